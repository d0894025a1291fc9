"""Whatever bytes a NIfTI file holds, the answer is a volume or a sentence."""

import gzip

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from discogram.adapters.nifti.read import volume_from
from discogram.adapters.nifti.write import content_of
from discogram.errors import InputError
from discogram.imaging.volume import Volume
from tests.imaging.sentences import said

QUICK = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))

GRAIN = np.arange(8 * 9 * 10).reshape(8, 9, 10)
GOOD = gzip.decompress(content_of(Volume(GRAIN.astype(np.int16), np.eye(4))))


def read_or_said(content: bytes) -> list[str]:
    """No reasons where it was read; the reasons, each a sentence, where it was not."""
    try:
        volume_from(content)
    except InputError as wrong:
        return said(wrong.reasons)
    return []


@QUICK
@given(st.lists(st.tuples(st.integers(0, 351), st.integers(0, 7)), min_size=1, max_size=8))
def test_flipped_bits_in_the_header_never_escape(flips) -> None:
    """Sizes, types, affines, offsets: read, or refused in words."""
    content = bytearray(GOOD)
    for at, bit in flips:
        content[at] ^= 1 << bit
    read_or_said(bytes(content))
    read_or_said(gzip.compress(bytes(content), 1))


@QUICK
@given(st.integers(0, len(GOOD) - 1))
def test_a_file_cut_anywhere_is_told(length: int) -> None:
    """Fewer voxels than the header says are no scan."""
    assert read_or_said(GOOD[:length])


@QUICK
@given(st.binary(max_size=600))
def test_a_strangers_bytes_are_no_scan(content: bytes) -> None:
    """Plain, or packed by gzip: a sentence."""
    assert read_or_said(content)
    assert read_or_said(gzip.compress(content, 1))
    assert read_or_said(b"\x1f\x8b" + content)
