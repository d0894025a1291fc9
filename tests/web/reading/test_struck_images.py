"""Rows M05, M06, M07: an image is struck out after it was read, and every page says so."""

import html
from uuid import uuid4

import pytest

from discogram.application.commands import Order
from discogram.application.handlers import handle
from discogram.application.history import whole
from discogram.pathway.events import EntryStruckOut
from discogram.pathway.images.events import ImageAttached
from discogram.web.place import place
from discogram.words.civil import CivilTime
from discogram.words.people import Role
from discogram.words.text import FreeText
from tests.web.clinic import SITE
from tests.web.reading.test_room import filled, newcomer, send, shown

TOLD = "read with it while it stood"
WHY = "wrong patient, synthetic"


def strikes(episode) -> None:
    """The technologist strikes the newest image out."""
    found = whole(episode, place().office)
    number = max(
        each.sequence for each in found.episode.events if isinstance(each.body, ImageAttached)
    )
    assert found.patient is not None
    order = Order(
        id=uuid4(),
        episode=episode,
        patient=found.patient,
        site=SITE.id,
        actor="technologist-1",
        role=Role.TECHNOLOGIST,
        occurred_at=CivilTime.at(place().office.clock.now(), SITE.zone),
        wish=EntryStruckOut(number, FreeText.of(WHY, "salt")),
    )
    handle(order, place().office)


@pytest.fixture
def read_and_struck(case, as_):
    """Two have read the only image, one with a mark on it; then it is struck out."""
    episode = case()
    image = whole(episode, place().office).episode.images.attached[0].sha256
    mark = f"key_slice {image} 1.5 -20.3 300.0 axial L4_L5"
    send(as_("reader-1"), episode, **filled(), mark=[mark])
    send(as_("reader-2"), episode, **filled())
    strikes(episode)
    return episode


def test_every_page_on_which_somebody_decides_says_so(read_and_struck, as_) -> None:
    """Agreement, board, signature and station; with the reason, and with what can be done."""
    episode, physician = read_and_struck, as_("physician-1")
    pages = {
        name: html.unescape(physician.get(address).content.decode())
        for name, address in {
            "agreement": f"/reading/{episode}/agreement",
            "board": f"/episodes/{episode}/board/",
            "sign": f"/episodes/{episode}/board/sign/",
            "station": f"/episodes/{episode}/at/images/",
        }.items()
    }

    assert all(TOLD in page for page in pages.values())
    assert all(WHY in pages[each] for each in ("agreement", "board", "sign"))
    assert "its image was struck out" in pages["agreement"]
    assert "ask a reader who has read nothing of this case" in pages["sign"]
    assert "neither can be struck out" in pages["agreement"]
    assert "read both" not in pages["agreement"]


def test_a_settlement_after_the_strike_says_why(read_and_struck, as_) -> None:
    """Without a reason it is not recorded; the next reader is asked for as before."""
    episode, physician = read_and_struck, as_("physician-1")
    address = f"/reading/{episode}/agreement"

    answer = physician.post(address, filled())
    assert answer.status_code == 422
    assert "Write why the reading stands" in html.unescape(answer.content.decode())
    assert physician.post(address, filled(note="the other series")).status_code == 303
    third = newcomer(as_, "reader-3")
    assert "Waiting for your reading" in third.get("/reading/").content.decode()


def test_the_blind_are_told_of_their_own_reading_alone(case, as_) -> None:
    """That its image is gone, and how to read again; not why, nor whether another has read."""
    episode = case()
    send(as_("reader-1"), episode, **filled())
    strikes(episode)

    mine = html.unescape(shown(as_("reader-1"), episode))
    assert TOLD in mine
    assert "take your reading back, and read again" in mine
    assert WHY not in mine
    assert TOLD not in html.unescape(shown(as_("reader-2"), episode))
