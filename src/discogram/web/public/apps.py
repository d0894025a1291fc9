"""What does Django call the public page?"""

from django.apps import AppConfig


class PublicConfig(AppConfig):
    """Requests to be called back."""

    name = "discogram.web.public"
    label = "discogram_public"
    default_auto_field = "django.db.models.BigAutoField"
