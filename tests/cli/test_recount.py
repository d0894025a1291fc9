"""B10: `discogram recount` makes the record of quality anew."""

from pathlib import Path

from tests.cli.conftest import Discogram, asked


def test_the_record_of_quality_is_the_same_when_made_anew(
    discogram: Discogram, data: Path
) -> None:
    """Whatever became of it meanwhile, it comes back from the events."""
    before = asked(data, "SELECT * FROM measured ORDER BY episode")
    asked(data, "DELETE FROM measured")

    ran = discogram("recount", "--data", data)
    told = discogram("recount", "--data", data, "--json").json

    assert before
    assert asked(data, "SELECT * FROM measured ORDER BY episode") == before
    assert (ran.code, told["tests"]) == (0, len(before))
    assert str(len(before)) in ran.out


def test_who_counted_anew_is_audited(discogram: Discogram, data: Path) -> None:
    """One line, about no patient."""
    discogram("recount", "--data", data)

    rows = asked(data, "SELECT patient FROM access WHERE what = 'recount-quality'")
    assert rows
    assert {patient for (patient,) in rows} == {None}
