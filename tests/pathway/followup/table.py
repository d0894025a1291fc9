"""The station's own table, read as a clinic reads it: the rows of all its files."""

from discogram.adapters.tables import read_tables

TABLE = read_tables()["followup"]
