"""How is a sheet written into a folder, as PDF, text and JSON, or printed?"""

import json as json_module
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from discogram.adapters.language.speaker import Speaker
from discogram.cli.options import say_json

if TYPE_CHECKING:
    from discogram.adapters.documents.sheet import Sheet
    from discogram.adapters.documents.voice import Voice


def voice_of(speak: Speaker) -> "Voice":
    """The voice that sheets are told in."""
    from discogram.adapters.documents.voice import Voice

    return Voice(speak.say, speak.show, speak.language)


def put_out(
    sheet: "Sheet",
    document: Mapping[str, Any],
    speak: Speaker,
    name: str,
    out: Path | None,
    more: Mapping[str, bytes] | None = None,
    *,
    whose: str = "",
    json: bool = False,
) -> None:
    """Print a sheet, and write it into `out` as PDF, text and JSON where that is given.

    `more` are further files by their ending; `whose` stands in the names of PDF and text, where
    there is a paper for somebody else too. With `json` the document is printed instead.
    """
    from discogram.adapters.documents.plain_text import text_of

    files: list[Path] = []
    if out is not None:
        files = _written(sheet, document, speak, out / name, more or {}, whose)
    if json:
        say_json({**document, "files": [str(each) for each in files]})
        return
    sys.stdout.write(text_of(sheet))
    sys.stdout.writelines(f"{each}\n" for each in files)


def _written(
    sheet: "Sheet",
    document: Mapping[str, Any],
    speak: Speaker,
    path: Path,
    more: Mapping[str, bytes],
    whose: str,
) -> list[Path]:
    from discogram.adapters.documents.pdf import printed
    from discogram.adapters.documents.plain_text import text_of
    from discogram.cli.files import write_bytes

    text = json_module.dumps(document, ensure_ascii=False, indent=2) + "\n"
    between = f"{whose}." if whose else ""
    contents = {
        f"{between}pdf": printed(sheet, voice_of(speak)),
        f"{between}txt": text_of(sheet).encode(),
        "json": text.encode(),
        **more,
    }
    made = []
    for ending, content in contents.items():
        file = path.with_name(f"{path.name}.{ending}")
        write_bytes(file, content)
        made.append(file)
    return made
