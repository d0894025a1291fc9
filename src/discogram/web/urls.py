"""Which address leads where? Each area brings its own; `pages.PAGES` says for whom."""

from django.urls import include, path

from discogram.web import failing

urlpatterns = [
    path("", include("discogram.web.public.urls")),
    path("", include("discogram.web.followup.urls")),
    path("", include("discogram.web.desk.urls")),
    path("calendar/", include("discogram.web.booking.urls")),
    path("quality/", include("discogram.web.lead.quality_urls")),
    path("", include("discogram.web.board.urls")),
    path("account/", include("discogram.web.accounts.urls")),
    path("profile/", include("discogram.web.profile.urls")),
    path("lead/", include("discogram.web.lead.urls")),
    path("reading/", include("discogram.web.reading.urls")),
    path("guidance/", include("discogram.web.guidance.urls")),
    path("language/", include("discogram.web.language")),
    path("theme/", include("discogram.web.theme")),
]

handler400 = failing.bad_request
handler403 = failing.permission_denied
handler404 = failing.page_not_found
handler500 = failing.server_error
