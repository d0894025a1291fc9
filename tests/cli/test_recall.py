"""M16: `discogram recall` finds whoever got something from a lot."""

from pathlib import Path

from tests.cli.conftest import EPISODE, Discogram, asked

LOT = "SYN-0300-26"


def test_whoever_got_the_lot_is_found(discogram: Discogram, data: Path) -> None:
    """The episode, the drug and the moment, and nobody's name."""
    ran = discogram("recall", LOT.lower(), "--data", data)
    told = discogram("recall", f" {LOT}", "--data", data, "--json").json

    assert ran.code == 0
    assert f"{EPISODE}: iohexol" in ran.out
    assert "1 episode got it" in ran.out
    (given,) = told["given"]
    assert set(given) == {"episode", "drug", "given_at"}
    assert (given["episode"], given["drug"]) == (EPISODE, "iohexol")
    assert given["given_at"].startswith("2026-03-10T09:35")


def test_the_search_and_the_look_at_each_patient_are_audited(
    discogram: Discogram, data: Path
) -> None:
    """A search that finds nobody is a line of the access log too."""
    before = len(looks(data))
    discogram("recall", LOT, "--data", data)
    discogram("recall", "nobody's", "--data", data)
    found, nobody = looks(data)[before:][:2], looks(data)[before + 2 :]

    assert [patient is None for patient in found] == [True, False]
    assert nobody == [None]


def looks(data: Path) -> list[str | None]:
    """Whom the recalls looked at, in order."""
    lines = "SELECT patient FROM access WHERE what = 'recall-lot' ORDER BY position"
    return [patient for (patient,) in asked(data, lines)]


def test_a_lot_that_nobody_got_is_said_to_be_none(discogram: Discogram, data: Path) -> None:
    """Part of a lot's number is another lot; what has no lot written down is counted."""
    ran = discogram("recall", "SYN-0300", "--data", data)
    told = discogram("recall", "SYN-0300", "--data", data, "--json").json

    assert (ran.code, told["given"], told["without_lot"]) == (0, [], 0)
    assert "no episode got it" in ran.out


def test_a_blank_lot_is_refused(discogram: Discogram, data: Path) -> None:
    """It would fit whatever has no lot."""
    assert discogram("recall", " ", "--data", data).code == 2
