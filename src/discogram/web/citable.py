"""Which sources does the board of an episode show, so that a line of the plan may name them?"""

from collections.abc import Mapping

from discogram.adapters.documents.sections import criteria
from discogram.adapters.documents.sheet import as_data
from discogram.application.board import Board
from discogram.application.board import board as board_of
from discogram.pathway.conclusion.answer import SetAnswer
from discogram.web.citing import keys_in
from discogram.web.episodes import Opened
from discogram.web.forms.sources import Citable
from discogram.web.place import place
from discogram.web.voicing import voice
from discogram.words.evidence import Source


def citable(shown: Opened) -> Citable:
    """The bibliography, and what the board shows of it to whoever may see the board now."""
    sources = shown.tables.sources
    if shown.blind or not shown.episode.session.closed:
        return Citable(sources)
    found = board_of(shown.found, shown.moment, place().office)
    standing = dict.fromkeys((*_beside_findings(found), *_beneath(found, sources)))
    return Citable(
        sources,
        tuple(key for key in standing if key in sources),
        {criteria.set_name(each.id, voice()): each.source for each in _asked(found)},
    )


def _asked(found: Board) -> tuple[SetAnswer, ...]:
    answer = found.contents.conclusion if found.contents else None
    return tuple(answer.criteria.values()) if answer else ()


def _beside_findings(found: Board) -> tuple[str, ...]:
    """The source of each set, then those of its clauses."""
    answers = (answer for row in found.rows for _, answer in row.answers)
    of_clauses = (key for each in answers for clause in each.clauses for key in clause.sources)
    return (*(each.source for each in _asked(found)), *of_clauses)


def _beneath(found: Board, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """What the sentences beneath the sets name."""
    contents = found.contents
    if contents is None or contents.conclusion is None:
        return ()
    parts = criteria.beneath(contents, contents.conclusion, voice())
    return keys_in([as_data(each) for each in parts], sources)
