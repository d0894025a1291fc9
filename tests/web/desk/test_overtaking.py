"""A stale form: whoever decides is first shown what somebody recorded meanwhile."""

import pytest

from discogram.application.history import whole
from discogram.words.people import Role
from tests.web.desk.patients import patient
from tests.web.desk.test_filling import hidden

MEANWHILE = "Since you opened this page, this was recorded"
DECIDE = {"decision": "defer", "by": "physician-1", "_send": "1"}
IMMUNE = {"answers": [{"item": "immunosuppression", "present": True}]}


def kinds(clinic, who):
    """What is recorded of somebody, as the names of its types."""
    return [type(each.body).__name__ for each in whole(who.id, clinic.office).episode.events]


def form(who, order):
    """Where a form is."""
    return f"/episodes/{who.id}/form/{order}/"


def text(answer):
    """The page as text."""
    return answer.content.decode()


def test_a_contraindication_of_meanwhile_is_seen_before_candidacy_is_decided(clinic, signed_in):
    """The physician decided upon a list without it: nothing is recorded before it is shown."""
    robin = patient(clinic, "Robin Referred", "is_referred")
    client, path = signed_in(Role.PHYSICIAN), form(robin, "decide_candidacy")
    opened = {**hidden(client.get(path)), **DECIDE}
    robin.does("answer_contraindications", "2026-02-05T14:10", "nurse-1", **IMMUNE)

    refused = client.post(path, opened)
    before = kinds(clinic, robin)
    sent = client.post(path, {**opened, **hidden(refused)})

    assert refused.status_code == 409
    assert MEANWHILE in text(refused)
    assert "Mateo Ruiz" in text(refused)
    assert "CandidacyDecided" not in before
    assert sent.status_code == 302
    assert "CandidacyDecided" in kinds(clinic, robin)


def test_a_draft_tells_it_as_soon_as_it_is_opened(clinic, signed_in):
    """Typed yesterday, opened today."""
    robin = patient(clinic, "Robin Referred", "is_referred")
    client, path = signed_in(Role.PHYSICIAN), form(robin, "decide_candidacy")
    client.post(f"{path}draft/", {**hidden(client.get(path)), **DECIDE})
    robin.does("answer_contraindications", "2026-02-05T14:10", "nurse-1", **IMMUNE)

    page = client.get(path)

    assert MEANWHILE in text(page)
    assert client.post(path, {**DECIDE, **hidden(page)}).status_code == 302


def test_what_changes_nothing_beside_the_form_stops_nobody(clinic, signed_in):
    """Another's entry elsewhere is no reason to ask twice."""
    robin = patient(clinic, "Robin Referred", "is_referred")
    client, path = signed_in(Role.PHYSICIAN), form(robin, "decide_candidacy")
    opened = {**hidden(client.get(path)), **DECIDE}
    weight = {"weight": {"value": "70", "unit": "kg"}, "measured_at": "2026-02-05T14:10"}
    robin.does("measure_body", "2026-02-05T14:10", "nurse-1", **weight)

    assert client.post(path, opened).status_code == 302


def test_a_second_decision_sees_what_the_rules_propose_now(clinic, signed_in):
    """Whoever decides anew decides on today's facts, and not on those of the first time."""
    elia = patient(clinic, "Elia Eligible", "is_found_eligible")

    page = text(signed_in(Role.PHYSICIAN).get(form(elia, "decide_candidacy")))

    assert "The rules propose" in page


@pytest.mark.parametrize(
    ("order", "before", "sent"),
    [
        (
            "resolve_allergy",
            ("answer_allergy", {"substance": "contrast", "present": True, "severity": "mild"}),
            {"substance": "contrast", "how": "not_needed"},
        ),
        (
            "judge_medicine",
            ("record_medicine", {"medicine": "warfarin", "taking": True}),
            {"medicine": "warfarin"},
        ),
    ],
)
def test_what_an_answer_is_about_is_read_again_where_it_changed(
    clinic, signed_in, order, before, sent
):
    """A mild allergy that a nurse called severe meanwhile is not settled as a mild one."""
    bo = patient(clinic, "Bo Booked", "is_booked")
    name, facts = before
    when = {"told_at": "2026-02-10T10:00"} if name == "record_medicine" else {}
    bo.does(name, "2026-02-10T10:00", "nurse-1", **facts, **when)
    client, path = signed_in(Role.PHYSICIAN), form(bo, order)
    opened = {**hidden(client.get(path)), **sent, "_send": "1"}
    changed = {**facts, "severity": "severe"} if not when else {**facts, **when}
    bo.does(name, "2026-02-10T11:00", "nurse-1", **changed)

    refused = client.post(path, opened)

    assert refused.status_code == 409
    assert MEANWHILE in text(refused)
