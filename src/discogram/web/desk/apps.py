"""What does Django call the desk?"""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Drafts of forms."""

    name = "discogram.web.desk"
    label = "discogram_desk"
    default_auto_field = "django.db.models.BigAutoField"
