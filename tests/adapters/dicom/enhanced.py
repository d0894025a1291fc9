"""The phantom's series as one multi-frame file, as enhanced CT and MR are written.

PS3.3 C.7.6.16: what all frames have in common is said once, the rest frame by frame.
"""

from collections.abc import Callable

import numpy as np
from pydicom import Dataset, Sequence
from pydicom.uid import EnhancedCTImageStorage, EnhancedMRImageStorage

from tests.adapters.dicom.series import Change, slices

Groups = Callable[[Dataset, int], object]

_SHARED = {
    "PlaneOrientationSequence": ("ImageOrientationPatient",),
    "PixelMeasuresSequence": ("PixelSpacing",),
    "PixelValueTransformationSequence": ("RescaleSlope", "RescaleIntercept"),
}
_OF_A_FRAME = {"PlanePositionSequence": ("ImagePositionPatient",)}


def enhanced(
    position: str = "HFS",
    modality: str = "CT",
    tilt_deg: float = 0.0,
    *,
    everything_per_frame: bool = False,
    change: Change = lambda slice_, index: None,
    groups: Groups = lambda groups, index: None,
) -> Dataset:
    """One file whose frames stand in no order; `groups` changes those of one frame."""
    flat = slices(position, tilt_deg=tilt_deg, change=change)
    order = np.random.default_rng(3).permutation(len(flat))
    file, apart = flat[0], {**_OF_A_FRAME, **(_SHARED if everything_per_frame else {})}
    each = [_groups(flat[index], apart) for index in order]
    for number, made in enumerate(each):
        groups(made, number)
    file.PerFrameFunctionalGroupsSequence = Sequence(each)
    shared = {} if everything_per_frame else _SHARED
    file.SharedFunctionalGroupsSequence = Sequence([_groups(flat[order[0]], shared)])
    file.NumberOfFrames = len(flat)
    file.PixelData = b"".join(flat[index].PixelData for index in order)
    for names in (*_SHARED.values(), *_OF_A_FRAME.values()):
        for name in names:
            delattr(file, name)
    kind = EnhancedCTImageStorage if modality == "CT" else EnhancedMRImageStorage
    file.Modality, file.SOPClassUID = modality, kind
    file.file_meta.MediaStorageSOPClassUID = kind
    return file


def _groups(slice_: Dataset, wanted: dict[str, tuple[str, ...]]) -> Dataset:
    made = Dataset()
    for name, tags in wanted.items():
        item = Dataset()
        for tag in tags:
            setattr(item, tag, slice_[tag].value)
        setattr(made, name, Sequence([item]))
    return made
