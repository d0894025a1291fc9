"""What does a patient have to be told before the consent, point by point (M11, M12)?

The points are those of `clinical/complications.md`, section 3. Every point is a tuple of
reasons, so no language is here; the text that is signed is made of them at the edge. A point is
added to `ConsentItem` and to one of the tables below; old consents then lack it, and say so.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from discogram.errors import Reason, reason
from discogram.pathway.preparation import wear
from discogram.pathway.preparation.explaining import (
    Figure,
    Harm,
    Per,
    Rate,
    Risk,
    Sureness,
    rate,
    risk,
)
from discogram.pathway.preparation.frequencies import (
    SMALLEST,
    Frequency,
    natural_frequency,
    one_in,
)
from discogram.pathway.preparation.radiation import background, nominal_risk
from discogram.words.evidence import Table, Tables
from discogram.words.spine import Region
from discogram.words.units import rounded


class ConsentItem(StrEnum):
    """A point that a consent goes through, in reading order."""

    WHY = "why"
    NOT_A_TREATMENT = "not_a_treatment"
    MEANT_TO_HURT = "meant_to_hurt"
    THE_SCAN = "the_scan"
    """What the CT adds, and that *painless* holds for the scan alone."""
    FALSE_POSITIVES = "false_positives"
    MAY_NOT_CHANGE_PLAN = "may_not_change_plan"
    DISAGREEMENT = "disagreement"
    WORSE_PAIN = "worse_pain"
    INFECTION = "infection"
    BLEEDING = "bleeding"
    NERVE = "nerve"
    PARALYSIS = "paralysis"
    ORGAN_OR_VESSEL = "organ_or_vessel"
    NUMBNESS = "numbness"
    HEADACHE = "headache"
    NAUSEA = "nausea"
    ALLERGY = "allergy"
    WEAR = "wear"
    RADIATION = "radiation"
    ALTERNATIVES = "alternatives"
    RIGHT_TO_STOP = "right_to_stop"


@dataclass(frozen=True, slots=True)
class Pictured:
    """A rate to be drawn as people, and what the drawing shows."""

    frequency: Frequency
    caption: Reason


@dataclass(frozen=True, slots=True)
class Passage:
    """What is said of one point; `details` are the other counts, each with its source."""

    item: ConsentItem
    says: tuple[Reason, ...]
    details: tuple[tuple[Reason, str], ...] = ()
    pictures: tuple[Pictured, ...] = ()


SAID: Mapping[ConsentItem, tuple[str, ...]] = MappingProxyType(
    {
        ConsentItem.WHY: ("consent-why", "consent-what-it-tells"),
        ConsentItem.NOT_A_TREATMENT: ("consent-not-a-treatment",),
        ConsentItem.MEANT_TO_HURT: ("consent-meant-to-hurt",),
        ConsentItem.THE_SCAN: (
            "consent-scan-painless",
            "consent-scan-adds",
            "consent-scan-nothing-stays",
        ),
        ConsentItem.MAY_NOT_CHANGE_PLAN: ("consent-may-not-change",),
        ConsentItem.ALTERNATIVES: ("consent-alternatives",),
        ConsentItem.RIGHT_TO_STOP: ("consent-right-to-stop", "consent-right-to-withdraw"),
    }
)
"""The points that hold no number."""

HARMS: Mapping[ConsentItem, tuple[Harm, ...]] = MappingProxyType(
    {
        ConsentItem.WORSE_PAIN: (Harm.WORSE_PAIN, Harm.LASTING_PAIN),
        ConsentItem.INFECTION: (Harm.INFECTION, Harm.ABSCESS),
        ConsentItem.BLEEDING: (Harm.BRUISE, Harm.HAEMATOMA),
        ConsentItem.NERVE: (Harm.NERVE, Harm.HERNIATION),
        ConsentItem.PARALYSIS: (Harm.PARALYSIS, Harm.ANY_SERIOUS, Harm.ANY),
        ConsentItem.ORGAN_OR_VESSEL: (Harm.ORGAN,),
        ConsentItem.NUMBNESS: (Harm.NUMBNESS,),
        ConsentItem.HEADACHE: (Harm.HEADACHE,),
        ConsentItem.NAUSEA: (Harm.NAUSEA,),
        ConsentItem.ALLERGY: (Harm.ALLERGY, Harm.ANTIBIOTIC_IN_THE_DURA),
    }
)
"""Which harms a point names."""


def passages(region: Region, tables: Tables, on: date) -> tuple[Passage, ...]:
    """Every point for a region, by the tables in force."""
    return tuple(_passage(item, region, tables, on) for item in ConsentItem)


def text_version(table: Table, on: date) -> str:
    """The version of the text, which a signature names beside its fingerprint."""
    return table.word("consent_text", on)


def _passage(item: ConsentItem, region: Region, tables: Tables, on: date) -> Passage:
    if item in SAID:
        return Passage(item, tuple(reason(word) for word in SAID[item]))
    if item in HARMS:
        return _harms(item, region, tables["preparation"], on)
    return _WITH_NUMBERS[item](item, tables, on)


# --- harms ------------------------------------------------------------------------------------


def _harms(item: ConsentItem, region: Region, table: Table, on: date) -> Passage:
    found = [risk(harm, region, table, on) for harm in HARMS[item]]
    known = [each for each in found if each.rates or each.often is not None]
    says = tuple(_harm(each, region) for each in known)
    if item is ConsentItem.WORSE_PAIN:
        least, most = (table.number(f"risk_worse_pain_days_{end}", on) for end in _ENDS)
        days = reason("consent-worse-pain-days", least=int(least), most=int(most))
        says = (says[0], days, *says[1:])
    details = tuple((counted(each), each.source) for one in known for each in one.rates)
    return Passage(item, says, details, _pictures(item, known, region))


_ENDS = ("least", "most")


def _harm(found: Risk, region: Region) -> Reason:
    """A harm and how often: a count of the region itself, or a word and no number."""
    first = found.rates[0] if found.rates else None
    if first is not None and (found.often is None or first.figure.region is not None):
        told = _frequency(first)
        if first.figure.region is not region:
            told = reason("consent-told-elsewhere", region=first.figure.region, told=told)
    else:
        told = reason("consent-told-word", often=found.often)
    return reason(f"consent-harm-{found.harm.value.replace('_', '-')}", told=told)


def _pictures(item: ConsentItem, known: list[Risk], region: Region) -> tuple[Pictured, ...]:
    """The infection that was counted per patient, as people; nothing else is drawn."""
    if item is not ConsentItem.INFECTION:
        return ()
    first = known[0].rates[0] if known[0].rates else None
    if first is None:
        return ()
    caption = reason("consent-picture-infection", region=first.figure.region)
    return (Pictured(natural_frequency(first.low), caption),)


def counted(found: Rate) -> Reason:
    """One rate in full: of whom, how many of how many, what that is in round people."""
    of = reason(f"consent-figure-{found.figure.begins.replace('_', '-')}")
    told, per = _frequency(found), found.figure.per
    if found.sureness is not Sureness.COUNTED:
        return reason("consent-rate-printed", of=of, told=told)
    given = {"of": of, "ill": found.ill, "among": found.among, "per": per}
    if found.ill == 0:
        return reason("consent-rate-nobody", **given, **_interval(found))
    return reason("consent-rate-counted", **given, **_interval(found), told=told)


def _interval(found: Rate) -> dict[str, object]:
    """The interval, counted among the same people as the rate."""
    out_of = natural_frequency(found.high or found.most or Fraction(0)).out_of
    ends = {"low": found.least or Fraction(0), "high": found.most or found.high}
    return {**{name: end * out_of for name, end in ends.items()}, "out_of": out_of}


def _frequency(found: Rate) -> Reason:
    """*About 2 to 3 in 1000 patients (1 in about 410)*."""
    per = found.figure.per
    if found.sureness is Sureness.BOUND:
        most = natural_frequency(found.high)
        return reason("consent-fewer-than", most=most.most, out_of=most.out_of, per=per)
    if found.low != found.high:
        low, high = _among_the_same(found.low, found.high)
        return reason(
            "consent-about-from-to", least=low.least, most=high.most, out_of=low.out_of, per=per
        )
    return about(found.low, per)


def _among_the_same(low: Fraction, high: Fraction) -> tuple[Frequency, Frequency]:
    out_of = natural_frequency(low).out_of
    most = -(-high * out_of // 1)
    return natural_frequency(low), Frequency(int(most), int(most), out_of)


def about(share: Fraction, per: Per) -> Reason:
    """A share of patients or discs as whole ones, and where it is small as one in how many."""
    told = natural_frequency(share)
    if told.most == 0:
        return reason("consent-nobody", per=per)
    people = {"out_of": told.out_of, "per": per}
    if told.out_of == SMALLEST:
        many = reason("consent-about-from-to", least=told.least, most=told.most, **people)
        one = reason("consent-about", count=told.least, **people)
        return one if told.least == told.most else many
    people |= {"one_in": one_in(share)}
    if told.least == told.most:
        return reason("consent-about-one-in", count=told.least, **people)
    return reason("consent-about-from-to-one-in", least=told.least, most=told.most, **people)


# --- points with numbers of their own ---------------------------------------------------------


def _false_positives(item: ConsentItem, tables: Tables, on: date) -> Passage:
    """From the group in which it is rarest to a group in which it is frequent."""
    rarest = tables["conclusion"].row("fp_no_confounder", on)
    often = rate(_OFTEN_FALSE, tables["preparation"], on)
    shares = {"least": Fraction(rarest.number), "most": often.low}
    per_cent = {name: share * 100 for name, share in shares.items()}
    rare = reason("consent-false-positives-least", told=about(shares["least"], Per.PATIENT))
    pictures = tuple(
        Pictured(natural_frequency(share), reason(f"consent-picture-false-positives-{name}"))
        for name, share in shares.items()
    )
    return Passage(
        item,
        (reason("consent-false-positives", **per_cent),),
        ((rare, rarest.source), (counted(often), often.source)),
        pictures,
    )


_OFTEN_FALSE = Figure("false_positive_neck_pain", None, Per.PATIENT)


def _disagreement(item: ConsentItem, tables: Tables, on: date) -> Passage:
    row = tables["preparation"].row("advice_is", on)
    return Passage(item, (reason("consent-disagreement"),), ((_ADVICE, row.source),))


_ADVICE = reason("consent-disagreement-source")


def _wear(item: ConsentItem, tables: Tables, on: date) -> Passage:
    """Both sides, each with what speaks against relying on it."""
    table = tables["preparation"]
    harmed, harmed_but = wear.for_harm(table, on)
    spared, spared_but = wear.against_harm(table, on)
    one, other = (
        table.row(id_, on).source
        for id_ in (f"{wear.HARMED}_p_degeneration", f"{wear.NOT_HARMED}_p")
    )
    return Passage(
        item,
        (reason("consent-wear"), harmed, spared, reason("consent-wear-controls")),
        ((harmed_but, one), (spared_but, other)),
    )


def _radiation(item: ConsentItem, tables: Tables, on: date) -> Passage:
    """X-ray and CT in mSv, in days of nature's own, and as a nominal risk."""
    table, doses = tables["preparation"], tables["provocation"]
    low, high = expected_dose(doses, on)
    people = nominal_risk(low, high, table, on)
    says = (
        reason("consent-radiation", low=rounded(low), high=rounded(high)),
        reason(
            "consent-radiation-nature",
            low=background(low, table, on),
            high=background(high, table, on),
        ),
        reason("consent-radiation-risk", fewest=people.fewest, most=people.most),
    )
    usual = doses.row("expected_ct", on)
    nature = table.row("background_per_year", on)
    details = (
        (_SCREENED, doses.row("expected_fluoroscopy_most", on).source),
        (reason("consent-radiation-ct", usual=usual.number), usual.source),
        (reason("consent-radiation-background", amount=nature.number), nature.source),
        (reason("consent-radiation-nominal"), people.sources[0]),
    )
    return Passage(item, says, details)


_SCREENED = reason("consent-radiation-fluoroscopy")


def expected_dose(doses: Table, on: date) -> tuple[Fraction, Fraction]:
    """From a minute of sparing X-rays and a small CT to three minutes and a large one, mSv."""
    minutes = doses.alternatives("fluoroscopy_msv_per_min")
    least = min(each.number for each in minutes if each.since <= on)
    most = doses.number("expected_fluoroscopy_most", on)
    ct_least, ct_most = (doses.number(f"expected_ct_{end}", on) for end in _ENDS)
    return Fraction(least) + Fraction(ct_least), Fraction(most) + Fraction(ct_most)


_WITH_NUMBERS: Mapping[ConsentItem, Callable[[ConsentItem, Tables, date], Passage]] = (
    MappingProxyType(
        {
            ConsentItem.FALSE_POSITIVES: _false_positives,
            ConsentItem.DISAGREEMENT: _disagreement,
            ConsentItem.WEAR: _wear,
            ConsentItem.RADIATION: _radiation,
        }
    )
)
"""The points whose numbers stand in the tables."""
