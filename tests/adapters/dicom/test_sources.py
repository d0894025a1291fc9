import stat
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from discogram.adapters.dicom.sources import Bounds, opened
from discogram.errors import InputError
from tests.imaging.sentences import said

UNBOUND = Bounds()


def archive(**members: bytes) -> bytes:
    """A zip with these names in it, the same bytes at any hour: a ZipInfo carries no clock."""
    stream = BytesIO()
    with ZipFile(stream, "w") as written:
        for name, content in members.items():
            written.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return stream.getvalue()


def refused(source: Path | bytes, bounds: Bounds = UNBOUND) -> list[str]:
    """Why it is not opened, said in both languages."""
    with pytest.raises(InputError) as wrong, opened(source, bounds):
        pass
    return said(wrong.value.reasons)


def contents(source: Path | bytes) -> list[bytes]:
    """What is in every file."""
    with opened(source) as files:
        return sorted(file.content() for file in files)


def test_a_folder_and_a_zip_show_the_same_files(tmp_path: Path) -> None:
    """Folders in folders are looked into, in a zip as on the disk."""
    (tmp_path / "scan" / "deep").mkdir(parents=True)
    (tmp_path / "scan" / "a").write_bytes(b"one")
    (tmp_path / "scan" / "deep" / "b").write_bytes(b"two")

    packed = archive(**{"a": b"one", "deep/": b"", "deep/b": b"two"})

    assert contents(tmp_path / "scan") == contents(packed) == [b"one", b"two"]


@pytest.mark.parametrize(
    "name",
    [
        "../outside",
        "a/../../outside",
        "/etc/outside",
        "C:\\outside",
        "..\\outside",
        "\\outside",
    ],
)
def test_a_name_that_reaches_out_is_refused(tmp_path: Path, name: str) -> None:
    """No path in a zip is followed, and who tries is not trusted with the rest."""
    assert refused(archive(**{name: b"x", "a": b"y"})) == ["imaging-zip-unsafe"]
    assert list(tmp_path.iterdir()) == []


def test_a_link_in_a_zip_is_refused() -> None:
    """A link is a path in disguise."""
    stream = BytesIO()
    link = ZipInfo("innocent")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with ZipFile(stream, "w") as written:
        written.writestr(link, "/etc/outside")

    assert refused(stream.getvalue()) == ["imaging-zip-unsafe"]


def test_a_link_in_a_folder_is_not_followed(tmp_path: Path) -> None:
    """What lies elsewhere is not part of the series."""
    (tmp_path / "elsewhere").write_bytes(b"secret")
    (tmp_path / "scan").mkdir()
    (tmp_path / "scan" / "link").symlink_to(tmp_path / "elsewhere")

    assert contents(tmp_path / "scan") == []


def test_a_zip_that_unpacks_without_end_is_not_unpacked() -> None:
    """Ten megabytes of zeros in ten kilobytes: the size is looked at first."""
    bomb = archive(a=bytes(10_000_000))
    assert len(bomb) < 20_000

    assert refused(bomb, Bounds(max_bytes=1 << 20)) == ["imaging-too-large"]


def test_a_zip_that_lies_about_its_size_gives_no_more_than_it_said() -> None:
    """The bound holds although the directory of the zip was forged."""
    honest = archive(a=bytes(10_000_000))
    size = (10_000_000).to_bytes(4, "little")
    forged = honest.replace(size, (1000).to_bytes(4, "little"))
    assert forged != honest

    with opened(forged, Bounds(max_bytes=2000)) as (file,), pytest.raises(InputError) as wrong:
        file.content()

    assert said(wrong.value.reasons) == ["imaging-file-unreadable"]


def test_too_much_and_too_many_are_told_together(tmp_path: Path) -> None:
    """Both bounds, of a folder as of a zip."""
    for name in "abc":
        (tmp_path / name).write_bytes(bytes(600_000))
    packed = archive(a=bytes(600_000), b=bytes(600_000), c=b"")
    bounds = Bounds(max_bytes=1 << 20, max_files=2)

    both = ["imaging-too-many-files", "imaging-too-large"]
    assert refused(tmp_path, bounds) == both
    assert refused(packed, bounds) == both


def test_a_locked_zip_is_refused() -> None:
    """A password is not asked for: the person unpacks it."""
    packed = bytearray(archive(a=b"one"))
    packed[packed.index(b"PK\x01\x02") + 8] |= 1

    assert refused(bytes(packed)) == ["imaging-zip-encrypted"]


@pytest.mark.parametrize(
    ("content", "id_"),
    [
        (b"Dear colleague", "imaging-dicom-no-folder"),
        (archive(a=b"one" * 100)[:-30], "imaging-zip-damaged"),
        (archive(a=b"one").replace(b"PK\x01\x02", b"PK\x01\x07"), "imaging-zip-damaged"),
    ],
    ids=["letter", "half", "damaged"],
)
def test_what_is_no_zip_is_refused(tmp_path: Path, content: bytes, id_: str) -> None:
    """A letter, half a zip and a damaged one, from the disk and from the vault."""
    path = tmp_path / "scan.zip"
    path.write_bytes(content)

    assert refused(path) == refused(content) == [id_]


def test_a_path_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """The sentence does not repeat the path: people are named in paths."""
    assert refused(tmp_path / "Synthetic_Patient") == ["imaging-file-unreadable"]
