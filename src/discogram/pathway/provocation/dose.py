"""How much radiation, as an estimate with its range and source (M13)?

Effective dose = fluoroscopy minutes x phantom figure (Schmid 2006, pulsed to continuous) + DLP
x factor of the region (AAPM 96). The phantom was a lumbar one, so fluoroscopy of another region
is not estimated. Where sources give different factors the estimate spans them. A dose-area
product is recorded and not converted: no factor could be verified. An estimate of a population
figure, never an individual's dose.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from discogram.pathway.provocation.events import DoseRecorded
from discogram.words.evidence import Table
from discogram.words.spine import Region
from discogram.words.units import DoseLength, Duration, Unit


@dataclass(frozen=True, slots=True)
class EffectiveDose:
    """An estimate in mSv, from the most sparing to the least sparing technique.

    `fluoroscopy_left_out` says that there was fluoroscopy, and no figure for its region.
    """

    low_msv: Fraction
    high_msv: Fraction
    sources: tuple[str, ...]
    fluoroscopy_left_out: bool = False


@dataclass(frozen=True, slots=True)
class Factor:
    """What a measured amount is multiplied with to mSv, least and greatest of its sources."""

    low: Decimal
    high: Decimal
    sources: tuple[str, ...]


def effective_dose(
    dose: DoseRecorded, region: Region, table: Table, on: date
) -> EffectiveDose | None:
    """The estimate for a region; None when nothing that has a figure is known."""
    parts = []
    lumbar = region is Region.LUMBAR
    if dose.fluoroscopy is not None and lumbar:
        parts.append(_of_fluoroscopy(dose.fluoroscopy, table, on))
    if dose.dose_length is not None:
        parts.append(_of_ct(dose.dose_length, region, table, on))
    if not parts:
        return None
    return EffectiveDose(
        sum((part.low_msv for part in parts), Fraction(0)),
        sum((part.high_msv for part in parts), Fraction(0)),
        tuple(source for part in parts for source in part.sources),
        dose.fluoroscopy is not None and not lumbar,
    )


def _of_fluoroscopy(time: Duration, table: Table, on: date) -> EffectiveDose:
    """From the least to the most that any technique in force gives in so many minutes."""
    return _times(time.exact_in(Unit.MINUTE), factor(PER_MINUTE, table, on))


def _of_ct(length: DoseLength, region: Region, table: Table, on: date) -> EffectiveDose:
    """By every factor in force for the region; one alone gives no range."""
    return _times(length.exact, factor(PER_MGY_CM[region], table, on))


def _times(amount: Fraction, by: Factor) -> EffectiveDose:
    return EffectiveDose(amount * Fraction(by.low), amount * Fraction(by.high), by.sources)


PER_MINUTE = "fluoroscopy_msv_per_min"
PER_MGY_CM = {region: f"ct_msv_per_mgy_cm_{region}" for region in Region}


def factor(id_: str, table: Table, on: date) -> Factor:
    """The least and the greatest factor that a source gives, the newest of each choice."""
    table.row(id_, on)
    told = [each for each in table.alternatives(id_) if each.since <= on]
    newest = {each.choice: each for each in sorted(told, key=lambda each: each.since)}
    amounts = [each.number for each in newest.values()]
    sources = tuple(dict.fromkeys(each.source for each in newest.values()))
    return Factor(min(amounts), max(amounts), sources)


def factors(dose: DoseRecorded, region: Region, table: Table, on: date) -> dict[Unit, Factor]:
    """What each part was multiplied with: mSv in a minute, mSv for one mGy.cm."""
    used = {}
    if dose.fluoroscopy is not None and region is Region.LUMBAR:
        used[Unit.MINUTE] = factor(PER_MINUTE, table, on)
    if dose.dose_length is not None:
        used[Unit.MGY_CM] = factor(PER_MGY_CM[region], table, on)
    return used
