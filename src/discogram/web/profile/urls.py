"""Which address belongs to the clinic's profile?"""

from django.urls import path

from discogram.web.profile import profile

urlpatterns = [path("", profile.profile, name="clinic-profile")]
