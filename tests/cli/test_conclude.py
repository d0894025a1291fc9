"""Rows M06, B07: `discogram conclude`, file in and answer out, as the contract says."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from discogram.pathway.conclusion.conclude import ALL_SETS
from tests.cli.conftest import Discogram, Ran
from tests.cli.provocations import COHORT, EXAMPLE, EXPECTED, VECTORS

LUMBAR = [each.id for each in ALL_SETS if each.id != "sis-cervical"]


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The example of the contract, as a file."""
    return put(tmp_path, EXAMPLE)


@pytest.fixture
def cohort(tmp_path: Path) -> Path:
    """Two patients, one row per disc step."""
    path = tmp_path / "cohort.csv"
    path.write_text(COHORT, encoding="utf-8")
    return path


def put(folder: Path, document: Any, name: str = "provocation.json") -> Path:
    """Write a document to a file."""
    path = folder / name
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def categories(ran: Ran, disc: str = "L4/L5") -> dict[str, str]:
    """What each set says of a disc."""
    return {id: each["discs"][disc]["category"] for id, each in ran.json["criteria"].items()}


def test_the_example_is_answered_as_the_contract_prints_it(
    discogram: Discogram, example: Path
) -> None:
    """Every disc tested appears under every set of its region, with clauses and sources."""
    ran = discogram("conclude", example, "--criteria", "all", "--json")
    answer = ran.json

    assert (ran.code, ran.err) == (0, "")
    assert answer["format"] == "discogram.conclusion/1"
    assert sorted(answer["criteria"]) == sorted(LUMBAR)
    for each in answer["criteria"].values():
        assert list(each["discs"]) == ["L4/L5", "L3/L4"]
        assert each["source"]
        for clause in each["discs"]["L4/L5"]["clauses"]:
            assert set(clause) == {"clause", "verdict", "because", "reason", "source"}
    assert categories(ran)["sis-2004"] == "highly-probable"
    assert 0 < answer["posterior"]["low"] < answer["posterior"]["high"] < 1


@pytest.mark.parametrize("vector", VECTORS)
def test_a_logic_vector_gives_its_printed_category(
    discogram: Discogram, tmp_path: Path, vector: str
) -> None:
    """From file to answer, each vector falls where the clinical page prints it."""
    file = put(tmp_path, VECTORS[vector])
    ran = discogram("conclude", file, "--criteria", "sis-2004,derby-2005", "--json")
    found = categories(ran)

    assert ran.code == 0
    assert (found["sis-2004"], found["derby-2005"]) == EXPECTED[vector]


@pytest.mark.parametrize(
    ("boundary", "category"), [("strict", "discogenic"), ("inclusive", "absolute")]
)
def test_the_boundary_may_be_overruled(
    discogram: Discogram, tmp_path: Path, boundary: str, category: str
) -> None:
    """Exactly 15 psi falls on the side that the user names."""
    file = put(tmp_path, VECTORS["v3"])
    words = ("--criteria", "sis-2004", "--boundary", boundary, "--json")

    assert categories(discogram("conclude", file, *words)) == {"sis-2004": category}


def test_only_the_sets_asked_for_answer(discogram: Discogram, example: Path) -> None:
    """A list of ids is taken with blanks around its commas, in the order of the sets."""
    ran = discogram("conclude", example, "--criteria", " derby-2005 , sis-2004 ", "--json")

    assert set(ran.json["criteria"]) == {"derby-2005", "sis-2004"}


