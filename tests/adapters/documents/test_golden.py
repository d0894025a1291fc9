"""Plain text and JSON as they are handed to other records: M06, M07, M10, M13, B05."""

import pytest

from discogram.adapters.language import languages
from tests.adapters.documents.golden import FOLDER, made


@pytest.mark.parametrize("language", languages())
def test_the_forms_are_as_stored(language: str) -> None:
    """Nobody who reads these forms by program is surprised by an unannounced change."""
    for name, text in made(language).items():
        stored = (FOLDER / name).read_text(encoding="utf-8")

        assert text == stored, f"{name}: see tests/adapters/documents/golden.py"


def test_no_file_is_left_over() -> None:
    """Every stored file belongs to a language that is still spoken."""
    wanted = {name for language in languages() for name in made(language)}

    assert {path.name for path in FOLDER.iterdir()} == wanted
