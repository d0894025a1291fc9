"""What stands side by side on the conclusion board, disc by disc (M06, M09)?

Nothing is decided here: the tests, the injection, the readings and every criteria set as the
report shows them. While the session is open nothing of it is here; a reading is here only once
both readers may see one another's.
"""

from dataclasses import dataclass

from discogram.application.history import Whole
from discogram.application.moment import Moment
from discogram.application.ports import Office
from discogram.application.report_contents import Setting, contents_of
from discogram.pathway.candidacy.facts import CorrelatedTest, Score
from discogram.pathway.conclusion.answer import DiscAnswer
from discogram.pathway.conclusion.beside import agrees
from discogram.pathway.conclusion.facts import TestedDisc
from discogram.pathway.conclusion.written import Judgement
from discogram.pathway.images.blinding import both_are_open
from discogram.pathway.images.facts import DiscImage, Reading
from discogram.pathway.images.rules import standing_reading, two_readers_have_read
from discogram.pathway.report.facts import ReportContents
from discogram.words.spine import Disc
from discogram.words.verdict import Finding


@dataclass(frozen=True, slots=True)
class Row:
    """One disc from every side.

    `tested` is None where it was not injected, or while the session is open. `standing` is the
    reading that the conclusion stands on; None while there is none.
    """

    disc: Disc
    suspect: bool
    tests: tuple[tuple[CorrelatedTest, Finding], ...]
    tested: TestedDisc | None
    readings: tuple[tuple[str, DiscImage | None], ...]
    standing: DiscImage | None
    answers: tuple[tuple[str, DiscAnswer], ...]
    judgement: Judgement | None


@dataclass(frozen=True, slots=True)
class Board:
    """The rows, what speaks of no single disc, and the report's own contents.

    `contents` is None while the session is open. `readings_needed` says how many are in.
    """

    rows: tuple[Row, ...]
    elsewhere: tuple[CorrelatedTest, ...]
    scores: tuple[Score, ...]
    contents: ReportContents | None
    readings: tuple[Reading, ...]
    readings_in: Finding


def board(found: Whole, moment: Moment, office: Office) -> Board:
    """The board of an episode as it is judged at a moment."""
    episode = found.episode
    setting = Setting(
        moment.site, moment.person, moment.tables, office.directory, office.software
    )
    contents = contents_of(found, moment.at, setting) if episode.session.closed else None
    tests = episode.candidacy.tests
    table = moment.tables["images"]
    shown = contents.readings if contents and both_are_open(episode.images) else ()
    standing = standing_reading(episode.images, table, moment.on) or ()
    return Board(
        rows=tuple(_row(disc, moment, contents, shown, standing) for disc in _discs(moment)),
        elsewhere=tuple(each for each in tests if each.disc is None),
        scores=episode.candidacy.scores,
        contents=contents,
        readings=shown,
        readings_in=two_readers_have_read(episode.images, table, moment.on),
    )


def _discs(moment: Moment) -> tuple[Disc, ...]:
    """Every disc that anything is known of, cranial first."""
    episode = moment.episode
    named = {*episode.referral.suspects, *(each.disc for each in episode.needle.discs)}
    named |= {each.disc for each in episode.candidacy.tests if each.disc is not None}
    order = episode.session.order.order if episode.session.order else ()
    if episode.session.closed:
        named |= {each.disc for each in order if each.disc is not None}
    return tuple(disc for disc in Disc if disc in named)


def _row(
    disc: Disc,
    moment: Moment,
    contents: ReportContents | None,
    shown: tuple[Reading, ...],
    standing: tuple[DiscImage, ...],
) -> Row:
    tests = (each for each in moment.episode.candidacy.tests if each.disc is disc)
    tested = contents.study.get(disc) if contents else None
    sets = contents.conclusion.criteria if contents and contents.conclusion else {}
    reading = next((each for each in standing if each.disc is disc), None)
    return Row(
        disc=disc,
        suspect=disc in moment.episode.referral.suspects,
        tests=tuple((each, agrees(each, tested)) for each in tests),
        tested=tested,
        readings=tuple((each.reader, each.get(disc)) for each in shown),
        standing=reading if contents else None,
        answers=tuple(
            (id, each.discs[disc]) for id, each in sets.items() if disc in each.discs
        ),
        judgement=contents.judgement(disc) if contents else None,
    )
