"""Which message ids does the source ask for, with which parameters, and where?

Read from the syntax tree, so that every place is found whether or not a test reaches it.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[3]
SOURCE = ROOT / "src" / "discogram"

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)+")


class Asked(NamedTuple):
    """One message asked for; `names` is None when the parameters cannot be read (``**``)."""

    where: str
    id: str
    names: frozenset[str] | None


@cache
def parsed(path: Path) -> ast.Module:
    """One file of the source; an error in it names the file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def asked_in_source() -> list[Asked]:
    """Every message id that a call in the source names, or a page's template."""
    calls = [
        asked
        for path in sorted(SOURCE.rglob("*.py"))
        for asked in asked_in(parsed(path), str(path.relative_to(ROOT)))
    ]
    tags = [
        asked
        for path in sorted((SOURCE / "web").rglob("*.html"))
        for asked in asked_in_template(
            path.read_text(encoding="utf-8"), str(path.relative_to(ROOT))
        )
    ]
    return [*calls, *tags]


_TAG = re.compile(r"""\{%\s*say\s+(["'])(?P<id>[a-z0-9-]+)\1(?P<rest>[^%]*)%\}""")
"""How a template says a message: ``{% say "id" name=value %}``."""


def asked_in_template(text: str, name: str) -> Iterator[Asked]:
    """Every ``{% say "id" name=value as kept %}`` of one template."""
    for tag in _TAG.finditer(text):
        line = text.count("\n", 0, tag.start()) + 1
        names = frozenset(re.findall(r"(\w+)=", tag["rest"]))
        yield Asked(f"{name}:{line}", tag["id"], names)


def asked_in(module: ast.Module, name: str) -> Iterator[Asked]:
    """Every ``reason("id", ...)``, ``said("id", ...)`` and ``Reason("id", {...})`` of one file.

    An id looked up in a table is asked for by several calls, of which only some may meet it:
    it is given the parameters of them all.
    """
    looked_up: dict[str, list[Asked]] = {}
    for scope, call in _calls(module):
        made = ast.unparse(call.func)
        if made not in {"reason", "Reason", "said"} or not call.args:
            continue
        names = _mapping(call) if made == "Reason" else _keywords(call)
        for id in sorted(_ids(call.args[0], scope, module)):
            asked = Asked(f"{name}:{call.lineno}", id, names)
            if isinstance(call.args[0], ast.Subscript):
                looked_up.setdefault(id, []).append(asked)
            else:
                yield asked
    for several in looked_up.values():
        yield several[0]._replace(names=_together(asked.names for asked in several))


def texts_in_source() -> set[str]:
    """Every string that could be a message id, for ids that travel through variables."""
    return {
        node.value
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and _ID.fullmatch(node.value)
    }


def beginnings_in_source() -> set[str]:
    """How ids begin that are put together: ``f"conclusion-{word}"`` gives ``conclusion-``."""
    return {
        str(node.values[0].value)
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.JoinedStr)
        and isinstance(node.values[0], ast.Constant)
        and re.fullmatch(r"[a-z][a-z0-9]*-[a-z0-9-]*", str(node.values[0].value))
    }


def facts_in_source() -> list[tuple[str, str]]:
    """Where, and which fact: the names that `Finding.unknown` says are missing."""
    return [
        (f"{path.relative_to(ROOT)}:{call.lineno}", fact.value)
        for path in sorted((SOURCE / "pathway").rglob("*.py"))
        for _, call in _calls(parsed(path))
        if ast.unparse(call.func) == "Finding.unknown"
        for fact in call.args[2:]
        if isinstance(fact, ast.Constant) and isinstance(fact.value, str)
    ]


def _calls(module: ast.Module) -> Iterator[tuple[ast.AST, ast.Call]]:
    """Every call with the innermost function around it."""

    def walk(node: ast.AST, scope: ast.AST) -> Iterator[tuple[ast.AST, ast.Call]]:
        for child in ast.iter_child_nodes(node):
            inside = child if isinstance(child, ast.FunctionDef) else scope
            if isinstance(child, ast.Call):
                yield scope, child
            yield from walk(child, inside)

    yield from walk(module, module)


def _together(names: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    known = list(names)
    return None if None in known else frozenset().union(*(each for each in known if each))


def _keywords(call: ast.Call) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else frozenset(name for name in names if name)


def _mapping(call: ast.Call) -> frozenset[str] | None:
    given = [*call.args[1:2], *(each.value for each in call.keywords if each.arg == "params")]
    if not given:
        return frozenset()
    keys = given[0].keys if isinstance(given[0], ast.Dict) else [None]
    names = [key.value if isinstance(key, ast.Constant) else None for key in keys]
    return None if None in names else frozenset(str(name) for name in names)


def _ids(node: ast.expr, scope: ast.AST, module: ast.Module, depth: int = 2) -> set[str]:
    """What an expression may be: a constant, a choice, a table's value, a name of these."""
    match node:
        case ast.Constant(value=str() as text):
            return {text}
        case ast.IfExp():
            both = (node.body, node.orelse)
            return {id for each in both for id in _ids(each, scope, module, depth)}
        case ast.Dict():
            return {id for each in node.values for id in _ids(each, scope, module, depth)}
        case ast.Subscript():
            return _ids(node.value, scope, module, depth)
        case ast.Name() if depth:
            found = _assigned(node.id, scope) or _assigned(node.id, module)
            return {id for each in found for id in _ids(each, scope, module, depth - 1)}
    return set()


def _assigned(name: str, scope: ast.AST) -> list[ast.expr]:
    return [
        each.value
        for each in ast.walk(scope)
        if isinstance(each, ast.Assign | ast.AnnAssign)
        and each.value is not None
        and name in {ast.unparse(target) for target in _targets(each)}
    ]


def _targets(node: ast.Assign | ast.AnnAssign) -> list[ast.expr]:
    return node.targets if isinstance(node, ast.Assign) else [node.target]
