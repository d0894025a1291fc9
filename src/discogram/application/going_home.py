"""What does a patient who may go home take along, with no record at hand?

The checks of the station, gathered with what the patient is told: medicines and when they are
taken again, the national emergency number, the calls to come, and when a complication begins.
"""

from dataclasses import dataclass
from datetime import date

from discogram.application.moment import Moment
from discogram.application.queries import withdrawn
from discogram.pathway.followup.facts import Complication, Discharge
from discogram.pathway.followup.going_home import criteria, may_go_home
from discogram.pathway.followup.measured import Measured
from discogram.pathway.followup.onset import emergency_number, regions, signs
from discogram.pathway.followup.schedule import Due, schedule
from discogram.pathway.preparation.facts import MedicineTaken, Preparation
from discogram.pathway.preparation.plan import Line, Step, plan
from discogram.words.civil import CivilTime
from discogram.words.evidence import Table, Tables, Threshold
from discogram.words.spine import Region
from discogram.words.verdict import Finding, Verdict


@dataclass(frozen=True, slots=True)
class Onset:
    """From when to when a complication begins, by its rows."""

    kind: Complication
    opens: Threshold
    closes: Threshold


@dataclass(frozen=True, slots=True)
class GoingHome:
    """The verdict with its criteria, and what the patient is told.

    `number` is the national emergency number, None where unknown; `to_ask` are the medicines
    for which no source says when they are taken again.
    """

    test: CivilTime
    region: Region | None
    verdict: Verdict
    criteria: tuple[Finding, ...]
    restarts: tuple[Line, ...]
    to_ask: tuple[MedicineTaken, ...]
    number: str | None
    calls: tuple[Due, ...]
    onsets: tuple[Onset, ...]
    table: Table


def going_home(
    discharge: Discharge,
    *,
    measured: Measured,
    medicines: tuple[MedicineTaken, ...],
    test: CivilTime,
    region: Region | None,
    country: str | None,
    own_number: str | None,
    tables: Tables,
) -> GoingHome:
    """Whether the patient may leave, and what goes home; `test` is when the needle came out."""
    table, on = tables["followup"], test.day
    checks = criteria(discharge, measured, table, on)
    lines = {each: _restart(each, test, tables["preparation"]) for each in medicines}
    return GoingHome(
        test=test,
        region=region,
        verdict=may_go_home(checks),
        criteria=checks,
        restarts=tuple(line for found in lines.values() for line in found),
        to_ask=tuple(each for each, found in lines.items() if not found),
        number=own_number or emergency_number(country, table, on),
        calls=schedule(on, table),
        onsets=_onsets(region, table, on),
        table=table,
    )


def leaving(moment: Moment) -> GoingHome | None:
    """The same of an episode of the record; None before the last needle came out.

    What was stopped is what the plan for the booked moment gave a last dose.
    """
    episode, test = moment.episode, withdrawn(moment.episode)
    if test is None:
        return None
    slot, facts = episode.booking.slot, moment.preparation
    booked = test if slot is None else slot.starts
    lines = plan(booked, facts, moment.tables["preparation"]).lines
    stopped = {line.about for line in lines if line.step is Step.LAST_DOSE}
    return going_home(
        episode.followup.discharge or Discharge(),
        measured=Measured(baseline_pain=episode.session.baseline),
        medicines=tuple(each for each in facts.medicines if each.key in stopped),
        test=test,
        region=episode.referral.region,
        country=None,
        own_number=moment.site.emergency_number,
        tables=moment.tables,
    )


def _restart(taken: MedicineTaken, test: CivilTime, table: Table) -> tuple[Line, ...]:
    """When a medicine that was stopped is taken again, counted from the last needle."""
    made = plan(test, Preparation(medicines=(taken,)), table, withdrawn=test)
    return tuple(line for line in made.lines if line.step is Step.RESTART)


def _onsets(region: Region | None, table: Table, on: date) -> tuple[Onset, ...]:
    """The complications that show by a red flag and are looked for in the region."""
    return tuple(
        Onset(kind, table.row(f"onset_{kind}_from", on), table.row(f"onset_{kind}_until", on))
        for kind in Complication
        if signs(kind, table, on) and region in (None, *regions(kind, table, on))
    )
