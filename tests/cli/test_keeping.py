"""Row B08: `discogram backup` and `restore`, proved before they are trusted."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import ENTRIES, EPISODE, PROGRAM, Discogram

pytestmark = pytest.mark.sqlite_file


@pytest.fixture
def archive(discogram: Discogram, data: Path, tmp_path: Path) -> Path:
    """A backup of the synthetic patient's record, with a kept head in it."""
    assert discogram("audit", "head", "--data", data).code == 0
    path = tmp_path / "copies" / "backup.tar"
    path.parent.mkdir()
    assert discogram("backup", path, "--data", data).code == 0
    return path


def test_what_was_backed_up_comes_back(
    discogram: Discogram, data: Path, archive: Path, tmp_path: Path
) -> None:
    """Entries, image and heads come back; the copy verifies and shows the same episode."""
    back = tmp_path / "back"
    ran = discogram("restore", archive, back)
    shown = [
        discogram("episode", "show", EPISODE, "--data", place, "--json").json
        for place in (data, back)
    ]
    picture = discogram("image", "show", EPISODE, "--data", back, "--json")

    assert (ran.code, ran.err) == (0, "")
    assert f"restored {ENTRIES} entries" in ran.out
    assert f"move them into {back}-trust" in ran.out
    assert shown[0] == shown[1]
    assert picture.code == 0
    heads = back / "heads" / "heads.jsonl"
    assert discogram("audit", "verify", "--data", back, "--head", heads).code == 0


def test_a_backup_is_told_to_a_program(discogram: Discogram, data: Path) -> None:
    """With `--json` both commands count what they copied."""
    made = discogram("backup", "b.tar", "--data", data, "--json").json
    back = discogram("restore", "b.tar", "back", "--json").json

    assert (made["events"], made["files"]) == (ENTRIES, 1)
    assert back["events"] == ENTRIES


def test_an_older_backup_is_never_replaced(
    discogram: Discogram, data: Path, archive: Path
) -> None:
    """The same name again is refused; the older copy stays as it is."""
    before = archive.read_bytes()
    ran = discogram("backup", archive, "--data", data)

    assert (ran.code, ran.out, len(ran.complaints)) == (2, "", 1)
    assert archive.read_bytes() == before


def _cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _flipped(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


@pytest.mark.parametrize(
    "damage",
    [_cut, _flipped, lambda _: b"", lambda _: b"junk"],
    ids=["cut", "bit", "no", "junk"],
)
def test_a_damaged_archive_leaves_nothing_behind(
    discogram: Discogram, archive: Path, tmp_path: Path, damage: object
) -> None:
    """One bit is enough: nothing is restored, nothing lies about, and exit code 3 says why."""
    assert callable(damage)
    archive.write_bytes(damage(archive.read_bytes()))
    before = sorted(tmp_path.iterdir())
    ran = discogram("restore", archive, "back")

    assert (ran.code, ran.out, len(ran.complaints)) == (3, "", 1)
    assert "nothing was restored" in ran.err
    assert sorted(tmp_path.iterdir()) == before


def test_an_archive_older_than_a_kept_head_is_told(
    discogram: Discogram, data: Path, tmp_path: Path
) -> None:
    """Yesterday's archive lacks today's entries: the head kept elsewhere shows it."""
    assert discogram("backup", "early.tar", "--data", data).code == 0
    discogram("episode", "show", EPISODE, "--data", data)  # a line of access after the copy
    head = discogram("audit", "head", "--data", data, "--json").json["file"]
    ran = discogram("restore", "early.tar", "back", "--head", head)

    assert (ran.code, ran.out, len(ran.complaints)) == (3, "", 1)
    assert not (tmp_path / "back").exists()


def test_a_folder_in_use_is_never_restored_into(
    discogram: Discogram, data: Path, archive: Path
) -> None:
    """What lies in the folder stays there."""
    before = (data / "records.sqlite3").read_bytes()
    ran = discogram("restore", archive, data)

    assert (ran.code, ran.out, len(ran.complaints)) == (2, "", 1)
    assert (data / "records.sqlite3").read_bytes() == before


@pytest.mark.parametrize("words", [["nowhere.tar", "back"], [".", "back"]])
def test_an_archive_that_is_not_there_is_told(
    discogram: Discogram, tmp_path: Path, words: list[str]
) -> None:
    """One sentence, and no folder."""
    ran = discogram("restore", *words)

    assert (ran.code, ran.out, len(ran.complaints)) == (2, "", 1)
    assert "cannot be read" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_a_head_file_without_a_head_is_no_proof(
    discogram: Discogram, archive: Path, tmp_path: Path
) -> None:
    """An empty file in place of the kept heads is a mistake, not a proof."""
    (tmp_path / "heads.jsonl").touch()
    ran = discogram("restore", archive, "back", "--head", "heads.jsonl")

    assert (ran.code, ran.out, len(ran.complaints)) == (2, "", 1)
    assert not (tmp_path / "back").exists()


def test_a_full_disk_leaves_no_half_of_a_backup(data: Path, tmp_path: Path) -> None:
    """No room for the archive: one sentence, exit code 2, and no file that looks like one."""
    before = sorted(tmp_path.iterdir())
    limited = ("bash", "-c", 'trap "" XFSZ; ulimit -f 100; exec "$@"', "_")
    ran = subprocess.run(
        [*limited, *PROGRAM, "backup", "b.tar", "--data", str(data)],
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("discogram: ")
    assert ran.stderr.count("\n") == 1
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("place", ["record/b.tar", "record/vault/b.tar", "missing/b.tar"])
def test_a_backup_in_a_wrong_place_is_refused(
    discogram: Discogram, data: Path, place: str
) -> None:
    """Beside the record it would be lost with it; a folder is never made by mistake."""
    ran = discogram("backup", place, "--data", data)

    assert (ran.code, ran.out, len(ran.complaints)) == (2, "", 1)
    assert not Path(place).exists()
    assert not Path("missing").exists()


def test_a_backup_takes_the_clinics_choices_along(discogram: Discogram, data: Path) -> None:
    """Without choices and signatures a restored clinic could apply no table."""
    clinic = data.with_name(f"{data.name}-clinic")
    clinic.mkdir()
    chosen = 'chosen = {provocation.stop_pain = "6"}\n'
    (clinic / "policy.toml").write_text(chosen, encoding="utf-8")
    (clinic / "signed.json").write_text("{}", encoding="utf-8")
    discogram("backup", "b.tar", "--data", data)
    ran = discogram("restore", "b.tar", "back")

    assert "back-clinic" in ran.out
    assert (Path("back") / "clinic" / "signed.json").exists()
    assert (Path("back") / "clinic" / "policy.toml").read_text(encoding="utf-8") == chosen


def test_a_backup_without_an_image_is_refused(discogram: Discogram, data: Path) -> None:
    """An image that an entry names and that is gone is told today, not on the bad day."""
    for image in (data / "vault").glob("*/*"):
        image.unlink()
    ran = discogram("backup", "b.tar", "--data", data)

    assert (ran.code, len(ran.complaints)) == (3, 1)
    assert not Path("b.tar").exists()


def test_a_backup_leaves_a_line_of_who_took_it(discogram: Discogram, data: Path) -> None:
    """Every patient of the record leaves the house in it."""
    from discogram.bootstrap import Installation

    before = Installation.at(data).store.access.head()
    discogram("backup", "b.tar", "--data", data)
    after = Installation.at(data).store.access.head()

    assert before is not None
    assert after is not None
    assert after.position == before.position + 1
