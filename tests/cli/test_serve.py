"""`discogram serve` and `discogram account`: the website as a process of its own."""

import json
import os
import re
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

import pytest
import uvicorn

from discogram.bootstrap import Installation
from discogram.cli import serve
from discogram.cli.account import is_a_name
from tests.cli.conftest import Demonstration

MADE = pytest.mark.xdist_group("demo-clinic")
WAIT_S = 120
"""Long enough for the slowest machine: nothing is measured here."""


def command(*words: object) -> list[str]:
    """A command of ours, as a terminal runs it."""
    return [sys.executable, "-m", "discogram", *(str(each) for each in words)]


@contextmanager
def serving(*words: object, **around: str) -> Iterator[tuple[subprocess.Popen[str], Any]]:
    """The website, once it has said where it is; killed at the end if it still runs."""
    line = command("serve", "--port", 0, "--json", *words)
    environment = {**os.environ, **around}
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True, env=environment) as website:
        assert website.stdout is not None
        said = ""
        for each in website.stdout:
            said += each
            if each == "}\n":
                break
        try:
            yield website, json.loads(said)
        finally:
            website.kill()


def signs_in(address: str, login: dict[str, str]) -> bool:
    """Whether the website lets somebody in: it leads away from the door."""
    browser = build_opener(HTTPCookieProcessor())
    door = address + "account/sign-in/"
    page = browser.open(door, timeout=WAIT_S).read().decode()
    token = re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[-1]
    typed = {"login": login["user"], "password": login["password"]}
    form = urlencode({**typed, "csrfmiddlewaretoken": token}).encode()
    try:
        return bool(browser.open(door, form, timeout=WAIT_S).url != door)
    except HTTPError as error:  # let in, where the first page is not there yet
        return error.url != door


def ran(*words: object, **around: str) -> subprocess.CompletedProcess[str]:
    """A command that ends by itself."""
    environment = {**os.environ, **around}
    return subprocess.run(  # our own program
        command(*words),
        capture_output=True,
        text=True,
        env=environment,
        timeout=WAIT_S,
        check=False,
    )


@MADE
def test_a_clinic_that_was_made_answers_until_ctrl_c(
    demonstration: Demonstration, tmp_path: Path
) -> None:
    """One login per role, passwords that nobody else reads; Ctrl-C is no error."""
    for name in ("record", "record-trust"):
        shutil.copytree(demonstration.folder / name, tmp_path / name)
    with serving("--data", tmp_path / "record") as (website, said):
        signed_in = {signs_in(said["address"], each) for each in said["logins"]}
        wrong = signs_in(said["address"], said["logins"][0] | {"password": "wrong"})
        website.send_signal(signal.SIGINT)
        code = website.wait(WAIT_S)
    kept = demonstration.folder / "record-trust" / "demonstration-logins.json"

    assert (signed_in, wrong, code) == ({True}, False, 0)
    assert [each["role"] for each in said["logins"]].count("reader") == 2
    assert json.loads(kept.read_text()) == {
        each["user"]: each["password"] for each in said["logins"]
    }
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_an_empty_record_becomes_a_demonstration_clinic(tmp_path: Path) -> None:
    """Nothing has to be asked for; how a clinic is finished is told by those that were."""
    mark = tmp_path / "record" / "demonstration.json"
    with subprocess.Popen(command("serve", "--port", 0, "--data", mark.parent)) as website:
        until = time.monotonic() + WAIT_S
        while not mark.exists() and time.monotonic() < until and website.poll() is None:
            time.sleep(0.05)
        website.kill()

    assert json.loads(mark.read_text())["done"] is False


def test_it_stops_by_itself_when_it_was_told_to(tmp_path: Path) -> None:
    """DISCOGRAM_DEMO_SECONDS ends a tour without anybody there; it is no error."""
    told = {"DISCOGRAM_DEMO_SECONDS": "0.2"}
    with serving("--empty", "--data", tmp_path / "record", **told) as (website, said):
        code = website.wait(WAIT_S)

    assert (code, said["logins"]) == (0, [])


def name_of(site: str, data: Path) -> str:
    """What a clinic is called in a record."""
    found = Installation.at(data).store.directory.site(site)
    assert found is not None
    return found.name


