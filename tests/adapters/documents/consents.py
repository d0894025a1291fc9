"""The consents of every region and language, and how their stored texts are written anew.

A changed text is a new version: raise `consent_text` in the table, run ``python -m
tests.adapters.documents.consents`` in the root of the checkout, and read the difference.
"""

import json
from datetime import date
from pathlib import Path

from discogram.adapters.documents.consent import ConsentText, as_text, digest
from discogram.adapters.language import languages
from discogram.adapters.tables import read_tables
from discogram.pathway.preparation.consent_text import passages, text_version
from discogram.words.spine import Region
from tests.adapters.documents.patients import voice

FOLDER = Path(__file__).parents[2] / "golden" / "consent"
DIGESTS = FOLDER / "digests.json"
TABLES = read_tables()
ON = date(2026, 12, 1)


def consent(region: Region) -> ConsentText:
    """The text of a region, by the tables as they stand."""
    version = text_version(TABLES["preparation"], ON)
    told = passages(region, TABLES, ON)
    return ConsentText(region, version, told, signed=False, sources=TABLES.sources)


def names() -> list[tuple[Region, str]]:
    """Every region in every language."""
    return [(region, language) for region in Region for language in languages()]


def write() -> None:
    """Write every text anew, and keep the digest of each version that ever was."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    known = json.loads(DIGESTS.read_text(encoding="utf-8")) if DIGESTS.exists() else {}
    for region, language in names():
        text, spoken = consent(region), voice(language)
        (FOLDER / f"{region}.{language}.txt").write_text(
            as_text(text, spoken), encoding="utf-8"
        )
        known[f"{region}-{language}-{text.version}"] = digest(text, spoken)
    DIGESTS.write_text(json.dumps(known, indent=2, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
