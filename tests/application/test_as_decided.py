"""M08, B06: a patient who was decided keeps the answer; what other numbers say is beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from discogram.application.as_decided import AsDecided, as_decided
from discogram.application.history import Whole
from discogram.application.journey import journey
from discogram.application.moment import Moment
from discogram.application.stops import needle_stops
from discogram.pathway.candidacy.facts import Decision
from discogram.pathway.stations import Station
from discogram.words.evidence import Tables
from discogram.words.verdict import Finding, Verdict
from tests.application.fakes import TABLES, FakePolicy, FakeRecords, choosing
from tests.application.test_policies import of_rows
from tests.journeys.clinic import Clinic

CARE, STOP = "conservative_care_has_failed", "no_contraindication_stands"
SIX = choosing(candidacy={"least_months_of_conservative_care": "6"})


def clinic_then(tables: Tables = SIX) -> Clinic:
    """A patient found suitable by today's default, and other tables in force since."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_found_eligible")
    clinic.office = replace(clinic.office, policy=FakePolicy(tables))
    return clinic


def moment(clinic: Clinic, tables: Tables = SIX) -> Moment:
    """The moment of asking, a little after the decision."""
    at = clinic.episode.events[-1].occurred_at
    return Moment(clinic.episode, tables, clinic.site, at, clinic.patient)


def decided(clinic: Clinic, tables: Tables = SIX) -> AsDecided:
    """The decision as it is shown."""
    found = as_decided(clinic.whole, moment(clinic, tables), clinic.office)
    assert found is not None
    return found


def of(findings: tuple[Finding, ...], rule: str = CARE) -> Finding:
    """What a rule answers."""
    return next(each for each in findings if each.rule == rule)


def test_findings_are_by_the_numbers_of_the_decision() -> None:
    """Care that was long enough then is so still, whatever is asked of others today."""
    clinic = clinic_then()
    found = decided(clinic)

    assert found.version == TABLES["candidacy"].version
    assert of(found.findings).verdict is Verdict.MET
    assert of(found.findings).reason.params["least"] == 4


def test_what_todays_numbers_say_otherwise_stands_beside_with_what_was() -> None:
    """Only the rule whose number changed, with its new number."""
    (today,) = decided(clinic_then()).today

    assert today.finding.rule == CARE
    assert today.finding.reason.params["least"] == 6
    assert today.was is Verdict.MET
    assert today.before.params == {"verdict": Verdict.MET}


def test_under_the_same_numbers_nothing_stands_beside() -> None:
    """No line says the same twice."""
    found = decided(clinic_then(TABLES), TABLES)

    assert found.today == ()
    assert found.said("Dr. V").id == "journey-decided"
    assert found.said("Dr. V").params["version"] == TABLES["candidacy"].version[:8]


def test_what_is_learnt_afterwards_counts_at_once() -> None:
    """A contraindication that is told later is not hidden behind an old decision."""
    clinic = clinic_then(TABLES)
    answers = [{"item": "infection", "present": True}]
    clinic.does("answer_contraindications", "2026-02-20T10:00", "nurse-1", answers=answers)
    found = decided(clinic, TABLES)

    assert of(found.findings, STOP).verdict is Verdict.NOT_MET


def test_numbers_that_cannot_be_read_back_are_said_to_be_so() -> None:
    """Today's answers are shown, and the sentence owns up to it."""
    clinic = clinic_then()
    assert isinstance(clinic.office.records, FakeRecords)
    clinic.office.records.policies.clear()
    found = decided(clinic)

    assert found.version is None
    assert found.said("Dr. V").id == "journey-decided-unread"
    assert of(found.findings).reason.params["least"] == 6


@dataclass
class Recalling(FakePolicy):
    """A policy whose older tables are those that it is given."""

    old: Tables = TABLES

    def recalled(self, policy: str, texts: Mapping[str, str]) -> Tables:
        """The given tables, whatever was kept."""
        del policy, texts
        return self.old


def test_tables_without_a_row_that_todays_rules_ask_for_are_not_guessed() -> None:
    """An older table may lack what a newer rule needs: the answer is today's, and says so."""
    table = TABLES["candidacy"]
    rows = tuple(each for each in table.rows if each.id != "care_needed")
    made = {**TABLES.by_name, "candidacy": replace(table, rows=rows)}
    old = replace(TABLES, by_name=made, digest="old")
    clinic = clinic_then()
    clinic.office = replace(clinic.office, policy=Recalling(SIX, old))

    assert decided(clinic).version is None


def test_nobody_is_shown_as_decided_before_the_decision() -> None:
    """Until then the rules are asked by the numbers in force."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_worked_up")

    assert as_decided(clinic.whole, moment(clinic), clinic.office) is None


def test_a_second_decision_stands_by_its_own_numbers() -> None:
    """Whoever decides again decides by what is in force then."""
    clinic = clinic_then()
    clinic.does(
        "decide_candidacy",
        "2026-02-20T10:00",
        "physician-1",
        decision=Decision.DEFER.value,
        by="physician-1",
    )
    found = decided(clinic)

    assert found.version == SIX["candidacy"].version
    assert of(found.findings).reason.params["least"] == 6


def test_the_blind_see_the_same_decision() -> None:
    """Their entries carry other numbers; the decision is the same."""
    clinic = clinic_then()
    events = [replace(each, sequence=each.sequence + 7) for each in clinic.episode.events]
    seen = replace(clinic.episode, events=type(clinic.episode.events)(events))
    found = as_decided(Whole(seen, clinic.whole.stored), moment(clinic), clinic.office)

    assert found == decided(clinic)


def test_the_line_shows_it_at_candidacy_alone() -> None:
    """The other stations are asked by the numbers in force."""
    clinic = clinic_then()
    line = journey(clinic.whole, moment(clinic), clinic.office)
    stops = {each.station: each for each in line}

    assert stops[Station.CANDIDACY].decided == decided(clinic)
    assert stops[Station.CANDIDACY].findings == decided(clinic).findings
    assert [each.station for each in line if each.decided] == [Station.CANDIDACY]


def test_what_stops_a_needle_is_asked_by_the_numbers_in_force() -> None:
    """A contraindication that counts for more today stops, though the page shows that day's."""
    table, id = TABLES["candidacy"], "contraindication_immunosuppression"
    rows = tuple(replace(row, value="absolute") if row.id == id else row for row in table.rows)
    strict = of_rows("candidacy", rows)
    clinic = clinic_then(strict)
    answers = [{"item": "immunosuppression", "present": True}]
    clinic.does("answer_contraindications", "2026-02-20T10:00", "nurse-1", answers=answers)
    found, stops = decided(clinic, strict), needle_stops(moment(clinic, strict))

    assert of(found.findings, STOP).verdict is Verdict.MET
    assert STOP in {each.finding.rule for each in found.today}
    assert "candidacy-contraindication-stands" in {each.id for each in stops}
