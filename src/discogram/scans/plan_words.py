"""What is said of a plan, on its sheet and at the terminal?"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from discogram.adapters.plans.sheet import SheetWords
from discogram.adapters.plans.signs import SignsWords
from discogram.errors import Reason, reason
from discogram.imaging.discs.found import FoundDisc
from discogram.pathway.needle.facts import Modality
from discogram.pathway.needle.planning.limits import Limits
from discogram.pathway.needle.planning.named import RuleName, Unchecked
from discogram.pathway.needle.planning.plan import Clause, Plan
from discogram.scans.plan_figures import figures_of, lines_of
from discogram.words.spine import Disc

Say = Callable[[Reason], str]


def title_of(plan: Plan) -> Reason:
    """What a plan is called."""
    return reason("plan-title", disc=called(plan.disc), side=plan.side, why=plan.chosen_for)


def called(disc: FoundDisc) -> Disc | Reason:
    """The proposed level; for a disc that nobody could name, where it lies."""
    return disc.level or reason("plan-disc-unnamed", height=round(disc.frame.centre_ras[2]))


def head_of(disc: FoundDisc) -> Reason:
    """A disc in one line: its level, how sure that is, and where it lies."""
    place = ", ".join(f"{value + 0.0:.1f}" for value in disc.frame.centre_ras)
    return reason("plan-disc-head", disc=called(disc), confidence=disc.confidence, place=place)


def level_of(disc: FoundDisc) -> Reason:
    """What a level is worth: a proposal, sure or doubtful, until a person confirms it."""
    return reason("plan-level-is", disc=called(disc), confidence=disc.confidence)


def words_of(plan: Plan, limits: Limits, modality: Modality | None, say: Say) -> SheetWords:
    """What is said on a sheet."""
    told = lines_of(figures_of(plan), limits.forward_deg, modality)
    lines = [(say(label), say(value)) for label, value in told]
    return SheetWords(
        title=say(title_of(plan)),
        level=say(level_of(plan.disc)),
        slice_head=say(reason("plan-slice-head")),
        sagittal_head=say(sagittal_head(plan)),
        back_head=say(reason("plan-back-head")),
        lines=lines,
        clauses=[(say(name), say(value)) for name, value in _clauses(plan)],
        notes=[*_evidence(plan.disc, say), *(say(each) for each in notes_of(plan))],
        key=[say(each) for each in _KEY],
        room=say(reason("plan-room")),
        back_key=say(reason("plan-back-key")),
        no_entry=say(reason("plan-no-entry")),
    )


_IN_THE_SLICE_MM = 1.0
"""No further than this does a needle that lies in a sagittal slice leave it."""


def sagittal_head(plan: Plan) -> Reason:
    """What the sagittal picture is called, and whether the needle is only projected on it."""
    aside = abs(float(plan.entry_ras[0] - plan.target_ras[0]))
    if aside <= _IN_THE_SLICE_MM:
        return reason("plan-sagittal-head")
    return reason("plan-sagittal-projected", aside=round(aside))


def _evidence(disc: FoundDisc, say: Say) -> list[str]:
    """What speaks for and against the level, in one note; none where nothing was said."""
    told = " ".join(say(why) for why in disc.evidence)
    return [say(reason("plan-level-evidence", what=told))] if told else []


_KEY = (
    reason("plan-key-needle"),
    reason("plan-key-disc"),
    reason("plan-key-bone"),
    reason("plan-key-canal"),
    reason("plan-key-root"),
    reason("plan-key-joint"),
)


def notes_of(plan: Plan) -> list[Reason]:
    """What is broken and what to try, and what nobody looked at."""
    return [*shortfalls_of(plan), *unchecked_of(plan)]


def shortfalls_of(plan: Plan) -> list[Reason]:
    """What is broken, and what a person would try: a sentence each."""
    tries = [reason("plan-try", way=way) for way in plan.advice]
    return [*(broken(each) for each in plan.violates), *tries]


def unchecked_of(plan: Plan) -> list[Reason]:
    """What nobody looked at, and what is only supposed: organs in one sentence."""
    organs = tuple(each for each in plan.not_checked if each not in _CAVEATS)
    caveats = [_CAVEATS[each] for each in plan.not_checked if each in _CAVEATS]
    return [reason("plan-not-checked", what=organs), *caveats] if organs else caveats


_CAVEATS = {
    Unchecked.JOINT_NOT_SEEN: reason("plan-joint-not-seen"),
    Unchecked.ROOT_IS_MODELLED: reason("plan-root-is-modelled"),
    Unchecked.PATIENT_LIES_OTHERWISE: reason("plan-patient-lies-otherwise"),
}
"""What is a sentence of its own; everything else unchecked is an organ."""


def broken(clause: Clause) -> Reason:
    """A broken rule in words: what was measured and what is asked."""
    if clause.rule is RuleName.SKIN_IN_VIEW:
        return reason("plan-skin-unseen")
    told = _Told.of(clause)
    params = {"rule": clause.rule, "value": told.value, "unit": told.unit}
    if told.least is None:
        return reason("plan-broken-most", **params, most=told.most)
    if told.most is None:
        return reason("plan-broken-least", **params, least=told.least)
    return reason("plan-broken-between", **params, least=told.least, most=told.most)


@dataclass(frozen=True, slots=True)
class _Told:
    """A clause's numbers, with as many decimals as it takes to see whether it holds."""

    value: Decimal
    least: Decimal | None
    most: Decimal | None
    unit: str

    @classmethod
    def of(cls, clause: Clause) -> "_Told":
        bounds = [
            None if each is None else _trimmed(each, clause.places)
            for each in (clause.least, clause.most)
        ]
        unit = "deg" if clause.unit == "deg" else "mm"
        return cls(_rounded(clause.value, clause.places), bounds[0], bounds[1], unit)


