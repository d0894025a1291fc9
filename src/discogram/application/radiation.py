"""How much radiation did a patient get over every episode of the record (M13)?

What could be estimated is added up, from the least to the most. What could not is counted and
named, episode by episode: it is never nothing.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from uuid import UUID

from discogram.errors import Reason, reason
from discogram.pathway.episode import Episode
from discogram.pathway.provocation.dose import effective_dose
from discogram.pathway.provocation.events import DoseRecorded
from discogram.pathway.report.facts import RadiationLeftOut, RadiationTotal
from discogram.words.evidence import Table
from discogram.words.units import rounded


def running_total(
    episodes: Iterable[tuple[UUID, Episode]], table: Table, on: date
) -> RadiationTotal:
    """The sum over a patient's episodes, and what it lacks."""
    low, high, added = Fraction(0), Fraction(0), 0
    left_out: list[RadiationLeftOut] = []
    for id_, episode in episodes:
        left_out.extend(RadiationLeftOut(id_, why) for why in _lacks(episode, table, on))
        region, given = episode.referral.region, episode.session.dose
        if given is None or region is None:
            continue
        estimate = effective_dose(given, region, table, on)
        if estimate is not None:
            low, high, added = low + estimate.low_msv, high + estimate.high_msv, added + 1
    return RadiationTotal(rounded(low), rounded(high), added, tuple(left_out))


def _lacks(episode: Episode, table: Table, on: date) -> Iterator[Reason]:
    """What of an episode's radiation is not in the sum."""
    given, region = episode.session.dose, episode.referral.region
    if given is None:
        if episode.session.closed or any(each.placed for each in episode.needle.discs):
            yield reason("radiation-not-recorded")
        return
    missing = _missing(given)
    if missing:
        yield reason("radiation-parts-missing", missing=missing)
    if region is None:
        yield reason("radiation-region-unknown")
        return
    estimate = effective_dose(given, region, table, on)
    if given.fluoroscopy is not None and (estimate is None or estimate.fluoroscopy_left_out):
        yield reason("radiation-fluoroscopy-not-estimated", region=region)


def _missing(given: DoseRecorded) -> tuple[str, ...]:
    """The parts that an estimate is made of, and that nobody recorded."""
    parts = {"fluoroscopy": given.fluoroscopy, "dose_length": given.dose_length}
    return tuple(name for name, amount in parts.items() if amount is None)
