"""What is this called in the code systems others read?

Disc levels: SNOMED CT as printed in DICOM PS3.16 CID 1000, 1001 and 1003 (edition 2025b, read
through pydicom 3.0.2). Codes inside PS3.16 may be used in DICOM objects without a SNOMED
licence. A transitional disc has no code there: it is carried as text with our own code.
"""

from dataclasses import dataclass
from types import MappingProxyType

from discogram.words.spine import Disc

SNOMED_CT = "http://snomed.info/sct"
LOINC = "http://loinc.org"
OWN = "urn:discogram:discography"
"""Our own terms, where a search of LOINC and SNOMED CT found none."""


@dataclass(frozen=True, slots=True)
class Coding:
    """A coded term: system, code and the text a reader sees."""

    system: str
    code: str
    display: str


def _level(code: str, words: str) -> Coding:
    return Coding(SNOMED_CT, code, f"Level of {words} intervertebral disc")


def _own(disc: Disc) -> Coding:
    return Coding(OWN, f"disc-{disc.lower().replace('/', '-')}", f"{disc} intervertebral disc")


DISC_LEVELS = MappingProxyType(
    {
        Disc.C2_C3: _level("243902007", "C2/C3"),
        Disc.C3_C4: _level("243903002", "C3/C4"),
        Disc.C4_C5: _level("243904008", "C4/C5"),
        Disc.C5_C6: _level("243905009", "C5/C6"),
        Disc.C6_C7: _level("243906005", "C6/C7"),
        Disc.C7_T1: _level("243925008", "C7/T1"),
        Disc.T1_T2: _level("243908006", "T1/T2"),
        Disc.T2_T3: _level("243909003", "T2/T3"),
        Disc.T3_T4: _level("243910008", "T3/T4"),
        Disc.T4_T5: _level("243911007", "T4/T5"),
        Disc.T5_T6: _level("243912000", "T5/T6"),
        Disc.T6_T7: _level("243913005", "T6/T7"),
        Disc.T7_T8: _level("243914004", "T7/T8"),
        Disc.T8_T9: _level("243915003", "T8/T9"),
        Disc.T9_T10: _level("243916002", "T9/T10"),
        Disc.T10_T11: _level("243917006", "T10/T11"),
        Disc.T11_T12: _level("243918001", "T11/T12"),
        Disc.T12_L1: _level("243926009", "T12/L1"),
        Disc.L1_L2: _level("243920003", "L1/L2"),
        Disc.L2_L3: _level("243921004", "L2/L3"),
        Disc.L3_L4: _level("243922006", "L3/L4"),
        Disc.L4_L5: _level("243923001", "L4/L5"),
        Disc.L5_S1: _level("243927000", "L5/S1"),
        Disc.L5_L6: _own(Disc.L5_L6),
        Disc.L6_S1: _own(Disc.L6_S1),
        Disc.S1_S2: _own(Disc.S1_S2),
    }
)
"""The code of each disc level; a test proves that no disc is left out."""
