"""What of a form is asked of this patient?

A question that the table does not ask in the patient's region is left out, unless somebody
answered it; what is left stands in the groups in which it is judged, and its amounts in the
units of the place.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from discogram.application.moment import Moment
from discogram.pathway.candidacy.facts import Contraindication
from discogram.pathway.candidacy.regions import items_asked
from discogram.pathway.candidacy.rules import is_absolute
from discogram.pathway.preparation.figures import Asked, asks_the_prescriber
from discogram.pathway.preparation.labs import QUANTITIES, LabKind
from discogram.pathway.preparation.medicines import Medicine
from discogram.web.forms.shape import Checklist, Field, Group, Kind, Part
from discogram.web.forms.typed import Typed
from discogram.web.forms.usual_units import in_usual_units
from discogram.words.people import Role

LEGENDS: Mapping[bool, str] = {
    True: "web-legend-contraindications-absolute",
    False: "web-legend-contraindications-relative",
}
"""What stands over the contraindications that rule the test out, and over the others."""


AGREES = "record_prescriber_agreement"
"""The form that asks for one of the patient's own medicines."""


def asked_here(
    order: str, parts: Sequence[Part], typed: Typed, moment: Moment
) -> tuple[Part, ...]:
    """The parts of a form as this patient's page shows them."""
    if order == AGREES:
        parts = [_one_of_theirs(part, typed, moment) for part in parts]
    asked = (each for part in parts for each in _asked(part, typed, moment))
    return tuple(in_usual_units(each, moment.site) for each in asked)


def to_agree_on(moment: Moment) -> tuple[Medicine, ...]:
    """What this patient takes, or may, and no one holds without its prescriber."""
    facts, table = moment.episode.preparation, moment.tables["preparation"]
    asked = (Asked(taken, facts, table, moment.on) for taken in facts.medicines)
    return tuple(dict.fromkeys(e.taken.medicine for e in asked if asks_the_prescriber(e)))


def _one_of_theirs(part: Part, typed: Typed, moment: Moment) -> Part:
    """A choice among these; every name may be typed where there is none, or another stands."""
    if not isinstance(part, Field) or part.kind is not Kind.NAMED:
        return part
    theirs = to_agree_on(moment)
    told = [text for text in typed.get(part.place, ()) if text]
    if not theirs or any(text not in theirs for text in told):
        return part
    return replace(part, kind=Kind.ONE_OF, choices=theirs)


def _asked(part: Part, typed: Typed, moment: Moment) -> Iterator[Part]:
    if isinstance(part, Checklist) and part.items == tuple(Contraindication):
        yield from _contraindications(part, typed, moment)
    elif isinstance(part, Group) and part.name == "lab":
        yield replace(part, parts=tuple(_fitting(each, typed) for each in part.parts))
    elif isinstance(part, Field) and part.choices == tuple(Role):
        yield replace(part, choices=IN_THE_ROOM)
    else:
        yield part


IN_THE_ROOM = (Role.PHYSICIAN, Role.NURSE, Role.TECHNOLOGIST, Role.RATER, Role.TRAINEE)
"""Who can stand in the room at a time-out; others work at the desk, or are none."""


def _contraindications(part: Checklist, typed: Typed, moment: Moment) -> Iterator[Checklist]:
    table, on = moment.tables["candidacy"], moment.on
    of_the_region = items_asked(moment.candidacy, table, on)
    asked = [each for each in part.items if each in of_the_region or _answered(each, typed)]
    for absolute, legend in LEGENDS.items():
        items = tuple(each for each in asked if is_absolute(each, table, on) is absolute)
        if items:
            yield replace(part, items=items, legend=legend)


def _answered(item: Contraindication, typed: Typed) -> bool:
    place = f"answers.{item}"
    names = (name for name in typed if name == place or name.startswith(f"{place}."))
    return any(text for name in names for text in typed[name])


def _fitting(part: Part, typed: Typed) -> Part:
    """The units of the blood value that is chosen, where one is: the usual one first."""
    chosen = (typed.get("lab.kind") or [""])[0]
    if not isinstance(part, Field) or part.name != "unit" or chosen not in set(LabKind):
        return part
    return replace(part, choices=tuple(QUANTITIES[LabKind(chosen)].FACTORS))
