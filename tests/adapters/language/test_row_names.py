"""B06: a clinic lead reads names and values, in the own language, and no keys of a machine."""

from decimal import Decimal

import pytest

from discogram.adapters.language.catalogue import entries
from discogram.adapters.language.row_names import (
    parts_of,
    row_amount,
    row_name,
    row_value,
    row_why,
)
from discogram.adapters.language.speaker import CATALOGUES, Speaker
from discogram.adapters.tables import read_tables
from discogram.words.units import Unit

ROWS = tuple(row for table in read_tables().by_name.values() for row in table.rows)
ENGLISH, SPANISH = Speaker("en"), Speaker("es")
AS_THEY_ARE = (
    "names",
    "emergency_number",
    "procedure_code",
    "opens",
    "closes",
    "stocked_needles",
)
"""Rows whose values are brands, codes, numbers to dial, times of the day and lengths."""


class Marking(Speaker):
    """One that says a star for all that it knows."""

    def known(self, id: str) -> str | None:
        """A star; None where the language lacks it."""
        return None if super().known(id) is None else "★"


class Keeping(Speaker):
    """One that remembers what it was asked for and knew."""

    def __init__(self, language: str) -> None:
        super().__init__(language)
        self.said: set[str] = set()

    def known(self, id: str) -> str | None:
        """As ever, and remembered."""
        found = super().known(id)
        if found is not None:
            self.said.add(id)
        return found


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_part_of_every_id_has_a_name(language: str) -> None:
    """No bare part of an id reaches the page, and no two rows share a name."""
    ids = {row.id for row in ROWS}
    speak, marking = Speaker(language), Marking(language)

    assert not [id for id in ids if {*parts_of(id, marking)} != {"★"}]
    assert len({row_name(id, speak) for id in ids}) == len(ids)


def test_why_a_source_is_the_default_is_told_in_every_language() -> None:
    """In English as the table has it; no reason is left out and none is stale."""
    reasons = {row.id: str(row.why) for row in ROWS if row.why}
    told = (CATALOGUES / "en" / "defaults.ftl").read_text(encoding="utf-8")

    assert {id: row_why(id, "", ENGLISH) for id in reasons} == reasons
    assert all(row_why(id, "", SPANISH) not in ("", why) for id, why in reasons.items())
    assert len(list(entries(told))) == len(reasons)


def test_no_part_is_named_that_no_row_has() -> None:
    """A name or a value that a table lost is not left to grow stale."""
    keeping = Keeping("en")
    for row in ROWS:
        parts_of(row.id, keeping)
        for word in (row.value, row.choice):
            if isinstance(word, str):
                row_value(word, keeping)
    told = (CATALOGUES / "en" / "numbers.ftl").read_text(encoding="utf-8")

    assert {id for id, _ in entries(told)} - keeping.said == {"number-amount"}


@pytest.mark.parametrize(
    ("id", "english", "spanish"),
    [
        (
            "contraindication_neck_access_regions",
            "Contraindication: tracheostomy or limited movement of the neck, regions",
            "Contraindicación: traqueostomía o movilidad limitada del cuello, regiones",
        ),
        ("inr_most_age", "INR: greatest age", "INR: antigüedad máxima"),
        (
            "clopidogrel_restart_sir_loading_dose",
            "Clopidogrel: restarted after, SIR, with a loading dose",
            "Clopidogrel: reiniciado después, SIR, con dosis de carga",
        ),
    ],
)
def test_a_name_is_a_subject_and_its_qualities(id: str, english: str, spanish: str) -> None:
    """As a person would say it."""
    assert row_name(id, ENGLISH) == english
    assert row_name(id, SPANISH) == spanish


def test_every_value_of_the_tables_own_words_is_spoken() -> None:
    """In both languages; brands, codes and clock times alone stay as they are."""
    silent = {
        row.id
        for row in ROWS
        for speak in (ENGLISH, SPANISH)
        if isinstance(row.value, str) and row_value(row.value, speak) is None
    }

    assert {
        each
        for each in silent
        if not each.endswith("_names") and not each.startswith(AS_THEY_ARE)
    } == {"consent_text", "dallas_pain"}


def test_every_choice_is_spoken() -> None:
    """A choice that is no number has words."""
    choices = {row.choice for row in ROWS if row.choice and not row.choice.isdigit()}

    assert not [each for each in choices if row_value(each, SPANISH) is None]


@pytest.mark.parametrize(
    ("value", "unit", "english", "spanish"),
    [
        (Decimal(48), Unit.HOUR, "48 hours", "48 horas"),
        (Decimal(1), Unit.MINUTE, "1 minute", "1 minuto"),
        (Decimal("0.5"), Unit.SECOND, "0.5 seconds", "0,5 segundos"),
        (Decimal(4), Unit.MONTH, "4 months", "4 meses"),
        (Decimal(50), Unit.PSI, "50 psi", "50 psi"),
        ("absolute", None, "absolute", "absoluta"),
        ("62290", None, "62290", "62290"),
        (
            "fever_or_rigors night_pain",
            None,
            "fever of 38.0 °C or more, or rigors; pain at night that does not let up at rest",
            "fiebre de 38,0 °C o más, o escalofríos; dolor nocturno que no cede con el reposo",
        ),
    ],
)
def test_a_value_is_in_words_with_its_unit_spelt_out(
    value: Decimal | str, unit: Unit | None, english: str, spanish: str
) -> None:
    """Hours are hours, and a closed word is a word."""
    assert row_amount(value, unit, ENGLISH) == english
    assert row_amount(value, unit, SPANISH) == spanish
