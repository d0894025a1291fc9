"""What does Django call the accounts?"""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Accounts, PINs and broken glass."""

    name = "discogram.web.accounts"
    label = "discogram_accounts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Speak to the reader as every other page does."""
        from discogram.web.accounts.usted import say_usted  # needs the apps to be there

        say_usted()
