"""Which forms does each station offer, and what does a form fill in by itself?

Add a form: its order in `STATIONS`. One whose newest entry stands whole begins with what stands
(`WHOLE`); any other adds an entry and begins empty.
"""

import itertools
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from discogram.application.commands import ORDERS
from discogram.application.permissions import MAY
from discogram.application.spine import count_of
from discogram.pathway.conclusion.gather import injected_discs
from discogram.pathway.episode import Episode, standing
from discogram.pathway.needle.events import NeedlePlanned
from discogram.pathway.needle.from_chosen import plans_from_chosen, with_chosen
from discogram.pathway.needle.guiding import PlanChosen
from discogram.pathway.stations import Station
from discogram.web.forms.fitting import count_typed
from discogram.web.forms.typed import Typed, row_numbers
from discogram.words.people import Role
from discogram.words.spine import DISCS, Disc, regions_of

STATIONS: Mapping[Station, tuple[str, ...]] = MappingProxyType(
    {
        Station.REFERRAL: ("receive_referral",),
        Station.CANDIDACY: (
            "record_conservative_care",
            "record_imaging",
            "answer_contraindications",
            "answer_background",
            "record_other_test",
            "record_score",
            "answer_management",
            "answer_pain_source",
            "record_authorisation",
            "decide_candidacy",
        ),
        Station.BOOKING: (),  # the calendar's own pages
        Station.PREPARATION: (
            "answer_conditions",
            "record_medicine",
            "confirm_medicine_list",
            "judge_medicine",
            "record_prescriber_agreement",
            "answer_allergy",
            "resolve_allergy",
            "record_lab",
            "accept_lab",
            "answer_pregnancy",
            "answer_illness",
            "measure_body",
            "measure_vitals",
            "plan_sedation",
            "record_fasting",
            "name_driver",
            "withdraw_consent",
        ),
        Station.NEEDLE: ("plan_needles",),
        Station.PROVOCATION: (
            "complete_checklist",
            "do_time_out",
            "give_drug",
            "place_needle",
            "confirm_needle",
            "remove_needle",
            "record_baseline",
            "record_dose",
            "close_session",
        ),
        Station.IMAGES: (),  # the reading room
        Station.CONCLUSION: ("write_conclusion",),
        Station.REPORT: ("amend_report",),
        Station.FOLLOWUP: (  # a call has its own page, with the emergency path
            "discharge",
            "record_complication",
            "record_outcome",
        ),
    }
)
"""The forms of each station in the order in which they are gone through."""

FORMS: frozenset[str] = frozenset(name for names in STATIONS.values() for name in names)
"""Every order that has a form here."""

WHOLE: frozenset[str] = frozenset(
    {
        "receive_referral",
        "record_conservative_care",
        "record_imaging",
        "answer_contraindications",
        "answer_background",
        "answer_management",
        "answer_pain_source",
        "record_authorisation",
        "answer_conditions",
        "confirm_medicine_list",
        "answer_pregnancy",
        "answer_illness",
        "measure_body",
        "plan_sedation",
        "record_fasting",
        "name_driver",
        "plan_needles",
        "complete_checklist",
        "record_baseline",
        "record_dose",
        "write_conclusion",
        "discharge",
    }
)
"""The orders whose newest entry replaces the one before."""

FILLED: Mapping[str, Callable[[str], Any]] = MappingProxyType({"by": str, "reader": str})
"""What a form fills in from who asks: the staff id, at any depth, and never shown."""


def station_of_form(order: str) -> Station:
    """Where a form stands."""
    return next(station for station, names in STATIONS.items() if order in names)


def offered(station: Station, role: Role) -> tuple[str, ...]:
    """The forms of a station that a role may send."""
    return tuple(name for name in STATIONS[station] if role in MAY[name])


def has_an_object(order: str, episode: Episode) -> bool:
    """Whether there is what a form is about: a consent can be withdrawn where one stands."""
    if order != "withdraw_consent":
        return True
    consent = episode.preparation.consent
    return consent is not None and consent.withdrawn_at is None


PLANNED = "plan_needles"
"""The order whose form begins with the needles chosen on a CT."""


def known(order: str, episode: Episode) -> object | None:
    """What a form begins with: the newest entry of its kind; None for an empty form."""
    if order not in WHOLE:
        return None
    kind = ORDERS[order]
    same = (each.body for each in standing(episode) if isinstance(each.body, kind))
    found: object | None = None
    for body in same:
        found = _merged(found, body)
    return _with_chosen(found, episode) if order == PLANNED else found


def _with_chosen(planned: object | None, episode: Episode) -> object | None:
    """The needle plan that stands, with the needles chosen on a CT since it was written."""
    before = planned if isinstance(planned, NeedlePlanned) else NeedlePlanned(None, None, ())
    bodies = [each.body for each in standing(episode)]
    newest = max((n for n, body in enumerate(bodies) if body is planned), default=-1)
    since = {body.disc for body in bodies[newest + 1 :] if isinstance(body, PlanChosen)}
    chosen = [each for each in plans_from_chosen(episode.needle.guided) if each.disc in since]
    return replace(before, discs=with_chosen(before.discs, chosen)) if chosen else planned


def rows_to_fill(order: str, episode: Episode, typed: Typed) -> Typed:
    """A form with a row for every disc it has to speak of: the injected ones, cranial first."""
    if order != "write_conclusion":
        return typed
    place = "written.judgements"
    there = {word for name, words in typed.items() if name.endswith(".disc") for word in words}
    numbers = itertools.count(max([*row_numbers(typed, place), -1]) + 1)
    more = {
        f"{place}[{next(numbers)}].disc": [disc.value]
        for disc in injected(episode)
        if disc.value not in there
    }
    return {**typed, **more}


def injected(episode: Episode) -> tuple[Disc, ...]:
    """The discs that the closed test injected, cranial first; none while it goes on."""
    if not episode.session.closed:
        return ()
    those = injected_discs(episode.session)
    return tuple(disc for disc in Disc if disc in those)


def _merged(before: object | None, body: Any) -> object:
    """Answers that are asked bit by bit stand beside earlier ones, the newer in front."""
    old, new = getattr(before, "answers", None), getattr(body, "answers", None)
    if not isinstance(old, tuple) or not isinstance(new, tuple):
        return body
    asked = {_item(each): each for each in (*old, *new)}
    return type(body)(answers=tuple(asked.values()))


def _item(answer: Any) -> Any:
    return getattr(answer, "item", None) or answer.condition


ASKS_WHICH_SPINE = "receive_referral"
"""The form that asks for region and count itself: no disc of either is left out before."""


def discs_in_question(order: str, episode: Episode, typed: Typed) -> tuple[Disc, ...]:
    """The discs that a form offers: the region's, by the count of this spine.

    Once the test is over the injected ones come first.
    """
    if order == ASKS_WHICH_SPINE:
        return DISCS[count_typed(typed)]
    region = episode.referral.region
    of_the_spine = DISCS[count_of(episode)]
    those = [disc for disc in of_the_spine if region is None or region in regions_of(disc)]
    first = [disc for disc in injected(episode) if disc in those]
    return (*first, *(disc for disc in those if disc not in first))
