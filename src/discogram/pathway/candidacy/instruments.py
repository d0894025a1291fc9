"""What does a questionnaire say of distress? Its band, and never that the pain is not discal.

The newest sum of each questionnaire stands. One that was filled in later and left incomplete
makes it unknown: nothing is estimated from the items that were answered.
"""

from collections.abc import Collection, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from discogram.errors import reason
from discogram.pathway.candidacy.facts import Candidacy, Tool
from discogram.words.evidence import Table
from discogram.words.verdict import Finding, Verdict


class Band(StrEnum):
    """What a sum means, in the words of the questionnaire's authors."""

    LOW = "low"
    """Below the lowest figure that is used here."""
    MODERATE = "moderate"
    MODERATELY_SEVERE = "moderately_severe"
    MEDIUM = "medium"
    HIGH = "high"
    RELEVANT = "relevant"
    MINIMAL_DISABILITY = "minimal_disability"
    MODERATE_DISABILITY = "moderate_disability"
    SEVERE_DISABILITY = "severe_disability"
    CRIPPLING = "crippling"
    BED_BOUND = "bed_bound"
    NORMAL = "normal"
    AT_RISK = "at_risk"
    DISTRESSED_SOMATIC = "distressed_somatic"
    DISTRESSED_DEPRESSIVE = "distressed_depressive"


QUIET = frozenset({Band.LOW, Band.NORMAL})
"""The bands of distress that raise no flag."""

BANDS: Mapping[Tool, tuple[tuple[Band, str], ...]] = MappingProxyType(
    {
        Tool.PHQ_9: (
            (Band.MODERATELY_SEVERE, "band_phq_9_moderately_severe"),
            (Band.MODERATE, "score_phq_9"),
        ),
        Tool.GAD_7: ((Band.MODERATE, "score_gad_7"),),
        Tool.PHQ_15: ((Band.HIGH, "band_phq_15_high"), (Band.MEDIUM, "score_phq_15")),
        Tool.PCS: ((Band.RELEVANT, "score_pcs"),),
        Tool.ODI: (
            (Band.BED_BOUND, "band_odi_bed_bound"),
            (Band.CRIPPLING, "band_odi_crippling"),
            (Band.SEVERE_DISABILITY, "band_odi_severe"),
            (Band.MODERATE_DISABILITY, "band_odi_moderate"),
            (Band.MINIMAL_DISABILITY, "band_odi_minimal"),
        ),
    }
)
"""Each band with the row of its least sum, the highest first; DRAM needs two sums (`dram`)."""

_DRAM = (Tool.ZUNG, Tool.MSPQ)
_DRAM_ROWS = ("dram_zung_at_risk_from", "dram_zung_at_risk_to", "dram_mspq_somatic_from")


def scores_are_low(facts: Candidacy, table: Table, on: date) -> Finding:
    """Whether no questionnaire that was filled in reaches its published figure.

    Distress makes a false positive likelier. Without any questionnaire of it the answer is
    unknown, which is shown and stops nothing; so it is while a newer one is incomplete.
    """
    rule = "scores_are_low"
    sums = newest_sums(facts, on)
    distress = tuple(tool for tool in sums if tool is not Tool.ODI)
    if not distress:
        why = reason("candidacy-scores-none")
        return Finding.unknown(rule, why, "scores")
    bands = bands_of(sums, table, on)
    sources = _sources(distress, table, on)
    high = {
        tool: band for tool, band in bands.items() if tool in distress and band not in QUIET
    }
    if high:
        why = reason("candidacy-scores-high", tools=high)
        return Finding(rule, Verdict.NOT_MET, why, sources)
    missing = tuple(tool for tool in _asked(distress) if _is_open(tool, sums, bands))
    if missing:
        why = reason("candidacy-scores-incomplete", tools=missing)
        return Finding.unknown(rule, why, *missing, sources=sources)
    return Finding(rule, Verdict.MET, reason("candidacy-scores-low", bands=bands), sources)


def newest_sums(facts: Candidacy, on: date) -> dict[Tool, int | None]:
    """The newest sum of each questionnaire by a day, None where the newest is incomplete.

    Of two sums of one day the higher one stands.
    """
    told = [(score.on, score.value, score.tool) for score in facts.scores]
    sums = ((each, each.counted) for each in facts.questionnaires)
    told += [(each.on, -1 if sum_ is None else sum_, each.tool) for each, sum_ in sums]
    newest = {tool: value for day, value, tool in sorted(told) if day <= on}
    return {tool: None if value < 0 else value for tool, value in newest.items()}


def bands_of(sums: Mapping[Tool, int | None], table: Table, on: date) -> dict[Tool, Band]:
    """The band of each sum that is known; that of DRAM stands under its Zung index."""
    known = {tool: value for tool, value in sums.items() if value is not None}
    bands = {
        tool: band_of(tool, value, table, on) for tool, value in known.items() if tool in BANDS
    }
    category = dram(known.get(Tool.ZUNG), known.get(Tool.MSPQ), table, on)
    return bands if category is None else {**bands, Tool.ZUNG: category}


def band_of(tool: Tool, value: int, table: Table, on: date) -> Band:
    """The highest band whose least sum is reached."""
    reached = (band for band, row in BANDS[tool] if value >= table.number(row, on))
    return next(reached, Band.LOW)


def dram(zung: int | None, mspq: int | None, table: Table, on: date) -> Band | None:
    """The category of the distress and risk assessment method (Main 1992); None is unknown.

    Between its two figures the Zung index needs the MSPQ beside it.
    """
    lowest, highest, somatic = (table.number(row, on) for row in _DRAM_ROWS)
    if zung is None:
        return None
    if zung < lowest:
        return Band.NORMAL
    if zung > highest:
        return Band.DISTRESSED_DEPRESSIVE
    if mspq is None:
        return None
    return Band.DISTRESSED_SOMATIC if mspq >= somatic else Band.AT_RISK


def _asked(distress: Collection[Tool]) -> tuple[Tool, ...]:
    """The questionnaires of distress that were begun; half a DRAM asks for its other half."""
    begun = any(tool in distress for tool in _DRAM)
    return tuple(tool for tool in Tool if tool in distress or (begun and tool in _DRAM))


def _is_open(tool: Tool, sums: Mapping[Tool, int | None], bands: Mapping[Tool, Band]) -> bool:
    """Whether a questionnaire's sum is unknown and would still say something."""
    settled = tool in _DRAM and Tool.ZUNG in bands
    return sums.get(tool) is None and not settled


def _sources(tools: Collection[Tool], table: Table, on: date) -> tuple[str, ...]:
    rows = [row for tool in tools for _, row in BANDS.get(tool, ())]
    rows += _DRAM_ROWS if any(tool in _DRAM for tool in tools) else ()
    return tuple(dict.fromkeys(table.row(row, on).source for row in rows))
