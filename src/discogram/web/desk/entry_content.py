"""What did an entry say, as whoever cares for the patient reads it?

What a form recorded is read back with the form's own questions, so that *no* stands beside what
was asked. What has no form is said in the few words of `adapters.language.entry_detail`, which
keeps to itself what is still under the seal.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

from discogram.adapters.language.entry_detail import detail_of
from discogram.application.commands import NAMES, ORDERS
from discogram.pathway.booking.events import BookingCancelled, BookingMoved, SlotBooked
from discogram.pathway.episode import Episode
from discogram.pathway.events import (
    EntryStruckOut,
    EpisodeClosed,
    EpisodeMovedToPatient,
    EpisodeOpened,
    PatientsMerged,
)
from discogram.pathway.followup.events import FollowUpAnswered
from discogram.pathway.followup.facts import Call
from discogram.pathway.images.events import ImageAttached
from discogram.web.forms.offers import FILLED, FORMS
from discogram.web.forms.shape import Checklist, Field, Group, Part, Rows, shape
from discogram.web.forms.wording import label_of, row_of
from discogram.web.saying import said, speaker


@dataclass(frozen=True, slots=True)
class Told:
    """One answer of an entry; `label` is empty where it goes without saying.

    `entry` is the number of another entry that it is about.
    """

    label: str
    text: str
    entry: int | None = None

    def __str__(self) -> str:
        """In one line."""
        return f"{self.label}: {self.text}" if self.label else self.text


def content_of(body: object, episode: Episode) -> tuple[Told, ...]:
    """Every answer of an entry, in the order of its form; nothing that was not said."""
    order = NAMES.get(type(body), "")
    if order in FORMS:
        return tuple(_parts(shape(ORDERS[order]), body, order))
    return tuple(_without_form(body, episode))


def changed(before: Sequence[Told], now: Sequence[Told]) -> tuple[Told, ...]:
    """Of an entry that replaces another: what it says otherwise, and what it no longer says."""
    labels = {each.label for each in now}
    gone = said("web-history-no-longer-said")
    dropped = (Told(each.label, gone) for each in before if each.label not in labels)
    return (*(each for each in now if each not in before), *dropped)


def _without_form(body: object, episode: Episode) -> Iterator[Told]:
    why = said("web-history-why")
    match body:
        case EntryStruckOut(sequence=sequence, why=words):
            yield Told("", said("web-history-entry", number=sequence), sequence)
            yield Told(why, _shown(words))
        case BookingCancelled(why=words) | PatientsMerged(why=words) if words is not None:
            yield Told(why, _shown(words))
        case EpisodeOpened(why=words) if words is not None:
            yield Told(why, _shown(words))
        case EpisodeClosed(ending=ending, why=words):
            yield Told("", _shown(ending))
            yield Told(why, _shown(words))
        case EpisodeMovedToPatient(why=words):
            yield Told(why, _shown(words))
        case ImageAttached(despite=words) if words is not None:
            yield Told("", detail_of(body, episode, speaker()))
            yield Told(why, _shown(words))
        case SlotBooked(slot=slot) | BookingMoved(slot=slot):
            yield Told("", _shown(slot.starts))
            if body.override is not None and body.override.reason is not None:
                yield Told(said("web-booking-emergency-because"), _shown(body.override.reason))
            if isinstance(body, BookingMoved) and body.why is not None:
                yield Told(why, _shown(body.why))
        case FollowUpAnswered(call=call):
            yield from _of_a_call(call)
        case _:
            detail = detail_of(body, episode, speaker())
            if detail:
                yield Told("", detail)


def _of_a_call(call: Call) -> Iterator[Told]:
    """What was told, a line for each red flag, and what the caller measured and wrote."""
    yield Told("", _shown(call.contact))
    for answer in call.answers:
        if answer.present:
            yield Told("", _shown(answer.flag))
    if call.temperature is not None:
        yield Told(said("web-followup-temperature-told"), _shown(call.temperature))
    if call.pain is not None:
        yield Told(said("web-followup-pain-told"), _shown(call.pain))
    if call.note is not None:
        yield Told(said("web-field-note"), _shown(call.note))


def _parts(parts: Sequence[Part], value: Any, order: str) -> Iterator[Told]:
    for part in parts:
        inner = getattr(value, part.name)
        if inner is None or part.name in FILLED:
            continue
        match part:
            case Field() if _is_said(part, inner):
                yield Told(label_of(order, part.name), _shown(inner))
            case Group():
                yield from _parts(part.parts, inner, order)
            case Rows():
                for row in inner:
                    yield Told(row_of(part.name), _row(part, row, order))
            case Checklist():
                yield from _checklist(part, inner)
            case Field():
                continue
            case _:
                assert_never(part)


def _is_said(part: Field, value: object) -> bool:
    """Whether it is an answer: an empty list is one where *none of these* can be said."""
    return part.none or value not in ((), frozenset())


def _row(part: Rows, row: Any, order: str) -> str:
    """One row: what it is about goes without its label."""
    first, *others = _parts(part.parts, row, order)
    return "; ".join((first.text, *map(str, others)))


def _checklist(part: Checklist, value: Any) -> Iterator[Told]:
    """What was answered yes, each with what was said besides, then what was answered no."""
    for answer in (True, False):
        items = [text for given, text in _answers(part, value) if given is answer]
        if items:
            yield Told(speaker().word(answer), speaker().show(tuple(items)))


def _answers(part: Checklist, value: Any) -> Iterator[tuple[bool | None, str]]:
    if not part.item:
        for item, answer in value.items():
            yield answer, speaker().word(item)
        return
    for row in value:
        besides = [_shown(each) for name in part.more if (each := getattr(row, name.name))]
        words = speaker().word(getattr(row, part.item))
        text = f"{words} ({', '.join(besides)})" if besides else words
        yield getattr(row, part.answer), text


def _shown(value: object) -> str:
    """A value as it is read; an empty list is the answer *none*."""
    return speaker().word(value) if value in ((), frozenset()) else speaker().show(value)
