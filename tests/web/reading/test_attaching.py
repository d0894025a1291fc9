"""Uploads: what is taken, what is refused in one sentence, and that nothing is left behind."""

import re
import zipfile
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from uuid import UUID

import numpy as np
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from discogram.adapters.db.models import Access
from discogram.adapters.dicom.sources import Bounds
from discogram.adapters.nifti.write import content_of
from discogram.application.history import whole
from discogram.imaging.volume import Volume
from discogram.pathway.images.events import ImageAttached
from discogram.web.place import place
from discogram.web.reading import attaching, incoming
from tests.adapters.dicom.series import SERIES, slices
from tests.imaging.water_block import volume_of
from tests.scans.test_showing import film

VOLUME = content_of(volume_of(np.diag([2.0, 2.0, 2.0, 1.0]), (20, 20, 20)))


def archive(*series: str, **more: bytes) -> bytes:
    """A zip of as many series, and whatever else."""
    return packed(series, more)


PATIENT = {"PatientName": "TESTCASE^ROBIN", "PatientID": ""}
"""Whom the files name: the synthetic patient of the case."""


def packed(
    series: tuple[str, ...],
    more: dict[str, bytes],
    day: str | None = None,
    whose: Mapping[str, str] = PATIENT,
) -> bytes:
    """A zip of as many series, all taken on a day and of one person, and whatever else."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
        for uid in series:
            for at, slice_ in enumerate(slices(series=uid)):
                content = BytesIO()
                for tag, value in whose.items():
                    setattr(slice_, tag, value)
                if day is not None:
                    slice_.StudyDate = day
                slice_.save_as(content, enforce_file_format=True)
                written.writestr(f"{uid}/{at}", content.getvalue())
        for name, content_ in more.items():
            written.writestr(name, content_)
    return out.getvalue()


def send(client, episode, content: bytes, name: str = "x.zip", **more):
    """Choose a file and send it."""
    file = SimpleUploadedFile(name, content)
    typed = {"file": file, "purpose": "other", "modality": "MR", **more}
    return client.post(f"/reading/{episode}/attach", typed, follow=True)


def attached(episode):
    """What the episode holds."""
    return whole(episode, place().office).episode.images.attached


def left() -> list[str]:
    """What lies in the folder for what arrives."""
    return [each.name for each in incoming.folder().iterdir()]


@pytest.fixture
def open_case(case):
    """A case whose images may still be attached, without any."""
    return case(until="close_session")


def test_a_nifti_volume_and_a_zip_of_one_series_are_attached(open_case, as_) -> None:
    """Each is in the record with its purpose; no name of a file is."""
    client = as_("technologist-1")
    for content, name in ((VOLUME, "Secret^Name.nii.gz"), (archive(SERIES), "Secret.zip")):
        answer = send(client, open_case, content, name)
        assert answer.status_code == 200
        assert "The image is attached." in answer.content.decode()

    one, other = attached(open_case)
    assert (one.kind, one.modality, one.purpose) == ("nifti", "MR", "other")
    assert (other.kind, other.modality) == ("dicom-series", "CT")
    assert "Secret" not in repr(attached(open_case))
    assert left() == []


def test_an_mr_is_shown_through_windows_of_its_own_values(open_case, as_) -> None:
    """Automatic, narrower and wider; a CT's windows mean nothing in it."""
    values = np.random.default_rng(7).gamma(2.0, 100.0, (20, 20, 20)).astype(np.int16)
    content = content_of(Volume(values, np.diag([2.0, 2.0, 2.0, 1.0])))
    send(as_("technologist-1"), open_case, content)
    (image,) = attached(open_case)
    reader, id_ = as_("reader-1"), UUID(hex=image.sha256[:32])
    names = ("auto", "narrow", "wide", "soft")
    slices_ = [
        reader.get(f"/reading/{open_case}/{id_}.png?window={name}").content for name in names
    ]

    assert len(set(slices_)) == 3
    assert slices_[0] == slices_[3]


def test_a_wrong_image_is_struck_out_by_whoever_attached_it(open_case, as_) -> None:
    """The page leads there; somebody else is told who may."""
    technologist = as_("technologist-1")
    send(technologist, open_case, VOLUME)
    page = technologist.get(f"/reading/{open_case}/attach").content.decode()
    (link,) = re.findall(rf'href="(/episodes/{open_case}/entry/[0-9]+/strike/)"', page)

    other = as_("nurse-1").get(f"/reading/{open_case}/attach").content.decode()
    assert "Whoever attached it, or a physician." in other
    assert "/strike/" not in other
    technologist.post(link, {"why": "another patient"})
    assert attached(open_case) == ()


