"""B08: a signed report is amended, never changed. On the real record, in SQLite.

The synthetic patient is Pat Corrected: the introducer was 20 G, not 18 G.
"""

from collections.abc import Iterator
from contextlib import closing

import pytest

from discogram.adapters.db.store import Store, open_store
from discogram.adapters.db.verify import verify
from discogram.adapters.wire.codec import EventCodec
from discogram.words.people import Role
from tests.application.fakes import SITE, STAFF, FakeClock, office
from tests.journeys.clinic import Clinic
from tests.journeys.usual import GRADES, reading
from tests.records import empty

CLOCK = FakeClock()
"""The record's clock, turned by the journey."""

AMEND = ("amend_report", "2026-03-13T08:20", "physician-1")
AMENDMENT = {
    "section": "procedure",
    "text": "The introducer at L5/S1 was 20 G, not 18 G.",
    "reason": "Corrected after counting the opened packs.",
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Give the real record, with the clinic and its staff."""
    folder = tmp_path_factory.mktemp("journey") / "record"
    with closing(open_store(folder, empty(folder).database_url, CLOCK)) as opened:
        opened.migrate()
        who = ("setup-1", Role.SYSTEM)
        opened.directory.save_site(SITE, *who)
        for each in STAFF:
            opened.directory.save_staff(each, SITE.id, *who)
        yield opened


@pytest.fixture(scope="module")
def clinic(store: Store) -> Clinic:
    """Give the patient, the report signed."""
    at = office(
        clock=CLOCK,
        codec=EventCodec(),
        records=store.records,
        people=store.people,
        access=store.access,
        directory=store.directory,
    )
    clinic = Clinic("Pat Corrected", at=at, clock=CLOCK)
    clinic.goes_the_usual_way(to="report_is_signed")
    return clinic


def test_an_amendment_is_added_and_what_was_signed_stays(clinic: Clinic, store: Store) -> None:
    """The words are added with name, time and reason; the signature stands as it stood.

    Given     a signed report.
    Asked     to change a reading, to strike out an entry, to sign again; then to amend.
    Expected  all three are refused; the amendment is shown, the digest that was signed is still
              that of the facts, and the whole record proves itself.
    """
    signature = clinic.report().signature
    late = "2026-03-13T08:00"
    changed = clinic.refuses(
        "read_image", late, "reader-1", reader="reader-1", readings=reading(GRADES)
    )
    struck = clinic.refuses("strike_out", late, "physician-1", sequence=5, why="Wrong.")
    again = clinic.refuses("sign_report", late, "physician-1", language="es")

    clinic.does(*AMEND, **AMENDMENT)
    report = clinic.report()

    assert changed == struck == again == ("episode-is-signed",)
    assert report.signature == signature
    assert signature is not None
    assert clinic.office.digest(report) == signature.report_digest
    (amendment,) = report.amendments
    assert (amendment.by, amendment.role) == ("Dr. Eleanor Voss", Role.PHYSICIAN)
    assert amendment.text.words == AMENDMENT["text"]
    assert verify(store.alias).count == clinic.episode.sequence


def test_every_refusal_is_in_the_access_log(clinic: Clinic, store: Store) -> None:
    """Who tried to change a signed report is known.

    Given     a signed report.
    Asked     to change a reading.
    Expected  the record has no new entry, and the access log has one line more.
    """
    head, access = store.records.head(), store.access.head()

    late = "2026-03-13T08:00"
    clinic.refuses("read_image", late, "reader-1", reader="reader-1", readings=reading(GRADES))

    now = store.access.head()
    assert store.records.head() == head
    assert access is not None
    assert now is not None
    assert now.position == access.position + 1
