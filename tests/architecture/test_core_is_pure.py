"""Does the core fetch anything by itself?

The import contracts see imports only. These calls need none, or hide behind a harmless one, so
the source is read for them.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "discogram"
CORE = ("application", "imaging", "pathway", "words")

BUILTINS = {"input", "open", "print"}
METHODS = {"read_bytes", "read_text", "write_bytes", "write_text"}
CLOCKS = {"date.today", "datetime.now", "datetime.today", "datetime.utcnow", "time.time"}


def impure_calls(source: str) -> Iterator[tuple[int, str]]:
    """Line and text of each call that touches a file, the screen or the clock."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func)
        last_two = ".".join(name.split(".")[-2:])
        if (
            name in BUILTINS
            or (isinstance(node.func, ast.Attribute) and node.func.attr in METHODS)
            or last_two in CLOCKS
        ):
            yield node.lineno, name


@pytest.mark.parametrize("package", CORE)
def test_the_core_reads_no_file_and_no_clock(package: str) -> None:
    """Files, the screen and the clock reach the core as arguments only."""
    found = [
        f"{path.relative_to(SOURCE)}:{line} calls {name}"
        for path in sorted((SOURCE / package).rglob("*.py"))
        for line, name in impure_calls(path.read_text(encoding="utf-8"))
    ]

    assert found == []


@pytest.mark.parametrize(
    "call",
    [
        "open('x')",
        "print('x')",
        "Path('x').read_text()",
        "(folder / 'x').write_bytes(b'')",
        "datetime.now(UTC)",
        "datetime.datetime.now()",
        "time.time()",
    ],
)
def test_an_impure_call_is_seen(call: str) -> None:
    """The search itself finds each kind of call, wherever it stands."""
    source = f"def answer():\n    return [{call}]\n"

    assert [line for line, _ in impure_calls(source)] == [2]
