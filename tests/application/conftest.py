"""A real installation, made once: its tables take longer than the tests that use it."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from discogram.bootstrap import Installation
from tests.records import empty, forget


@pytest.fixture(scope="session")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """Give an empty installation, asking nothing of the environment."""
    place = empty(tmp_path_factory.mktemp("installation") / "record")
    with closing(place.store):
        yield place
    forget(place)
