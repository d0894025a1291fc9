"""Rows M01 to M26: a whole patient as a file of commands, carried out and shown."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import ENTRIES, EPISODE, Discogram, Ran, lay_out

BROKEN = 11
"""A command in the first third of the file: a questionnaire's score."""


AMENDMENT = {"section": "dose", "text": "Words.", "reason": "A slip."}
"""Long before there is a report that could be amended."""


@pytest.fixture
def patient(tmp_path: Path) -> Path:
    """The synthetic patient's file, its CT beside it."""
    return lay_out(tmp_path)


def changed(file: Path, name: str, **changes: Any) -> Path:
    """A copy of a patient's file in which one command, or the head, is another."""
    document = json.loads(file.read_text(encoding="utf-8"))
    for key, value in changes.items():
        if key.startswith("command_"):
            document["commands"][int(key.removeprefix("command_"))].update(value)
        else:
            document[key] = value
    copy = file.with_name(name)
    copy.write_text(json.dumps(document), encoding="utf-8")
    return copy


def entries(ran: Ran) -> int:
    """How many entries a shown episode has."""
    return len(ran.json["entries"])


def test_a_second_run_repeats_nothing_and_says_so(
    discogram: Discogram, data: Path, patient: Path
) -> None:
    """What is in the record is not written again: the file may be run until it is through."""
    ran = discogram("episode", "run", patient, "--data", data)
    again = discogram("episode", "run", patient, "--data", data, "--json")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        f"Nothing was written; {ENTRIES} had been written before. "
        "The episode stands at: follow-up.\n"
    )
    assert (again.json["written"], again.json["repeated"]) == (0, ENTRIES)
    assert again.json["station"] == "followup"


def test_a_refused_command_is_named_and_the_mended_file_goes_on(
    discogram: Discogram, tmp_path: Path, patient: Path
) -> None:
    """The place is told; the entries before it stand; the mended file continues after them."""
    data = tmp_path / "record"
    early = {"do": "amend_report", "by": "physician-1", "with": AMENDMENT}
    broken = changed(patient, "broken.json", **{f"command_{BROKEN}": early})
    refused = discogram("episode", "run", broken, "--data", data)
    standing = entries(discogram("episode", "show", EPISODE, "--data", data, "--json"))
    mended = discogram("episode", "run", patient, "--data", data, "--out", "report", "--json")

    assert refused.code == 2
    assert len(refused.complaints) == 1
    assert f"discogram: commands[{BROKEN}]" in refused.complaints[0]
    assert f"the {BROKEN} entries before it stand" in refused.err
    assert standing == BROKEN
    assert mended.code == 0
    assert (mended.json["written"], mended.json["repeated"]) == (ENTRIES - BROKEN, BROKEN)
    assert sorted(Path(each).suffix for each in mended.json["files"]) == [
        ".json",
        ".pdf",
        ".txt",
    ]
    assert all(Path(each).stat().st_size for each in mended.json["files"])
    signed = discogram("episode", "show", EPISODE, "--data", data, "--json").json
    assert signed["signed"] is True


def test_each_entry_is_told_under_its_day(
    discogram: Discogram, tmp_path: Path, patient: Path
) -> None:
    """Entries are told as they are written, in the reader's words, on standard error."""
    early = {"do": "amend_report", "by": "physician-1", "with": AMENDMENT}
    broken = changed(patient, "broken.json", command_3=early)
    ran = discogram("episode", "run", broken, "--data", tmp_path / "r", "--lang", "es")
    made, day, first, *_ = ran.err.splitlines()

    assert made.startswith("Se crea un registro nuevo en ")
    assert day == "2 de febrero de 2026"
    assert first == "   1  10:05  Se abrió el episodio."
    assert ran.out == ""


def test_a_file_is_checked_before_anything_is_written(
    discogram: Discogram, tmp_path: Path, patient: Path
) -> None:
    """Every problem of every command is told at once, and no record is made."""
    wrong = changed(
        patient,
        "wrong.json",
        command_2={"at": "2026-02-30T10:00"},
        command_5={"do": "fly"},
        command_7={"by": "nobody"},
        command_9={"at": "2026-03-08T02:30"},  # the clock in Chicago skips it
    )
    ran = discogram("episode", "run", wrong, "--data", tmp_path / "record")
    places = [each.split(": ")[1] for each in ran.complaints]

    assert (ran.code, ran.out) == (2, "")
    assert places == ["commands[2].at", "commands[5].do", "commands[7].by", "commands[9].at"]
    assert not (tmp_path / "record").exists()


