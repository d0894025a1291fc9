"""The website as an OpenAPI document: every address, and every form with its fields."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from django.urls import get_resolver

from discogram.web.pages import PAGES
from tests.web.misuse.pages import WORDS, Sent, asks

Json = dict[str, Any]

ASKED = (
    "day",
    "on",
    "show",
    "page",
    "kind",
    "when",
    "q",
    "plane",
    "at",
    "window",
    "image",
    "part",
)
"""What addresses are asked for behind the question mark, anywhere on the website."""
ANSWERS: Json = {
    "default": {
        "description": "A page, a sentence of what is wrong, or a paper.",
        "content": {
            kind: {}
            for kind in ("text/html", "application/json", "text/css", "text/csv",
                         "text/calendar", "text/plain", "application/pdf", "image/svg+xml",
                         "application/javascript")
        },
    }
}  # fmt: skip


def document(episode: object, forms: Iterable[Sent]) -> Json:
    """What can be asked of the website about one episode."""
    sent = {form.name: form for form in forms}
    paths = {_path(name): _operations(name, episode, sent.get(name)) for name in PAGES}
    return {"openapi": "3.0.3", "info": {"title": "Discogram", "version": "1"}, "paths": paths}


def _path(name: str) -> str:
    (possibility, *_) = get_resolver().reverse_dict.getlist(name)
    template, _ = possibility[0][0]
    return "/" + re.sub(r"%\((\w+)\)s", r"{\1}", template)


def _operations(name: str, episode: object, form: Sent | None) -> Json:
    inside = [_word(each, kind, episode) for each, kind in asks(name).items()]
    behind = [
        {"name": each, "in": "query", "schema": {"type": "string", "maxLength": 40}}
        for each in ASKED
    ]
    asked = {"operationId": name, "parameters": [*inside, *behind], "responses": ANSWERS}
    told = {
        "operationId": f"send-{name}",
        "parameters": inside,
        "requestBody": {
            "content": {"application/x-www-form-urlencoded": {"schema": _body(form)}}
        },
        "responses": ANSWERS,
    }
    return {"get": asked, "post": told}


def _word(name: str, kind: Any, episode: object) -> Json:
    """A part of an address: a word that exists, or anything of its kind."""
    number = type(kind).__name__ == "IntConverter"
    known = WORDS.get(name, [1] if number else [str(episode)])
    schema = {"enum": list(known)}
    return {"name": name, "in": "path", "required": True, "schema": schema}


def _body(form: Sent | None) -> Json:
    fields = form.fields if form else ()
    properties: Mapping[str, Json] = {
        each.name: {"type": "string", "maxLength": 60} | _usual(each.offered)
        for each in fields
        if each.name != "csrfmiddlewaretoken"
    }
    return {"type": "object", "properties": dict(properties)}


def _usual(offered: tuple[str, ...]) -> Json:
    words = [each for each in offered if each]
    return {"enum": words} if words else {}
