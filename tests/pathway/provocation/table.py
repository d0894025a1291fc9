"""The station's own table, all its files read as a clinic reads them."""

from discogram.adapters.tables import read_tables

TABLE = read_tables()["provocation"]
