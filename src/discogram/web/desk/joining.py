"""Two records of one person: how are they found, held side by side, and joined?

A reason comes first, because whoever keeps the records may care for nobody. Both are looked
at beside each other, one is kept, and the other leads to it from then on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from discogram.application.joining import may_be_two, set_aside, united
from discogram.application.ports import Person
from discogram.bootstrap import salt
from discogram.errors import InputError, Reason, Refused, StorageError, reason
from discogram.pathway.events import PatientsMerged
from discogram.web.asking import asked
from discogram.web.desk.relisting import relist_person
from discogram.web.desk.search import Found, with_episodes
from discogram.web.desk.twins import Pair, side_by_side
from discogram.web.failing import status_of
from discogram.web.frame import may_open
from discogram.web.letters import plain
from discogram.web.meanwhile import seal
from discogram.web.place import place
from discogram.web.saying import said
from discogram.web.seen import seen_each, seen_in_a_list
from discogram.web.who import Asking
from discogram.words.text import FreeText

LONGEST, SHOWN = 2000, 12
"""Characters of a reason; how many are shown at once."""
_UNFIT = HTTPStatus.UNPROCESSABLE_ENTITY


@dataclass(frozen=True)
class Wanted:
    """What was said so far: why, whom, and which of two is kept.

    `one` and `other` are None until chosen, or where nobody has that id.
    """

    why: str
    words: str
    one: Person | None
    other: Person | None
    kept: str
    sure: bool

    @classmethod
    def of(cls, request: Asking) -> "Wanted":
        """The form, or the address of a patient's page, which names one of the two."""
        form = request.POST
        one = form.get("one") or _named_in_the_address(request)
        return cls(
            why=plain(form.get("why", "")).strip()[:LONGEST],
            words=form.get("words", "").strip()[:200],
            one=_somebody(one),
            other=_somebody(form.get("other", "")),
            kept=form.get("kept", ""),
            sure=form.get("sure") == "yes",
        )

    @property
    def pair(self) -> Pair | None:
        """The two, where both are chosen and are two."""
        if self.one is None or self.other is None or self.one.id == self.other.id:
            return None
        return self.one, self.other


def _named_in_the_address(request: Asking) -> str:
    """Only to who sees patients anyway: others say first why they look."""
    return request.GET.get("one", "") if may_open(request.who, "desk-search") else ""


def _somebody(id: str) -> Person | None:
    """The record that stands for an id; a given-up one leads to it."""
    try:
        return place().store.people.kept(UUID(id))
    except ValueError:
        return None


@require_http_methods(["GET", "POST"])
def join(request: Asking) -> HttpResponse:
    """Ask why and whom, then show two side by side, then join them."""
    wanted = Wanted.of(request)
    if request.method == "GET":
        return _search(request, wanted)
    if not wanted.why:
        missing = (reason("web-join-why-missing").at("why"),)
        return _search(request, wanted, missing)
    if wanted.pair is None:
        return _search(request, wanted)
    if request.POST.get("do") != "join":
        return _two(request, wanted, wanted.pair)
    return _joined(request, wanted, wanted.pair)


def _search(request: Asking, wanted: Wanted, problems: Sequence[Reason] = ()) -> HttpResponse:
    """The search, with whom it found; where one is chosen, who may be the same."""
    found = [] if problems else _found(request, wanted)
    context = {
        "wanted": wanted,
        "found": found,
        "asked": request.method == "POST" and not problems and bool(wanted.words or wanted.one),
        "problems": problems,
        "wrong": {why.place: why for why in problems},
    }
    return render(request, "desk/join.html", context, status=_UNFIT if problems else 200)


