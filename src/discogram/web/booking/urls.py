"""Which addresses belong to the calendar?"""

from django.urls import path

from discogram.web.booking import calendar, cancelling, choosing, feeds, grid, previewing, site

urlpatterns = [
    path("", calendar.calendar, name="booking-week"),
    path("grid.css", grid.grid, name="booking-grid"),
    path("choose/<uuid:episode>/", choosing.choose, name="booking-choose"),
    path("preview/<uuid:episode>/", previewing.preview_page, name="booking-preview"),
    path("cancel/<uuid:episode>/", cancelling.cancel, name="booking-cancel"),
    path("site/", site.site, name="booking-site"),
    path("site/hours/", site.hours, name="booking-hours"),
    path("site/close/", site.close, name="booking-close"),
    path("site/reopen/", site.reopen, name="booking-reopen"),
    path("site/resource/", site.resource, name="booking-resource"),
    path("site/feed/", feeds.make, name="booking-feed-make"),
    path("site/feed/revoke/", feeds.revoke, name="booking-feed-revoke"),
    path("<str:token>.ics", feeds.feed_of, name="booking-feed"),
]
