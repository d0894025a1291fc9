"""How does a series lie in the vault?

As one zip, the same for the same slices whatever they were called and wherever they came from:
one stored (not deflated) member per file, named by a hash of its instance UID and place,
sorted, dated 1980. So the same series has the same SHA-256. The slices are the hospital's own,
byte for byte, with the patient's tags in them: the archive is a patient's record, its
description is not.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from discogram.adapters.dicom.headers import Header

_UNIX = 3
_OWNER_READS_AND_WRITES = 0o100600 << 16


def packed(headers: Iterable[Header]) -> bytes:
    """The archive of these slices."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_STORED) as archive:
        for header in sorted(_files(headers), key=_name):
            archive.writestr(_member(_name(header)), header.file.content())
    return stream.getvalue()


def _files(headers: Iterable[Header]) -> Iterator[Header]:
    """One header for each file: the first frame stands for a file of many."""
    return (header for header in headers if header.frame in (None, 1))


def _name(header: Header) -> str:
    # The place beside the UID: a careless anonymiser gives every slice the same UID.
    told = f"{header.instance} {header.position_lps}"
    return f"{sha256(told.encode()).hexdigest()[:32]}.dcm"


def _member(name: str) -> ZipInfo:
    # What zipfile would take from the machine is written out: system, date (1980), rights.
    member = ZipInfo(name)
    member.create_system = _UNIX
    member.external_attr = _OWNER_READS_AND_WRITES
    return member
