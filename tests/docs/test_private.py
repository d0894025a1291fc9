"""What belongs to one machine or one network stays out of the project."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.docs.pages import ROOT

HOSTS = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("yarnpkg", "com"),
        ("anaconda", "org"),
        ("golang", "org"),
        ("docker", "io"),
        ("ghcr", "io"),
        ("jsdelivr", "net"),
        ("unpkg", "com"),
    )
)
"""Registries and mirrors; written in parts, because this file is searched too."""

MACHINE = re.compile(r"""(?:^|[\s"'`(=:\[])/(?:home|root|work|Users)/[\w.]""", re.M)
"""A path in somebody's own folder."""


def files_of_the_project(git):
    """Every text file that is, or would be, committed."""
    listed = subprocess.run(
        [str(git), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    for found in filter(None, listed.stdout.decode().split("\0")):
        path = ROOT / found
        if path.is_file() and b"\0" not in (raw := path.read_bytes())[:8000]:
            yield found, raw.decode("utf-8", errors="replace")


@pytest.fixture(scope="module")
def project(need):
    """Every text file of the project with its text."""
    git = need("git")
    if not (ROOT / ".git").exists():
        need("This copy of the project is no checkout.")
    return list(files_of_the_project(git))


def test_no_file_names_a_registry(project):
    """Where packages come from is the machine's own matter."""
    found = [(path, host) for path, words in project for host in HOSTS if host in words]

    assert len(project) > 100
    assert found == []


def test_no_file_names_a_machine(project):
    """No path of a person's or a machine's own folders stands in a file."""
    own = (str(ROOT), str(Path.home()) + "/")
    found = [
        path
        for path, words in project
        if MACHINE.search(words) or any(len(each) > 2 and each in words for each in own)
    ]

    assert found == []


@pytest.mark.parametrize("before", ["", "see ", '"', "`", "(", "from = '"])
@pytest.mark.parametrize("folder", ["home", "root", "Users"])
def test_a_machines_path_is_seen(before, folder):
    """The search itself finds a path in each of its places, and no part of an address."""
    path = "/".join(("", folder, "notes"))

    assert MACHINE.search(before + path)
    assert not MACHINE.search(f"https://example.org{path}")
