"""M08, M15: what somebody has to see stands beside the form that asks for it."""

from discogram.words.people import Role
from tests.web.desk.patients import patient


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
    other = page(signed_in(Role.PHYSICIAN), robin, "answer_management")
    assert "The rules propose" not in other
