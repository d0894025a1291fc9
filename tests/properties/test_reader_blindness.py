"""Hidden facts do not reach whoever may read the images (M05, B08).

Two episodes with one visible story; everything hidden is drawn twice: order, pressures, pain,
the others' readings, conclusion, report, follow-up, and how many entries of each there are.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.application.blindness import (
    SEEN,
    is_blind,
    own_reading,
    true_number,
    visible_episode,
    visible_events,
)
from discogram.pathway.conclusion.events import ConclusionWritten
from discogram.pathway.conclusion.written import Written
from discogram.pathway.episode import Episode, apply, fold, refusal, station_of
from discogram.pathway.events import BODIES, EntryStruckOut, Event
from discogram.pathway.followup.events import Discharged, FollowUpAnswered
from discogram.pathway.followup.facts import Call, Contact, Discharge
from discogram.pathway.images.events import ImageRead, ReadingsReconciled
from discogram.pathway.images.facts import DiscImage
from discogram.pathway.provocation.events import (
    BaselineRecorded,
    DrugGiven,
    InjectionEnded,
    InjectionStarted,
    OpeningPressureRead,
    OrderSealed,
    PainReported,
    StepRecorded,
    Unblinded,
)
from discogram.pathway.provocation.facts import Concordance, DiscRole, DrugKind
from discogram.pathway.provocation.order import as_drawn
from discogram.pathway.report.events import ReportAmended, ReportSigned
from discogram.pathway.report.facts import Section
from discogram.words.people import Role
from discogram.words.spine import Disc
from discogram.words.text import FreeText
from discogram.words.units import PainScore, Pressure, Volume
from tests.pathway.images.cases import readings_of
from tests.pathway.provocation.cases import PREPARED
from tests.properties.histories import (
    AT,
    BOOKED,
    CLOSED,
    DECIDED,
    OPENED,
    PLACED,
    PLANNED,
    REFERRED,
    REMOVED,
    WHY,
    histories,
)
from tests.properties.histories import (
    SEEN as CONFIRMED_TIP,
)

SOME = settings(max_examples=80, deadline=None)
HIDDEN = frozenset(
    {
        DrugGiven,
        OrderSealed,
        BaselineRecorded,
        InjectionStarted,
        OpeningPressureRead,
        StepRecorded,
        PainReported,
        InjectionEnded,
        Unblinded,
        ImageRead,
        ReadingsReconciled,
        ConclusionWritten,
        ReportSigned,
        ReportAmended,
    }
)
"""What a blind person must not see; `ImageRead` but for the own one."""

PLAIN = tuple(body for body in PREPARED if type(body) in SEEN)


def test_every_body_is_shown_or_hidden_on_purpose() -> None:
    """A new kind of entry is hidden until somebody thought of it, here and in `SEEN`."""
    from discogram.pathway.followup.events import BODIES as FOLLOW_UP

    assert SEEN | HIDDEN | set(FOLLOW_UP) | {EntryStruckOut} == set(BODIES)
    assert not SEEN & (HIDDEN | set(FOLLOW_UP))


@dataclass(frozen=True, slots=True)
class Hidden:
    """One drawing of everything the blind may not see."""

    order: tuple[tuple[Disc | None, DiscRole | None], ...]
    answers: tuple[tuple[int, Concordance | None], ...]
    psi: int
    volume: int
    others: tuple[tuple[DiscImage, ...], ...]
    drug: bool
    late: int

    def before_closing(self) -> list[object]:
        """What happens in the room."""
        tokens = ["ash", "birch", "cedar"][: len(self.order)]
        bodies: list[object] = [
            as_drawn(self.order, tokens, "nonce"),
            BaselineRecorded(PainScore.of(self.psi % 11, "{score}")),
        ]
        for token, (disc, _) in zip(tokens, self.order, strict=True):
            bodies += self._injection(token, disc)
        return bodies + ([DrugGiven(DrugKind.OTHER, "secret drug")] if self.drug else [])

    def _injection(self, token: str, disc: Disc | None) -> list[object]:
        amount: tuple[Any, ...] = ()
        if disc is not None:
            pressure = Pressure.of(self.psi, "[psi]")
            amount = (Volume.of(self.volume, "mL"), pressure)
        steps: list[object] = [InjectionStarted(token)]
        for score, concordance in self.answers:
            pain = PainScore.of(score, "{score}")
            steps += [StepRecorded(token, *amount), PainReported(token, pain, concordance)]
        return [*steps, InjectionEnded(token, leak=self.drug)]

    def after_closing(self, most: int) -> list[object]:
        """What others write afterwards; at most so many readings."""
        read = [ImageRead(f"other-{n}", discs) for n, discs in enumerate(self.others[:most])]
        ending: list[object] = [
            ConclusionWritten(Written(FreeText.of(f"secret {self.psi}", "salt"))),
            Discharged(Discharge()),
            ReportSigned("a" * 64, 1, "b" * 64, "en"),
            FollowUpAnswered(Call(Contact.EARLY_CALL)),
            ReportAmended(WHY, WHY, Section.DOSE),
        ]
        return [*read, *ending[: self.late]]


hidden = st.builds(
    Hidden,
    st.lists(
        st.tuples(st.none() | st.sampled_from(Disc), st.none() | st.sampled_from(DiscRole)),
        min_size=1,
        max_size=3,
    ).map(tuple),
    st.lists(
        st.tuples(st.integers(0, 10), st.none() | st.sampled_from(Concordance)), max_size=3
    ).map(tuple),
    st.integers(0, 90),
    st.integers(0, 4),
    st.lists(readings_of, max_size=3).map(tuple),
    st.booleans(),
    st.integers(0, 5),
)


def story(secret: Hidden, own: tuple[DiscImage, ...] | None, struck: bool) -> Episode:
    """The same story for the blind, around what was drawn."""
    bodies: list[tuple[str, object]] = [
        ("nurse-1", each)
        for each in (
            *(OPENED, REFERRED, DECIDED, BOOKED, PLANNED, *PLAIN, PLACED, CONFIRMED_TIP),
            *secret.before_closing(),
            *(REMOVED, CLOSED),
        )
    ]
    if own is not None:
        bodies.append(("amy", ImageRead("amy", own)))
        if struck:
            bodies.append(("amy", EntryStruckOut(len(bodies), WHY)))
    # With an own reading that stands, a second one would open the view.
    most = 0 if own is not None and not struck else 3
    bodies += [("nurse-1", each) for each in secret.after_closing(most)]
    episode = Episode()
    for actor, body in bodies:
        new = Event(episode.sequence + 1, AT, actor, Role.NURSE, body)
        if refusal(episode, new) is None:
            episode = apply(episode, new)
        else:
            assert type(body) not in SEEN, body
    return episode


@pytest.mark.parametrize("role", [Role.READER, Role.PHYSICIAN])
@SOME
@given(one=hidden, other=hidden, own=st.none() | readings_of, struck=st.booleans())
def test_what_is_hidden_changes_nothing_the_blind_see(
    role: Role, one: Hidden, other: Hidden, own: tuple[DiscImage, ...] | None, struck: bool
) -> None:
    """Episodes that differ only in hidden facts are one and the same to a blind person."""
    two = [story(secret, own, struck) for secret in (one, other)]
    if not all(is_blind(each, role, "amy") for each in two):
        return  # a physician is told once both readings are in

    first, second = (visible_episode(each, role, "amy") for each in two)

    assert visible_events(two[0], role, "amy") == visible_events(two[1], role, "amy")
    assert first == second
    assert station_of(first) == station_of(second)
    assert "secret" not in repr(first)


@SOME
@given(history=histories, actor=st.sampled_from(["amy", "ben", "zoe"]))
def test_a_view_is_a_history_of_its_own(history: list[Event], actor: str) -> None:
    """Whatever was written, the blind get a legal history that hides all it must."""
    episode = fold(history)
    blind = is_blind(episode, Role.READER, actor)
    view = visible_events(episode, Role.READER, actor)

    again = fold(view)
    if blind:
        assert [each.sequence for each in view] == list(range(1, len(view) + 1))
        assert _kinds(view) <= SEEN | {EntryStruckOut, ImageRead}
        assert {e.body.reader for e in view if isinstance(e.body, ImageRead)} <= {actor}
        assert visible_events(again, Role.READER, actor) == view
        for each in view:
            number = true_number(episode, Role.READER, actor, each.sequence)
            assert type(episode.events[number - 1].body) is type(each.body)
        assert true_number(episode, Role.READER, actor, len(view) + 1) == 0
    else:
        assert again == episode


def _kinds(events: Sequence[Event]) -> set[type]:
    return {type(each.body) for each in events}


def test_the_view_opens_when_both_are_in() -> None:
    """The property above is about blindness and not about an empty view."""
    secret = Hidden(((Disc.L4_L5, None),), ((7, None),), 20, 1, (), drug=False, late=0)
    alone = story(secret, (DiscImage(Disc.L4_L5, leak=True),), struck=False)
    body = ImageRead("ben", (DiscImage(Disc.L4_L5, leak=False),))
    both = apply(alone, Event(alone.sequence + 1, AT, "ben", Role.READER, body))

    assert is_blind(alone, Role.READER, "amy")
    assert PainReported not in _kinds(visible_events(alone, Role.READER, "amy"))
    assert not is_blind(both, Role.READER, "amy")
    assert visible_events(both, Role.READER, "amy") == tuple(both.events)
    assert is_blind(both, Role.READER, "third")
    assert not is_blind(both, Role.PHYSICIAN, "physician-2")


def test_who_did_the_test_is_not_blind_and_who_only_could_read_is() -> None:
    """A physician is blind until it is known that he cannot be a reader, or both are in."""
    secret = Hidden(((Disc.L4_L5, None),), ((7, None),), 20, 1, (), drug=False, late=0)
    episode = story(secret, None, struck=False)

    assert not is_blind(episode, Role.PHYSICIAN, "nurse-1")  # the story's hand
    assert is_blind(episode, Role.PHYSICIAN, "physician-2")
    assert not is_blind(episode, Role.NURSE, "nurse-2")
    assert not is_blind(episode, Role.COORDINATOR, "coordinator-1")


def test_whoever_read_is_blind_in_every_role() -> None:
    """A reader who also holds another role does not change coats to look."""
    secret = Hidden(((Disc.L4_L5, None),), ((7, None),), 20, 1, (), drug=False, late=0)
    episode = story(secret, (DiscImage(Disc.L4_L5),), struck=False)

    assert all(is_blind(episode, role, "amy") for role in (Role.NURSE, Role.COORDINATOR))


def test_an_unblinding_opens_the_view_of_the_role_it_names() -> None:
    """It is written with a reason, and later readings are no independent ones."""
    secret = Hidden(((Disc.L4_L5, None),), ((7, None),), 20, 1, (), drug=False, late=0)
    episode = story(secret, None, struck=False)
    told = Unblinded(Role.PHYSICIAN, WHY)
    told_episode = apply(
        episode, Event(episode.sequence + 1, AT, "physician-1", Role.PHYSICIAN, told)
    )

    assert not is_blind(told_episode, Role.PHYSICIAN, "physician-2")
    assert is_blind(told_episode, Role.READER, "amy")


def test_a_reading_is_struck_by_its_true_number() -> None:
    """The numbers a blind person sees are not the record's; this one is."""
    secret = Hidden(((Disc.L4_L5, None),), ((7, None),), 20, 1, (), drug=True, late=0)
    episode = story(secret, (DiscImage(Disc.L4_L5),), struck=False)
    number = own_reading(episode, "amy")

    assert number is not None
    body = episode.events[number - 1].body
    assert isinstance(body, ImageRead)
    assert body.reader == "amy"
    assert number > len(visible_events(episode, Role.READER, "amy"))
    assert own_reading(episode, "ben") is None
    assert own_reading(replace(episode, struck_out=frozenset({number})), "amy") is None
