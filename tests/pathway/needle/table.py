"""The station's own table, read as a clinic reads it.

Whether its source keys stand in the bibliography is tested beside the reader of tables.
"""

import tomllib
from importlib.resources import files

from discogram.adapters.tables import read_table
from discogram.words.evidence import Source

_TEXT = "\n".join(
    files("discogram.pathway.needle").joinpath(name).read_text(encoding="utf-8")
    for name in ("needle.toml", "planning.toml")
)
_KEYS = {row["source"] for row in tomllib.loads(_TEXT)["row"]}

TABLE = read_table("needle", _TEXT, {key: Source(key, key) for key in _KEYS})
