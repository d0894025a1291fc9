"""How is a questionnaire asked item by item, and what is its sum so far?

The words of a questionnaire belong to its authors and stay on their paper: here an item is a
number and the figures that it may have. A sheet is told by its tool (`key_of`), under which its
draft is kept.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from discogram.errors import Reason
from discogram.pathway.candidacy.facts import ITEMS, MOST, Questionnaire, Tool
from discogram.web.forms.form import (
    Choice,
    Form,
    Page,
    Shown,
    ShownGroup,
    ShownPart,
    form_of,
    page_of,
    shown_field,
)
from discogram.web.forms.shape import Field, Group, Kind, Part
from discogram.web.forms.typed import Typed, document
from discogram.web.saying import said

ORDER = "answer_questionnaire"
_WHOLE = "questionnaire"
_ON = Field(f"{_WHOLE}.on", Kind.DAY, required=True)
_TOTAL = Field(f"{_WHOLE}.total", Kind.WHOLE, required=False)
PARTS: tuple[Part, ...] = (Group(_WHOLE, (_ON, _TOTAL), required=True),)
"""What a sheet is asked for besides its items."""


def key_of(tool: Tool) -> str:
    """Under which name a sheet's draft is kept."""
    return f"questionnaire-{tool}"


BY_KEY: Mapping[str, Tool] = MappingProxyType({key_of(tool): tool for tool in Tool})
"""The tools by the names of their drafts."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How far a sheet has come; `sum_` is None while it cannot be told.

    `percent` says that it is in per cent of the items that were answered.
    """

    answered: int
    items: int
    sum_: int | None
    most: int
    percent: bool


def items_of(tool: Tool, typed: Typed) -> list[Any]:
    """What was chosen at each item: None where nothing was, the text where it is no figure."""
    return [_item(typed.get(place) or ()) for place in _places(tool)]


def told(tool: Tool, typed: Typed) -> dict[str, Any]:
    """The input that the core reads."""
    sheet = document(PARTS, typed)[_WHOLE]
    return {_WHOLE: {**sheet, "tool": str(tool), "items": items_of(tool, typed)}}


def counted(tool: Tool, typed: Typed) -> Counted:
    """The sum of what is typed; what is no figure of the item counts as left out."""
    count, most = ITEMS[tool]
    read = (each if each in range(most + 1) else None for each in items_of(tool, typed))
    items = tuple(read)
    sum_ = Questionnaire(tool, items, date.min).counted
    done = sum(each is not None for each in items)
    return Counted(done, count, sum_, MOST[tool], tool is Tool.ODI)


def shown(tool: Tool, typed: Typed, reasons: Iterable[Reason]) -> Form:
    """The form of a sheet, every reason beside its item."""
    page = page_of(ORDER, typed, reasons)
    return form_of(page, tuple(_parts(tool, page)))


def _parts(tool: Tool, page: Page) -> Iterable[ShownPart]:
    yield shown_field(_ON, page, _ON.place, said("web-questionnaire-on"))
    lines = tuple(
        _asked(number, place, ITEMS[tool][1], page)
        for number, place in enumerate(_places(tool), start=1)
    )
    legend = said("web-questionnaire-items")
    problems = page.problems(f"{_WHOLE}.items", legend)
    yield ShownGroup(f"{_WHOLE}.items", legend, lines, problems=problems)
    yield shown_field(_TOTAL, page, _TOTAL.place, said("web-questionnaire-total"))


def _asked(number: int, place: str, most: int, page: Page) -> Shown:
    label = said("web-questionnaire-item", number=number)
    value = (page.typed.get(place) or [""])[0].strip()
    figures = tuple(str(each) for each in range(most + 1))
    return Shown(
        name=place,
        widget="radio",
        label=label,
        value=value if value in figures else "",
        choices=tuple(Choice(each, each, each == value) for each in figures),
        problems=page.problems(place, label),
    )


def _places(tool: Tool) -> list[str]:
    return [f"{_WHOLE}.items[{number}]" for number in range(ITEMS[tool][0])]


def _item(values: Iterable[str]) -> Any:
    text = next(iter(values), "").strip()
    return int(text) if re.fullmatch(r"[+-]?[0-9]{1,4}", text) else text or None