def test_an_ambiguous_time_asks_which_one(
    discogram: Discogram, tmp_path: Path, patient: Path
) -> None:
    """An hour that the clock shows twice is refused with both offsets to choose from."""
    twice = changed(patient, "twice.json", command_2={"at": "2025-11-02T01:30"})
    ran = discogram("episode", "run", twice, "--data", tmp_path / "record")

    assert (ran.code, len(ran.complaints)) == (2, 1)
    assert "-05:00" in ran.err
    assert "-06:00" in ran.err


def test_the_future_and_a_stranger_are_refused_before_anything_is_written(
    discogram: Discogram, tmp_path: Path, patient: Path
) -> None:
    """What has not happened, and what is not theirs to say: every one of them, at once."""
    wrong = changed(
        patient,
        "ahead.json",
        command_1={"at": "2126-02-02T10:20"},
        command_3={"as": "patient"},
        command_20={"at": "2126-02-02T10:20"},
    )
    ran = discogram("episode", "run", wrong, "--data", tmp_path / "record")
    standing = discogram("episode", "show", EPISODE, "--data", tmp_path / "record")

    places = [each.split(":")[1].strip() for each in ran.complaints]
    assert (ran.code, places) == (2, ["commands[1]", "commands[3]", "commands[20]"])
    assert "2 February 2126" in ran.err
    assert standing.code == 2


def test_a_patient_whose_details_changed_is_told(
    discogram: Discogram, data: Path, patient: Path
) -> None:
    """No entry is written, and yet something was: it is said."""
    head = json.loads(patient.read_text(encoding="utf-8"))["patient"]
    file = changed(patient, "x.json", patient={**head, "phones": ["+1 312 555 0199"]})
    first = discogram("episode", "run", file, "--data", data)
    again = discogram("episode", "run", file, "--data", data)

    assert "a new version of them was written" in first.err
    assert again.err == ""


def test_another_patients_file_changes_nothing(
    discogram: Discogram, data: Path, patient: Path
) -> None:
    """A file that gives the episode to somebody else is refused before anybody is written."""
    from discogram.bootstrap import Installation

    other = "11111111-6c57-4b1f-8f0e-5c2a7d9e4b61"
    head = json.loads(patient.read_text(encoding="utf-8"))["patient"]
    file = changed(patient, "other.json", patient={**head, "id": other, "names": "Alex Other"})
    ran = discogram("episode", "run", file, "--data", data)

    assert (ran.code, len(ran.complaints)) == (2, 1)
    assert ran.complaints[0].startswith("discogram: patient.id: ")
    people = Installation.at(data).store.people
    from uuid import UUID

    assert people.get(UUID(other)) is None


def test_a_missing_image_is_told_with_its_place(
    discogram: Discogram, tmp_path: Path, patient: Path, data: Path
) -> None:
    """An image named in a file lies beside the file; when it does not, its command is named."""
    (tmp_path / "synthetic-ct.nii.gz").unlink()
    ran = discogram("episode", "run", patient, "--data", data)

    assert (ran.code, len(ran.complaints)) == (2, 1)
    assert ran.complaints[0].startswith("discogram: commands[58]")


def until(file: Path, verb: str) -> Path:
    """A copy of a patient's file that ends before the first command of a kind."""
    document = json.loads(file.read_text(encoding="utf-8"))
    at = next(i for i, each in enumerate(document["commands"]) if each["do"] == verb)
    document["commands"] = document["commands"][:at]
    copy = file.with_name(f"until-{verb}.json")
    copy.write_text(json.dumps(document), encoding="utf-8")
    return copy


