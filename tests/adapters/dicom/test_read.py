import shutil
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import gdcm  # type: ignore[import-untyped]  # it comes without stubs
import numpy as np
import pytest
from pydicom import dcmread
from pydicom.config import disable_value_validation
from pydicom.uid import BasicTextSRStorage, RLELossless

from discogram.adapters.dicom import pixels, read
from discogram.errors import InputError
from discogram.imaging.attached import ImageKind
from discogram.imaging.volume import Modality
from tests.adapters.dicom.series import NAME, POSITIONS, SERIES, SLICES, slices, write
from tests.imaging.sentences import said
from tests.imaging.water_block import MARKERS_RAS, found_in, is_right

OTHER = SERIES[:-3] + "777"


def refused(source: Path | bytes, **how) -> list[str]:
    """Why it is refused: each reason said in both languages, none naming the patient."""
    with pytest.raises(InputError) as wrong:
        read.read_series(source, **how)
    assert NAME not in repr([(why.id, dict(why.params)) for why in wrong.value.reasons])
    return said(wrong.value.reasons)


def altered(**tags):
    """A change that every slice gets."""

    def change(slice_, index: int) -> None:
        for tag, value in tags.items():
            setattr(slice_, tag, value)

    return change


def one_altered(at: int, **tags):
    """A change that one slice gets."""
    return lambda slice_, index: altered(**tags)(slice_, index) if index == at else None


def cut_short(slice_, index: int) -> None:
    """A change: the seventh slice loses most of its pixels."""
    if index == 6:
        slice_.PixelData = slice_.PixelData[:50]


def cut_short_and_moved(slice_, index: int) -> None:
    """A change: besides, the patient moved before the third slice."""
    cut_short(slice_, index)
    if index == 2:
        slice_.FrameOfReferenceUID = "1.2.3"


COMPRESSIONS = (
    gdcm.TransferSyntax.RLELossless,
    gdcm.TransferSyntax.JPEGLosslessProcess14,
    gdcm.TransferSyntax.JPEGLosslessProcess14_1,
    gdcm.TransferSyntax.JPEGLSLossless,
    gdcm.TransferSyntax.JPEG2000Lossless,
)


def compress(path: Path, syntax: int) -> None:
    """Pack the pixels of a file where it lies."""
    reader = gdcm.ImageReader()
    reader.SetFileName(str(path))
    assert reader.Read()
    change = gdcm.ImageChangeTransferSyntax()
    change.SetTransferSyntax(gdcm.TransferSyntax(syntax))
    change.SetInput(reader.GetImage())
    assert change.Change()
    writer = gdcm.ImageWriter()
    writer.SetFileName(str(path))
    writer.SetFile(reader.GetFile())
    writer.SetImage(change.GetOutput())
    assert writer.Write()


def zipped(folder: Path, path: Path) -> Path:
    """Pack a folder the way a person would: deflated, in a folder of its own."""
    with ZipFile(path, "w") as archive:
        for file in folder.iterdir():
            archive.write(file, f"DICOM/{file.name}")
    return path


@pytest.mark.parametrize("tilt_deg", [0.0, 17.0, -12.0])
@pytest.mark.parametrize("position", sorted(POSITIONS))
def test_the_markers_come_back_right_however_the_patient_lies(
    tmp_path: Path, position: str, tilt_deg: float
) -> None:
    """Head or feet first, on any side, gantry upright or tilted: right is right."""
    read_back = read.read_series(write(tmp_path, slices(position, tilt_deg=tilt_deg)))

    seen = found_in(read_back.volume)
    assert all(np.abs(seen[m] - MARKERS_RAS[m]).max() < 1.6 for m in MARKERS_RAS)
    assert is_right(read_back.volume)
    assert read_back.volume.lean_deg == pytest.approx(abs(tilt_deg), abs=0.05)
    assert said(read_back.notes) == (["imaging-dicom-tilted"] if tilt_deg else [])


