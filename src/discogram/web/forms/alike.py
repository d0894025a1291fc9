"""Which forms ask for many alike things on one page, and what of it is one form each?

A laboratory prints six values on one sheet, and a nurse asks for all allergies in a row: one
page, one entry for each line that was filled in. A line's fields are those of the form of one
thing, behind the name of the thing: ``creatinine.lab.value``.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from discogram.application.commands import ORDERS
from discogram.application.moment import Moment
from discogram.errors import Reason
from discogram.pathway.preparation.facts import Substance
from discogram.pathway.preparation.freshness import needed
from discogram.pathway.preparation.labs import QUANTITIES, LabKind
from discogram.web.forms.form import (
    Form,
    Line,
    Page,
    Shown,
    ShownChecklist,
    ShownGroup,
    ShownPart,
    form_of,
    page_of,
    shown_field,
)
from discogram.web.forms.shape import Field, Kind, shape
from discogram.web.forms.typed import AT, UNIT, Typed
from discogram.web.forms.wording import label_of
from discogram.web.saying import said, speaker

_VALUE, _UNIT, _TAKEN = "lab.value", "lab.unit", "lab.taken_at"


@dataclass(frozen=True, slots=True)
class Alike:
    """A page of alike things: the order of one, where it says which, what all of them share."""

    order: str
    item: str
    shared: tuple[str, ...]
    items: Callable[[Moment], tuple[StrEnum, ...]]


def _labs(moment: Moment) -> tuple[LabKind, ...]:
    """What is asked of this patient first, then every other value a sheet may hold."""
    first = needed(moment.preparation)
    return (*first, *(each for each in LabKind if each not in first))


def _substances(moment: Moment) -> tuple[Substance, ...]:
    del moment
    return tuple(Substance)


ALIKE: Mapping[str, Alike] = MappingProxyType(
    {
        "blood_results": Alike("record_lab", "lab.kind", (_TAKEN,), _labs),
        "allergies": Alike("answer_allergy", "substance", (), _substances),
    }
)
"""The pages by the word of their address."""

PAGE_OF: Mapping[str, str] = MappingProxyType(
    {each.order: name for name, each in ALIKE.items()}
)
"""By the order of one thing: the page that asks for all of them."""


def filled(name: str, typed: Typed, moment: Moment) -> Iterator[tuple[StrEnum, Typed]]:
    """Each thing of which something was said, with the form of it alone."""
    page = ALIKE[name]
    shared = {each: typed[each] for each in (*page.shared, AT) if each in typed}
    for item in page.items(moment):
        begins = f"{item}."
        own = {
            _in_its_form(key.removeprefix(begins)): values
            for key, values in typed.items()
            if key.startswith(begins)
        }
        if any(text.strip() for key, all_ in own.items() if key != _UNIT for text in all_):
            yield item, {**own, **shared, page.item: [str(item)]}


def _in_its_form(name: str) -> str:
    return _UNIT if name == _VALUE + UNIT else name


def shown(
    name: str, typed: Typed, moment: Moment, wrong: Mapping[StrEnum, Sequence[Reason]]
) -> Form:
    """The page, every reason beside the line that it is about."""
    reasons = [
        on_the_page(why, ALIKE[name], item) for item, all_ in wrong.items() for why in all_
    ]
    page = page_of(ALIKE[name].order, typed, dict.fromkeys(reasons))
    make = _blood if name == "blood_results" else _allergies
    return form_of(page, make(page, ALIKE[name].items(moment), moment))


def on_the_page(why: Reason, page: Alike, item: StrEnum) -> Reason:
    """A reason against the form of one thing, at the place of the page where it stands."""
    if why.place in (*page.shared, AT):
        return why
    place = why.place or "present"
    if page.item == "lab.kind":  # a value and its unit are one field here
        place = _VALUE
    return Reason(why.id, why.params, f"{item}.{place}")


def _blood(page: Page, items: Iterable[StrEnum], moment: Moment) -> tuple[ShownPart, ...]:
    taken = Field(_TAKEN, Kind.TIME, required=True)
    first = shown_field(taken, page, _TAKEN, label_of(page.order, "taken_at"))
    asked = needed(moment.preparation)
    values = tuple(_value(page, item, asked=item in asked) for item in items)
    legend = said("web-alike-values")
    return (first, ShownGroup("values", legend, values, "group"))


def _value(page: Page, item: StrEnum, *, asked: bool) -> Shown:
    units = tuple(QUANTITIES[LabKind(item)].FACTORS)
    place = f"{item}.{_VALUE}"
    field = Field(place, Kind.AMOUNT, required=False, choices=units)
    hint = said("web-alike-asked") if asked else ""
    return replace(shown_field(field, page, place, speaker().word(item)), hint=hint)


def _allergies(page: Page, items: Iterable[StrEnum], moment: Moment) -> tuple[ShownPart, ...]:
    del moment
    more = [
        each
        for each in shape(ORDERS[page.order])
        if isinstance(each, Field) and each.name not in ("substance", "present")
    ]
    lines = tuple(_line(page, item, more) for item in items)
    return (ShownChecklist("allergies", said("web-alike-allergies"), lines),)


def _line(page: Page, item: StrEnum, more: Iterable[Field]) -> Line:
    question = speaker().word(item)
    asked = Field(f"{item}.present", Kind.YES_NO, required=False)
    answer = shown_field(asked, page, asked.place, question)
    besides = tuple(
        shown_field(each, page, f"{item}.{each.place}", label_of(page.order, each.name))
        for each in more
    )
    return Line(question, answer, besides)
