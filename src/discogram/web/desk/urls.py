"""Which addresses belong to the desk?"""

from django.urls import path

from discogram.web.desk import episode, home

urlpatterns = [
    path("work/", home.home, name="desk-home"),
    path("episodes/<uuid:episode>/", episode.episode, name="desk-episode"),
]
