"""How is a form kept while it is typed? The page sends it whole, after each pause."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from discogram.web.desk.another_role import not_kept
from discogram.web.desk.own_pages import own_page, way_back
from discogram.web.desk.senders import held_of, senders_of
from discogram.web.desk.two_windows import kept_or_told, moved_aside
from discogram.web.forms.alike import ALIKE
from discogram.web.forms.questionnaire import BY_KEY
from discogram.web.place import place
from discogram.web.who import Asking


@require_POST
def draft(request: Asking, episode: UUID, order: str) -> HttpResponse:
    """Keep the form, throw it away or bring it back; nothing of it enters the record.

    A window that never saw what another one kept is told 409, and both texts stay.
    """
    senders = senders_of(order)
    if not senders:
        raise Http404
    if not held_of(request.who, senders):
        return not_kept(senders)
    page = _page(request, episode, order)
    if moved := moved_aside(request, episode, order, page):
        return moved
    _check_site(request, episode)
    return kept_or_told(request, episode, order)


def _page(request: Asking, episode: UUID, form: str) -> str:
    """Where the page is that the draft is of."""
    if own_page(form):
        return way_back(episode, form, request.POST)
    if form in ALIKE:
        return reverse("desk-alike", kwargs={"episode": episode, "things": form})
    if form in BY_KEY:
        at = {"episode": episode, "tool": BY_KEY[form]}
        return reverse("desk-questionnaire", kwargs=at)
    return reverse("desk-form", kwargs={"episode": episode, "order": form})


def _check_site(request: Asking, episode: UUID) -> None:
    """Refuse an episode of another site, and one that does not exist."""
    rows = place().store.lists.site_of(episode)
    if rows != request.who.site.id:
        raise Http404
