"""M01: a caller is registered in one form, once, and not twice under two spellings."""

import re
from datetime import date
from uuid import UUID

import pytest

from discogram.adapters.db.models import Event, PersonVersion
from discogram.application.ports import Person
from discogram.words.people import Role
from tests.web.desk.patients import patient

NEW = {
    "names": "Lucía  Peña Ortiz",
    "birth_date": "1971-02-28",
    "phone": "+34 600 111 222",
    "language": "es",
    "interpreter": "yes",
    "issuer": "Hospital",
    "number": "77-A",
    "sex": "female",
}


def form(client, **changes):
    """The form as a browser would send it back, with its hidden ids."""
    page = client.get("/patients/new/?new=yes").content.decode()
    hidden = dict(
        re.findall(r'type="hidden" name="(person|episode|command)" value="(.+?)"', page)
    )
    return {**hidden, **NEW, **changes}


def people(clinic):
    """How many versions of persons there are."""
    return PersonVersion.objects.using(clinic.store.alias).count()


@pytest.mark.both_databases
def test_one_form_registers_and_opens_the_episode(clinic, signed_in):
    """Everything that was told is kept, and the page of the episode opens."""
    client = signed_in(Role.COORDINATOR)
    sent = form(client)

    answer = client.post("/patients/new/", sent)
    (found,) = clinic.store.search.find("pena ortiz")

    assert (answer.status_code, answer["Location"]) == (303, f"/episodes/{sent['episode']}/")
    assert found.person.names == "Lucía Peña Ortiz"
    assert found.person.birth_date == date(1971, 2, 28)
    assert found.person.identifiers == (("Hospital", "77-A"),)
    assert found.person.interpreter is True
    assert found.person.synthetic
    assert clinic.store.lists.episodes(found.person.id)[0].station == "referral"


def test_what_was_typed_of_a_caller_survives_a_closed_browser(clinic, signed_in):
    """The draft has the form's own ids, is nobody else's, and is gone with the registration."""
    client = signed_in(Role.COORDINATOR)
    sent = form(client, names="Lucía", birth_date="")

    kept = client.post("/patients/new/draft/", sent)
    page = signed_in(Role.COORDINATOR).get(begun(sent)).content.decode()
    elses = signed_in(Role.NURSE).get("/patients/new/").content.decode()

    assert re.fullmatch(r"\d\d:\d\d", kept.json()["saved"])
    assert 'value="Lucía"' in page
    assert f'value="{sent["person"]}"' in page
    assert "This is your draft" in page
    assert "Lucía" not in elses
    assert people(clinic) == 0
    client.post("/patients/new/", {**sent, "names": "Lucía Peña"})
    assert client.post("/patients/new/draft/", sent).json() == {"saved": ""}  # came too late
    for path in ("/patients/new/", begun(sent)):
        assert "Lucía" not in client.get(path).content.decode()


def begun(sent):
    """Where the form of one call is, that was left unfinished."""
    return f"/patients/new/?call={sent['person']}"


def test_a_draft_of_a_caller_is_thrown_away(clinic, signed_in):
    """And an empty form, or one that was refused, is kept as it was typed."""
    client = signed_in(Role.COORDINATOR)
    nothing = form(client, **{**dict.fromkeys(NEW, ""), "language": "en"})
    assert client.post("/patients/new/draft/", nothing).json() == {"saved": ""}
    assert "A draft of a call was kept" not in client.get("/patients/new/").content.decode()

    sent = form(client, phone="1")
    client.post("/patients/new/", sent)
    assert "This is your draft" in client.get(begun(sent)).content.decode()
    client.post("/patients/new/draft/", {"person": sent["person"], "_drop": "1"})

    for path in ("/patients/new/", begun(sent)):
        page = client.get(path).content.decode()
        assert "draft of a call" not in page
        assert "This is your draft" not in page
    assert people(clinic) == 0


@pytest.mark.parametrize("call", ["", "x", "%00", str(UUID(int=1))])
def test_an_address_of_no_call_is_a_new_one(clinic, signed_in, call):
    """Whatever somebody wrote there."""
    answer = signed_in(Role.COORDINATOR).get(f"/patients/new/?call={call}")

    assert answer.status_code == 200
    assert 'name="names"' in answer.content.decode()


