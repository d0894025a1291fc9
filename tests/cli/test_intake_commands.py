"""``screen``, ``prepare`` and ``letter``: from one file of facts, on screen and on paper."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import vobject

from discogram.bootstrap import SystemClock
from tests.cli.conftest import Discogram

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs" / "examples" / "intake.json"
BOOKED = "2098-12-01T09:30[America/Chicago]"
"""Long to come: a booking in the past is refused."""


def test_a_screening_tells_the_decision_and_every_reason_at_once(discogram: Discogram) -> None:
    """M08, M15: what is open is a list of questions; who advises against is never hidden."""
    ran = discogram("screen", EXAMPLE)

    assert ran.code == 0
    assert "SYNTHETIC PATIENT" in ran.out
    assert "deferred" in ran.out
    assert "“Cumadin 5 mg” was taken for warfarin" in ran.out
    assert "Nobody here knows “Zyrtrex”" in ran.out
    assert "WHO ADVISES AGAINST THE TEST" in ran.out


def test_a_screening_for_a_program_names_rules_and_verdicts(discogram: Discogram) -> None:
    """Rule, verdict, sentence, sources and what is missing of each."""
    found = discogram("screen", EXAMPLE, "--json").json

    assert found["proposed"] == "defer"
    assert "no_contraindication_stands" in found["because"]
    rules = {each["rule"]: each for each in (*found["candidacy"], *found["safety"])}
    assert rules["conservative_care_has_failed"]["verdict"] == "met"
    assert rules["medicines_are_held"]["verdict"] == "unknown"
    assert rules["labs_are_present_and_fresh"]["missing"] == ["inr", "crp"]
    assert found["notices"][0]["rule"] == "guidelines_agree_with_the_test"


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_answer_comes_as_pdf_text_and_json(
    discogram: Discogram, tmp_path: Path, lang: str
) -> None:
    """M17: whole files in both languages; the plan as a calendar besides."""
    out = tmp_path / "out"
    discogram("screen", EXAMPLE, "--out", out, "--lang", lang)
    discogram("letter", EXAMPLE, "--out", out, "--lang", lang)
    ran = discogram("prepare", EXAMPLE, "--booked", BOOKED, "--out", out, "--lang", lang)

    names = {each.name for each in out.iterdir()}
    papers = ("screen", "letter", "plan.for-the-team", "plan.for-the-patient")
    forms = {f"{each}.{form}" for each in papers for form in ("pdf", "txt")}
    assert names == forms | {f"{each}.json" for each in NAMES} | {"plan.ics"}
    assert all((out / f"{each}.pdf").read_bytes().startswith(b"%PDF") for each in papers)
    for each in papers[2:]:
        assert (out / f"{each}.txt").read_text(encoding="utf-8") in ran.out
    entries = vobject.readOne((out / "plan.ics").read_text()).vevent_list
    assert len(entries) > 5
    begins = (each.summary.value for each in entries if str(each.dtstart.value)[:16] == UTC)
    (test,) = (summary for summary in begins if "08:30" in summary)
    assert "09:30" not in test  # nobody comes at the hour of the test


UTC = "2098-12-01 15:30"
"""The booked moment as the calendar file has it."""
SUNDAY = "2098-11-30T09:30"
NAMES = ("screen", "letter", "plan")


def test_a_plan_is_dated_and_names_every_source(discogram: Discogram) -> None:
    """M17, M18: each medicine's last dose with every society's own figure beside it."""
    found = discogram("prepare", EXAMPLE, "--booked", BOOKED, "--json").json

    dose = next(
        each
        for each in found["lines"]
        if each["step"] == "last_dose" and "warfarin" in each["because"]
    )
    assert dose["at"] == "2098-11-26T09:30-06:00[America/Chicago]"
    assert {each["source"] for each in dose["figures"]} == {"asra-2018", "sir-2019"}
    assert found["too_late"] == []
    assert found["changes"] == []


def test_a_moved_booking_lists_what_changed_and_asks_for_a_new_confirmation(
    discogram: Discogram,
) -> None:
    """M17: old and new moment of each line."""
    was = "2098-12-15T09:30"
    words = ("prepare", EXAMPLE, "--booked", BOOKED, "--was", was)
    found, ran = discogram(*words, "--json").json, discogram(*words)

    moved = {each["about"]: each for each in found["changes"] if each["step"] == "last_dose"}
    assert moved["warfarin"]["was"][:16] == "2098-12-10T09:30"
    assert moved["warfarin"]["is"][:16] == "2098-11-26T09:30"
    assert "confirmed again" in ran.out
    assert "WHAT CHANGED" in ran.out


def test_an_emergency_outside_the_hours_is_told_as_one(discogram: Discogram) -> None:
    """M03: on a Sunday, and its reason with it; without a reason the doors are shut."""
    words = ("prepare", EXAMPLE, "--booked", SUNDAY)
    emergency = (*words, "--emergency", "Surgery on Monday")
    plain, found = discogram(*words, "--json").json, discogram(*emergency, "--json").json
    ran = discogram(*emergency)

    shut = "booking-closed-that-day"
    assert plain["emergency"] is None
    assert shut in {each["reason"]["id"] for each in plain["closed"]}
    assert shut not in {each["reason"]["id"] for each in found["closed"]}
    assert "because: Surgery on Monday" in found["emergency"]["because"]
    assert "Booked as an emergency outside the opening hours" in ran.out
    assert "outside the clinic’s usual hours" in " ".join(ran.out.split())


def test_a_hold_that_is_no_longer_possible_is_said_first(
    discogram: Discogram, monkeypatch: pytest.MonkeyPatch
) -> None:
    """M17: seven days are asked, five are left."""
    from datetime import UTC, datetime

    now = datetime(2098, 11, 26, 15, 30, tzinfo=UTC)
    monkeypatch.setattr(SystemClock, "now", lambda self: now)

    ran = discogram("prepare", EXAMPLE, "--booked", BOOKED)

    assert "omega 3 (fish oil): 336 hours of hold are asked, and only 120 are left" in (
        " ".join(ran.out.split())
    )


@pytest.mark.parametrize(
    ("booked", "told"),
    [
        ("2020-12-01T09:30[America/Chicago]", "--booked: "),
        ("tomorrow", "--booked: "),
        ("2098-12-01T09:30[Mars/Olympus]", "--booked: "),
        ("2098-02-30T09:30[America/Chicago]", "--booked: "),
    ],
)
def test_a_moment_that_cannot_be_booked_is_refused(
    discogram: Discogram, tmp_path: Path, booked: str, told: str
) -> None:
    """In the past, in words, in no zone, on no day: one sentence, and nothing is written."""
    out = tmp_path / "out"
    ran = discogram("prepare", EXAMPLE, "--booked", booked, "--out", out)

    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert not out.exists()


def test_both_moments_are_told_when_both_are_wrong(discogram: Discogram) -> None:
    """All problems at once."""
    ran = discogram("prepare", EXAMPLE, "--booked", "soon", "--was", "once")

    assert "--booked: " in ran.err
    assert "--was: " in ran.err


def test_a_letter_says_that_it_is_a_draft_until_every_rule_is_met(
    discogram: Discogram, tmp_path: Path
) -> None:
    """M08: the same facts; what speaks against the test stands in it."""
    whole = _asked_about_everything()
    file = tmp_path / "whole.json"
    file.write_text(json.dumps(whole), encoding="utf-8")

    draft, sent = discogram("letter", EXAMPLE), discogram("letter", file)

    assert "DRAFT" in draft.out
    assert "DRAFT" not in sent.out
    assert discogram("letter", file, "--json").json["draft"] is False
    assert "Washington State Department of Labor and Industries" in sent.out
    assert "physiotherapy" in sent.out
    assert "Payer: not recorded" in draft.out
    assert "Payer: requested · Example Health · REF-7 · 20 November 2026" in sent.out
    assert "Physician: ____" in sent.out


@pytest.mark.parametrize(
    ("region", "disc", "shown", "hidden"),
    [
        (
            "lumbar",
            "L4/L5",
            ("severe canal stenosis", "Washington State"),
            ("pneumothorax", "North Dakota"),
        ),
        (
            "thoracic",
            "T8/T9",
            ("pneumothorax", "North Dakota"),
            ("tracheostomy", "Washington State"),
        ),
    ],
)
def test_a_letter_speaks_of_its_own_region(
    discogram: Discogram,
    tmp_path: Path,
    region: str,
    disc: str,
    shown: tuple[str, ...],
    hidden: tuple[str, ...],
) -> None:
    """M08: what is asked, and who advises against the test, where the patient hurts."""
    document = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    document["referral"] |= {"region": region, "suspects": [disc]}
    file = tmp_path / "one.json"
    file.write_text(json.dumps(document), encoding="utf-8")

    told = " ".join(discogram("letter", file).out.split())

    assert all(each in told for each in shown)
    assert not any(each in told for each in hidden)
    assert "What it says: lumbar;" not in told


def _asked_about_everything() -> dict[str, Any]:
    """The example, with every contraindication asked and absent."""
    from discogram.pathway.candidacy.facts import Contraindication

    document: dict[str, Any] = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    answers = [{"item": each.value, "present": False} for each in Contraindication]
    document["candidacy"]["answers"] = answers
    document["candidacy"]["authorisation"] = {
        "state": "requested",
        "payer": "Example Health",
        "reference": "REF-7",
        "on": "2026-11-20",
    }
    return document


def test_the_pdf_says_what_the_text_says(
    discogram: Discogram, tmp_path: Path, need: Callable[[str], Path]
) -> None:
    """The plan on paper holds every sentence of the plan on screen."""
    pdftotext = need("pdftotext")
    import subprocess

    discogram("prepare", EXAMPLE, "--booked", BOOKED, "--out", tmp_path)
    words = subprocess.run(
        [pdftotext, "-layout", tmp_path / "plan.for-the-team.pdf", "-"],
        capture_output=True,
        check=True,
    ).stdout.decode()

    assert "Preparation plan, for the team" in words
    assert "Cumadin 5 mg (warfarin)" in words
    assert "SYNTHETIC PATIENT" in words


def test_the_patient_has_a_paper_of_their_own(discogram: Discogram, tmp_path: Path) -> None:
    """What the team has to settle is on the team's paper alone, and both say whose they are."""
    file = changed(tmp_path, preparation=POSITIVE, patient={"could_be_pregnant": True})
    discogram("prepare", file, "--booked", BOOKED, "--out", tmp_path)
    team, patient = (
        " ".join((tmp_path / f"plan.for-the-{whose}.txt").read_text(encoding="utf-8").split())
        for whose in ("team", "patient")
    )

    assert "preparation plan, for the team" in team.casefold()
    assert "your preparation plan" in patient.casefold()
    assert "for the team" not in patient.casefold()
    assert "pregnancy test is positive" in team
    assert "pregnancy test is positive" not in patient


