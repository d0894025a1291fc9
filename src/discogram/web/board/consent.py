"""What was told, understood and signed before a needle, and which text was it?

Version and digest of the text are the server's: nobody types them. Where the numbers changed
while the page was open the signature is refused, because another text was read.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from discogram.adapters.documents.consent import (
    ConsentText,
    Holder,
    as_pdf,
    as_text,
    consent_text,
    digest,
    sheet,
    version_of,
)
from discogram.adapters.documents.voice import Voice
from discogram.adapters.language.speaker import languages
from discogram.adapters.wire.converter import salted, structure
from discogram.application.permissions import MAY
from discogram.bootstrap import salt, voice
from discogram.errors import InputError, Refused, reason
from discogram.pathway.preparation.consent_text import ConsentItem
from discogram.pathway.preparation.consented import in_the_way
from discogram.pathway.preparation.events import ConsentSigned
from discogram.pathway.preparation.facts import Consent
from discogram.pathway.preparation.rules import consent_stands
from discogram.web.asking import asked, sent_at
from discogram.web.board.blocks import as_page
from discogram.web.board.files import file
from discogram.web.board.told import patients_language
from discogram.web.desk.carrying import carried
from discogram.web.desk.drafts import SEQUENCE, drafts_of, drop, form_of, keep, kept
from discogram.web.desk.overtaking import overtaken
from discogram.web.desk.own_pages import begun, given_back, sent_in
from discogram.web.desk.sheet import Sheet
from discogram.web.episodes import Opened, opened
from discogram.web.failing import status_of
from discogram.web.saying import said, said_reason
from discogram.web.who import Asking, Who
from discogram.words.civil import CivilTime

ORDER = "sign_consent"
YES_NO = {"yes": True, "no": False}
CONFIRMED = "all_the_same"
"""What the second button says: recorded although something is open."""
UNCONFIRMED = HTTPStatus.UNPROCESSABLE_ENTITY


@dataclass(frozen=True)
class Told:
    """One text in one language, with the version and digest that a signature names."""

    text: ConsentText
    voice: Voice

    @property
    def version(self) -> str:
        """Region, language and number of the text."""
        return version_of(self.text, self.voice)

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the plain text."""
        return digest(self.text, self.voice)


def told(request: Asking, shown: Opened) -> Told:
    """The text for this patient; raises `Refused` while nobody knows of which region."""
    region = shown.episode.referral.region
    if region is None:
        raise Refused(reason("web-papers-consent-unreferred"))
    text = consent_text(region, shown.tables, shown.moment.on)
    return Told(text, voice(patients_language(request, shown)))


@require_http_methods(["GET", "POST"])
def consent(request: Asking, episode: UUID) -> HttpResponse:
    """The text to go through together, and beneath it what is recorded of the signature."""
    shown = opened(request, episode, "show-consent")
    given = told(request, shown)
    if request.method == "GET":
        form = begun(request.who, shown, _draft(given))
        return _page(request, shown, given, _beside_now(shown, form))
    return _sent(request, shown, given)


def _sent(request: Asking, shown: Opened, given: Told) -> HttpResponse:
    """Record it, or give it back: with every problem, or to be confirmed knowingly."""
    who, form = request.who, sent_in(_draft(given), request.POST)
    at = sent_at(who, form.command)
    try:
        _check_text(request, given)
        keep(who, shown.id, form.order, request.POST)
        notice = _signed_meanwhile(request, shown, form)
        if notice:
            again, status = _beside_now(shown, form), HTTPStatus.CONFLICT
            return _page(request, shown, given, again, [notice], status=status)
        body = _signed(request, given, at)
        lacking = _lacking(shown, body)
        if lacking and CONFIRMED not in request.POST:
            return _page(request, shown, given, form, lacking=lacking, status=UNCONFIRMED)
        asked(
            request,
            body,
            episode=shown.id,
            patient=shown.patient,
            command=form.command,
            at=at,
        )
    except (InputError, Refused) as error:
        problems = [said_reason(each) for each in error.reasons]
        again = _beside_now(shown, given_back(form, error))
        return _page(request, shown, given, again, problems, status=status_of(error))
    for each in (form.order, *_drafts(who, shown)):
        drop(who, shown.id, each)
    messages.success(request, said("web-consent-done", version=given.version))
    return redirect("desk-station", episode=shown.id, station="preparation")


def _signed_meanwhile(request: Asking, shown: Opened, form: Sheet) -> str:
    """What to tell whoever signs beside a signature that the page never showed; else empty."""
    signs = request.POST.get(SEQUENCE) is not None
    return overtaken(shown, replace(form, order=ORDER), request.who) if signs else ""