def test_an_empty_clinic_gets_its_first_administrator(tmp_path: Path) -> None:
    """No synthetic patient comes to a real clinic, neither then nor when it is asked for."""
    data, told = ("--data", tmp_path / "record"), {"DISCOGRAM_DEMO_SECONDS": "0.1"}
    first = ran("serve", "--empty", "--port", 0, *data, **told)
    who = ("account", "theo", "--name", "Theo Park", "--site", "north")
    unknown = ran(*who, *data)
    nameless = ran(*who, "--zone", "Europe/Madrid", "--site-name", " ", *data)
    named = ("--zone", "Europe/Madrid", "--site-name", "Clínica del Norte")
    made = ran(*who, *named, "--json", *data)
    before = name_of("north", tmp_path / "record")
    again = ran(*who, "--site-name", "Clínica Norte", *data)
    after = name_of("north", tmp_path / "record")
    same = ran(*who, *data)
    then = ran("serve", "--port", 0, *data, **told)
    mixed = ran("serve", "--demo", "--port", 0, *data, **told)

    assert (first.returncode, unknown.returncode, made.returncode) == (0, 2, 0)
    assert (nameless.returncode, again.returncode, same.returncode) == (2, 0, 0)
    assert "--site-name" in nameless.stderr
    assert (before, after) == ("Clínica del Norte", "Clínica Norte")
    assert name_of("north", tmp_path / "record") == after
    assert "discogram account" in first.stdout
    assert json.loads(made.stdout)["role"] == "administrator"
    assert then.returncode == 0
    assert "discogram account" not in then.stdout
    assert "password" not in then.stdout
    assert (mixed.returncode, mixed.stderr.count("discogram: ")) == (2, 1)


@pytest.mark.parametrize(
    ("name", "may"),
    [
        ("", False),
        (" ", False),
        ("1984", False),
        ("x" * 201, False),
        ("\u202eLake", False),
        ("Clínica 24 h", True),
        ("x" * 200, True),
    ],
)
def test_a_clinic_is_called_by_a_name_that_can_be_read(name: str, may: bool) -> None:
    """A name that no page could show is none."""
    assert is_a_name(name) is may


def test_no_answer_waits_for_an_echo() -> None:
    """Only from a door that is named as TCP's does asyncio send without a wait of 40 ms."""
    with serve._listening("127.0.0.1", 0) as door:
        assert door.proto == socket.IPPROTO_TCP


def test_a_connection_idles_longer_than_a_proxy_keeps_it(monkeypatch) -> None:
    """A proxy sends into a connection that it kept for two minutes, and is answered."""
    kept: list[int] = []

    def run(server: uvicorn.Server, sockets: object) -> None:
        del sockets
        kept.append(server.config.timeout_keep_alive)

    monkeypatch.setattr(uvicorn.Server, "run", run)
    with serve._listening("127.0.0.1", 0) as door:
        serve._run(door, None)

    assert min(kept) > 120


def test_a_port_in_use_is_one_sentence(tmp_path: Path) -> None:
    """It is told before anything is made."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        found = ran("serve", "--port", port, "--data", tmp_path / "record")

    assert (found.returncode, found.stdout) == (2, "")
    assert found.stderr.count("\n") == 1
    assert f"port {port} cannot be opened" in found.stderr
    assert not (tmp_path / "record").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--port", "70000"), ""),
        (("--port", "0"), "soon"),
        (("--port", "0"), "-1"),
        (("--port", "0", "--demo", "--empty"), ""),
    ],
)
def test_what_cannot_be_meant_is_one_sentence(
    tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    """No traceback, and nothing is made."""
    found = ran("serve", *words, "--data", tmp_path / "record", DISCOGRAM_DEMO_SECONDS=told)

    assert (found.returncode, found.stderr.count("\n")) == (2, 1)
    assert not (tmp_path / "record").exists()


@MADE
def test_the_demonstration_goes_on_as_a_clinic(demonstration: Demonstration) -> None:
    """After the report the website is served from the same folder, and ends the command."""
    mark = demonstration.record / "demonstration.json"

    assert demonstration.code == 0
    assert demonstration.said.index("The clinic is open at") > demonstration.said.index(".pdf")
    assert "coordinator-1" in demonstration.said
    assert json.loads(mark.read_text())["done"]
    assert not (demonstration.folder.parent / "elsewhere").exists()


@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0", "localhost"])
def test_this_machine_is_told_by_its_name(host):
    """Browsers keep a passkey for a name, and for no number."""
    with serve._listening("127.0.0.1", 0) as door:
        address = serve._address(host, door)

        assert address == f"http://localhost:{door.getsockname()[1]}/"
