"""The laws of the fold: what a history makes does not depend on how it is read (M10).

Histories wander: along a patient's way, off it, with whatever else may be written anywhere.
"""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.errors import OutOfOrder
from discogram.pathway.episode import (
    AFTER_SIGNING,
    NEEDS,
    STRIKABLE,
    Episode,
    apply,
    fold,
    refusal,
    station_of,
)
from discogram.pathway.events import BODIES, EntryStruckOut, EpisodeClosed, Event
from discogram.pathway.followup.events import BODIES as FOLLOW_UP
from discogram.pathway.report.events import ReportSigned
from discogram.pathway.stations import Station
from discogram.words.trail import Trail
from tests.properties.histories import (
    WAY,
    WHY,
    Move,
    bodies_of,
    event,
    events,
    histories,
    legal,
    wanderings,
)

STANDS_ON_IT = (
    "episode-strike-breaks",
    "episode-strike-kept",
    "episode-reading-stands",
    "episode-step-answered",
)
"""Why an entry that could be struck out is not."""

SOME = settings(max_examples=60, deadline=None)


def facts(episode: Episode) -> Episode:
    """What is known, without how it came to be known."""
    return replace(episode, events=Trail[Event](), struck_out=frozenset())


@SOME
@given(wanderings)
def test_what_is_not_refused_can_be_applied_and_what_is_changes_nothing(
    way: list[Move],
) -> None:
    """`refusal` and `apply` never disagree; a refused event leaves the episode as it was."""
    episode = Episode()
    for body in bodies_of(way):
        new = event(episode.sequence + 1, body)
        why = refusal(episode, new)
        before, copy = episode, replace(episode)
        if why is None:
            episode = apply(episode, new)
            assert episode.sequence == before.sequence + 1
        else:
            with pytest.raises(OutOfOrder) as refused:
                apply(episode, new)
            assert refused.value.reasons == (why,)
        assert before == copy


@SOME
@given(histories, st.data())
def test_a_history_may_be_folded_in_parts(history: list[Event], data: st.DataObject) -> None:
    """Folding a beginning and applying the rest is folding the whole."""
    cut = data.draw(st.integers(0, len(history)))

    episode = fold(history[:cut])
    for each in history[cut:]:
        episode = apply(episode, each)

    assert episode == fold(history)
    assert list(episode.events) == history


@SOME
@given(wanderings, st.sampled_from(BODIES))
def test_a_history_with_an_illegal_event_does_not_fold(way: list[Move], kind: type) -> None:
    """One event out of order anywhere stops the fold at that event."""
    tried = events(bodies_of(way))
    episode = Episode()
    first = None
    for each in tried:
        if refusal(episode, each) is not None:
            first = each
            break
        episode = apply(episode, each)

    if first is None:
        assert fold(tried) == episode
        return
    with pytest.raises(OutOfOrder) as refused:
        fold(tried)
    assert refused.value.reasons == (refusal(episode, first),)
    assert kind in BODIES


@SOME
@given(histories, st.integers(-2, 60))
def test_an_event_has_the_next_number_or_is_refused(history: list[Event], number: int) -> None:
    """No gap and no number twice: two writers cannot both fill one place."""
    episode = fold(history)
    body = history[-1].body if history else WAY[0]

    why = refusal(episode, event(number, body))

    gap = number != len(history) + 1
    assert (why is not None and why.id == "episode-sequence-gap") is gap


@SOME
@given(histories, st.data())
def test_striking_out_is_never_having_written(
    history: list[Event], data: st.DataObject
) -> None:
    """What may be struck out leaves exactly the facts of a history without it."""
    if not history:
        return
    number = data.draw(st.integers(1, len(history)))
    episode = fold(history)
    strike = event(len(history) + 1, EntryStruckOut(number, WHY))
    why = refusal(episode, strike)
    if why is not None:
        assert why.id.startswith("episode-")
        return

    struck = apply(episode, strike)

    gone = {*episode.struck_out, number}
    left = [
        each.body
        for each in history
        if each.sequence not in gone and not isinstance(each.body, EntryStruckOut)
    ]
    assert facts(struck) == facts(fold(events(left)))
    assert struck.struck_out == gone
    assert list(struck.events) == [*history, strike]


@SOME
@given(histories, st.data())
def test_a_strike_is_refused_only_for_a_reason(
    history: list[Event], data: st.DataObject
) -> None:
    """An entry that may be struck out, with nothing standing on it, can be."""
    episode = fold(history)
    if not history or episode.report.signed:
        return
    number = data.draw(st.integers(1, len(history)))

    why = refusal(episode, event(len(history) + 1, EntryStruckOut(number, WHY)))

    body = history[number - 1].body
    if episode.closed is not None and not isinstance(body, EpisodeClosed):
        assert why is not None
        assert why.id == "episode-is-closed"
    elif number in episode.struck_out:
        assert why is not None
        assert why.id == "episode-nothing-to-strike"
    elif type(body) not in STRIKABLE:
        assert why is not None
        assert why.id == "episode-not-strikable"
    elif why is not None:
        assert why.id in STANDS_ON_IT
        assert number < len(history) or why.id == "episode-reading-stands"
        if why.id == "episode-strike-breaks":
            before = why.params["entries"]
            assert isinstance(before, tuple)
            strike_in_order(episode, (*before, number))


def strike_in_order(episode: Episode, numbers: tuple[int, ...]) -> None:
    """Strike entries out one by one; only an answered step needs more than is named."""
    for number in numbers:
        strike = event(episode.sequence + 1, EntryStruckOut(number, WHY))
        why = refusal(episode, strike)
        if why is not None:
            assert why.id == "episode-step-answered"
            return
        episode = apply(episode, strike)


@SOME
@given(histories)
def test_after_a_signature_only_what_may_follow_it_comes(history: list[Event]) -> None:
    """A signed report stands: amendments, follow-up, and whose patient it is."""
    bodies = [each.body for each in history]
    kinds = [type(body) for body in bodies]
    if ReportSigned not in kinds:
        return
    later = bodies[kinds.index(ReportSigned) + 1 :]
    # A wrong follow-up may be struck out; nothing that was signed may.
    struck = {type(bodies[each.sequence - 1]) for each in later if type(each) is EntryStruckOut}

    assert {type(each) for each in later} <= AFTER_SIGNING | {EntryStruckOut}
    assert struck <= set(FOLLOW_UP)
    assert Counter(kinds)[ReportSigned] == 1


@SOME
@given(histories)
def test_every_history_begins_with_the_opening(history: list[Event]) -> None:
    """There is one opening, and nothing before it."""
    opened = [each.sequence for each in history if type(each.body) is type(WAY[0])]

    assert opened == ([1] if history else [])


@SOME
@given(histories)
def test_an_episode_always_waits_somewhere(history: list[Event]) -> None:
    """Whatever has happened, there is a station to look at."""
    assert station_of(fold(history)) in Station


@SOME
@given(histories)
def test_needs_are_needs_at_the_moment_of_writing(history: list[Event]) -> None:
    """Each body of a legal history came when all that it needs was so."""
    episode = Episode()
    for each in history:
        assert all(holds(episode) for holds, _ in NEEDS.get(type(each.body), ()))
        episode = apply(episode, each)


def test_wandering_reaches_every_station() -> None:
    """The histories above are not all short: the way itself is legal to its end."""
    history = events(WAY)

    assert legal(WAY) == history
    assert station_of(fold(history)) is Station.FOLLOWUP
