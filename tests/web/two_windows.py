"""One form in two windows of the same person: is anything that was chosen in either lost?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.test import Client


@dataclass(frozen=True)
class Window:
    """What is filled in, and how the page shows it again."""

    typed: Mapping[str, Any]
    shows: str


def _version(page: str) -> str:
    found = re.search(r'name="_version" value="(\d+)"', page)
    assert found is not None
    return found[1]


def check_that_nothing_is_lost(
    client: Client, page: str, draft: str, first: Window, second: Window
) -> None:
    """Both are open before either keeps; the second is told, takes over, and gives back."""

    def shown() -> str:
        return client.get(page).content.decode()

    seen = {"_version": _version(shown())}
    assert client.post(draft, {**first.typed, **seen}).json()["version"] == 1
    told = client.post(draft, {**second.typed, **seen})
    assert told.status_code == HTTPStatus.CONFLICT
    assert re.fullmatch(r"\d\d:\d\d", told.json()["newer"])
    assert first.shows in shown()
    assert second.shows not in shown()

    taken = client.post(draft, {**second.typed, **seen, "_take": "1"})
    assert taken.status_code == HTTPStatus.OK
    assert second.shows in shown()
    assert "typed in another window of this form is kept aside" in shown()

    assert client.post(draft, {"_back": "1"}).headers["Location"] == page
    assert first.shows in shown()
    assert second.shows not in shown()
