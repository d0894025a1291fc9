"""Which addresses belong to everybody, and to whoever calls them back?"""

from django.urls import path

from discogram.web.public import callback, callbacks, home

urlpatterns = [
    path("", home.home, name="public-home"),
    path("clinic/<str:site>/", home.home, name="public-site"),
    path(
        "pictures/people/<int:least>-<int:most>-<int:out_of>.svg",
        home.people,
        name="public-people",
    ),
    path("call-back/", callback.callback, name="public-callback"),
    path("call-back/<str:site>/thanks/", callback.thanks, name="public-callback-thanks"),
    path("call-backs/", callbacks.callbacks, name="public-callbacks"),
    path(
        "call-backs/<uuid:request_id>/called/",
        callbacks.mark_called,
        name="public-callback-called",
    ),
    path(
        "call-backs/<uuid:request_id>/waits/",
        callbacks.mark_waiting,
        name="public-callback-waits",
    ),
]
