"""The report as JSON, and the digest a signature stands under: B05, B08."""

import json
from dataclasses import fields, replace
from typing import Any

from discogram.adapters.documents.json_form import FORMAT, as_json, digest
from discogram.pathway.report.facts import ReportContents
from discogram.words.evidence import Source
from discogram.words.units import DoseLength
from tests.adapters.documents.patients import (
    AMENDED,
    BARE,
    SIGNED,
    UNSIGNED,
    voice,
    words,
)


def test_every_fact_is_in_it() -> None:
    """No field of the contents is left out, and all of it is plain JSON."""
    data = as_json(AMENDED, voice())

    assert json.loads(json.dumps(data)) == data
    assert data["format"] == FORMAT == "discogram.report/1"
    own = {"format", "language", "as_signed"}
    assert set(data) == own | {each.name for each in fields(ReportContents)}


def test_another_program_is_told_when_it_is_not_what_was_signed() -> None:
    """As the notice on paper: a fact that was exchanged after the signature shows."""
    other = replace(SIGNED, concluded_by="Dr. Nobody")

    told = [as_json(each, voice())["as_signed"] for each in (SIGNED, other, UNSIGNED)]

    assert told == [True, False, None]


def test_quantities_keep_digits_and_unit() -> None:
    """Nothing is converted or rounded on the way out."""
    tests = [each["test"] for each in as_json(AMENDED, voice())["study"]["discs"]]

    assert tests[2]["opening_pressure"] == {"value": "96.5", "unit": "kPa"}
    assert tests[0]["steps"][1]["static_pressure"] == {"value": "34.5", "unit": "[psi]"}
    assert tests[0]["steps"][1]["above_opening_psi"] == "23.5"
    assert tests[0]["highest_above_opening_psi"] == "51"


def test_unknown_is_null() -> None:
    """What nobody recorded is null: neither zero nor no."""
    data = as_json(AMENDED, voice())
    step = data["study"]["discs"][2]["test"]["steps"][1]

    assert step["static_pressure"] is None
    assert step["above_opening_psi"] is None
    assert as_json(BARE, voice())["dose"] is None


def test_sentences_follow_the_language_and_facts_do_not() -> None:
    """Two languages differ in their sentences and the language tag, and in nothing else."""
    english, spanish = as_json(AMENDED, voice("en")), as_json(AMENDED, voice("es"))

    assert english != spanish
    assert _without_text(english) == _without_text(spanish)


def _without_text(value: Any) -> Any:
    match value:
        case {"id": _, "params": _, "text": _}:
            return {key: _without_text(each) for key, each in value.items() if key != "text"}
        case dict():
            kept = {key: each for key, each in value.items() if key != "language"}
            return {key: _without_text(each) for key, each in kept.items()}
        case list():
            return [_without_text(each) for each in value]
        case _:
            return value


def test_only_cited_sources_travel() -> None:
    """The bibliography that was handed over whole leaves with what is cited."""
    offered = (Source("willems-2004", "Cited"), Source("other", "Not cited"))
    data = as_json(replace(AMENDED, sources=offered), voice())

    assert [each["key"] for each in data["sources"]] == ["willems-2004"]


def test_the_digest_is_the_same_after_signing() -> None:
    """Who checks a signed or amended report finds the digest that was signed."""
    assert digest(UNSIGNED) == digest(SIGNED) == digest(AMENDED)
    assert digest(replace(SIGNED, software="9.9.9")) == digest(SIGNED)
    assert SIGNED.signature is not None
    assert SIGNED.signature.report_digest == digest(SIGNED)


def test_the_digest_moves_with_any_fact() -> None:
    """A figure, a word or a disc changed after signing is found out."""
    assert UNSIGNED.dose is not None
    dose = replace(UNSIGNED.dose, ct_length=DoseLength.of("420", "mGy.cm"))
    others = (
        replace(UNSIGNED, dose=dose),
        replace(UNSIGNED, question=words("Another question")),
        replace(UNSIGNED, judgements=UNSIGNED.judgements[:2]),
        replace(UNSIGNED, study=replace(UNSIGNED.study, sham=())),
    )

    assert len({digest(each) for each in (UNSIGNED, *others)}) == 5


def test_erasing_words_leaves_the_digest() -> None:
    """A lawful erasure does not make a signed report look forged."""
    assert UNSIGNED.question is not None
    erased = replace(UNSIGNED, question=replace(UNSIGNED.question, words=None))

    assert digest(erased) == digest(UNSIGNED)
    assert as_json(erased, voice())["question"] is None
