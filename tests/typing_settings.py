"""Which Django apps does mypy's plug-in look into? Nothing that runs reads this."""

SECRET_KEY = "for type checks only"
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "discogram.adapters.db",
    "discogram.web",
    "discogram.web.accounts",
    "discogram.web.desk",
]
AUTH_USER_MODEL = "discogram_accounts.User"
IDLE_LOCK_S = 300
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_LOGIN_METHODS = {"username"}
MIDDLEWARE = ["allauth.account.middleware.AccountMiddleware"]
