"""A synthetic CT series of the phantom, written the way a scanner writes it."""

from collections.abc import Callable, Iterable
from pathlib import Path
from types import MappingProxyType

import numpy as np
from pydicom import Dataset, FileMetaDataset, dcmwrite
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian

from tests.imaging.water_block import CENTRE_RAS, hounsfield_at

POSITIONS = MappingProxyType(
    {
        # Row and column direction of an axial slice (LPS) as the gantry sees the patient: head
        # or feet first (H, F); supine, prone, on the right or on the left side (S, P, DR, DL).
        "HFS": ((1, 0, 0), (0, 1, 0)),
        "HFP": ((-1, 0, 0), (0, -1, 0)),
        "FFS": ((-1, 0, 0), (0, 1, 0)),
        "FFP": ((1, 0, 0), (0, -1, 0)),
        "HFDR": ((0, 1, 0), (-1, 0, 0)),
        "HFDL": ((0, -1, 0), (1, 0, 0)),
        "FFDR": ((0, -1, 0), (-1, 0, 0)),
        "FFDL": ((0, 1, 0), (1, 0, 0)),
    }
)

CENTRE_LPS = CENTRE_RAS * [-1, -1, 1]
ROWS, COLUMNS, SLICES = 34, 30, 15
BETWEEN_ROWS, BETWEEN_COLUMNS, BETWEEN_SLICES = 1.25, 1.5, 3.0
NAME = "Synthetic^Patient"

SERIES = "1.2.826.0.1.3680043.8.498.1234567001"
FRAME = "1.2.826.0.1.3680043.8.498.1234567009"

Change = Callable[[Dataset, int], object]


def slices(
    position: str = "HFS",
    count: int = SLICES,
    tilt_deg: float = 0.0,
    series: str = SERIES,
    change: Change = lambda slice_, index: None,
) -> list[Dataset]:
    """The slices in the order of their normal; `tilt_deg` leans the gantry, not the table."""
    row, column = (np.array(axis, dtype=float) for axis in POSITIONS[position])
    along = np.cross(row, column)
    tilt = np.radians(tilt_deg)
    column = column * np.cos(tilt) + along * np.sin(tilt)
    answer = []
    for index in range(count):
        corner = (
            CENTRE_LPS
            + along * BETWEEN_SLICES * (index - (count - 1) / 2)
            - row * BETWEEN_COLUMNS * (COLUMNS - 1) / 2
            - column * BETWEEN_ROWS * (ROWS - 1) / 2
        )
        slice_ = _slice(row, column, corner, position)
        slice_.SeriesInstanceUID = series
        slice_.SOPInstanceUID = f"{series}.{100_001 + index}"
        slice_.file_meta.MediaStorageSOPInstanceUID = slice_.SOPInstanceUID
        slice_.InstanceNumber = str(index + 1)
        change(slice_, index)
        answer.append(slice_)
    return answer


def write(folder: Path, written: Iterable[Dataset], seed: int = 1) -> Path:
    """Write files whose names say nothing of their order; answer the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    names = np.random.default_rng(seed).permutation(1000)
    for name, slice_ in zip(names, written, strict=False):
        dcmwrite(folder / f"{NAME}_{name}", slice_, enforce_file_format=True)
    return folder


def _slice(row, column, corner, position: str) -> Dataset:
    down, across = np.indices((ROWS, COLUMNS))
    # PS3.3 C.7.6.2.1.1, equation C.7.6.2.1-1.
    points_lps = (
        corner
        + row * BETWEEN_COLUMNS * across[..., None]
        + column * BETWEEN_ROWS * down[..., None]
    )
    stored = (hounsfield_at(points_lps * [-1, -1, 1]) + 1024).astype("<u2")
    slice_ = Dataset()
    slice_.file_meta = FileMetaDataset()
    slice_.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    slice_.file_meta.MediaStorageSOPClassUID = CTImageStorage
    slice_.SOPClassUID = CTImageStorage
    slice_.FrameOfReferenceUID = FRAME
    slice_.PatientName = NAME
    slice_.PatientID = "SYN-1970"
    slice_.PatientComments = NAME
    slice_.Modality = "CT"
    slice_.PatientPosition = position
    slice_.ImageOrientationPatient = [f"{value:.6f}" for value in (*row, *column)]
    slice_.ImagePositionPatient = [f"{value:.4f}" for value in corner]
    slice_.PixelSpacing = [str(BETWEEN_ROWS), str(BETWEEN_COLUMNS)]
    slice_.RescaleSlope, slice_.RescaleIntercept = "1", "-1024"
    slice_.SamplesPerPixel, slice_.PhotometricInterpretation = 1, "MONOCHROME2"
    slice_.Rows, slice_.Columns = ROWS, COLUMNS
    slice_.BitsAllocated, slice_.BitsStored, slice_.HighBit = 16, 12, 11
    slice_.PixelRepresentation = 0
    slice_.PixelData = stored.tobytes()
    return slice_
