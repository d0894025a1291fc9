"""Which Django app does mypy's plug-in look into? Nothing that runs reads this."""

from importlib.util import find_spec

SECRET_KEY = "for type checks only"
# The plug-in starts Django, which will not hear of an app that is yet to be written.
INSTALLED_APPS = [app for app in ("discogram.adapters.db",) if find_spec(app)]
