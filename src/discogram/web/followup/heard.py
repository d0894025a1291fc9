"""What was said in a call so far? What cannot be read is told, never guessed."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from discogram.errors import InputError, Reason, reason
from discogram.pathway.followup.facts import Answer, RedFlag
from discogram.web.forms.typed import UNIT, Typed
from discogram.words.units import PainScore, Quantity, Temperature, Unit

FLAG, PAIN, TEMPERATURE, NOTE = "flag.", "pain", "temperature", "note"
"""How the fields of the form are called; a flag's name follows its beginning."""
_YES_NO = {"yes": True, "no": False}
_LONGEST = 12
"""No number of ours has more characters."""


FIGURES: Mapping[str, str] = MappingProxyType(
    {TEMPERATURE: "web-followup-temperature", PAIN: "web-followup-pain"}
)
"""What each figure is called on the page, in the order of its fields."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A figure that was typed and cannot be: its field on the page, its name, and why."""

    at: str
    name: Reason
    why: Reason


@dataclass(frozen=True, slots=True)
class Heard:
    """The answers, the figures and the note; `wrong` names the field of each problem."""

    answers: tuple[Answer, ...]
    pain: PainScore | None
    temperature: Temperature | None
    note: str
    wrong: Mapping[str, Reason]

    @property
    def unreadable(self) -> tuple[Unreadable, ...]:
        """What has to be put right before anybody can say that nothing is urgent."""
        return tuple(
            Unreadable(f"call-{name}", reason(called), self.wrong[name])
            for name, called in FIGURES.items()
            if name in self.wrong
        )


def heard_of(typed: Typed) -> Heard:
    """Everything that can be read of a form; a flag without yes or no was not asked."""
    answers = (Answer(flag, _YES_NO.get(_first(typed, FLAG + flag))) for flag in RedFlag)
    wrong: dict[str, Reason] = {}
    pain = _quantity(typed, PAIN, PainScore, Unit.SCORE, wrong)
    heat = _quantity(typed, TEMPERATURE, Temperature, _unit(typed), wrong)
    return Heard(
        answers=tuple(each for each in answers if each.present is not None),
        pain=pain if isinstance(pain, PainScore) else None,
        temperature=heat if isinstance(heat, Temperature) else None,
        note=_first(typed, NOTE),
        wrong=wrong,
    )


def _quantity(
    typed: Typed, name: str, kind: type[Quantity], unit: str, wrong: dict[str, Reason]
) -> Quantity | None:
    text = _first(typed, name)[:_LONGEST].replace(",", ".")
    if not text:
        return None
    try:
        return kind.of(text, unit)
    except InputError as error:
        wrong[name] = error.reasons[0]
        return None


def _unit(typed: Typed) -> str:
    """The unit beside the temperature; a draft that has none was typed in Celsius."""
    return _first(typed, TEMPERATURE + UNIT)[:_LONGEST] or Unit.CELSIUS


def _first(typed: Typed, name: str) -> str:
    return (typed.get(name) or [""])[0].strip()
