"""Making and changing an account: every problem at its field, all at once, nothing lost.

And nobody comes to patients by keeping the accounts: not alone, and not unseen.
"""

import re
from dataclasses import replace

import pytest

from discogram.application.ports import Staff
from discogram.web.accounts.models import Notice, User
from discogram.web.accounts.staff_seal import password_seal, seal_of
from discogram.words.people import Role
from tests.web.clinic import PASSWORD
from tests.web.sealed import brought_back

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
    """The administrator's own roles and a name nobody can read: beside both fields."""
    form = sent(clinic.store.directory, "admin-1", Role.NURSE) | {"name": "\u202eSam"}

    page = signed_in(Role.ADMINISTRATOR).post(SAVE, form).content.decode()

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
    form = sent(directory, "nurse-1", Role.NURSE) | {"password": "new"}

    page = signed_in(Role.ADMINISTRATOR).post(SAVE, form).content.decode()

    tag, told = field(page, "staff-nurse-1-password")
    assert "checked" in tag
    assert len(told) == 1


def told_of_the_roles(answer):
    """What the administrator's own form says of its roles."""
    told = 'id="staff-admin-1-roles-problem">'
    return answer.content.decode().partition(told)[2].partition("</p>")[0]


def sent(directory, id, *roles):
    """The form of somebody known, with these roles ticked."""
    known = directory.staff(id, "lakeside")
    seals = {"seen": seal_of(known), "password_seen": password_seal(id)}
    return {"id": id, "name": known.name, "roles": [str(each) for each in roles], **seals}


@pytest.mark.parametrize("secret", ["", PASSWORD])
def test_nobody_gives_a_role_to_oneself(clinic, signed_in, secret):
    """The administrator who ticks *physician* is told who may, and stays what they were."""
    directory = clinic.store.directory
    form = sent(directory, "admin-1", Role.ADMINISTRATOR, Role.PHYSICIAN) | {"secret": secret}

    answer = signed_in(Role.ADMINISTRATOR).post(SAVE, form)

    assert answer.status_code == 422
    assert told_of_the_roles(answer) == "Nobody changes the own roles: ask Dr. Amara Diallo."
    assert directory.staff("admin-1", "lakeside").roles == {Role.ADMINISTRATOR}
    assert not Notice.objects.exists()


def test_the_only_administrator_is_told_of_the_command(clinic, signed_in):
    """Where nobody else keeps the accounts, whoever runs the server does."""
    directory = clinic.store.directory
    lead = Staff("lead-1", "Dr. Amara Diallo", frozenset())
    directory.save_staff(lead, "lakeside", "os", Role.SYSTEM)
    form = sent(directory, "admin-1", Role.ADMINISTRATOR, Role.NURSE)

    answer = signed_in(Role.ADMINISTRATOR).post(SAVE, form)

    assert "discogram account admin-1" in told_of_the_roles(answer)


def test_who_opens_patients_to_somebody_proves_it_and_the_lead_is_told(clinic, signed_in):
    """Asked once more, wrong and then right; what was ticked stays; the lead reads it."""
    directory, admin = clinic.store.directory, signed_in(Role.ADMINISTRATOR)
    form = sent(directory, "reader-1", Role.READER, Role.PHYSICIAN)

    silent = admin.post(SAVE, form)
    wrong = admin.post(SAVE, form | {"secret": "guessed"})
    before = directory.staff("reader-1", "lakeside").roles
    right = admin.post(SAVE, form | {"secret": PASSWORD})

    (tag, told), (_, again) = (
        field(each.content.decode(), "staff-reader-1-secret") for each in (silent, wrong)
    )
    assert (silent.status_code, wrong.status_code, right.status_code) == (422, 422, 302)
    assert 'type="password"' in tag
    assert "As physician, Dr. Kenji Mori may open patients" in told[0]
    assert "That is not the password" in again[0]
    assert ticked(silent) == ticked(admin.get("/account/staff/")) == {"reader", "physician"}
    assert before == {Role.READER}
    assert directory.staff("reader-1", "lakeside").roles == {Role.READER, Role.PHYSICIAN}
    lead = signed_in(Role.CLINIC_LEAD)
    notices = lead.get("/account/notices/").content.decode()
    assert "Sam Okoro</strong> (administrator)" in notices
    assert "Gave Dr. Kenji Mori a role that opens patients: physician." in notices
    assert "1 new" in lead.get("/work/").content.decode()


