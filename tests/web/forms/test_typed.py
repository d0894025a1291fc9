"""Every form: what is typed is what the core reads, and what stands is what would be typed."""

import json
import re
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.adapters.wire.codec import EventCodec
from discogram.adapters.wire.converter import salted, structure
from discogram.application.commands import ORDERS
from discogram.bootstrap import salt
from discogram.errors import InputError, reason
from discogram.pathway.candidacy.facts import Contraindication
from discogram.pathway.preparation.events import ConsentWithdrawn
from discogram.pathway.report.events import ReportAmended
from discogram.pathway.report.facts import Section
from discogram.web.desk.sheet import with_who
from discogram.web.forms.offers import FORMS, STATIONS, WHOLE
from discogram.web.forms.shape import shape
from discogram.web.forms.typed import document, place_on_page
from discogram.web.forms.untyped import as_typed
from tests.golden.events.make import AT, FILLED_UP, WHY, demonstrated

ZONE = "America/Chicago"
EXAMPLES = (
    *demonstrated(),
    *FILLED_UP,
    ConsentWithdrawn(AT, WHY),  # the golden one lies in the hour that occurs twice
    ReportAmended(WHY, WHY, Section.CONCLUSION),
)
BODIES = {
    name: body for name in sorted(FORMS) for body in EXAMPLES if type(body) is ORDERS[name]
}


def read(order, typed):
    """What the core reads out of a form, by nobody in particular."""
    parts = shape(ORDERS[order])
    with salted(salt, ZONE):
        told = with_who(document(parts, typed), parts, "physician-1")
        return structure(told, ORDERS[order])


def plain(body):
    """A body as it is stored, without its salted words and without who and which zone."""
    text = json.dumps(EventCodec().encode(body)[2], sort_keys=True)
    text = re.sub(r'"[0-9a-f]{64}"', '"words"', text)
    text = re.sub(r'"(by|reader)": "[^"]*"', r'"\1": "them"', text)
    return re.sub(r"(T\d\d:\d\d)[^\"]*\"", r'\1"', text)


@pytest.mark.parametrize("order", sorted(FORMS))
def test_what_stands_comes_back_unchanged_from_its_form(order):
    """Opening a form and sending it as it is records the same facts again."""
    body = BODIES[order]

    again = read(order, as_typed(shape(ORDERS[order]), body))

    assert plain(again) == plain(body)


def test_every_order_of_a_person_has_a_form_or_a_page_of_its_own():
    """What has no form is listed here with the page that asks for it."""
    elsewhere = {
        "open_episode": "a new patient",
        "strike_out": "the history",
        "merge_patients": "administration",
        "move_to_patient": "administration",
        "close_episode": "a page of its own",
        "answer_questionnaire": "its own page, item by item",
        "sign_consent": "the consent page",
        "confirm_preparation": "the preparation plan",
        "book_slot": "the calendar",
        "move_booking": "the calendar",
        "cancel_booking": "the calendar",
        "propose_discs": "no page yet: the command line",
        "confirm_levels": "no page yet: the command line",
        "propose_plans": "no page yet: the command line",
        "choose_plan": "no page yet: the command line",
        "seal_order": "the room",
        "start_injection": "the room",
        "read_opening_pressure": "the room",
        "record_step": "the room",
        "report_pain": "the room",
        "end_injection": "the room",
        "unblind": "the room",
        "attach_image": "the reading room",
        "read_image": "the reading room",
        "reconcile_readings": "the reading room",
        "sign_report": "the conclusion board",
        "answer_follow_up": "the page of a call",
        "miss_contact": "the page of a call",
    }

    assert set(ORDERS) - FORMS == set(elsewhere)
    assert FORMS >= WHOLE
    assert sum(len(names) for names in STATIONS.values()) == len(FORMS)


def test_blank_is_not_said_and_never_no():
    """A form sent empty says nothing at all."""
    typed = {"imaging.mri_on": [""], "imaging.mri_possible": [""], "imaging.ct_on": ["  "]}

    body = read("record_imaging", typed)

    assert body.imaging.mri_possible is None
    assert body.imaging.mri_on is None


def test_every_problem_is_told_at_its_own_place():
    """Two wrong fields are two sentences, each beside its field, although a row is blank."""
    typed = {
        "pain_since": ["soon"],
        "treatments[0].kind": [""],
        "treatments[3].kind": ["physiotherapy"],
        "treatments[3].began": ["2025-13-01"],
    }
    parts = shape(ORDERS["record_conservative_care"])

    with pytest.raises(InputError) as caught:
        read("record_conservative_care", typed)

    places = {place_on_page(parts, typed, why) for why in caught.value.reasons}
    assert {"pain_since", "treatments[3].began"} <= places


def test_a_checklist_tells_only_what_was_answered():
    """Of fifteen questions two were asked; the place of a problem is the question's."""
    first, *_, second = list(Contraindication)[:5]
    typed = {f"answers.{first}": ["no"], f"answers.{second}": ["yes"]}
    parts = shape(ORDERS["answer_contraindications"])

    body = read("answer_contraindications", typed)

    assert [(each.item, each.present) for each in body.answers] == [
        (first, False),
        (second, True),
    ]
    why = reason("input-missing").at("answers[1].note")
    assert place_on_page(parts, typed, why) == f"answers.{second}.note"


def test_a_decimal_comma_is_a_mark():
    """A Spanish keyboard types 1,4; two commas are told as they are."""
    typed = {"lab.kind": ["creatinine"], "lab.value": ["1,4"], "lab.unit": ["mg/dL"]}

    assert str(document(shape(ORDERS["record_lab"]), typed)["lab"]["value"]) == "1.4"
    typed["lab.value"] = ["1,400,0"]
    assert document(shape(ORDERS["record_lab"]), typed)["lab"]["value"] == "1,400,0"


NAMES = st.sampled_from(
    sorted(
        {
            name
            for order, body in BODIES.items()
            for name in as_typed(shape(ORDERS[order]), body)
        }
    )
)
ANYTHING = st.dictionaries(
    st.one_of(NAMES, st.text(max_size=40)), st.lists(st.text(max_size=30), max_size=3)
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(FORMS)), ANYTHING)
def test_whatever_is_typed_is_read_or_told_in_reasons(order, typed):
    """No form can be filled in so that anything but our own error comes out."""
    with suppress(InputError):
        assert isinstance(read(order, typed), ORDERS[order])
