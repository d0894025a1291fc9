"""Every other form of the website, found on its pages, sent as nobody would send it."""

from collections.abc import Iterator
from html import escape

from django.core.cache import cache
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from discogram.pathway.stations import Station
from discogram.web.accounts.models import User
from discogram.web.pages import PAGES
from discogram.words.people import Role
from tests.web.clinic import PASSWORD
from tests.web.misuse.found import OF_AN_ACCOUNT, comes_in
from tests.web.misuse.hostile import DAYS, FORM, NUMBERS, TEXTS, TIMES, arrives, body
from tests.web.misuse.pages import Sent, Typed, addresses, roles_for
from tests.web.misuse.tracebacks import shows_a_traceback

TYPED = (
    "text",
    "search",
    "tel",
    "email",
    "textarea",
    "date",
    "time",
    "datetime-local",
    "number",
)
HOSTILE = {"date": DAYS, "number": NUMBERS, "time": (*TIMES, "25:61"), "datetime-local": TIMES}
USUAL = {"date": "2026-12-24", "number": "60", "time": "09:00", "tel": "+1 312 555 0100"}
WITHOUT_A_FORM = {
    "account-locked": "leads on while nothing is locked",
    "mfa_authenticate": "half of a sign-in with a second factor",
    "mfa_edit_webauthn": "needs a passkey of a real browser",
    "mfa_remove_webauthn": "needs a passkey of a real browser",
    "mfa_reauthenticate": "needs a second factor",
    "mfa_reauthenticate_webauthn": "needs a passkey of a real browser",
    "mfa_deactivate_totp": "needs a second factor",
    "mfa_download_recovery_codes": "needs a second factor",
    "usersessions_list": "has its form for whoever signed in twice",
    "reading-take-back": "its own test: one reading alone",
    "public-callback-waits": "its own test: a call-back that was marked by mistake",
    "account_signup": "is closed: accounts are made by the administrator",
}
"""Addresses that take what is sent, of which no page here has the form."""


def _values(field: Typed) -> st.SearchStrategy[str]:
    usual = [USUAL.get(field.kind, field.value or "Robin")]
    if field.kind == "password":
        usual = [PASSWORD, "4711"]
    elif field.offered and field.kind != "hidden":
        usual = list(field.offered)
    elif field.kind == "hidden":
        usual = [field.value]
    far = st.sampled_from(HOSTILE.get(field.kind, (*TEXTS, *NUMBERS)))
    return st.one_of(*[st.sampled_from(usual)] * 3, far, st.text(max_size=12))


@st.composite
def _posts(draw: st.DrawFn, form: Sent) -> list[tuple[str, str]]:
    post = []
    for field in form.fields:
        if field.name != "csrfmiddlewaretoken" and draw(st.integers(0, 9)):
            post += [(field.name, draw(_values(field))) for _ in range(draw(_TIMES))]
    return post + draw(st.sampled_from([[], [], [("nobody.asked", "\x00")]]))


_TIMES = st.sampled_from([1, 1, 1, 1, 2])


def _try(form: Sent, signed_in) -> None:
    @settings(
        max_examples=2, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
    )
    @given(_posts(form))
    def sent(post):
        for action in (form.action, *form.kept_at):
            answer = _client(form, signed_in).post(action, body(post), content_type=FORM)
            page = answer.content.decode()
            assert answer.status_code < 500, (form, post)
            assert not shows_a_traceback(page)
        if answer.status_code in (409, 422) and not form.kept_at:
            for name, text in _plainly(form, post):
                assert escape(text) in page, (form.action, name, text)

    sent()


def _client(form: Sent, signed_in) -> Client:
    if form.role is Role.PATIENT:
        return Client(HTTP_HOST="localhost")
    if form.name.startswith(OF_AN_ACCOUNT):
        return comes_in()
    User.objects.update(is_active=True, must_change=False)
    return signed_in(form.role)


def _plainly(form: Sent, post) -> Iterator[tuple[str, str]]:
    """What was typed once, on one line, in letters that can be seen."""
    typed = {each.name for each in form.fields if each.kind in TYPED}
    names = [name for name, _ in post]
    for name, text in post:
        plain = text == arrives(text).strip() and text.isprintable() and len(text) <= 60
        if plain and name in typed and names.count(name) == 1:
            yield name, text


def test_every_form_is_tried_and_every_address_that_takes_one_has_one(forms, signed_in) -> None:
    """No 500 from any form of any page; what is given back holds the words that were typed."""
    ways, found = forms
    tried = {form.name for form in found}
    kept = {_name(each) for form in found for each in form.kept_at}
    without = _takes_a_form(ways, signed_in) - tried - kept
    for form in found:
        cache.clear()  # of how often somebody asked
        _try(form, signed_in)

    # A preview has its form for a day to come alone, and the clinic's days pass by themselves.
    assert without - {"booking-preview"} == set(WITHOUT_A_FORM)


def _takes_a_form(ways, signed_in) -> set[str]:
    """The pages that do not say: nothing is sent here."""
    takes = set()
    for name in PAGES:
        where = next(addresses(name, ways.at(Station.REPORT)))
        if signed_in(roles_for(name)[0]).post(where, {}).status_code != 405:
            takes.add(name)
    return takes


def _name(path: str) -> str:
    """What an address is called."""
    return Sent(path, Role.NURSE, path).name