@pytest.mark.parametrize(
    ("who", "room"),
    [("technologist-1", False), ("coordinator-1", False), ("physician-1", True)],
)
def test_the_images_station_leads_to_attaching_and_to_the_room(
    open_case, as_, who, room
) -> None:
    """For whoever may: with an image and without one, and nobody is told there is nothing."""
    client = as_(who)
    path = f"/episodes/{open_case}/at/images/"
    before = client.get(path).content.decode()
    send(as_("technologist-1"), open_case, VOLUME)
    after = client.get(path).content.decode()

    for page in (before, after):
        assert page.count(f'href="/reading/{open_case}/attach"') == 1
        assert "Nothing is recorded at this station" not in page
    assert page.count(f'href="/reading/{open_case}/"') == int(room)


def test_the_same_image_again_writes_nothing(open_case, as_) -> None:
    """Whoever sends it twice is told."""
    client = as_("technologist-1")
    send(client, open_case, VOLUME)
    answer = send(client, open_case, VOLUME)

    assert "attached already" in answer.content.decode()
    assert len(attached(open_case)) == 1


def test_the_day_is_the_files_else_what_is_typed_else_not_said(open_case, as_) -> None:
    """A day can be told later; a later silence takes nothing away; the file is believed."""
    client = as_("technologist-1")
    page = send(client, open_case, VOLUME).content.decode()
    assert "day not said" in page
    assert [each.taken_on for each in attached(open_case)] == [None]
    send(client, open_case, VOLUME, taken="2026-03-10")
    send(client, open_case, VOLUME)
    send(client, open_case, packed((SERIES,), {}, "20260309"), taken="2026-03-08")
    page = client.get(f"/reading/{open_case}/attach").content.decode()
    room = as_("physician-1").get(f"/reading/{open_case}/").content.decode()

    assert [each.taken_on for each in attached(open_case)] == [
        date(2026, 3, 10),
        date(2026, 3, 9),
    ]
    for each in ("10 March 2026", "9 March 2026"):
        assert each in page
        assert f"taken {each}" in room


@pytest.mark.parametrize("typed", ["soon", "2999-01-01", "0026-03-10"])
def test_a_day_that_cannot_be_is_refused_in_a_sentence(open_case, as_, typed: str) -> None:
    """No date, a day to come, a year of two digits: nothing is attached, the words stay."""
    answer = send(as_("technologist-1"), open_case, VOLUME, taken=typed)

    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    assert f'value="{typed}"' in answer.content.decode()
    assert attached(open_case) == ()
    assert left() == []


def test_one_of_several_series_is_chosen(open_case, as_) -> None:
    """The file waits for the choice, for nobody else, and is gone afterwards."""
    client, other = as_("technologist-1"), as_("nurse-1")
    second = SERIES[:-3] + "777"
    page = send(client, open_case, archive(SERIES, second)).content.decode()
    assert page.count('name="series"') == 2
    assert attached(open_case) == ()
    token = page.split('name="token" value="')[1].split('"')[0]
    chosen = {"token": token, "series": second, "purpose": "discogram"}
    path = f"/reading/{open_case}/attach"

    assert other.post(path, chosen).status_code == 422
    assert client.post(path, chosen).status_code == 303
    assert client.post(path, chosen).status_code == 422
    (image,) = attached(open_case)
    assert image.uid == second
    assert left() == []


def test_an_x_ray_is_attached_and_hangs_in_the_room(open_case, as_, tmp_path) -> None:
    """A single DX file is a film: a picture with its letters, and no volume."""
    (file,) = film(tmp_path / "film", **PATIENT).iterdir()
    answer = send(as_("technologist-1"), open_case, file.read_bytes(), "x.dcm")
    assert "The image is attached." in answer.content.decode()

    (image,) = attached(open_case)
    reader, id_ = as_("reader-1"), UUID(hex=image.sha256[:32])
    page = reader.get(f"/reading/{open_case}/").content.decode()
    assert "An X-ray magnifies" in page
    assert '<option value="wide">Wider</option>' in page
    assert "viewer-facts" not in page
    assert reader.get(f"/reading/{open_case}/{id_}.png").status_code == 200
    assert reader.get(f"/reading/{open_case}/{id_}.nii.gz").status_code == 404