def test_a_folder_and_a_zip_of_it_give_the_same_object(tmp_path: Path) -> None:
    """Other names, another order, a zip: the vault keeps one copy, and it reads back."""
    one = write(tmp_path / "one", slices(), seed=1)
    two = write(tmp_path / "two", slices(), seed=2)
    packed = zipped(one, tmp_path / "three.zip")

    images = [read.attached(path) for path in (one, two, packed)]
    addresses = {sha256(image.file.content).hexdigest() for image in images}
    again = read.volume_from(images[0].file.content)

    assert len(addresses) == 1
    assert is_right(again)
    assert np.array_equal(again.array, read.read_series(one).volume.array)


def test_the_archive_of_an_archive_is_itself(tmp_path: Path) -> None:
    """What left the vault and comes back has the same address."""
    first = read.attached(write(tmp_path / "series", slices()))
    path = tmp_path / first.file.name
    path.write_bytes(first.file.content)

    assert read.attached(path).file.content == first.file.content


def test_the_slices_in_the_archive_are_the_hospitals_own(tmp_path: Path) -> None:
    """Byte for byte, so that they can be sent on as they came."""
    folder = write(tmp_path / "series", slices())
    image = read.attached(folder)
    path = tmp_path / "archive.zip"
    path.write_bytes(image.file.content)

    with ZipFile(path) as archive:
        kept = sorted(archive.read(member) for member in archive.infolist())
        dates = {member.date_time for member in archive.infolist()}
        names = [member.filename for member in archive.infolist()]
    assert kept == sorted(file.read_bytes() for file in folder.iterdir())
    assert dates == {(1980, 1, 1, 0, 0, 0)}
    assert names == sorted(names)
    assert NAME not in "".join(names)


def test_the_description_names_nobody(tmp_path: Path) -> None:
    """Kind, shape, spacing, orientation, modality and UID; no name, no number of a patient."""
    image = read.attached(write(tmp_path / NAME, slices()))

    assert image.kind is ImageKind.DICOM_SERIES
    assert image.shape == (30, 34, SLICES)
    assert image.spacing_mm == (Decimal("1.5"), Decimal("1.25"), Decimal(3))
    assert (image.orientation, image.modality, image.uid) == ("LPS", Modality.CT, SERIES)
    assert "Synthetic" not in repr(image)
    assert "SYN-1970" not in repr(image)


@pytest.mark.parametrize("syntax", COMPRESSIONS)
def test_compressed_slices_are_decoded(tmp_path: Path, syntax: int) -> None:
    """Each lossless compression of scanners and archives comes back bit for bit."""
    folder = write(tmp_path, slices())
    plain = read.read_series(folder).volume
    for path in folder.iterdir():
        compress(path, syntax)

    packed = read.read_series(folder).volume

    assert np.array_equal(packed.array, plain.array)
    assert is_right(packed)


def test_hounsfield_units_follow_the_rescale_of_each_slice(tmp_path: Path) -> None:
    """Slope and intercept are applied; fractions make a volume of fractions."""

    def change(slice_, index: int) -> None:
        slope = 1 + index % 2
        stored = np.frombuffer(slice_.PixelData, "<u2") // slope
        slice_.PixelData = stored.astype("<u2").tobytes()
        slice_.RescaleSlope = str(slope)

    volume = read.read_series(write(tmp_path, slices(change=change))).volume

    assert volume.array.dtype == np.float32
    assert is_right(volume)


def test_numbers_above_sixteen_bits_are_not_wrapped(tmp_path: Path) -> None:
    """A metal implant of 40 000 units stays the brightest thing in the scan."""

    def metal(slice_, index: int) -> None:
        stored = np.frombuffer(slice_.PixelData, "<u2").copy()
        if index == 3:
            stored[0] = 41_024
        slice_.PixelData = stored.tobytes()
        slice_.BitsStored, slice_.HighBit = 16, 15

    volume = read.read_series(write(tmp_path, slices(change=metal))).volume

    assert volume.array.max() == 40_000
    assert volume.array.min() == -1000


def test_an_inverted_display_changes_no_value(tmp_path: Path) -> None:
    """MONOCHROME1 is about the screen: Hounsfield units stay, and the person is told."""
    inverted = slices(change=altered(PhotometricInterpretation="MONOCHROME1"))

    read_back = read.read_series(write(tmp_path, inverted))

    assert is_right(read_back.volume)
    assert said(read_back.notes) == ["imaging-dicom-inverted"]


