"""B08: an archive is whole, or refused as a whole."""

import io
import json
import tarfile
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from discogram.adapters.db.archive import packing, unpack
from discogram.errors import RecordChanged

FILES = {"records.sqlite3": b"tables " * 300, "vault/ab/cd": b"\x00\x01", "empty": b""}


def packed(folder: Path) -> Path:
    """An archive of the files above."""
    source = folder / "source"
    source.mkdir()
    with packing(folder / "archive.tar") as pack:
        for number, (name, content) in enumerate(FILES.items()):
            (source / str(number)).write_bytes(content)
            pack.add(name, source / str(number))
        pack.finish({"format": 1})
    return folder / "archive.tar"


def forged(path: Path, *members: tarfile.TarInfo, names: tuple[str, ...] = ()) -> Path:
    """An archive with a manifest of our own making."""
    empty = {"size": 0, "sha256": sha256().hexdigest()}
    text = json.dumps({"about": {}, "files": dict.fromkeys(names, empty)}).encode()
    manifest = tarfile.TarInfo("manifest.json")
    manifest.size = len(text)
    with tarfile.open(path, "w") as tar:
        for member in members:
            tar.addfile(member)
        tar.addfile(manifest, io.BytesIO(text))
    return path


def refused(archive: Path, into: Path) -> object:
    """The file that made the archive unfit."""
    with pytest.raises(RecordChanged) as found:
        unpack(archive, into)
    assert found.value.reasons[0].id == "db-backup-changed"
    return found.value.reasons[0].params["file"]


def test_what_was_packed_comes_out(tmp_path: Path) -> None:
    """Every file comes back with its bytes, and what was said about the whole."""
    manifest = unpack(packed(tmp_path), tmp_path / "out")

    assert {name: (tmp_path / "out" / name).read_bytes() for name in FILES} == FILES
    assert manifest.about == {"format": 1}


def test_an_archive_that_failed_is_not_there(tmp_path: Path) -> None:
    """When packing breaks off nothing is left, under no name."""
    with pytest.raises(FileNotFoundError), packing(tmp_path / "archive.tar") as pack:
        pack.add("x", tmp_path / "nowhere")

    assert list(tmp_path.iterdir()) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_a_changed_byte_of_any_file_is_found(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """No byte of any packed file can be changed unseen, and the file is named."""
    folder = tmp_path_factory.mktemp("archive")
    archive = packed(folder)
    with tarfile.open(archive) as tar:
        member = tar.getmember(data.draw(st.sampled_from(["records.sqlite3", "vault/ab/cd"])))
    at = member.offset_data + data.draw(st.integers(0, member.size - 1))
    content = bytearray(archive.read_bytes())
    content[at] ^= data.draw(st.integers(1, 255))
    archive.write_bytes(content)

    assert refused(archive, folder / "out") == member.name


@pytest.mark.parametrize("size", [0, 100, 600, 2900])
def test_a_cut_archive_is_refused(tmp_path: Path, size: int) -> None:
    """An archive without its end has no manifest, and is none."""
    archive = packed(tmp_path)
    archive.write_bytes(archive.read_bytes()[:size])

    refused(archive, tmp_path / "out")


def test_a_file_too_many_or_too_few_is_refused(tmp_path: Path) -> None:
    """The manifest and the files must name each other, one by one."""
    extra = forged(tmp_path / "extra.tar", tarfile.TarInfo("extra"))
    missing = forged(tmp_path / "missing.tar", names=("missing",))

    assert refused(extra, tmp_path / "one") == "extra"
    assert refused(missing, tmp_path / "two") == "missing"


@pytest.mark.parametrize("name", ["../outside", "/outside", "a/../../outside"])
def test_an_archive_cannot_write_outside_its_folder(tmp_path: Path, name: str) -> None:
    """Names that climb out of the folder are refused before they are written."""
    archive = forged(tmp_path / "archive.tar", tarfile.TarInfo(name), names=(name,))
    (tmp_path / "deep").mkdir()

    refused(archive, tmp_path / "deep" / "out")

    assert list(tmp_path.rglob("outside")) == []


def test_a_link_is_refused(tmp_path: Path) -> None:
    """Only plain files are taken out of an archive."""
    link = tarfile.TarInfo("link")
    link.type, link.linkname = tarfile.SYMTYPE, "/somewhere"
    archive = forged(tmp_path / "archive.tar", link, names=("link",))

    refused(archive, tmp_path / "out")

    assert not (tmp_path / "out").exists()
