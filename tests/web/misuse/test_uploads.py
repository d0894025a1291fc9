"""Hostile files: whatever is sent, nothing is half written and no name of it reaches anything.

What is no image, cut short, too large or too many is in `tests/web/reading/test_attaching.py`.
"""

import stat
import tracemalloc
import zipfile
from contextlib import suppress
from io import BytesIO
from uuid import UUID

import pytest
from django.core.files.uploadhandler import StopFutureHandlers

from discogram.application.history import whole
from discogram.web.place import place
from discogram.web.reading import incoming
from discogram.words.people import Role
from tests.adapters.dicom.series import SERIES, slices
from tests.web.patients import referred_episode

EVIL = "<script>window.ran=1</script>"
NAMES = {
    "up": "../../../../tmp/reached",
    "absolute": "/tmp/reached",
    "windows": "C:\\Windows\\reached.dcm",
    "up on windows": "..\\..\\reached",
    "share": "\\\\server\\share\\reached",
}
"""Names that would write somewhere else, if anything were unpacked by name."""
ODD = {"long": "x" * 300, "deep": "a/" * 200 + "x", "NUL": "a\x00b", "turned": "\u202emcd.x"}
"""Names that no folder takes, and that need none."""


def packed(extra: str | zipfile.ZipInfo, content: bytes = b"x") -> bytes:
    """A zip of one series, and one more file under a name."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for at, slice_ in enumerate(slices(change=_nobody)):
            archive.writestr(f"{at}", _bytes(slice_))
        archive.writestr(extra, content)
    return out.getvalue()


def _nobody(slice_, _: int) -> None:
    """Name nobody: whose image it is is asked elsewhere."""
    slice_.PatientName = slice_.PatientID = ""


def _bytes(slice_) -> bytes:
    content = BytesIO()
    slice_.save_as(content, enforce_file_format=True)
    return content.getvalue()


def linked() -> bytes:
    """A zip with a link that leads out of it."""
    link = zipfile.ZipInfo("link")
    link.create_system = 3
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    return packed(link, b"/etc/passwd")


def send(client, episode: UUID, content: bytes, name: str = "x.zip"):
    """Send a file as a browser does, under any name at all."""
    head = (
        b'--xx\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nother\r\n'
        b'--xx\r\nContent-Disposition: form-data; name="file"; filename="'
        + name.encode("utf-8", "surrogatepass")
        + b'"\r\nContent-Type: application/zip\r\n\r\n'
    )
    kind = "multipart/form-data; boundary=xx"
    where = f"/reading/{episode}/attach"
    return client.generic("POST", where, head + content + b"\r\n--xx--\r\n", content_type=kind)


@pytest.fixture
def episode(clinic):
    """Give somebody of whom other images are brought along."""
    return referred_episode(clinic)[0]


@pytest.fixture
def client(signed_in):
    """Give the technologist's browser."""
    return signed_in(Role.TECHNOLOGIST)


def nothing_was_written(episode: UUID) -> bool:
    """No entry, no file in the vault, none on its way."""
    vault = list(place().store.vault_folder.glob("**/*"))
    files = [each for each in vault if each.is_file()]
    attached = whole(episode, place().office).episode.images.attached
    return not (files or attached or list(incoming.folder().iterdir()))


@pytest.mark.parametrize("kind", NAMES)
def test_a_name_that_reaches_out_is_refused_with_the_whole_zip(client, episode, kind) -> None:
    """In a sentence, and nothing of it is kept."""
    answer = send(client, episode, packed(NAMES[kind]))

    assert answer.status_code == 422
    assert "reach outside" in answer.content.decode()
    assert nothing_was_written(episode)


def test_a_link_in_a_zip_is_refused(client, episode) -> None:
    """It might lead to a file of the server."""
    answer = send(client, episode, linked())

    assert answer.status_code == 422
    assert "root:" not in answer.content.decode()
    assert nothing_was_written(episode)


@pytest.mark.parametrize("kind", ODD)
def test_a_name_that_no_folder_takes_harms_nobody(client, episode, kind) -> None:
    """Nothing is unpacked by name: the stray file is told, or the series is taken."""
    answer = send(client, episode, packed(ODD[kind]))

    assert answer.status_code in (303, 422)
    assert ODD[kind] not in answer.content.decode()
    assert answer.status_code == 303 or nothing_was_written(episode)


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd", "/etc/passwd", "x" * 4000, "a\x00b.zip", EVIL, "", ".", "\ud800"],
)
def test_what_a_file_is_called_is_never_looked_at(client, episode, name) -> None:
    """The same zip under any name is the same image."""
    answer = send(client, episode, packed("x"), name)

    assert answer.status_code in (303, 400, 422)
    assert EVIL not in answer.content.decode()
    assert not list(incoming.folder().iterdir())


def test_hostile_words_in_the_headers_of_an_image_are_shown_nowhere(client, episode) -> None:
    """Descriptions and names in DICOM are a stranger's: neither page nor record has them."""

    def poisoned(slice_, _):
        slice_.PatientName = slice_.SeriesDescription = slice_.StudyDescription = EVIL
        slice_.InstitutionName = slice_.ProtocolName = EVIL

    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for at, slice_ in enumerate(slices(change=poisoned)):
            archive.writestr(str(at), _bytes(slice_))
        for at, slice_ in enumerate(slices(series=SERIES[:-3] + "777", change=poisoned)):
            archive.writestr(f"other-{at}", _bytes(slice_))
    answer = send(client, episode, out.getvalue())

    assert 'name="series"' in answer.content.decode()  # one of two is chosen
    assert "window.ran" not in answer.content.decode()
    history = client.get(f"/episodes/{episode}/history/").content.decode()
    assert "window.ran" not in history


def test_a_hostile_name_of_a_patient_is_words_and_no_long_ones(client, episode) -> None:
    """Where another person's file is asked about, what it says is text and not much of it."""

    def poisoned(slice_, _):
        slice_.PatientName, slice_.PatientID = EVIL + "x" * 100_000, EVIL

    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for at, slice_ in enumerate(slices(change=poisoned)):
            archive.writestr(str(at), _bytes(slice_))
    answer = send(client, episode, out.getvalue())
    page = answer.content.decode()

    assert answer.status_code == 422
    assert 'name="despite"' in page
    assert "&lt;script&gt;" in page
    assert EVIL not in page
    assert "x" * 1000 not in page


def test_a_large_file_is_never_held_in_memory(clinic) -> None:
    """It goes to the disk piece by piece: 64 MiB take no more than a few."""
    handler, piece = incoming.ToTheDisk(), b"x" * (1 << 16)
    with suppress(StopFutureHandlers):
        handler.new_file("file", "x", "application/zip", None)
    tracemalloc.start()
    for at in range(1024):
        handler.receive_data_chunk(piece, at << 16)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    handler.upload_interrupted()

    assert most < 4 << 20
    assert not list(incoming.folder().iterdir())
