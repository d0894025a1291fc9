"""What does Django call the pages, their templates and their static files?"""

from django.apps import AppConfig
from django.core.signals import got_request_exception


class WebConfig(AppConfig):
    """Templates, template tags and static files that no area owns."""

    name = "discogram.web"
    label = "discogram_web"

    def ready(self) -> None:
        """Log bugs without a patient's words."""
        from discogram.web.failing import log_bug  # needs the apps to be there

        got_request_exception.connect(log_bug, dispatch_uid="discogram-bugs")
