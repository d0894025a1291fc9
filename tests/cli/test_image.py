"""Rows B01, B05: an image is attached, kept byte for byte, and shown the right way round."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from discogram.adapters.nifti.write import content_of
from discogram.cli.demo_ct import synthetic_ct
from tests.adapters.dicom.series import slices
from tests.cli.conftest import EPISODE, Discogram

WHITE = 250
"""Greys of the bead and of the letters; bone and contrast are darker."""


@pytest.fixture
def early(discogram: Discogram, tmp_path: Path) -> Path:
    """A record whose episode was opened and referred, and no more."""
    from tests.cli.conftest import lay_out

    file = lay_out(tmp_path)
    document = json.loads(file.read_text(encoding="utf-8"))
    document["commands"] = document["commands"][:2]
    file.write_text(json.dumps(document), encoding="utf-8")
    assert discogram("episode", "run", file, "--data", tmp_path / "early").code == 0
    return tmp_path / "early"


def attach(discogram: Discogram, data: Path, path: Path, *words: str) -> Any:
    """Attach an image as the technologist; answer what a program is told."""
    by = ("--by", "technologist-1", "--data", data)
    ran = discogram("image", "attach", EPISODE, path, *by, *words, "--json")
    assert (ran.code, ran.err) == (0, "")
    return ran.json


def show(discogram: Discogram, data: Path) -> list[dict[str, str]]:
    """The pictures of every attached image."""
    ran = discogram("image", "show", EPISODE, "--data", data, "--out", "shown", "--json")
    assert (ran.code, ran.err) == (0, "")
    pictures: list[dict[str, str]] = ran.json["pictures"]
    return pictures


def test_the_patients_right_is_on_the_left_of_the_picture(
    discogram: Discogram, data: Path
) -> None:
    """The bead on the patient's right stands beside the letter R, on the left."""
    (picture,) = show(discogram, data)
    grey = np.asarray(Image.open(picture["file"]))
    scale = grey.shape[1] // (120 + 4 + 120 + 4 + 90)
    axial = grey[:, : 120 * scale]
    coronal = grey[:, 124 * scale : 244 * scale]

    assert picture["orientation"] == "RAS"
    for slice_ in (axial, coronal):
        body = slice_[:, 40 : slice_.shape[1] - 40]  # between the letters R and L
        beads = np.argwhere(body > WHITE)
        beside = beads[np.abs(beads[:, 0] - slice_.shape[0] / 2) < 12]
        assert len(beside) > 5
        assert beside[:, 1].max() < body.shape[1] * 0.2


def test_an_image_attached_twice_is_kept_once(
    discogram: Discogram, early: Path, tmp_path: Path
) -> None:
    """The address is the SHA-256 of the very bytes, however often they are attached."""
    path = tmp_path / "synthetic-ct.nii.gz"
    one, two = (attach(discogram, early, path)["sha256"] for _ in range(2))

    assert one == two == sha256(path.read_bytes()).hexdigest()
    assert [each.name for each in early.glob("vault/??/*")] == [one]
    assert len(show(discogram, early)) == 1


def test_a_signed_report_takes_no_more_images(
    discogram: Discogram, data: Path, tmp_path: Path
) -> None:
    """What was read is what was signed: a later image belongs to an amendment."""
    path = tmp_path / "ct.nii.gz"
    path.write_bytes(content_of(synthetic_ct()))
    by = ("--by", "technologist-1", "--data", data)
    ran = discogram("image", "attach", EPISODE, path, *by)

    assert (ran.code, ran.out, len(ran.complaints)) == (2, "", 1)


def series(tmp_path: Path, name: str = "Testcase^Robin", number: str = "") -> Path:
    """A folder of slices of somebody."""
    folder = tmp_path / "series"
    folder.mkdir()
    for index, slice_ in enumerate(slices()):
        slice_.PatientName, slice_.PatientID = name, number
        slice_.save_as(folder / f"{index}", enforce_file_format=True)
    return folder


def test_another_persons_file_is_attached_only_with_a_reason(
    discogram: Discogram, early: Path, tmp_path: Path
) -> None:
    """What does not match is told without a word of the header; the reason is kept."""
    folder = series(tmp_path, "Stranger^Zacharias", "ZX-99")
    by = ("--by", "technologist-1", "--data", early)
    ran = discogram("image", "attach", EPISODE, folder, *by)

    assert ran.code == 2
    assert "name in the file’s header does not match" in ran.err
    assert "number in the file’s header does not match" in ran.err
    assert "--despite" in ran.err
    assert "Zacharias" not in ran.err + ran.out
    assert "ZX-99" not in ran.err + ran.out
    attach(discogram, early, folder, "--despite", "seen on the papers")
    assert len(show(discogram, early)) == 1


def test_a_dicom_folder_is_attached_and_read_back(
    discogram: Discogram, early: Path, tmp_path: Path
) -> None:
    """A folder of slices becomes one image, and its picture can be looked at."""
    folder = series(tmp_path)
    told = attach(discogram, early, folder)
    (picture,) = show(discogram, early)

    assert told["orientation"] == picture["orientation"]
    assert Image.open(picture["file"]).width >= 900


