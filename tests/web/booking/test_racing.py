"""M02: eight coordinators want the same hour; the pages give it to one."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections
from django.test import Client

from discogram.words.people import Role
from tests.web.booking.conftest import Patients
from tests.web.booking.test_booking import FORM, booked_at, looked_at
from tests.web.conftest import SignedIn

RACERS = 8


@pytest.mark.both_databases
def test_of_eight_coordinators_at_once_one_books(
    signed_in: SignedIn, patients: Patients
) -> None:
    """Seven are told who was faster; nobody gets an error, and no hour is booked twice."""
    people = [patients(f"Racer {number}") for number in range(RACERS)]
    clients = [signed_in(Role.COORDINATOR) for _ in people]
    forms = [
        looked_at(client, who, FORM)[1] for client, who in zip(clients, people, strict=True)
    ]
    line = Barrier(RACERS)

    def confirms(client: Client, episode: object, form: dict[str, str]) -> int:
        line.wait(timeout=30)
        try:
            return client.post(f"/calendar/preview/{episode}/", form).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(RACERS) as racing:
        codes = racing.map(confirms, clients, [who.id for who in people], forms)
        answers = sorted(codes)

    assert answers == [302] + [409] * (RACERS - 1)
    assert [booked_at(who) for who in people].count(FORM["starts"]) == 1
