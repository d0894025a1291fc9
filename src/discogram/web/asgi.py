"""The door that uvicorn opens: ``discogram.web.asgi:application``."""

import os
import warnings

from django.core.asgi import get_asgi_application
from django.db import DEFAULT_DB_ALIAS

from discogram.adapters.db.connect import held_open
from discogram.web.accounts.session import is_signed_in
from discogram.web.bounds import bounded

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "discogram.web.settings")
application = bounded(get_asgi_application(), is_signed_in)
# Style sheets and scripts are sent whole: they are small, and nobody waits for the rest.
warnings.filterwarnings("ignore", "StreamingHttpResponse must consume synchronous", Warning)
held = held_open(DEFAULT_DB_ALIAS)
"""Each request has a connection of its own, and none of them is ever the last."""
