"""M13: from the worklist to the page that does a task is one step, for whose task it is."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import resolve

from discogram.application.permissions import MAY
from discogram.application.ports import TaskRow
from discogram.application.task_kinds import WORK, TaskKind
from discogram.web.desk.task_ways import way_to
from discogram.web.followup.due import CALLS
from discogram.web.pages import PAGES
from discogram.web.who import Who
from discogram.words.people import Role
from tests.web.clinic import SITE
from tests.web.desk.patients import patient


def task(kind, *about):
    """A task of somebody."""
    station = WORK[kind].station.value
    day = date(2026, 3, 10)
    return TaskRow(uuid4(), uuid4(), SITE.id, station, kind.value, day, about=about)


def acting(role):
    """Somebody in a role."""
    return Who("one", "One", role, SITE, (role,), "en")


@pytest.mark.parametrize("kind", TaskKind)
def test_every_task_leads_whoever_may_do_it_to_a_page_of_theirs(kind):
    """The address is there and the role may open it; for nobody else there is a way."""
    row = task(kind, *(["first_days"] if kind in CALLS else []))

    for role in Role:
        way = way_to(row, acting(role))
        assert (way is not None) is (role in MAY[WORK[kind].order]), role
        if way is not None:
            assert str(row.episode) in way
            assert role in PAGES[resolve(way).view_name]


def test_the_first_page_leads_there_and_the_page_answers(clinic, signed_in):
    """A coordinator books and a nurse takes blood, from the first page on."""
    elia = patient(clinic, "Elia Eligible", "is_found_eligible")
    bo = patient(clinic, "Bo Booked", "is_booked")

    for role, way in (
        (Role.COORDINATOR, f"/calendar/choose/{elia.id}/"),
        (Role.NURSE, f"/episodes/{bo.id}/form/record_lab/"),
    ):
        client = signed_in(role)
        assert f'href="{way}"' in client.get("/work/").content.decode()
        assert client.get(way).status_code == 200


def test_what_another_role_has_to_do_has_no_link(clinic, signed_in):
    """The nurse sees that the physician has to decide, and is not led into a refusal."""
    robin = patient(clinic, "Robin Referred", "is_referred")

    page = signed_in(Role.NURSE).get("/work/?show=all").content.decode()

    assert "Decide whether the test is right" in page
    assert f"/episodes/{robin.id}/form/decide_candidacy/" not in page
