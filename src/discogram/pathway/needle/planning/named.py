"""What are the reasons, rules and gaps of a plan called?

The record keeps these words: one that was ever written stays, whatever the planner does later.
"""

from enum import StrEnum


class ChosenFor(StrEnum):
    """Why a plan was kept among thousands."""

    BALANCE = "balance"
    ROOM = "room"
    SHORT = "short"
    CENTRAL = "central"
    FLAT = "flat"
    NARROW = "narrow"
    """With the hand off by two degrees a limit is broken by a millimetre: the most room."""
    LEAST_HARM = "least_harm"
    """No way is allowed: this one breaks the least."""


class WayOut(StrEnum):
    """What a person would try where no straight way is allowed."""

    OTHER_SIDE = "other_side"
    OVER_TILT = "over_tilt"
    CURVED = "curved_two_needle"
    WIDER_SCAN = "wider_scan"
    LONGER_NEEDLE = "longer_needle"


class RuleName(StrEnum):
    """The rules that a straight needle keeps, in reading order."""

    BONE = "bone"
    CANAL = "canal"
    ROOT = "root"
    GAS = "gas"
    ORGAN = "organ"
    SECTOR = "sector"
    BETWEEN_ENDPLATES = "between_endplates"
    LATERAL_OF_JOINT = "lateral_of_joint"
    BELOW_ROOT = "below_root"
    LENGTH = "length"
    DISC_PLANE = "disc_plane"
    SKIN_IN_VIEW = "skin_in_view"


class Unchecked(StrEnum):
    """What nobody looked at, or what is only supposed."""

    VESSELS = "vessels"
    KIDNEYS = "kidneys"
    LUNGS = "lungs"
    BOWEL_WITHOUT_GAS = "bowel_without_gas"
    OTHER_ORGANS = "other_organs"
    JOINT_NOT_SEEN = "joint_not_seen"
    ROOT_IS_MODELLED = "root_is_modelled"
    PATIENT_LIES_OTHERWISE = "patient_lies_otherwise"
    """The CT was taken supine; skin and curve move when the patient is prone or on a side."""
