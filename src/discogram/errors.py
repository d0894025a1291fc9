"""What can go wrong, and who can mend it.

::

    DiscogramError
    ├── InputError       the person who typed or sent it mends it; lists every problem at once
    ├── Refused          it cannot happen now; the reason says what would mend it
    │   ├── OutOfOrder   an earlier step of the journey is missing
    │   ├── NotPermitted the role may not do this
    │   ├── SafetyStop   a clinical stop stands; no override lifts it
    │   └── Conflict     somebody else wrote first; look again and repeat
    ├── StorageError     the administrator mends it (disk full, database away)
    └── RecordChanged    the record is not what was written: keep it and call the clinic lead

Errors hold no language: a `Reason` is a message id with named parameters, and the edge turns it
into a sentence. A bug is none of these and keeps its traceback.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from types import MappingProxyType


class ExitCode(IntEnum):
    """How a command ended, for scripts."""

    DONE = 0
    MEND = 2
    """The input or the situation has to be mended; nothing was written."""
    CHANGED = 3
    """A record, an archive or a stored file is not what was written."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: a message id of the catalogues, its parameters and, for input, the place in it."""

    id: str
    params: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    place: str | None = None

    def __hash__(self) -> int:
        """Hash by id and parameter names: parameters may hold unhashable values."""
        return hash((self.id, tuple(sorted(self.params)), self.place))

    def __reduce__(self) -> tuple[type["Reason"], tuple[str, dict[str, object], str | None]]:
        """Let a reason travel from another process: a read-only mapping cannot."""
        return Reason, (self.id, dict(self.params), self.place)

    def at(self, place: str) -> "Reason":
        """Name the place in the input, for instance ``discs[0].steps[1].pain_nrs``."""
        joined = f"{place}.{self.place}" if self.place else place
        return Reason(self.id, self.params, joined)


def reason(id: str, /, **params: object) -> Reason:
    """Build a `Reason` in one breath: ``reason("referral-duration", months=5)``."""
    return Reason(id, MappingProxyType(params))


class DiscogramError(Exception):
    """The root: carries one or more reasons for the edge to put into words."""

    exit_code = ExitCode.MEND

    def __init__(self, reasons: Reason | Iterable[Reason]) -> None:
        """Keep every reason; a single one may be given bare."""
        self.reasons = (reasons,) if isinstance(reasons, Reason) else tuple(reasons)
        super().__init__(*self.reasons)

    def __str__(self) -> str:
        """Show ids and parameters, for a log that no patient is named in."""
        return "; ".join(f"{why.place or ''}:{why.id}" for why in self.reasons)


class InputError(DiscogramError):
    """What was typed or sent is wrong; every problem is listed with its place."""


class Refused(DiscogramError):
    """It cannot happen now; the reason says what would mend it."""


class OutOfOrder(Refused):
    """An earlier step of the journey is missing."""


class NotPermitted(Refused):
    """This role may not do this."""


class SafetyStop(Refused):
    """A clinical stop stands; it is resolved by facts, never by an override."""


class Conflict(Refused):
    """Somebody else wrote to this episode first."""


class StorageError(DiscogramError):
    """The store could not keep it; nothing was half-written."""


class RecordChanged(DiscogramError):
    """The stored record is not what was written."""

    exit_code = ExitCode.CHANGED
