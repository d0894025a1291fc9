"""Every row's words: what the source says exists in every language, and says the same."""

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import cache
from typing import Any

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, Term, VariableReference
from fluent.syntax.visitor import Visitor

from discogram.adapters.language import languages
from discogram.adapters.language.catalogue import Catalogue, entries
from discogram.adapters.language.printing import Printed, slug, word_id
from discogram.adapters.language.speaker import CATALOGUES
from discogram.application.commands import ORDERS
from discogram.words.spine import Disc
from tests.adapters.language.source import (
    SOURCE,
    Asked,
    asked_in,
    asked_in_source,
    beginnings_in_source,
    facts_in_source,
    parsed,
    texts_in_source,
)

LANGUAGES = languages()
SHOWN_ELSEWHERE = ("word-", "report-", "ui-", "number-", "value-")
"""Words of values, and texts that templates ask for: no call in the source names them."""


class _Variables(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


@cache
def sources(language: str) -> Mapping[str, str]:
    """The text of every catalogue file of a language, by its name."""
    folder = CATALOGUES / language
    return {
        path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.ftl"))
    }


@cache
def messages(language: str) -> Mapping[str, frozenset[str]]:
    """Every message of a language with the variables it uses."""
    found = {}
    for source in sources(language).values():
        for entry in FluentParser().parse(source).body:
            if isinstance(entry, Message):
                variables = _Variables()
                variables.visit(entry)
                found[entry.id.name] = frozenset(variables.names)
    return found


def listed(problems: Iterable[str]) -> str:
    """All problems at once, each on its line; empty when all is well."""
    return "".join(f"\n{problem}" for problem in sorted(set(problems)))


def wrong_with(asked: Asked) -> Iterator[str]:
    """What keeps a call from being said, language by language."""
    for language in LANGUAGES:
        variables = messages(language).get(asked.id)
        if variables is None:
            yield f"{asked.where} {asked.id}: no message in {language}"
        elif asked.names is not None and variables - asked.names:
            lacking = ", ".join(sorted(variables - asked.names))
            yield f"{asked.where} {asked.id}: {language} uses {lacking}, which is not passed"


def test_every_reason_is_written_and_gets_its_parameters() -> None:
    """Whatever the source gives as a reason can be said in every language."""
    calls = asked_in_source()
    found = listed(p for asked in calls for p in wrong_with(asked))

    assert calls
    assert not found, found


def test_every_message_is_in_every_language() -> None:
    """A reader of one language is told everything a reader of another is."""
    first, *others = LANGUAGES
    problems = (
        f"{id}: in {one}, not in {another}"
        for language in others
        for one, another in ((first, language), (language, first))
        for id in messages(one).keys() - messages(another).keys()
    )
    found = listed(problems)

    assert len(LANGUAGES) > 1
    assert not found, found


def test_languages_use_the_same_parameters() -> None:
    """No language leaves out a number or a name that another prints."""
    first, *others = LANGUAGES
    problems = (
        f"{id}: {first} {sorted(variables)}, {language} {sorted(messages(language)[id])}"
        for language in others
        for id, variables in messages(first).items()
        if messages(language).get(id, variables) != variables
    )
    found = listed(problems)

    assert not found, found


def test_no_message_is_orphaned() -> None:
    """Every sentence is said by something: what nobody says is not left to grow stale."""
    used = texts_in_source() | {asked.id for asked in asked_in_source()}
    begun = tuple(beginnings_in_source())
    problems = (
        f"{name}: {id} is used nowhere"
        for name, source in sources("en").items()
        for id, _ in entries(source)
        if id not in used and not id.startswith((*SHOWN_ELSEWHERE, *begun))
    )
    found = listed(problems)

    assert not found, found


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogues_are_well_formed(language: str) -> None:
    """Every entry can be parsed, and no id is written twice."""
    parsed = {name: FluentParser().parse(text).body for name, text in sources(language).items()}
    junk = [
        f"{language}/{name}: not Fluent: {(entry.content or '')[:60]!r}"
        for name, body in parsed.items()
        for entry in body
        if isinstance(entry, Junk)
    ]
    ids = Counter(
        entry.id.name
        for body in parsed.values()
        for entry in body
        if isinstance(entry, Message | Term)
    )
    twice = [f"{language}: {id} is written twice" for id, times in ids.items() if times > 1]
    found = listed([*junk, *twice])

    assert not found, found


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_names_an_order(language: str) -> None:
    """Sentences are for people: they say what to do, not what a program calls it."""
    orders = {name for name in ORDERS if "_" in name}
    found = listed(
        f"{name}: {id} names {order}"
        for name, source in sources(language).items()
        for id, entry in entries(source)
        for order in orders
        if re.search(rf"(?<![\w$]){order}\b", entry)
    )

    assert orders
    assert not found, found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said(language: str) -> None:
    """With its parameters given, no message has a problem or refers to another in vain."""
    catalogue = Catalogue("en", "\n".join(sources(language).values()))
    problems = []
    for id, variables in messages(language).items():
        said = catalogue.format(id, [(name, Printed("x", "x", 2)) for name in variables])
        if said is None or said.problems or not said.text.strip():
            problems.append(f"{language}: {id}: {said and (said.problems or said.text)}")
    found = listed(problems)

    assert not found, found


def test_spanish_sentences_are_not_english() -> None:
    """No sentence was copied and left untranslated."""
    spanish = dict(pair for source in sources("es").values() for pair in entries(source))
    english = dict(pair for source in sources("en").values() for pair in entries(source))
    problems = (
        f"{id} is the same in both languages"
        for id, text in english.items()
        if not id.startswith(("word-", "ui-")) and spanish.get(id) == text and _words(text) > 2
    )
    found = listed(problems)

    assert not found, found


def _words(text: str) -> int:
    """How many words a message has of its own, beside its parameters."""
    own = re.sub(r"\{[^{}]*\}", " ", text.partition("=")[2])
    return len(re.findall(r"[^\W\d_]{2,}", own))


def enum_words() -> Iterator[tuple[str, str]]:
    """Where, and the id of the word, for each member of each closed list of the core."""
    for part in ("words", "imaging", "pathway", "application"):
        for path in sorted((SOURCE / part).rglob("*.py")):
            for node in ast.walk(parsed(path)):
                if isinstance(node, ast.ClassDef) and _is_enum(node) and node.name != "Disc":
                    for member in _made_again(node):
                        yield f"{path.relative_to(SOURCE)}:{node.lineno}", word_id(member)


def _is_enum(node: ast.ClassDef) -> bool:
    return any(ast.unparse(parent) in {"Enum", "StrEnum", "IntEnum"} for parent in node.bases)


def _made_again(node: ast.ClassDef) -> Iterator[Enum]:
    members = [
        (each.targets[0].id, each.value.value)
        for each in node.body
        if isinstance(each, ast.Assign)
        and isinstance(each.targets[0], ast.Name)
        and not each.targets[0].id.startswith("_")
        and isinstance(each.value, ast.Constant)
    ]
    make: Any = Enum  # its second way of being called, which mypy cannot follow here
    yield from make(node.name, members)


def test_every_closed_list_has_words() -> None:
    """Each member of an enum can be printed in every language; a disc prints as itself."""
    asked = list(enum_words())
    problems = (
        f"{where} {id}: no word in {language}"
        for language in LANGUAGES
        for where, id in asked
        if id not in messages(language)
    )
    found = listed(problems)

    assert "word-side-left" in {id for _, id in asked}
    assert not found, found


def test_every_missing_fact_has_words() -> None:
    """A finding that names a missing fact can name it in the reader's language."""
    asked = facts_in_source()
    problems = (
        f"{where} word-fact-{slug(fact.rpartition('.')[2])}: no word in {language}"
        for language in LANGUAGES
        for where, fact in asked
        if f"word-fact-{slug(fact.rpartition('.')[2])}" not in messages(language)
    )
    found = listed(problems)

    assert asked
    assert not found, found


def test_discs_need_no_words() -> None:
    """Disc levels are printed the same everywhere, so that no translation can move a level."""
    assert not [id for each in Disc for id in [word_id(each)] if id in messages("en")]


@pytest.mark.parametrize(
    ("line", "ids", "names"),
    [
        ('reason("a-b", x=1, y=2)', {"a-b"}, {"x", "y"}),
        ('reason("a-b", **given)', {"a-b"}, None),
        ('Reason("a-b")', {"a-b"}, set()),
        ('Reason("a-b", {"x": 1})', {"a-b"}, {"x"}),
        ('Reason("a-b", given)', {"a-b"}, None),
        ('reason("a-b" if yes else "a-c", x=1)', {"a-b", "a-c"}, {"x"}),
        ('word = "a-b" if yes else "a-c"\n    reason(word)', {"a-b", "a-c"}, set()),
        ("reason(TABLE[yes])", {"t-1", "t-2"}, set()),
        ("reason(TABLE[yes], x=1)\n    reason(TABLE[yes], y=1)", {"t-1", "t-2"}, {"x", "y"}),
        ("other('a-b')", set(), None),
    ],
)
def test_a_reason_in_the_source_is_seen(
    line: str, ids: set[str], names: set[str] | None
) -> None:
    """The search itself reads each way in which a reason is written."""
    source = f'TABLE = {{True: "t-1", False: "t-2"}}\ndef f(yes):\n    {line}\n'
    found = list(asked_in(ast.parse(source), "f.py"))

    assert {asked.id for asked in found} == ids
    assert all(asked.names == names for asked in found)


@pytest.mark.parametrize(
    ("asked", "problem"),
    [
        (Asked("f.py:3", "no-such-message", frozenset()), "no message in"),
        (Asked("f.py:3", "unit-unknown", frozenset({"unit"})), "known, which is not passed"),
    ],
)
def test_a_reason_that_cannot_be_said_is_reported(asked: Asked, problem: str) -> None:
    """Each language's fault is reported with file and line."""
    found = list(wrong_with(asked))

    assert len(found) == len(LANGUAGES)
    assert all(each.startswith("f.py:3 ") and problem in each for each in found)