def _beside_now(shown: Opened, form: Sheet) -> Sheet:
    """The form on a page that shows what stands in the record now."""
    return replace(form, sequence=shown.found.episode.sequence)


def _draft(given: Told) -> str:
    """What the draft of a text is called: ticks on one text never stand beside another."""
    return f"{ORDER}-{given.digest[:16]}"


def _drafts(who: Who, shown: Opened) -> list[str]:
    """What somebody left unfinished on any text of this consent."""
    return [each for each in drafts_of(who, shown.id) if each.startswith(f"{ORDER}-")]


def _on_other_texts(request: Asking, shown: Opened, given: Told) -> list[tuple[CivilTime, str]]:
    """When another text was ticked, and in which language it is opened; told at the opening.

    What was just sent stands in its form, whichever text it was sent from.
    """
    if request.method != "GET":
        return []
    who = request.who
    names = [each for each in _drafts(who, shown) if each != _draft(given)]
    found = [each for name in names if (each := kept(who, shown.id, name))]
    return [
        (CivilTime.at(each.saved_at, who.site.zone), form_of(each.typed).get("lang", ""))
        for each in found
    ]


@require_GET
def as_file(request: Asking, episode: UUID, form: str) -> HttpResponse:
    """The text as PDF, or as the plain text that the digest is made of."""
    if form not in ("pdf", "txt"):
        raise Http404
    shown = opened(request, episode, "print-consent")
    given = told(request, shown)
    if form == "pdf":
        pdf = as_pdf(given.text, given.voice, holder=_holder(shown))
        return file(pdf, given.version, form)
    return file(as_text(given.text, given.voice).encode(), given.version, form)


def _holder(shown: Opened) -> Holder | None:
    """Whose paper it is; nobody's where the person was erased."""
    return None if shown.person is None else Holder(shown.moment.site, shown.person)


def _check_text(request: Asking, given: Told) -> None:
    """Refuse what was ticked beside another text than this."""
    if request.POST.get("digest") != given.digest:
        raise Refused(reason("web-consent-text-changed"))


def _signed(request: Asking, given: Told, at: CivilTime) -> ConsentSigned:
    typed = request.POST
    ticked = set(typed.getlist("items"))
    return ConsentSigned(
        text_version=given.version,
        text_hash=given.digest,
        signed_at=_when(typed.get("signed_at", ""), request) or at,
        teach_back=YES_NO.get(typed.get("teach_back", "")),
        interpreter=YES_NO.get(typed.get("interpreter", "")),
        language=given.voice.language,
        items=tuple(each for each in ConsentItem if each in ticked),
    )


def _lacking(shown: Opened, body: ConsentSigned) -> list[str]:
    """What is open, or against it, if it were recorded so: somebody confirms it knowingly."""
    consent = Consent(
        text_version=body.text_version,
        text_hash=body.text_hash,
        signed_at=body.signed_at,
        teach_back=body.teach_back,
        interpreter=body.interpreter,
        language=body.language,
        items=body.items,
    )
    found = in_the_way(consent, shown.moment.preparation)
    left = len(consent.left_out)
    items = said("web-consent-left-out", count=left, of=len(ConsentItem))
    return [
        items if name == "consent_items" else said_reason(why) for name, why in found.items()
    ]


def _when(typed: str, request: Asking) -> CivilTime | None:
    """The moment on the paper; None where it was left empty."""
    if not typed.strip():
        return None
    with salted(salt, request.who.site.zone):
        at: CivilTime = structure(typed.strip(), CivilTime, "signed_at")
    return at


def _page(
    request: Asking,
    shown: Opened,
    given: Told,
    form: Sheet,
    problems: list[str] | None = None,
    *,
    lacking: list[str] | None = None,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    table, moment = shown.tables["preparation"], shown.moment
    typed = form_of(form.typed)
    context = {
        **carried(request, shown, form),
        "given": given,
        "sheet": as_page(sheet(given.text, given.voice, holder=_holder(shown))),
        "told": given.voice.language,
        "languages": languages(),
        "items": [(each, each in typed.getlist("items")) for each in ConsentItem],
        "typed": typed,
        "may_sign": request.who.role in MAY[ORDER],
        "stands": consent_stands(moment.preparation, table, moment.on),
        "before": shown.episode.preparation.consent,
        "problems": problems or [],
        "lacking": lacking or [],
        "confirmed": CONFIRMED,
        "other_texts": _on_other_texts(request, shown, given),
    }
    return render(request, "board/consent.html", context, status=status)