def test_the_dated_plan_is_shown_from_the_booking_on(
    discogram: Discogram, tmp_path: Path, patient: Path
) -> None:
    """M14, M17, M18: what to stop, when blood is taken, when the last meal is, and by whom."""
    record = tmp_path / "record"
    discogram("episode", "run", until(patient, "book_slot"), "--data", record)
    unbooked = discogram("episode", "show", EPISODE, "--data", record, "--json").json
    discogram("episode", "run", until(patient, "name_driver"), "--data", record)
    ran = discogram("episode", "show", EPISODE, "--data", record)
    plan = discogram("episode", "show", EPISODE, "--data", record, "--json").json["plan"]

    dose = next(each for each in plan["lines"] if each["step"] == "last_dose")
    assert unbooked["plan"] is None
    assert dose["at"] == "2026-03-05T08:30-06:00[America/Chicago]"  # the clocks change between
    assert {each["source"] for each in dose["figures"]} == {"asra-2018", "sir-2019"}
    assert "- Coumadin (warfarin): last dose before 5 March 2026, 08:30" in ran.out
    assert "by asa-2023: 10 March 2026, 07:30 America/Chicago (2 h)" in ran.out
    assert "by sir-2019: 24 h" in ran.out


def test_what_the_rules_propose_is_shown_until_the_physician_decides(
    discogram: Discogram, tmp_path: Path, patient: Path
) -> None:
    """M08: the findings are added up, and the decision stays a person's."""
    record = tmp_path / "record"
    discogram("episode", "run", until(patient, "decide_candidacy"), "--data", record)
    ran = discogram("episode", "show", EPISODE, "--data", record)
    open_ = discogram("episode", "show", EPISODE, "--data", record, "--json").json["candidacy"]

    assert open_ == {"proposed": "eligible", "decided": None}
    assert "The rules propose: suitable. The physician decides." in ran.out


def test_what_was_decided_and_what_is_left_of_the_plan_is_shown(
    discogram: Discogram, data: Path
) -> None:
    """Afterwards: the decision, the restart with its moment, the rate from the creatinine."""
    shown = discogram("episode", "show", EPISODE, "--data", data, "--json").json
    ran = discogram("episode", "show", EPISODE, "--data", data)

    assert shown["candidacy"] == {"proposed": "eligible", "decided": "eligible"}
    assert shown["decided"]["by"] == "physician-1"
    assert len(shown["decided"]["version"]) == 64
    assert [each["step"] for each in shown["plan"]["lines"]] == ["restart"]
    assert shown["plan"]["lines"][0]["at"].startswith("2026-03-11T09:")  # the order is drawn
    assert "The physician decided: suitable." in ran.out
    assert "under the numbers of that day (version " in ran.out
    assert "estimated from creatinine by CKD-EPI 2021" in ran.out


def test_an_episode_is_shown_station_by_station(discogram: Discogram, data: Path) -> None:
    """Every rule with its mark, and every entry with its day, its time and who wrote it."""
    ran = discogram("episode", "show", EPISODE, "--data", data)
    lines = ran.out.splitlines()

    assert (ran.code, ran.err) == (0, "")
    assert "  candidacy" in lines
    assert "▶ follow-up" in lines
    assert any(line.startswith("    ● ") for line in lines)
    assert any(line.startswith("    ○ ") for line in lines)
    assert any(line.endswith("Times are local (America/Chicago).") for line in lines)
    assert sum(line.startswith(tuple("123456789")) for line in lines) >= ENTRIES
    first = next(line for line in lines if line.startswith("1 "))
    assert first.split()[:3] == ["1", "2026-02-02", "10:05"]


def test_an_episode_is_shown_in_spanish(discogram: Discogram, data: Path) -> None:
    """The same page, every word of it."""
    page = discogram("episode", "show", EPISODE, "--data", data, "--lang", "es").out

    assert "▶ seguimiento" in page
    assert "Horas locales (America/Chicago)." in page
    assert "The " not in page


def test_an_episode_is_shown_to_a_program(discogram: Discogram, data: Path) -> None:
    """Ten stations with their findings, and every entry."""
    shown = discogram("episode", "show", EPISODE, "--data", data, "--json").json

    assert shown["episode"] == EPISODE
    assert len(shown["stations"]) == 10
    assert [each["sequence"] for each in shown["entries"]] == list(range(1, ENTRIES + 1))
    for findings in shown["stations"].values():
        for finding in findings:
            assert finding["verdict"] in {"met", "not_met", "unknown"}
            assert finding["because"]


