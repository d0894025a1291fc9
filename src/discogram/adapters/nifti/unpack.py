"""Is this one NIfTI file of bearable size, and what are its plain bytes?"""

import gzip
import zlib
from io import BytesIO
from pathlib import Path

from discogram.errors import InputError, reason

MAX_BYTES = 2 << 30
"""Two gibibytes unpacked: a whole-body CT at 1 mm is half of that."""

_GZIP = b"\x1f\x8b"


def content_of(path: Path, max_bytes: int = MAX_BYTES) -> bytes:
    """The bytes of a file as they lie on the disk.

    Raises `InputError` when there is no such file or it is too large. The name stays out of the
    error: people are named in file names.
    """
    try:
        size = path.stat().st_size
        if size <= max_bytes:
            return path.read_bytes()
    except OSError:
        raise InputError(reason("imaging-file-unreadable")) from None
    raise InputError(reason("imaging-too-large", mib=max_bytes >> 20))


def plain(content: bytes, max_bytes: int = MAX_BYTES) -> bytes:
    """The bytes without gzip; whether they are packed is seen, not read from a file name.

    Raises `InputError` when they are damaged, or unpack to more than `max_bytes`.
    """
    if not content.startswith(_GZIP):
        return content
    try:
        with gzip.open(BytesIO(content)) as packed:
            unpacked = packed.read(max_bytes + 1)
    except (EOFError, OSError, zlib.error):
        raise InputError(reason("imaging-gzip-damaged")) from None
    if len(unpacked) > max_bytes:
        raise InputError(reason("imaging-too-large", mib=max_bytes >> 20))
    return unpacked
