"""A clinic's folder: chosen and signed by one writer at a time, read before it is in place."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from discogram.adapters.tables import read_tables
from discogram.bootstrap import clinic_folder
from discogram.errors import Conflict, InputError, StorageError

DAY = date(2026, 11, 2)
TABLES = read_tables()
IMAGES, CANDIDACY = TABLES["images"], TABLES["candidacy"]
MONTHS = "least_months_of_conservative_care"


@pytest.fixture
def folder(tmp_path):
    """A clinic's folder that nobody made yet."""
    return clinic_folder(tmp_path / "clinic")


def nobody(*told):
    """Hear of it, and say nothing."""


def test_a_choice_is_in_force_and_leaves_the_other_tables_alone(folder):
    """What is chosen for one table is added to what stands for the others."""
    folder.choose("images", IMAGES.version, {"readers_needed": "one-reader"}, nobody)
    written = folder.choose("candidacy", CANDIDACY.version, {MONTHS: "6"}, nobody)
    tables = read_tables(folder.path)

    assert written
    assert tables["images"].chosen == {"readers_needed": "one-reader"}
    assert tables["candidacy"].number(MONTHS) == 6


def test_the_same_choice_again_writes_nothing(folder):
    """The file stays, byte by byte, and nobody is told."""
    folder.choose("candidacy", CANDIDACY.version, {MONTHS: "6"}, nobody)
    before = (folder.path / "policy.toml").read_bytes()
    told = []
    version = read_tables(folder.path)["candidacy"].version

    def hear(*tables):
        told.append(tables)

    written = folder.choose("candidacy", version, {MONTHS: "6"}, hear)

    assert (written, told) == (False, [])
    assert (folder.path / "policy.toml").read_bytes() == before


def test_back_to_the_default_is_no_choice_any_more(folder):
    """The version is again the one without choices."""
    folder.choose("candidacy", CANDIDACY.version, {MONTHS: "6"}, nobody)
    version = read_tables(folder.path)["candidacy"].version
    folder.choose("candidacy", version, {MONTHS: None}, nobody)

    assert read_tables(folder.path)["candidacy"].version == CANDIDACY.version


def test_everything_that_cannot_be_chosen_is_told_at_once_and_nothing_is_written(folder):
    """A row that is not there and a choice that is not offered, each with its place."""
    wrong = {MONTHS: "7", "nosuch": "x"}
    with pytest.raises(InputError) as told:
        folder.choose("candidacy", CANDIDACY.version, wrong, nobody)

    assert [(each.id, each.place) for each in told.value.reasons] == [
        ("table-choice-unknown", f"policy.toml.chosen.candidacy.{MONTHS}"),
        ("table-row-unknown", "policy.toml.chosen.candidacy.nosuch"),
    ]
    assert list(folder.path.iterdir()) == []


def chooses(folder, tell=nobody):
    """Choose six months, having looked at the table as it is shipped."""
    return folder.choose("candidacy", CANDIDACY.version, {MONTHS: "6"}, tell)


def signs(folder, tell=nobody):
    """Sign the table as it is shipped."""
    return folder.sign("candidacy", CANDIDACY.version, "Dr. Lead", DAY, tell)


@pytest.mark.parametrize("does", [chooses, signs])
def test_a_version_that_somebody_overtook_is_a_conflict(folder, does):
    """Whoever looked at an older version chooses and signs nothing."""
    chooses(folder)
    before = (folder.path / "policy.toml").read_bytes()
    with pytest.raises(Conflict):
        does(folder)

    assert (folder.path / "policy.toml").read_bytes() == before
    assert not (folder.path / "signoffs.toml").exists()


def test_of_eight_who_choose_at_once_one_does(folder):
    """The others are told that somebody was first; the file is whole."""

    def go(number):
        choice = "6" if number % 2 else "3"
        try:
            return folder.choose("candidacy", CANDIDACY.version, {MONTHS: choice}, nobody)
        except Conflict:
            return None

    with ThreadPoolExecutor(8) as many:
        done = list(many.map(go, range(8)))

    assert done.count(True) == 1
    assert done.count(None) == 7
    assert read_tables(folder.path)["candidacy"].chosen[MONTHS] in ("3", "6")


def test_of_eight_who_sign_at_once_one_does(folder):
    """One signature stands, not eight."""

    def go(number):
        return folder.sign("images", IMAGES.version, f"Dr. {number}", DAY, nobody)

    with ThreadPoolExecutor(8) as many:
        done = list(many.map(go, range(8)))

    assert sorted(done) == [False] * 7 + [True]
    assert (folder.path / "signoffs.toml").read_text().count("[[sign_off]]") == 1
    assert read_tables(folder.path)["images"].signed


@pytest.mark.parametrize("does", [chooses, signs])
def test_what_cannot_be_audited_does_not_happen(folder, does):
    """Where the line of the access log fails, nothing is in force."""

    def full(*told):
        raise StorageError(())

    with pytest.raises(StorageError):
        does(folder, full)

    assert list(folder.path.iterdir()) == []


def test_what_was_signed_last_is_recalled_without_its_signature(folder):
    """After another choice the table that was signed is told, as it was."""
    folder.sign("candidacy", CANDIDACY.version, "Dr. Lead", DAY, nobody)
    folder.choose("candidacy", CANDIDACY.version, {MONTHS: "6"}, nobody)
    now = read_tables(folder.path)["candidacy"]
    then = folder.last_signed(now)

    assert not now.signed
    assert (then.version, then.rows, then.sign_off) == (CANDIDACY.version, CANDIDACY.rows, None)
    assert folder.last_signed(CANDIDACY) is None


@pytest.mark.parametrize("spoilt", ["", "[]", "{", "VERSION"])
def test_signed_rows_that_were_spoilt_are_told(folder, spoilt):
    """They are neither guessed at nor signed over."""
    folder.sign("images", IMAGES.version, "Dr. Lead", DAY, nobody)
    path = folder.path / "signed.json"
    text = json.dumps({IMAGES.version: {"policy": "y"}}) if spoilt == "VERSION" else spoilt
    path.write_text(text, encoding="utf-8")

    with pytest.raises(InputError):
        folder.last_signed(read_tables(folder.path)["images"])
    with pytest.raises(InputError):
        folder.sign("report", TABLES["report"].version, "Dr. Lead", DAY, nobody)


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path):
    """The administrator hears the path and the machine's trouble."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    folder = clinic_folder(tmp_path / "file" / "clinic")

    with pytest.raises(StorageError) as told:
        folder.choose("candidacy", CANDIDACY.version, {MONTHS: "6"}, nobody)
    assert told.value.reasons[0].id == "cli-unwritable"
