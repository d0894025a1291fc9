"""Is Django running? It is once this was imported; a web project that started it is left alone.

Django allows no table to be named before it runs, so `models` imports this first.
"""

import os

import django
from django.conf import settings


def _start() -> None:
    if settings.configured:  # by a web project, or by us: perhaps it is starting just now
        return
    if "DJANGO_SETTINGS_MODULE" not in os.environ:
        settings.configure(
            INSTALLED_APPS=["discogram.adapters.db"], USE_TZ=True, TIME_ZONE="UTC"
        )
    django.setup()


_start()
