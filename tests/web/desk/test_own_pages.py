"""Closing, striking out, correcting: what was typed on these pages is kept as any form is."""

import re

import pytest

from discogram.web.desk.models import Draft
from discogram.words.people import Role
from tests.web.desk.test_correcting import KNOWN, seen
from tests.web.desk.test_filling import hidden, window
from tests.web.patients import referred_episode

WHY = "Typed before the window was closed"
PAGES = {
    "close/": {"ending": "withdrew", "why": WHY},
    "entry/2/strike/": {"why": WHY},
    "person/": {**KNOWN, "names": WHY},
}
"""What is typed on each page."""


@pytest.fixture(params=PAGES)
def page(request, clinic):
    """The address of one of the pages, and what is typed there."""
    episode, _ = referred_episode(clinic)
    return f"/episodes/{episode}/{request.param}", PAGES[request.param]


def draft_at(client, path):
    """Where a page keeps its draft."""
    (found,) = re.findall(r'data-draft="([^"]+)"', client.get(path).content.decode())
    return found


@pytest.mark.both_databases
def test_what_was_typed_is_there_again_for_its_writer(signed_in, page):
    """With when it was kept; somebody else finds the page as it always begins."""
    (path, typed), client = page, signed_in(Role.PHYSICIAN)

    kept = client.post(draft_at(client, path), {**typed, **hidden(client.get(path))})
    again = signed_in(Role.PHYSICIAN).get(path).content.decode()
    another = signed_in(Role.COORDINATOR).get(path).content.decode()

    assert kept.json()["version"] == 1
    assert WHY in again
    assert "This is your draft" in again
    assert 'class="draft-state' in again
    assert "keeping.js" in again
    assert WHY not in another


def test_another_window_is_told_and_neither_text_is_lost(signed_in, page):
    """What it never saw is kept until somebody takes over, and is put aside then."""
    (path, typed), client = page, signed_in(Role.PHYSICIAN)
    address, seen_so = draft_at(client, path), window(client, path)
    client.post(address, {**typed, **seen_so})
    other = {**typed, **seen_so, "why": "Other words", "names": "Other words"}

    told = client.post(address, other)
    client.post(address, {**other, "_take": "1"})
    after = client.get(path).content.decode()
    back = client.post(address, {"_back": "1"}, follow=True)

    assert told.status_code == 409
    assert "Other words" in after
    assert "kept aside" in after
    assert back.redirect_chain == [(path, 302)]
    assert WHY in back.content.decode()


def test_nothing_is_left_once_it_is_recorded(signed_in, page):
    """Sent, the page begins anew."""
    (path, typed), client = page, signed_in(Role.PHYSICIAN)
    mark = {"seen": seen(client, path)} if "person" in path else {}
    sent = {**typed, **mark, **hidden(client.get(path))}
    client.post(draft_at(client, path), sent)

    answer = client.post(path, sent)

    assert answer.status_code == 302
    assert not Draft.objects.exists()


def test_a_draft_that_another_correction_overtook_says_so_when_it_is_opened(clinic, signed_in):
    """What was typed stands, with the sentence, and rows for numbers do not grow."""
    episode, _ = referred_episode(clinic)
    path = f"/episodes/{episode}/person/"
    slow, fast = signed_in(Role.PHYSICIAN), signed_in(Role.COORDINATOR)
    draft = {**KNOWN, "names": WHY, "seen": seen(slow, path)}
    rows = {"issuer": ["", ""], "number": ["", ""]}
    slow.post(draft_at(slow, path), {**draft, **rows})
    before = slow.get(path).content.decode()
    fast.post(path, {**KNOWN, "names": "Robin First", "seen": seen(fast, path)})

    late = slow.get(path).content.decode()

    assert before.count('name="issuer"') == 2
    assert "Somebody changed this person meanwhile" not in before
    assert "Somebody changed this person meanwhile" in late
    assert f'value="{WHY}"' in late


def test_a_draft_of_another_entry_is_never_used(clinic, signed_in):
    """A number may come to mean another entry; the draft is that of the entry."""
    episode, _ = referred_episode(clinic)
    client, path = signed_in(Role.PHYSICIAN), f"/episodes/{episode}/entry/2/strike/"
    address = draft_at(client, path)
    other = re.sub("-[0-9a-f]{16}/draft", "-" + "0" * 16 + "/draft", address)

    client.post(other, {"why": WHY})
    page = client.get(path).content.decode()

    assert other != address
    assert WHY not in page
    assert "This is your draft" not in page


@pytest.mark.parametrize(
    ("form", "status"),
    [("close_episode-1", 404), ("correct_person", 409), ("strike_out-2", 404)],
)
def test_who_may_not_send_a_page_keeps_none_of_it(clinic, signed_in, form, status):
    """A technologist closes and corrects nothing; and a name that names no entry is none."""
    episode, _ = referred_episode(clinic)
    client = signed_in(Role.TECHNOLOGIST)

    answer = client.post(f"/episodes/{episode}/form/{form}/draft/", {"why": WHY})

    assert answer.status_code == status
    assert not Draft.objects.exists()


def test_a_number_that_means_another_entry_by_now_strikes_nothing_out(clinic, signed_in):
    """What the page showed is struck out, or nothing: the seal may break in between."""
    episode, _ = referred_episode(clinic)
    client, path = signed_in(Role.PHYSICIAN), f"/episodes/{episode}/entry/2/strike/"
    page = client.get(path).content.decode()
    (shown,) = re.findall(r'name="_entry" value="([^"]+)"', page)
    sent = {"why": WHY, **hidden(client.get(path))}

    other = client.post(path, {**sent, "_entry": shown[:-1] + "x"})
    ours = client.post(path, {**sent, "_entry": shown})

    assert other.status_code == 409
    assert "This number means another entry by now" in other.content.decode()
    assert ours.status_code == 302
    assert len(clinic.office.records.history(episode)) == 3
