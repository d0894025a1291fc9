"""Which stations does a patient pass, in which order?"""

from enum import StrEnum


class Station(StrEnum):
    """The ten stations from the phone call to the follow-up, in order."""

    REFERRAL = "referral"
    CANDIDACY = "candidacy"
    PREPARATION = "preparation"
    BOOKING = "booking"
    NEEDLE = "needle"
    PROVOCATION = "provocation"
    IMAGES = "images"
    CONCLUSION = "conclusion"
    REPORT = "report"
    FOLLOWUP = "followup"
