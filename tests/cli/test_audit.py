"""Row B08: `discogram audit` finds what was changed, as an administrator could change it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import ENTRIES, EPISODE, Discogram, lay_out

pytestmark = pytest.mark.sqlite_file


def tamper(data: Path, *statements: str) -> None:
    """Change the database file behind the program's back; its guards stand again afterwards."""
    with closing(sqlite3.connect(data / "records.sqlite3")) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        guards = dict(rows.fetchall())
        for name in guards:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            assert connection.execute(statement).rowcount > 0, statement
        for guard in guards.values():
            connection.execute(guard)
        connection.commit()


def test_a_record_that_was_not_changed_verifies(discogram: Discogram, data: Path) -> None:
    """Everything is counted, and the reader is told that a cut end needs a kept head."""
    ran = discogram("audit", "verify", "--data", data)
    told = discogram("audit", "verify", "--data", data, "--json").json

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{ENTRIES} entries and ")
    assert "No head kept outside was given" in ran.out
    assert (told["events"], told["held_against"]) == (ENTRIES, None)


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("UPDATE event SET actor = 'nurse-9' WHERE position = 40", "Entry 40 of the record"),
        ("UPDATE event SET body = replace(body, '}', ' }') WHERE position = 84", "Entry 84"),
        ("UPDATE event SET occurred_at = '2026-03-01T09:00' WHERE position = 1", "Entry 1 "),
        ("DELETE FROM event WHERE position = 50", "Entry 50 of the record was taken out"),
        ("DELETE FROM access WHERE position = 1", "access log"),
    ],
)
def test_a_changed_entry_is_named(
    discogram: Discogram, data: Path, statement: str, named: str
) -> None:
    """Whatever column was edited: exit code 3, the entry, and what to do."""
    tamper(data, statement)
    ran = discogram("audit", "verify", "--data", data)

    assert (ran.code, ran.out, len(ran.complaints)) == (3, "", 1)
    assert named in ran.err
    assert "call the clinic lead" in ran.err


def test_a_changed_entry_is_named_to_a_program(discogram: Discogram, data: Path) -> None:
    """With `--json` the place is a number."""
    from json import loads

    tamper(data, "UPDATE event SET actor = 'nurse-9' WHERE position = 40")
    ran = discogram("audit", "verify", "--data", data, "--json")
    (error,) = loads(ran.err)["errors"]

    assert (ran.code, ran.out) == (3, "")
    assert error["reason"]["params"]["position"] == 40


def test_a_cut_end_is_seen_by_the_kept_head_alone(discogram: Discogram, data: Path) -> None:
    """A shorter chain is a whole chain: only the head that was kept outside tells."""
    kept = discogram("audit", "head", "--data", data)
    whole = discogram("audit", "verify", "--data", data)
    tamper(data, f"DELETE FROM event WHERE position > {ENTRIES - 3}")
    cut = discogram("audit", "verify", "--data", data)

    assert f"(entry {ENTRIES})" in kept.out
    assert (whole.code, "No head" in whole.out) == (0, False)
    assert (cut.code, cut.out, len(cut.complaints)) == (3, "", 1)
    assert f"had {ENTRIES} entries; those from {ENTRIES - 2} on were cut off" in cut.err


def test_a_head_kept_elsewhere_is_taken(
    discogram: Discogram, data: Path, tmp_path: Path
) -> None:
    """`--head` names a copy on another disk; without it the cut end would not be seen."""
    file = Path(discogram("audit", "head", "--data", data, "--json").json["file"])
    copy = file.rename(tmp_path / "elsewhere.jsonl")
    for key in file.parent.glob("head.*"):
        key.rename(tmp_path / key.name)
    tamper(data, f"DELETE FROM event WHERE position > {ENTRIES - 3}")

    assert discogram("audit", "verify", "--data", data).code == 0
    assert discogram("audit", "verify", "--data", data, "--head", copy).code == 3


