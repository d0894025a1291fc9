"""How does a NIfTI file say that nobody was scanned?

The header has no field for it. Our own phantoms carry these words in its free text (`descrip`),
which is held against them and nothing else: people are named there.
"""

import gzip
import zlib
from io import BytesIO

MARK = b"SYNTHETIC PHANTOM: not a patient, not for diagnosis"

_DESCRIP = slice(148, 228)
"""Where the free text stands in version 1, which is what we write."""

_GZIP = b"\x1f\x8b"


def is_marked(content: bytes) -> bool:
    """Whether the bytes of a file, packed or not, are those of a phantom of ours."""
    if not content.startswith(_GZIP):
        return content[_DESCRIP].rstrip(b"\0") == MARK
    try:
        with gzip.open(BytesIO(content)) as packed:
            return packed.read(_DESCRIP.stop)[_DESCRIP].rstrip(b"\0") == MARK
    except (EOFError, OSError, zlib.error):
        return False