def _found(request: Asking, wanted: Wanted) -> Sequence[Found]:
    if wanted.one is not None:
        seen_each(request, "open-join", [wanted.one.id])
    if request.method == "GET":
        return []
    search, one = place().store.search, wanted.one
    if wanted.words:
        matches = search.find(wanted.words, SHOWN)
    else:
        matches = search.alike(one, SHOWN) if one is not None else []
    others = [match for match in matches if one is None or match.person.id != one.id]
    seen_in_a_list(request, "join-search", (match.person.id for match in others))
    return with_episodes(request, others)


def _two(
    request: Asking,
    wanted: Wanted,
    pair: Pair,
    problems: Sequence[Reason] = (),
    status: int = HTTPStatus.OK,
) -> HttpResponse:
    """Both records side by side, with what differs, and the question which is kept."""
    seen_each(request, "compare-persons", [each.id for each in pair])
    context = {
        "wanted": wanted,
        "pair": pair,
        "lines": side_by_side(pair, request.who.site.id),
        "may_be_two": may_be_two(*pair),
        "seen": _seal(pair),
        "problems": problems,
        "wrong": {why.place: why for why in problems},
    }
    return render(request, "desk/join_two.html", context, status=status)


def _seal(pair: Pair) -> str:
    return "".join(map(seal, pair))


def _joined(request: Asking, wanted: Wanted, pair: Pair) -> HttpResponse:
    problems = tuple(_problems(request, wanted, pair))
    if request.POST.get("seen") != _seal(pair):  # the page is made anew, so it is said at once
        problems = (reason("web-desk-correct-meanwhile"), *problems)
        return _two(request, wanted, pair, problems, HTTPStatus.CONFLICT)
    if problems:
        return _two(request, wanted, pair, problems, _UNFIT)
    kept, given_up = _in_order(wanted, pair)
    try:
        _move_episodes(request, kept, given_up, wanted.why)
    except (InputError, Refused, StorageError) as error:
        return _two(request, wanted, pair, error.reasons, status_of(error))
    whole = _write(request, kept, given_up)
    messages.success(request, said("web-join-done", names=whole.names))
    rows = place().store.lists.episodes(whole.id)
    here = [row.episode for row in rows if row.site == request.who.site.id]
    if here and may_open(request.who, "desk-episode"):
        return redirect("desk-episode", episode=here[0])
    return redirect("desk-join")


def _problems(request: Asking, wanted: Wanted, pair: Pair) -> Iterator[Reason]:
    """Everything that stands against joining these two, each at its field."""
    if wanted.kept not in {str(each.id) for each in pair}:
        yield reason("web-join-kept-missing").at("kept")
    elif _has_episodes_elsewhere(_in_order(wanted, pair)[1], request.who.site.id):
        yield reason("web-join-elsewhere").at("kept")
    if len({each.synthetic for each in pair}) > 1:
        yield reason("order-merges-synthetic").at("kept")
    if may_be_two(*pair) and not wanted.sure:
        yield reason("web-join-not-sure").at("sure")


def _in_order(wanted: Wanted, pair: Pair) -> Pair:
    """The kept one first."""
    one, other = pair
    return (one, other) if wanted.kept == str(one.id) else (other, one)


def _has_episodes_elsewhere(person: Person, site: str) -> bool:
    """Whether somebody of another site would have to move an episode there."""
    return any(row.site != site for row in place().store.lists.episodes(person.id))


def _move_episodes(request: Asking, kept: Person, given_up: Person, why: str) -> None:
    """One event in each; if one cannot move, those before it have, and the rest goes later."""
    for row in place().store.lists.episodes(given_up.id):
        wish = PatientsMerged(kept.id, given_up.id, FreeText.of(why, salt()))
        asked(request, wish, episode=row.episode, patient=given_up.id)


def _write(request: Asking, kept: Person, given_up: Person) -> Person:
    """Save both: what is known of either, and where the given-up one leads."""
    people, who = place().store.people, request.who
    whole = united(kept, given_up)
    if whole != kept:
        people.save(whole, who.actor, who.role)
    people.save(set_aside(given_up, kept), who.actor, who.role)
    relist_person(whole, who)
    return whole
