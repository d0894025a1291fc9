"""Which CT of an episode is this about, and what is known of it?"""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404

from discogram.pathway.images.facts import AttachedImage, ImageModality
from discogram.pathway.needle.guidance import Guided, ProposedPlan
from discogram.pathway.needle.planning.named import ChosenFor
from discogram.scans.attaching import is_film
from discogram.web.episodes import Opened, opened
from discogram.web.guidance.working import Job, job_of
from discogram.web.image_address import image_id
from discogram.web.image_labels import Labelled, labelled
from discogram.web.who import Asking
from discogram.words.spine import Disc, Side


@dataclass(frozen=True)
class Ct:
    """A CT of an episode that was opened; `guided` is None while nothing was found in it."""

    opened: Opened
    image: AttachedImage

    @property
    def id(self) -> UUID:
        """What it is called in an address."""
        return image_id(self.image)

    @property
    def label(self) -> Labelled:
        """What it is called on a page."""
        return labelled(self.opened.episode)[self.image.sha256]

    @property
    def guided(self) -> Guided | None:
        """What was found and planned, and what of that a person confirmed."""
        known = self.opened.episode.needle.guided
        return next((each for each in known if each.image == self.image.sha256), None)

    @property
    def job(self) -> Job | None:
        """What is being looked for in it."""
        return job_of(self.opened.id, self.image.sha256)

    @property
    def plans(self) -> tuple[ProposedPlan, ...]:
        """The needles that were proposed."""
        return () if self.guided is None else self.guided.plans


def cts_of(shown: Opened) -> tuple[Ct, ...]:
    """Every CT of an episode, those that were taken to plan by first."""
    found = [
        each
        for each in shown.episode.images.attached
        if each.modality is ImageModality.CT and not is_film(each)
    ]
    found.sort(key=lambda each: each.purpose != "planning")
    return tuple(Ct(shown, each) for each in found)


def ct_of(request: Asking, episode: UUID, image: UUID, what: str) -> Ct:
    """One CT of an episode, the look at it audited; 404 where there is none."""
    every = cts_of(opened(request, episode, what))
    found = next((each for each in every if each.id == image), None)
    if found is None:
        raise Http404
    return found


def plan_named(ct: Ct, asked: dict[str, str]) -> ProposedPlan | None:
    """The proposed needle that an address or a form names; None where there is no such one."""
    try:
        key = (
            Disc[asked.get("disc", "")],
            Side(asked.get("side", "")),
            ChosenFor(asked.get("plan", "")),
        )
    except (KeyError, ValueError):
        return None
    return None if ct.guided is None else ct.guided.plan(key)


def ends_of(plan: ProposedPlan) -> str:
    """Where a needle lies, as a form carries it: target and entry, RAS, mm."""
    return " ".join(str(each) for each in (*plan.target_ras_mm, *plan.entry_ras_mm))
