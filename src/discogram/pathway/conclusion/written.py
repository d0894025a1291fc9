"""What has the physician concluded? The criteria inform; a named person decides."""

from dataclasses import dataclass
from enum import StrEnum

from discogram.words.spine import Disc
from discogram.words.text import FreeText


class Judged(StrEnum):
    """What the physician says of one disc."""

    PAIN_SOURCE = "pain_source"
    NOT_PAIN_SOURCE = "not_pain_source"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True)
class Judgement:
    """The physician's word on one disc."""

    disc: Disc
    judged: Judged
    note: FreeText | None = None


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One step of the treatment plan, with the source it stands on."""

    text: FreeText
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """The conclusion and the treatment plan, in the physician's own words."""

    text: FreeText
    judgements: tuple[Judgement, ...] = ()
    plan: tuple[PlanLine, ...] = ()
