"""M03: every reason that keeping records can give has its sentence, in both languages."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource

import discogram
from discogram.adapters.db.failures import POSTGRESQL, SQLITE, SQLITE_WORDS

SOURCE = Path(discogram.__file__).parent
PLACES = ("adapters/db", "adapters/vault", "application")
PREFIXES = ("db-", "vault-")


def said() -> Iterator[tuple[str, frozenset[str]]]:
    """Each reason in the source with the parameters that it is given there."""
    for path in (path for place in PLACES for path in (SOURCE / place).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or ast.unparse(node.func) != "reason":
                continue
            first = node.args[0]
            id = str(first.value) if isinstance(first, ast.Constant) else ""
            if id.startswith(PREFIXES):
                yield id, frozenset(word.arg for word in node.keywords if word.arg)
    for id in {*SQLITE.values(), *POSTGRESQL.values(), *SQLITE_WORDS.values(), "db-away"}:
        yield id, frozenset({"detail"})
    for id in ("db-row-changed", "db-row-missing", "db-row-extra", "db-row-not-following"):
        yield id, frozenset({"table", "position"})
    yield "db-row-moved", frozenset({"table", "position", "came_from"})
    yield "db-tail-cut", frozenset({"table", "position", "head"})
    yield "db-head-differs", frozenset({"table", "position"})
    yield "vault-full", frozenset({"folder", "detail"})
    yield "vault-failed", frozenset({"folder", "detail"})


def ids(language: str) -> list[str]:
    """The messages of a catalogue, in order."""
    text = (SOURCE / "adapters/language" / language / "db.ftl").read_text(encoding="utf-8")
    lines = (line.split(" = ")[0] for line in text.splitlines())
    return [line for line in lines if line.startswith(PREFIXES)]


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_reason_has_a_sentence_that_its_parameters_fill(language: str) -> None:
    """Each reason is a sentence without a hole, and no sentence is left without a reason."""
    bundle = FluentBundle([language])
    folder = SOURCE / "adapters/language" / language
    bundle.add_resource(FluentResource((folder / "db.ftl").read_text(encoding="utf-8")))
    reasons = set(said())
    holes = []
    for id, names in reasons:
        pattern = bundle.get_message(id).value
        assert pattern is not None
        _, errors = bundle.format_pattern(pattern, dict.fromkeys(names, "x"))
        holes += [(id, str(error)) for error in errors]

    assert holes == []
    assert set(ids(language)) == {id for id, _ in reasons}


def test_both_languages_say_the_same_things_in_the_same_order() -> None:
    """A translator finds each message at the same place."""
    assert ids("en") == ids("es")
