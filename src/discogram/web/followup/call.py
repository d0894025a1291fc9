"""How is a call made? Question by question, and how urgent it is stands above at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from discogram.adapters.documents.home_sheet import plainly
from discogram.application.advising import advised_on
from discogram.application.history import whole
from discogram.application.tried import tried
from discogram.bootstrap import salt
from discogram.errors import (
    DiscogramError,
    InputError,
    Reason,
    Refused,
    StorageError,
    reason,
)
from discogram.pathway.episode import Episode
from discogram.pathway.followup.events import FollowUpAnswered
from discogram.pathway.followup.facts import Call, Contact, RedFlag
from discogram.pathway.followup.measured import Measured, contradictions_in
from discogram.pathway.followup.measured import heard as with_fever
from discogram.pathway.followup.questions import Occasion, questions
from discogram.web.asking import asked, now_at
from discogram.web.desk.drafts import (
    COMMAND,
    SEQUENCE,
    VERSION,
    command_of,
    drop,
    fields_of,
    keep,
    kept,
    sent_before,
    sequence_of,
    unused,
)
from discogram.web.desk.two_windows import kept_or_told, moved_aside, of_two_windows
from discogram.web.emergency_lines import lines_of
from discogram.web.episodes import Opened, opened
from discogram.web.failing import status_of
from discogram.web.followup.advice import Advice, advice
from discogram.web.followup.heard import (
    FLAG,
    NOTE,
    PAIN,
    TEMPERATURE,
    Heard,
    Unreadable,
    heard_of,
)
from discogram.web.followup.scoring import score_to_ask
from discogram.web.followup.tested import tested
from discogram.web.forms.form import Choice, unit_in_print
from discogram.web.forms.typed import UNIT, Typed
from discogram.web.forms.usual_units import thermometer
from discogram.web.place import place
from discogram.web.saying import said, said_reason
from discogram.web.who import Asking
from discogram.words.civil import CivilTime
from discogram.words.text import FreeText
from discogram.words.units import Temperature, Unit


@dataclass(frozen=True, slots=True)
class Question:
    """One red flag as it is asked; `answer` is yes, no, or empty for not asked.

    `aloud` are the words of the sheet that the patient has at home.
    """

    flag: RedFlag
    aloud: Reason
    name: str
    answer: str
    first: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """The form in somebody's hands."""

    contact: Contact
    typed: Typed
    command: UUID
    sequence: int


@require_http_methods(["GET", "POST"])
def call(request: Asking, episode: UUID, contact: str) -> HttpResponse:
    """The form of one contact; sending it records, `_judge` only shows how urgent it is."""
    which = _contact(contact)
    shown = opened(request, episode, "open-call")
    if tested(shown.episode) is None:
        messages.warning(request, said("web-followup-not-tested"))
        return redirect("followup-episode", episode=episode)
    if request.method == "GET":
        return _page(request, shown, _begun(request, shown, which))
    sheet = Sheet(
        which, fields_of(request.POST), command_of(request.POST), sequence_of(request.POST)
    )
    try:
        keep(request.who, episode, _draft(which), request.POST)
    except InputError as error:
        return _given_back(request, shown, sheet, error)
    if "_judge" in request.POST:
        return _page(request, shown, sheet)
    return _sent(request, shown, sheet)


@require_POST
def judge(request: Asking, episode: UUID, contact: str) -> HttpResponse:
    """How urgent it is as far as the call has come; nothing is written and nobody is shown."""
    which = _contact(contact)
    found = whole(episode, place().office)
    if found.patient is None or found.site != request.who.site.id:
        raise Http404
    heard = heard_of(fields_of(request.POST))
    said_now = _advice(request, found.episode, which, heard)
    return render(request, "followup/advice.html", {"advice": said_now})


@require_POST
def draft(request: Asking, episode: UUID, contact: str) -> HttpResponse:
    """Keep the call as it is typed, throw it away or bring it back."""
    which = _contact(contact)
    if place().store.lists.site_of(episode) != request.who.site.id:
        raise Http404
    page = reverse("followup-call", kwargs={"episode": episode, "contact": contact})
    moved = moved_aside(request, episode, _draft(which), page)
    return moved or kept_or_told(request, episode, _draft(which))


def _contact(word: str) -> Contact:
    try:
        return Contact(word)
    except ValueError:
        raise Http404 from None


def _draft(contact: Contact) -> str:
    return f"call-{contact}"


def _begun(request: Asking, shown: Opened, contact: Contact) -> Sheet:
    found = kept(request.who, shown.id, _draft(contact))
    if found is not None:
        return Sheet(contact, found.typed, unused(found.command), found.sequence)
    return Sheet(contact, {}, uuid4(), shown.episode.sequence)


def _sent(request: Asking, shown: Opened, sheet: Sheet) -> HttpResponse:
    """Record it, or give it back with every problem and nothing lost."""
    heard = heard_of(sheet.typed)
    if heard.wrong:
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return _page(request, shown, sheet, status=status, unreadable=heard.unreadable)
    wish = FollowUpAnswered(_call(request, shown, sheet.contact, heard))
    try:
        asked(
            request,
            wish,
            episode=shown.id,
            patient=shown.patient,
            command=sheet.command,
        )
    except (InputError, Refused, StorageError) as error:
        return _given_back(request, shown, sheet, error)
    drop(request.who, shown.id, _draft(sheet.contact))
    _tell(request, shown, wish)
    return redirect("followup-episode", episode=shown.id)


