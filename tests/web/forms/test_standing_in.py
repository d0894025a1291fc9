"""All problems of a form at once: what one wrong answer hides is told beside it."""

import re

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from discogram.adapters.wire.converter import salted, structure
from discogram.application.commands import ORDERS
from discogram.application.times import contradictions_in_time
from discogram.errors import InputError, Reason, reason
from discogram.pathway.episode import Episode
from discogram.pathway.events import Event
from discogram.web.desk.sheet import with_who
from discogram.web.forms.offers import FORMS
from discogram.web.forms.shape import shape
from discogram.web.forms.standing_in import every_problem
from discogram.web.forms.typed import document
from discogram.web.forms.untyped import as_typed
from discogram.words.civil import CivilTime
from discogram.words.people import Role
from tests.web.forms.test_typed import BODIES, ZONE

UNREADABLE, FUTURE = "zzz", "2999-01-01"
AT = CivilTime.parse(f"2030-01-01T12:00[{ZONE}]")
"""After everything that the examples tell of."""


def told(order, typed):
    """Ids and places of everything that is wrong with a form."""
    parts = shape(ORDERS[order])

    def read(raw):
        with salted(lambda: "0" * 32, ZONE):
            return structure(raw, ORDERS[order])

    def judge(body):
        event = Event(1, AT, "physician-1", Role.PHYSICIAN, body)
        return contradictions_in_time(Episode(), event)

    raw = with_who(document(parts, typed), parts, "physician-1")
    return {(why.id, why.place) for why in every_problem(raw, parts, read, judge)}


def spoilt(order, place, word):
    """What stands, with another word in one field."""
    return {**as_typed(shape(ORDERS[order]), BODIES[order]), place: [word]}


JUDGED_TOGETHER = {"kind", "value", "unit", "tool", "instrument"}
"""Fields whose answers are measured by each other: two mistakes in them are one."""


@st.composite
def two_mistakes(draw):
    """A form with two fields of it and what is wrong in each."""
    order = draw(st.sampled_from(sorted(FORMS)))
    typed = as_typed(shape(ORDERS[order]), BODIES[order])
    places = sorted(name for name in typed if typed[name] and not name.endswith(".unit"))
    assume(len(places) > 1)
    two = draw(st.lists(st.sampled_from(places), min_size=2, max_size=2, unique=True))
    assume(not {place.rpartition(".")[2] for place in two} <= JUDGED_TOGETHER)
    assume(
        not all(re.match(r"\d{4}-", typed[place][0]) for place in two)
    )  # one before the other
    return order, [(place, draw(st.sampled_from([UNREADABLE, FUTURE]))) for place in two]


@settings(max_examples=120, deadline=None)
@given(two_mistakes())
def test_two_mistakes_are_told_together_as_each_is_alone(chosen):
    """Whoever makes two mistakes in two fields reads of both in one go, and of no third."""
    order, mistakes = chosen
    typed = as_typed(shape(ORDERS[order]), BODIES[order])
    both = {**typed, **{place: [word] for place, word in mistakes}}
    alone = [told(order, spoilt(order, *each)) for each in mistakes]

    assert told(order, both) == set().union(*alone)


def test_a_missing_kind_does_not_hide_its_dates():
    """A treatment without kind, reversed and in the future: three sentences, not one."""
    typed = {
        "pain_since": [FUTURE],
        "treatments[0].began": ["2025-06-01"],
        "treatments[0].ended": ["2025-01-01"],
        "treatments[0].outcome": ["failed"],
    }

    assert told("record_conservative_care", typed) == {
        ("input-missing", "treatments[0].kind"),
        ("candidacy-treatment-reversed", "treatments[0].ended"),
        ("order-later-than-told", "pain_since"),
    }


def test_what_only_a_stand_in_would_say_is_not_told():
    """A problem of one possible answer is none of the form's."""
    parts = shape(ORDERS["record_conservative_care"])

    def read(raw):
        if raw.get("pain_since") == UNREADABLE:
            raise InputError(reason("input-not-a-date", value=UNREADABLE).at("pain_since"))
        return raw

    def judge(raw):
        return [Reason("made-up")] if raw.get("pain_since") == "1970-01-01" else []

    whys = every_problem({"pain_since": UNREADABLE}, parts, read, judge)

    assert [why.id for why in whys] == ["input-not-a-date"]
