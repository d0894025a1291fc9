"""A consent talk that is interrupted: what was ticked is kept, on the text that was ticked."""

from hashlib import sha256

import pytest

from discogram.application.history import whole
from discogram.pathway.preparation.consent_text import ConsentItem
from discogram.web.desk.models import Draft
from discogram.words.people import Role
from tests.web.desk.test_filling import hidden
from tests.web.patients import referred_episode

ALL = [str(item) for item in ConsentItem]


@pytest.fixture
def path(clinic):
    """Where the consent of a new patient is."""
    episode, _ = referred_episode(clinic)
    return f"/episodes/{episode}/consent/"


def digest(client, path, language="en"):
    """What names a text."""
    text = client.get(f"{path.removesuffix('/')}.txt?lang={language}").content
    return sha256(text).hexdigest()


def draft_at(path, of):
    """Where a page keeps the ticks on a text."""
    return f"{path.removesuffix('consent/')}form/sign_consent-{of[:16]}/draft/"


def ticked(page):
    """Which points are ticked on a page."""
    return [each for each in ALL if f'name="items" value="{each}" checked' in page]


def test_ticks_are_there_again_when_the_page_is_opened_again(signed_in, path):
    """Points and *told it again* come back with when they were kept, to their writer alone."""
    client = signed_in(Role.NURSE)
    of = digest(client, path)
    page = client.get(path).content.decode()
    sent = {"digest": of, "items": ["infection", "bleeding"], "teach_back": "yes"}

    kept = client.post(draft_at(path, of), {**sent, **hidden(client.get(path))})
    again = signed_in(Role.NURSE).get(path).content.decode()
    another = signed_in(Role.PHYSICIAN).get(path).content.decode()

    assert f'data-draft="{draft_at(path, of)}"' in page
    assert kept.status_code == 200
    assert "This is your draft" in again
    assert set(ticked(again)) == {"infection", "bleeding"}
    assert 'name="teach_back" value="yes" checked' in again
    assert ticked(another) == []


def test_the_station_says_that_a_talk_was_begun(signed_in, path):
    """Whoever ticked the points and left finds it marked, and nobody else does."""
    client = signed_in(Role.NURSE)
    of, station = digest(client, path), f"{path.removesuffix('consent/')}at/preparation/"
    before = client.get(station).content.decode()

    client.post(draft_at(path, of), {"digest": of, "items": ["infection"]})

    assert "Draft, not sent." not in before
    assert client.get(station).content.decode().count("Draft, not sent.") == 1
    assert "Draft, not sent." not in signed_in(Role.PHYSICIAN).get(station).content.decode()


@pytest.mark.both_databases
def test_a_recorded_consent_leaves_no_draft_and_is_recorded_once(clinic, signed_in, path):
    """Nothing is left on any of its texts; sent again after a lost answer it is there once."""
    client = signed_in(Role.NURSE)
    of = digest(client, path)
    spanish = digest(client, path, "es")
    client.post(draft_at(path, spanish), {"digest": spanish, "items": ["infection"]})
    sent = {"digest": of, "items": ALL, "teach_back": "yes", "interpreter": "no"}
    sent |= hidden(client.get(path))
    client.post(draft_at(path, of), sent)

    first, second = client.post(path, sent), client.post(path, sent)
    record = whole(path.split("/")[2], clinic.office)

    assert (first.status_code, second.status_code) == (302, 302)
    consent = record.episode.preparation.consent
    assert consent is not None
    assert consent.items == tuple(ConsentItem)
    assert [each.type for each in record.stored].count("ConsentSigned") == 1
    assert not Draft.objects.exists()


def test_what_lacks_something_is_kept_until_it_is_confirmed(signed_in, path):
    """The page that asks back has a draft too: whoever leaves it finds the ticks again."""
    client = signed_in(Role.NURSE)

    client.post(path, {"digest": digest(client, path), "items": ["infection"]})

    assert ticked(client.get(path).content.decode()) == ["infection"]


@pytest.mark.parametrize("language", ["es", "an older text"])
def test_ticks_on_another_text_are_told_and_not_brought_back(signed_in, path, language):
    """Another language, or numbers that changed: the page says so, with nothing ticked."""
    client = signed_in(Role.NURSE)
    of = digest(client, path, "es") if language == "es" else "0" * 64
    sent = {"digest": of, "items": ["infection"], "lang": language[:2]}

    client.post(draft_at(path, of), sent)
    page = client.get(path).content.decode()

    assert ticked(page) == []
    assert "you kept ticks on another text of this consent" in page
    if language == "es":
        spanish = client.get(f"{path}?lang=es").content.decode()
        assert 'href="?lang=es"' in page
        assert ticked(spanish) == ["infection"]


