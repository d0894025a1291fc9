"""In which language is a paper told, and by which voice?"""

from django.http import HttpRequest

from discogram.adapters.documents.voice import Voice
from discogram.adapters.language.speaker import languages
from discogram.bootstrap import voice
from discogram.web.episodes import Opened
from discogram.web.who import language


def voice_of_the_page() -> Voice:
    """The voice of the page itself."""
    return voice(language())


def asked_language(request: HttpRequest, otherwise: str | None) -> str:
    """The language that the address asks for; else another, where it is spoken; else ours."""
    known = languages()
    wanted = request.POST.get("lang") or request.GET.get("lang") or otherwise or ""
    tongue = wanted.casefold().partition("-")[0]
    return tongue if tongue in known else language()


def patients_language(request: HttpRequest, shown: Opened) -> str:
    """The same for a paper that the patient reads: the patient's own, unless asked."""
    return asked_language(request, shown.person.language if shown.person else None)
