"""A folder that lasts as long as the tests do, and is gone after them.

For what is made once for many tests, where no fixture says when it ends.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

_MADE: list[TemporaryDirectory[str]] = []


def lasting(prefix: str = "discogram-test-") -> Path:
    """An empty folder of its own."""
    made = TemporaryDirectory(prefix=prefix, ignore_cleanup_errors=True)
    _MADE.append(made)
    return Path(made.name)


def swept() -> None:
    """Take all of them away."""
    while _MADE:
        _MADE.pop().cleanup()
