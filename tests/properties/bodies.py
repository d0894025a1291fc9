"""Anything that can be written in a record, for Hypothesis.

`of` reads a type's annotations; what a type refuses by its own check has its strategy in
`SPECIAL`. Everybody here is synthetic.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from math import ceil, floor
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from hypothesis import strategies as st

from discogram.imaging.discs.confidence import Confidence
from discogram.pathway.booking.facts import Slot
from discogram.pathway.candidacy.events import ContraindicationsAnswered
from discogram.pathway.candidacy.facts import (
    ITEMS,
    MOST,
    VALUES,
    Authorisation,
    AuthorisationState,
    Contraindication,
    ContraindicationAnswer,
    CorrelatedTest,
    Questionnaire,
    Score,
    TestKind,
    Tool,
    Treatment,
    TreatmentKind,
)
from discogram.pathway.followup.facts import HIGHEST_SCORE, Instrument, Outcome
from discogram.pathway.images.events import ImageRead, ReadingsReconciled
from discogram.pathway.images.facts import (
    AttachedImage,
    DiscImage,
    ImageKind,
    ImagePlane,
    ImagePurpose,
    Mark,
    MarkKind,
)
from discogram.pathway.needle.events import NeedlePlanned
from discogram.pathway.needle.facts import CArmView, CtPath, Modality, NeedlePlan, Position
from discogram.pathway.needle.guidance import (
    Agreement,
    Algorithm,
    ConfirmedDisc,
    Evidence,
    ProposedDisc,
    ProposedPlan,
)
from discogram.pathway.needle.guiding import (
    DiscsProposed,
    LevelsConfirmed,
    PlanChosen,
    PlansProposed,
)
from discogram.pathway.needle.planning.named import ChosenFor
from discogram.pathway.preparation.conditions import Condition, ConditionAnswer
from discogram.pathway.preparation.events import ConditionsAnswered
from discogram.pathway.preparation.labs import QUANTITIES, Lab, LabKind
from discogram.words.civil import CivilTime
from discogram.words.spine import Disc, Side
from discogram.words.text import FreeText
from discogram.words.units import Duration, Quantity

Strategy = st.SearchStrategy[Any]

TOKENS = ("ash", "birch", "cedar")
"""The tokens that every body of the room names, so that some fit the sealed order."""

_words = st.text(max_size=12)
_names = st.text("abcdefgh", min_size=1, max_size=5)
_decimals = st.integers(-3000, 3000).map(lambda n: Decimal(n).scaleb(-1))
_days = st.dates(date(2000, 1, 1), date(2040, 12, 31))
_zones = st.sampled_from(["America/Chicago", "Europe/Madrid", "Asia/Kolkata", "UTC"])
_instants = st.datetimes(datetime(2000, 1, 2), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
_digests = st.text("0123456789abcdef", min_size=64, max_size=64)
_free_texts = st.builds(FreeText.of, _words.filter(str.strip), _names)

_BASIC: Mapping[Any, Strategy] = {
    bool: st.booleans(),
    int: st.integers(-5, 300),
    str: _words,
    Decimal: _decimals,
    date: _days,
    UUID: st.uuids(),
    CivilTime: st.builds(CivilTime.at, _instants, _zones),
    FreeText: _free_texts,
}


def _quantity(kind: type[Quantity]) -> Strategy:
    return st.sampled_from(sorted(kind.FACTORS)).flatmap(
        lambda unit: st.builds(kind, _amounts(kind, unit), st.just(unit))
    )


def _amounts(kind: type[Quantity], unit: Any) -> Strategy:
    """Tenths of the unit within the bounds of the kind; ``14.0`` keeps its nought."""
    tenths, nought = 10 / kind.FACTORS[unit], kind.OFFSETS.get(unit, 0)
    low = ceil((Fraction(-100 if kind.LEAST is None else kind.LEAST) - nought) * tenths)
    high = floor((Fraction(1000 if kind.MOST is None else kind.MOST) - nought) * tenths)
    return st.integers(low, high).map(lambda n: Decimal(n).scaleb(-1))


def _slot(length: int, names: tuple[str | None, ...], starts: CivilTime) -> Slot:
    kept = [None if name is None else f"{name}-{n}" for n, name in enumerate(names)]
    return Slot(starts, Duration.of(length, "min"), *kept)


def _treatment(kind: TreatmentKind, days: list[date], ongoing: bool | None) -> Treatment:
    began, ended = (*sorted(days), None, None)[:2]
    return Treatment(kind, began, ended, ongoing=None if ended else ongoing)


def _authorised(state: AuthorisationState) -> Strategy:
    """A payer's answer; only an approval has a last day, and that is not before it."""
    dated = st.lists(_days, min_size=2, max_size=2).map(sorted)
    last = state is AuthorisationState.APPROVED
    texts = st.none() | _free_texts
    return st.builds(
        lambda payer, reference, days: Authorisation(
            state, payer, reference, days[0], days[1] if last else None
        ),
        texts,
        texts,
        dated | st.just([None, None]),
    )


