"""PDF, plain text and JSON say the same: B05."""

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.adapters.documents.json_form import as_json
from discogram.adapters.documents.pdf import pdf
from discogram.adapters.documents.plain_text import plain_text
from discogram.adapters.documents.sections.criteria import set_name
from discogram.adapters.documents.voice import DASH
from discogram.adapters.language import languages
from discogram.pathway.conclusion.answer import Category
from discogram.pathway.conclusion.facts import Study, TestedDisc
from discogram.pathway.conclusion.written import Judged
from discogram.pathway.images.facts import DiscImage
from discogram.pathway.provocation.facts import DiscTest, Step
from discogram.words.spine import Disc, Region
from discogram.words.units import Pressure
from tests.adapters.documents.paper import squeezed, text
from tests.adapters.documents.patients import AMENDED, BARE, voice


@pytest.mark.parametrize("language", languages())
def test_discs_pressures_and_words_are_equal(language: str) -> None:
    """Each disc's judgement, pressures and pain in JSON stand in the text and on paper."""
    spoken = voice(language)
    data = as_json(AMENDED, spoken)
    plain, paper = squeezed(plain_text(AMENDED, spoken)), text(pdf(AMENDED, spoken))

    for tested, kept in zip(data["study"]["discs"], AMENDED.study.discs, strict=True):
        test = tested["test"]
        opening = Pressure.of(**test["opening_pressure"])
        rise = spoken.full(Fraction(test["highest_above_opening_psi"]))
        row = f"{test['disc']} {spoken.full(kept.test.role)} {spoken.full(opening)} {rise}"

        assert squeezed(row) in paper
        assert squeezed(f"{spoken.tell('head-rise')}: {rise}") in plain
    for judged in data["judgements"]:
        line = squeezed(f"{judged['disc']} {spoken.full(Judged(judged['judged']))}")

        assert line in paper
        assert line in plain


@pytest.mark.parametrize("language", languages())
def test_categories_and_clauses_are_equal(language: str) -> None:
    """Each set's category for each disc, and each clause's sentence, is in all three."""
    spoken = voice(language)
    data = as_json(AMENDED, spoken)
    plain, paper = squeezed(plain_text(AMENDED, spoken)), text(pdf(AMENDED, spoken))

    for id, answer in data["conclusion"]["criteria"].items():
        found = {disc: Category(each["category"]) for disc, each in answer["discs"].items()}
        categories = {disc: spoken.full(category) for disc, category in found.items()}
        row = squeezed(set_name(id, spoken) + "".join(categories.values()))
        told = "; ".join(f"{disc}: {category}" for disc, category in categories.items())

        assert row in paper.replace("?", "")
        assert squeezed(f"{set_name(id, spoken)} – {told}") in plain
        for each in answer["discs"].values():
            for clause in each["clauses"]:
                assert squeezed(clause["reason"]["text"]) in paper
                assert squeezed(clause["reason"]["text"]) in plain


@pytest.mark.parametrize("language", languages())
def test_amendments_and_head_are_in_every_form(language: str) -> None:
    """Nobody can hand on a form that hides an amendment or the record's head."""
    spoken = voice(language)
    data = as_json(AMENDED, spoken)
    forms = squeezed(plain_text(AMENDED, spoken)), text(pdf(AMENDED, spoken))

    for form in forms:
        assert data["head"]["hash"] in form
        assert squeezed(data["amendments"][0]["text"]) in form
        assert squeezed(data["amendments"][0]["reason"]) in form


STEP = r"^ +\d +\S+ +\S+(?: psi)? +(\S+) "
"""A row of steps: number, volume, static pressure with its unit, and above opening."""

pressures = st.none() | st.integers(0, 1200).map(
    lambda tenths: Pressure.of(Decimal(tenths) / 10, "[psi]")
)


@settings(max_examples=40, deadline=None)
@given(pressures, st.lists(pressures, max_size=4))
def test_any_pressure_is_printed_as_it_is_stored(
    opening: Pressure | None, statics: list[Pressure | None]
) -> None:
    """Whatever was measured, the text shows the JSON's pressure above opening, or a dash."""
    steps = tuple(Step(static_pressure=static) for static in statics)
    disc = TestedDisc(DiscTest(Disc.L4_L5, None, opening, steps), DiscImage(Disc.L4_L5))
    contents = replace(BARE, study=Study(Region.LUMBAR, (disc,)))
    spoken = voice()
    test = as_json(contents, spoken)["study"]["discs"][0]["test"]
    stored = [step["above_opening_psi"] for step in test["steps"]]
    printed = re.findall(
        r"^ +\d +\S+ +\S+(?: psi)? +(\S+) ", plain_text(contents, spoken), re.M
    )

    assert [DASH if each is None else spoken.full(Fraction(each)) for each in stored] == printed
