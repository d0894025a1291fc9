"""M08, M15: what somebody has to see stands beside the form that asks for it."""

import re

from discogram.pathway.preparation.medicines import Medicine
from discogram.words.people import Role
from tests.web.desk.patients import patient
from tests.web.desk.test_filling import hidden


def page(client, who, order):
    """A form as it is opened."""
    return client.get(f"/episodes/{who.id}/form/{order}/").content.decode()


def test_whoever_vouches_for_the_medicines_sees_them(clinic, signed_in):
    """Each with whether it is taken; an empty list says so."""
    bo = patient(clinic, "Bo Booked", "is_booked")
    before = page(signed_in(Role.NURSE), bo, "confirm_medicine_list")
    told = {"medicine": "rivaroxaban", "taking": True, "told_at": "2026-02-10T10:00"}
    bo.does("record_medicine", "2026-02-10T10:00", "nurse-1", **told)

    after = page(signed_in(Role.NURSE), bo, "confirm_medicine_list")

    assert "No medicine was told yet." in before
    assert "The medicines told so far" in after
    assert "rivaroxaban" in after.partition("<form")[0] + after


def test_whoever_decides_sees_what_the_rules_propose_and_what_stands_against(clinic, signed_in):
    """The proposal and each open point, and which word is left where it does not stop."""
    robin = patient(clinic, "Robin Referred", "is_referred")

    form = page(signed_in(Role.PHYSICIAN), robin, "decide_candidacy")

    assert "The rules propose: deferred. The physician decides." in form
    assert "suitable, with warnings" in form.partition("data-draft")[0]
    assert "Chou et al. 2009" in form
    assert "chou-2009" not in form
    other = page(signed_in(Role.PHYSICIAN), robin, "answer_management")
    assert "The rules propose" not in other


def test_a_prescriber_agrees_to_a_medicine_of_this_patient(clinic, signed_in):
    """Only those that are held with their prescriber; each as a choice, and not every name."""
    bo = patient(clinic, "Bo Booked", "is_booked")
    nurse, order = signed_in(Role.NURSE), "record_prescriber_agreement"
    before = page(nurse, bo, order)
    for medicine, taking in (("warfarin", True), ("ibuprofen", True), ("apixaban", False)):
        told = {"medicine": medicine, "taking": taking, "told_at": "2026-02-10T10:00"}
        bo.does("record_medicine", "2026-02-10T10:00", "nurse-1", **told)

    after = page(nurse, bo, order)
    sent = {"medicine": "warfarin", "prescriber": "Dr. Okafor", "agreed_at": "2026-02-10T11:00"}
    hidden = dict(re.findall(r'name="(_\w+)" value="([^"]*)"', after))
    nurse.post(f"/episodes/{bo.id}/form/{order}/", {**hidden, **sent})

    assert "held in agreement with its prescriber. Is the list whole?" in before
    assert "<datalist" in before
    assert "<datalist" not in after
    choices = re.findall(r'<input type="radio"[^>]*name="medicine" value="(\w*)"', after)
    assert choices == ["warfarin"]
    agreed = bo.episode.preparation.agreement_on(Medicine.WARFARIN)
    assert agreed is not None


def test_a_medicine_that_is_not_on_the_list_is_not_lost_from_a_draft(clinic, signed_in):
    """What was typed stays to be seen, by its own name."""
    bo = patient(clinic, "Bo Booked", "is_booked")
    told = {"medicine": "warfarin", "taking": True, "told_at": "2026-02-10T10:00"}
    bo.does("record_medicine", "2026-02-10T10:00", "nurse-1", **told)
    path = f"/episodes/{bo.id}/form/record_prescriber_agreement/"

    client = signed_in(Role.NURSE)
    sent = {**hidden(client.get(path)), "medicine": "Xyzzy", "_send": "1"}

    answer = client.post(path, sent)

    assert answer.status_code == 422
    assert 'value="Xyzzy"' in answer.content.decode()
