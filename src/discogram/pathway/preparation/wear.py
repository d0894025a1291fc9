"""Does a puncture wear the disc? Two studies disagree, and both are told with their limits.

Neither is weighed against the other here: the consent states both sides, and that healthy
control discs are punctured too (`clinical/complications.md`, section 2).
"""

from datetime import date
from decimal import Decimal

from discogram.errors import Reason, reason
from discogram.words.evidence import Table

HARMED = "wear_carragee"
"""How the rows of the study begin that found harm."""
NOT_HARMED = "wear_mccormick"
"""How the rows of the study begin that found none."""


def for_harm(table: Table, on: date) -> tuple[Reason, ...]:
    """What the study found that found harm, then what speaks against relying on it."""
    found = reason(
        "wear-harmed",
        least=_whole(table, f"{HARMED}_years_least", on),
        most=_whole(table, f"{HARMED}_years_most", on),
        progressed=_percent(table, f"{HARMED}_progressed_share", on),
        control=_percent(table, f"{HARMED}_control_progressed_share", on),
        p=table.number(f"{HARMED}_p_degeneration", on),
        herniations=_whole(table, f"{HARMED}_herniations", on),
        control_herniations=_whole(table, f"{HARMED}_control_herniations", on),
        p_herniations=table.number(f"{HARMED}_p_herniation", on),
    )
    against = reason(
        "wear-harmed-but",
        abstract_tested=_whole(table, f"{HARMED}_abstract_tested", on),
        abstract_controls=_whole(table, f"{HARMED}_abstract_controls", on),
        results_tested=_whole(table, f"{HARMED}_results_tested", on),
        results_controls=_whole(table, f"{HARMED}_results_controls", on),
    )
    return found, against


def against_harm(table: Table, on: date) -> tuple[Reason, ...]:
    """What the study found that found no harm, then what speaks against relying on it."""
    found = reason(
        "wear-not-harmed",
        advanced=_percent(table, f"{NOT_HARMED}_advanced", on),
        control=_percent(table, f"{NOT_HARMED}_control_advanced", on),
        p=table.number(f"{NOT_HARMED}_p", on),
    )
    against = reason(
        "wear-not-harmed-but",
        followed=_whole(table, f"{NOT_HARMED}_followed", on),
        tested=_whole(table, f"{NOT_HARMED}_tested", on),
        excluded=_whole(table, f"{NOT_HARMED}_excluded", on),
        height=table.number(f"{NOT_HARMED}_height_lost", on),
        control_height=table.number(f"{NOT_HARMED}_control_height_lost", on),
    )
    return found, against


def _whole(table: Table, id_: str, on: date) -> int:
    return int(table.number(id_, on))


def _percent(table: Table, id_: str, on: date) -> Decimal:
    """A share as a number of per cent, in the digits it was printed with."""
    return table.number(id_, on).scaleb(2).normalize() + Decimal(0)
