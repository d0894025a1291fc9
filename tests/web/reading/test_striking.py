"""An image on which others rest: what has to go before it, and in which order."""

import re
from html import unescape
from uuid import UUID

import pytest
from django.test import Client

from discogram.application.blindness import visible_events
from discogram.application.history import whole
from discogram.pathway.episode import Episode
from discogram.pathway.events import Event
from discogram.pathway.images.events import ImageAttached
from discogram.pathway.needle.guiding import BODIES
from discogram.web.place import place
from discogram.words.people import Role
from tests.web.guided import guide
from tests.web.reading.conftest import As, Make

ORDER = r"(?:in this order|en este orden): ([0-9, andy]+)\."


def record(id: UUID) -> Episode:
    """What is recorded of an episode."""
    return whole(id, place().office).episode


@pytest.fixture
def guided(case: Make) -> UUID:
    """A case whose CT has confirmed levels and a chosen needle."""
    episode = case()
    (image,) = record(episode).images.attached
    guide(episode, image.sha256, place().office, "choice")
    return episode


def strike(client: Client, episode: UUID, number: int) -> tuple[int, str]:
    """The status and the words of the answer to a strike."""
    path = f"/episodes/{episode}/entry/{number}/strike/"
    answer = client.post(path, {"why": "Another patient's CT"})
    return answer.status_code, unescape(answer.content.decode())


def told(text: str) -> list[int]:
    """The entries that a sentence names."""
    (named,) = re.findall(ORDER, text)
    return [int(each) for each in re.findall("[0-9]+", named)]


def numbers(entries: list[Event]) -> tuple[int, list[int]]:
    """The number of the image, and those of what rests on it, the newest first."""
    (image,) = (e.sequence for e in entries if isinstance(e.body, ImageAttached))
    return image, [e.sequence for e in reversed(entries) if isinstance(e.body, BODIES)]


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_ct_goes_once_what_rests_on_it_went_in_the_order_told(
    guided: UUID, as_: As, language: str
) -> None:
    """The sentence names each entry by its number, the newest first."""
    client = as_("physician-1")
    client.post("/language/", {"language": language})
    image, resting = numbers(list(record(guided).events))

    status, text = strike(client, guided, image)

    assert status == 409
    assert told(text) == resting
    assert [strike(client, guided, each)[0] for each in (*resting, image)] == [302] * 5
    assert record(guided).images.attached == ()


def test_the_blind_are_told_the_numbers_that_they_see(guided: UUID, as_: As) -> None:
    """And none of what is hidden from them: whoever was at the test is to be asked."""
    client = as_("lead-1")
    client.post("/account/acting-as/", {"role": "physician"})
    episode = record(guided)
    image, resting = numbers(list(visible_events(episode, Role.PHYSICIAN, "lead-1")))
    assert image < numbers(list(episode.events))[0]

    _, text = strike(client, guided, image)
    _, hidden = strike(client, guided, 2)

    assert told(text) == resting
    assert f"Entry {image} cannot be struck out" in text
    assert "ask a physician who took part in it" in hidden
    assert re.findall(ORDER, hidden) == []


@pytest.mark.parametrize(
    ("until", "readers"),
    [("attach_image", None), ("read_image", "Dr. Kenji Mori and Dr. Petra Lindqvist")],
)
def test_a_strike_of_an_image_that_was_read_is_warned_of(
    case: Make, as_: As, until: str, readers: str | None
) -> None:
    """Before it is done: what has to be done anew. Another entry warns of nothing."""
    episode, client = case(until=until), as_("physician-1")
    image, _ = numbers(list(record(episode).events))

    asked = client.get(f"/episodes/{episode}/entry/{image}/strike/").content.decode()
    other = client.get(f"/episodes/{episode}/entry/2/strike/").content.decode()

    assert (f"{readers} read with this image" in asked) is (readers is not None)
    assert ("not signed before a physician settled" in asked) is (readers is not None)
    assert "read with this image" not in other
