"""Which conclusion stands, and so whose the report is to sign?"""

from discogram.pathway.conclusion.events import ConclusionWritten
from discogram.pathway.episode import Episode, standing
from discogram.pathway.events import Event


def concluding(episode: Episode) -> Event | None:
    """The entry whose conclusion stands; None while nobody has written one."""
    found = [each for each in standing(episode) if isinstance(each.body, ConclusionWritten)]
    return found[-1] if found else None