def test_the_next_caller_finds_nothing_of_the_one_before(clinic, signed_in):
    """Whoever begins anew chooses so; two calls stay two, and each is gone on with alone."""
    client = signed_in(Role.COORDINATOR)
    first, second = form(client, names="Lucía", phone=""), form(client, names="Bruno", phone="")
    client.post("/patients/new/draft/", first)

    asked = client.get("/patients/new/").content.decode()
    anew = client.get("/patients/new/?new=yes").content.decode()
    client.post("/patients/new/draft/", second)
    both = client.get("/patients/new/").content.decode()

    assert "A draft of a call was kept" in asked
    assert "Lucía" in asked
    assert 'name="names"' not in asked
    assert f'href="{begun(first)}"' in asked
    assert "Lucía" not in anew
    assert 'name="names"' in anew
    assert both.index("Bruno") < both.index("Lucía")
    for sent, name, other in ((first, "Lucía", "Bruno"), (second, "Bruno", "Lucía")):
        page = client.get(begun(sent)).content.decode()
        assert f'value="{name}"' in page
        assert other not in page
        assert f'value="{sent["person"]}"' in page
    client.post("/patients/new/", second)
    left = client.get("/patients/new/").content.decode()
    assert "Lucía" in left
    assert "Bruno" not in left


def test_who_is_known_already_leaves_no_draft_of_the_call(clinic, signed_in):
    """What was typed before the person was found is gone with the episode."""
    known = patient(clinic, "Lucía Peña Ortiz", "is_referred").patient
    client = signed_in(Role.COORDINATOR)
    sent = form(client, phone="", issuer="", number="", birth_date="")
    page = client.post("/patients/new/", sent).content.decode()
    page = page.partition('class="alike"')[2].partition("</section>")[0]
    posted = dict(re.findall(r'name="(person|episode|command)" value="(.+?)"', page))

    why = "Another pain, another question."
    answer = client.post("/patients/new/", {**posted, "known": known.id, "why": why})

    assert posted["person"] == sent["person"]
    assert answer.status_code == 303
    assert "draft of a call" not in client.get("/patients/new/").content.decode()


def test_a_form_that_is_sent_twice_registers_once(clinic, signed_in):
    """A double click makes no second patient and no second episode."""
    client = signed_in(Role.COORDINATOR)
    sent = form(client)

    answers = [client.post("/patients/new/", sent) for _ in range(2)]

    assert people(clinic) == 1
    assert Event.objects.using(clinic.store.alias).count() == 1
    assert answers[1].status_code in (303, 409)


def test_every_problem_is_shown_at_once_and_nothing_typed_is_lost(clinic, signed_in):
    """Names, date, phone and half a number, each at its field; nothing is saved."""
    client = signed_in(Role.NURSE)
    wrong = {"names": " ", "birth_date": "1871-02-28", "phone": "12", "issuer": ""}

    answer = client.post("/patients/new/", form(client, **wrong))
    page = answer.content.decode()

    assert answer.status_code == 422
    assert "4 things to mend" in page
    for place in ("names", "birth_date", "phone", "issuer"):
        assert f'href="#{place}"' in page
        assert f'id="{place}-problem"' in page
    assert 'value="77-A"' in page
    assert people(clinic) == 0


def test_who_may_be_the_same_is_shown_before_anything_is_saved(clinic, signed_in):
    """Another spelling of the same name on the same birth date."""
    patient(clinic, "Lucia Pena", "is_referred", birth_date=date(1971, 2, 28))
    client = signed_in(Role.COORDINATOR)

    answer = client.post("/patients/new/", form(client))
    page = answer.content.decode()

    assert answer.status_code == 409
    assert "Perhaps registered already" in page
    assert "Lucia Pena" in page
    assert 'value="+34 600 111 222"' in page
    assert people(clinic) == 1


def test_the_warning_shows_what_it_says_to_compare(clinic, signed_in):
    """Phone and number of whom is alike, or that no phone is known."""
    for number, phones, identifiers in (
        (1, ("+1 312 555 0177",), (("Hospital", "A-90431"),)),
        (2, (), ()),
    ):
        person = Person(
            UUID(int=number),
            "Lucia Pena",
            date(1971, 2, 28),
            phones=phones,
            identifiers=identifiers,
            synthetic=True,
        )
        clinic.store.people.save(person, "coordinator-1", Role.COORDINATOR)
    client = signed_in(Role.COORDINATOR)
    page = client.post("/patients/new/", form(client)).content.decode()

    assert "phone +1 312 555 0177" in page
    assert "Hospital: A-90431" in page
    assert "no phone is known" in page


