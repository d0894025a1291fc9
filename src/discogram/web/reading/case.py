"""What may whoever asks see of a case in the reading room?

Nobody is named here: a case is a day and a short code, and what is shown of it comes from
`application.blindness` alone.
"""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404

from discogram.application.blindness import is_blind, took_part, visible_episode
from discogram.application.history import Whole, whole
from discogram.application.struck_images import with_ground, without_ground
from discogram.pathway.conclusion.gather import injected_discs
from discogram.pathway.episode import Episode
from discogram.pathway.images.blinding import OpenView, blind_view, both_are_open
from discogram.pathway.images.facts import AttachedImage, Reading
from discogram.pathway.images.rules import short_of_graders
from discogram.web.asking import now_at
from discogram.web.image_address import image_id
from discogram.web.image_labels import Labelled, labelled
from discogram.web.place import place
from discogram.web.seen import seen
from discogram.web.who import Asking, Who
from discogram.words.civil import CivilTime
from discogram.words.spine import Disc


@dataclass(frozen=True, slots=True)
class Case:
    """An episode as one person sees it from the reading room.

    `visible` is the episode without what this person must not know; `own` the own independent
    reading, None while it is to come; `discs` every disc that was injected, cranial first, for
    the images show the contrast in each; `short` those that too few readers have graded.
    `begun` says that the team stopped for the time-out.
    """

    id: UUID
    patient: UUID
    visible: Episode
    blind: bool
    own: Reading | None
    open: bool
    did_the_test: bool
    begun: bool
    closed: bool
    signed: bool
    discs: tuple[Disc, ...]
    short: tuple[Disc, ...]

    @property
    def code(self) -> str:
        """What the case is called here: no part of it is taken from the patient."""
        return self.id.hex[:8].upper()

    @property
    def day(self) -> CivilTime | None:
        """When the test was booked for."""
        slot = self.visible.booking.slot
        return None if slot is None else slot.starts

    @property
    def images(self) -> tuple[AttachedImage, ...]:
        """Every image of the episode, those of the discogram first."""
        found = self.visible.images.attached
        return tuple(sorted(found, key=lambda each: each.purpose != "discogram"))

    @property
    def labelled(self) -> tuple[Labelled, ...]:
        """The same images, each with its number and what tells it apart."""
        labels = labelled(self.visible)
        return tuple(labels[each.sha256] for each in self.images)

    @property
    def waits_for_me(self) -> bool:
        """Whether this person could give an independent reading that is still wanted.

        Once both are in, a third is wanted where one of them left a grade open.
        """
        could = self.closed and not self.signed and not self.did_the_test
        wanted = not self.open or (self.blind and bool(self.short))
        return could and self.own is None and wanted

    @property
    def anew(self) -> bool:
        """Whether an image of the own reading was struck out, and nobody has seen it yet."""
        if self.own is None or self.open or self.signed:
            return False
        return self.own.reader in without_ground(self.visible)

    @property
    def stuck(self) -> bool:
        """Whether both readings are in, and cannot be signed on without a third."""
        return self.open and not self.signed and bool(self.short)


def case_of(request: Asking, episode: UUID, what: str) -> Case:
    """The case, its look audited; 404 where there is none at this person's site."""
    found = whole(episode, place().office)
    if not found.stored or found.site != request.who.site.id:
        seen(request, what, None, "refused: no such case")
        raise Http404
    case = case_from(episode, found, request.who)
    seen(request, what, case.patient)
    return case


def case_from(id: UUID, found: Whole, who: Who) -> Case:
    """The case that a history makes, as this person may see it; the history is not empty."""
    episode, patient = found.episode, found.patient
    if patient is None:
        raise Http404
    table = place().office.policy.tables(who.site.id)["images"]
    tested = injected_discs(episode.session)
    return Case(
        id=id,
        patient=patient,
        visible=visible_episode(episode, who.role, who.actor),
        blind=is_blind(episode, who.role, who.actor),
        own=episode.images.blind_reading_by(who.actor),
        open=both_are_open(episode.images),
        did_the_test=took_part(episode, who.actor),
        begun=episode.session.time_out is not None,
        closed=episode.session.closed,
        signed=episode.report.signed,
        discs=tuple(disc for disc in Disc if disc in tested),
        short=short_of_graders(with_ground(episode), tested, table, now_at(who).day),
    )


def may_compare(case: Case, who: Who) -> bool:
    """Whether the readings may be laid side by side before this person now."""
    if case.blind or not case.open:
        return False
    own = isinstance(blind_view(case.visible.images, who.actor), OpenView)
    return own or who.role != "reader"


def image_of(case: Case, id: UUID) -> AttachedImage:
    """One of the case's own images; 404 when it has no such one."""
    found = next((each for each in case.images if image_id(each) == id), None)
    if found is None:
        raise Http404
    return found
