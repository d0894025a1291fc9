"""Which addresses belong to the desk?"""

from django.urls import path

from discogram.web.desk import drafting, episode, filling, history, home, striking

urlpatterns = [
    path("work/", home.home, name="desk-home"),
    path("episodes/<uuid:episode>/", episode.episode, name="desk-episode"),
    path("episodes/<uuid:episode>/at/<slug:station>/", episode.episode, name="desk-station"),
    path("episodes/<uuid:episode>/form/<slug:order>/", filling.fill, name="desk-form"),
    path(
        "episodes/<uuid:episode>/form/<slug:order>/draft/",
        drafting.draft,
        name="desk-draft",
    ),
    path("episodes/<uuid:episode>/history/", history.history, name="desk-history"),
    path(
        "episodes/<uuid:episode>/entry/<int:sequence>/strike/",
        striking.strike,
        name="desk-strike",
    ),
]
