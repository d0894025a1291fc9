"""When was the patient tested, and what was the pain before?"""

from discogram.pathway.episode import Episode, standing
from discogram.pathway.needle.events import NeedleRemoved
from discogram.words.civil import CivilTime


def tested(episode: Episode) -> CivilTime | None:
    """When the last needle came out, else the booked moment; None while nothing was tested."""
    slot = episode.booking.slot
    if not episode.session.closed or slot is None:
        return None
    bodies = ((each.occurred_at, each.body) for each in standing(episode))
    out = [at for at, body in bodies if isinstance(body, NeedleRemoved)]
    return max(out, key=lambda at: at.instant, default=slot.starts)
