"""A small clinic behind the website, fresh for every test, and somebody signed in to it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import connections
from django.test import Client

from discogram.adapters.db.connect import SQLITE_FILE, database
from discogram.bootstrap import Installation
from discogram.web.accounts.models import User
from discogram.web.place import serving
from discogram.words.people import Role
from tests.web.clinic import PASSWORD, SITE, STAFF

SignedIn = Callable[[Role], Client]


def _serve(folder: Path) -> None:
    """Point Django's own connection at another file."""
    connection = connections["default"]
    connection.close()
    connection.settings_dict["NAME"] = database(folder, None)["NAME"]


@pytest.fixture(scope="session")
def prepared_clinic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make tables, site, staff and accounts once; each test takes a copy."""
    folder = tmp_path_factory.mktemp("prepared") / "record"
    folder.mkdir()
    _serve(folder)
    place = Installation.beside(folder)
    directory = place.store.directory
    directory.save_site(SITE, "os", Role.ADMINISTRATOR)
    for staff in STAFF:
        directory.save_staff(staff, SITE.id, "os", Role.ADMINISTRATOR)
        User.objects.make(staff.id, PASSWORD)
    connections["default"].close()
    return folder


@pytest.fixture
def clinic(prepared_clinic: Path, tmp_path: Path) -> Iterator[Installation]:
    """Serve a fresh copy of the small clinic."""
    folder = tmp_path / "record"
    shutil.copytree(prepared_clinic, folder)
    _serve(folder)
    assert (folder / SQLITE_FILE).exists()
    with serving(Installation.beside(folder)):
        yield Installation.beside(folder)
    connections["default"].close()


@pytest.fixture
def signed_in(clinic: Installation) -> SignedIn:
    """Give a browser in which somebody of a role is signed in: `signed_in(Role.NURSE)`."""
    del clinic
    return _signed_in


def _signed_in(role: Role) -> Client:
    staff = next(each for each in STAFF if role in each.roles)
    client = Client(HTTP_HOST="localhost")
    client.force_login(User.objects.get(username=staff.id))
    session = client.session
    session["role"] = str(role)
    session.save()
    return client
