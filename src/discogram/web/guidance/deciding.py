"""How does a physician say which disc is which, and which needle it shall be?"""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.views.decorators.http import require_POST

from discogram.bootstrap import salt
from discogram.errors import InputError, Reason, Refused, reason
from discogram.pathway.needle.guidance import Agreement, ConfirmedDisc, Guided
from discogram.pathway.needle.guiding import LevelsConfirmed, PlanChosen
from discogram.web.asking import asked
from discogram.web.guidance.ct import Ct, ct_of, ends_of, plan_named
from discogram.web.guidance.finding import back
from discogram.web.guidance.levels import NOT_USED
from discogram.web.guidance.page import shown
from discogram.web.saying import said
from discogram.web.who import Asking
from discogram.words.spine import Disc
from discogram.words.text import FreeText


@require_POST
def confirm(request: Asking, episode: UUID, image: UUID) -> HttpResponse:
    """Record the levels that a physician gave to the discs."""
    ct = ct_of(request, episode, image, "confirm-levels")
    try:
        discs = tuple(_confirmed(request.POST, _proposal(ct)))
        wish = LevelsConfirmed(ct.image.sha256, discs, request.who.actor)
        asked(request, wish, episode=episode, patient=ct.opened.patient)
    except (InputError, Refused) as error:
        return shown(request, ct, error)
    messages.success(request, said("web-guidance-confirmed-now"))
    return back(ct, "#needles")


def _proposal(ct: Ct) -> Guided:
    if ct.guided is None:
        raise Refused(reason("needle-discs-first"))
    return ct.guided


def _confirmed(form: QueryDict, guided: Guided) -> Iterator[ConfirmedDisc]:
    """The discs as they were seen on the page, with the levels that were chosen.

    Their places travel with the form: whoever looked at an older proposal confirms nothing.
    """
    problems: list[Reason] = []
    for number in range(len(guided.proposed)):
        level = form.get(f"level-{number}", "")
        if level == NOT_USED:
            continue
        if level not in Disc.__members__:
            problems.append(reason("web-guidance-level-missing", number=number + 1))
            continue
        centre = _centre(form.get(f"centre-{number}", ""))
        seen = guided.at(centre)
        agrees = seen is not None and seen.level is Disc[level]
        how = Agreement.AGREED if agrees else Agreement.CORRECTED
        yield ConfirmedDisc(centre, Disc[level], how)
    if problems:
        raise InputError(problems)


def _centre(written: str) -> tuple[Decimal, ...]:
    """The place of a disc as the page wrote it; raises `InputError` where it is none."""
    try:
        return tuple(Decimal(each) for each in written.split())
    except InvalidOperation:
        raise InputError(reason("needle-discs-are-others")) from None


@require_POST
def choose(request: Asking, episode: UUID, image: UUID) -> HttpResponse:
    """Record the needle that a physician chose for a disc."""
    ct = ct_of(request, episode, image, "choose-plan")
    try:
        asked(request, _choice(request, ct), episode=episode, patient=ct.opened.patient)
    except (InputError, Refused) as error:
        return shown(request, ct, error)
    messages.success(request, said("web-guidance-chosen-now"))
    named = "".join(f"&{each}={request.POST[each]}" for each in ("disc", "side", "plan"))
    return back(ct, f"{named}#needles")


def _choice(request: Asking, ct: Ct) -> PlanChosen:
    plan = plan_named(ct, request.POST.dict())
    # Planned anew meanwhile, a needle of the same name lies elsewhere than the one looked at.
    if plan is None or request.POST.get("ends") != ends_of(plan):
        raise InputError(reason("web-guidance-plan-gone"))
    why = request.POST.get("despite", "").strip()
    despite = FreeText.of(why, salt()) if why else None
    return PlanChosen(ct.image.sha256, *plan.key, request.who.actor, despite)
