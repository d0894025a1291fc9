"""A year of synthetic tests for the quality page: two physicians, one of them out of bounds.

A program too, for the clinic that a browser sees: `python -m tests.web.quality`.
"""

import random
from dataclasses import replace
from datetime import date
from fractions import Fraction

from discogram.application.quality.facts import Disced, Measured, Measurement, Question
from discogram.pathway.followup.facts import Complication
from tests.application.quality.cases import record

SHARES = {"physician-1": 0.35, "lead-1": 0.9, None: 0.4}
"""How often a test of whom is positive."""

SERVED = {"physician-1": "physician", "lead-1": "clinic_lead", None: None}
"""Who they are in the clinic that a browser sees."""


def year(last: date = date(2026, 3, 1), synthetic: bool = True) -> list[Measured]:
    """Two to six tests a month and operator in the twelve months that end with this one."""
    chance = random.Random(20261126)
    found: list[Measured] = []
    for back in range(12):
        number = last.year * 12 + last.month - 1 - back
        month = date(number // 12, number % 12 + 1, 1)
        for operator in SHARES:
            for _ in range(chance.randrange(2, 7) if operator else back % 2):
                one = _test(chance, operator)
                changes = {"on": month, "operator": operator, "synthetic": synthetic}
                number_ = len(found) + (1 if synthetic else 100_000)
                found.append(record(number_, site="lakeside", **one, **changes))
    return found


def _test(chance: random.Random, operator: str | None) -> dict[str, object]:
    positive = chance.random() < SHARES[operator]
    followed = chance.random() < 0.7
    infected = chance.random() < 0.02
    change = Fraction(chance.randrange(-40, 12))
    return {
        "answers": {
            Question.POSITIVE: positive,
            Question.CONTROL_DONE: chance.random() < 0.95,
            Question.CONTROLS_NEGATIVE: chance.choice((True, True, True, False, None)),
            Question.SHAM_PAINFUL: chance.choice((False, False, None)),
            Question.STOPPED: chance.random() < 0.1,
            Question.DESPITE_STOP: False,
            Question.INFECTION: True if infected else False if followed else None,
            Question.OTHER_COMPLICATION: False if followed else None,
        },
        "amounts": {
            Measurement.OPENING_PRESSURE: Fraction(chance.randrange(80, 310), 10),
            Measurement.FLUOROSCOPY: Fraction(chance.randrange(40, 190)),
            Measurement.DOSE_AREA: Fraction(chance.randrange(200, 900), 100),
            Measurement.DOSE_LENGTH: Fraction(chance.randrange(150, 420)) if followed else None,
            Measurement.DISABILITY_CHANGE: change if followed else None,
            Measurement.PAIN_CHANGE: Fraction(chance.randrange(-7, 3)) if followed else None,
        },
        "discs": {
            Disced.SUSPECTS: 2,
            Disced.SUSPECTS_POSITIVE: int(positive),
            Disced.SUSPECTS_NEGATIVE: 1,
            Disced.CONTROLS: 1,
            Disced.CONTROLS_POSITIVE: 0,
            Disced.CONTROLS_NEGATIVE: 1,
            Disced.PRESSURES: 3,
        },
        "complications": (Complication.DISCITIS_LUMBAR,) if infected else (),
    }


def served() -> None:
    """Put the year into the clinic that is served."""
    import os

    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "discogram.web.settings")
    django.setup()

    from discogram.web.place import place
    from tests.web.served_clinic import SITE

    tests = [replace(each, site=SITE, operator=SERVED[each.operator]) for each in year()]
    place().store.measures.replace(tests)


if __name__ == "__main__":
    served()
