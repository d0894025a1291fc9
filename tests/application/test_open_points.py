"""M14, M18: what the gate before the needle would still ask for."""

from discogram.application.moment import Moment
from discogram.application.open_points import open_points
from discogram.pathway.preparation import rules
from discogram.words.civil import CivilTime
from discogram.words.verdict import Verdict
from tests.application.fakes import SITE, TABLES
from tests.journeys.clinic import Clinic


def open_of(clinic: Clinic, at: str = "2026-03-01T10:00") -> list[tuple[str, Verdict]]:
    """Which rules are open at a moment of the clinic's wall clock."""
    now = CivilTime.parse(f"{at}[{SITE.zone}]")
    moment = Moment(clinic.episode, TABLES, SITE, now, clinic.patient)
    return [(each.rule, each.verdict) for each in open_points(moment)]


def test_of_somebody_new_every_rule_is_open() -> None:
    """Nobody knows anything, and nothing is refused."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_referred")

    assert {rule for rule, _ in open_of(clinic)} <= {each.__name__ for each in rules.RULES}
    assert {verdict for _, verdict in open_of(clinic)} == {Verdict.UNKNOWN}


def test_what_stops_stands_before_what_has_to_be_asked() -> None:
    """Few platelets first; the day's own questions after."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="needles_are_planned")
    clinic.lab("platelets", f"{clinic.day_before}T09:00", "62")

    verdicts = [verdict for _, verdict in open_of(clinic)]

    assert open_of(clinic)[0] == ("clotting_allows_a_needle", Verdict.NOT_MET)
    assert ("fasting_is_kept", Verdict.UNKNOWN) in open_of(clinic)
    assert verdicts == sorted(verdicts, key=[Verdict.NOT_MET, Verdict.UNKNOWN].index)


def test_of_who_is_ready_for_the_needle_nothing_is_open() -> None:
    """The room is ready: the gate would let the needle come."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")

    assert open_of(clinic, "2026-03-10T09:25") == []
