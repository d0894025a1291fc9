"""What is this Django app called?"""

from django.apps import AppConfig


class StorageConfig(AppConfig):
    """The records, for any Django project that lists ``discogram.adapters.db``."""

    name = "discogram.adapters.db"
    label = "discogram"
    verbose_name = "Discogram"
    default_auto_field = "django.db.models.BigAutoField"
