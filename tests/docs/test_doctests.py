"""Every row: the examples in docstrings are true."""

import doctest
from importlib import import_module

import pytest

from tests.docs.pages import SOURCE, text

WITH_EXAMPLES = [path for path in sorted(SOURCE.rglob("*.py")) if ">>> " in text(path)]


@pytest.mark.parametrize("path", WITH_EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_of_a_module_are_true(path):
    """Each example in a docstring gives what is written under it."""
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    module = import_module(".".join(part for part in parts if part != "__init__"))

    found = doctest.testmod(module)

    assert found.attempted > 0
    assert found.failed == 0


def test_there_are_examples():
    """The search itself finds modules with examples."""
    assert len(WITH_EXAMPLES) > 3
