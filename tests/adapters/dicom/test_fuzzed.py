"""Whatever bytes lie in a folder of DICOM, the answer is a volume or a sentence."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from discogram.adapters.dicom import read
from discogram.errors import InputError
from tests.adapters.dicom.series import slices, write
from tests.imaging.sentences import said

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def series(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A good series, to be spoilt."""
    return write(tmp_path_factory.mktemp("series"), slices(count=5))


def read_or_said(folder: Path) -> list[str]:
    """No reasons where it was read; the reasons, each a sentence, where it was not."""
    try:
        read.read_series(folder)
    except InputError as wrong:
        return said(wrong.reasons)
    return []


@QUICK
@given(data=st.data())
def test_flipped_bits_never_escape_as_an_error(series: Path, data: st.DataObject) -> None:
    """A bit here and there: read, or refused in words, never a traceback."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(shutil.copytree(series, Path(place) / "series"))
        victim = sorted(folder.iterdir())[data.draw(st.integers(0, 4))]
        content = bytearray(victim.read_bytes())
        for _ in range(data.draw(st.integers(1, 6))):
            at = data.draw(st.integers(0, len(content) - 1))
            content[at] ^= 1 << data.draw(st.integers(0, 7))
        victim.write_bytes(bytes(content))
        read_or_said(folder)


@QUICK
@given(share=st.floats(0, 1), which=st.integers(0, 4))
def test_a_file_cut_anywhere_is_told(series: Path, share: float, which: int) -> None:
    """A slice that was not copied whole is never passed over: nobody plans through a hole."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(shutil.copytree(series, Path(place) / "series"))
        victim = sorted(folder.iterdir())[which]
        content = victim.read_bytes()
        victim.write_bytes(content[: int(share * (len(content) - 1))])
        assert read_or_said(folder) or share * (len(content) - 1) < 132


@QUICK
@given(st.binary(max_size=2000))
def test_a_strangers_bytes_are_no_series(content: bytes) -> None:
    """With or without DICOM's preamble: a sentence."""
    with tempfile.TemporaryDirectory() as place:
        for name, body in (("a", content), ("b", b"\0" * 128 + b"DICM" + content)):
            (Path(place) / name).write_bytes(body)
        assert read_or_said(Path(place))
