"""Which addresses belong to the time after the test?"""

from django.urls import path

from discogram.web.followup import call, due, episode, missed, paper

_CALL = "episodes/<uuid:episode>/follow-up/<slug:contact>/"

urlpatterns = [
    path("calls/", due.calls, name="followup-calls"),
    path("episodes/<uuid:episode>/follow-up/", episode.episode, name="followup-episode"),
    path(_CALL, call.call, name="followup-call"),
    path(f"{_CALL}missed/", missed.missed, name="followup-missed"),
    path(f"{_CALL}judge/", call.judge, name="followup-judge"),
    path(f"{_CALL}draft/", call.draft, name="followup-draft"),
    path(f"{_CALL}sheet.pdf", paper.sheet, name="followup-sheet"),
]