def test_the_key_stays_outside_the_data_folder(discogram: Discogram, data: Path) -> None:
    """Who can change the records must not find the key beside them, nor read another's."""
    discogram("audit", "head", "--data", data)
    trust = data.with_name(f"{data.name}-trust")

    assert not list(data.rglob("head*"))
    assert trust.stat().st_mode & 0o077 == 0
    assert (trust / "head.key").stat().st_mode & 0o077 == 0


def test_a_head_that_nobody_signed_is_refused(
    discogram: Discogram, data: Path, tmp_path: Path
) -> None:
    """A kept head that was edited counts as a change."""
    file = Path(discogram("audit", "head", "--data", data, "--json").json["file"])
    forged = tmp_path / "forged.jsonl"
    forged.write_text(file.read_text().replace(f":{ENTRIES}", f":{ENTRIES - 5}"))
    ran = discogram("audit", "verify", "--data", data, "--head", forged)

    assert (ran.code, len(ran.complaints)) == (3, 1)
    assert "was not signed with the clinic's key" in ran.err


@pytest.mark.parametrize("content", ["", "\n", "not a head", None])
def test_a_file_without_a_head_is_no_proof(
    discogram: Discogram, data: Path, tmp_path: Path, content: str | None
) -> None:
    """An empty file in place of the kept heads must not pass for one."""
    if content is not None:
        (tmp_path / "heads.jsonl").write_text(content)
    ran = discogram("audit", "verify", "--data", data, "--head", tmp_path / "heads.jsonl")

    assert (ran.code, ran.out, len(ran.complaints)) == (2, "", 1)


def test_a_record_that_goes_on_still_holds_its_kept_head(
    discogram: Discogram, data: Path
) -> None:
    """New entries after a kept head are no change."""
    discogram("audit", "head", "--data", data)
    discogram("episode", "show", EPISODE, "--data", data)

    assert discogram("audit", "verify", "--data", data).code == 0


def test_words_that_were_taken_out_are_named(discogram: Discogram, data: Path) -> None:
    """A deleted row is no erasure: neither the record nor a report calls it one."""
    tamper(data, "DELETE FROM mention WHERE id = 1", "DELETE FROM free_text")
    ran = discogram("audit", "verify", "--data", data)
    shown = discogram("episode", "show", EPISODE, "--data", data)

    assert (ran.code, ran.out, len(ran.complaints)) == (3, "", 1)
    assert "are gone, and nobody erased them" in ran.err
    assert (shown.code, shown.out) == (3, "")
    assert "are gone, and nobody erased them" in shown.err


def test_words_taken_out_with_every_trace_are_named(discogram: Discogram, data: Path) -> None:
    """The chained body names the digest: it is read to see that it names words."""
    tamper(data, "DELETE FROM mention", "DELETE FROM free_text")
    ran = discogram("audit", "verify", "--data", data)

    assert (ran.code, ran.out, len(ran.complaints)) == (3, "", 1)
    assert "are gone, and nobody erased them" in ran.err


@pytest.mark.parametrize("content", [b"", b"garbage", b"garbage\n", b"\xff\xfe\n", None])
def test_a_spoilt_list_of_heads_is_told(
    discogram: Discogram, data: Path, content: bytes | None
) -> None:
    """Where a head was kept, a list without one is never *no head was kept*."""
    file = Path(discogram("audit", "head", "--data", data, "--json").json["file"])
    file.unlink() if content is None else file.write_bytes(content)
    ran = discogram("audit", "verify", "--data", data)

    assert (ran.code, ran.out, len(ran.complaints)) == (3, "", 1)
    assert "heads.jsonl) is gone, empty or unreadable" in ran.err


def test_guards_that_were_dropped_are_named(discogram: Discogram, data: Path) -> None:
    """A record that anybody could edit is not called whole."""
    with closing(sqlite3.connect(data / "records.sqlite3")) as connection:
        connection.execute("DROP TRIGGER event_no_update")
    ran = discogram("audit", "verify", "--data", data)

    assert (ran.code, ran.out, len(ran.complaints)) == (3, "", 1)
    assert "event_no_update" in ran.err