def test_the_largest_series_is_taken_and_the_others_are_told(tmp_path: Path) -> None:
    """A scout, a report and a text file beside the scan are left out, and it is said."""
    scout = slices(
        count=2, series=OTHER, change=altered(ImageOrientationPatient=[1, 0, 0, 0, 0, -1])
    )
    report = slices(count=1)[0]
    for tag in ("Rows", "Columns", "PixelData"):
        delattr(report, tag)
    report.SOPClassUID = report.file_meta.MediaStorageSOPClassUID = BasicTextSRStorage
    folder = write(tmp_path, [*scout, *slices(), report])
    (folder / f"{NAME}.txt").write_text("Dear colleague")

    read_back = read.read_series(folder)

    assert read_back.uid == SERIES
    assert is_right(read_back.volume)
    assert said(read_back.notes) == ["imaging-dicom-other-series", "imaging-dicom-strangers"]
    assert dict(read_back.notes[0].params) == {
        "series": OTHER[-6:],
        "modality": Modality.CT,
        "images": 2,
    }
    assert read_back.notes[1].params["files"] == 2
    assert NAME not in repr(read_back.notes)


def test_another_series_can_be_asked_for(tmp_path: Path) -> None:
    """By the last characters of its UID; an unknown or shared ending is refused."""
    folder = write(tmp_path, [*slices(), *slices(count=5, series=OTHER)])

    assert read.read_series(folder, OTHER[-3:]).uid == OTHER
    assert read.attached(folder, OTHER).shape[2] == 5
    assert refused(folder, series="000000") == ["imaging-dicom-series-unknown"]
    assert refused(folder, series="") == ["imaging-dicom-series-unknown"]


def test_blanked_uids_are_no_hindrance(tmp_path: Path) -> None:
    """An anonymiser that empties every UID leaves one series without a name."""
    blank = altered(SeriesInstanceUID="", SOPInstanceUID="")
    folder = write(tmp_path / "a", slices(change=blank))
    same = altered(SOPInstanceUID=SERIES)

    image = read.attached(folder)
    alike = read.attached(write(tmp_path / "b", slices(change=same)))

    assert image.uid is None
    assert is_right(read.volume_from(image.file.content))
    assert is_right(read.volume_from(alike.file.content))


def test_second_copies_are_left_out(tmp_path: Path) -> None:
    """The same file twice is one slice, said so, and the same object in the vault."""
    once = write(tmp_path / "once", slices())
    twice = shutil.copytree(once, tmp_path / "twice")
    shutil.copytree(once, twice / "copy")

    image = read.attached(twice)

    assert said(image.notes) == ["imaging-dicom-copies"]
    assert image.notes[0].params["files"] == SLICES
    assert image.file.content == read.attached(once).file.content


def missing(slice_list, *gone: int):
    """Leave out the slices of these numbers, from 0."""
    return [slice_ for index, slice_ in enumerate(slice_list) if index not in gone]


