"""Which installation does this process serve?

The address of the data folder comes from the environment, as for every command; tests put
another installation in its place.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from discogram.bootstrap import Installation

_SERVED: list[Installation] = []
"""The installation that is served, once it was asked for."""


def place() -> Installation:
    """The installation of this process; its tables were made before the first request."""
    if not _SERVED:
        _SERVED.append(Installation.at(data_folder()))
    return _SERVED[-1]


def data_folder() -> Path:
    """The data folder that the environment names."""
    return Path(os.environ.get("DISCOGRAM_DATA", "discogram-data")).absolute()


@contextmanager
def serving(other: Installation) -> Iterator[None]:
    """Serve another installation for a while, as tests and benches do."""
    _SERVED.append(other)
    try:
        yield
    finally:
        _SERVED.remove(other)
