"""The table of candidacy against a second transcription (B06, M08).

Transcribed from the evidence notes by reading them again, row by row: duration (A1), ages of
imaging, classes of contraindication, questionnaires and notices.
"""

from datetime import date

from discogram.adapters.tables import read_tables
from discogram.pathway.candidacy.facts import Contraindication
from tests.pathway.candidacy import second, test_procedure_codes

TABLE = read_tables()["candidacy"]
TODAY = date(2026, 11, 23)

MONTHS = {"3": (3, "cg-surg-29"), "4": (4, "guyer-2003"), "6": (6, "xi-2016")}

CLASSES = {
    "cannot_consent_or_report": ("absolute", "sis-2004"),
    "infection": ("absolute", "cg-surg-29"),
    "uncorrected_bleeding": ("absolute", "prp-trial-2022"),
    "pregnancy": ("absolute", "prp-trial-2022"),
    "canal_stenosis": ("absolute", "cg-surg-29"),
    "cord_compression": ("absolute", "sis-2004"),
    "progressive_deficit": ("absolute", "clinic-policy"),
    "mild_pain": ("absolute", "carragee-2002"),
    "large_extrusion": ("relative", "prp-trial-2022"),
    "severe_allergy": ("relative", "acr-manual-2021"),
    "psychological_illness": ("relative", "carragee-2000"),
    "substance_misuse": ("relative", "prp-trial-2022"),
    "access_blocked": ("relative", "clinic-policy"),
    "prior_surgery": ("relative", "wolfer-2008"),
    "immunosuppression": ("relative", "clinic-policy"),
}

NUMBERS = {
    "care_most_gap": (30, "d", "clinic-policy"),
    "mri_most_months": (12, "mo", "clinic-policy"),
    "mri_most_months_when_symptoms_changed": (6, "mo", "clinic-policy"),
    "score_phq_9": (10, "{count}", "kroenke-2001"),
    "score_gad_7": (10, "{count}", "spitzer-2006"),
    "score_phq_15": (10, "{count}", "kroenke-2002"),
    "score_pcs": (30, "{count}", "sullivan-1995"),
}

AGAINST = {"chou-2009", "wa-lni-2008", "odg-texas", "eck-2014"}

WORDS = {
    "care_needed": "medicines and physiotherapy or other care",
    "management_needed": "yes",
    "indication_needed": "yes",
    "imaging_needed": "mri and xray",
    "other_sources_first": "facet and sacroiliac joint",
    "background_asked": "somatisation, discectomy, chronic pain elsewhere, compensation claim",
}

ADVICE = {
    "chou": "chronic nonradicular low back pain: recommended against "
    "(strong, moderate-quality evidence)",
    "wa_lni": "chronic low back pain and lumbar degenerative disc disease: not covered",
    "odg": "not recommended, as applied in decisions of Texas",
    "aans_cns": "not as a stand-alone basis for fusion",
}


def test_three_sources_disagree_about_the_months() -> None:
    """Three, four and six months stand side by side; four is the default and says why."""
    rows = TABLE.alternatives("least_months_of_conservative_care")

    assert {row.choice: (int(row.number), row.source) for row in rows} == MONTHS
    assert [row.choice for row in rows if row.default] == ["4"]
    assert TABLE.row("least_months_of_conservative_care").why


def test_every_contraindication_has_its_class() -> None:
    """Class and source of each, cell by cell; none of the list is left out."""
    elsewhere = {id_.removeprefix("contraindication_") for id_ in second.WORDS}

    assert set(CLASSES) == {item.value for item in Contraindication} - elsewhere
    for item, (kind, source) in CLASSES.items():
        row = TABLE.row(f"contraindication_{item}", TODAY)
        assert (row.value, row.source) == (kind, source)


def test_every_number_is_as_printed() -> None:
    """Value, unit and source of each number, cell by cell."""
    for id_, (value, unit, source) in NUMBERS.items():
        row = TABLE.row(id_, TODAY)
        assert (int(row.number), str(row.unit), row.source) == (value, unit, source)


def test_no_row_is_without_a_second_transcription() -> None:
    """A row that is added to the table is added here too."""
    ids = set(TABLE.in_force(TODAY))
    ids -= {*second.ROWS, *test_procedure_codes.CODES}
    against = {id_ for id_ in ids if id_.startswith("advised_against_")}
    classes = {f"contraindication_{item}" for item in CLASSES}

    assert {TABLE.row(id_).source for id_ in against} == AGAINST
    assert ids - against - classes - set(NUMBERS) - set(WORDS) == {
        "least_months_of_conservative_care"
    }


def test_every_word_is_as_transcribed() -> None:
    """What is needed first, and what each guideline and payer says against the test."""
    for id_, word in WORDS.items():
        assert TABLE.word(id_, TODAY) == word
    for who, word in ADVICE.items():
        assert TABLE.word(f"advised_against_{who}", TODAY) == word
