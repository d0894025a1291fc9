"""``discogram consent``: the text that a patient signs, with people drawn beside it."""

import json as json_module
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from discogram.bootstrap import speaker, tables, voice
from discogram.cli.options import Json, Lang, named_clinic, say_json, spoken
from discogram.cli.report import Paper
from discogram.errors import reason
from discogram.words.spine import Region

if TYPE_CHECKING:
    from discogram.adapters.documents.consent import ConsentText


def consent(
    *,
    region: Region,
    out: Path = Path(),
    paper: Paper = Paper.A4,
    clinic: Path | None = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Write the consent of a region as PDF, plain text and JSON, with its SHA-256."""
    from discogram.adapters.documents.consent import as_json

    language = spoken(lang)
    speak, telling = speaker(language), voice(language)
    text = _text(region, named_clinic(clinic))
    document = as_json(text, telling)
    paths = _written(text, telling, document, out, paper)
    if json:
        named = {
            name: document[name] for name in ("text_version", "text_hash", "numbers_signed")
        }
        files = [str(each) for each in paths]
        say_json({"format": "discogram.consent-written/1", **named, "files": files})
        return
    for path in paths:
        sys.stdout.write(f"{path}\n")
    sys.stdout.write(f"{speak.say(reason('cli-consent-digest', **_stamp(document)))}\n")


def _stamp(document: dict[str, Any]) -> dict[str, str]:
    return {"version": document["text_version"], "digest": document["text_hash"]}


def _text(region: Region, clinic: Path | None) -> "ConsentText":
    """The text by the tables in force today."""
    from discogram.adapters.documents.consent import consent_text
    from discogram.bootstrap import SystemClock

    return consent_text(region, tables(clinic), SystemClock().now().date())


def _written(
    text: "ConsentText", voice: Any, document: dict[str, Any], out: Path, paper: Paper
) -> tuple[Path, ...]:
    """The three forms, put in place whole."""
    from discogram.adapters.documents.consent import as_pdf
    from discogram.adapters.documents.pdf import Paper as Sheet
    from discogram.cli.files import write_bytes

    forms = {
        "pdf": as_pdf(text, voice, Sheet(paper.value)),
        "txt": document["text"].encode(),
        "json": (json_module.dumps(document, ensure_ascii=False, indent=2) + "\n").encode(),
    }
    paths = tuple(
        out / f"discogram-consent-{document['text_version']}.{form}" for form in forms
    )
    for path, content in zip(paths, forms.values(), strict=True):
        write_bytes(path, content)
    return paths
