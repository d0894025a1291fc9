"""The whole website, described as an API and asked by schemathesis: a page, never a crash."""

import json
from collections.abc import Callable, Iterable
from typing import Any

import pytest
import schemathesis
from django.core.cache import cache
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.core.result import Ok
from schemathesis.generation import GenerationMode

from discogram.pathway.stations import Station
from discogram.web.accounts.models import User
from discogram.words.people import Role
from tests.web.misuse.openapi import document
from tests.web.misuse.pages import roles_for
from tests.web.misuse.tracebacks import shows_a_traceback

FEW, MANY = 1, 40
"""How many requests each operation gets at least: in every run, and for the record."""
OVER = {"account_logout", "account-lock", "account_login"}
"""What ends the session that asks."""


@pytest.mark.parametrize(
    "many", [FEW, pytest.param(MANY, marks=pytest.mark.study)], ids=["few", "many"]
)
def test_every_operation_answers_with_a_page(forms, signed_in, many) -> None:
    """No 5xx, a kind of content, no traceback, and nobody's name where somebody is refused."""
    ways, found = forms
    said = document(ways.at(Station.CONCLUSION), found)
    tried = 0
    schema = schemathesis.openapi.from_wsgi("/openapi.json", _app(said))
    for result in schema.get_all_operations():
        assert isinstance(result, Ok)
        operation = result.ok()
        name = operation.definition.raw["operationId"].removeprefix("send-")
        cache.clear()
        _ask(operation, _cookies(name, signed_in), many)
        tried += 1

    assert tried == 2 * len(said["paths"])


def _ask(operation: Any, cookies: dict[str, str], many: int) -> None:
    @settings(
        max_examples=many,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=GenerationMode.POSITIVE))
    def asked(case):
        answer = case.call(cookies=cookies, headers={"Host": "localhost", **TOKEN})
        told = answer.headers.get("content-type", [""])[0]
        assert answer.status_code < 500, (case.path, answer.status_code)
        assert told or answer.status_code in (204, 302, 303, 304, 405, 423), (case.path, told)
        page = answer.content.decode(errors="replace")
        assert not shows_a_traceback(page)
        assert answer.status_code < 400 or answer.status_code in (409, 422) or NAME not in page

    asked()


NAME = "Robin is_concluded"
"""Who the episode is about; a page that refuses says it to nobody."""
TOKEN = {"X-CSRFToken": "a" * 32, "Referer": "http://localhost/"}


def _cookies(name: str, signed_in) -> dict[str, str]:
    """Who may, with the token of a form."""
    User.objects.update(is_active=True, must_change=False)
    roles = roles_for(name)
    role = Role.PHYSICIAN if Role.PHYSICIAN in roles else roles[0]
    return {"sessionid": signed_in(role).cookies["sessionid"].value, "csrftoken": "a" * 32}


def _app(said: dict[str, Any]) -> Callable[..., Iterable[bytes]]:
    """The website behind WSGI, and its description beside it."""
    website = get_wsgi_application()

    def app(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        if environ["PATH_INFO"] != "/openapi.json":
            return website(environ, start)
        start("200 OK", [("content-type", "application/json")])
        return [json.dumps(said).encode()]

    return app