_tests = st.sampled_from(TestKind).flatmap(
    lambda kind: st.builds(
        CorrelatedTest,
        st.just(kind),
        st.sampled_from(VALUES[kind]),
        _days,
        st.none() | st.sampled_from(Disc),
    )
)
_scores = st.sampled_from(Tool).flatmap(
    lambda tool: st.builds(Score, st.just(tool), st.integers(0, MOST[tool]), _days)
)
_questionnaires = st.sampled_from(Tool).flatmap(
    lambda tool: st.builds(
        Questionnaire,
        st.just(tool),
        st.tuples(*[st.none() | st.integers(0, ITEMS[tool][1])] * ITEMS[tool][0]),
        _days,
    )
)
_outcomes = st.sampled_from(Instrument).flatmap(
    lambda each: st.builds(
        Outcome,
        st.just(each),
        st.integers(0, HIGHEST_SCORE[each] * 10).map(lambda n: Decimal(n).scaleb(-1)),
        _days,
    )
)
_labs = st.sampled_from(LabKind).flatmap(
    lambda kind: st.builds(
        lambda quantity, at: Lab(kind, quantity.value, quantity.unit, at),
        _quantity(QUANTITIES[kind]),
        _BASIC[CivilTime],
    )
)
_grades = st.none() | st.integers(0, 5)


def _readings() -> Strategy:
    images = st.builds(
        DiscImage,
        st.sampled_from(Disc),
        of(get_type_hints(DiscImage)["nucleogram"]),
        _grades,
        st.none() | st.booleans(),
    )
    return st.lists(images, max_size=3, unique_by=lambda each: each.disc).map(tuple)


def _plans() -> Strategy:
    plan = st.builds(
        NeedlePlan,
        st.sampled_from(Disc),
        st.none() | st.sampled_from(Side),
        st.none() | _free_texts,
        st.none() | st.integers(10, 20),
        st.none() | st.integers(21, 34),
        st.none() | st.integers(1, 300).map(Decimal),
        st.none() | of(CArmView),
        st.none() | of(CtPath),
    )
    return st.lists(plan, max_size=3, unique_by=lambda each: each.disc).map(tuple)


_mark = st.builds(
    Mark,
    _digests,
    st.sampled_from(MarkKind),
    st.tuples(_decimals, _decimals, _decimals),
    st.none() | st.sampled_from(ImagePlane),
    st.sampled_from(Disc),
)

_places = st.tuples(_decimals, _decimals, _decimals)
_down = st.lists(st.sampled_from(Disc), min_size=1, max_size=3, unique=True).map(
    lambda levels: sorted(levels, key=list(Disc).index)
)
"""Levels from head to feet."""


def _proposed_discs() -> Strategy:
    def disc(level: Disc | None) -> Strategy:
        return st.builds(
            ProposedDisc,
            _places,
            _places,
            _places,
            st.just(level),
            of(Confidence),
            of(tuple[Evidence, ...]),
        )

    return _down.flatmap(lambda levels: st.tuples(*map(disc, levels)))


def _confirmed_discs() -> Strategy:
    def disc(level: Disc) -> Strategy:
        return st.builds(ConfirmedDisc, _places, st.just(level), st.sampled_from(Agreement))

    return _down.flatmap(lambda levels: st.tuples(*map(disc, levels)))


def _proposed_plans() -> Strategy:
    hints = get_type_hints(ProposedPlan)
    special = {"target_ras_mm": _places, "entry_ras_mm": _places}
    parts = {name: special.get(name) or of(kind) for name, kind in hints.items()}
    plan = st.builds(ProposedPlan, **parts)
    return st.lists(plan, max_size=2, unique_by=lambda each: each.key).map(tuple)


