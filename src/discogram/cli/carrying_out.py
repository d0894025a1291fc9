"""How is a file of commands carried out, and how is it told as it goes?

One order after another. Where an order is refused, what was written before it stands, and
running the mended file again continues from there: what is in the record is not repeated.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from discogram.adapters.language.entry_detail import event_message
from discogram.adapters.language.speaker import Speaker
from discogram.adapters.wire.episode_file import EpisodeFile, beside, id_of_place
from discogram.application.advising import advised_on
from discogram.application.commands import NAMES, Order
from discogram.application.handlers import AHEAD, Done, handle
from discogram.application.history import whole
from discogram.application.permissions import check_may
from discogram.application.playing import AttachFile, PlayInjections, expanded, last_of
from discogram.application.ports import Office, Staff
from discogram.bootstrap import Installation
from discogram.cli.paper import Paper
from discogram.cli.who import reader
from discogram.errors import (
    DiscogramError,
    InputError,
    NotPermitted,
    Reason,
    Refused,
    reason,
)
from discogram.pathway.episode import station_of
from discogram.pathway.images.contradicting import contradictions
from discogram.pathway.images.events import ImageAttached, ImageRead, ReadingsReconciled
from discogram.pathway.report.events import ReportSigned
from discogram.pathway.stations import Station
from discogram.words.civil import CivilTime


@dataclass
class Told:
    """What became of a file: how many orders were written now, and how many had been before."""

    episode: UUID
    written: int = 0
    repeated: int = 0
    stops: list[str] = field(default_factory=list)
    advice: list[dict[str, Any]] = field(default_factory=list)
    station: Station | None = None
    signed: bool = False
    """Whether a report was signed now: its end of the record is then kept outside."""

    def as_json(self) -> dict[str, Any]:
        """The same for another program."""
        return {
            "format": "discogram.episode-run/1",
            "episode": str(self.episode),
            "written": self.written,
            "repeated": self.repeated,
            "stops": self.stops,
            "advice": self.advice,
            "station": self.station.value if self.station else None,
        }


def carry_out(
    ways: EpisodeFile, file: Path, place: Installation, speaker: Speaker, *, quiet: bool
) -> Told:
    """Carry out every order of a file; raises at the first refused, naming its place."""
    _check_patient(ways, place)
    _check_clinic(ways, place)
    _check_orders(ways, place)
    voice = _Voice(Paper(stderr=True, quiet=quiet), speaker)
    if make_known(ways, place):
        voice.say(reason("cli-person-updated"))
    told = Told(ways.orders[0].episode)
    try:
        _carry_out_each(ways, file, place, voice, told)
    finally:
        if told.signed:  # also where a later order was refused: the signature stands
            _keep_head(place, voice)
    told.station = station_of(whole(told.episode, place.office).episode)
    return told


def _carry_out_each(
    ways: EpisodeFile, file: Path, place: Installation, voice: "_Voice", told: Told
) -> None:
    for index, order in enumerate(ways.orders):
        try:
            for each, office in _orders(order, file, place, voice):
                done = handle(each, office)
                _note(done, each, told, voice)
                if not done.repeated:
                    _advise(done, each, place, told, voice)
                    _ask_again(each, voice)
        except DiscogramError as error:
            refused = isinstance(error, (InputError, Refused))
            word = "cli-run-stopped" if refused else "cli-run-interrupted"
            voice.say(reason(word, standing=told.written + told.repeated))
            raise type(error)(
                _own_words(each, order, index).at(f"commands[{index}]")
                for each in error.reasons
            ) from error


def _keep_head(place: Installation, voice: "_Voice") -> None:
    """Sign the end of the record, so that a signed report cannot be cut off unseen."""
    from discogram.cli.audit import keep_head

    signed, path = keep_head(place)
    position = signed.events.position if signed.events else 0
    voice.say(reason("cli-head-kept", position=position, file=str(path)))


def _own_words(why: Reason, order: Order, index: int) -> Reason:
    """Say what a used id means where nobody chose it: the command is another than it was."""
    made_here = order.id == id_of_place(order.episode, index)
    return reason("input-order-changed") if why.id == "order-id-used" and made_here else why


def _check_patient(ways: EpisodeFile, place: Installation) -> None:
    """Refuse another patient's file before its patient is written."""
    episode = ways.orders[0].episode
    if whole(episode, place.office).patient not in (None, ways.patient.id):
        why = reason("order-other-patient", episode=str(episode))
        raise InputError(why.at("patient.id"))


def _check_orders(ways: EpisodeFile, place: Installation) -> None:
    """Raise for every order that lies in the future or is not its writer's to give.

    Both show before the first one is carried out, so that nobody is left half-way.
    """
    place.office.policy.tables(ways.site.id)  # a clinic's own files are read, or refused, first
    staff = {each.id: each for each in ways.staff}
    now = place.office.clock.now()
    against = []
    for index, order in enumerate(ways.orders):
        where = f"commands[{index}]"
        latest = _latest(order)
        if latest.instant > now + AHEAD:
            against.append(reason("order-in-the-future", at=latest).at(where))
        try:
            check_may(staff.get(order.actor), order.actor, order.role, _order_name(order.wish))
        except NotPermitted as error:
            against.extend(why.at(where) for why in error.reasons)
    if against:
        raise InputError(against)


