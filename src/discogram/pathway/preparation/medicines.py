"""Which medicines and herbs does the table know, and what is it that they do?

A value here is the first part of its rows' ids: ``warfarin_hold_asra``. To add one: a member,
its rows in ``medicines.toml``, its names in ``medicine_names.py``, a word in each language.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Medicine(StrEnum):
    """A medicine or herb of the table, or one of the two that it has no figures for."""

    DICLOFENAC = "diclofenac"
    KETOROLAC = "ketorolac"
    IBUPROFEN = "ibuprofen"
    ETODOLAC = "etodolac"
    INDOMETHACIN = "indomethacin"
    NAPROXEN = "naproxen"
    MELOXICAM = "meloxicam"
    NABUMETONE = "nabumetone"
    OXAPROZIN = "oxaprozin"
    PIROXICAM = "piroxicam"
    CELECOXIB = "celecoxib"
    ASPIRIN = "aspirin"
    ASPIRIN_COMBINATION = "aspirin_combination"
    CILOSTAZOL = "cilostazol"
    DIPYRIDAMOLE = "dipyridamole"
    CLOPIDOGREL = "clopidogrel"
    PRASUGREL = "prasugrel"
    TICAGRELOR = "ticagrelor"
    CANGRELOR = "cangrelor"
    TICLOPIDINE = "ticlopidine"
    WARFARIN = "warfarin"
    ACENOCOUMAROL = "acenocoumarol"
    HEPARIN_IV = "heparin_iv"
    HEPARIN_SC = "heparin_sc"
    ENOXAPARIN = "enoxaparin"
    DALTEPARIN = "dalteparin"
    FONDAPARINUX = "fondaparinux"
    DABIGATRAN = "dabigatran"
    RIVAROXABAN = "rivaroxaban"
    APIXABAN = "apixaban"
    EDOXABAN = "edoxaban"
    EPTIFIBATIDE_OR_TIROFIBAN = "eptifibatide_or_tirofiban"
    ABCIXIMAB = "abciximab"
    FIBRINOLYTIC = "fibrinolytic"
    SSRI_OR_SNRI = "ssri_or_snri"
    GARLIC = "garlic"
    GINKGO = "ginkgo"
    GINSENG = "ginseng"
    FISH_OIL = "fish_oil"
    VITAMIN_E = "vitamin_e"
    """More than 400 IU a day."""
    TURMERIC = "turmeric"
    FEVERFEW = "feverfew"
    GINGER = "ginger"
    DANSHEN = "danshen"
    DONG_QUAI = "dong_quai"
    KAVA = "kava"
    ST_JOHNS_WORT = "st_johns_wort"
    GLP1_WEEKLY = "glp1_weekly"
    GLP1_DAILY = "glp1_daily"
    SGLT2_INHIBITOR = "sglt2_inhibitor"
    ERTUGLIFLOZIN = "ertugliflozin"
    """An SGLT2 inhibitor that acts longer than the others."""
    METFORMIN = "metformin"
    INSULIN_OR_SULFONYLUREA = "insulin_or_sulfonylurea"
    SHORT_ACTING_ANALGESIC = "short_acting_analgesic"
    LONG_TERM_OPIOID = "long_term_opioid"
    OTHER_BLOOD_THINNER = "other_blood_thinner"
    """No figure can be given: it stops until a physician has judged it by name."""
    OTHER_MEDICINE = "other_medicine"
    """Nobody here knows it: it stops until a physician has judged it by name."""


GROUPS = frozenset(
    {
        Medicine.EPTIFIBATIDE_OR_TIROFIBAN,
        Medicine.FIBRINOLYTIC,
        Medicine.GLP1_DAILY,
        Medicine.GLP1_WEEKLY,
        Medicine.INSULIN_OR_SULFONYLUREA,
        Medicine.LONG_TERM_OPIOID,
        Medicine.SGLT2_INHIBITOR,
        Medicine.SHORT_ACTING_ANALGESIC,
        Medicine.SSRI_OR_SNRI,
    }
)
"""Entries that stand for several medicines: somebody may take two of one, by two names."""

UNLISTED = frozenset({Medicine.OTHER_BLOOD_THINNER, Medicine.OTHER_MEDICINE})
"""What is told apart by its name alone, and has no figures of its own."""

ANTITHROMBOTICS = frozenset(
    {
        Medicine.ASPIRIN,
        Medicine.ASPIRIN_COMBINATION,
        Medicine.CILOSTAZOL,
        Medicine.DIPYRIDAMOLE,
        Medicine.CLOPIDOGREL,
        Medicine.PRASUGREL,
        Medicine.TICAGRELOR,
        Medicine.CANGRELOR,
        Medicine.TICLOPIDINE,
        Medicine.WARFARIN,
        Medicine.ACENOCOUMAROL,
        Medicine.HEPARIN_IV,
        Medicine.HEPARIN_SC,
        Medicine.ENOXAPARIN,
        Medicine.DALTEPARIN,
        Medicine.FONDAPARINUX,
        Medicine.DABIGATRAN,
        Medicine.RIVAROXABAN,
        Medicine.APIXABAN,
        Medicine.EDOXABAN,
        Medicine.EPTIFIBATIDE_OR_TIROFIBAN,
        Medicine.ABCIXIMAB,
        Medicine.FIBRINOLYTIC,
        Medicine.OTHER_BLOOD_THINNER,
    }
)
"""What is given against clots: two of them at once are a high risk (ASRA 2018)."""


class Circumstance(StrEnum):
    """What a medicine is taken for or how, where the table's figures differ by it."""

    PRIMARY_PREVENTION = "primary_prevention"
    SECONDARY_PREVENTION = "secondary_prevention"
    """After a stent, an infarction or a stroke: stopping may cost more than bleeding."""
    PROPHYLACTIC = "prophylactic"
    THERAPEUTIC = "therapeutic"
    USUAL_DOSE = "usual_dose"
    LOADING_DOSE = "loading_dose"


CIRCUMSTANCES: Mapping[Medicine, tuple[Circumstance, ...]] = MappingProxyType(
    {
        Medicine.ASPIRIN: (Circumstance.PRIMARY_PREVENTION, Circumstance.SECONDARY_PREVENTION),
        Medicine.CLOPIDOGREL: (Circumstance.USUAL_DOSE, Circumstance.LOADING_DOSE),
        Medicine.ENOXAPARIN: (Circumstance.PROPHYLACTIC, Circumstance.THERAPEUTIC),
    }
)
"""What has to be asked about a medicine; one that is not here is the same in everybody."""