@pytest.mark.parametrize("gone", [False, True])
def test_a_changed_or_missing_image_is_named(
    discogram: Discogram, data: Path, gone: bool
) -> None:
    """Every stored file is read, and every one that an entry names must be there."""
    whole = discogram("audit", "verify", "--data", data)
    (file,) = data.glob("vault/??/*")
    file.chmod(0o600)
    file.unlink() if gone else file.write_bytes(b"other")
    ran = discogram("audit", "verify", "--data", data)

    assert "1 stored file is what was saved" in whole.out
    assert (ran.code, ran.out, len(ran.complaints)) == (3, "", 1)
    assert file.name in ran.err


def test_a_run_that_signs_keeps_a_head(discogram: Discogram, tmp_path: Path) -> None:
    """A signed report cannot be cut off unseen, though nobody asked for a head."""
    ran = discogram("episode", "run", lay_out(tmp_path), "--data", tmp_path / "run")
    told = discogram("audit", "verify", "--data", tmp_path / "run", "--json").json

    assert ran.code == 0
    assert "heads.jsonl" in " ".join(ran.err.split())
    assert told["held_against"] == ENTRIES


def test_a_head_is_not_believed_by_the_key_it_names(
    discogram: Discogram, data: Path, tmp_path: Path
) -> None:
    """Whoever cuts the end signs the new one with a key of their own, and removes ours."""
    from discogram.adapters.db.heads import make_key, sign
    from discogram.bootstrap import Installation, SystemClock

    discogram("audit", "head", "--data", data)
    trust = data.with_name(f"{data.name}-trust")
    store = Installation.at(data).store
    make_key(tmp_path / "own.key")
    forged = sign(tmp_path / "own.key", store.records.head(), None, SystemClock().now())
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "heads.jsonl").write_text(line(forged), encoding="utf-8")
    (trust / "head.pub").unlink()
    kept = discogram("audit", "verify", "--data", data)
    with_ours = discogram(
        "audit", "verify", "--data", data, "--head", elsewhere / "heads.jsonl"
    )
    (trust / "head.key").unlink()
    without = discogram("audit", "verify", "--data", data)

    assert kept.code == 0  # our private key still tells its public half
    assert with_ours.code == 3
    assert (without.code, len(without.complaints)) == (2, 1)
    assert "head.pub" in without.err


def line(head: object) -> str:
    """A signed head as a line of a file."""
    import json
    from dataclasses import asdict

    return json.dumps(asdict(head)) + "\n"  # type: ignore[call-overload]  # a dataclass


def test_a_public_key_that_was_lost_is_made_again(discogram: Discogram, data: Path) -> None:
    """A power failure between the two halves leaves no head without its key."""
    discogram("audit", "head", "--data", data)
    public = data.with_name(f"{data.name}-trust") / "head.pub"
    before = public.read_bytes()
    public.unlink()
    discogram("audit", "head", "--data", data)

    assert public.read_bytes() == before


def test_the_foot_of_a_printed_report_proves_the_record(
    discogram: Discogram, data: Path
) -> None:
    """The number and the hash on paper are held against the entry, however they were copied."""
    made = discogram("report", EPISODE, "--data", data, "--form", "text").out.strip()
    foot = "".join(Path(made).read_text(encoding="utf-8").splitlines()[-2:])
    same = discogram("audit", "verify", "--data", data, "--footer", foot)
    other = discogram("audit", "verify", "--data", data, "--footer", foot[:-1] + "_")
    wrong = discogram("audit", "verify", "--data", data, "--footer", f"98 · {'a' * 64}")
    gone = discogram("audit", "verify", "--data", data, "--footer", f"999 · {'a' * 64}")

    assert (same.code, other.code, wrong.code, gone.code) == (0, 2, 3, 3)
