"""Readings whose image was struck out since: M05, M06, M07."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.application.blindness import is_blind, visible_episode
from discogram.application.struck_images import (
    before_a_strike,
    held,
    is_unsettled,
    readings_keep_their_images,
    settled_since,
    struck_images,
    with_ground,
    without_ground,
)
from discogram.errors import OutOfOrder
from discogram.pathway.episode import Episode, fold
from discogram.pathway.events import EntryStruckOut
from discogram.pathway.images.events import ImageRead, ReadingsReconciled
from discogram.pathway.images.facts import ImagePurpose, Mark, MarkKind
from discogram.pathway.provocation.events import SessionClosed
from discogram.words.people import Role
from discogram.words.verdict import Verdict
from tests.pathway.images.cases import NOTE, SOUND, TORN, read
from tests.pathway.images.table import TABLE
from tests.pathway.images.test_events import image
from tests.properties.histories import OPENED, WHY, events

CT, OTHER, PLAN = image("a"), image("b"), image("c", ImagePurpose.PLANNING)
AMY, BEN, CEM = read("amy", SOUND), read("ben", SOUND), read("cem", SOUND)
STRUCK = EntryStruckOut(3, WHY)
"""The third entry, which every story begins with: the image that is struck out."""
SETTLED = ReadingsReconciled((SOUND,), "physician-1", NOTE)
UNEXPLAINED = ReadingsReconciled((SOUND,), "physician-1")
ON = date(2026, 3, 12)
MARKED = Mark("c" * 64, MarkKind.KEY_SLICE, (Decimal(1), Decimal(2), Decimal(3)))

Bodies = Sequence[object]


def story(*bodies: object) -> Episode:
    """An episode whose test is over, and what happened to its images."""
    return fold(events((OPENED, SessionClosed(), *bodies)))


@pytest.mark.parametrize(
    ("bodies", "told", "gone"),
    [
        ((CT, AMY, BEN), [], ()),
        ((CT, STRUCK, AMY, BEN), [], ()),
        ((CT, AMY, BEN, STRUCK), ["a"], ("amy", "ben")),
        ((CT, AMY, STRUCK, BEN), ["a"], ("amy",)),
        ((CT, AMY, STRUCK, AMY, BEN), [], ()),
        ((CT, AMY, BEN, STRUCK, CT), [], ()),
        ((CT, AMY, BEN, STRUCK, OTHER), ["a"], ("amy", "ben")),
        ((CT, OTHER, AMY, BEN, STRUCK), ["a"], ()),
        ((CT, AMY, OTHER, BEN, STRUCK), ["a"], ("amy",)),
        ((CT, OTHER, AMY, STRUCK), ["a"], ("amy",)),
        ((CT, AMY, BEN, STRUCK, AMY), ["a"], ("ben",)),
        ((CT, AMY, BEN, STRUCK, read("amy", TORN)), ["a"], ("amy", "ben")),
        ((PLAN, AMY, BEN, STRUCK), [], ()),
        ((PLAN, CT, ImageRead("amy", (SOUND,), (MARKED,)), BEN, STRUCK), ["c"], ()),
        ((image("d", ImagePurpose.OTHER), AMY, BEN, STRUCK), ["d"], ()),
    ],
)
def test_a_reading_rests_on_the_images_that_stood_when_it_was_given(
    bodies: Bodies, told: list[str], gone: tuple[str, ...]
) -> None:
    """Read again, seen alike again, attached again: it stands; whatever else, it is told."""
    episode = story(*bodies)

    assert [each.image.sha256[0] for each in struck_images(episode)] == told
    assert without_ground(episode) == gone
    left = {each.reader for each in with_ground(episode).blind_readings}
    assert left == {each.reader for each in episode.images.blind_readings} - set(gone)


@pytest.mark.parametrize(
    ("bodies", "told", "readers"),
    [
        ((CT,), None, ()),
        ((CT, AMY), "images-strike-of-readings", ("amy",)),
        ((CT, AMY, BEN), "images-strike-of-open-readings", ("amy", "ben")),
        ((CT, AMY, BEN, STRUCK), None, ()),
        ((PLAN, AMY, BEN), None, ()),
        ((AMY, BEN, CT), None, ()),
    ],
)
def test_whoever_is_about_to_strike_an_image_knows_who_read_with_it(
    bodies: Bodies, told: str | None, readers: tuple[str, ...]
) -> None:
    """And nothing is said of another entry."""
    episode = story(*bodies)
    warnings = [before_a_strike(episode, each.sequence) for each in episode.events]

    found = [each for each in warnings if each is not None]
    assert [(each.id, each.params["readers"]) for each in found] == (
        [(told, readers)] if told else []
    )


@pytest.mark.parametrize(
    ("bodies", "settled"),
    [
        ((CT, OTHER, AMY, BEN, STRUCK), False),
        ((CT, OTHER, AMY, BEN, SETTLED, STRUCK), False),
        ((CT, OTHER, AMY, BEN, STRUCK, UNEXPLAINED), False),
        ((CT, OTHER, AMY, BEN, STRUCK, SETTLED), True),
        ((CT, OTHER, AMY, BEN, STRUCK, SETTLED, CEM), False),
    ],
)
def test_a_physician_says_why_the_reading_stands(bodies: Bodies, settled: bool) -> None:
    """Afterwards, with a reason, and anew where another reading came in since."""
    episode = story(*bodies)

    assert is_unsettled(episode) is not settled
    assert (settled_since(episode) is not None) is settled
    assert ("images-struck-settle" in _held(episode)) is not settled
    verdicts = [each.verdict for each in readings_keep_their_images(episode, TABLE, ON)]
    assert verdicts == [Verdict.MET if settled else Verdict.NOT_MET]


def _held(episode: Episode) -> list[str]:
    return [each.id for each in held(episode, TABLE, ON)]


@settings(max_examples=150, deadline=None)
@given(
    bodies=st.lists(
        st.sampled_from((CT, OTHER, PLAN, AMY, BEN, CEM, STRUCK, SETTLED)), max_size=8
    ),
    reader=st.sampled_from(("amy", "ben", "zoe")),
)
def test_the_blind_learn_of_their_own_reading_alone(bodies: list[object], reader: str) -> None:
    """That an image was struck out, and nothing of who else has read."""
    once = [
        each for at, each in enumerate(bodies) if each is not STRUCK or each not in bodies[:at]
    ]
    try:
        episode = story(CT, *once)
    except OutOfOrder:  # a story that cannot be
        return
    if not is_blind(episode, Role.READER, reader):
        return

    seen = visible_episode(episode, Role.READER, reader)
    found = struck_images(seen)
    said = held(seen, TABLE, ON)

    named = {name for each in found for name in each.readers}
    named |= {name for why in said for name in _readers(why.params.get("readers"))}
    assert named <= {reader}


def _readers(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, tuple) else ()
