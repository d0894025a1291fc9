"""How much radiation, as an estimate with its range and source (M13)?

Effective dose = fluoroscopy minutes x phantom figure (Schmid 2006, pulsed to continuous) + DLP
x factor of the region (AAPM 96). The phantom was a lumbar one, so fluoroscopy of another region
is not estimated. An estimate of a population figure, never an individual's dose.
"""

from dataclasses import dataclass
from datetime import date
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
    row = table.row("fluoroscopy_msv_per_min", on)
    told = [each for each in table.alternatives(row.id) if each.since <= on]
    newest = {each.choice: each for each in sorted(told, key=lambda each: each.since)}
    amounts = [time.exact_in(Unit.MINUTE) * Fraction(each.number) for each in newest.values()]
    sources = tuple(dict.fromkeys(each.source for each in newest.values()))
    return EffectiveDose(min(amounts), max(amounts), sources)


def _of_ct(length: DoseLength, region: Region, table: Table, on: date) -> EffectiveDose:
    row = table.row(f"ct_msv_per_mgy_cm_{region}", on)
    amount = length.exact * Fraction(row.number)
    return EffectiveDose(amount, amount, row.cites)
