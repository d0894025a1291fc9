"""M15, M17: a medicine is typed by the name that the patient says, and never guessed."""

import pytest
from django.utils import translation

from discogram.application.commands import ORDERS
from discogram.errors import reason
from discogram.pathway.preparation.medicine_names import NAMES, ONLY_IN
from discogram.pathway.preparation.medicines import Medicine
from discogram.web.forms.medicine import coded, explained, in_print, medicine_of, suggested
from discogram.web.forms.shape import Kind, shape
from discogram.web.saying import speaker

RECORD = shape(ORDERS["record_medicine"])
JUDGE = shape(ORDERS["record_prescriber_agreement"])


@pytest.mark.parametrize("medicine", Medicine)
def test_every_name_that_is_suggested_means_its_medicine(medicine):
    """The word that the page shows, the code, and each name on a box."""
    word = speaker().word(medicine)
    names = (word, medicine.value, *NAMES.get(medicine, ()))

    assert {medicine_of(each) for each in names} == {medicine}
    assert in_print(medicine.value) == word


def test_the_list_offers_every_name_once():
    """Boxes and words, each with the medicine that it means."""
    names = [name for name, _ in suggested()]

    assert ("Coumadin", "warfarin") in suggested()
    assert len(names) == len(set(names)) > 200


@pytest.mark.parametrize(
    ("code", "own", "foreign"), [("en", "garlic", "ajo"), ("es", "ajo", "garlic")]
)
def test_names_are_offered_in_the_language_of_the_page_and_understood_in_both(
    code, own, foreign
):
    """Nobody reads two languages in one list; what the patient says is taken in either."""
    with translation.override(code):
        names = {name for name, _ in suggested()}

        assert not names & ONLY_IN["es" if code == "en" else "en"]
        assert {"Coumadin", "tramadol"} <= names
        assert medicine_of(own) is medicine_of(foreign) is Medicine.GARLIC


def test_a_word_of_one_language_is_a_name_of_some_medicine():
    """No word stands in both languages, and none that nobody would look for."""
    every = {name for names in NAMES.values() for name in names}

    assert not ONLY_IN["en"] & ONLY_IN["es"]
    assert ONLY_IN["en"] | ONLY_IN["es"] <= every


@pytest.mark.parametrize("typed", ["cumadin", "warfrin", "xyzzy", "", "aspirin and warfarin"])
def test_a_name_that_only_comes_near_is_nobodys(typed):
    """A wrong medicine would be a wrong plan: the nurse is asked."""
    assert medicine_of(typed) is None
    assert coded(RECORD, {"medicine": typed}) == {"medicine": typed}


def test_the_name_on_the_box_is_kept_beside_the_medicine():
    """The plan then says what the patient calls it; a name that was typed stays."""
    assert coded(RECORD, {"medicine": "Coumadin 5 mg"}) == {
        "medicine": "warfarin",
        "name": "Coumadin 5 mg",
    }
    assert coded(RECORD, {"medicine": "Warfarin"}) == {"medicine": "warfarin"}
    assert coded(RECORD, {"medicine": "Coumadin", "name": "the pink one"})["name"] == (
        "the pink one"
    )


def test_a_form_without_a_place_for_the_name_keeps_the_medicine_alone():
    """The prescriber agrees about warfarin, whatever its box is called."""
    told = coded(JUDGE, {"medicine": "Coumadin"})

    assert told == {"medicine": "warfarin"}


def test_an_unknown_name_is_answered_with_the_nearest_ones():
    """A sentence that says what to type; other reasons stay as they are."""
    wrong = reason("input-word-unknown", word="cumadin", known=("a", "b")).at("medicine")
    stranger = reason("input-word-unknown", word="qqqqqqqq", known=("a", "b")).at("medicine")
    other = reason("input-word-unknown", word="x", known=("a", "b")).at("circumstance")

    said = speaker().say(explained(wrong, RECORD))

    assert "Did you mean Coumadin (warfarin)" in said
    assert explained(wrong, RECORD).place == "medicine"
    assert speaker().word(Medicine.OTHER_MEDICINE) in speaker().say(explained(stranger, RECORD))
    assert explained(other, RECORD) == other


def test_medicines_are_the_only_list_that_is_typed():
    """Every other closed list is shown whole."""
    kinds = {part.place for part in RECORD if getattr(part, "kind", None) is Kind.NAMED}

    assert kinds == {"medicine"}
