"""The stored plain text and JSON of the synthetic patient, and how they are written anew.

After a change that was meant, run ``python -m tests.adapters.documents.golden`` in the root of
the checkout and read the difference before it is kept.
"""

import json
from pathlib import Path

from discogram.adapters.documents.json_form import as_json
from discogram.adapters.documents.plain_text import plain_text
from discogram.adapters.language import languages
from tests.adapters.documents.patients import AMENDED, voice

FOLDER = Path(__file__).parents[2] / "golden" / "report"


def made(language: str) -> dict[str, str]:
    """What the files of one language should hold now, by name."""
    spoken = voice(language)
    data = json.dumps(as_json(AMENDED, spoken), ensure_ascii=False, indent=2, sort_keys=True)
    return {
        f"amended.{language}.txt": plain_text(AMENDED, spoken),
        f"amended.{language}.json": data + "\n",
    }


def write() -> None:
    """Write every file anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in languages():
        for name, text in made(language).items():
            (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