@pytest.mark.parametrize("criteria", ["sis-2005", "sis-2004,sis-2005", ",", ""])
def test_an_unknown_set_is_refused(discogram: Discogram, example: Path, criteria: str) -> None:
    """A set nobody knows is told with those there are; nothing is answered by the others."""
    ran = discogram("conclude", example, "--criteria", criteria)

    assert (ran.code, ran.out, len(ran.complaints)) == (2, "", 1)
    assert "choose from sis-2004, isis-older," in ran.err


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "criteria category psi because"), ("es", "criterio categoría psi motivo")],
)
def test_the_page_is_spoken_in_the_language_asked_for(
    discogram: Discogram, example: Path, lang: str, said: str
) -> None:
    """The page shows disc, set, category, pressure and the clause that settled it."""
    ran = discogram("conclude", example, "--lang", lang)

    assert (ran.code, ran.err) == (0, "")
    assert said in " ".join(ran.out.split())
    assert "\nsis-2004 " in ran.out
    for disc in ("L4/L5", "L3/L4"):
        assert f"\n{disc}\n" in f"\n{ran.out}"


def test_because_is_spoken_and_reason_is_not(discogram: Discogram, example: Path) -> None:
    """Two languages give different sentences and the same reasons."""
    en, es = (discogram("conclude", example, "--json", "--lang", x).json for x in ("en", "es"))
    one, two = (x["criteria"]["sis-2004"]["discs"]["L4/L5"]["clauses"][0] for x in (en, es))

    assert one["because"] != two["because"]
    assert one["reason"] == two["reason"]


def test_what_was_not_used_is_told(discogram: Discogram, tmp_path: Path) -> None:
    """A field nobody knows is ignored aloud, in both forms; its brackets are not swallowed."""
    discs = [{**EXAMPLE["discs"][0], "remark": "x"}]
    file = put(tmp_path, {**EXAMPLE, "discs": discs})

    assert discogram("conclude", file, "--json").json["ignored"] == ["discs[0].remark"]
    assert "discs[0].remark" in discogram("conclude", file).out


PROBLEMS = [
    (
        {
            **EXAMPLE,
            "discs": [{**EXAMPLE["discs"][0], "opening_pressure": {"value": 9, "unit": "psi"}}],
        },
        ["discs[0].opening_pressure", "“psi” is not a known unit", "[psi], kPa"],
    ),
    (
        {"region": "lumbar", "discs": [{"disc": "L4/L5", "pain_nrs": 11}]},
        ["discs[0].pain_nrs", "11"],
    ),
    (
        {"region": "lumbar", "discs": [{"disc": "L4/L5", "volume_ml": 400}]},
        ["discs[0].volume_ml", "400"],
    ),
    (
        {
            "region": "lumbar",
            "count": "sacralised_l5",
            "discs": [{"disc": "L5/S1", "pain_nrs": 5}],
        },
        ["discs[0].disc", "L5/S1"],
    ),
    ({"region": "lumbar", "discs": [{"disc": "L9/L10"}]}, ["discs[0].disc", "L9/L10"]),
    ({"region": "lumbar", "discs": []}, ["discs", "names no disc"]),
    ({"discs": "L4/L5"}, ["discs"]),
    ([], ["one JSON object"]),
    ({**EXAMPLE, "format": "discogram.episode/1"}, ["format", "discogram.provocation/1"]),
]


@pytest.mark.parametrize(("document", "said"), PROBLEMS)
def test_what_is_wrong_with_a_file_is_told_with_its_place(
    discogram: Discogram, tmp_path: Path, document: Any, said: list[str]
) -> None:
    """Exit code 2, nothing on standard output, and the place beside the sentence."""
    ran = discogram("conclude", put(tmp_path, document))

    assert (ran.code, ran.out) == (2, "")
    for each in said:
        assert each in ran.err


