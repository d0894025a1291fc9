"""What may be injected, and how much: contrast and local anaesthetic (M05, M16, M22, B06)."""

from decimal import Decimal
from fractions import Fraction

import pytest

from discogram.pathway.preparation.anaesthetic_dose import Given, most_mg, share_given
from discogram.pathway.preparation.contrast import contrast_is_fit
from discogram.words.evidence import Evidence
from discogram.words.units import Concentration
from discogram.words.verdict import Verdict
from tests.pathway.preparation.cases import DAY, TABLE

ROWS = TABLE.in_force(DAY)

# read again from the safety notes, sections 1 and 2
NUMBERS = {
    "contrast_iohexol_least": ("180", "mg/mL"),
    "contrast_iohexol_most": ("300", "mg/mL"),
    "contrast_iopamidol_least": ("200", "mg/mL"),
    "contrast_iopamidol_most": ("300", "mg/mL"),
    "anaesthetic_lidocaine_plain_per_kg": ("4.5", "mg/kg"),
    "anaesthetic_lidocaine_plain_most": ("300", "mg"),
    "anaesthetic_lidocaine_adrenaline_per_kg": ("7", "mg/kg"),
    "anaesthetic_lidocaine_adrenaline_most": ("500", "mg"),
    "anaesthetic_bupivacaine_plain_per_kg": ("2.5", "mg/kg"),
    "anaesthetic_bupivacaine_plain_most": ("175", "mg"),
}
NAMES = {
    "contrast_iohexol_names": "iohexol omnipaque iohexal",
    "contrast_iopamidol_names": "iopamidol isovue iopamiro niopam scanlux",
    "contrast_ionic_names": "diatrizoate amidotrizoato iothalamate iotalamato ioxaglate "
    "ioxaglato metrizoate gastrografin conray hexabrix",
    "contrast_gadolinium_names": "gadolinium gadolinio gadobutrol gadoterate gadoterato "
    "gadopentetate gadopentetato gadobenate gadobenato gadoteridol gadodiamide gadodiamida "
    "gadavist dotarem magnevist multihance prohance omniscan",
    "anaesthetic_lidocaine_names": "lidocaine lignocaine lidocaina xylocaine xilocaina",
    "anaesthetic_bupivacaine_names": "bupivacaine bupivacaina marcaine sensorcaine",
}


def test_every_row_is_as_transcribed() -> None:
    """Value and unit, cell by cell; none is added, and none was held against its label."""
    found = {
        id_: row for id_, row in ROWS.items() if id_.startswith(("contrast_", "anaesthetic_"))
    }

    assert {
        id_: (str(row.value), row.unit) for id_, row in found.items() if row.unit
    } == NUMBERS
    assert {id_: row.value for id_, row in found.items() if not row.unit} == NAMES
    assert {row.evidence for row in found.values()} == {Evidence.UNVERIFIED}


def iodine(amount: str | None) -> Concentration | None:
    """Milligrams of iodine per millilitre."""
    return None if amount is None else Concentration.of(amount, "mg/mL")


MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("name", "strength", "verdict", "why"),
    [
        ("iohexol", "180", MET, "preparation-contrast-fit"),
        ("Omnipaque 300", "300", MET, "preparation-contrast-fit"),
        ("Omnipaque 350", "350", NOT_MET, "preparation-contrast-strength"),
        ("iohexol", "179.9", NOT_MET, "preparation-contrast-strength"),
        ("iohexol", None, UNKNOWN, "preparation-contrast-strength-unknown"),
        ("Isovue-M 200", "200", MET, "preparation-contrast-fit"),
        ("iopamidol", "199", NOT_MET, "preparation-contrast-strength"),
        ("Conray 43", "202", NOT_MET, "preparation-contrast-ionic"),
        ("diatrizoate meglumine", "300", NOT_MET, "preparation-contrast-ionic"),
        ("Gadavist", None, NOT_MET, "preparation-contrast-gadolinium"),
        ("gadoterato", None, NOT_MET, "preparation-contrast-gadolinium"),
        ("iodixanol", "270", UNKNOWN, "preparation-contrast-unknown"),
        ("dye", "300", UNKNOWN, "preparation-contrast-unknown"),
    ],
)
def test_what_contrast_may_go_into_a_disc(
    name: str, strength: str | None, verdict: Verdict, why: str
) -> None:
    """Non-ionic, intrathecal label, a labelled strength; whatever is unknown stops."""
    finding = contrast_is_fit(name, iodine(strength), TABLE, DAY)

    assert (finding.verdict, finding.reason.id) == (verdict, why)
    assert finding.sources == ("contrast-labels",)
    assert bool(finding.missing) is (verdict is UNKNOWN)


@pytest.mark.parametrize(
    ("name", "weight", "most"),
    [
        ("lidocaine 1 %", None, "300"),
        ("lidocaine 1 %", 60, "270"),
        ("lidocaine 1 %", 80, "300"),
        ("Xylocaine with epinephrine", 60, "420"),
        ("lidocaína con adrenalina", None, None),
        ("lidocaina con adrenalina", 90, "500"),
        ("bupivacaine", 50, "125"),
        ("bupivacaine with adrenaline", 90, "175"),
        ("ropivacaine", 70, None),
    ],
)
def test_the_most_of_a_local_anaesthetic(
    name: str, weight: int | None, most: str | None
) -> None:
    """By weight up to a limit; without a weight the limit; unknown is no number."""
    kg = None if weight is None else Fraction(weight)
    found = most_mg(name, kg, TABLE, DAY)

    assert found == (None if most is None else Fraction(Decimal(most)))


def test_two_anaesthetics_add_up() -> None:
    """Half of one limit and half of the other is the whole; one more milligram is too much."""
    half = (Given("lidocaine", Fraction(150)), Given("bupivacaine", Fraction(175, 2)))

    assert share_given(half, None, TABLE, DAY) == 1
    assert share_given((*half, Given("lidocaine", Fraction(1))), None, TABLE, DAY) > 1
    assert share_given((Given("ropivacaine", Fraction(99)),), None, TABLE, DAY) == 0
