"""``discogram discharge``: checks before going home, and the sheet that goes along (M26)."""

import copy
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.documents.home_sheet import home_sheet
from discogram.adapters.documents.plain_text import text_of
from discogram.adapters.wire.discharge_file import read_discharge
from discogram.application.going_home import going_home
from discogram.bootstrap import speaker, tables
from discogram.cli.intake import meant
from discogram.cli.sheets import voice_of
from discogram.errors import InputError, reason
from discogram.words.civil import CivilTime
from tests.cli.conftest import Discogram

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "discharge.json"
LEAVING = json.loads(EXAMPLE.read_text(encoding="utf-8"))
PASSED = {**LEAVING["checks"], "written_red_flags": True}
Asked = Callable[..., Any]


@pytest.fixture
def asked(discogram: Discogram, tmp_path: Path) -> Asked:
    """Carry out the example with every check passed, and some fields changed."""

    def ran(*words: str, **fields: Any) -> Any:
        found = {**LEAVING, "checks": PASSED, **fields}
        kept = {name: value for name, value in found.items() if value is not None}
        file = tmp_path / "leaving.json"
        file.write_text(json.dumps(kept), encoding="utf-8")
        return discogram("discharge", file, *words)

    return ran


@pytest.mark.parametrize(
    ("fields", "verdict", "title"),
    [
        ({}, "met", "THE PATIENT MAY GO HOME"),
        ({"checks": LEAVING["checks"]}, "unknown", "NOT KNOWN YET WHETHER"),
        ({"checks": {}}, "unknown", "NOT KNOWN YET WHETHER"),
        ({"checks": {**PASSED, "escort": False}}, "not_met", "THE PATIENT CANNOT GO HOME YET"),
        ({"observed": {"value": "29", "unit": "min"}}, "not_met", "THE PATIENT CANNOT GO"),
        ({"observed": None}, "unknown", "NOT KNOWN YET WHETHER"),
        ({"pain": {"value": 8, "unit": "{score}"}}, "unknown", "NOT KNOWN YET WHETHER"),
    ],
)
def test_a_patient_leaves_when_every_criterion_is_met(
    asked: Asked, fields: dict[str, Any], verdict: str, title: str
) -> None:
    """Met, not met and not known are told criterion by criterion."""
    assert asked("--json", **fields).json["may_go_home"] == verdict
    page = asked(**fields).out

    assert title in page
    assert ("Not valid yet" in page) is (verdict != "met")


@pytest.mark.parametrize(
    ("country", "own", "number"),
    [("US", None, "911"), ("ES", None, "112"), ("ZZ", None, None), ("US", "112, 2", "112, 2")],
)
def test_the_emergency_stands_first_on_the_sheet(
    asked: Asked, country: str, own: str | None, number: str | None
) -> None:
    """M03: the national number, or the clinic's own, before every other chapter."""
    site = {**LEAVING["site"], "emergency_number": own}
    found = asked("--json", country=country, site=site).json
    page = asked(country=country, site=site).out.partition("AT HOME AFTER")[2]
    heading = f"CALL {number}" if number else "CALL YOUR COUNTRY"

    assert found["emergency_number"] == number
    assert page.index(heading) < page.index("CALL THE CLINIC THE SAME DAY")


@pytest.mark.parametrize("lang", ["en", "es"])
def test_no_source_is_printed_by_its_key(asked: Asked, lang: str) -> None:
    """A guideline by who wrote it and when, the clinic's own rule as that."""
    page = asked("--lang", lang).out

    assert not [key for key in tables(None).sources if re.search(rf"\b{key}\b", page)]
    assert speaker(lang).say(reason("report-plan-source-own")) in " ".join(page.split())


def test_each_medicine_has_its_day_or_is_asked_about(asked: Asked) -> None:
    """A name that is not as on the box is nobody's guess."""
    found = asked("--json").json

    assert [each["at"] for each in found["restart"]] == [
        "2026-11-04T10:20-06:00[America/Chicago]",
        "2026-11-04T10:20-06:00[America/Chicago]",
    ]
    assert found["ask_the_clinic_about"] == ["Zyrtrex"]
    assert "Ask the clinic before you take these again: Zyrtrex." in asked().out


def test_two_medicines_of_one_entry_are_not_told_twice(asked: Asked) -> None:
    """A long insulin and a short one."""
    listed = [{"name": "Lantus"}, {"name": "Humalog"}]

    assert asked(medicines=listed).code == 0


def test_the_sheet_is_of_one_patient_and_names_the_box(asked: Asked) -> None:
    """Two sheets on one table are told apart; a brand is what stands on the patient's box."""
    listed = [{"name": "Ozempic"}, {"name": "Tramadol"}]
    page = " ".join(asked(medicines=listed).out.partition("AT HOME AFTER")[2].split())

    assert f"Patient: {LEAVING['patient']['names']}" in page
    assert "Ozempic" in page
    assert "take it again once the test is over" in page
    assert "0 hours" not in page


