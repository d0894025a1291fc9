"""Whoever reads the images blind learns nothing of the pain answers, by no address at all."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from django.db import connections
from django.test import Client

from discogram.bootstrap import Installation
from discogram.web.accounts.models import User
from discogram.web.pages import PAGES
from discogram.words.people import Role
from tests.application.fakes import FakeChance
from tests.journeys import usual
from tests.journeys.clinic import Clinic
from tests.records import lay
from tests.web.clinic import SITE
from tests.web.misuse.pages import addresses

BLIND = {"reader-1": "reader", "lead-1": "physician"}
"""A reader, and a physician who took no part in the test and may be asked to read."""
IDS = "csrfmiddlewaretoken|_command|command|person|episode"
"""What a form carries that is another every time."""
MANY = 1
"""How many words of each list an address is tried with."""
NOTHING_HURTS = (usual.QUIET_L3_L4, usual.QUIET_L4_L5, usual.QUIET_L5_S1, usual.sham())


def test_two_tests_that_differ_in_their_answers_look_the_same(
    clinic: Installation, prepared_clinic: Callable[[str], Installation], kept_in: str
) -> None:
    """Every address, as a reader and a physician who may read see it: byte for byte."""
    painful, one = _tested(clinic, usual.ONE_PAINFUL_LEVEL)
    _fresh(clinic, prepared_clinic(kept_in))
    quiet, other = _tested(clinic, NOTHING_HURTS)

    assert [where for where in one if one[where] != other.get(where)] == []
    assert painful != quiet  # which the nurse can tell apart
    assert len(one) > 40


def test_a_reader_who_keeps_a_draft_of_another_role_is_shown_nothing(
    clinic: Installation,
) -> None:
    """What was typed as a nurse is kept while they act as reader; no answer tells of a test."""
    patient = Clinic("Robin Blinded", site=SITE, at=clinic.office)
    patient.goes_the_usual_way(to="room_is_ready")
    patient.is_tested(*usual.ONE_PAINFUL_LEVEL)
    staff = clinic.store.directory.staff("reader-1", SITE.id)
    assert staff is not None
    both = replace(staff, roles=frozenset({Role.READER, Role.NURSE, Role.PHYSICIAN}))
    clinic.store.directory.save_staff(both, SITE.id, "os", Role.ADMINISTRATOR)
    client = _client("reader-1", "reader")
    where = f"/episodes/{patient.id}/form/answer_illness/"

    kept = client.post(f"{where}draft/", {"fever": "yes"})
    newer = client.post(f"{where}draft/", {"fever": "no", "_version": "0"})
    sent = client.post(where, {"fever": "yes"})
    settled = client.post(f"/reading/{patient.id}/agreement", {"note": "mine"})

    assert sorted(kept.json()) == ["saved", "version"]
    assert list(newer.json()) == ["newer"]
    assert (sent.status_code, settled.status_code) == (403, 409)
    for page in (sent.content.decode(), settled.content.decode()):
        assert "Nothing was recorded" in page
        assert "Robin" not in page
    opened = (where, f"/episodes/{patient.id}/", f"/episodes/{patient.id}/history/")
    assert {client.get(each).status_code for each in opened} == {403}


Pages = Mapping[tuple[str, str], str]


def _tested(clinic: Installation, injections: tuple) -> tuple[str, Pages]:
    """What the nurse reads of a test, and what the blind see at every address."""
    office = replace(clinic.office, chance=FakeChance())  # both in the same drawn order
    patient = Clinic("Robin Blinded", site=SITE, at=office)
    patient.goes_the_usual_way(to="room_is_ready")
    patient.is_tested(*injections)
    patient.goes_the_usual_way(to="goes_home")
    nurse = _plain(_client("nurse-1", "nurse").get(f"/episodes/{patient.id}/history/"))
    return nurse, {
        (who, where): _plain(client.get(where))
        for who, role in BLIND.items()
        for client in (_client(who, role),)
        for name in PAGES
        if not name.startswith(("account", "mfa", "users"))
        for where in addresses(name, patient.id, MANY)
    }


def _client(who: str, role: str) -> Client:
    client = Client(HTTP_HOST="localhost")
    client.force_login(User.objects.get(username=who))
    session = client.session
    session["role"] = role
    session.save()
    return client


def _plain(answer) -> str:
    """An answer without what differs from request to request, and without its clock.

    How long a test takes is no answer: an injection that stops early is over earlier.
    """
    if answer.streaming or not answer["Content-Type"].startswith("text/"):
        return f"{answer.status_code} {answer['Content-Type']}"
    page = answer.content.decode()
    page = re.sub(rf'(name="({IDS})" value=)"[^"]+"', r"\1", page)
    page = re.sub(r"(\?call=)[0-9a-f-]+", r"\1", page)  # of a caller whom nobody has named yet
    page = re.sub(r"\d\d:\d\d(:\d\d)?", "TIME", page)
    return f"{answer.status_code} {page}"


def _fresh(clinic: Installation, prepared: Installation) -> None:
    """The clinic as it was before its first patient."""
    connections["default"].close()
    lay(prepared, over=clinic)
