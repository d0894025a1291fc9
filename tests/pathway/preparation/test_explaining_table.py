"""The rates and both sides of the wear, against a second transcription: M11, M12.

Read again from the evidence notes: complications, sections 1 and 2; worked evidence, section 1.
Where an interval is not printed it was computed from its counts, and is computed again here.
"""

from decimal import Decimal
from math import asin, exp, lgamma, log, log1p, sin, sqrt

import pytest

from discogram.adapters.tables import read_tables
from discogram.words.evidence import Evidence
from discogram.words.units import Unit

TABLE = read_tables()["preparation"]

# beginning: (ill, among, 95 % interval in per cent)
COUNTED = {
    "risk_infection_lumbar_patient": (12, 4891, "0.13", "0.42", "willems-2004"),
    "risk_infection_lumbar_disc": (12, 12770, "0.05", "0.16", "willems-2004"),
    "risk_infection_own_series_patient": (0, 200, None, "1.2", "willems-2004"),
    "risk_infection_cervical_patient": (21, 4804, "0.28", "0.66", "kapoor-2010"),
    "risk_infection_cervical_disc": (22, 14133, "0.10", "0.23", "kapoor-2010"),
    "risk_any_cervical_patient": (4, 173, "0.8", "5.4", "grubb-2000"),
    "false_positive_neck_pain": (4, 10, "15", "70", "carragee-2000"),
}

# id: (per cent, source, held against print)
SHARES = {
    "risk_infection_one_needle_share": ("2.7", "fraser-1987", False),
    "risk_infection_two_needles_share": ("0.7", "fraser-1987", False),
    "risk_serious_cervical_patient_below": ("0.6", "zeidman-1995", True),
    "risk_serious_cervical_disc_share": ("0.16", "zeidman-1995", True),
    "risk_allergy_vein_from": ("0.2", "acr-manual-2021", False),
    "risk_allergy_vein_to": ("0.7", "acr-manual-2021", False),
    "risk_allergy_vein_severe_share": ("0.04", "acr-manual-2021", False),
    "wear_carragee_progressed_share": ("35", "carragee-2009", False),
    "wear_carragee_control_progressed_share": ("14", "carragee-2009", False),
    "wear_mccormick_advanced": ("17", "mccormick-2019", True),
    "wear_mccormick_advanced_least": ("9", "mccormick-2019", True),
    "wear_mccormick_advanced_most": ("27", "mccormick-2019", True),
    "wear_mccormick_control_advanced": ("21", "mccormick-2019", True),
    "wear_mccormick_control_advanced_least": ("17", "mccormick-2019", True),
    "wear_mccormick_control_advanced_most": ("27", "mccormick-2019", True),
    "wear_mccormick_unpunctured_advanced": ("35", "mccormick-2019", True),
    "wear_mccormick_control_unpunctured_advanced": ("34", "mccormick-2019", True),
}

# id: (value, unit, source, held against print)
NUMBERS = {
    "risk_serious_cervical_patient_among": ("1357", "{count}", "zeidman-1995", True),
    "risk_serious_cervical_disc_among": ("4400", "{count}", "zeidman-1995", True),
    "risk_worse_pain_days_least": ("1", "d", "spine-center-of-texas", True),
    "risk_worse_pain_days_most": ("2", "d", "spine-center-of-texas", True),
    "wear_carragee_p_degeneration": ("0.03", "1", "carragee-2009", True),
    "wear_carragee_p_herniation": ("0.0003", "1", "carragee-2009", True),
    "wear_carragee_p_side": ("0.0006", "1", "carragee-2009", True),
    "wear_carragee_p_endplate": ("0.04", "1", "carragee-2009", True),
    "wear_carragee_p_height": ("0.05", "1", "carragee-2009", True),
    "wear_carragee_p_signal": ("0.001", "1", "carragee-2009", True),
    "wear_carragee_years_least": ("7", "{count}", "carragee-2009", True),
    "wear_carragee_years_most": ("10", "{count}", "carragee-2009", True),
    "wear_carragee_progressed": ("54", "{count}", "carragee-2009", False),
    "wear_carragee_control_progressed": ("21", "{count}", "carragee-2009", False),
    "wear_carragee_herniations": ("55", "{count}", "carragee-2009", False),
    "wear_carragee_control_herniations": ("22", "{count}", "carragee-2009", False),
    "wear_carragee_abstract_tested": ("50", "{count}", "carragee-2009", True),
    "wear_carragee_abstract_controls": ("52", "{count}", "carragee-2009", True),
    "wear_carragee_results_tested": ("52", "{count}", "carragee-2009", True),
    "wear_carragee_results_controls": ("50", "{count}", "carragee-2009", True),
    "wear_mccormick_p": ("0.36", "1", "mccormick-2019", True),
    "wear_mccormick_height_lost": ("1.1", "mm", "mccormick-2019", True),
    "wear_mccormick_control_height_lost": ("0.5", "mm", "mccormick-2019", True),
    "wear_mccormick_followed": ("49", "{count}", "mccormick-2019", True),
    "wear_mccormick_tested": ("585", "{count}", "mccormick-2019", True),
    "wear_mccormick_excluded": ("23", "{count}", "mccormick-2019", True),
}

