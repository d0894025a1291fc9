"""Which readings were made with an image that was struck out since, and do they stand?

A reading rests on the images that stood when it was given. While its reader is blind it is
given anew. Once the readings are open it cannot be: where an image that its reader saw remains,
a physician settles anew and says why it stands; where none does, a further reader reads first.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from discogram.errors import Reason, reason
from discogram.pathway.conclusion.gather import injected_discs
from discogram.pathway.episode import Episode, standing
from discogram.pathway.events import EntryStruckOut, Event
from discogram.pathway.images.blinding import both_are_open
from discogram.pathway.images.events import ImageAttached, ImageRead, ReadingsReconciled
from discogram.pathway.images.facts import AttachedImage, ImagePurpose, Images
from discogram.pathway.images.rules import short_of_graders
from discogram.words.evidence import Table
from discogram.words.text import FreeText
from discogram.words.verdict import Finding, Verdict


@dataclass(frozen=True, slots=True)
class StruckImage:
    """An image, the entry that struck it out, and the independent readers who read with it."""

    image: AttachedImage
    strike: Event
    readers: tuple[str, ...]

    @property
    def why(self) -> FreeText:
        """Why it was struck out, in the words of whoever did."""
        assert isinstance(self.strike.body, EntryStruckOut)
        return self.strike.body.why

    @property
    def told(self) -> Reason:
        """The same in a sentence, which says nothing of the reason."""
        return reason(
            "images-struck-after-reading",
            purpose=self.image.purpose,
            day=self.strike.occurred_at.day,
            readers=self.readers,
        )


def struck_images(episode: Episode) -> tuple[StruckImage, ...]:
    """Every image that a reading may rest on and that is in the record no more.

    What is attached again stands again. Ask it of what somebody may see: whoever is blind is
    told of their own reading alone.
    """
    stand = {each.sha256 for each in episode.images.attached}
    found: dict[str, StruckImage] = {}
    for strike, attached in _strikes(episode):
        assert isinstance(attached.body, ImageAttached)
        image = attached.body.image
        readers = _readers_between(episode, attached, strike.sequence)
        if readers and image.sha256 not in stand:
            before = found.get(image.sha256)
            both = {*readers, *(before.readers if before else ())}
            found[image.sha256] = StruckImage(image, strike, tuple(sorted(both)))
    return tuple(found.values())


def _strikes(episode: Episode) -> Iterator[tuple[Event, Event]]:
    """Each entry that struck an image out, with the one that had attached it."""
    for strike in episode.events:
        if isinstance(strike.body, EntryStruckOut):
            struck = episode.events[strike.body.sequence - 1]
            if isinstance(struck.body, ImageAttached):
                yield strike, struck


def before_a_strike(episode: Episode, number: int) -> Reason | None:
    """What whoever may strike an entry out must know first: a reading rests on its image.

    None where none does. Ask it of what somebody may see.
    """
    entry = episode.events[number - 1]
    if not isinstance(entry.body, ImageAttached) or number in episode.struck_out:
        return None
    readers = _readers_between(episode, entry, episode.sequence + 1)
    opened = both_are_open(episode.images)
    word = "images-strike-of-open-readings" if opened else "images-strike-of-readings"
    return reason(word, readers=tuple(sorted(readers))) if readers else None


def _readers_between(episode: Episode, attached: Event, end: int) -> tuple[str, ...]:
    """Who read while an image stood; one to plan on is read only by who marked it."""
    assert isinstance(attached.body, ImageAttached)
    image = attached.body.image
    return tuple(
        reader
        for reader, entry in _given(episode).items()
        if attached.sequence < entry.sequence < end
        and (image.purpose is not ImagePurpose.PLANNING or _marked(entry, image))
    )


def _given(episode: Episode) -> dict[str, Event]:
    """The newest entry in which each independent reader said what counts of them.

    Whoever reads again with open eyes and sees the same confirms it.
    """
    counts = {each.reader: each.discs for each in episode.images.blind_readings}
    read = (each for each in standing(episode) if isinstance(each.body, ImageRead))
    given: dict[str, Event] = {}
    for each in read:
        assert isinstance(each.body, ImageRead)
        if counts.get(each.body.reader) == each.body.readings:
            given[each.body.reader] = each
    return given


def _marked(entry: Event, image: AttachedImage) -> bool:
    assert isinstance(entry.body, ImageRead)
    return any(mark.image == image.sha256 for mark in entry.body.marks)


def without_ground(episode: Episode) -> tuple[str, ...]:
    """The independent readers of whose reading no image after the injection remains.

    While somebody is blind the reading is given anew whatever remains.
    """
    touched = {reader for each in struck_images(episode) for reader in each.readers}
    if both_are_open(episode.images):
        touched -= _with_another(episode)
    return tuple(sorted(touched))


def _with_another(episode: Episode) -> set[str]:
    """Who lost no image of after the injection, or had another one that stands."""
    given = _given(episode)
    lost = {
        reader
        for each in struck_images(episode)
        for reader in each.readers
        if each.image.purpose is ImagePurpose.DISCOGRAM or _marked(given[reader], each.image)
    }
    left = {
        each.sha256
        for each in episode.images.attached
        if each.purpose is ImagePurpose.DISCOGRAM
    }
    numbers = [
        each.sequence
        for each in standing(episode)
        if isinstance(each.body, ImageAttached) and each.body.image.sha256 in left
    ]
    saw = {name for name, each in given.items() if any(n < each.sequence for n in numbers)}
    return (set(given) - lost) | saw


def with_ground(episode: Episode) -> Images:
    """The images and readings without the readings that nothing remains of."""
    gone = without_ground(episode)
    kept = (r for r in episode.images.readings if not (r.blind and r.reader in gone))
    return replace(episode.images, readings=tuple(kept))


def settled_since(episode: Episode) -> Event | None:
    """The settlement that says why the reading stands; None while none does.

    It is newer than every strike and every reading, and has a reason.
    """
    strikes = [each.strike.sequence for each in struck_images(episode)]
    read = [each.sequence for each in _given(episode).values()]
    found = [
        each
        for each in standing(episode)
        if isinstance(each.body, ReadingsReconciled)
        and each.body.note is not None
        and each.sequence > max((*strikes, *read), default=0)
    ]
    return found[-1] if found else None


def is_unsettled(episode: Episode) -> bool:
    """Whether the readings are open, one lost an image, and nobody said why it stands."""
    opened = both_are_open(episode.images)
    return opened and bool(struck_images(episode)) and settled_since(episode) is None


def held(episode: Episode, table: Table, on: date) -> tuple[Reason, ...]:
    """What keeps a report from being signed because of images that were struck out."""
    return tuple(_held(episode, table, on))


def _held(episode: Episode, table: Table, on: date) -> Iterator[Reason]:
    found, gone = struck_images(episode), without_ground(episode)
    discs = injected_discs(episode.session)
    short = short_of_graders(with_ground(episode), discs, table, on) if gone else ()
    unsettled = is_unsettled(episode)
    if short or unsettled:
        yield from (each.told for each in found)
    if short and both_are_open(episode.images):
        yield reason("images-struck-further-reader", readers=gone, discs=short)
    elif short:
        yield reason("images-struck-read-anew", readers=gone)
    if unsettled:
        yield reason("images-struck-settle")


def readings_keep_their_images(episode: Episode, table: Table, on: date) -> tuple[Finding, ...]:
    """Whether every reading has the images it was made with; nothing where none was struck."""
    rule, found = "readings_keep_their_images", struck_images(episode)
    verdict = Verdict.NOT_MET if held(episode, table, on) else Verdict.MET
    return tuple(Finding(rule, verdict, each.told) for each in found)
