"""``discogram serve``: the clinic's website, until Ctrl-C.

The website is named by strings only: Django reads its settings from the environment, which has
to be set before anything starts Django.
"""

import os
import socket
import sys
from collections.abc import Sequence
from contextlib import suppress
from threading import Timer
from typing import TYPE_CHECKING

from discogram.bootstrap import Installation, SystemClock, speaker
from discogram.cli.options import Data, Json, Lang, installation, say_json, spoken
from discogram.errors import InputError, StorageError, reason

if TYPE_CHECKING:
    from discogram.cli.logins import Login

APPLICATION = "discogram.web.asgi:application"
SETTINGS = "discogram.web.settings"
SECONDS = "DISCOGRAM_DEMO_SECONDS"
"""After so many seconds the website stops by itself, as tests and tours need it."""

KEPT_S = 130
"""How long a connection may idle: longer than any proxy in front keeps it.

Whoever sends into a connection that is closed at that moment gets no answer.
"""

_LOCAL = "localhost,127.0.0.1,[::1]"
_EVERYWHERE = frozenset({"0.0.0.0", "::"})  # the user's own choice


def serve(
    *,
    data: Data = None,
    host: str = "127.0.0.1",
    port: int = 8000,
    demo: bool = False,
    empty: bool = False,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Serve the clinic's website; an empty record becomes a demonstration clinic."""
    if demo and empty:
        raise InputError(reason("cli-serve-demo-or-empty"))
    seconds, place = _seconds(), installation(data)
    with _listening(host, port) as door:
        _set_up(place, host)
        logins = _filled(place, demo=demo, empty=empty, language=spoken(lang))
        _list_anew(place)
        _collect_static()
        address = _address(host, door)
        if json:
            _say_json(place, address, logins)
        else:
            _say(place, address, logins, spoken(lang))
        place.store.close()
        _run(door, seconds)


def _seconds() -> float | None:
    """After how long the website stops by itself; None is never."""
    told = os.environ.get(SECONDS)
    if not told:
        return None
    with suppress(ValueError):
        if 0 < float(told) < float("inf"):
            return float(told)
    raise InputError(reason("cli-serve-seconds", name=SECONDS, told=told[:60]))


def _listening(host: str, port: int) -> socket.socket:
    """The door, open before anything is made: a port in use is told at once."""
    if not 0 <= port <= 65535:
        raise InputError(reason("cli-serve-port", port=str(port)))
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named, for asyncio only then sends each answer at once instead of waiting for an echo.
    door = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind((host, port))
        door.listen()
    except OSError as error:
        door.close()
        why = error.strerror or type(error).__name__
        params = {"host": host, "port": str(port), "why": why}
        raise StorageError(reason("cli-serve-no-door", **params)) from error
    return door


def _set_up(place: Installation, host: str) -> None:
    """Tell the website where everything lies, before Django starts."""
    name = socket.gethostname() if host in _EVERYWHERE else host
    os.environ["DISCOGRAM_DATA"] = str(place.data)
    os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS
    os.environ.setdefault("DISCOGRAM_STATIC", str(place.data / "static"))
    os.environ.setdefault("DISCOGRAM_HOSTS", f"{_LOCAL},{name}")


def _filled(
    place: Installation, *, demo: bool, empty: bool, language: str
) -> "Sequence[Login]":
    """Make the demonstration clinic where there is to be one; answers who may sign in to it."""
    from discogram.cli.demo_clinic import is_marked
    from discogram.cli.logins import demonstration_logins

    sites = place.store.directory.sites()
    if demo and not all(site.demonstration for site in sites):
        raise InputError(reason("cli-serve-real-clinic", folder=str(place.data)))
    if not (demo or is_marked(place) or (not sites and not empty)):
        return ()
    _make(place, language)
    return demonstration_logins(place)


def _make(place: Installation, language: str) -> None:
    from discogram.cli.demo_clinic import make_clinic
    from discogram.cli.demo_ways import everybody
    from discogram.cli.progress import counting

    label = speaker(language).say(reason("cli-serve-making"))
    with counting(label, len(everybody())) as tell:
        make_clinic(place, SystemClock().now(), tell)


def _list_anew(place: Installation) -> None:
    """Make the worklists anew that older rules or tables made, before anybody reads them."""
    from discogram.application.relisting import relist

    for site in place.store.directory.sites():
        relist(place.office, place.store.lists, site.id)


def _collect_static() -> None:
    """Put the parts that browsers fetch in one folder, compressed, named for their content."""
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=0)


def _address(host: str, door: socket.socket) -> str:
    """Where to go; this machine by its name, because browsers keep no passkey for a number."""
    shown = "localhost" if host in {*_EVERYWHERE, "127.0.0.1"} else host
    return f"http://{f'[{shown}]' if ':' in shown else shown}:{door.getsockname()[1]}/"


def _say_json(place: Installation, address: str, logins: "Sequence[Login]") -> None:
    known = [each.as_json() for each in logins]
    where = {"address": address, "data": str(place.data), "logins": known}
    say_json({"format": "discogram.serving/1", **where})
    sys.stdout.flush()


def _say(place: Installation, address: str, logins: "Sequence[Login]", language: str) -> None:
    from discogram.cli.logins import LOGINS, is_anybody_known
    from discogram.cli.paper import Paper

    speak, paper = speaker(language), Paper()
    if logins:
        paper.say(speak.say(reason("cli-serve-logins", file=str(place.trust / LOGINS))))
        heads = [
            speak.say(reason(f"cli-serve-{column}"))
            for column in ("user", "password", "role", "name")
        ]
        rows = [(each.user, each.password, speak.show(each.role), each.name) for each in logins]
        paper.grid(heads, rows, whole=2)
    elif not is_anybody_known():
        paper.say(speak.say(reason("cli-serve-nobody", data=str(place.data))))
    paper.say(speak.say(reason("cli-serve-open", address=address)), style="bold")
    sys.stdout.flush()


def _run(door: socket.socket, seconds: float | None) -> None:
    """Answer until Ctrl-C, or until the time is over."""
    import uvicorn

    config = uvicorn.Config(
        APPLICATION,
        log_level="warning",
        access_log=False,
        lifespan="off",
        server_header=False,
        timeout_keep_alive=KEPT_S,
    )
    server = uvicorn.Server(config)
    timer = Timer(seconds or 0, setattr, (server, "should_exit", True))
    timer.daemon = True
    if seconds is not None:
        timer.start()
    try:
        with suppress(KeyboardInterrupt):  # uvicorn passes Ctrl-C on once it has ended well
            server.run(sockets=[door])
    finally:
        timer.cancel()
