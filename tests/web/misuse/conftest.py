"""A clinic to be misused: patients at every part of the way, and every form of every page."""

from typing import NoReturn

import pytest

from discogram.bootstrap import Installation
from discogram.errors import InputError, reason
from discogram.web.guidance import working
from discogram.web.place import place
from tests.web.conftest import SignedIn
from tests.web.misuse.found import every_form
from tests.web.misuse.pages import Sent
from tests.web.misuse.ways import Ways, make_ways
from tests.web.remembering import remembered


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give what needs these patients to one worker: it plays them once."""
    for item in items:
        if not {"ways", "forms"}.isdisjoint(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.xdist_group("misuse"))


@pytest.fixture(autouse=True)
def nothing_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a search end at once: what is misused is the page, and not the processor."""

    def ends(*asked: object) -> NoReturn:
        raise InputError(reason("imaging-disc-frame"))

    monkeypatch.setattr(working, "elsewhere", ends)


@pytest.fixture
def ways(clinic: Installation) -> Ways:
    """Six synthetic patients, each as far along as some stations need."""
    del clinic
    return remembered(place(), "misuse", make_ways)


@pytest.fixture
def forms(clinic: Installation, signed_in: SignedIn) -> tuple[Ways, list[Sent]]:
    """The same, in a clinic with something of everything, and every form of its pages."""
    del clinic

    def make() -> tuple[Ways, list[Sent]]:
        made = make_ways()
        return made, every_form(made, signed_in)

    return remembered(place(), "misuse forms", make)