def changed(tmp_path: Path, **sections: dict[str, Any]) -> Path:
    """The example with some fields of its sections changed."""
    document = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    for name, fields in sections.items():
        document[name].update(fields)
    file = tmp_path / "changed.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return file


POSITIVE = {
    "could_be_pregnant": True,
    "pregnancy_tests": [{"positive": True, "tested_at": "2026-11-20T08:00"}],
}


@pytest.mark.parametrize("command", ["screen", "prepare"])
def test_what_stands_in_the_way_is_said_first(
    discogram: Discogram, tmp_path: Path, command: str
) -> None:
    """M15: a proven pregnancy stands on no last page, and is not planned for in silence."""
    file = changed(tmp_path, preparation=POSITIVE, patient={"could_be_pregnant": True})
    words = (command, file, *(("--booked", BOOKED) if command == "prepare" else ()))

    page = " ".join(discogram(*words).out.split())
    found = discogram(*words, "--json").json

    assert "pregnancy_is_excluded" in [each["rule"] for each in found["stops"]]
    assert page.index("pregnan") < page.index("warfarin")


def test_a_questionnaire_is_scored_from_its_items(discogram: Discogram, tmp_path: Path) -> None:
    """M08: 27 of 27 is a flag, also beside an older sum that was low."""
    sheet = {"tool": "phq_9", "items": [3] * 9, "on": "2026-11-20"}
    file = changed(tmp_path, candidacy={"questionnaires": [sheet]})

    rules = {
        each["rule"]: each for each in discogram("screen", file, "--json").json["candidacy"]
    }

    assert rules["scores_are_low"]["verdict"] == "not_met"


