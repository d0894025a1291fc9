"""Can an event have happened as it is told, at this time, in this patient, by this person?

No table is asked here: these are contradictions, whatever the clinic's policy. To check an
event, add a function to `CHECKS`; every contradiction is told at once.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from discogram.application.blindness import has_seen_the_readings, took_part
from discogram.application.bounds import out_of_bounds
from discogram.application.consistent import (
    before_birth,
    of_the_allergy,
    of_the_dose,
    of_the_fast,
    of_the_pregnancy,
    of_the_pressures,
    of_the_side,
)
from discogram.application.spine import count_of
from discogram.application.times import contradictions_in_time
from discogram.errors import InputError, Reason, Refused, reason
from discogram.pathway.conclusion.events import ConclusionWritten
from discogram.pathway.conclusion.gather import injected_discs
from discogram.pathway.episode import Episode, standing
from discogram.pathway.events import Event
from discogram.pathway.images.events import ImageRead, ReadingsReconciled
from discogram.pathway.needle.events import NeedlePlaced, NeedlePlanned
from discogram.pathway.needle.guiding import LevelsConfirmed
from discogram.pathway.preparation.events import (
    AllergyAnswered,
    DriverNamed,
    FastingRecorded,
    MedicineRecorded,
    PregnancyAnswered,
    VitalsMeasured,
)
from discogram.pathway.preparation.facts import Allergy, Driver
from discogram.pathway.provocation.events import (
    OpeningPressureRead,
    OrderSealed,
    StepRecorded,
)
from discogram.pathway.provocation.possible import below_opening, volume_falls
from discogram.pathway.referral.events import ReferralReceived
from discogram.words.spine import DISCS, Disc, regions_of
from discogram.words.telephone import LEAST

Check = Callable[[Episode, Any], Iterator[Reason]]
"""Every contradiction between the episode so far and a body."""


def check_possible(episode: Episode, event: Event, born: date | None = None) -> None:
    """Raise `InputError` or `Refused` with every contradiction, or let pass.

    `born` is the patient's birth date; None where it was not asked.
    """
    check = CHECKS.get(type(event.body))
    general = (
        *contradictions_in_time(episode, event),
        *before_birth(event.body, born),
        *out_of_bounds(event.body),
    )
    found = (*general, *(check(episode, event.body) if check else ()))
    problems = {(why.id, why.place): why for why in reversed(found)}  # a place is told once
    if problems:
        raise InputError(reversed(problems.values()))
    against = tuple(_spoken_for_another(episode, event))
    if against:
        raise Refused(against)


def _spoken_for_another(episode: Episode, event: Event) -> Iterator[Reason]:
    """A decision, a look or a reading is entered by whoever made it."""
    named = getattr(event.body, "by", None)
    if named is not None and named != event.actor:
        yield reason("order-by-another", by=named, actor=event.actor).at("by")
    if isinstance(event.body, ImageRead):
        yield from _reader(episode, event, event.body)


def _allergy(episode: Episode, body: AllergyAnswered) -> Iterator[Reason]:
    del episode
    told = Allergy(body.substance, body.present, body.severity, body.reaction)
    return (each.at("present") for each in of_the_allergy(told))


def _driver(episode: Episode, body: DriverNamed) -> Iterator[Reason]:
    """A number that nobody can dial."""
    del episode
    if not Driver(body.name, body.phone).can_be_called and body.phone is not None:
        yield reason("order-phone-unreadable", least=LEAST).at("phone")


def _referred(episode: Episode, body: ReferralReceived) -> Iterator[Reason]:
    """Two sides, or another region under planned needles: limits would change unseen."""
    yield from (each.at("referral") for each in of_the_side(body.referral))
    region = episode.referral.region
    if episode.needle.discs and body.referral.region is not region:
        yield reason("order-region-after-plan", region=region).at("referral.region")


def _placed(episode: Episode, body: NeedlePlaced) -> Iterator[Reason]:
    """A needle at a disc that the plan in force does not name."""
    plans = [each.body for each in standing(episode) if isinstance(each.body, NeedlePlanned)]
    planned = tuple(each.disc for plan in plans[-1:] for each in plan.discs)
    if body.disc not in planned:
        yield reason("order-disc-not-planned", disc=body.disc, planned=planned).at("disc")


def _confirmed(episode: Episode, body: LevelsConfirmed) -> Iterator[Reason]:
    """A level that the spine does not have as the referral counts it: one of both is wrong."""
    count = episode.referral.count
    for index, each in enumerate(body.discs):
        if count is not None and each.level not in DISCS[count]:
            why = reason("order-level-not-in-count", disc=each.level, count=count)
            yield why.at(f"discs[{index}].level")


def _planned(episode: Episode, body: NeedlePlanned) -> Iterator[Reason]:
    plans = enumerate(body.discs)
    return _strangers(episode, ((f"discs[{index}]", each.disc) for index, each in plans))


def _sealed(episode: Episode, body: OrderSealed) -> Iterator[Reason]:
    """A disc that is not there; a sealed order is shuffled, so no place is named."""
    return _strangers(episode, (("places", each.disc) for each in body.order if each.disc))


def _strangers(episode: Episode, named: Iterable[tuple[str, Disc]]) -> Iterator[Reason]:
    """The discs that this spine does not have, or that lie outside the region referred for."""
    referral, placed = episode.referral, tuple(named)
    count = count_of(episode, (disc for _, disc in placed))
    for place, disc in placed:
        if disc not in DISCS[count]:
            yield reason("spine-disc-not-in-count", disc=disc, count=count).at(place)
        if referral.region and referral.region not in regions_of(disc):
            why = reason("order-disc-elsewhere", disc=disc, region=referral.region)
            yield why.at(place)


def _step(episode: Episode, body: StepRecorded) -> Iterator[Reason]:
    injection = episode.session.injections[body.token]
    steps = reversed(injection.measured)
    before = next((each.volume.value for each in steps if each.volume is not None), None)
    low = below_opening(body.static_pressure, injection.opening_pressure)
    if low is not None:
        yield low.at("static_pressure")
    less = volume_falls(body.volume.value if body.volume else None, before)
    if less is not None:
        yield less.at("volume")


def _opening(episode: Episode, body: OpeningPressureRead) -> Iterator[Reason]:
    """An opening pressure that is read late cannot lie above what was measured since."""
    injection = episode.session.injections[body.token]
    statics = (each.static_pressure for each in injection.measured)
    known = [each for each in statics if each is not None]
    lowest = min(known, key=lambda pressure: pressure.exact, default=None)
    low = below_opening(lowest, body.pressure)
    if low is not None:
        yield low.at("pressure")


def _read(episode: Episode, body: ImageRead) -> Iterator[Reason]:
    return _untested(episode, "readings", (each.disc for each in body.readings))


def _reconciled(episode: Episode, body: ReadingsReconciled) -> Iterator[Reason]:
    return _untested(episode, "readings", (each.disc for each in body.readings))


def _concluded(episode: Episode, body: ConclusionWritten) -> Iterator[Reason]:
    """A word on a disc that was not tested, and two words on one disc."""
    discs = [each.disc for each in body.written.judgements]
    yield from _untested(episode, "written.judgements", discs)
    for index, disc in enumerate(discs):
        if disc in discs[:index]:
            place = f"written.judgements[{index}].disc"
            yield reason("order-judged-twice", disc=disc).at(place)


def _untested(episode: Episode, place: str, discs: Iterable[Disc]) -> Iterator[Reason]:
    """The discs that no injection reached: nothing of them can be read or concluded."""
    reached = injected_discs(episode.session)
    for index, disc in enumerate(discs):
        if disc not in reached:
            why = reason("order-disc-not-tested", disc=disc, tested=reached)
            yield why.at(f"{place}[{index}].disc")


def _reader(episode: Episode, event: Event, body: ImageRead) -> Iterator[Reason]:
    """A reading is entered by its own reader, who knows neither the test nor the readings."""
    actor, role = event.actor, event.role
    if body.reader != actor:
        yield reason("images-reader-is-another", reader=body.reader, actor=actor)
    if took_part(episode, body.reader):
        yield reason("images-reader-did-the-test", reader=body.reader)
    elif has_seen_the_readings(episode, role, actor):
        yield reason("images-reader-has-seen", reader=body.reader)


CHECKS: Mapping[type, Check] = MappingProxyType(
    {
        ReferralReceived: _referred,
        AllergyAnswered: _allergy,
        DriverNamed: _driver,
        FastingRecorded: lambda _, body: of_the_fast(body),
        MedicineRecorded: lambda _, body: of_the_dose(body),
        PregnancyAnswered: lambda _, body: of_the_pregnancy(body),
        VitalsMeasured: lambda _, body: of_the_pressures(body),
        LevelsConfirmed: _confirmed,
        NeedlePlanned: _planned,
        NeedlePlaced: _placed,
        OrderSealed: _sealed,
        StepRecorded: _step,
        OpeningPressureRead: _opening,
        ImageRead: _read,
        ReadingsReconciled: _reconciled,
        ConclusionWritten: _concluded,
    }
)
"""What a body is held against besides the time and the person."""
