"""Every Spanish page speaks to staff in one tone, those that allauth brings too."""

import re
from pathlib import Path

import allauth
import pytest
from django.utils.translation import gettext, ngettext, override

from discogram.web.accounts.usted import COUNTED, SAID
from discogram.words.people import Role

TU = re.compile(
    r"\b(tu|tus|tú|te|ti|has|eres|estás|puedes|tienes|decides|ten|utiliza|guárdalos|descarga)\b",
    re.IGNORECASE,
)
"""Words that only somebody is spoken to with who is called *tú*."""
PAGES = (
    "/account/second/",
    "/account/second/codes/",
    "/account/second/keys/",
    "/account/second/keys/add/",
    "/account/second/totp/",
    "/account/password/",
    "/account/sessions/",
    "/account/sign-out/",
)


@pytest.mark.parametrize("text", SAID)
def test_a_text_of_allauth_is_said_otherwise(text: str) -> None:
    """The text is allauth's still, and is said in our words."""
    told = (Path(allauth.__file__).parent / "locale/es/LC_MESSAGES/django.po").read_text()

    assert text in told.replace('"\n"', "")
    with override("es"):
        assert gettext(text) == SAID[text]
    assert not TU.search(SAID[text])


@pytest.mark.parametrize(("count", "form"), [(0, 1), (1, 0), (2, 1), (1_000_000, 1)])
def test_a_counted_text_has_its_forms(count: int, form: int) -> None:
    """One key, or more of them."""
    ((text, forms),) = COUNTED.items()
    with override("es"):
        assert ngettext(text, "You have added %(count)s security keys.", count) == forms[form]


def test_english_stays_as_it_is() -> None:
    """Nothing is changed for who reads English."""
    with override("en"):
        assert gettext("Passkey") == "Passkey"


@pytest.mark.parametrize("path", PAGES)
def test_no_page_of_an_account_says_tu(signed_in, path):
    """As it is sent to somebody who reads Spanish."""
    client = signed_in(Role.NURSE)
    client.post("/language/", {"language": "es", "next": "/"})
    page = client.get(path, follow=True).content.decode()
    words = re.sub(r"<(script|style).*?</\1>|<[^>]+>", " ", page, flags=re.DOTALL)

    assert 'lang="es"' in page
    assert not TU.search(words)