def test_the_names_of_a_file_are_words_for_another_program(discogram: Discogram) -> None:
    """Nothing of the program's own inside shows."""
    told = (
        discogram("screen", EXAMPLE, "--json"),
        discogram("prepare", EXAMPLE, "--booked", BOOKED, "--json"),
    )

    assert all("FreeText(" not in each.out for each in told)
    assert all("Cumadin 5 mg" in each.out for each in told)


def test_a_file_and_its_booking_are_told_together(discogram: Discogram, tmp_path: Path) -> None:
    """All problems at once, also those of the command line."""
    file = changed(tmp_path, patient={"sex": "x"})
    ran = discogram(
        "prepare", file, "--booked", "2020-12-01T09:30[America/Chicago]", "--was", "once"
    )

    assert {line.split(": ")[1] for line in ran.complaints} == {
        "patient.sex",
        "--booked",
        "--was",
    }


def test_what_has_passed_already_is_asked_about(
    discogram: Discogram, monkeypatch: pytest.MonkeyPatch
) -> None:
    """M17: an hour before, the last meal lies behind, and several holds have one day."""
    from datetime import UTC, datetime

    now = datetime(2098, 12, 1, 14, 30, tzinfo=UTC)
    monkeypatch.setattr(SystemClock, "now", lambda self: now)

    ran = discogram("prepare", EXAMPLE, "--booked", BOOKED)
    page = " ".join(ran.out.split())

    assert "Its moment has passed, ask whether it was done: " in page
    assert "15 December 2098" in page.partition("All these holds together: ")[2][:40]