def test_what_an_image_lacks_is_told(discogram: Discogram, early: Path, tmp_path: Path) -> None:
    """Files that were left out are told to whoever attaches the rest."""
    folder = series(tmp_path)
    (folder / "readme.txt").write_text("no image")
    by = ("--by", "technologist-1", "--data", early)
    ran = discogram("image", "attach", EPISODE, folder, *by)

    assert ran.code == 0
    assert "One file that is no DICOM image was left out." in ran.out


def test_the_attached_image_is_told_in_words(
    discogram: Discogram, early: Path, tmp_path: Path
) -> None:
    """Address, orientation and shape, in the reader's language."""
    path = tmp_path / "synthetic-ct.nii.gz"
    by = ("--by", "technologist-1", "--data", early)
    ran = discogram("image", "attach", EPISODE, path, *by, "--lang", "es")

    assert ran.code == 0
    assert "(orientación RAS, 120 × 90 × 110 vóxeles)" in ran.out


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "missing"), (b"no image", "no image that can be read"), (b"", "not")],
)
def test_what_is_no_image_is_told(
    discogram: Discogram, early: Path, tmp_path: Path, content: bytes | None, said: str
) -> None:
    """A wrong file is one sentence; nothing is attached and nothing kept."""
    path = tmp_path / "x.nii"
    if content is not None:
        path.write_bytes(content)
    by = ("--by", "technologist-1", "--data", early)
    ran = discogram("image", "attach", EPISODE, path, *by)

    assert (ran.code, ran.out, len(ran.complaints)) == (2, "", 1)
    assert said in ran.err or "cannot be read" in ran.err
    assert not list(early.glob("vault/??/*"))


@pytest.mark.parametrize("by", ["nobody", "nurse-1"])
def test_only_who_may_attaches(
    discogram: Discogram, early: Path, tmp_path: Path, by: str
) -> None:
    """A stranger, or a role that the person does not hold, is refused in one sentence."""
    path = tmp_path / "synthetic-ct.nii.gz"
    ran = discogram("image", "attach", EPISODE, path, "--by", by, "--data", early)

    assert (ran.code, ran.out, len(ran.complaints)) == (2, "", 1)
    assert not list(early.glob("vault/??/*"))


def test_the_same_image_again_is_told_and_writes_nothing(
    discogram: Discogram, early: Path, tmp_path: Path
) -> None:
    """Whoever attaches it twice learns that it is there."""
    path = tmp_path / "synthetic-ct.nii.gz"
    attach(discogram, early, path)
    before = discogram("audit", "verify", "--data", early, "--json").json["events"]
    by = ("--by", "technologist-1", "--data", early)
    again = discogram("image", "attach", EPISODE, path, *by)

    assert (again.code, "is attached to this episode already" in again.out) == (0, True)
    assert discogram("audit", "verify", "--data", early, "--json").json["events"] == before


def test_an_episode_without_an_image_is_told(discogram: Discogram, early: Path) -> None:
    """There is nothing to show, and one sentence says so."""
    ran = discogram("image", "show", EPISODE, "--data", early)

    assert (ran.code, ran.out, len(ran.complaints)) == (2, "", 1)


def test_a_changed_image_is_never_shown(discogram: Discogram, data: Path) -> None:
    """A stored file that is not what was saved is a changed record: exit code 3."""
    (file,) = (data / "vault").glob("??/*")
    file.chmod(0o600)
    file.write_bytes(file.read_bytes()[:-1])
    ran = discogram("image", "show", EPISODE, "--data", data)

    assert (ran.code, ran.out, len(ran.complaints)) == (3, "", 1)


@pytest.mark.real_data
def test_a_real_scan_comes_back_as_it_was(
    discogram: Discogram, early: Path, real_data: Path
) -> None:
    """Two files in different orders of axes: the same bytes, the orientation of each."""
    abdomen = real_data / "totalseg_example" / "ct.nii.gz"
    crop = real_data / "tptbox_l3" / "sub-ct_label-22_ct.nii.gz"
    told = [attach(discogram, early, path) for path in (abdomen, crop)]
    shown = show(discogram, early)

    for path, one in zip((abdomen, crop), told, strict=True):
        assert one["sha256"] == sha256(path.read_bytes()).hexdigest()
    assert [one["orientation"] for one in told] == ["RAS", "PIR"]
    assert [one["orientation"] for one in shown] == ["RAS", "PIR"]


@pytest.mark.real_data
def test_a_real_series_is_the_same_image_twice(
    discogram: Discogram, early: Path, real_data: Path
) -> None:
    """A compressed series has one address, whoever packs it, and can be read back."""
    folder = real_data / "totalseg_example" / "dicom_20slices"
    one, two = (attach(discogram, early, folder) for _ in range(2))

    assert one["sha256"] == two["sha256"]
    assert len(list(early.glob("vault/??/*"))) == 1
    assert {each["orientation"] for each in show(discogram, early)} == {one["orientation"]}
