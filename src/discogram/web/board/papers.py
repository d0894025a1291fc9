"""Which papers does an episode have, what is in each, and why is one not there yet?

Add a paper: a name, what makes its sheet, and the roles in `web.pages`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from discogram.adapters.documents.discharge_sheet import discharge_sheet
from discogram.adapters.documents.home_sheet import home_sheet
from discogram.adapters.documents.letter_sheet import Letter, letter_sheet
from discogram.adapters.documents.patients_plan import patients_plan
from discogram.adapters.documents.pdf import Look
from discogram.adapters.documents.plan_sheet import Prepared, gathered
from discogram.adapters.documents.sheet import Sheet
from discogram.adapters.documents.voice import Voice
from discogram.application.emergency import AsBooked, as_booked
from discogram.application.going_home import leaving
from discogram.application.ports import Person
from discogram.application.screening import Known, screened
from discogram.errors import Reason, Refused, reason
from discogram.web.episodes import Opened
from discogram.web.naming import name_of
from discogram.web.place import place
from discogram.words.civil import CivilTime


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: what it is called, what makes its sheet, why not yet (None: it is there)."""

    name: str
    sheet: Callable[[Opened, Voice], Sheet]
    why_not: Callable[[Opened], Reason | None]
    look: Look = Look.REPORT


def _known(shown: Opened) -> Known:
    """What the rules are asked about, as before there was a record."""
    episode = shown.episode
    facts = replace(episode.preparation, region=episode.referral.region)
    return Known(_person(shown), episode.referral, episode.candidacy, facts)


def _person(shown: Opened) -> Person:
    if shown.person is None:
        raise Refused(reason("web-papers-erased"))
    return shown.person


def _letter(shown: Opened, voice: Voice) -> Sheet:
    known, on = _known(shown), shown.moment.on
    answer = screened(known, shown.tables, on)
    letter = Letter(shown.moment.site, known.person, known, answer, shown.tables)
    return letter_sheet(letter, voice)


def _plan(shown: Opened, voice: Voice) -> Sheet:
    return patients_plan(prepared_for(shown), voice)


def prepared_for(shown: Opened) -> Prepared:
    """The plan for the booked moment, with what the team has to see to."""
    slot, site = shown.episode.booking.slot, shown.moment.site
    if slot is None:
        raise Refused(reason("web-papers-plan-unbooked"))
    now = CivilTime.at(place().office.clock.now(), site.zone)
    before = shown.episode.preparation.confirmed_for
    was = before if before != slot.starts else None
    timetable = shown.moment.timetable
    booked = _as_booked(shown)
    return gathered(site, _known(shown), shown.tables, slot.starts, now, was, timetable, booked)


def _as_booked(shown: Opened) -> AsBooked:
    """The booking, and whoever made it by name."""
    found, site = as_booked(shown.episode), shown.moment.site.id
    return found if found.by is None else replace(found, by=name_of(found.by, site))


def _home(shown: Opened, voice: Voice) -> Sheet:
    answer = leaving(shown.moment)
    if answer is None:
        raise Refused(reason("web-papers-home-early"))
    return home_sheet(shown.moment.site, _person(shown), answer, voice)


def _discharge(shown: Opened, voice: Voice) -> Sheet:
    answer = leaving(shown.moment)
    if answer is None:
        raise Refused(reason("web-papers-home-early"))
    return discharge_sheet(
        shown.moment.site, _person(shown), answer, voice, shown.tables.sources
    )


def _no_letter(shown: Opened) -> Reason | None:
    return None if shown.episode.referral.region else reason("web-papers-letter-unreferred")


def _no_plan(shown: Opened) -> Reason | None:
    if shown.episode.booking.slot is None:
        return reason("web-papers-plan-unbooked")
    return reason("web-papers-plan-over") if shown.episode.session.closed else None


def _not_home(shown: Opened) -> Reason | None:
    return None if leaving(shown.moment) else reason("web-papers-home-early")


PAPERS: Mapping[str, Paper] = MappingProxyType(
    {
        each.name: each
        for each in (
            Paper("letter", _letter, _no_letter),
            Paper("plan", _plan, _no_plan),
            Paper("home", _home, _not_home, Look.LARGE),
            Paper("discharge", _discharge, _not_home),
        )
    }
)
"""Every paper of an episode by the word in its address; consent and report have pages of
their own."""

FOR_THE_PATIENT = frozenset({"plan", "home"})
"""The papers that the patient reads: in the patient's language unless another is asked for."""


def check_paper(paper: Paper, shown: Opened) -> None:
    """Raise `Refused` with the reason while there is no such paper."""
    why = reason("web-papers-erased") if shown.person is None else paper.why_not(shown)
    if why is not None:
        raise Refused(why)
