"""B06: a table that changes makes a new version, and what was decided keeps its own."""

from dataclasses import replace
from decimal import Decimal

import pytest

from discogram.adapters.tables import policy_digest, policy_texts, recalled
from discogram.application import policies
from discogram.application.gates import check_gates
from discogram.application.moment import Moment
from discogram.errors import Refused
from discogram.pathway.candidacy.events import CandidacyDecided
from discogram.pathway.episode import fold
from discogram.words.evidence import Tables, Threshold
from tests.application.fakes import TABLES, FakePolicy, FakeRecords, choosing, signed
from tests.journeys.clinic import Clinic

MONTHS = "least_months_of_conservative_care"


def with_value(station: str, id: str, value: Decimal) -> Tables:
    """The tables with another value in each row of an id: somebody changed the file."""
    rows = tuple(
        replace(row, value=value) if row.id == id else row for row in TABLES[station].rows
    )
    return of_rows(station, rows)


def of_rows(station: str, rows: tuple[Threshold, ...]) -> Tables:
    """The tables with these rows at a station."""
    table = replace(TABLES[station], rows=rows)
    texts = policy_texts(replace(TABLES, by_name={station: table}))
    made = {**TABLES.by_name, station: replace(table, digest=list(texts)[1])}
    return replace(TABLES, by_name=made, digest=policy_digest(made))


def changes_to(clinic: Clinic, tables: Tables) -> None:
    """From now on other tables are in force."""
    clinic.office = replace(clinic.office, policy=FakePolicy(tables))


def then(clinic: Clinic, kind: type) -> Moment:
    """The moment before an event of a kind, by the tables that this event names."""
    whole = clinic.whole
    at = next(n for n, each in enumerate(whole.episode.events) if isinstance(each.body, kind))
    tables = policies.recalled(whole.stored[at].policy, clinic.office)
    assert tables is not None
    event = whole.episode.events[at]
    return Moment(fold(whole.episode.events[:at]), tables, clinic.site, event.occurred_at)


def decided(clinic: Clinic) -> CandidacyDecided:
    """What was decided of the patient."""
    bodies = (each.body for each in clinic.episode.events)
    return next(each for each in bodies if isinstance(each, CandidacyDecided))


@pytest.mark.parametrize(
    "tables",
    [TABLES, choosing(candidacy={MONTHS: "6"}), signed(), signed(choosing())],
)
def test_tables_are_read_again_as_they_were_kept(tables: Tables) -> None:
    """Rows, choices, signatures and digest are the same, every one of them."""
    again = recalled(tables.digest, policy_texts(tables))

    assert again.digest == policy_digest(again.by_name) == tables.digest
    for name, table in tables.by_name.items():
        assert again[name].rows == table.rows
        assert dict(again[name].chosen) == dict(table.chosen)
        assert again[name].version == table.version
        assert again[name].sign_off == table.sign_off
    assert again.unsigned() == tables.unsigned()


def test_a_stale_signature_was_none() -> None:
    """A signature under other rows is no part of the policy, and none comes back."""
    stale = signed()
    other = replace(stale["images"], digest="0" * 64)
    made = {**stale.by_name, "images": other}
    tables = replace(stale, by_name=made, digest=policy_digest(made))

    texts = policy_texts(tables)

    assert "Dr. Synthetic Lead" in texts[tables.digest]
    assert texts[tables.digest].count("Dr. Synthetic Lead") == len(made) - 1


def test_an_old_decision_is_derived_again_from_the_old_number() -> None:
    """Care of five months was enough then; today's table asks for twelve, and is not asked."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_found_eligible")
    changes_to(clinic, with_value("candidacy", MONTHS, Decimal(120)))

    before = then(clinic, CandidacyDecided)
    check_gates(before, decided(clinic))
    with pytest.raises(Refused) as today:
        check_gates(replace(before, tables=clinic.tables), decided(clinic))

    assert before.tables["candidacy"].number(MONTHS) == 4
    assert [each.id for each in today.value.reasons] == ["candidacy-care-too-short"]


def test_the_tables_are_brought_along_once_for_each_policy() -> None:
    """The first event under a policy brings them, the next ones bring nothing."""
    clinic = Clinic()
    clinic.phones()
    records = clinic.office.records
    assert isinstance(records, FakeRecords)
    other = choosing(candidacy={MONTHS: "6"})
    changes_to(clinic, other)
    clinic.is_referred()

    assert set(records.policies) == {TABLES.digest, other.digest}
    assert policies.to_keep(other, clinic.office) == {}
    assert [each.policy for each in clinic.whole.stored] == [TABLES.digest, other.digest]


def test_a_policy_that_was_never_kept_is_unknown() -> None:
    """An entry older than the keeping has no tables to be derived from: nothing is guessed."""
    assert policies.recalled("0" * 64, Clinic().office) is None


def test_a_signed_report_stays_what_was_signed_when_a_number_changes() -> None:
    """It is made with the tables that its signature names; a draft with those in force."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_concluded")
    draft = policies.of_the_report(clinic.whole, clinic.site.id, clinic.office)
    clinic.report_is_signed()
    changed = with_value("preparation", "risk_infection_lumbar_patient_ill", Decimal(99))
    changes_to(clinic, changed)

    found = policies.of_the_report(clinic.whole, clinic.site.id, clinic.office)

    assert draft.digest == found.digest == TABLES.digest
    assert found["preparation"].rows == TABLES["preparation"].rows
    assert changed["preparation"].rows != TABLES["preparation"].rows


def test_a_report_that_was_signed_before_tables_were_kept_takes_those_in_force() -> None:
    """There are no others."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="report_is_signed")
    assert isinstance(clinic.office.records, FakeRecords)
    clinic.office.records.policies.clear()
    changes_to(clinic, choosing(candidacy={MONTHS: "6"}))

    found = policies.of_the_report(clinic.whole, clinic.site.id, clinic.office)

    assert found.digest == clinic.tables.digest


def test_episodes_are_counted_by_the_version_that_decided_them() -> None:
    """One that was decided twice counts in both; one without kept tables is unknown."""
    table = TABLES["candidacy"]
    other = choosing(candidacy={MONTHS: "6"})["candidacy"]
    versions = {"then": {"candidacy": other.version}, "now": {"candidacy": table.version}}
    found = policies.decided_under(
        table,
        {"then": {"a", "b"}, "now": {"b", "c"}, "lost": {"d"}},
        {**versions, "lost": None},
    )

    assert found == policies.DecidedUnder(this=2, others=2, unknown=1)


def test_the_versions_of_a_policy_are_those_that_were_kept() -> None:
    """After another choice the old policy still tells its own."""
    clinic = Clinic()
    clinic.phones()
    changes_to(clinic, choosing(candidacy={MONTHS: "6"}))
    found = policies.versions(TABLES.digest, clinic.office)

    assert found is not None
    assert found == {name: table.version for name, table in TABLES.by_name.items()}
    assert policies.versions("0" * 64, clinic.office) is None


def test_a_choice_tells_the_log_what_it_was_changed_to() -> None:
    """A row that goes back to the default is told so."""
    before, after = TABLES["candidacy"], choosing(candidacy={MONTHS: "6"})["candidacy"]

    assert policies.chosen_outcome(after, before) == f"candidacy {after.version} {MONTHS}=6"
    assert policies.chosen_outcome(before, after).endswith(f" {MONTHS}=default")