def test_ticks_of_a_text_that_changed_meanwhile_are_no_draft_of_the_new_one(signed_in, path):
    """They stand in the answer, with the sentence; opened again, nothing is ticked."""
    client = signed_in(Role.NURSE)

    answer = client.post(path, {"digest": "0" * 64, "items": ["infection"]})

    assert ticked(answer.content.decode()) == ["infection"]
    assert ticked(client.get(path).content.decode()) == []


def test_a_draft_that_is_thrown_away_leads_back_to_the_text_it_was_on(signed_in, path):
    """In its language; and it can be brought back."""
    client = signed_in(Role.NURSE)
    of = digest(client, path, "es")
    client.post(draft_at(path, of), {"digest": of, "items": ["infection"], "lang": "es"})

    thrown = client.post(draft_at(path, of), {"_drop": "1", "lang": "es"}, follow=True)
    back = client.post(draft_at(path, of), {"_back": "1", "lang": "es"}, follow=True)

    assert thrown.redirect_chain == [(f"{path}?lang=es", 302)]
    assert ticked(thrown.content.decode()) == []
    assert ticked(back.content.decode()) == ["infection"]


@pytest.mark.parametrize(
    ("role", "form", "status"),
    [
        (Role.COORDINATOR, "sign_consent-" + "0" * 16, 409),
        (Role.NURSE, "sign_consent", 404),
        (Role.NURSE, "sign_consent-" + "z" * 16, 404),
        (Role.NURSE, "sign_consent-" + "0" * 60, 404),
    ],
)
def test_no_draft_is_kept_of_what_is_not_asked_for(signed_in, path, role, form, status):
    """Neither for who signs no consent, nor under a name that names no text."""
    address = f"{path.removesuffix('consent/')}form/{form}/draft/"

    assert signed_in(role).post(address, {"items": ["infection"]}).status_code == status
    assert not Draft.objects.exists()


@pytest.mark.parametrize(
    ("language", "nothing", "draft"),
    [
        ("en", "Nothing of this second sending", "This is your draft"),
        ("es", "De este segundo envío no se ha registrado nada", "Este es su borrador"),
    ],
)
def test_a_consent_that_another_window_sent_differently_is_told_in_words(
    clinic, signed_in, path, language, nothing, draft
):
    """What was ticked stays, nothing of it is recorded, and no draft denies the signature."""
    client = signed_in(Role.NURSE)
    of = digest(client, path)
    sent = {"digest": of, "items": ALL, "teach_back": "yes", "interpreter": "no"}
    client.post(draft_at(path, of), {**sent, **hidden(client.get(path))})
    client.cookies["django_language"] = language
    its = hidden(client.get(path))
    client.post(path, {**sent, **its, "all_the_same": "yes"})

    other = {**sent, "items": ALL[1:], "all_the_same": "yes"}
    answer = client.post(path, {**other, **its})
    page = answer.content.decode()
    again = client.get(path)
    signed = _signatures(clinic, path)
    client.post(path, {**other, **hidden(again)})

    assert answer.status_code == 409
    assert nothing in page
    assert its["_command"] not in page
    assert ticked(page) == ALL[1:]
    assert draft not in again.content.decode()
    assert ticked(again.content.decode()) == ALL[1:]
    assert (signed, _signatures(clinic, path)) == (1, 2)
    assert not Draft.objects.exists()


def test_a_consent_that_was_signed_since_the_page_was_opened_is_told(clinic, signed_in, path):
    """Somebody else's signature is looked at before another takes its place; ticks stay."""
    client, other = signed_in(Role.NURSE), signed_in(Role.PHYSICIAN)
    sent = {"digest": digest(client, path), "items": ALL, "teach_back": "yes"}
    its, theirs = hidden(client.get(path)), hidden(other.get(path))
    client.post(path, {**sent, **its, "all_the_same": "yes"})

    told = {**sent, "items": ALL[1:], "all_the_same": "yes"}
    answer = other.post(path, {**told, **theirs})
    before = _signatures(clinic, path)
    other.post(path, {**told, **hidden(answer)})

    assert answer.status_code == 409
    assert "somebody recorded the same thing" in answer.content.decode()
    assert ticked(answer.content.decode()) == ALL[1:]
    assert (before, _signatures(clinic, path)) == (1, 2)


def _signatures(clinic, path):
    """How often the consent was signed."""
    stored = whole(path.split("/")[2], clinic.office).stored
    return [each.type for each in stored].count("ConsentSigned")
