"""Where does the raw pressure curve lie?

In blocks of at most one second, which are no events. The event that ends an injection names the
digests of its blocks. A digest covers the clock and the rate too: the same numbers played at
another speed are another curve.
"""

from collections.abc import Sequence

from django.db import transaction

from discogram.adapters.db.failures import storing
from discogram.adapters.db.models import SampleBlock as Row
from discogram.application.ports import SampleBlock
from discogram.errors import RecordChanged, reason


class Samples:
    """Blocks of raw samples; meets `ports.Samples`."""

    def __init__(self, alias: str) -> None:
        self._alias = alias

    def save(self, block: SampleBlock) -> str:
        """Store a block and answer its digest; the same block is stored once."""
        fields = {
            "injection": block.injection,
            "boot": block.boot,
            "first_monotonic_ns": block.first_monotonic_ns,
            "rate_hz": block.rate_hz,
            "samples": block.samples,
        }
        with storing(self._alias), transaction.atomic(using=self._alias):
            Row.objects.using(self._alias).get_or_create(digest=block.digest, defaults=fields)
        return block.digest

    def of(self, injection: str) -> Sequence[SampleBlock]:
        """The blocks of an injection in the order of the clock, each held to its digest."""
        with storing(self._alias):
            rows = Row.objects.using(self._alias).filter(injection=injection)
            return [_block(row) for row in rows.order_by("boot", "first_monotonic_ns")]


def _block(row: Row) -> SampleBlock:
    block = SampleBlock(
        injection=row.injection,
        boot=row.boot,
        first_monotonic_ns=row.first_monotonic_ns,
        rate_hz=row.rate_hz,
        samples=bytes(row.samples),
    )
    if block.digest != row.digest:
        raise RecordChanged(reason("db-samples-changed", digest=row.digest))
    return block
