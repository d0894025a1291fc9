"""What does the list of a procedure day show of one test?"""

from uuid import UUID

from discogram.application.ports import DayRow
from discogram.pathway.booking.facts import Slot
from discogram.pathway.episode import Episode
from discogram.pathway.preparation.facts import Substance

PLACES = ("room", "c_arm", "ct", "physician", "nurse")
"""The resources of a slot, in the order in which they are shown."""


def on_its_day(episode: Episode, id: UUID, patient: UUID, site: str) -> DayRow | None:
    """The row of a test; None while none is booked."""
    slot = episode.booking.slot
    if slot is None:
        return None
    facts, planned = episode.preparation, tuple(each.disc for each in episode.needle.discs)
    told = {each: facts.allergy_to(each).present for each in Substance}
    return DayRow(
        episode=id,
        patient=patient,
        site=site,
        day=slot.starts.day,
        starts=str(slot.starts),
        ends=str(slot.ends),
        resources=_resources(slot),
        discs=tuple(each.value for each in planned or episode.referral.suspects),
        planned=bool(planned),
        allergies=tuple(each.value for each, present in told.items() if present),
        unasked=any(present is None for present in told.values()),
        medicines=tuple(each.medicine.value for each in facts.medicines if each.may_act),
        done=episode.session.closed,
        synthetic=episode.opened is not None and episode.opened.synthetic,
    )


def _resources(slot: Slot) -> dict[str, str]:
    chosen = {place: getattr(slot, place) for place in PLACES}
    return {place: name for place, name in chosen.items() if name is not None}