def test_a_picture_of_a_film_is_attached_and_marked(open_case, as_) -> None:
    """Without scale and sides, and no page calls it anything better."""
    grey = np.random.default_rng(2).integers(0, 255, (300, 200)).astype(np.uint8)
    out = BytesIO()
    Image.fromarray(grey).save(out, "JPEG", comment=b"Secret^Name")
    technologist, physician = as_("technologist-1"), as_("physician-1")
    page = send(technologist, open_case, out.getvalue(), "Secret.jpg", taken="2026-03-09")
    (image,) = attached(open_case)
    room = physician.get(f"/reading/{open_case}/").content.decode()
    shown = physician.get(f"/reading/{open_case}/{UUID(hex=image.sha256[:32])}.png")
    stored = b"".join(place().vault.open(image.sha256))

    assert (image.kind, image.shape, image.modality) == ("picture", (200, 300, 1), None)
    assert "A name that is written in it stays readable" in page.content.decode()
    for text in (page.content.decode(), room):
        assert "picture of a film" in text
        assert "No scale, sides not said." in text
    assert shown.content.startswith(b"\x89PNG")
    assert b"Secret" not in stored + shown.content
    assert left() == []


BAD = {
    "empty": (b"", "No file arrived"),
    "text": (b"hello, this is no image" * 20, "no image that can be read: not DICOM"),
    "no mark": (b"\x08\0\x05\0CS\n\0ISO_IR 100" + b"\0" * 400, "no image that can be read"),
    "empty zip": (archive(), "The zip or folder is empty: give the one"),
    "picture": (b"\x89PNG\r\n\x1a\n" + b"x" * 400, "The picture is damaged"),
    "paper": (b"%PDF-1.7" + b"x" * 400, "A PDF is a paper and no image"),
    "telephone": (b"\0\0\0\x18ftypheic" + b"x" * 400, "save it as PNG or JPEG"),
    "web picture": (b"RIFF\x10\0\0\0WEBPVP8 " + b"x" * 400, "save it as PNG or JPEG"),
    "program": (b"\x7fELF" + b"\0" * 400, "no image that can be read"),
    "broken zip": (archive(SERIES)[:-40], "The zip file is damaged or cut short"),
    "truncated": (VOLUME[:-30], "damaged or cut short"),
    "outside": (archive(SERIES, **{"../../etc/outside": b"x"}), "reach outside"),
    "no image": (archive(readme=b"x"), "is no DICOM image"),
    "cut slice": (archive(SERIES, x=b"\0" * 128 + b"DICM" + b"\x08\0"), "damaged"),
}


@pytest.mark.parametrize("kind", BAD)
def test_what_is_no_image_is_told_in_a_sentence(open_case, as_, kind) -> None:
    """422, one sentence, no entry, no file in the vault and none on its way."""
    content, told = BAD[kind]
    answer = send(as_("technologist-1"), open_case, content)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert told in page
    assert page.count('<div class="problems"') == 1
    assert attached(open_case) == ()
    assert not list(place().store.vault_folder.glob("??/*"))
    assert left() == []


def test_a_zip_bomb_is_refused_before_it_is_opened(open_case, as_, monkeypatch) -> None:
    """What a zip unpacks to is bounded, and so is the number of its files."""
    monkeypatch.setattr(attaching, "BOUNDS", Bounds(max_bytes=1 << 20, max_files=50))
    bomb = archive(a=b"\0" * (2 << 20))
    many = archive(**{str(at): b"x" for at in range(60)})
    client = as_("technologist-1")

    assert "MiB unpacked" in send(client, open_case, bomb).content.decode()
    assert "files and at most" in send(client, open_case, many).content.decode()
    assert left() == []


def test_a_file_that_grows_too_large_is_stopped(open_case, as_, monkeypatch) -> None:
    """It is said in a sentence, and what had come is gone."""
    monkeypatch.setattr(incoming, "MOST_BYTES", 1000)
    answer = send(as_("technologist-1"), open_case, b"x" * 200_000)

    assert answer.status_code == 422
    assert attached(open_case) == ()
    assert left() == []


def test_what_nobody_came_back_for_is_swept(open_case, as_) -> None:
    """A file of an hour ago is gone at the next look."""
    import os

    client = as_("technologist-1")
    send(client, open_case, archive(SERIES, SERIES[:-3] + "777"))
    (kept,) = left()
    path: Path = place().data / incoming.FOLDER / kept
    os.utime(path, (1, 1))
    client.get(f"/reading/{open_case}/attach")

    assert left() == []


@pytest.mark.parametrize("name", ["admin-1", "lead-1"])
def test_only_who_may_attaches(open_case, as_, name) -> None:
    """An administrator, and a lead in the lead's role, attach nothing."""
    client = as_(name)
    session = client.session
    session["role"] = "clinic_lead" if name == "lead-1" else "administrator"
    session.save()

    assert send(client, open_case, VOLUME).status_code == 403
    assert attached(open_case) == ()


def test_an_upload_without_the_forms_token_is_refused(open_case, as_) -> None:
    """Another site's page cannot send a file in somebody's name."""
    from django.test import Client

    client = as_("technologist-1")
    strict = Client(HTTP_HOST="localhost", enforce_csrf_checks=True)
    strict.cookies = client.cookies

    assert send(strict, open_case, VOLUME).status_code == 403
    assert attached(open_case) == ()
    assert left() == []


