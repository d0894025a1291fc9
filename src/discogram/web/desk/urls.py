"""Which addresses belong to the desk?"""

from django.urls import path

from discogram.web.desk import (
    alike,
    calls,
    closing,
    correcting,
    day,
    drafting,
    emergency,
    episode,
    filling,
    history,
    home,
    joining,
    questionnaire,
    register,
    search,
    striking,
)

urlpatterns = [
    path("work/", home.home, name="desk-home"),
    path("patients/search/", search.search, name="desk-search"),
    path("patients/new/", register.register, name="desk-register"),
    path("patients/emergency/", emergency.emergency, name="desk-emergency"),
    path("patients/new/draft/", calls.draft, name="desk-register-draft"),
    path("patients/join/", joining.join, name="desk-join"),
    path("day/", day.day, name="desk-day"),
    path("episodes/<uuid:episode>/", episode.episode, name="desk-episode"),
    path("episodes/<uuid:episode>/at/<slug:station>/", episode.episode, name="desk-station"),
    path("episodes/<uuid:episode>/form/<slug:order>/", filling.fill, name="desk-form"),
    path(
        "episodes/<uuid:episode>/form/<slug:order>/draft/",
        drafting.draft,
        name="desk-draft",
    ),
    path("episodes/<uuid:episode>/all/<slug:things>/", alike.alike, name="desk-alike"),
    path(
        "episodes/<uuid:episode>/questionnaires/",
        questionnaire.choose,
        name="desk-questionnaires",
    ),
    path(
        "episodes/<uuid:episode>/questionnaires/<slug:tool>/",
        questionnaire.fill,
        name="desk-questionnaire",
    ),
    path("episodes/<uuid:episode>/person/", correcting.correct, name="desk-correct"),
    path("episodes/<uuid:episode>/close/", closing.close, name="desk-close"),
    path("episodes/<uuid:episode>/history/", history.history, name="desk-history"),
    path(
        "episodes/<uuid:episode>/entry/<int:sequence>/strike/",
        striking.strike,
        name="desk-strike",
    ),
]