# id: (word, source, held against print)
WORDS = {
    "risk_worse_pain_often": ("common", "serenity-surgical", False),
    "risk_lasting_pain_often": ("unknown", "carragee-2000-pain", False),
    "risk_infection_often": ("unknown", "willems-2004", False),
    "risk_abscess_often": ("case_reports", "junila-1997", True),
    "risk_abscess_cervical_often": ("case_reports", "wu-2020", True),
    "risk_bruise_often": ("unknown", "clinic-policy", False),
    "risk_haematoma_often": ("very_rare", "cmj-2009", False),
    "risk_nerve_often": ("rare", "clinic-policy", False),
    "risk_paralysis_often": ("very_rare", "zeidman-1995", False),
    "risk_numbness_often": ("unknown", "clinic-policy", False),
    "risk_headache_often": ("rare", "ichd-3", False),
    "risk_nausea_often": ("few_per_cent", "scorenj", False),
    "risk_allergy_often": ("unknown", "acr-manual-2021", False),
    "risk_herniation_often": ("case_reports", "clinic-policy", False),
    "risk_organ_often": ("rare", "clinic-policy", False),
    "risk_antibiotic_in_the_dura_often": ("case_reports", "boswell-2004", False),
    "wear_is": ("contested", "carragee-2009", True),
    "wear_mccormick_sex": ("male", "mccormick-2019", False),
    "advice_is": ("divided", "chou-2009", False),
    "consent_text": ("2", "clinic-policy", False),
}

INTERVALS = {
    f"{begins}_{end}": per_cent
    for begins, (*_, least, most, _source) in COUNTED.items()
    for end, per_cent in (("least", least), ("most", most))
    if per_cent is not None
}
COUNTS = {
    f"{begins}_{end}": (count, source)
    for begins, (ill, among, _least, _most, source) in COUNTED.items()
    for end, count in (("ill", ill), ("among", among))
}
IDS = {*COUNTS, *INTERVALS, *SHARES, *NUMBERS, *WORDS}
"""Every row of what is explained: the station's other tests leave these to this file."""


def checked(verified: bool) -> Evidence:
    """The state that a row has to be in."""
    return Evidence.VERIFIED if verified else Evidence.UNVERIFIED


@pytest.mark.parametrize("id_", COUNTS)
def test_every_count_is_as_transcribed(id_: str) -> None:
    """Who was ill, of how many, as the study printed it."""
    count, source = COUNTS[id_]
    row = TABLE.row(id_)

    assert (row.value, row.unit, row.source) == (Decimal(count), Unit.COUNT, source)
    assert row.evidence is Evidence.VERIFIED


@pytest.mark.parametrize("id_", INTERVALS)
def test_every_interval_is_as_transcribed(id_: str) -> None:
    """An interval is per cent in the notes and a share in the table, and never *verified*."""
    row = TABLE.row(id_)

    assert row.number == Decimal(INTERVALS[id_]).scaleb(-2)
    assert (row.unit, row.evidence) == (Unit.ONE, Evidence.UNVERIFIED)


@pytest.mark.parametrize("id_", SHARES)
def test_every_share_is_as_transcribed(id_: str) -> None:
    """A share is per cent in the notes."""
    per_cent, source, verified = SHARES[id_]
    row = TABLE.row(id_)

    assert (row.number, row.unit) == (Decimal(per_cent).scaleb(-2), Unit.ONE)
    assert (row.source, row.evidence) == (source, checked(verified))


@pytest.mark.parametrize("id_", NUMBERS)
def test_every_other_number_is_as_transcribed(id_: str) -> None:
    """Value, unit, source and state, cell by cell."""
    value, unit, source, verified = NUMBERS[id_]
    row = TABLE.row(id_)

    assert (row.number, str(row.unit), row.source) == (Decimal(value), unit, source)
    assert row.evidence is checked(verified)


@pytest.mark.parametrize("id_", WORDS)
def test_every_word_is_as_transcribed(id_: str) -> None:
    """Where nobody counted there is a word, and no number."""
    word, source, verified = WORDS[id_]
    row = TABLE.row(id_)

    assert (row.value, row.unit, row.source) == (word, None, source)
    assert row.evidence is checked(verified)


def below(share: float, ill: int, among: int) -> float:
    """How much of a Jeffreys distribution, Beta(ill + 1/2, well + 1/2), lies below a share.

    By the trapezium in the angle, where the density has no edge: x = sin(t) squared.
    """
    a, b, steps = ill + 0.5, among - ill + 0.5, 20_000
    scale = lgamma(a + b) - lgamma(a) - lgamma(b)

    def density(angle: float) -> float:
        if angle == 0.0:
            return 2 * exp(scale) if ill == 0 else 0.0
        x = sin(angle) ** 2
        return 2 * exp(scale + (a - 0.5) * log(x) + (b - 0.5) * log1p(-x))

    end = asin(sqrt(share))
    width = end / steps
    inner = sum(density(n * width) for n in range(1, steps))
    return width * (inner + (density(0.0) + density(end)) / 2)


@pytest.mark.parametrize("begins", COUNTED)
def test_every_interval_follows_from_its_counts(begins: str) -> None:
    """Two and a half per cent lie on either side, to the last digit that is kept.

    The notes round an end outward (0.655 to 0.66), so a whole digit is allowed.
    """
    ill, among, least, most, _ = COUNTED[begins]
    ends = [("0.025", least), ("0.975", most)]

    for part, per_cent in ends:
        if per_cent is not None:
            digit = Decimal(1).scaleb(int(Decimal(per_cent).as_tuple().exponent))
            low, high = (
                below(float((Decimal(per_cent) + sign * digit) / 100), ill, among)
                for sign in (-1, 1)
            )
            assert low <= float(part) <= high
