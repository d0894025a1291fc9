"""Can this be dialled? The words' own answer, where a page asks for a number."""

from discogram.words.telephone import LONGEST, readable

__all__ = ["LONGEST", "readable"]