def _rounded(value: float, places: int) -> Decimal:
    # Minus zero would read as if something were broken.
    return Decimal(f"{round(value, places) + 0.0:.{places}f}")


def _trimmed(value: float, places: int) -> Decimal:
    """A bound with a tenth, or more where it has more: 1.0, not 1.00."""
    fewest = next(p for p in range(1, places + 1) if round(value, p) == round(value, places))
    return _rounded(value, fewest)


def _clauses(plan: Plan) -> list[tuple[Reason, Reason]]:
    """Every rule that could be asked; without a map of organs nothing is said of them."""
    silent = {RuleName.SKIN_IN_VIEW, *(() if plan.organs_mm else (RuleName.ORGAN,))}
    return [
        (reason("plan-clause-name", rule=each.rule), clause_value(each))
        for each in plan.clauses
        if each.rule not in silent
    ]


def clause_value(clause: Clause) -> Reason:
    """The measured value and what is allowed, without the rule's name."""
    told = _Told.of(clause)
    if told.least is None:
        return reason("plan-value-most", value=told.value, unit=told.unit, most=told.most)
    if told.most is None:
        name = "plan-value-far" if clause.or_more else "plan-value-least"
        return reason(name, value=told.value, unit=told.unit, least=told.least)
    return reason(
        "plan-value-between",
        value=told.value,
        unit=told.unit,
        least=told.least,
        most=told.most,
    )


def line_of(plan: Plan) -> Reason:
    """A plan in one line."""
    return reason(
        "plan-line",
        disc=called(plan.disc),
        side=plan.side,
        feasible="yes" if plan.feasible else "no",
        oblique=round(plan.oblique_deg),
        tilt=round(plan.craniocaudal_deg),
        aside=5 * round(plan.lateral_mm / 5),
        path=round(plan.path_mm),
        needle="–" if plan.needle_mm is None else round(plan.needle_mm),
    )


def signs_words(say: Say) -> SignsWords:
    """What is said on the drawing of the signs."""
    return SignsWords(
        title=say(reason("plan-signs")),
        from_feet=say(reason("plan-signs-from-feet")),
        from_left=say(reason("plan-signs-from-left")),
        oblique=say(reason("plan-signs-oblique")),
        craniocaudal=say(reason("plan-signs-craniocaudal")),
        lateral=say(reason("plan-signs-lateral")),
        depth=say(reason("plan-signs-depth")),
        lines=[
            say(reason("plan-signs-primary")),
            say(reason("plan-signs-secondary")),
            say(reason("plan-signs-table")),
            say(reason("plan-signs-ct")),
        ],
    )
