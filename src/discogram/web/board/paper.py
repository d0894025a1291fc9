"""What does a paper look like on a page, and as a file to print?"""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from discogram.adapters.documents.pdf import printed
from discogram.adapters.documents.plain_text import text_of
from discogram.adapters.language.speaker import languages
from discogram.bootstrap import voice
from discogram.web.board.blocks import as_page
from discogram.web.board.files import file
from discogram.web.board.papers import FOR_THE_PATIENT, PAPERS, Paper, check_paper
from discogram.web.board.told import asked_language, patients_language
from discogram.web.episodes import Opened, opened
from discogram.web.who import Asking


@require_GET
def page(request: Asking, episode: UUID, paper: str) -> HttpResponse:
    """The paper as a page, ready to print."""
    found = _paper(paper)
    shown = opened(request, episode, f"show-{found.name}")
    check_paper(found, shown)
    told = language_of(request, shown, found)
    context = {
        "opened": shown,
        "paper": found.name,
        "sheet": as_page(found.sheet(shown, voice(told))),
        "told": told,
        "languages": languages(),
    }
    return render(request, "board/paper.html", context)


@require_GET
def as_file(request: Asking, episode: UUID, paper: str, form: str) -> HttpResponse:
    """The paper as PDF or plain text."""
    found = _paper(paper)
    if form not in ("pdf", "txt"):
        raise Http404
    shown = opened(request, episode, f"print-{found.name}")
    check_paper(found, shown)
    speak = voice(language_of(request, shown, found))
    sheet = found.sheet(shown, speak)
    pdf = form == "pdf"
    content = printed(sheet, speak, look=found.look) if pdf else text_of(sheet).encode()
    return file(content, found.name, form)


def _paper(name: str) -> Paper:
    if name not in PAPERS:
        raise Http404
    return PAPERS[name]


def language_of(request: Asking, shown: Opened, paper: Paper) -> str:
    """The patient's language for the patient's papers, the page's for the clinic's."""
    if paper.name in FOR_THE_PATIENT:
        return patients_language(request, shown)
    return asked_language(request, None)
