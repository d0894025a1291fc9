"""Who is this, after all? What was typed of a person on the phone is corrected, numbers too.

A new version is kept beside the older ones, and audited by the directory itself. What is due
and who is found follow from it at once.
"""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from discogram.adapters.language import languages
from discogram.application.ports import Person
from discogram.errors import InputError, Reason, reason
from discogram.web.asking import now_at
from discogram.web.desk.carrying import carried
from discogram.web.desk.drafts import drop, form_of, keep
from discogram.web.desk.drafts import kept as kept_draft
from discogram.web.desk.numbers import Pair, kept, problems_of, rows_of, typed_pairs
from discogram.web.desk.own_pages import begun, sent_in
from discogram.web.desk.registering import Typed
from discogram.web.desk.relisting import relist_person
from discogram.web.episodes import Opened, opened
from discogram.web.meanwhile import seal
from discogram.web.place import place
from discogram.web.saying import said
from discogram.web.who import Asking
from discogram.words.people import SEXES

FORM = "correct_person"
"""What its draft is called."""
_KEPT = {"issuer": "", "number": "", "synthetic": ""}
"""What the form of a caller asks once: numbers are rows here, and nobody becomes synthetic."""


@require_http_methods(["GET", "POST"])
def correct(request: Asking, episode: UUID) -> HttpResponse:
    """Show what is known of a person; sent, keep it as the newest version."""
    shown = opened(request, episode, "open-person")
    if shown.person is None:  # erased: there is nothing left to correct
        raise Http404
    if request.method == "GET":
        return _begun(request, shown, shown.person)
    typed, numbers = _sent(request.POST, shown.person)
    try:
        keep(request.who, episode, FORM, request.POST)
    except InputError as error:
        return _page(request, shown, typed, numbers, error.reasons, 422)
    problems = (*typed.problems(now_at(request.who).day), *problems_of(numbers))
    if request.POST.get("seen") != seal(shown.person):  # told at once: the next page is fresh
        meanwhile = reason("web-desk-correct-meanwhile")
        return _page(request, shown, typed, numbers, (meanwhile, *problems), 409)
    if problems:
        return _page(request, shown, typed, numbers, problems, 422)
    person = replace(_corrected(shown.person, typed), identifiers=kept(numbers))
    _keep(request, shown, person)
    drop(request.who, episode, FORM)
    messages.success(request, said("web-desk-correct-done"))
    for issuer, number in _also_somebody_elses(person):
        messages.warning(request, said("web-desk-number-twice", issuer=issuer, number=number))
    return redirect("desk-episode", episode=episode)


def _begun(request: Asking, shown: Opened, person: Person) -> HttpResponse:
    """What stands, or the draft: one that is older than another's correction says so."""
    draft = kept_draft(request.who, shown.id, FORM)
    if draft is None:
        return _page(request, shown, _typed(person), person.identifiers)
    form = form_of(draft.typed)
    late = form.get("seen") != seal(person)
    problems = (reason("web-desk-correct-meanwhile"),) if late else ()
    typed, numbers = _sent(form, person)
    return _page(request, shown, typed, [each for each in numbers if any(each)], problems)


def _sent(form: QueryDict, person: Person) -> tuple[Typed, Sequence[Pair]]:
    """What a form says; the numbers that stand where it asked for none."""
    typed, pairs = Typed.of(form), typed_pairs(form)
    typed = replace(typed, said={**typed.said, **_KEPT})
    return typed, person.identifiers if pairs is None else pairs


def _also_somebody_elses(person: Person) -> Sequence[Pair]:
    """The numbers that another person here has too: it may be the same one, written twice."""
    others = [match.person for match in place().store.search.alike(person)]
    theirs = {pair for other in others for pair in other.identifiers}
    return [pair for pair in person.identifiers if pair in theirs]


def _typed(person: Person) -> Typed:
    """What stands, as it would have been typed."""
    interpreter = {True: "yes", False: "no", None: ""}[person.interpreter]
    known = {
        "names": person.names,
        "birth_date": person.birth_date.isoformat() if person.birth_date else "",
        "sex": person.sex or "",
        "phone": next(iter(person.phones), ""),
        "language": person.language or "en",
        "interpreter": interpreter,
    }
    return replace(Typed.new(), said={**known, **_KEPT})


def _corrected(person: Person, typed: Typed) -> Person:
    """The person with what was typed; further phones stay."""
    said = typed.said
    return replace(
        person,
        names=" ".join(said["names"].split()),
        birth_date=typed.born,
        sex=said["sex"] if said["sex"] in SEXES else None,
        phones=tuple(
            dict.fromkeys(each for each in (said["phone"], *person.phones[1:]) if each)
        ),
        language=said["language"],
        interpreter={"yes": True, "no": False}.get(said["interpreter"]),
    )


def _keep(request: Asking, shown: Opened, person: Person) -> None:
    """Save the version, and make anew what is due in every episode of the person here."""
    who = request.who
    if person == shown.person:
        return
    place().store.people.save(person, who.actor, who.role)
    relist_person(person, who)


def _page(
    request: Asking,
    shown: Opened,
    typed: Typed,
    numbers: Sequence[Pair],
    problems: tuple[Reason, ...] = (),
    status: int = 200,
) -> HttpResponse:
    assert shown.person is not None  # asked before
    form = sent_in(FORM, request.POST) if request.POST else begun(request.who, shown, FORM)
    context = {
        **carried(request, shown, form),
        "typed": typed,
        "seen": seal(shown.person),
        "problems": problems,
        "numbers": rows_of(numbers, problems),
        "wrong": {why.place: why for why in problems},
        "sexes": SEXES,
        "languages": languages(),
        "today": now_at(request.who).day.isoformat(),
    }
    return render(request, "desk/correct.html", context, status=status)