BAD = {
    "a slice missing": (missing(slices(), 5), ["imaging-dicom-slices-missing"]),
    "slices missing": (missing(slices(), 3, 8, 9), ["imaging-dicom-slices-missing"]),
    "one slice only": (slices(count=1), ["imaging-dicom-one-slice"]),
    "two orientations": (
        slices(change=one_altered(0, ImageOrientationPatient=[1, 0, 0, 0, 0, -1])),
        ["imaging-dicom-two-orientations"],
    ),
    "no position": (
        slices(change=one_altered(2, ImagePositionPatient=None)),
        ["imaging-dicom-no-place"],
    ),
    "no spacing": (slices(change=altered(PixelSpacing=None)), ["imaging-dicom-no-place"]),
    "a crooked orientation": (
        slices(change=altered(ImageOrientationPatient=[1, 0, 0, 1, 0, 0])),
        ["imaging-dicom-no-place"],
    ),
    "two phases": (
        [*slices(), *slices(change=lambda s, i: setattr(s, "SOPInstanceUID", f"1.2.3.{i}"))],
        ["imaging-dicom-same-place"],
    ),
    "two frames of reference": (
        slices(change=one_altered(4, FrameOfReferenceUID="1.2.3")),
        ["imaging-dicom-frames-mixed"],
    ),
    "two pixel spacings": (
        slices(change=one_altered(4, PixelSpacing=[1, 1])),
        ["imaging-dicom-spacings-mixed"],
    ),
    "no rescale": (
        slices(change=one_altered(0, RescaleIntercept=None)),
        ["imaging-dicom-no-rescale"],
    ),
    "several frames": (
        slices(change=altered(NumberOfFrames=2)),
        ["imaging-dicom-multiframe"],
    ),
    "colour": (slices(change=altered(SamplesPerPixel=3)), ["imaging-dicom-colour"]),
    "a slice cut short": (
        slices(change=cut_short),
        ["imaging-dicom-slices-unreadable"],
    ),
    "everything at once": (
        missing(
            slices(change=cut_short_and_moved),
            9,
        ),
        [
            "imaging-dicom-frames-mixed",
            "imaging-dicom-slices-missing",
            "imaging-dicom-slices-unreadable",
        ],
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_a_series_that_is_no_volume_is_refused_in_plain_words(tmp_path: Path, case) -> None:
    """Each fault has its sentence, all are told together, and nobody is named."""
    written, ids = BAD[case]

    assert refused(write(tmp_path, written)) == ids


def test_uneven_and_shifted_slices_are_refused(tmp_path: Path) -> None:
    """A slice off its place by more than a tenth of the spacing bends the volume."""

    def moved(axis: int, millimetres: float):
        def change(slice_, index: int) -> None:
            place = [float(value) for value in slice_.ImagePositionPatient]
            place[axis] += millimetres if index == 5 else 0
            slice_.ImagePositionPatient = place

        return slices(change=change)

    assert refused(write(tmp_path / "a", moved(2, 0.8))) == ["imaging-dicom-uneven"]
    assert refused(write(tmp_path / "b", moved(0, 0.8))) == ["imaging-dicom-shifted"]
    assert is_right(read.read_series(write(tmp_path / "c", moved(2, 0.02))).volume)


def test_the_missing_slices_are_counted_and_their_neighbour_is_named(tmp_path: Path) -> None:
    """Three are gone, after the third and the eighth slice."""
    with pytest.raises(InputError) as wrong:
        read.read_series(write(tmp_path, missing(slices(), 3, 8, 9)))

    assert dict(wrong.value.reasons[0].params) == {"count": 3, "slices": ("100003", "100008")}


def test_a_scout_in_the_same_series_is_told_with_its_other_size(tmp_path: Path) -> None:
    """Two faults of one odd slice are told together."""
    scout = one_altered(0, ImageOrientationPatient=[1, 0, 0, 0, 0, -1], Rows=2, Columns=2)

    assert refused(write(tmp_path, slices(change=scout))) == [
        "imaging-dicom-sizes-mixed",
        "imaging-dicom-two-orientations",
    ]


def test_a_compression_without_decoder_is_named(tmp_path: Path) -> None:
    """The person hears which transfer syntax it is, and can ask for another."""

    def closed(slice_, index: int) -> None:
        slice_.compress(RLELossless, generate_instance_uid=False)
        slice_.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.4.201"

    with pytest.raises(InputError) as wrong:
        read.read_series(write(tmp_path, slices(change=closed)))

    assert said(wrong.value.reasons) == ["imaging-dicom-compression"]
    assert "High-Throughput" in str(wrong.value.reasons[0].params["syntaxes"])


@pytest.mark.parametrize("length", [140, 200, 300, 400, 600])
def test_a_damaged_dicom_file_is_never_passed_over(tmp_path: Path, length: int) -> None:
    """It may be the slice that is missing."""
    folder = write(tmp_path, slices())
    victim = next(iter(folder.iterdir()))
    victim.write_bytes(victim.read_bytes()[:length])

    assert refused(folder) == ["imaging-dicom-damaged"]


def test_a_folder_without_scans_is_refused(tmp_path: Path) -> None:
    """Empty, or with a letter in it: the person hears which."""
    assert refused(tmp_path) == ["imaging-dicom-none"]
    (tmp_path / "letter.txt").write_text("Dear colleague")
    assert refused(tmp_path) == ["imaging-dicom-none"]


def test_a_lossy_scan_is_read_and_told(tmp_path: Path) -> None:
    """Fine detail may be gone; the scan is still a scan."""
    read_back = read.read_series(
        write(tmp_path, slices(change=altered(LossyImageCompression="01")))
    )

    assert said(read_back.notes) == ["imaging-dicom-lossy"]


def test_the_patient_is_in_the_file_and_nowhere_else(tmp_path: Path) -> None:
    """The test itself would see a name: the files do carry one."""
    folder = write(tmp_path, slices())

    assert str(dcmread(next(iter(folder.iterdir()))).PatientName) == NAME
    assert NAME not in repr(read.read_series(folder))


def test_pictures_without_units_are_read_as_stored(tmp_path: Path) -> None:
    """An MR has no Hounsfield units, and a modality without a name of ours is *other*."""

    def magnetic(slice_, index: int) -> None:
        slice_.Modality = "MR"
        del slice_.RescaleSlope, slice_.RescaleIntercept

    mr = read.read_series(write(tmp_path / "mr", slices(change=magnetic))).volume
    other = read.read_series(
        write(tmp_path / "us", slices(change=altered(Modality="US")))
    ).volume

    assert (mr.modality, other.modality) == (Modality.MR, Modality.OTHER)
    assert np.array_equal(mr.array, other.array + 1024)


def test_a_transfer_syntax_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    """A private packing is refused like one without a decoder."""
    folder = write(tmp_path, slices())
    for path in folder.iterdir():
        content = path.read_bytes()
        known, private_uid = b"1.2.840.10008.1.2.1\0", b"1.2.840.999999.1.77\0"
        assert content.count(known) == 1
        path.write_bytes(content.replace(known, private_uid))

    assert refused(folder) == ["imaging-dicom-compression"]


def test_more_voxels_than_can_be_held_are_refused(tmp_path: Path, monkeypatch) -> None:
    """Rows and columns are counted before anything is decoded."""
    monkeypatch.setattr(pixels, "MAX_VOXELS", 15_000)

    assert refused(write(tmp_path, slices())) == ["imaging-too-large"]


@pytest.mark.parametrize(
    ("tags", "day"),
    [
        ({}, None),
        ({"StudyDate": "20260310"}, date(2026, 3, 10)),
        ({"StudyDate": "2026.03.10"}, date(2026, 3, 10)),
        ({"ContentDate": "20260309", "StudyDate": "20260310"}, date(2026, 3, 9)),
        ({"AcquisitionDate": "20260308", "StudyDate": "20260310"}, date(2026, 3, 8)),
        ({"AcquisitionDateTime": "20260307235959.5-0600"}, date(2026, 3, 7)),
        ({"AcquisitionDate": "19000101", "StudyDate": "20260310"}, date(2026, 3, 10)),
        ({"StudyDate": "20260231"}, None),
        ({"StudyDate": NAME}, None),
        ({"SeriesDate": "20260310", "PatientBirthDate": "19710101"}, None),
    ],
)
def test_the_day_of_the_examination_is_read_and_no_other_date(
    tmp_path: Path, tags: dict[str, str], day: date | None
) -> None:
    """What is nearest to the picture counts; a blanked or broken day is *not said*."""
    with disable_value_validation():
        folder = write(tmp_path, slices(change=altered(**tags)))

        assert read.attached(folder).taken_on == day


def test_a_series_past_midnight_was_taken_on_the_day_it_began(tmp_path: Path) -> None:
    """One series has one day."""

    def change(slice_, index: int) -> None:
        slice_.AcquisitionDate = "20260311" if index > 6 else "20260310"

    assert read.attached(write(tmp_path, slices(change=change))).taken_on == date(2026, 3, 10)