def ticked(answer):
    """The roles that are ticked in the form of the first reader."""
    form = answer.content.decode().partition('value="reader-1"')[2].partition("</form>")[0]
    return set(re.findall(r'value="(\w+)" checked', form))


def test_a_new_password_for_who_opens_patients_is_proved_and_told(clinic, signed_in):
    """Else the administrator would sign in as the physician, and nobody would know."""
    admin, directory = signed_in(Role.ADMINISTRATOR), clinic.store.directory
    form = sent(directory, "physician-1", Role.PHYSICIAN) | {"password": "new"}

    silent = admin.post(SAVE, form)
    kept = User.objects.get(username="physician-1").check_password(PASSWORD)
    right = admin.post(SAVE, form | {"secret": PASSWORD}, follow=True)

    _, told = field(silent.content.decode(), "staff-physician-1-secret")
    assert silent.status_code == 422
    assert "opens patients, and the new password is shown to you" in told[0]
    assert kept
    assert not User.objects.get(username="physician-1").check_password(PASSWORD)
    assert "password" in right.content.decode()
    notices = signed_in(Role.CLINIC_LEAD).get("/account/notices/").content.decode()
    assert "Made a new password for Dr. Eleanor Voss" in notices


def test_a_new_password_for_who_opens_none_is_made_without_more(clinic, signed_in):
    """A reader opens no patient: the forgotten password is mended at once."""
    form = sent(clinic.store.directory, "reader-1", Role.READER) | {"password": "new"}

    assert signed_in(Role.ADMINISTRATOR).post(SAVE, form).status_code == 302
    assert not Notice.objects.exists()


@pytest.mark.parametrize("roles", [(Role.READER, Role.ADMINISTRATOR), ()])
def test_a_role_that_opens_no_patient_is_given_without_more(clinic, signed_in, roles):
    """Nor is somebody asked who takes roles away."""
    form = sent(clinic.store.directory, "reader-1", *roles)

    assert signed_in(Role.ADMINISTRATOR).post(SAVE, form).status_code == 302
    assert clinic.store.directory.staff("reader-1", "lakeside").roles == frozenset(roles)
    assert not Notice.objects.exists()


def test_a_role_without_pages_outlives_the_form(clinic, signed_in):
    """What the form does not offer, it does not take away."""
    directory = clinic.store.directory
    known = directory.staff("nurse-1", "lakeside")
    rater = replace(known, roles=frozenset({*known.roles, Role.RATER}))
    directory.save_staff(rater, "lakeside", "os", Role.SYSTEM)

    signed_in(Role.ADMINISTRATOR).post(SAVE, sent(directory, "nurse-1", Role.NURSE))

    assert directory.staff("nurse-1", "lakeside").roles == {Role.NURSE, Role.RATER}


def test_five_wrong_secrets_sign_out_and_give_nothing(clinic, signed_in):
    """A screen that was left open opens no patient to anybody."""
    admin, directory = signed_in(Role.ADMINISTRATOR), clinic.store.directory
    form = sent(directory, "reader-1", Role.NURSE) | {"secret": "guessed"}

    answers = [admin.post(SAVE, form) for _ in range(5)]

    assert [each.status_code for each in answers] == [422] * 4 + [302]
    assert answers[-1]["Location"] == "/account/sign-in/"
    assert directory.staff("reader-1", "lakeside").roles == {Role.READER}


