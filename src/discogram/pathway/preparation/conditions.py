"""Which illnesses does the patient have that change what is safe? None is *not asked*."""

from dataclasses import dataclass
from enum import StrEnum


class Condition(StrEnum):
    """An illness or device that a rule of the preparation asks about."""

    DIABETES = "diabetes"
    ADVANCED_KIDNEY_DISEASE = "advanced_kidney_disease"
    LIVER_CIRRHOSIS = "liver_cirrhosis"
    BLEEDING_TENDENCY = "bleeding_tendency"
    CORONARY_STENT = "coronary_stent"


@dataclass(frozen=True, slots=True)
class ConditionAnswer:
    """One condition as asked."""

    condition: Condition
    present: bool | None = None
