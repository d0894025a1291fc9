"""M16: what takes the place of a drug that was not borne is of another class."""

import pytest

from discogram.pathway.preparation.facts import Allergy, Resolution, Resolved, Substance
from discogram.pathway.preparation.rules import no_allergy_stands
from discogram.pathway.preparation.together import apart
from discogram.pathway.preparation.upcasts import allergy_answered_1, allergy_resolved_2
from discogram.words.evidence import Evidence
from discogram.words.verdict import Verdict
from tests.pathway.preparation.cases import DAY, PATIENT, TABLE, but, words

# written down a second time; the notes name the first of most lists, the kin are from memory
NAMES = {
    "class_amide_names": "lidocain lignocain xylocain xilocain "
    "bupivacain marcain sensorcain ropivacain mepivacain prilocain articain",
    "class_ester_names": "chloroprocain cloroprocain procain tetracain benzocain",
    "class_beta_lactam_names": "cefazolin cephazolin cefuroxim penicillin penicilin "
    "amoxicillin amoxicilin ampicillin ampicilin",
    "class_lincosamide_names": "clindamycin clindamicin",
    "class_aminoglycoside_names": "gentamicin gentamycin",
}


@pytest.mark.parametrize("id_", NAMES)
def test_every_class_is_as_transcribed(id_: str) -> None:
    """Name by name; none was held against its label."""
    row = TABLE.row(id_, DAY)

    assert (row.value, row.unit, row.evidence) == (NAMES[id_], None, Evidence.UNVERIFIED)


MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN
CONTRAST, NUMBING = Substance.CONTRAST, Substance.LOCAL_ANAESTHETIC
ANTIBIOTIC, LATEX = Substance.ANTIBIOTIC, Substance.LATEX
SAME, UNSURE = "preparation-substitute-same-class", "preparation-substitute-unknown"
NONE = "preparation-allergy-none"
IONIC, GADOLINIUM = "preparation-contrast-ionic", "preparation-contrast-gadolinium"


@pytest.mark.parametrize(
    ("substance", "agent", "instead", "verdict", "why"),
    [
        (NUMBING, "Lidocaine 1 %", "chloroprocaine", MET, NONE),
        (NUMBING, "procaína (procaina)", "bupivacaína 0,5 % (bupivacaina)", MET, NONE),
        (NUMBING, "lidocaine", "bupivacaine", NOT_MET, SAME),
        (NUMBING, "lidocaine", None, UNKNOWN, UNSURE),
        (NUMBING, None, "chloroprocaine", UNKNOWN, UNSURE),
        (NUMBING, "lidocaine", "saline", UNKNOWN, UNSURE),
        (ANTIBIOTIC, "penicillin", "clindamycin", MET, NONE),
        (ANTIBIOTIC, "penicilina", "Cefazolin 2 g", NOT_MET, SAME),
        (ANTIBIOTIC, "gentamicin", "cefazolin", MET, NONE),
        (ANTIBIOTIC, "vancomycin", "cefazolin", UNKNOWN, UNSURE),
        (CONTRAST, "iopamidol", "Omnipaque 300", MET, NONE),
        (CONTRAST, "Isovue", "iopamidol", NOT_MET, SAME),
        (CONTRAST, "some dye", "iohexol", UNKNOWN, UNSURE),
        # what may not go into a disc replaces nothing, whoever was not borne
        (CONTRAST, "iohexol", "diatrizoate", NOT_MET, IONIC),
        (CONTRAST, "some dye", "Conray 43", NOT_MET, IONIC),
        (CONTRAST, None, "Gadavist", NOT_MET, GADOLINIUM),
        (CONTRAST, "iohexol", "some other dye", UNKNOWN, UNSURE),
        (CONTRAST, "iohexol", None, UNKNOWN, UNSURE),
        # without drugs of its own, a substitute is another glove
        (LATEX, None, None, MET, NONE),
    ],
)
def test_a_substitute_of_the_same_class_is_refused(
    substance: Substance, agent: str | None, instead: str | None, verdict: Verdict, why: str
) -> None:
    """What nobody named, or the table does not know, may cross: unknown."""
    settled = Resolved(Resolution.SUBSTITUTE, "physician-1", substitute=instead)
    allergy = Allergy(substance, present=True, resolved=settled, agent=agent)
    others = (each for each in PATIENT.allergies if each.substance is not substance)
    finding = no_allergy_stands(but(allergies=(allergy, *others)), TABLE, DAY)

    assert (finding.verdict, finding.reason.id) == (verdict, why)


@pytest.mark.parametrize(
    ("agent", "instead", "verdict"),
    [
        ("iohexol", "gadobutrol", MET),
        ("gadoterate", "gadobutrol", NOT_MET),
        (None, "gadobutrol", UNKNOWN),
        ("iohexol", "diatrizoate", NOT_MET),
    ],
)
def test_gadolinium_takes_a_written_decision(
    agent: str | None, instead: str, verdict: Verdict
) -> None:
    """A physician who writes down why may take it; nobody may take an ionic agent."""
    note = words("Both iodinated agents ended in shock; Dr Synthetic decided")
    settled = Resolved(Resolution.SUBSTITUTE, "physician-1", note=note, substitute=instead)
    allergy = Allergy(CONTRAST, present=True, resolved=settled, agent=agent)
    others = (each for each in PATIENT.allergies if each.substance is not CONTRAST)

    finding = no_allergy_stands(but(allergies=(allergy, *others)), TABLE, DAY)

    assert finding.verdict is verdict


def test_an_unfit_contrast_hides_no_other_allergy() -> None:
    """Both are told at once."""
    settled = Resolved(Resolution.SUBSTITUTE, "physician-1", substitute="diatrizoate")
    contrast = Allergy(CONTRAST, present=True, resolved=settled, agent="iohexol")
    latex = Allergy(LATEX, present=True)
    others = (each for each in PATIENT.allergies if each.substance not in (CONTRAST, LATEX))

    finding = no_allergy_stands(but(allergies=(contrast, latex, *others)), TABLE, DAY)

    first, second = apart(finding.reason)
    assert (first.id, first.params["name"]) == (IONIC, "diatrizoate")
    assert (second.id, second.params["substances"]) == (
        "preparation-allergy-stands",
        (LATEX,),
    )


def test_an_older_record_named_no_drug() -> None:
    """What was not asked then is unknown today."""
    assert allergy_answered_1({"present": True}) == {"present": True, "agent": None}
    assert allergy_resolved_2({"how": "substitute"}) == {
        "how": "substitute",
        "substitute": None,
    }
