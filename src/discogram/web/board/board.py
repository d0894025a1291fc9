"""What stands side by side before the physician concludes?"""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from discogram.adapters.documents.sections import closing, criteria, opening
from discogram.adapters.documents.sheet import Chapter
from discogram.adapters.documents.voice import Voice
from discogram.application.board import Board
from discogram.application.board import board as board_of
from discogram.application.permissions import MAY
from discogram.application.signing import lacking
from discogram.errors import Reason
from discogram.web.board.blocks import as_blocks
from discogram.web.board.rows import elsewhere, lines, scores, sets
from discogram.web.board.told import voice_of_the_page
from discogram.web.citing import cited
from discogram.web.episodes import Opened, opened
from discogram.web.image_labels import labelled
from discogram.web.naming import named
from discogram.web.place import place
from discogram.web.who import Asking


@require_GET
def board(request: Asking, episode: UUID) -> HttpResponse:
    """The board; nothing of it for whoever may still be asked to read the images."""
    shown = opened(request, episode, "show-board")
    if shown.blind:
        return render(request, "board/blind.html", {"opened": shown})
    found = board_of(shown.found, shown.moment, place().office)
    voice, sources = voice_of_the_page(), dict(shown.tables.sources)
    contents = found.contents
    signed = contents.signature if contents else None
    context = {
        "opened": shown,
        "board": found,
        "sets": sets(found, sources, voice),
        "lines": lines(found, voice),
        "scores": scores(found.scores, voice),
        "elsewhere": elsewhere(found.elsewhere, voice),
        "beneath": cited(_beneath(found, voice), sources),
        "conclusion": cited(_conclusion(found, voice), sources),
        "images": tuple(labelled(shown.episode).values()),
        "notices": tuple(opening.amended(contents, voice)) if contents else (),
        "amended": _amended(found, voice),
        "lacking": lacks(shown, found, request.who.actor),
        "signed": signed,
        "may_write": request.who.role in MAY["write_conclusion"],
    }
    return render(request, "board/board.html", context)


def compact(shown: Opened) -> dict[str, object] | None:
    """What the form of the conclusion shows beside it; None where it is not to be seen yet."""
    if shown.blind or not shown.episode.session.closed:
        return None
    found = board_of(shown.found, shown.moment, place().office)
    voice, sources = voice_of_the_page(), dict(shown.tables.sources)
    return {"sets": sets(found, sources, voice), "lines": lines(found, voice)}


def _beneath(found: Board, voice: Voice) -> list[object]:
    """The flags, and the probability as an interval, as the report prints them."""
    contents = found.contents
    if contents is None or contents.conclusion is None:
        return []
    parts = criteria.beneath(contents, contents.conclusion, voice)
    return as_blocks([Chapter("", parts)])


def _conclusion(found: Board, voice: Voice) -> list[object]:
    """What stands of the physician's own words; nothing while nobody wrote any."""
    contents = found.contents
    if contents is None or contents.physicians_conclusion is None:
        return []
    return as_blocks((opening.conclusion(contents, voice), opening.plan(contents, voice)))


def _amended(found: Board, voice: Voice) -> list[object]:
    """What was added after the signature, as the report prints it."""
    if found.contents is None:
        return []
    return as_blocks(closing.amendments(found.contents, voice))


def lacks(shown: Opened, found: Board, actor: str) -> tuple[Reason, ...]:
    """Everything that keeps this person from signing; nothing while the session is open."""
    if found.contents is None:
        return ()
    moment = shown.moment
    found_lacking = lacking(found.contents, shown.episode, actor, shown.tables, moment.on)
    return tuple(named(each, moment.site.id) for each in found_lacking)