def test_enter_never_chooses_a_person(clinic, signed_in):
    """The first button of the form, which Enter presses, only looks again."""
    patient(clinic, "Lucia Pena", "is_referred", birth_date=date(1971, 2, 28))
    client = signed_in(Role.COORDINATOR)
    page = client.post("/patients/new/", form(client)).content.decode()

    (own,) = [each for each in page.split("<form")[1:] if 'name="names"' in each]
    buttons = re.findall(r"<button (.*?)>", own.split("</form>")[0])

    assert "name=" not in buttons[0]
    assert any('name="other"' in each for each in buttons[1:])


def test_the_same_person_gets_a_new_episode_and_no_new_record(clinic, signed_in):
    """One press on the person who is shown; beside an open episode, with a reason."""
    known = patient(clinic, "Lucia Pena", "is_referred", birth_date=date(1971, 2, 28))
    client = signed_in(Role.COORDINATOR)
    sent = form(client, known=str(known.patient.id), why="The neck now.")

    answer = client.post("/patients/new/", sent)

    assert answer.status_code == 303
    assert people(clinic) == 1
    assert len(clinic.store.lists.episodes(known.patient.id)) == 2


def test_somebody_else_of_a_like_name_is_registered(clinic, signed_in):
    """One press says that it is another person."""
    patient(clinic, "Lucia Pena", "is_referred", birth_date=date(1971, 2, 28))
    client = signed_in(Role.COORDINATOR)

    answer = client.post("/patients/new/", form(client, other="yes"))

    assert answer.status_code == 303
    assert people(clinic) == 2


def test_a_form_cannot_write_over_somebody_who_is_registered(clinic, signed_in):
    """The id of another patient in the hidden field changes nobody."""
    known = patient(clinic, "Lucia Pena", "is_referred")
    client = signed_in(Role.COORDINATOR)
    sent = form(client, person=str(known.patient.id), other="yes")

    answer = client.post("/patients/new/", sent)

    assert answer.status_code == 409
    assert clinic.store.people.get(known.patient.id).names == "Lucia Pena"


@pytest.mark.parametrize("known", ["no-id", "00000000-0000-4000-8000-000000000000"])
def test_an_episode_for_nobody_is_not_opened(clinic, signed_in, known):
    """An id that is none, or nobody's, is not found."""
    client = signed_in(Role.COORDINATOR)

    assert client.post("/patients/new/", form(client, known=known)).status_code == 404
    assert Event.objects.using(clinic.store.alias).count() == 0


@pytest.mark.parametrize(
    "role", [Role.READER, Role.TECHNOLOGIST, Role.ADMINISTRATOR, Role.CLINIC_LEAD]
)
def test_only_who_may_open_an_episode_registers(clinic, signed_in, role):
    """The page is for the roles of the order behind it."""
    assert signed_in(role).get("/patients/new/").status_code == 403


@pytest.mark.both_databases
@pytest.mark.parametrize("letters", ["\x00", "\ud7ff\x1b", "x" * 5000, "‮gnirts"])
def test_a_sign_that_cannot_be_kept_is_a_problem_and_no_crash(clinic, signed_in, letters):
    """Whatever is pasted, the answer is a sentence."""
    client = signed_in(Role.COORDINATOR)

    answer = client.post("/patients/new/", form(client, names=f"Ana {letters}"))

    assert answer.status_code in (400, 422)
    assert people(clinic) == 0


@pytest.mark.parametrize(("signs", "status"), [(30, 303), (31, 422), (200, 422)])
def test_a_phone_has_at_most_thirty_signs(clinic, signed_in, signs, status):
    """More than that is no number; the sentence says so, at the field."""
    client = signed_in(Role.COORDINATOR)

    answer = client.post("/patients/new/", form(client, phone="1" * signs))

    assert answer.status_code == status
    said = 'id="phone-problem">A phone number has at most 30 signs'
    assert (said in answer.content.decode()) is (status == 422)
