"""The station's own table, read as a clinic reads it."""

import tomllib
from importlib.resources import files

from discogram.adapters.tables import read_table
from discogram.words.evidence import Source

_TEXT = files("discogram.pathway.report").joinpath("report.toml").read_text(encoding="utf-8")
_KEYS = {row["source"] for row in tomllib.loads(_TEXT)["row"]}

TABLE = read_table("report", _TEXT, {key: Source(key, key) for key in _KEYS})