def _given_back(
    request: Asking, shown: Opened, sheet: Sheet, error: DiscogramError
) -> HttpResponse:
    """One whose id was used for other answers gets a new id: it was sent before."""
    used = any(why.id == "order-id-used" for why in error.reasons)
    command = uuid4() if used else sheet.command
    again = Sheet(sheet.contact, sheet.typed, command, shown.episode.sequence)
    return _page(request, shown, again, error.reasons, status_of(error))


def _call(request: Asking, shown: Opened, contact: Contact, heard: Heard) -> Call:
    """The call as it is recorded: what was said and what was measured, each for itself.

    A fever that was measured answers the question that nobody asked; a *no* stays as it was
    said, for whoever reads the call holds it against the thermometer.
    """
    table, on = shown.tables["followup"], now_at(request.who).day
    given = {each.flag: each for each in heard.answers}
    for each in with_fever((), Measured(heard.temperature), table, on):
        given.setdefault(each.flag, each)
    return Call(
        contact,
        tuple(given[flag] for flag in RedFlag if flag in given),
        heard.pain,
        FreeText.of(heard.note, salt()) if heard.note else None,
        heard.temperature,
    )


def _tell(request: Asking, shown: Opened, wish: FollowUpAnswered) -> None:
    messages.success(request, said("web-followup-saved"))
    table, on = shown.tables["followup"], now_at(request.who).day
    number = _lines_first(request, shown)
    advised = advised_on(wish, table, on, number)
    for why in advised.reasons[:1] if advised else ():
        messages.warning(request, said_reason(why))
    for why in contradictions_in(wish.call, table, on):
        messages.warning(request, said_reason(why))
    score = score_to_ask(shown, wish.call.contact)
    if score is not None and score.taken is None:
        messages.warning(
            request, said("web-followup-score-wanted", instrument=score.instrument)
        )


def _lines_first(request: Asking, shown: Opened) -> str | None:
    on = now_at(request.who).day
    return lines_of(request.who.site, shown.tables["followup"], on).first


def _advice(request: Asking, episode: Episode, contact: Contact, heard: Heard) -> Advice:
    at = tested(episode)
    if at is None:
        raise Http404
    return advice(
        heard,
        contact,
        episode,
        site=request.who.site,
        tables=place().office.policy.tables(request.who.site.id),
        tested=at,
        asked=now_at(request.who),
    )


def _page(
    request: Asking,
    shown: Opened,
    sheet: Sheet,
    problems: Sequence[Reason] = (),
    status: HTTPStatus = HTTPStatus.OK,
    unreadable: Sequence[Unreadable] = (),
) -> HttpResponse:
    heard = heard_of(sheet.typed)
    found = kept(request.who, shown.id, _draft(sheet.contact))
    context: Mapping[str, object] = {
        "opened": shown,
        "contact": sheet.contact,
        "advice": _advice(request, shown.episode, sheet.contact, heard),
        "wrong": heard.wrong,
        "problems": problems,
        "unreadable": unreadable,
        "questions": _questions(shown, sheet),
        "names": {
            "command": COMMAND,
            "sequence": SEQUENCE,
            "version": VERSION,
            "pain": PAIN,
            "temperature": TEMPERATURE,
            "unit": TEMPERATURE + UNIT,
            "note": NOTE,
        },
        "values": {
            name: (sheet.typed.get(name) or [""])[0] for name in (PAIN, TEMPERATURE, NOTE)
        },
        "units": _units(request, sheet),
        "command": sheet.command,
        "sequence": sheet.sequence,
        "missed": {"command": uuid4(), "tried": tried(shown.episode, sheet.contact)},
        "score": score_to_ask(shown, sheet.contact),
        "baseline": shown.episode.session.baseline,
        "fever": _fever_limit(shown),
        "draft": CivilTime.at(found.saved_at, request.who.site.zone)
        if found and request.method == "GET"
        else None,
        **of_two_windows(request.who, shown.id, _draft(sheet.contact)),
        "sent_before": found is not None and sent_before(found.command),
    }
    return render(request, "followup/call.html", context, status=status)


def _units(request: Asking, sheet: Sheet) -> Sequence[Choice]:
    """What a thermometer shows: the typed unit chosen, or else the site's usual one."""
    usual = thermometer(request.who.site)
    if (sheet.typed.get(TEMPERATURE) or [""])[0]:
        usual = Unit.CELSIUS
    typed = (sheet.typed.get(TEMPERATURE + UNIT) or [usual])[0]
    return [Choice(unit, unit_in_print(unit), unit == typed) for unit in Temperature.FACTORS]


def _fever_limit(shown: Opened) -> Reason:
    """From where on it is a fever, as both kinds of thermometer show it."""
    told = plainly(RedFlag.FEVER_OR_RIGORS, shown.tables["followup"], shown.moment.on)
    return reason("web-followup-temperature-fever", **told.params)


def _questions(shown: Opened, sheet: Sheet) -> Sequence[Question]:
    """Every red flag in the order of the contact; what the contact is about is marked."""
    table, on = shown.tables["followup"], shown.moment.on
    occasion, region = Occasion(sheet.contact), shown.episode.referral.region
    about = {*table.word(f"ask_{occasion}", on).split()}
    if region is not None:
        about |= {*table.word(f"ask_{region}", on).split()}
    return [
        Question(
            flag,
            plainly(flag, table, on),
            FLAG + flag,
            (sheet.typed.get(FLAG + flag) or [""])[0],
            flag.value in about,
        )
        for flag in questions(occasion, region, table, on)
    ]
