"""``discogram image discs|confirm|plans|choose``: from an attached CT to a chosen needle.

What is found and planned enters the record as a proposal; a physician confirms and chooses.
"""

import secrets
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated
from uuid import uuid4

from cyclopts import Parameter

from discogram.application.history import Whole
from discogram.bootstrap import Installation, speaker
from discogram.cli.opening import episode_id, opened
from discogram.cli.options import Data, Json, Lang, record, say_json, spoken
from discogram.errors import InputError, Reason, reason
from discogram.pathway.images.facts import AttachedImage, ImageModality
from discogram.pathway.needle.guidance import Agreement, ConfirmedDisc, Guided, ProposedDisc
from discogram.pathway.needle.planning.named import ChosenFor
from discogram.words.civil import CivilTime
from discogram.words.people import Role
from discogram.words.spine import Disc, Side, disc_named
from discogram.words.text import FreeText

Image = Annotated[str, Parameter(name="--image", show_default=False)]
# A disc that is left out is a hyphen, which may be the first of the list.
Level = Annotated[str, Parameter(allow_leading_hyphen=True)]
LEFT_OUT = "-"
"""In a list of levels: this disc is not used."""


@dataclass(frozen=True, slots=True)
class _At:
    """An episode and one of its CTs, with what is known of it so far."""

    place: Installation
    episode: str
    found: Whole
    image: AttachedImage

    @property
    def guided(self) -> Guided | None:
        known = self.found.episode.needle.guided
        return next((each for each in known if each.image == self.image.sha256), None)

    def order(self, body: object, by: str, role: Role) -> None:
        """Ask for an entry, now."""
        from discogram.application.commands import Order
        from discogram.application.handlers import handle

        assert self.found.patient is not None  # `_at` asked
        zone, site = self.zone, self.found.site or ""
        now = CivilTime.at(datetime.now(UTC), zone)
        ids = (uuid4(), episode_id(self.episode), self.found.patient)
        handle(Order(*ids, site, by, role, now, body), self.place.office)

    @property
    def zone(self) -> str:
        site = self.place.office.directory.site(self.found.site or "")
        if site is None:
            raise InputError(reason("order-site-unknown", site=self.found.site or ""))
        return site.zone


