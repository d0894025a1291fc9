"""In which role does somebody act? The list is closed (architecture, "Storage")."""

from enum import StrEnum


class Role(StrEnum):
    """A role held at a site."""

    COORDINATOR = "coordinator"
    NURSE = "nurse"
    TECHNOLOGIST = "technologist"
    PHYSICIAN = "physician"
    RATER = "rater"
    READER = "reader"
    TRAINEE = "trainee"
    REVIEWER = "reviewer"
    CLINIC_LEAD = "clinic_lead"
    ADMINISTRATOR = "administrator"
    PATIENT = "patient"
    CARER = "carer"
    SYSTEM = "system"


SEXES = ("female", "male", "intersex")
"""The words for a patient's sex; where it was not asked there is none."""
