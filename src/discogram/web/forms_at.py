"""Where is the form that is sent to an address? There leads whoever looks at the address.

A form that is refused is drawn again under the address that it was sent to: the switch of the
language, the lock, or a page that is loaded anew ask for that address, and would find nothing.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

FORMS_AT: Mapping[str, str] = MappingProxyType(
    {
        "account-acting-as": "desk-home",
        "account-lock": "desk-home",
        "account-notice-read": "account-notices",
        "account-pin": "account-own",
        "account-staff-save": "account-staff",
        "booking-close": "booking-site",
        "booking-feed-make": "booking-site",
        "booking-feed-revoke": "booking-site",
        "booking-hours": "booking-site",
        "booking-reopen": "booking-site",
        "booking-resource": "booking-site",
        "desk-draft": "desk-episode",
        "desk-register-draft": "desk-register",
        "followup-draft": "followup-call",
        "followup-judge": "followup-call",
        "followup-missed": "followup-call",
        "guidance-choose": "guidance",
        "guidance-confirm": "guidance",
        "guidance-find": "guidance",
        "guidance-plan": "guidance",
        "lead-policy-choose": "lead-policy-table",
        "public-callback-called": "public-callbacks",
        "public-callback-waits": "public-callbacks",
        "reading-agreement-draft": "reading-agreement",
        "reading-draft": "reading-room",
        "reading-take-back": "reading-room",
        "set-theme": "public-home",
    }
)
"""Every address that is only sent to, with the page that has its form."""

_OF_THE_PAGE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "desk-episode": ("episode",),
        "followup-call": ("episode", "contact"),
        "guidance": ("episode",),
        "lead-policy-table": ("table",),
        "reading-agreement": ("episode",),
        "reading-room": ("episode",),
    }
)
"""What the address of a page names of that which the address of its form names."""


class BackToTheForm:
    """Middleware: who looks at an address that is only sent to comes to the form."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Hand on; where it leads is asked once the address is known."""
        return self._answer(request)

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """To the page of the form; None for whatever is sent, and for a page of its own."""
        del view, args
        match = request.resolver_match
        page = FORMS_AT.get(match.view_name if match else "")
        if page is None or request.method not in ("GET", "HEAD"):
            return None
        given = {each: kwargs[each] for each in _OF_THE_PAGE.get(page, ())}
        return redirect(reverse(page, kwargs=given))
