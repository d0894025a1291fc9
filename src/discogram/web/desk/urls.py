"""Which addresses belong to the desk?"""

from django.urls import path

from discogram.web.desk import day, episode, home, register, search

urlpatterns = [
    path("work/", home.home, name="desk-home"),
    path("patients/search/", search.search, name="desk-search"),
    path("patients/new/", register.register, name="desk-register"),
    path("day/", day.day, name="desk-day"),
    path("episodes/<uuid:episode>/", episode.episode, name="desk-episode"),
]
