"""Can this time be booked?

Add a rule: a function named as a statement that can be true, appended to `RULES` in reading
order. Some rules need more than facts and table (the site's hours and resources, the clock):
`findings` asks them too. What an emergency may lift is the tuple `OVERRIDABLE`, and nothing
else is.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime

from discogram.errors import Reason, reason
from discogram.pathway.booking.facts import Booking, Lift, Override, Slot
from discogram.pathway.booking.hours import Hours
from discogram.pathway.booking.timetable import Bookable, Resource
from discogram.words.civil import CivilTime
from discogram.words.evidence import Table
from discogram.words.verdict import Finding, Verdict

Rule = Callable[[Booking, Table, date], Finding]

OVERRIDABLE: tuple[str, ...] = ("within_opening_hours", "buffers_are_kept")
"""The rules that an emergency booking may lift (M03)."""

LIFTED: dict[Lift, str] = {
    Lift.HOURS: "within_opening_hours",
    Lift.BUFFERS: "buffers_are_kept",
}
"""Which rule each word of an override lifts; a test holds it against `OVERRIDABLE`."""


def every_resource_is_named(facts: Booking, table: Table, on: date) -> Finding:
    """Whether physician, room, C-arm or CT, and nurse are all chosen."""
    rule, cites = "every_resource_is_named", table.row("resources_needed", on).cites
    if facts.slot is None:
        return Finding.unknown(rule, reason("booking-no-slot"), "slot", sources=cites)
    missing = facts.slot.missing
    if missing:
        why = reason("booking-resources-missing", missing=missing)
        return Finding.unknown(rule, why, *missing, sources=cites)
    why = reason("booking-resources-named", resources=facts.slot.resources)
    return Finding(rule, Verdict.MET, why, cites)


def buffers_are_kept(facts: Booking, table: Table, on: date) -> Finding:
    """Whether set-up and recovery are kept free around the slot."""
    rule = "buffers_are_kept"
    set_up, recovery = table.row("set_up", on), table.row("recovery", on)
    cites = tuple(dict.fromkeys(set_up.cites + recovery.cites))
    if facts.override is not None and Lift.BUFFERS in facts.override.lifts:
        return Finding(rule, Verdict.NOT_MET, reason("booking-buffers-lifted"), cites)
    why = reason("booking-buffers-kept", set_up=set_up.number, recovery=recovery.number)
    return Finding(rule, Verdict.MET, why, cites)


def override_has_a_reason(facts: Booking, table: Table, on: date) -> Finding:
    """Whether an override, where there is one, says why."""
    rule, cites = "override_has_a_reason", table.row("override_reason_needed", on).cites
    if facts.slot is None:
        return Finding.unknown(rule, reason("booking-no-slot"), "slot", sources=cites)
    if facts.override is None:
        return Finding(rule, Verdict.MET, reason("booking-no-override"), cites)
    if not facts.override.has_a_reason:
        why = reason("booking-override-reason-missing")
        return Finding.unknown(rule, why, "override.reason", sources=cites)
    why = reason("booking-override-explained", because=facts.override.reason)
    return Finding(rule, Verdict.MET, why, cites)


def time_is_the_sites(facts: Booking, table: Table, on: date, hours: Hours) -> Finding:
    """Whether the time is written in the zone of the site where the test is done."""
    rule, cites = "time_is_the_sites", table.row("site_zone_needed", on).cites
    if facts.slot is None:
        return Finding.unknown(rule, reason("booking-no-slot"), "slot", sources=cites)
    zone = facts.slot.starts.zone
    if zone != hours.zone:
        why = reason("booking-zone-differs", zone=zone, site_zone=hours.zone)
        return Finding(rule, Verdict.NOT_MET, why, cites)
    return Finding(rule, Verdict.MET, reason("booking-zone-fits", zone=zone), cites)


def within_opening_hours(facts: Booking, table: Table, on: date, hours: Hours) -> Finding:
    """Whether the site is open from the beginning to the end of the slot.

    The buffers may lie outside: staff come before the doors open and stay after they close.
    """
    rule, cites = "within_opening_hours", table.row("opens", on).cites
    if facts.slot is None:
        return Finding.unknown(rule, reason("booking-no-slot"), "slot", sources=cites)
    if facts.slot.starts.zone != hours.zone:
        why = reason("booking-hours-unreadable", zone=hours.zone)
        return Finding.unknown(rule, why, "slot.starts.zone", sources=cites)
    held = hours.hold(facts.slot)
    why = _hours_reason(facts.slot.starts, facts.slot.ends, hours, held)
    return Finding(rule, Verdict.of(held), why, cites)


def _hours_reason(starts: CivilTime, ends: CivilTime, hours: Hours, held: bool) -> Reason:
    openings = tuple(str(opening) for opening in hours.on(starts.day))
    closures = () if held else hours.closed_on(starts.day)
    if closures:
        why = tuple(each.why for each in closures)
        return reason("booking-closed-because", day=starts.day, why=why, openings=openings)
    if not openings:
        return reason("booking-closed-that-day", day=starts.day)
    id_ = "booking-within-hours" if held else "booking-outside-hours"
    return reason(id_, starts=starts, ends=ends, openings=openings)


def not_in_the_past(facts: Booking, now: datetime) -> Finding:
    """Whether the slot is still to come; `now` is aware."""
    rule = "not_in_the_past"
    if facts.slot is None:
        return Finding.unknown(rule, reason("booking-no-slot"), "slot")
    starts = facts.slot.starts
    ahead = starts.instant >= now
    id_ = "booking-to-come" if ahead else "booking-in-the-past"
    return Finding(rule, Verdict.of(ahead), reason(id_, starts=starts))


def every_resource_is_in_use(
    facts: Booking, table: Table, on: date, resources: Sequence[Resource]
) -> Finding:
    """Whether the site knows what is booked, has it in use, and for that place.

    A site that has told of no resources books any name.
    """
    rule, cites = "every_resource_is_in_use", table.row("resources_needed", on).cites
    if facts.slot is None:
        return Finding.unknown(rule, reason("booking-no-slot"), "slot", sources=cites)
    if not resources:
        return Finding(rule, Verdict.MET, reason("booking-resources-undeclared"), cites)
    against = next(_unusable(facts.slot, resources), None)
    if against is not None:
        return Finding(rule, Verdict.NOT_MET, against, cites)
    return Finding(rule, Verdict.MET, reason("booking-resources-in-use"), cites)


def _unusable(slot: Slot, resources: Sequence[Resource]) -> Iterator[Reason]:
    known = {each.id: each for each in resources}
    for place, id in slot.places:
        found = known.get(id)
        if found is None:
            yield reason("booking-resource-unknown", resource=id)
        elif not found.in_use:
            yield reason("booking-resource-out-of-use", resource=found.name)
        elif found.what != place:
            yield reason(
                "booking-resource-misplaced", resource=found.name, place=Bookable(place)
            )


RULES: tuple[Rule, ...] = (every_resource_is_named, buffers_are_kept, override_has_a_reason)


def findings(
    facts: Booking,
    table: Table,
    on: date,
    hours: Hours,
    now: datetime,
    resources: Sequence[Resource] = (),
) -> tuple[Finding, ...]:
    """Every question that a booking must answer, in reading order."""
    return (
        not_in_the_past(facts, now),
        time_is_the_sites(facts, table, on, hours),
        within_opening_hours(facts, table, on, hours),
        *(rule(facts, table, on) for rule in RULES),
        every_resource_is_in_use(facts, table, on, resources),
    )


def overridable(rule: str) -> bool:
    """Whether an emergency may lift a rule; no safety stop is on the list."""
    return rule in OVERRIDABLE


def in_the_way(answers: Iterable[Finding], override: Override | None) -> tuple[Finding, ...]:
    """Which findings keep the booking from being made, whatever the override says.

    Only a rule that is surely not met can be lifted: what is unknown has to be found out.
    """
    return tuple(
        finding
        for finding in answers
        if finding.verdict is not Verdict.MET and not lifted(finding, override)
    )


def lifted(finding: Finding, override: Override | None) -> bool:
    """Whether an emergency that gives its reason lifts a rule that is surely not met."""
    if override is None or not override.has_a_reason or finding.verdict is Verdict.UNKNOWN:
        return False
    return overridable(finding.rule) and finding.rule in {
        LIFTED[lift] for lift in override.lifts
    }