def _latest(order: Order) -> CivilTime:
    """The last moment that an order tells of: a played session goes on after it began."""
    if isinstance(order.wish, PlayInjections):
        return last_of(order, order.wish)
    return order.occurred_at


def _order_name(wish: object) -> str:
    """The order whose permission a command needs; a played session begins with a needle."""
    own = {AttachFile: "attach_image", PlayInjections: "start_injection"}
    return own.get(type(wish)) or NAMES[type(wish)]


def make_known(ways: EpisodeFile, place: Installation) -> bool:
    """Write site and staff where they are new, and the patient where something changed.

    Answers whether a patient who was known already has other details now.

    A file of commands speaks for a patient, not for the clinic: it may not make a real site a
    demonstration, where unsigned tables are applied, nor give anybody another role.
    """
    who = reader()
    directory, people = place.store.directory, place.store.people
    if directory.site(ways.site.id) is None:
        directory.save_site(ways.site, who.actor, who.role)
    for staff in ways.staff:
        if _here(staff, ways, place) is None:
            directory.save_staff(staff, ways.site.id, who.actor, who.role)
    before = people.get(ways.patient.id)
    if before != ways.patient:
        people.save(ways.patient, who.actor, who.role)
    return before not in (None, ways.patient)


def _check_clinic(ways: EpisodeFile, place: Installation) -> None:
    """Raise for a site or a member of staff whom the record knows otherwise."""
    known = place.store.directory.site(ways.site.id)
    against = []
    if known is not None and known != ways.site:
        against.append(reason("input-site-differs", site=ways.site.id).at("site"))
    for index, staff in enumerate(ways.staff):
        if _here(staff, ways, place) not in (None, staff):
            why = reason("input-staff-differs", staff=staff.id)
            against.append(why.at(f"staff[{index}]"))
    if against:
        raise InputError(against)


def _here(staff: Staff, ways: EpisodeFile, place: Installation) -> Staff | None:
    """How the record knows somebody at this site; None where they hold no role here yet."""
    found = place.store.directory.staff(staff.id, ways.site.id)
    return found if found and found.roles else None


def _orders(
    order: Order, file: Path, place: Installation, voice: "_Voice"
) -> Iterator[tuple[Order, Office]]:
    """The application's orders behind one command of a file, each with who carries it out."""
    office = place.office
    match order.wish:
        case PlayInjections():
            for each in expanded(order, order.wish, whole(order.episode, office).episode):
                yield each, office
        case AttachFile():
            from discogram.scans.attaching import attached, describe, storing
            from discogram.scans.dating import doubts, taken_on
            from discogram.scans.questions import check_answered, questions, tested_on

            described = describe(beside(file, order.wish.path))
            days = (described.taken_on, order.wish.taken_on, order.occurred_at.day)
            image = attached(described, order.wish.purpose, taken_on(*days))
            test = tested_on(whole(order.episode, office).episode)
            asked = questions(described, image, place.office.people.get(order.patient), test)
            check_answered(asked, order.wish.despite)
            for note in (*described.notes, *doubts(*days)):
                voice.say(note)
            body = ImageAttached(image, order.wish.despite if asked else None)
            yield replace(order, wish=body), storing(described, image.sha256, place)
        case _:
            yield order, office


def _note(done: Done, order: Order, told: Told, voice: "_Voice") -> None:
    if done.repeated:
        told.repeated += 1
        return
    told.written += 1
    told.signed |= done.stored.type == ReportSigned.__name__
    voice.tell(done, order)
    told.stops.extend(voice.speaker.say(finding.reason) for finding in done.stops)


def _advise(done: Done, order: Order, place: Installation, told: Told, voice: "_Voice") -> None:
    """Say at once how soon a patient must be seen who reports a red flag or a complication."""
    site, on = place.office.directory.site(order.site), order.occurred_at.day
    table = place.office.policy.tables(order.site)["followup"]
    advised = advised_on(order.wish, table, on, site.emergency_number if site else None)
    if advised is None:
        return
    for each in advised.reasons:
        voice.say(each)
    told.advice.append({"sequence": done.stored.sequence, **advised.as_json(voice.speaker.say)})


def _ask_again(order: Order, voice: "_Voice") -> None:
    """Say what of a reading cannot be seen together; it stands as it was seen."""
    if isinstance(order.wish, ImageRead | ReadingsReconciled):
        for why in contradictions(order.wish.readings):
            voice.say(why)


@dataclass
class _Voice:
    """Tells each entry as it is written, under its day."""

    paper: Paper
    speaker: Speaker
    day: date | None = None

    def tell(self, done: Done, order: Order) -> None:
        local = order.occurred_at.local
        if local.date() != self.day:
            self.day = local.date()
            self.paper.say(self.speaker.show(self.day), style="bold")
        lead = f"{done.stored.sequence:>4}  {local:%H:%M}  "
        self.paper.say(self.speaker.say(reason(event_message(done.stored.type))), lead)
        for finding in done.stops:
            self.say(finding.reason)

    def say(self, why: Reason) -> None:
        self.paper.say(self.speaker.say(why), " " * 13, style="bold")
