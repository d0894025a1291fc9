"""How is the report of an episode read: on a page, as PDF, as text, or by another program?

A draft is there once the session is closed and the readings are in: before that it would tell a
reader what the other one saw, or a pain answer.
"""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from discogram.adapters.documents.forms import Form, report_in
from discogram.adapters.documents.pdf import Paper
from discogram.adapters.documents.tell import tell
from discogram.adapters.language.speaker import languages
from discogram.application.history import whole
from discogram.application.reporting import report_of, signing
from discogram.bootstrap import voice
from discogram.errors import Refused, reason
from discogram.pathway.images.rules import two_readers_have_read
from discogram.pathway.report.events import ReportSigned
from discogram.pathway.report.facts import ReportContents
from discogram.pathway.report.rules import injected
from discogram.web.board.blocks import as_page
from discogram.web.board.files import file
from discogram.web.board.told import asked_language
from discogram.web.episodes import Opened, opened
from discogram.web.place import place
from discogram.web.who import Asking
from discogram.words.verdict import Verdict


@require_GET
def page(request: Asking, episode: UUID) -> HttpResponse:
    """The report as a page."""
    shown = opened(request, episode, "show-report")
    contents, told = to_show(shown), _language(request, shown)
    context = {
        "opened": shown,
        "sheet": as_page(tell(contents, voice(told))),
        "told": told,
        "languages": languages(),
        "signed": contents.signature,
    }
    return render(request, "board/report.html", context)


@require_GET
def as_file(request: Asking, episode: UUID, form: str) -> HttpResponse:
    """The report in one form: as signed, or a draft that says so."""
    if form not in tuple(Form):
        raise Http404
    shown = opened(request, episode, "read-report")
    contents, told = to_show(shown), _language(request, shown)
    content = report_in(Form(form), contents, voice(told), Paper.A4)
    return file(content, f"report-{str(episode)[:8]}-{told}", form)


def _language(request: Asking, shown: Opened) -> str:
    """The language that it was signed in, unless another is asked for."""
    signed = signing(shown.episode)
    known = signed.body.language if signed and isinstance(signed.body, ReportSigned) else None
    return asked_language(request, known)


def to_show(shown: Opened) -> ReportContents:
    """What the report holds; raises `Refused` for the blind, and before there is a draft."""
    if shown.blind:
        raise Refused(reason("web-board-blind"))
    office = place().office
    rows = place().store.lists.episodes(shown.patient)
    known = tuple((row.episode, whole(row.episode, office).episode) for row in rows)
    contents = report_of(shown.found, office, known)
    if contents.signature is None:
        _check_draft(shown, contents)
    return contents


def _check_draft(shown: Opened, contents: ReportContents) -> None:
    if not shown.episode.session.closed:
        raise Refused(reason("web-board-session-open"))
    table, on = shown.tables["images"], shown.moment.on
    read = two_readers_have_read(shown.episode.images, table, on)
    if injected(contents) and read.verdict is not Verdict.MET:
        raise Refused((read.reason, reason("web-board-no-draft-yet")))