def test_without_medicines_nothing_is_started_again(asked: Asked) -> None:
    """The general word stays; no empty list is printed."""
    page = asked(medicines=[]).out

    assert "MEDICINES TO TAKE AGAIN" not in page
    assert "these again" not in page
    assert "ask the clinic before you take it again" in page.replace("\n", " ")


def test_calls_and_windows_are_dated_from_the_test(asked: Asked) -> None:
    """Four calls, and each complication of the region with its window."""
    found = asked("--json").json
    windows = {each["complication"]: each for each in found["onsets"]}

    assert [each["opens"] for each in found["calls"]] == [
        "2026-11-04",
        "2026-11-10",
        "2026-12-01",
        "2027-02-03",
    ]
    assert windows["discitis_lumbar"]["from"] == "1 wk"
    assert windows["discitis_lumbar"]["until"] == "6 wk"
    assert "discitis_cervical" not in windows
    assert "lumbar discitis: 1 week to 6 weeks" in asked().out
    assert "CLINIC THE SAME DAY" in asked(site={**LEAVING["site"], "phones": []}).out


def test_a_day_without_driving_has_24_hours_when_the_clocks_go_back(asked: Asked) -> None:
    """The moment on the wall is an hour earlier; nobody drives a moment too soon."""
    page = asked(test="2026-10-31T10:20").out

    assert "Do not drive for 24 hours: until 1 November 2026, 09:20." in page


@pytest.mark.parametrize("name", ["Coumadin", "sertraline", "Zyrtrex"])
def test_every_medicine_is_told_once(asked: Asked, name: str) -> None:
    """Either with its day, or among those that are asked about; none is lost."""
    found = asked("--json", medicines=[{"name": name}]).json

    assert len(found["restart"]) + len(found["ask_the_clinic_about"]) == 1


def test_a_window_without_an_end_is_told_as_such() -> None:
    """A clinic may sign a sign for what has none yet."""
    read = read_discharge(LEAVING, lambda: "0" * 32, meant)
    known = tables(None)
    answer = going_home(
        read.discharge,
        measured=read.measured,
        medicines=(),
        test=CivilTime.parse("2026-11-03T10:20[America/Chicago]"),
        region=None,
        country=None,
        own_number=None,
        tables=known,
    )
    rows = answer.table.in_force(answer.test.day)
    late = replace(answer.onsets[0], opens=rows["onset_radiation_from"])
    late = replace(late, closes=rows["onset_radiation_until"])
    voice = voice_of(speaker("en"))
    page = text_of(home_sheet(read.site, read.person, replace(answer, onsets=(late,)), voice))

    assert ": after 12 months" in page


@pytest.mark.parametrize(("language", "word"), [("en", "CALL 911"), ("es", "LLAME AL 911")])
def test_the_files_are_written_in_both_languages(
    discogram: Discogram, tmp_path: Path, language: str, word: str
) -> None:
    """The checks for the clinic, and the sheet that goes home, on paper and as text."""
    out = tmp_path / "out"
    discogram("discharge", EXAMPLE, "--out", out, "--lang", language)

    assert {each.name for each in out.iterdir()} == {
        "discharge.pdf",
        "discharge.txt",
        "discharge.json",
        "discharge.at-home.pdf",
        "discharge.at-home.txt",
    }
    assert (out / "discharge.at-home.pdf").read_bytes().startswith(b"%PDF")
    assert word in (out / "discharge.at-home.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"checks": {"shoes": True}}, [("checks", "input-word-unknown")]),
        (
            {"medicines": [{"name": "Plavix"}, {"name": "clopidogrel"}]},
            [("medicines[1]", "intake-medicine-twice")],
        ),
        ({"checks": {"awake": "maybe"}}, [("checks[awake]", "input-not-yes-or-no")]),
        ({"format": "x"}, [("format", "input-format-unknown")]),
        ({"pain": {"value": 11, "unit": "{score}"}}, [("pain", "quantity-out-of-range")]),
        ({"site": {**LEAVING["site"], "zone": "Mars/X"}}, [("site.zone", "time-zone-unknown")]),
    ],
)
def test_a_discharge_that_cannot_be_is_refused(
    fields: dict[str, Any], told: list[tuple[str, str]]
) -> None:
    """One clear sentence with its place, and nothing is guessed."""
    with pytest.raises(InputError) as wrong:
        read_discharge({**LEAVING, **fields}, lambda: "salt", meant)

    assert [(why.place, why.id) for why in wrong.value.reasons] == told


def test_a_list_is_no_discharge() -> None:
    """A file is one object."""
    with pytest.raises(InputError) as wrong:
        read_discharge([], lambda: "salt", meant)

    assert [why.id for why in wrong.value.reasons] == ["input-not-an-object"]


@given(
    st.sampled_from(sorted(LEAVING)),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=6),
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=6), inner),
        max_leaves=5,
    ),
)
def test_whatever_stands_in_a_field_is_read_or_refused(name: str, value: Any) -> None:
    """No value of any shape is a traceback."""
    found = {**copy.deepcopy(LEAVING), name: value}
    told: tuple[object, ...] = ("read",)
    try:
        read_discharge(found, lambda: "salt", meant)
    except InputError as wrong:
        told = wrong.reasons

    assert told
