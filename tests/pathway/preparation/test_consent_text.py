"""What a patient is told before the consent, point by point: M11, M12."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from discogram.adapters.language import Speaker, languages
from discogram.adapters.tables import read_tables
from discogram.pathway.preparation.consent_text import (
    ConsentItem,
    Passage,
    about,
    expected_dose,
    passages,
    text_version,
)
from discogram.pathway.preparation.explaining import Per
from discogram.pathway.preparation.frequencies import Frequency
from discogram.words.spine import Region

TABLES = read_tables()
ON = date(2026, 12, 1)
NECK, CHEST, BACK = Region.CERVICAL, Region.THORACIC, Region.LUMBAR

# complications.md, section 3, word by word: what it asks for, and the point that says it
ASKED = {
    "why": "why",
    "not a treatment": "not_a_treatment",
    "it is meant to hurt": "meant_to_hurt",
    "false-positive about 3% to over 40%": "false_positives",
    "may not change plan": "may_not_change_plan",
    "guideline and payer disagreement": "disagreement",
    "infection": "infection",
    "bleeding": "bleeding",
    "nerve": "nerve",
    "headache": "headache",
    "allergy": "allergy",
    "paralysis (very rare)": "paralysis",
    "worse pain": "worse_pain",
    "possible faster disc wear": "wear",
    "radiation (fluoro + CT)": "radiation",
    "alternatives (MRI, blocks, no test)": "alternatives",
    "right to stop mid-injection": "right_to_stop",
}
ADDED = {"the_scan", "organ_or_vessel", "numbness", "nausea"}
"""What M11 and M12 name beyond the list of the notes."""


def said(item: ConsentItem, region: Region = BACK, language: str = "en") -> str:
    """Every sentence of one point, its details among them."""
    passage = found(item, region)
    speaker = Speaker(language, strict=True)
    reasons = (*passage.says, *(each for each, _ in passage.details))
    return " ".join(speaker.say(each) for each in reasons)


def found(item: ConsentItem, region: Region = BACK) -> Passage:
    """The passage of one point."""
    return next(each for each in passages(region, TABLES, ON) if each.item is item)


def test_every_point_of_the_notes_is_a_point_of_the_consent() -> None:
    """None is left out, and what was added is named."""
    assert {*ASKED.values(), *ADDED} == set(ConsentItem)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("region", Region)
def test_every_point_is_said_once_in_every_region_and_language(
    region: Region, language: str
) -> None:
    """Each point has its sentences; no sentence is missing, and none is said twice."""
    told = passages(region, TABLES, ON)
    speaker = Speaker(language, strict=True)
    sentences = [speaker.say(each) for passage in told for each in passage.says]

    assert [each.item for each in told] == list(ConsentItem)
    assert all(each.says for each in told)
    assert len(sentences) == len(set(sentences))
    for passage in told:
        assert all(source in TABLES.sources for _, source in passage.details)


@pytest.mark.parametrize(
    ("item", "region", "words"),
    [
        ("infection", BACK, "about 2 to 3 in 1000 patients (1 in about 410)"),
        ("infection", BACK, "none of 200 patients"),
        ("infection", BACK, "probably lies between 1.3 and 4.2 in 1000"),
        ("infection", BACK, "12 of 12770 discs, about 9 to 10 in 10000 discs"),
        ("infection", NECK, "about 4 to 5 in 1000 patients (1 in about 230)"),
        ("infection", CHEST, "nobody has counted it in this part of the spine; in the lumbar"),
        ("paralysis", BACK, "very rare; no rate is known"),
        ("paralysis", NECK, "fewer than 6 in 1000 patients"),
        ("allergy", BACK, "no rate is known"),
        ("allergy", BACK, "about 2 to 7 in 1000 patients"),
        ("worse_pain", BACK, "within 1 to 2 days"),
        ("false_positives", BACK, "about 3 % to over 40 %, depending on the group"),
        ("wear", BACK, "50 people tested and 52 not, the results 52 and 50"),
        ("wear", BACK, "only 49 of 585 patients had a late MRI"),
        ("wear", BACK, "Healthy discs are punctured too"),
        ("the_scan", BACK, "true of the scan alone, and not of this test"),
        ("the_scan", BACK, "No radiation stays in your body"),
        ("radiation", BACK, "about 1.6 to 11.2 mSv"),
        ("radiation", BACK, "not your own prognosis"),
        ("meant_to_hurt", BACK, "meant to hurt"),
        ("right_to_stop", BACK, "also during an injection"),
    ],
)
def test_what_is_said_is_what_the_notes_say(item: str, region: Region, words: str) -> None:
    """The numbers and the limits of M11 and M12 stand in the text that is signed."""
    assert words in said(ConsentItem(item), region)


def test_painless_is_said_of_the_scan_alone() -> None:
    """No other point calls anything painless."""
    calm = [item for item in ConsentItem if "painless" in said(item)]

    assert calm == [ConsentItem.THE_SCAN]


def test_what_is_pictured_is_what_is_told() -> None:
    """One patient in the drawing is one of those that the sentence counts."""
    infection = found(ConsentItem.INFECTION).pictures
    wrong = found(ConsentItem.FALSE_POSITIVES).pictures

    assert [each.frequency for each in infection] == [Frequency(2, 3, 1000)]
    assert [each.frequency for each in wrong] == [Frequency(3, 3, 100), Frequency(40, 40, 100)]


def test_what_nobody_counted_is_not_pictured() -> None:
    """Without the study there is a word and no drawing."""
    table = TABLES["preparation"]
    fewer = tuple(row for row in table.rows if "risk_infection_cervical" not in row.id)
    tables = {**TABLES.by_name, "preparation": replace(table, rows=fewer)}
    told = passages(NECK, replace(TABLES, by_name=tables), ON)
    infection = next(each for each in told if each.item is ConsentItem.INFECTION)

    assert infection.pictures == ()
    assert (
        Speaker("en")
        .say(infection.says[0])
        .startswith("Infection of a disc: no rate is known.")
    )


@pytest.mark.parametrize(
    ("share", "id_"),
    [
        ("0", "consent-nobody"),
        ("0.03", "consent-about"),
        ("4/173", "consent-about-from-to"),
        ("0.0004", "consent-about-one-in"),
        ("12/4891", "consent-about-from-to-one-in"),
    ],
)
def test_a_share_is_said_as_it_is_pictured(share: str, id_: str) -> None:
    """Whole counts, two of them where it lies between, and one in how many where it is rare."""
    assert about(Fraction(share), Per.PATIENT).id == id_


def test_the_expected_dose_adds_x_ray_and_ct() -> None:
    """0.1 mSv and 1.5 mSv at the least, 1.25 mSv and 10 mSv at the most."""
    assert expected_dose(TABLES["provocation"], ON) == (Fraction("1.6"), Fraction("11.25"))


def test_the_text_has_a_version() -> None:
    """What a signature names beside the fingerprint."""
    days = (date(2026, 11, 26), date(2026, 11, 27))

    assert [text_version(TABLES["preparation"], day) for day in days] == ["1", "2"]


@pytest.mark.parametrize(("day", "version"), [(date(2026, 11, 26), "1"), (ON, "2")])
def test_whoever_signed_earlier_read_the_earlier_text(day: date, version: str) -> None:
    """A version is in force from its day on; the older one stays what it was."""
    assert read_tables()["preparation"].row("consent_text", day).value == version
