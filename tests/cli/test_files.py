"""What is written lies there whole, or not at all."""

import os
import resource
import signal
import subprocess
from pathlib import Path

import pytest

from discogram.cli.files import check_folder, write_bytes, written
from discogram.errors import StorageError
from tests.cli.conftest import PROGRAM
from tests.cli.provocations import COHORT


def test_an_older_file_stands_until_the_new_one_is_whole(tmp_path: Path) -> None:
    """While the new text is being written, and when writing it fails, the old one is read."""
    path = tmp_path / "answer.csv"
    write_bytes(path, b"old")

    seen = []

    def fails() -> None:
        with written(path) as stream:
            stream.write("new")
            stream.flush()
            seen.append(path.read_bytes())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()

    assert seen == [b"old"]
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_the_folder_is_made(tmp_path: Path) -> None:
    """A new folder is no reason to refuse."""
    write_bytes(tmp_path / "a" / "b" / "c", b"1")

    assert (tmp_path / "a" / "b" / "c").read_bytes() == b"1"


def test_only_its_owner_reads_what_was_written(tmp_path: Path) -> None:
    """A report names a patient: nobody else on the machine may open it."""
    write_bytes(tmp_path / "report", b"1")

    assert (tmp_path / "report").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("place", ["file/below", "folder"])
def test_what_cannot_be_written_is_told(tmp_path: Path, place: str) -> None:
    """A file in the way of a folder, or a folder in the way of a file, is one reason."""
    (tmp_path / "file").touch()
    (tmp_path / "folder" / "full").mkdir(parents=True)

    with pytest.raises(StorageError) as told:
        write_bytes(tmp_path / place, b"1")

    (why,) = told.value.reasons
    assert why.id == "cli-unwritable"
    assert why.params["path"] == str(tmp_path / place)


def test_a_pipe_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    """`--out /dev/stdout`, or a named pipe, gets the text and stays what it is."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        write_bytes(pipe, b"through")
        assert reader.stdout is not None
        assert reader.stdout.read() == b"through"

    assert pipe.is_fifo()


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="There is no /dev/full.")
def test_a_full_device_is_told() -> None:
    """No room left: one reason, and the device is still a device."""
    with pytest.raises(StorageError):
        write_bytes(Path("/dev/full"), b"1")

    assert Path("/dev/full").is_char_device()


def _no_room() -> None:
    """Let this process write at most 4 KiB into a file, as on a full disk."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    """An answer that does not fit is told in one sentence; no half of it is left."""
    (tmp_path / "cohort.csv").write_text(COHORT, encoding="utf-8")
    ran = subprocess.run(
        [*PROGRAM, "conclude", "cohort.csv", "--out", "answer"],
        cwd=tmp_path,
        preexec_fn=_no_room,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("discogram: answer cannot be written (")
    assert ran.stderr.count("\n") == 1
    assert [each.name for each in tmp_path.iterdir()] == ["cohort.csv"]


@pytest.mark.parametrize("name", ["x" * 256, "new/" + "x" * 256, "file/below", "file"])
def test_a_folder_that_cannot_be_made_is_known_beforehand(name: str, tmp_path: Path) -> None:
    """Whoever waits for a minute learns it at its beginning; nothing is made yet."""
    (tmp_path / "file").write_text("here")

    with pytest.raises(StorageError):
        check_folder(tmp_path / name)

    assert [each.name for each in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("name", ["x" * 255, "new/below", "."])
def test_a_folder_that_can_be_made_is_not_made_yet(name: str, tmp_path: Path) -> None:
    """Asking is not making."""
    check_folder(tmp_path / name)

    assert list(tmp_path.iterdir()) == []