def test_showing_an_episode_is_audited(discogram: Discogram, data: Path) -> None:
    """Whoever looks at a patient leaves a line in the access log."""
    before = discogram("audit", "verify", "--data", data, "--json").json["access"]
    discogram("episode", "show", EPISODE, "--data", data)
    after = discogram("audit", "verify", "--data", data, "--json").json["access"]

    assert after == before + 1


def test_an_unknown_episode_is_told(discogram: Discogram, data: Path) -> None:
    """An id of no episode is one sentence, and is not made."""
    ran = discogram("episode", "show", EPISODE.replace("6", "7"), "--data", data)

    assert (ran.code, ran.out, len(ran.complaints)) == (2, "", 1)


@pytest.mark.parametrize(
    "content", ["{}", "[]", "{", '{"format": "discogram.episode/2"}', '{"commands": []}']
)
def test_a_malformed_file_is_told_in_sentences(
    discogram: Discogram, tmp_path: Path, content: str
) -> None:
    """Whatever the file holds: exit code 2, sentences, no record."""
    (tmp_path / "x.json").write_text(content, encoding="utf-8")
    ran = discogram("episode", "run", "x.json", "--data", tmp_path / "record")

    assert (ran.code, ran.out) == (2, "")
    assert len(ran.complaints) == ran.err.count("\n") >= 1
    assert not (tmp_path / "record").exists()