SPECIAL: Mapping[type, Callable[[], Strategy]] = {
    DiscsProposed: lambda: st.builds(DiscsProposed, _digests, of(Algorithm), _proposed_discs()),
    LevelsConfirmed: lambda: st.builds(LevelsConfirmed, _digests, _confirmed_discs(), _names),
    PlansProposed: lambda: st.builds(PlansProposed, _digests, of(Algorithm), _proposed_plans()),
    PlanChosen: lambda: st.builds(
        PlanChosen,
        _digests,
        st.sampled_from(Disc),
        st.sampled_from(Side),
        st.sampled_from(ChosenFor),
        _names,
        st.none() | _free_texts,
    ),
    Slot: lambda: st.builds(
        _slot,
        st.integers(1, 240),
        st.tuples(*[st.none() | _names] * 5),
        _BASIC[CivilTime],
    ),
    Treatment: lambda: st.builds(
        _treatment,
        st.sampled_from(TreatmentKind),
        st.lists(_days, max_size=2),
        st.none() | st.booleans(),
    ),
    Authorisation: lambda: st.sampled_from(AuthorisationState).flatmap(_authorised),
    CorrelatedTest: lambda: _tests,
    Score: lambda: _scores,
    Questionnaire: lambda: _questionnaires,
    Outcome: lambda: _outcomes,
    Lab: lambda: _labs,
    ContraindicationsAnswered: lambda: st.lists(
        of(ContraindicationAnswer),
        max_size=len(Contraindication),
        unique_by=lambda each: each.item,
    ).map(lambda answers: ContraindicationsAnswered(tuple(answers))),
    ConditionsAnswered: lambda: st.lists(
        of(ConditionAnswer), max_size=len(Condition), unique_by=lambda each: each.condition
    ).map(lambda answers: ConditionsAnswered(tuple(answers))),
    NeedlePlanned: lambda: st.builds(
        NeedlePlanned,
        st.none() | st.sampled_from(Modality),
        st.none() | st.sampled_from(Position),
        _plans(),
    ),
    ImageRead: lambda: st.builds(
        ImageRead, st.sampled_from(["amy", "ben"]), _readings(), st.lists(_mark).map(tuple)
    ),
    ReadingsReconciled: lambda: st.builds(
        ReadingsReconciled, _readings(), _names, st.none() | _free_texts
    ),
    AttachedImage: lambda: st.builds(
        AttachedImage,
        _digests,
        st.sampled_from(ImageKind),
        st.sampled_from(ImagePurpose),
        of(get_type_hints(AttachedImage)["modality"]),
        st.none() | st.lists(st.integers(1, 512), min_size=3, max_size=3).map(tuple),
        st.none() | st.just((Decimal("0.50"), Decimal("0.50"), Decimal("1.25"))),
        st.none() | st.sampled_from(["LPS", "RAS", "SAL"]),
        st.none() | _words,
    ),
}


_MADE: dict[Any, Strategy] = {}


def of(kind: Any) -> Strategy:
    """Any value of a type, as small as it can be and as strange as it may be."""
    if kind not in _MADE:
        _MADE[kind] = _made(kind)
    return _MADE[kind]


def _made(kind: Any) -> Strategy:
    if kind in _BASIC:
        return _BASIC[kind]
    if kind in SPECIAL:
        return SPECIAL[kind]()
    if get_origin(kind) is not None:
        return _generic(kind)
    if kind is type(None):
        return st.none()
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    if issubclass(kind, Quantity):
        return _quantity(kind)
    hints = get_type_hints(kind)
    parts = {each.name: _field(each.name, hints[each.name]) for each in fields(kind)}
    return st.builds(kind, **parts)


def _field(name: str, hint: Any) -> Strategy:
    return st.sampled_from(TOKENS) if name == "token" else of(hint)


def _generic(kind: Any) -> Strategy:
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return st.one_of(*map(of, inner))
    if origin is tuple and inner[-1] is Ellipsis:
        return st.lists(of(inner[0]), max_size=3).map(tuple)
    if origin is tuple:
        return st.tuples(*map(of, inner))
    if origin is frozenset:
        return st.frozensets(of(inner[0]), max_size=3)
    return st.dictionaries(of(inner[0]), of(inner[1]), max_size=3)
