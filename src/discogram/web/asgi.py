"""The door that uvicorn opens: ``discogram.web.asgi:application``."""

import os

from django.core.asgi import get_asgi_application

from discogram.web.bounds import bounded

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "discogram.web.settings")
application = bounded(get_asgi_application())