def test_the_record_is_looked_for_where_the_environment_says(
    discogram: Discogram, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DISCOGRAM_DATA names the record for every command; --data overrules it."""
    monkeypatch.setenv("DISCOGRAM_DATA", str(data))

    assert discogram("episode", "show", EPISODE, "--json").code == 0
    # Rows that lie in PostgreSQL lie in no folder.
    monkeypatch.delenv("DATABASE_URL", raising=False)
    assert discogram("episode", "show", EPISODE, "--data", "elsewhere").code == 2


FEVER = {
    "do": "answer_follow_up",
    "at": "2026-09-16T10:00",
    "by": "nurse-1",
    "with": {
        "call": {
            "contact": "outcome",
            "answers": [{"flag": "saddle_bladder_or_bowel", "present": True}],
        }
    },
}
ABSCESS = {
    "do": "record_complication",
    "at": "2026-09-17T10:00",
    "by": "nurse-1",
    "with": {"complication": {"kind": "epidural_abscess"}},
}


def longer(file: Path, *commands: dict[str, Any], keep: int | None = None) -> Path:
    """A copy of a patient's file, cut after `keep` commands, with more behind."""
    document = json.loads(file.read_text(encoding="utf-8"))
    document["commands"] = [*document["commands"][:keep], *commands]
    copy = file.with_name("longer.json")
    copy.write_text(json.dumps(document), encoding="utf-8")
    return copy


def command(file: Path, name: str, index: int = 0) -> int:
    """Where in a patient's file an order stands."""
    commands = json.loads(file.read_text(encoding="utf-8"))["commands"]
    return [at for at, each in enumerate(commands) if each["do"] == name][index]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_red_flag_sends_for_help_at_once(
    discogram: Discogram, data: Path, patient: Path, lang: str
) -> None:
    """Whoever enters an emergency, or a complication that is one, reads the number first."""
    file = longer(patient, FEVER, ABSCESS)
    number = json.loads(patient.read_text(encoding="utf-8"))["site"]["emergency_number"]
    ran = discogram("episode", "run", file, "--data", data, "--lang", lang)
    call = {"en": f"Call {number} now", "es": f"Llame ahora al {number}"}[lang]
    shown = discogram("episode", "show", EPISODE, "--data", data, "--lang", lang)
    told = discogram("episode", "show", EPISODE, "--data", data, "--json").json["followup"]

    assert ran.code == 0
    assert ran.err.count(call) == 3  # the advice, its flag, the complication
    assert shown.out.count(call) == 3
    assert told["urgency"] == "emergency"
    assert told["because"][0].startswith(f"Call {number} now")


def test_a_complication_from_before_the_needle_is_refused_in_a_file(
    discogram: Discogram, data: Path, patient: Path
) -> None:
    """The sentence names the first needle; nothing of the entry is written."""
    early = {"complication": {"kind": "epidural_abscess", "onset": "2026-01-01T10:00"}}
    ran = discogram(
        "episode", "run", longer(patient, {**ABSCESS, "with": early}), "--data", data
    )
    told = discogram("episode", "show", EPISODE, "--data", data).out

    assert ran.code != 0
    assert "lies before the first needle of the test" in ran.err
    assert "epidural abscess" not in told


def test_advice_is_told_to_a_program(discogram: Discogram, data: Path, patient: Path) -> None:
    """Each call and each complication says how soon, with the entry it belongs to."""
    ran = discogram("episode", "run", longer(patient, FEVER, ABSCESS), "--data", data, "--json")
    advice = ran.json["advice"]

    assert [each["sequence"] for each in advice] == [ENTRIES + 1, ENTRIES + 2]
    assert [each["urgency"] for each in advice] == ["emergency", "emergency"]


def test_contacts_still_due_are_shown_with_their_days(
    discogram: Discogram, tmp_path: Path, patient: Path
) -> None:
    """Before anybody has called, all four are due, and nobody is called well."""
    file = longer(patient, keep=command(patient, "answer_follow_up"))
    discogram("episode", "run", file, "--data", tmp_path / "r")
    told = discogram("episode", "show", EPISODE, "--data", tmp_path / "r", "--json").json
    page = discogram("episode", "show", EPISODE, "--data", tmp_path / "r").out

    assert told["followup"]["urgency"] is None
    assert [each["contact"] for each in told["followup"]["due"]] == [
        "early_call",
        "infection_call",
        "late_check",
        "outcome",
    ]
    assert page.count("Still due: ") == 4


def test_a_page_says_whose_it_is_and_what_was_concluded(
    discogram: Discogram, data: Path
) -> None:
    """Name, day of birth, time and mark on top; each disc under each set; who signed."""
    page = discogram("episode", "show", EPISODE, "--data", data).out
    told = discogram("episode", "show", EPISODE, "--data", data, "--json").json
    lines = page.splitlines()

    assert lines[0].startswith("SYNTHETIC PATIENT")
    assert told["patient"]["names"] in lines[1]
    assert told["patient"]["synthetic"] is True
    assert any(line.startswith("Booked for ") for line in lines)
    assert any(line.startswith("Judged as of ") for line in lines)
    assert "Signed by " in page
    assert told["report"]["lacking"] == []
    assert set(told["conclusion"]["sis-2004"]) >= {"L4/L5"}
    assert "order in which they were entered" in page


def test_what_was_decided_by_other_numbers_is_told_above_todays_answers(
    discogram: Discogram, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """B06: the rules below are today's; the decisions are not re-made, and both can be read."""
    same = discogram("episode", "show", EPISODE, "--data", data).out
    choice = 'chosen = {candidacy.least_months_of_conservative_care = "6"}\n'
    (tmp_path / "policy.toml").write_text(choice, encoding="utf-8")
    monkeypatch.setenv("DISCOGRAM_CLINIC", str(tmp_path))
    other = " ".join(discogram("episode", "show", EPISODE, "--data", data).out.split())

    assert "were decided by other tables" not in same
    assert f"Entries 1 to {ENTRIES} were decided by other tables" in other


def test_an_entry_says_what_it_is_about(discogram: Discogram, data: Path) -> None:
    """The value, the medicine, the drug; the level once the session is closed; no free text."""
    told = discogram("episode", "show", EPISODE, "--data", data, "--json").json["entries"]
    details = {each["type"]: each["detail"] for each in told}

    assert all(details[each] for each in ("LabRecorded", "MedicineRecorded", "DrugGiven"))
    assert "/" in details["NeedleConfirmed"]
    assert details["StepRecorded"].startswith(("L", "sham"))
    assert details["DriverNamed"] == details["ReportAmended"] == details["OrderSealed"] == ""


def test_an_open_session_gives_no_level_away(
    discogram: Discogram, tmp_path: Path, patient: Path
) -> None:
    """Until the session is closed nobody reads what a token hides, nor a conclusion."""
    file = longer(patient, keep=command(patient, "play_injections") + 1)
    discogram("episode", "run", file, "--data", tmp_path / "r")
    told = discogram("episode", "show", EPISODE, "--data", tmp_path / "r", "--json").json
    sealed = {"InjectionStarted", "OpeningPressureRead", "StepRecorded", "PainReported"}
    details = [each["detail"] for each in told["entries"] if each["type"] in sealed]

    assert details
    assert set(details) == {""}
    assert told["conclusion"] is None
    assert "Nothing can be concluded yet" in (
        discogram("episode", "show", EPISODE, "--data", tmp_path / "r").out
    )


def test_a_command_changed_afterwards_is_told_in_its_own_words(
    discogram: Discogram, data: Path, patient: Path
) -> None:
    """Nobody chose the id, so nobody is asked to choose another: a correction is added."""
    index = command(patient, "record_lab")
    file = changed(patient, "other.json", **{f"command_{index}": {"at": "2026-02-03T09:11"}})
    ran = discogram("episode", "run", file, "--data", data)

    assert ran.code == 2
    assert ran.complaints == [
        (
            f"discogram: commands[{index}]: This command was changed or moved after it had "
            "been carried out: put it back as it was, and add a correction at the end instead."
        )
    ]


def test_a_misspelt_order_names_the_nearest(
    discogram: Discogram, tmp_path: Path, patient: Path
) -> None:
    """One word is offered, and not every order there is."""
    file = changed(patient, "other.json", command_3={"do": "record_labs"})
    ran = discogram("episode", "run", file, "--data", tmp_path / "r")

    assert ran.complaints == [
        'discogram: commands[3].do: There is no order "record_labs": did you mean "record_lab"?'
    ]


@pytest.mark.parametrize(
    ("head", "change", "place"),
    [
        ("site", {"demonstration": False}, "site"),
        ("site", {"emergency_number": "999"}, "site"),
        ("staff", {"roles": ["physician"]}, "staff[0]"),
        ("staff", {"name": "Somebody Else"}, "staff[0]"),
    ],
)
def test_a_file_changes_neither_the_site_nor_a_role(
    discogram: Discogram,
    data: Path,
    patient: Path,
    head: str,
    change: dict[str, Any],
    place: str,
) -> None:
    """What the clinic is, and who may do what in it, is not for a patient's file to say."""
    document = json.loads(patient.read_text(encoding="utf-8"))
    first = document[head] if head == "site" else document[head][0]
    other = {**first, **change}
    now = other if head == "site" else [other, *document[head][1:]]
    ran = discogram("episode", "run", changed(patient, "x.json", **{head: now}), "--data", data)

    assert (ran.code, len(ran.complaints)) == (2, 1)
    assert ran.complaints[0].startswith(f"discogram: {place}: ")


@pytest.mark.parametrize("option", ["--data", "--out"])
def test_what_cannot_be_written_is_told_before_anything_is(
    discogram: Discogram, tmp_path: Path, patient: Path, option: str
) -> None:
    """A report that has no folder is no reason to leave a record without one."""
    (tmp_path / "taken").write_text("a file where a folder should be", encoding="utf-8")
    folders = {"--data": tmp_path / "record", "--out": tmp_path / "out"}
    folders[option] = tmp_path / "taken" / "below"

    ran = discogram(
        "episode", "run", patient, *(each for pair in folders.items() for each in pair)
    )
    shown = discogram("episode", "show", EPISODE, "--data", tmp_path / "record")

    assert (ran.code, len(ran.complaints), ran.out) == (2, 1, "")
    assert "new record" not in ran.err
    assert shown.code == 2


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_radiation_of_every_episode_is_summed_up(
    discogram: Discogram, data: Path, lang: str
) -> None:
    """M13: 61 s of X-rays and 198 mGy.cm of CT, in words and for another program."""
    page = discogram("episode", "show", EPISODE, "--data", data, "--lang", lang).out
    told = discogram("episode", "show", EPISODE, "--data", data, "--json").json["radiation"]

    assert told == {"low_msv": "3.1", "high_msv": "3.4", "episodes": 1, "left_out": []}
    assert ("3.1–3.4 mSv" if lang == "en" else "3,1–3,4 mSv") in page