@pytest.mark.parametrize(
    ("form", "kept"),
    [
        ({"name": "M. Ruiz", "roles": ["nurse"]}, ("Mateo Ruiz", {Role.NURSE, Role.READER})),
        ({"name": "Mateo Ruiz", "roles": []}, ("Mateo Ruiz", {Role.NURSE, Role.READER})),
    ],
)
def test_an_entry_of_an_older_page_takes_no_role_away_unseen(clinic, signed_in, form, kept):
    """The lead gave a role meanwhile: told who and when, what was typed waits beside it."""
    admin, lead = signed_in(Role.ADMINISTRATOR), signed_in(Role.CLINIC_LEAD)
    older = brought_back(admin.get("/account/staff/"), SAVE, "nurse-1")
    given = {"name": "Mateo Ruiz", "roles": ["nurse", "reader"], **older}
    assert lead.post(SAVE, given).status_code == 302

    stale = admin.post(SAVE, {**older, **form})
    known = clinic.store.directory.staff("nurse-1", "lakeside")
    again = admin.post(SAVE, {**form, **brought_back(stale, SAVE, "nurse-1")})

    page = stale.content.decode()
    assert (stale.status_code, again.status_code) == (409, 302)
    assert (known.name, known.roles) == kept
    assert "Meanwhile Dr. Amara Diallo (" in page
    assert 'href="#staff-nurse-1-seen"' in page
    assert f'name="name" value="{form["name"]}"' in page
    stands = page.partition('id="staff-nurse-1-stands">')[2].partition("</p>")[0]
    assert all(each in stands for each in ("Mateo Ruiz", "nurse", "reader"))
    after = clinic.store.directory.staff("nurse-1", "lakeside")
    assert (after.name, after.roles) == (form["name"], set(map(Role, form["roles"])))


def test_a_password_made_meanwhile_is_not_made_void_by_an_older_page(clinic, signed_in):
    """Whoever read the first one out is not left with a dead one; the roles are saved."""
    admin, lead = signed_in(Role.ADMINISTRATOR), signed_in(Role.CLINIC_LEAD)
    older = brought_back(admin.get("/account/staff/"), SAVE, "reader-1")
    form = {**sent(clinic.store.directory, "reader-1", Role.READER), **older}
    assert lead.post(SAVE, form | {"password": "new"}).status_code == 302
    made = User.objects.get(username="reader-1").password

    stale = admin.post(SAVE, form | {"password": "new"})
    kept = User.objects.get(username="reader-1").password
    plain = admin.post(SAVE, form)
    fresh = brought_back(stale, SAVE, "reader-1")
    again = admin.post(SAVE, {**form, **fresh, "password": "new"})

    tag, told = field(stale.content.decode(), "staff-reader-1-password")
    assert (stale.status_code, plain.status_code, again.status_code) == (409, 302, 302)
    assert "checked" in tag
    assert "Meanwhile this person was given another password" in told[0]
    assert kept == made
    assert User.objects.get(username="reader-1").password != made


@pytest.mark.parametrize("path", ["/account/notices/", "/lead/policies/"])
def test_whose_role_is_taken_away_is_told_in_which_one_they_act_now(clinic, signed_in, path):
    """Nothing says that it did not work: one sentence, once, on a page of the role."""
    lead = signed_in(Role.CLINIC_LEAD)
    assert lead.get(path).status_code == 200
    left = Staff("lead-1", "Dr. Amara Diallo", frozenset({Role.PHYSICIAN}))
    clinic.store.directory.save_staff(left, "lakeside", "os", Role.SYSTEM)

    answers = [lead.get(path, follow=True), lead.get("/work/")]

    first, later = (each.content.decode() for each in answers)
    assert [each.status_code for each in answers] == [200, 200]
    assert "That did not work" not in first
    assert "You act as physician at Lakeside Spine Clinic from now on" in first
    assert "You act as" not in later
