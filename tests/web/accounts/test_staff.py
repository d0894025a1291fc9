"""Making and changing an account: every problem at its field, all at once, nothing lost."""

import re

import pytest

from discogram.web.accounts.models import User
from discogram.words.people import Role

SAVE = "/account/staff/save/"


def field(page, id):
    """The tag of a field, and the problem that it says it is described by."""
    (tag,) = re.findall(rf'<(?:input|fieldset)[^>]*(?: id="{id}"|="{id}-problem")[^>]*>', page)
    told = re.findall(rf'<p class="problem" id="{id}-problem">(.*?)</p>', page, re.S)
    return tag, told


def test_everything_wrong_with_somebody_new_is_told_at_once_and_at_its_field(clinic, signed_in):
    """Short name, name and roles: three problems, each linked to where it is mended."""
    sent = {"new": "yes", "id": "a b", "name": " "}

    answer = signed_in(Role.ADMINISTRATOR).post(SAVE, sent)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "3 things to mend" in page
    for name in ("id", "name"):
        tag, told = field(page, f"new-{name}")
        assert len(told) == 1
        assert 'aria-invalid="true"' in tag
        assert f'href="#new-{name}"' in page
    assert 'id="new-roles-problem"' in page
    assert 'href="#new-roles"' in page
    assert 'value="a b"' in page
    assert not User.objects.filter(username="a b").exists()


def test_a_change_that_cannot_be_is_told_in_the_form_that_was_sent(clinic, signed_in):
    """The administrator's own last role and a name nobody can read: beside both fields."""
    sent = {"id": "admin-1", "name": "\u202eSam", "roles": ["nurse"]}

    page = signed_in(Role.ADMINISTRATOR).post(SAVE, sent).content.decode()

    tag, told = field(page, "staff-admin-1-name")
    assert len(told) == 1
    assert "\u202eSam" in tag
    assert 'id="staff-admin-1-roles-problem"' in page
    assert page.count('class="problem"') == 2
    assert page.count('<details class="card" open>') == 1
    assert clinic.store.directory.staff("admin-1", "lakeside").name == "Sam Okoro"


@pytest.mark.parametrize("id", ["nurse-1", "Nurse-1"])
def test_somebody_new_never_writes_over_somebody_known(clinic, signed_in, id):
    """A short name that is taken is told of; the one who has it keeps name and roles."""
    sent = {"new": "yes", "id": id, "name": "Another Nurse", "roles": ["physician"]}

    answer = signed_in(Role.ADMINISTRATOR).post(SAVE, sent)

    known = clinic.store.directory.staff("nurse-1", "lakeside")
    _, told = field(answer.content.decode(), "new-id")
    assert answer.status_code == 422
    assert ["has the short name" in each for each in told] == [True]
    assert (known.name, known.roles) == ("Mateo Ruiz", frozenset({Role.NURSE}))


def test_a_new_password_for_who_works_elsewhere_is_refused_at_its_box(clinic, signed_in):
    """The box stays ticked, and says who makes the password instead."""
    directory = clinic.store.directory
    site = directory.site("lakeside")
    elsewhere = type(site)("harbour", "Harbour Clinic", site.zone)
    directory.save_site(elsewhere, "os", Role.SYSTEM)
    nurse = directory.staff("nurse-1", "lakeside")
    directory.save_staff(nurse, "harbour", "os", Role.SYSTEM)
    sent = {"id": "nurse-1", "name": nurse.name, "roles": ["nurse"], "password": "new"}

    page = signed_in(Role.ADMINISTRATOR).post(SAVE, sent).content.decode()

    tag, told = field(page, "staff-nurse-1-password")
    assert "checked" in tag
    assert len(told) == 1
