"""Row B06: the tables as they were, what changed since, and where sources disagree."""

import json
from pathlib import Path

import pytest

from discogram.adapters.tables import read_tables
from discogram.bootstrap import clinic_folder
from tests.cli.conftest import EPISODE, Discogram
from tests.cli.releases import later_release

TABLES = read_tables()
DIGEST = TABLES.digest
"""The policy of the synthetic patient's record."""
MONTHS = "least_months_of_conservative_care"
LATER = ("candidacy", 'choice = "4"\nvalue = 4', 'choice = "4"\nvalue = 5')


def months(told: dict) -> list[str]:
    """The months that a listing offers, in order."""
    rows = told["tables"]["candidacy"]["rows"]
    return [row["value"] for row in rows if row["id"] == MONTHS]


def test_the_tables_are_shown_as_they_were(
    discogram: Discogram, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A later release has another number; the old version still lists the old one."""
    later_release(monkeypatch, *LATER)
    now = discogram("evidence", "candidacy", "--json").json
    then = discogram(
        "evidence", "candidacy", "--version", DIGEST, "--data", data, "--json"
    ).json
    page = discogram("evidence", "candidacy", "--version", DIGEST, "--data", data).out

    assert (months(now), months(then)) == (["3", "5", "6"], ["3", "4", "6"])
    assert (then["digest"], now["digest"] != DIGEST) == (DIGEST, True)
    assert f"{MONTHS} [4]: 4 months (guyer-2003" in page


def test_what_changed_since_a_version_is_told(
    discogram: Discogram, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The number, the clinic's choice, in words and to a program; nothing else."""
    later_release(monkeypatch, *LATER)
    clinic = data.with_name("record-clinic")
    clinic.mkdir()
    choice = f'chosen = {{candidacy.{MONTHS} = "6"}}\n'
    (clinic / "policy.toml").write_text(choice, encoding="utf-8")
    words = ("evidence", "--since", DIGEST, "--data", data)
    ran = discogram(*words)
    told = discogram(*words, "--json").json

    assert ran.out.splitlines() == [
        f"candidacy {MONTHS} [4]: Value was 4 months, now 5 months.",
        f"candidacy {MONTHS}: the clinic's choice was –, now 6.",
    ]
    assert told["before"] == DIGEST
    (row,) = told["rows"]
    assert (row["change"], row["before"], row["after"]) == (
        "changed",
        {"value": "4"},
        {"value": "5"},
    )
    assert told["choices"] == [
        {"table": "candidacy", "id": MONTHS, "before": None, "after": "6"}
    ]
    assert told["signatures"] == []


def test_rows_that_came_and_went_are_told(
    discogram: Discogram, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row that was renamed is gone under its old name and new under the other."""
    later_release(monkeypatch, "images", '"grade_with_leak"', '"grade_of_leak"')
    since = ("--since", DIGEST, "--data", data)
    lines = discogram("evidence", "images", *since).out.splitlines()
    spanish = discogram("evidence", "images", *since, "--lang", "es").out.splitlines()
    told = discogram("evidence", "images", *since, "--json").json

    assert lines == [
        "images grade_of_leak: new, 5, in force since 1 January 2005.",
        "images grade_with_leak: no longer there; it was 5, in force since 1 January 2005.",
    ]
    assert spanish[0] == "images grade_of_leak: nueva, 5, vigente desde 1 de enero de 2005."
    assert [each["change"] for each in told["rows"]] == ["added", "gone"]
    assert told["rows"][0]["before"] is None
    assert told["rows"][1]["before"] == {"value": "5", "unit": "{count}"}


def test_a_signature_since_is_told(discogram: Discogram, data: Path, tmp_path: Path) -> None:
    """Who signed after the version that is asked about."""
    clinic = tmp_path / "clinic"
    clinic.mkdir()
    discogram("evidence", "sign", "images", "--name", "Dr. Lead", "--clinic", clinic)
    words = ("evidence", "--since", DIGEST, "--data", data, "--clinic", clinic)
    ran, told = discogram(*words), discogram(*words, "--json").json

    assert ran.out.startswith("Table images: the signature was –, now Dr. Lead, 20")
    assert told["signatures"][0]["before"] is None
    assert told["signatures"][0]["after"]["name"] == "Dr. Lead"


def test_another_kind_of_field_is_told_in_words(
    discogram: Discogram, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A unit is its code, a state its word, and what was not given a dash."""
    old = 'id = "grade_with_leak"\nvalue = "5"\nunit = "{count}"'
    later_release(monkeypatch, "images", old, old.replace("{count}", "1") + '\nwhy = "so"')
    lines = discogram("evidence", "--since", DIGEST, "--data", data).out.splitlines()

    assert lines == [
        "images grade_with_leak: Unit was {count}, now 1.",
        "images grade_with_leak: Reason of the default was –, now so.",
    ]
    told = discogram("evidence", "--since", DIGEST, "--data", data, "--json").json
    assert told["rows"][0]["before"] == {"unit": "{count}", "why": None}
    assert told["rows"][0]["after"] == {"unit": "1", "why": "so"}


def test_the_same_tables_differ_in_nothing(discogram: Discogram, data: Path) -> None:
    """One sentence, and empty lists."""
    words = ("evidence", "--since", DIGEST, "--data", data)

    assert discogram(*words).out == "Nothing changed.\n"
    assert discogram(*words, "--json").json["rows"] == []


@pytest.mark.parametrize("option", ["--version", "--since"])
def test_a_version_that_was_never_kept_is_told(
    discogram: Discogram, data: Path, option: str
) -> None:
    """The ones that are kept are named."""
    ran = discogram("evidence", option, "0" * 64, "--data", data)

    assert (ran.code, ran.out, len(ran.complaints)) == (2, "", 1)
    assert f"choose from {DIGEST}" in ran.err


def test_a_signed_report_is_as_signed_after_a_number_changed(
    discogram: Discogram, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The release changed a rate that the report prints; the signature still fits."""
    old = 'id = "risk_infection_lumbar"\nvalue = 0.00245'
    later_release(monkeypatch, "report", old, old.replace("0.00245", "0.5"))
    words = ("report", EPISODE, "--data", data, "--form", "json", "--json")
    told = json.loads(Path(discogram(*words).json["file"]).read_text(encoding="utf-8"))

    assert told["as_signed"] is True
    assert told["policy"]["digest"] == DIGEST


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "1 entry names"), ("es", "1 anotación nombra")]
)
def test_an_entry_whose_tables_were_never_kept_is_told(
    discogram: Discogram, tmp_path: Path, lang: str, said: str
) -> None:
    """A record that is older than the keeping verifies, and says what it lacks."""
    from contextlib import closing

    from discogram.adapters.db.store import open_store
    from tests.adapters.db.cases import FakeClock, append

    with closing(open_store(tmp_path / "old", None, FakeClock())) as store:
        store.migrate()
        append(store)
    words = ("audit", "verify", "--data", tmp_path / "old")

    assert said in discogram(*words, "--lang", lang).out
    assert discogram(*words, "--json").json["without_tables"] == 1


# --- where sources disagree -------------------------------------------------------------------


def test_conflicts_stand_side_by_side(discogram: Discogram) -> None:
    """Every choice with its value and source, the default and its reason; within 80 columns."""
    ran = discogram("evidence", "candidacy", "--conflicts")
    *months, _ = ran.out.partition(MONTHS)[2].splitlines()  # the last explains the marks
    told = discogram("evidence", "--conflicts", "--json").json["tables"]

    assert [line.split()[:2] for line in months if line.startswith(("●", "○"))] == [
        ["○", "3"],
        ["●?", "4"],
        ["○", "6"],
    ]
    assert "The default is 4: the figure of a society of spine physicians" in ran.out
    assert "guyer-2003: Lumbar discography (Guyer, Richard D." in ran.out
    assert {name for name, ids in told.items() if ids} >= {"candidacy", "conclusion"}
    for name, ids in told.items():
        for id, rows in ids.items():
            assert len(TABLES[name].alternatives(id)) == len(rows) > 1
            assert [row["why"] for row in rows if row["default"]] != [None]


def test_where_societies_print_other_hours_both_stand_and_the_longest_is_kept(
    discogram: Discogram,
) -> None:
    """M17: clopidogrel 7 days and 5, ginkgo 36 hours and 7 days; nobody chooses among them."""
    page = discogram("evidence", "preparation", "--conflicts").out
    told = discogram("evidence", "preparation", "--conflicts", "--json").json
    kept = told["longest_is_kept"]["preparation"]

    assert "preparation clopidogrel_hold" in page
    assert "the longest is kept" in " ".join(page.split())
    assert {row["source"]: row["value"] for row in kept["clopidogrel_hold"]} == {
        "asra-2018": "168",
        "sir-2019": "120",
    }
    assert [row["value"] for row in kept["ginkgo_hold"]] == ["168", "36"]
    assert {"prasugrel_hold", "apixaban_hold", "dabigatran_hold", "warfarin_restart"} <= set(
        kept
    )


def test_a_table_without_conflicts_says_so(discogram: Discogram) -> None:
    """Nothing is printed as if something were missing."""
    assert discogram("evidence", "referral", "--conflicts").out == "No rows disagree here.\n"


def test_what_the_clinic_chose_is_shown_beside_the_default(
    discogram: Discogram, tmp_path: Path
) -> None:
    """The mark moves to the row that was chosen, and a sentence says it."""
    choice = f'chosen = {{candidacy.{MONTHS} = "6"}}\n'
    (tmp_path / "policy.toml").write_text(choice, encoding="utf-8")
    ran = discogram("evidence", "candidacy", "--conflicts", "--clinic", tmp_path)

    assert "This clinic chose 6." in ran.out
    assert "●  6" in ran.out
    assert "○? 4" in ran.out


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_columns_fit_a_narrow_page(
    discogram: Discogram, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    """No line of a table is wider than 80 columns, and no head is cut."""
    monkeypatch.setenv("COLUMNS", "80")
    ran = discogram("evidence", "--conflicts", "--lang", lang)
    heads = {"en": ["Choice", "Value", "Source", "Since", "State"]}
    heads["es"] = ["Opción", "Valor", "Fuente", "Desde", "Estado"]
    *lines, _ = ran.out.splitlines()  # the last one explains the marks
    rows = [line for line in lines if line.startswith(("●", "○", "─"))]

    assert rows
    assert max(map(len, rows)) <= 80
    assert any(line.split() == heads[lang] for line in ran.out.splitlines())


# --- the list ---------------------------------------------------------------------------------


def test_the_list_explains_its_marks_and_sources(discogram: Discogram) -> None:
    """A source key is told in words once, and what the marks mean."""
    page = discogram("evidence", "conclusion").out

    assert page.count("     derby-2005: The relation between annular disruption") == 1
    assert "? nobody has held it against the printed source." in page
    assert "49 rows, 32 of them not verified." in page
    assert "●? sham_pain" in page
    assert "●  derby_2005_pain" in page


def test_the_spanish_list_says_that_places_are_quoted(discogram: Discogram) -> None:
    """They are the tables' own notes, in English; that is said once."""
    page = discogram("evidence", "--lang", "es").out

    assert page.count("se cita tal como figura en la tabla, en inglés") == 1


def test_a_signed_report_is_the_same_after_the_lead_chose_otherwise(
    discogram: Discogram, data: Path
) -> None:
    """M17: a patient who was decided keeps the answer, derived again from its own numbers."""
    words = ("report", EPISODE, "--data", data, "--form", "json")
    before = discogram(*words)
    folder = clinic_folder(data.with_name("record-clinic"))
    for table, id, choice in (
        ("candidacy", MONTHS, "6"),
        ("images", "readers_needed", "one-reader"),
        ("conclusion", "single_control", "possible"),
    ):
        folder.choose(table, TABLES[table].version, {id: choice}, lambda *told: None)
    after = discogram(*words)

    assert read_tables(folder.path).digest != DIGEST
    assert (before.code, after.code) == (0, 0)
    assert after.out == before.out
