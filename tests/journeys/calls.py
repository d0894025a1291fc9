"""How is a call of a decision table read, and how is it answered?

The test of every call: Tuesday 10 March 2026 at 10:20 in Chicago; every flag that is not named
was answered with no.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from discogram.adapters.language.speaker import Speaker
from discogram.adapters.tables import read_tables
from discogram.application.calling import Called, called
from discogram.pathway.followup.facts import Answer, RedFlag
from discogram.pathway.followup.measured import Measured
from discogram.pathway.followup.onset import Window
from discogram.pathway.followup.questions import Occasion
from discogram.words.civil import CivilTime
from discogram.words.spine import Region
from discogram.words.units import PainScore, Temperature

TABLE = read_tables()["followup"]
ENGLISH = Speaker("en", strict=True)


def at(text: str) -> CivilTime:
    """A moment on the clinic's wall clock."""
    return CivilTime.parse(f"{text.replace(' ', 'T')}[America/Chicago]")


THURSDAY = at("2026-03-12 16:00")
NOTHING = Measured()


@dataclass(frozen=True)
class Telephoned:
    """One call, as the phrases have changed it."""

    occasion: Occasion = Occasion.EARLY_CALL
    asked: CivilTime = THURSDAY
    region: Region = Region.LUMBAR
    measured: Measured = NOTHING
    yes: frozenset[RedFlag] = frozenset()
    unanswered: frozenset[RedFlag] = frozenset()

    def answer(self) -> Called:
        """What the system says to the call."""
        return called(
            tuple(Answer(flag, self._told(flag)) for flag in RedFlag),
            measured=self.measured,
            complications=(),
            tested=at("2026-03-10 10:20"),
            asked=self.asked,
            occasion=self.occasion,
            region=self.region,
            country="US",
            own_number=None,
            table=TABLE,
        )

    def _told(self, flag: RedFlag) -> bool | None:
        return None if flag in self.unanswered else flag in self.yes


def _flag(text: str) -> RedFlag:
    return RedFlag(text.replace(" ", "_"))


def _changed(patient: Any, **facts: Any) -> Any:
    return replace(patient, call=replace(patient.call, **facts))


def _contact(patient: Any, occasion: str, moment: str) -> Any:
    return _changed(patient, occasion=Occasion(occasion.replace(" ", "_")), asked=at(moment))


def _pain(patient: Any, before: str, now: str) -> Any:
    scores = {"baseline_pain": before, "pain": now}
    read = {name: PainScore.of(value, "{score}") for name, value in scores.items()}
    return _changed(patient, measured=replace(patient.call.measured, **read))


def _temperature(patient: Any, value: str) -> Any:
    heat = Temperature.of(value, "Cel")
    return _changed(patient, measured=replace(patient.call.measured, temperature=heat))


GIVEN: Mapping[str, Callable[..., Any]] = {
    r"(recovery|early call|infection call|late check|outcome) at (\S+ \S+)": _contact,
    r"tested at the (cervical|thoracic|lumbar) spine": lambda p, which: _changed(
        p, region=Region(which)
    ),
    r"pain (\d+) before and (\d+) now": _pain,
    r"temperature ([\d.]+)": _temperature,
    r"yes to ([a-z0-9 ]+)": lambda p, text: _changed(p, yes=p.call.yes | {_flag(text)}),
    r"no answer to ([a-z0-9 ]+)": lambda p, text: _changed(
        p, unanswered=p.call.unanswered | {_flag(text)}
    ),
}


def _how_soon(patient: Any) -> str:
    found = patient.call.answer()
    return f"{found.urgency.value}: {ENGLISH.say(found.say)}"


def _thought_of(patient: Any) -> str:
    fits = patient.call.answer().fits
    return ", ".join(each.kind.value for each in fits if each.window is Window.OPEN) or "none"


ASKED: Mapping[str, Callable[..., str]] = {
    r"how soon": _how_soon,
    r"what is thought of": _thought_of,
}


CALL = Telephoned()
