"""What does a form show: what was typed, what stands, what is wrong and where?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, assert_never

from discogram.errors import Reason
from discogram.web.forms.fitting import COUNT, REGION, SUSPECTS, strays
from discogram.web.forms.medicine import in_print, suggested
from discogram.web.forms.offers import FILLED
from discogram.web.forms.plain_words import plainly
from discogram.web.forms.shape import Checklist, Field, Group, Kind, Part, Rows, discs_only
from discogram.web.forms.typed import AT, NONE, UNIT, Typed, place_on_page, row_numbers
from discogram.web.forms.wording import hint_of, label_of, row_of
from discogram.web.saying import said, said_reason, speaker
from discogram.words.spine import Disc, Region, regions_of

TEMPLATE_ROW = "9999"
"""The number of a row that is not there yet: a script copies it, and nobody's input has it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several: what is sent, what is read, whether it is chosen."""

    value: str
    text: str
    chosen: bool
    regions: str = ""
    """Of a disc: the regions it belongs to, for a script that offers those of one region."""
    stray: bool = False
    """Whether it is chosen and not among what is offered here: it stays, and is marked."""


@dataclass(frozen=True, slots=True)
class Several:
    """Choices under one heading: discs that belong to the same regions."""

    heading: str
    regions: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Wrong:
    """One line of the box that lists what is wrong: where it is mended, and what it is."""

    id: str
    label: str
    problem: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One field on the page; `widget` names its template."""

    name: str
    widget: str
    label: str
    hint: str = ""
    required: bool = False
    value: str = ""
    choices: tuple[Choice, ...] = ()
    problems: tuple[str, ...] = ()
    groups: tuple[Several, ...] = ()
    """The same choices by their region, where they are not all of one; else none."""
    decides: str = ""
    """The id of the field whose offer follows this one; empty for nearly all."""

    @property
    def id(self) -> str:
        """An id of the page."""
        return id_of(self.name)


@dataclass(frozen=True, slots=True)
class ShownGroup:
    """Fields under one heading; a row can be taken away."""

    name: str
    legend: str
    parts: tuple["ShownPart", ...]
    widget: str = "group"
    problems: tuple[str, ...] = ()
    number: int = 0

    @property
    def id(self) -> str:
        """An id of the page."""
        return id_of(self.name)


@dataclass(frozen=True, slots=True)
class ShownRows:
    """The rows of a list, and an empty one for a script to copy."""

    name: str
    legend: str
    rows: tuple[ShownGroup, ...]
    empty: ShownGroup
    widget: str = "rows"
    problems: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """An id of the page."""
        return id_of(self.name)


@dataclass(frozen=True, slots=True)
class Line:
    """One question of a checklist with what is asked beside its answer."""

    question: str
    answer: Shown
    more: tuple[Shown, ...]

    @property
    def told(self) -> bool:
        """Whether anything beside the answer has to be seen."""
        return any(each.value or each.problems for each in self.more)


@dataclass(frozen=True, slots=True)
class ShownChecklist:
    """A question for each line."""

    name: str
    legend: str
    lines: tuple[Line, ...]
    widget: str = "checklist"
    problems: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """An id of the page."""
        return id_of(self.name)


ShownPart = Shown | ShownGroup | ShownRows | ShownChecklist


@dataclass(frozen=True)
class Form:
    """A form of an order on the page.

    `wrong` lists everything that is wrong at a field, `problems` what is wrong with none of
    them, and `at` what is wrong with the moment.
    """

    order: str
    parts: tuple[ShownPart, ...]
    problems: tuple[str, ...] = ()
    wrong: tuple[Wrong, ...] = ()
    at: tuple[str, ...] = ()


@dataclass
class Page:
    """What the fields of one form are made from."""

    order: str
    typed: Typed
    discs: tuple[Disc, ...]
    wrong: Mapping[str, list[str]]
    told: set[str] = field(default_factory=set)
    lines: list[Wrong] = field(default_factory=list)

    def problems(self, place: str, label: str, shown_at: str = "") -> tuple[str, ...]:
        """What is wrong at a place; remembered as told, with the field where it is shown."""
        self.told.add(place)
        found = tuple(self.wrong.get(place, ()))
        self.lines.extend(Wrong(id_of(shown_at or place), label, each) for each in found)
        return found


def id_of(name: str) -> str:
    """The id on the page of what has a name."""
    return "f-" + name.replace("[", "-").replace("]", "").replace(".", "-")


def form(
    order: str,
    parts: Sequence[Part],
    typed: Typed,
    discs: tuple[Disc, ...],
    reasons: Sequence[Reason] = (),
    asked: Sequence[Part] | None = None,
) -> Form:
    """The form, every reason beside the field that it is about, the others on top.

    `asked` are the parts that are shown, where that is not all of them.
    """
    placed = (Reason(why.id, why.params, place_on_page(parts, typed, why)) for why in reasons)
    page = page_of(order, typed, placed, discs)
    return form_of(page, tuple(_shown(parts if asked is None else asked, page, "")))


def page_of(
    order: str, typed: Typed, reasons: Iterable[Reason], discs: tuple[Disc, ...] = ()
) -> Page:
    """What fields are made from, where the places of reasons are those of the page."""
    wrong: dict[str, list[str]] = {}
    for why in reasons:
        wrong.setdefault(why.place or "", []).append(said_reason(plainly(why)))
    return Page(order, typed, discs, wrong)


def form_of(page: Page, shown: tuple[ShownPart, ...]) -> Form:
    """A form of parts that were made from a page: what none of them told stands on top."""
    at = page.problems(AT, said("web-forms-at"), "at")
    told = page.wrong.items()
    elsewhere = [each for place, all_ in told if place not in page.told for each in all_]
    return Form(page.order, shown, tuple(dict.fromkeys(elsewhere)), tuple(page.lines), at)


def _shown(parts: Sequence[Part], page: Page, within: str) -> Iterator[ShownPart]:
    for part in parts:
        if part.name in FILLED:
            continue
        place = f"{within}.{part.place}" if within else part.place
        yield _part(part, page, place)


def _part(part: Part, page: Page, place: str) -> ShownPart:
    label = label_of(page.order, part.name)
    match part:
        case Field():
            return shown_field(part, page, place, label)
        case Group():
            inner = tuple(
                _part(each, page, place + each.place.removeprefix(part.place))
                for each in part.parts
                if each.name not in FILLED
            )
            return ShownGroup(place, label, inner, problems=page.problems(place, label))
        case Rows():
            return _rows(part, page, place, label)
        case Checklist():
            return _checklist(part, page, place, label)
        case _:
            assert_never(part)


def _rows(part: Rows, page: Page, place: str, label: str) -> ShownRows:
    numbers = row_numbers(page.typed, place) or [0]
    rows = tuple(_row(part, page, place, number) for number in numbers)
    empty = _row(part, page, place, int(TEMPLATE_ROW))
    return ShownRows(place, label, rows, empty, problems=page.problems(place, label))


def _row(part: Rows, page: Page, place: str, number: int) -> ShownGroup:
    where = f"{place}[{number}]"
    inner = tuple(_shown(part.parts, page, where))
    legend = row_of(part.name)
    return ShownGroup(where, legend, inner, "row", page.problems(where, legend), number)


def _checklist(part: Checklist, page: Page, place: str, label: str) -> ShownChecklist:
    lines = tuple(_line(part, page, place, item) for item in part.items)
    told = place in page.told  # by an earlier group of the same questions
    problems = () if told else page.problems(place, label)
    if not part.legend:
        return ShownChecklist(place, label, lines, problems=problems)
    own = f"{place}.{part.legend}"
    return ShownChecklist(own, said(part.legend), lines, problems=problems)


def _line(part: Checklist, page: Page, place: str, item: Any) -> Line:
    question = speaker().word(item)
    asked = Field(f"{place}.{item}", Kind.YES_NO, required=False)
    more = tuple(
        shown_field(each, page, f"{place}.{item}.{each.name}", label_of(page.order, each.name))
        for each in part.more
    )
    return Line(question, shown_field(asked, page, asked.place, question), more)


def shown_field(part: Field, page: Page, place: str, label: str) -> Shown:
    """A field with what was typed in it and what is wrong with it."""
    values = [each for each in page.typed.get(place, ()) if each]
    problems = (*page.problems(place, label), *page.problems(place + UNIT, label, place))
    choices = _choices(part, page, place, values)
    return Shown(
        name=place,
        widget=_widget(part, page),
        label=label,
        hint=hint_of(page.order, part.name),
        required=part.required,
        value=_value(part, values[0]) if values else "",
        choices=choices,
        problems=problems,
        groups=by_region(choices),
        decides=id_of(SUSPECTS) if place in (REGION, COUNT, SUSPECTS) else "",
    )


def _value(part: Field, typed: str) -> str:
    return in_print(typed) if part.kind is Kind.NAMED else typed


LINES: Mapping[str, str] = MappingProxyType(
    {"name": "line", "prescriber": "line", "phone": "phone"}
)
"""The words that are one line, by the name of their field, and how each is typed."""

_RADIO = 5
"""Up to how many words are shown side by side; more are a list to choose from."""


def _widget(part: Field, page: Page) -> str:
    if part.kind is Kind.ONE_OF and len(_offered(part, page)) <= _RADIO:
        return "radio"
    if part.kind is Kind.WORDS and part.name in LINES:
        return LINES[part.name]
    return str(part.kind)


def _offered(part: Field, page: Page) -> tuple[Any, ...]:
    return page.discs if discs_only(part.choices) else part.choices


def _choices(part: Field, page: Page, place: str, values: list[str]) -> tuple[Choice, ...]:
    say = speaker().word
    if part.kind is Kind.YES_NO:
        chosen = values[0] if values else ""
        return (
            Choice("yes", say(True), chosen == "yes"),
            Choice("no", say(False), chosen == "no"),
        )
    if part.kind is Kind.AMOUNT:
        unit = (page.typed.get(place + UNIT) or [""])[0]
        return tuple(
            Choice(str(each), unit_in_print(each), str(each) == unit) for each in part.choices
        )
    if part.kind is Kind.NAMED:
        return tuple(Choice(name, meant, chosen=False) for name, meant in suggested())
    if part.kind is Kind.CITED:
        return tuple(Choice(each.name, each.title, chosen=False) for each in part.choices)
    words = _words(part, page, place, values)
    if part.none:
        return (*words, Choice(NONE, speaker().word(()), NONE in values))
    return words


def _words(part: Field, page: Page, place: str, values: list[str]) -> tuple[Choice, ...]:
    """What is offered of a closed list, and behind it what is chosen all the same."""
    offered = _offered(part, page)
    others = (each for each in part.choices if each not in offered)
    kept = tuple(each for each in others if each.value in values)
    stray = {*kept, *(strays(page.typed) if place == SUSPECTS else ())}
    say = speaker().word
    return tuple(
        Choice(
            word := str(each.value), say(each), word in values, _regions(each), each in stray
        )
        for each in (*offered, *kept)
    )


def by_region(choices: Sequence[Choice]) -> tuple[Several, ...]:
    """Discs under the names of their regions; a junction's disc stands between two of them.

    Empty where one region holds them all, and where they are no discs.
    """
    regions = [frozenset(each.regions.split()) for each in choices]
    if not all(regions) or not regions or frozenset.intersection(*regions):
        return ()
    groups: dict[str, list[Choice]] = {}
    for choice in choices:
        groups.setdefault(choice.regions, []).append(choice)
    return tuple(
        Several(_heading(regions), regions, tuple(those)) for regions, those in groups.items()
    )


def _heading(regions: str) -> str:
    """What a group is called: its region, or the two between which it lies, cranial first."""
    named = [region for region in Region if region.value in regions.split()]
    return " – ".join(map(speaker().word, named))


def _regions(word: Any) -> str:
    return " ".join(sorted(regions_of(word))) if isinstance(word, Disc) else ""


def unit_in_print(unit: Any) -> str:
    """A unit as it is read."""
    return speaker().show(unit)