def discs(
    episode: str,
    *,
    by: str,
    role: Role = Role.TECHNOLOGIST,
    image: Image = "",
    data: Data = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Find the discs of an attached CT and record them as a proposal."""
    from discogram.scans.guiding import proposed_discs

    at = _at(episode, image, data)
    body = proposed_discs(at.image, at.place.vault)
    known = at.guided
    if known is None or not known.says(body.algorithm, body.discs):
        at.order(body, by, role)
    say = [_line(number, disc) for number, disc in enumerate(body.discs, start=1)]
    _say(body, [*say, reason("discs-proposal")], json=json, lang=lang)


def confirm(
    episode: str,
    *,
    by: str,
    levels: Level,
    image: Image = "",
    data: Data = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Confirm or correct, as a physician, the levels of the proposed discs."""
    from discogram.pathway.needle.guiding import LevelsConfirmed

    at = _at(episode, image, data)
    if at.guided is None:
        raise InputError(reason("needle-discs-first"))
    proposed = at.guided.proposed
    named = _levels(levels, len(proposed))
    confirmed = tuple(
        ConfirmedDisc(disc.centre_ras_mm, level, _how(disc, level))
        for disc, level in zip(proposed, named, strict=True)
        if level is not None
    )
    body = LevelsConfirmed(at.image.sha256, confirmed, by)
    at.order(body, by, Role.PHYSICIAN)
    told = reason("cli-guide-confirmed", discs=tuple(each.level for each in confirmed))
    _say(body, [told], json=json, lang=lang)


def plans(
    episode: str,
    *,
    by: str,
    role: Role = Role.TECHNOLOGIST,
    image: Image = "",
    data: Data = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Plan needles into the confirmed discs of an attached CT, as a proposal."""
    from discogram.pathway.needle.planning.limits import Limits
    from discogram.scans.guiding import proposed_plans

    at = _at(episode, image, data)
    limits = Limits.of(at.place.office.policy.tables(at.found.site or "")["needle"])
    body = proposed_plans(at.image, at.guided, limits, at.place.vault)
    at.order(body, by, role)
    lines = [
        reason(
            "cli-guide-plan",
            disc=each.disc,
            side=each.side,
            plan=each.chosen_for.value,
            oblique=each.oblique,
            tilt=each.cranio_caudal,
            path=each.path_mm,
            allowed="no" if each.violates else "yes",
        )
        for each in body.plans
    ]
    _say(body, [*lines, reason("plan-starting-view")], json=json, lang=lang)


def choose(
    episode: str,
    *,
    by: str,
    disc: Level,
    side: Side,
    plan: ChosenFor = ChosenFor.BALANCE,
    despite: Annotated[str, Parameter(show_default=False)] = "",
    image: Image = "",
    data: Data = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Choose, as a physician, one of the proposed needles for a disc."""
    from discogram.pathway.needle.guiding import PlanChosen

    at = _at(episode, image, data)
    (level,) = _levels(disc, 1)
    if level is None:
        raise InputError(reason("cli-guide-level", word=disc))
    why = FreeText.of(despite, secrets.token_hex(16)) if despite else None
    body = PlanChosen(at.image.sha256, level, side, plan, by, why)
    at.order(body, by, Role.PHYSICIAN)
    told = reason("cli-guide-chosen", disc=level, side=side, plan=plan)
    _say(body, [told], json=json, lang=lang)


def _at(episode: str, image: str, data: Data) -> _At:
    """The one CT whose address begins so; the only one where nothing was said."""
    place = record(data)
    found = opened(episode_id(episode), place)
    attached = found.episode.images.attached
    cts = [each for each in attached if each.modality is ImageModality.CT]
    meant = [each for each in cts if each.sha256.startswith(image)]
    if len(meant) != 1:
        raise InputError(_which(cts))
    return _At(place, episode, found, meant[0])


def _which(cts: Sequence[AttachedImage]) -> Reason:
    """Why it is not clear which CT is meant; there may be none at all."""
    if not cts:
        return reason("cli-guide-no-ct")
    return reason("cli-guide-image", known=tuple(each.sha256[:8] for each in cts))


def _levels(words: str, count: int) -> tuple[Disc | None, ...]:
    """One level for each disc; None where a disc is left out."""
    typed = [each.strip() for each in words.split(",")]
    if not any(typed):
        raise InputError(reason("cli-no-levels"))
    named = [disc_named(word) for word in typed]
    for word, disc in zip(typed, named, strict=True):
        if disc is None and word != LEFT_OUT:
            raise InputError(reason("cli-guide-level", word=word))
    if len(typed) != count:
        raise InputError(reason("cli-guide-count", typed=len(typed), found=count))
    return tuple(named)


def _how(disc: ProposedDisc, level: Disc) -> Agreement:
    return Agreement.AGREED if disc.level is level else Agreement.CORRECTED


def _line(number: int, disc: ProposedDisc) -> Reason:
    level = disc.level or "?"
    place = ", ".join(str(each) for each in disc.centre_ras_mm)
    params = {"level": level, "confidence": disc.confidence, "place": place}
    return reason("cli-guide-disc", number=number, **params)


def _say(body: object, whys: Iterable[Reason], *, json: bool, lang: Lang) -> None:
    """Tell a person in sentences, and a program what the entry holds."""
    if json:
        from discogram.adapters.wire.converter import CONVERTER

        held = CONVERTER.unstructure(body)
        say_json({"format": "discogram.guided/1", "event": type(body).__name__, **held})
        return
    speak = speaker(spoken(lang))
    sys.stdout.writelines(f"{speak.say(each)}\n" for each in whys)
