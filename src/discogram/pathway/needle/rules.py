"""May the needle go in as planned, and may contrast follow it?

The side depends on the pain, so the rules of a plan read the referral too. Add a rule: a
function named as a statement that can be true, appended to `RULES` (the plan as a whole) or
`DISC_RULES` (asked of every planned disc) in reading order. `confirmed_in_two_planes` is asked
of a disc before its injection.
"""

from collections.abc import Callable
from datetime import date

from discogram.errors import Reason, reason
from discogram.pathway.needle.facts import DiscNeedle, Modality, Needle, Plane
from discogram.pathway.referral.facts import Referral
from discogram.words.evidence import Table
from discogram.words.spine import Disc, Region, Side
from discogram.words.verdict import Finding, Verdict, all_of

Rule = Callable[[Needle, Referral, Table, date], Finding]
DiscRule = Callable[[DiscNeedle, Referral, Table, date], Finding]

APPROACH: dict[Region, str] = {
    Region.LUMBAR: "approach_lumbar",
    Region.THORACIC: "approach_thoracic",
    Region.CERVICAL: "approach_cervical",
}
"""The row that says from which side: ``opposite`` the pain, or a named side."""

POSITIONS: dict[Region, str] = {
    Region.LUMBAR: "positions_lumbar",
    Region.THORACIC: "positions_thoracic",
    Region.CERVICAL: "positions_cervical",
}
"""The row that lists the positions that fit."""

_OTHER = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}


def modality_is_chosen(facts: Needle, referral: Referral, table: Table, on: date) -> Finding:
    """Whether fluoroscopy or CT was chosen."""
    del referral  # the choice is the operator's in every region
    rule, cites = "modality_is_chosen", table.row("modality_needed", on).cites
    if facts.modality is None:
        why = reason("needle-modality-missing")
        return Finding.unknown(rule, why, "modality", sources=cites)
    id_ = {Modality.FLUOROSCOPY: "needle-fluoroscopy-chosen", Modality.CT: "needle-ct-chosen"}
    return Finding(rule, Verdict.MET, reason(id_[facts.modality]), cites)


def position_fits(facts: Needle, referral: Referral, table: Table, on: date) -> Finding:
    """Whether the patient lies as the region needs it."""
    rule = "position_fits"
    if referral.region is None:
        return Finding.unknown(rule, reason("needle-region-missing"), "region")
    row = table.row(POSITIONS[referral.region], on)
    if facts.position is None:
        why = reason("needle-position-missing")
        return Finding.unknown(rule, why, "position", sources=row.cites)
    fits = facts.position in str(row.value).split()
    id_ = "needle-position-fits" if fits else "needle-position-unfit"
    why = reason(id_, position=facts.position, region=referral.region)
    return Finding(rule, Verdict.of(fits), why, row.cites)


def approach_is_opposite_the_pain(
    needle: DiscNeedle, referral: Referral, table: Table, on: date
) -> Finding:
    """Whether the needle comes from the side that keeps its own pain apart from the usual one.

    In the neck it is the right side, because the oesophagus lies to the left. The other side is
    accepted with a reason, and then the reason is shown.
    """
    rule = "approach_is_opposite_the_pain"
    if referral.region is None:
        return Finding.unknown(rule, reason("needle-region-missing"), "region")
    row = table.row(APPROACH[referral.region], on)
    if needle.plan.approach is None:
        why = reason("needle-approach-missing", disc=needle.disc)
        return Finding.unknown(rule, why, "approach", sources=row.cites)
    wanted = _wanted(str(row.value), referral)
    if wanted is None:
        return _without_a_side(rule, needle, referral, row.cites)
    verdict, why = _held_against(wanted, needle)
    return Finding(rule, verdict, why, row.cites)


def _wanted(word: str, referral: Referral) -> Side | None:
    """Which side the row asks for; None when it follows a pain whose side nobody named."""
    if word in set(Side):
        return Side(word)
    return None if referral.dominant_side is None else _OTHER[referral.dominant_side]


def _without_a_side(
    rule: str, needle: DiscNeedle, referral: Referral, cites: tuple[str, ...]
) -> Finding:
    if referral.midline:
        why = reason("needle-approach-either", disc=needle.disc, side=needle.plan.approach)
        return Finding(rule, Verdict.MET, why, cites)
    why = reason("needle-pain-side-missing", disc=needle.disc)
    return Finding.unknown(rule, why, "dominant_side", sources=cites)


def _held_against(wanted: Side, needle: DiscNeedle) -> tuple[Verdict, Reason]:
    plan = needle.plan
    if plan.approach is wanted:
        return Verdict.MET, reason("needle-approach-fits", disc=plan.disc, side=wanted)
    given = plan.same_side_reason
    if given is None or (given.words is not None and not given.words.strip()):
        why = reason(
            "needle-approach-unexplained", disc=plan.disc, side=plan.approach, wanted=wanted
        )
        return Verdict.NOT_MET, why
    why = reason("needle-approach-explained", disc=plan.disc, side=plan.approach, because=given)
    return Verdict.MET, why


def confirmed_in_two_planes(facts: Needle, disc: Disc, table: Table, on: date) -> Finding:
    """Whether the tip was seen in the middle third of the disc in AP and in lateral view."""
    rule, cites = "confirmed_in_two_planes", table.row("tip_target", on).cites
    needle = facts.get(disc)
    if needle is None or needle.placed is None:
        why = reason("needle-not-placed", disc=disc)
        return Finding.unknown(rule, why, "placed", sources=cites)
    if needle.removed:
        return Finding(rule, Verdict.NOT_MET, reason("needle-is-out", disc=disc), cites)
    seen = {plane: needle.seen(plane) for plane in Plane}
    verdict = all_of(Verdict.of(answer) for answer in seen.values())
    missing = tuple(plane for plane, answer in seen.items() if answer is None)
    if verdict is Verdict.UNKNOWN:
        why = reason("needle-planes-missing", disc=disc, planes=missing)
        return Finding.unknown(rule, why, *missing, sources=cites)
    off = tuple(plane for plane, answer in seen.items() if answer is False)
    if off:
        return Finding(rule, verdict, reason("needle-off-centre", disc=disc, planes=off), cites)
    return Finding(rule, verdict, reason("needle-centred", disc=disc), cites)


RULES: tuple[Rule, ...] = (modality_is_chosen, position_fits)
DISC_RULES: tuple[DiscRule, ...] = (approach_is_opposite_the_pain,)


def findings(facts: Needle, referral: Referral, table: Table, on: date) -> tuple[Finding, ...]:
    """Every question that a plan must answer: the whole first, then disc by disc."""
    whole = tuple(rule(facts, referral, table, on) for rule in RULES)
    return whole + tuple(
        rule(needle, referral, table, on) for needle in facts.discs for rule in DISC_RULES
    )
