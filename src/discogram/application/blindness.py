"""What of an episode may somebody see who must not yet know what the test answered?

The one door to history and episode for whoever may read the images. A blind person's episode is
folded from the entries that are left, numbered anew: nothing that is counted, answered or shown
of it can tell what was taken out, or that anything was. Deny by default: what `SEEN` does not
name is hidden, and a test proves that every body was thought of.
"""

from dataclasses import replace

from discogram.pathway.booking import events as booking
from discogram.pathway.candidacy import events as candidacy
from discogram.pathway.conclusion.events import ConclusionWritten
from discogram.pathway.episode import Episode, fold, standing
from discogram.pathway.events import (
    EntryStruckOut,
    EpisodeClosed,
    EpisodeMovedToPatient,
    EpisodeOpened,
    Event,
    PatientsMerged,
)
from discogram.pathway.images.blinding import both_are_open
from discogram.pathway.images.events import ImageAttached, ImageRead
from discogram.pathway.needle import events as needle
from discogram.pathway.needle.events import NeedleConfirmed, NeedlePlaced
from discogram.pathway.preparation import events as preparation
from discogram.pathway.provocation.events import (
    BaselineRecorded,
    ChecklistCompleted,
    DoseRecorded,
    InjectionEnded,
    InjectionStarted,
    OpeningPressureRead,
    PainReported,
    SessionClosed,
    StepRecorded,
    TimeOutDone,
)
from discogram.pathway.referral import events as referral
from discogram.words.people import Role

SEEN: frozenset[type] = frozenset(
    {
        EpisodeOpened,
        PatientsMerged,
        EpisodeMovedToPatient,
        EpisodeClosed,
        *referral.BODIES,
        *candidacy.BODIES,
        *preparation.BODIES,
        *booking.BODIES,
        *needle.BODIES,
        ChecklistCompleted,
        TimeOutDone,
        SessionClosed,
        DoseRecorded,
        ImageAttached,
    }
)
"""What the blind see too. Besides these: their own reading, and a strike of what they see."""


TOUCHED: tuple[type, ...] = (
    NeedlePlaced,
    NeedleConfirmed,
    BaselineRecorded,
    InjectionStarted,
    OpeningPressureRead,
    StepRecorded,
    PainReported,
    InjectionEnded,
    ConclusionWritten,
)
"""Whoever did one of these knows the test's answers, and reads no image independently."""


def is_blind(episode: Episode, role: Role, actor: str) -> bool:
    """Whether this person must not see the answers and the others' readings yet.

    A reader is blind until the own independent reading and another one are in; whoever comes
    third starts blind too. So is a physician who took no part in the test, who may be asked to
    read, and whoever gave a reading in whatever role. A rater is blind while the session runs.
    An unblinding of their role opens the view for good: it is an entry with a reason.
    """
    own = episode.images.blind_reading_by(actor) is not None
    opened = both_are_open(episode.images)
    if any(each.whom is role for each in episode.session.unblinded):
        return False
    if role is Role.READER:
        return not (own and opened)
    if role is Role.RATER and not episode.session.closed:
        return True
    if opened or took_part(episode, actor):
        return False
    return own or role is Role.PHYSICIAN


def took_part(episode: Episode, actor: str) -> bool:
    """Whether somebody knows the answers by hand: placed, injected, asked or concluded."""
    return any(
        each.actor == actor and isinstance(each.body, TOUCHED) for each in standing(episode)
    )


def has_seen_the_readings(episode: Episode, role: Role, actor: str) -> bool:
    """Whether somebody could see what others read and has given no independent reading.

    Whoever gave one may add another with open eyes, which counts as what it is. A physician
    before whom both readings are open can give no independent one any more.
    """
    own = episode.images.blind_reading_by(actor) is not None
    return not own and both_are_open(episode.images) and not is_blind(episode, role, actor)


def visible_events(episode: Episode, role: Role, actor: str) -> tuple[Event, ...]:
    """The history as this person may see it; all of it for whoever is not blind.

    A blind person's entries are numbered from 1 without a gap, so a number is no entry's own:
    `true_number` says which entry it means.
    """
    if not is_blind(episode, role, actor):
        return tuple(episode.events)
    return tuple(_kept(episode, actor).values())


def true_number(episode: Episode, role: Role, actor: str, shown: int) -> int:
    """Which entry of the record a number means that this person was shown.

    0, which is no entry's number, for one that a blind person was not shown.
    """
    if not is_blind(episode, role, actor):
        return shown
    true = list(_kept(episode, actor))
    return true[shown - 1] if 1 <= shown <= len(true) else 0


def shown_number(episode: Episode, role: Role, actor: str, true: int) -> int | None:
    """By which number this person was shown an entry of the record; None where by none."""
    if not is_blind(episode, role, actor):
        return true
    numbers = {each: shown for shown, each in enumerate(_kept(episode, actor), 1)}
    return numbers.get(true)


def _kept(episode: Episode, actor: str) -> dict[int, Event]:
    """What the blind see, by the true number of each entry."""
    kept: dict[int, Event] = {}
    numbers: dict[int, int] = {}
    for event in episode.events:
        shown = _shown(event, actor, numbers)
        if shown is not None:
            number = numbers[event.sequence] = len(kept) + 1
            kept[event.sequence] = replace(shown, sequence=number)
    return kept


def _shown(event: Event, actor: str, numbers: dict[int, int]) -> Event | None:
    """An entry as the blind see it; None when they do not."""
    body = event.body
    if isinstance(body, EntryStruckOut):
        number = numbers.get(body.sequence)
        return None if number is None else replace(event, body=replace(body, sequence=number))
    own = isinstance(body, ImageRead) and body.reader == actor
    return event if own or type(body) in SEEN else None


def visible_episode(episode: Episode, role: Role, actor: str) -> Episode:
    """The episode as this person may see it: ask every question of this one.

    Once the test is over its images may have been read: what was left out is veiled, so that no
    rule counts the readings that are left.
    """
    if not is_blind(episode, role, actor):
        return episode
    seen = fold(visible_events(episode, role, actor))
    return replace(seen, images=replace(seen.images, veiled=seen.session.closed))


def own_reading(episode: Episode, actor: str) -> int | None:
    """The true number of the entry that holds a person's own reading; None without one."""
    own = (
        each.sequence
        for each in standing(episode)
        if isinstance(each.body, ImageRead) and each.body.reader == actor
    )
    return max(own, default=None)