def test_every_problem_is_told_at_once(discogram: Discogram, tmp_path: Path) -> None:
    """Nobody mends a file one problem at a time."""
    discs = [
        {"disc": "L4/L5", "pain_nrs": 11, "role": "suspekt"},
        {
            "disc": "L4/L5",
            "opening_pressure": {"value": 14, "unit": "atm"},
            "modified_dallas": 9,
        },
    ]
    ran = discogram("conclude", put(tmp_path, {"region": "lumbar", "discs": discs}))
    places = [line.removeprefix("discogram: ").split(": ")[0] for line in ran.complaints]

    assert (ran.code, ran.out) == (2, "")
    assert {place.removesuffix(".unit") for place in places} == {
        "discs[0].pain_nrs",
        "discs[0].role",
        "discs[1].disc",
        "discs[1].opening_pressure",
        "discs[1].modified_dallas",
    }


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("x.json", b"{", "not JSON: mend it at line 1"),
        ("x.json", b'{"region": NaN}', "NaN"),
        ("x.json", b'{"region": "lumbar", "region": "cervical"}', "written twice"),
        ("x.json", b"\xff\xfe\x00", "not a UTF-8 text file"),
        ("x.json", b"", "not JSON"),
        ("x.json", b"[" * 100_000, "x.json"),
        ("x.csv", b"", "patient"),
        ("x.csv", b"patient,region,disc\n", "no rows"),
        ("x.csv", b"patient,region,disc,colour\nP1,lumbar,L4/L5,red\n", "colour"),
        ("x.csv", b"patient,region,disc\nP1,lumbar\n", "line 2"),
        ("x.csv", b"patient,region,disc,pain_nrs\nP1,lumbar,L4/L5,much\n", "line 2"),
        ("x.csv", b'patient,region,disc\n"P1,lumbar,L4/L5\n', "line"),
    ],
)
def test_a_malformed_file_is_told_in_a_sentence(
    discogram: Discogram, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    """Whatever the file holds: exit code 2, sentences, nothing on standard output."""
    (tmp_path / name).write_bytes(content)
    ran = discogram("conclude", tmp_path / name)

    assert (ran.code, ran.out) == (2, "")
    assert ran.complaints
    assert len(ran.complaints) == ran.err.count("\n")
    assert said in ran.err


@pytest.mark.parametrize("name", ["missing.json", "missing.csv", "."])
def test_a_file_that_is_not_there_is_told(discogram: Discogram, name: str) -> None:
    """A wrong name is one sentence."""
    ran = discogram("conclude", name)

    assert (ran.code, ran.out, len(ran.complaints)) == (2, "", 1)
    assert "cannot be read" in ran.err


def rows(text: str) -> list[dict[str, str]]:
    """The rows of a CSV answer."""
    return list(csv.DictReader(io.StringIO(text)))


def test_a_cohort_is_answered_a_row_for_each_disc_and_set(
    discogram: Discogram, cohort: Path
) -> None:
    """Every disc of every patient under every set of the region, in CSV."""
    ran = discogram("conclude", cohort, "--criteria", "all")
    found = rows(ran.out)
    asked = [(row["patient"], row["disc"], row["criteria"]) for row in found]
    cervical = {"sis-cervical", "walsh-1990", "dallas-pain"}

    assert (ran.code, ran.err) == (0, "")
    assert len(asked) == len(set(asked))
    assert {x for x in asked if x[0] == "P1"} == {
        ("P1", disc, id) for disc in ("L4/L5", "L3/L4") for id in LUMBAR
    }
    assert {x for x in asked if x[0] == "P2"} == {
        ("P2", disc, id) for disc in ("C5/C6", "C4/C5") for id in cervical
    }


def test_a_cohort_and_a_file_agree(discogram: Discogram, cohort: Path, tmp_path: Path) -> None:
    """The same patient gets the same categories from a row as from a document."""
    document = {**EXAMPLE, "patient": None}
    discs = [{**each, "behaviours": None, "leak": None} for each in EXAMPLE["discs"]]
    file = put(tmp_path, {**document, "discs": discs})
    asked = categories(discogram("conclude", file, "--json"))
    found = {
        row["criteria"]: row["category"]
        for row in rows(discogram("conclude", cohort).out)
        if (row["patient"], row["disc"]) == ("P1", "L4/L5")
    }

    assert found == asked


def test_a_cohort_in_json_is_one_document(discogram: Discogram, cohort: Path) -> None:
    """With `--json` every patient's answer stands under its name."""
    ran = discogram("conclude", cohort, "--json")

    assert ran.json["format"] == "discogram.cohort/1"
    assert list(ran.json["patients"]) == ["P1", "P2"]
    assert ran.json["patients"]["P1"]["format"] == "discogram.conclusion/1"


def test_every_problem_of_a_cohort_is_told_by_its_line(
    discogram: Discogram, tmp_path: Path
) -> None:
    """Two wrong rows are two sentences, and no patient is answered."""
    path = tmp_path / "cohort.csv"
    wrong = COHORT.replace(",26,[psi],8,", ",26,[psi],18,").replace(
        ",cervical,C5/C6", ",cervical,Q5/C6"
    )
    path.write_text(wrong, encoding="utf-8")
    ran = discogram("conclude", path)

    assert (ran.code, ran.out) == (2, "")
    assert [line.split(":")[1].strip() for line in ran.complaints] == [
        "line 3, pain_nrs",
        "line 6, disc",
    ]


@pytest.mark.parametrize("name", ["provocation.json", "cohort.csv"])
def test_an_answer_in_a_file_is_the_answer_on_the_screen(
    discogram: Discogram, example: Path, cohort: Path, name: str
) -> None:
    """`--out` writes the same bytes, makes the folder, and prints nothing."""
    out = example.parent / "new" / "answer"
    printed = discogram("conclude", name, *(["--json"] if name.endswith("json") else []))
    ran = discogram("conclude", name, "--out", out)

    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert out.read_text(encoding="utf-8") == printed.out
    assert list(out.parent.iterdir()) == [out]


def test_a_refused_answer_leaves_the_older_one(discogram: Discogram, tmp_path: Path) -> None:
    """What was wrong is told; the answer of yesterday is still there, whole."""
    out = tmp_path / "answer.json"
    out.write_text("yesterday", encoding="utf-8")
    file = put(tmp_path, {"region": "lumbar", "discs": []})
    ran = discogram("conclude", file, "--out", out)

    assert ran.code == 2
    assert out.read_text(encoding="utf-8") == "yesterday"


def test_the_file_itself_is_never_written_over(discogram: Discogram, example: Path) -> None:
    """Naming the input as the output is a mistake, however the two are written."""
    before = example.read_bytes()
    ran = discogram("conclude", example, "--out", example.parent / "." / example.name)

    assert (ran.code, len(ran.complaints)) == (2, 1)
    assert example.read_bytes() == before


def test_a_clinic_that_is_not_there_is_told(discogram: Discogram, example: Path) -> None:
    """A mistyped folder would silently choose nothing."""
    ran = discogram("conclude", example, "--clinic", "nowhere")

    assert (ran.code, ran.out, len(ran.complaints)) == (2, "", 1)


def test_a_clinics_choice_is_followed(discogram: Discogram, tmp_path: Path) -> None:
    """Where sources disagree the clinic's policy decides, and the answer changes."""
    (tmp_path / "clinic").mkdir()
    chosen = 'chosen = {conclusion.derby_2005_control = "needed"}'
    (tmp_path / "clinic" / "policy.toml").write_text(chosen, encoding="utf-8")
    file = put(tmp_path, VECTORS["v8"])
    words = ("conclude", file, "--criteria", "derby-2005", "--json")

    assert categories(discogram(*words))["derby-2005"] == "low-pressure-positive"
    ran = discogram(*words, "--clinic", tmp_path / "clinic")
    assert categories(ran)["derby-2005"] == "not-assessable"


def test_a_set_of_another_region_is_refused(discogram: Discogram, example: Path) -> None:
    """An empty answer would look as if nothing had been found."""
    ran = discogram("conclude", example, "--criteria", "sis-cervical")
    beside = discogram("conclude", example, "--criteria", "sis-cervical,sis-2004", "--json")

    assert (ran.code, ran.out) == (2, "")
    assert ran.complaints == [
        (
            "discogram: The criteria set sis-cervical does not apply to a study of this region "
            "(lumbar): choose another set, or all."
        )
    ]
    assert list(beside.json["criteria"]) == ["sis-2004"]
