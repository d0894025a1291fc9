"""A medicine is found however it was written; one that nobody knows is asked about (M15)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.medicine_finder import Found, find, plain
from discogram.pathway.preparation.medicine_names import NAMES
from discogram.pathway.preparation.medicines import Medicine

PRINTED = [(name, medicine) for medicine, names in NAMES.items() for name in names]


def test_every_medicine_has_names_but_for_the_one_that_nobody_knows() -> None:
    """A medicine without a name could never be found."""
    assert set(NAMES) == set(Medicine) - {Medicine.OTHER_MEDICINE}
    assert all(NAMES.values())


def test_a_name_stands_under_one_medicine_only() -> None:
    """Two medicines of one name would be taken for each other."""
    owners: dict[str, set[Medicine]] = {}
    for name, medicine in PRINTED:
        owners.setdefault(plain(name), set()).add(medicine)

    assert {name: those for name, those in owners.items() if len(those) > 1} == {}


@pytest.mark.parametrize(("name", "medicine"), PRINTED)
def test_a_name_as_on_the_box_is_found_exactly(name: str, medicine: Medicine) -> None:
    """Brand or generic, in capitals or not, with a dose behind it."""
    assert find(name) == Found(name, medicine, exact=True)
    assert find(name.upper()).medicine is medicine
    assert find(f"{name} 5 mg").medicine is medicine


@pytest.mark.parametrize(
    ("written", "medicine"),
    [
        ("cumadin", Medicine.WARFARIN),
        ("warafin", Medicine.WARFARIN),
        ("warfarin sodium", Medicine.WARFARIN),
        ("zarelto", Medicine.RIVAROXABAN),
        ("xarleto 20", Medicine.RIVAROXABAN),
        ("elequis", Medicine.APIXABAN),
        ("plavics", Medicine.CLOPIDOGREL),
        ("clopidrogel 75mg", Medicine.CLOPIDOGREL),
        ("ibuprofin", Medicine.IBUPROFEN),
        ("asprin", Medicine.ASPIRIN),
        ("sintron", Medicine.ACENOCOUMAROL),
        ("lovanox", Medicine.ENOXAPARIN),
        ("metphormin", Medicine.METFORMIN),
        ("ginko biloba", Medicine.GINKGO),
        ("saint johns wort", Medicine.ST_JOHNS_WORT),
        ("insulin glargine", Medicine.INSULIN_OR_SULFONYLUREA),
    ],
)
def test_a_misspelt_name_is_found_and_said_to_be_near(written: str, medicine: Medicine) -> None:
    """One medicine alone is near: it is taken, and shown as a guess."""
    found = find(written)

    assert (found.medicine, found.exact) == (medicine, False)


@pytest.mark.parametrize(
    "written",
    [
        "lisinopril",
        "levothyroxine",
        "omeprazol",
        "prednisone",
        "amlodipine",
        "furosemide",
        "pregabalin",
        "vitamin D",
        "a white tablet",
        "",
        "   ",
        "?",
        "ab",
        "💊💊💊💊",
    ],
)
def test_a_name_that_nobody_knows_is_asked_about(written: str) -> None:
    """Unknown is unknown: a harmless guess would let a blood thinner pass."""
    assert find(written).medicine is None


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("heparin", {Medicine.HEPARIN_IV, Medicine.HEPARIN_SC}),
        ("celexan", {Medicine.SSRI_OR_SNRI, Medicine.ENOXAPARIN}),
        ("aspirin and plavix", {Medicine.ASPIRIN, Medicine.CLOPIDOGREL}),
    ],
)
def test_between_two_medicines_nobody_chooses(written: str, near: set[Medicine]) -> None:
    """Where two are near, both are offered and a person is asked."""
    found = find(written)

    assert found.medicine is None
    assert near <= {medicine for _, medicine in found.near}


@pytest.mark.parametrize("written", ["bemiparina", "Hibor 3500 UI", "Innohep", "triflusal"])
def test_a_blood_thinner_without_figures_is_known_as_one(written: str) -> None:
    """No guideline of ours prints its hours: it waits for a physician, and never passes."""
    assert find(written).medicine is Medicine.OTHER_BLOOD_THINNER


@given(st.text(max_size=60))
def test_whatever_is_written_has_an_answer(written: str) -> None:
    """No text raises, and what was written comes back with the answer."""
    assert find(written).written == written