STRANGER = {
    "PatientName": "Obermüller^Zacharias",
    "PatientBirthDate": "19310405",
    "PatientSex": "M",
    "PatientID": "ZX-99",
    "SpecificCharacterSet": "ISO_IR 192",
}
HIDDEN = ("Obermüller", "Zacharias", "1931", "ZX-99")


def of_a_stranger() -> bytes:
    """A series whose files name somebody else."""
    return packed((SERIES,), {}, whose=STRANGER)


def entry_of(episode):
    """The entry that attached an image."""
    events = whole(episode, place().office).episode.events
    return next(each.body for each in reversed(events) if isinstance(each.body, ImageAttached))


def test_another_persons_file_is_asked_about_before_it_is_attached(open_case, as_) -> None:
    """Both names and both birth dates are shown to whoever may know them; then a reason."""
    client = as_("technologist-1")
    answer = send(client, open_case, of_a_stranger())
    page = answer.content.decode()
    token = page.split('name="token" value="')[1].split('"')[0]
    path = f"/reading/{open_case}/attach"

    assert answer.status_code == 422
    assert "names another person: Zacharias Obermüller. The record says Robin Testcase." in page
    assert "another birth date: 5 April 1931. The record says" in page
    assert attached(open_case) == ()
    assert not list(place().store.vault_folder.glob("??/*"))
    blank = client.post(path, {"token": token, "purpose": "other", "despite": "  "})
    assert blank.status_code == 422
    token = blank.content.decode().split('name="token" value="')[1].split('"')[0]
    client.post(path, {"token": token, "purpose": "other", "despite": "married name"})
    assert len(attached(open_case)) == 1
    assert entry_of(open_case).despite.words == "married name"
    history = client.get(f"/episodes/{open_case}/history/").content.decode()
    assert "married name" in history
    assert left() == []
    for each in HIDDEN:
        assert each not in history
        assert each not in repr(entry_of(open_case))


def test_whoever_reads_is_told_that_it_does_not_match_and_no_more(case, as_) -> None:
    """A reader, and a physician who may be asked to read, learn nobody's name here."""
    episode = case(until="close_session")
    for name in ("reader-1", "reader-2"):
        page = send(as_(name), episode, of_a_stranger()).content.decode()

        assert "The name in the file’s header does not match the record." in page
        for each in (*HIDDEN, "Testcase"):
            assert each not in page
    assert attached(episode) == ()


def test_a_file_that_names_the_patient_or_nobody_is_attached_at_once(open_case, as_) -> None:
    """In one line it is said that a file names nobody."""
    nobody = dict.fromkeys(STRANGER, "") | {
        "SpecificCharacterSet": "ISO_IR 192",
        "IssuerOfPatientID": "COUNTY",
    }
    client = as_("technologist-1")
    named = send(client, open_case, archive(SERIES)).content.decode()
    page = send(client, open_case, packed((SERIES,), {}, whose=nobody)).content.decode()

    assert "The file names nobody" not in named
    assert "The file names nobody" in page
    assert "The image is attached." in page
    assert entry_of(open_case).despite is None


def test_whoever_may_know_the_patient_sees_who_it_is(open_case, as_) -> None:
    """A technologist holds name and birth date against the film; a reader sees a code."""
    path = f"/reading/{open_case}/attach"

    assert "Robin Testcase" in as_("technologist-1").get(path).content.decode()
    assert "Testcase" not in as_("reader-1").get(path).content.decode()


def test_what_a_header_says_is_in_no_log_and_no_address(open_case, as_, caplog) -> None:
    """Neither the program's nor the access log's lines hold a word of it."""
    caplog.set_level(0)
    answer = send(as_("technologist-1"), open_case, of_a_stranger())

    access = [(each.what, each.outcome) for each in Access.objects.all()]
    lines = caplog.text + repr(answer.redirect_chain) + repr(access)
    for each in HIDDEN:
        assert each not in lines


def test_an_image_after_the_injection_is_of_the_day_of_the_test(open_case, as_) -> None:
    """One of months before is asked about, in a sentence with both days."""
    client = as_("technologist-1")
    answer = send(client, open_case, VOLUME, taken="2025-12-04", purpose="discogram")
    page = answer.content.decode()

    assert answer.status_code == 422
    assert "taken on 4 December 2025 and the test is on 10 March 2026" in page
    assert attached(open_case) == ()
    answer = send(client, open_case, VOLUME, taken="2026-03-10", purpose="discogram")
    assert "The image is attached." in answer.content.decode()
