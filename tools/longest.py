"""Which functions and files are the longest? For review to talk about; never a gate."""

import ast
from pathlib import Path

SOURCE = Path("src/discogram")
SHOWN = 10


def functions(path: Path) -> list[tuple[int, str]]:
    """Length in lines, and place, of each function in one file."""
    return [
        (node.end_lineno - node.lineno + 1, f"{path}:{node.lineno} {node.name}")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno
    ]


def show(title: str, found: list[tuple[int, str]]) -> None:
    """Print the longest few, longest first."""
    print(title)
    for lines, place in sorted(found, reverse=True)[:SHOWN]:
        print(f"{lines:6}  {place}")


if __name__ == "__main__":
    paths = sorted(SOURCE.rglob("*.py"))
    show("Longest functions", [found for path in paths for found in functions(path)])
    show(
        "Longest files",
        [(len(path.read_text(encoding="utf-8").splitlines()), str(path)) for path in paths],
    )
