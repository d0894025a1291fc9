"""What does ``policy.toml`` say once the clinic has chosen otherwise?"""

import json
import re
from collections.abc import Mapping

HEAD = "# What this clinic chose where sources disagree; every other number is the default."

_COMMENT = re.compile(r"""^(?:[^"'#]|"(?:\\.|[^"\\])*"|'[^']*')*(?P<said>\#.*)$""", re.M)
"""A comment, on its own line or behind what a line says; a # in quotation marks is none."""

_BARE = re.compile(r"[A-Za-z0-9_-]+")
"""What TOML takes as a key without quotation marks."""


def comments(text: str) -> tuple[str, ...]:
    """Every comment of a file, in order and without what stood before it."""
    return tuple(found["said"].rstrip() for found in _COMMENT.finditer(text))


def rewritten(before: str, chosen: Mapping[str, Mapping[str, str]]) -> str:
    """The file with these choices; every comment of the one before is kept, at its head."""
    head = comments(before) or (HEAD,)
    tables = (_section(name, chosen[name]) for name in sorted(chosen) if chosen[name])
    return "\n\n".join(("\n".join(head), *tables)) + "\n"


def _section(name: str, choices: Mapping[str, str]) -> str:
    lines = (f"{_key(id)} = {_quoted(choice)}" for id, choice in sorted(choices.items()))
    return "\n".join((f"[chosen.{_key(name)}]", *lines))


def _key(text: str) -> str:
    return text if _BARE.fullmatch(text) else _quoted(text)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
