"""Which addresses belong to the reading room?"""

from django.urls import path

from discogram.web.reading import agreement, attaching, listing, pictures, room

urlpatterns = [
    path("", listing.cases, name="reading-list"),
    path("<uuid:episode>/", room.room, name="reading-room"),
    path("<uuid:episode>/draft", room.draft, name="reading-draft"),
    path("<uuid:episode>/take-back", room.take_back, name="reading-take-back"),
    path("<uuid:episode>/agreement", agreement.agreement, name="reading-agreement"),
    path("<uuid:episode>/agreement/draft", agreement.draft, name="reading-agreement-draft"),
    path("<uuid:episode>/attach", attaching.attach, name="reading-attach"),
    path("<uuid:episode>/<uuid:image>.nii.gz", pictures.volume, name="reading-volume"),
    path("<uuid:episode>/<uuid:image>.png", pictures.slice_, name="reading-slice"),
]
