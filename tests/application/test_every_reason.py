"""Why an order would be refused: every check that can be asked is asked, nothing is written."""

from dataclasses import replace
from uuid import uuid4

from discogram.application.commands import SignReport
from discogram.application.every_reason import every_reason
from tests.application.test_handlers import written
from tests.journeys.clinic import Clinic


def ids(clinic, order):
    """The reasons against an order, by id; what is written stays what it was."""
    before = len(written(clinic))
    if order.occurred_at.local.year < 2999:
        clinic.clock.moment = order.occurred_at.instant
    found = [why.id for why in every_reason(order, clinic.office)]
    assert len(written(clinic)) == before
    return found


def test_a_moment_to_come_a_stranger_and_a_rule_are_told_in_one_go():
    """Time, person and clinical rule each say what they have against a decision."""
    clinic = Clinic("Robin Testcase")
    clinic.goes_the_usual_way(to="is_referred")
    fact = {"decision": "eligible", "by": "physician-2"}
    order = clinic.order("decide_candidacy", "2999-02-02T10:05", "physician-1", fact)

    found = ids(clinic, order)

    assert found[:2] == ["order-in-the-future", "order-by-another"]
    assert "candidacy-care-unknown" in found


def test_what_comes_too_early_is_told_with_what_its_times_say():
    """Before the episode is open no gate is asked, but a day to come is one all the same."""
    clinic = Clinic("Robin Testcase")
    fact = {"pain_since": "2999-01-01"}
    order = clinic.order("record_conservative_care", "2026-02-02T10:05", "coordinator-1", fact)

    assert ids(clinic, order) == ["episode-not-open", "order-later-than-told"]


def test_an_order_in_order_has_nothing_against_it():
    """What may be done is answered by silence; so is what is worked out first."""
    clinic = Clinic("Robin Testcase")
    clinic.goes_the_usual_way(to="is_referred")
    order = clinic.order("answer_management", "2026-02-02T12:05", "physician-1", {})

    assert ids(clinic, order) == []
    assert ids(clinic, replace(order, wish=SignReport("en"))) == []


def test_a_site_that_nobody_knows_has_no_rules():
    """Its gates cannot be asked; `handle` refuses it for itself."""
    clinic = Clinic("Robin Testcase")
    clinic.goes_the_usual_way(to="is_referred")
    fact = {"decision": "eligible", "by": "physician-1"}
    order = clinic.order("decide_candidacy", "2026-02-02T12:05", "physician-1", fact)

    assert ids(clinic, replace(order, id=uuid4(), site="nowhere")) == []
