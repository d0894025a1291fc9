"""The sheet that the patient takes home: whom to call and when, and what is normal.

It speaks to the patient, in large type and short lines. Which red flag is an emergency, how
long there is no driving, when the clinic calls: all of it comes from the table in force.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from discogram.adapters.documents.heading import identity, notices, running
from discogram.adapters.documents.sheet import (
    Block,
    Chapter,
    Items,
    Pairs,
    Paragraph,
    Sheet,
    Tone,
)
from discogram.adapters.documents.voice import Voice
from discogram.application.going_home import GoingHome, Onset
from discogram.application.ports import Person, Site
from discogram.errors import Reason, reason
from discogram.pathway.followup.facts import RedFlag
from discogram.pathway.followup.onset import OPEN
from discogram.pathway.followup.questions import Occasion, questions
from discogram.pathway.followup.urgency import Urgency
from discogram.pathway.preparation.plan import on_the_box
from discogram.words.evidence import Table, Threshold
from discogram.words.units import Temperature, Unit, rounded
from discogram.words.verdict import Verdict


def home_sheet(site: Site, person: Person, answer: GoingHome, voice: Voice) -> Sheet:
    """What the patient reads at home; the emergency stands first."""
    test = (voice.spoken(reason("home-test")), voice.full(answer.test.day))
    return Sheet(
        language=voice.language,
        title=voice.spoken(reason("home-title")),
        clinic=voice.text(site.name),
        letterhead=(),
        notices=(*_not_yet(answer, voice), *notices(site, person, voice)),
        identity=identity(person, voice, test),
        chapters=(
            _emergency(answer, voice),
            _clinic(site, answer, voice),
            _normal(answer, voice),
            _first_day(answer, voice),
            _medicines(answer, voice),
            _calls(answer, voice),
            _onsets(answer, voice),
        ),
        running=running(person, voice),
    )


def _not_yet(answer: GoingHome, voice: Voice) -> tuple[str, ...]:
    """A sheet that is printed ahead says that the checks before going home are still open."""
    return () if answer.verdict is Verdict.MET else (voice.spoken(reason("home-not-yet")),)


def _day(answer: GoingHome) -> date:
    return answer.test.day


def _flags(answer: GoingHome, level: Urgency, voice: Voice) -> tuple[str, ...]:
    """The red flags of one urgency in the patient's words, the region's own ones first."""
    on = _day(answer)
    asked = questions(Occasion.EARLY_CALL, answer.region, answer.table, on)
    wanted = (each for each in asked if answer.table.word(f"flag_{each}", on) == level)
    return tuple(voice.spoken(plainly(each, answer.table, on)) for each in wanted)


def plainly(flag: RedFlag, table: Table, on: date) -> Reason:
    """A red flag in the patient's words; a fever as both kinds of thermometer show it."""
    limit = Temperature(table.number("fever_from", on), Unit.CELSIUS)
    fahrenheit = rounded(limit.exact * Fraction(9, 5) + 32)
    id_ = f"home-flag-{flag.value.replace('_', '-')}"
    return reason(id_, limit=limit, fahrenheit=fahrenheit)


def _emergency(answer: GoingHome, voice: Voice) -> Chapter:
    if answer.number is None:
        heading = reason("home-heading-emergency-unnumbered")
    else:
        heading = reason("home-heading-emergency", number=answer.number)
    flags = Items(_flags(answer, Urgency.EMERGENCY, voice))
    alone = Paragraph(voice.spoken(reason("home-emergency-alone")))
    return Chapter(voice.spoken(heading), (flags, alone))


def _clinic(site: Site, answer: GoingHome, voice: Voice) -> Chapter:
    whom = reason("home-phones-missing")
    if site.phones:
        phones = voice.listed(tuple(voice.text(each) for each in site.phones))
        whom = reason("home-phones", phones=phones)
    flags = Items(_flags(answer, Urgency.SAME_DAY, voice))
    unsure = Paragraph(voice.spoken(reason("home-unsure")))
    strong = Paragraph(voice.spoken(whom), Tone.STRONG)
    return Chapter(voice.spoken(reason("home-heading-clinic")), (strong, flags, unsure))


def _normal(answer: GoingHome, voice: Voice) -> Chapter:
    lines = (
        reason("home-normal-soreness", length=_row(answer, "soreness_until")),
        reason("home-normal-pain", length=_row(answer, "back_to_baseline")),
        reason(
            "home-normal-numbness",
            length=_row(answer, "onset_temporary_numbness_or_weakness_until"),
        ),
        reason("home-normal-bruise"),
    )
    heading = voice.spoken(reason("home-heading-normal"))
    return Chapter(heading, (Items(tuple(voice.spoken(each) for each in lines)),))


_LENGTHS = {
    Unit.MINUTE: "home-minutes",
    Unit.HOUR: "home-hours",
    Unit.DAY: "home-days",
    Unit.WEEK: "home-weeks",
    Unit.MONTH: "home-months",
}


def _row(answer: GoingHome, id_: str) -> Reason:
    return length(answer.table.row(id_, _day(answer)))


def length(row: Threshold) -> Reason:
    """A length of time in whole words."""
    assert row.unit is not None
    return Reason(_LENGTHS[row.unit], {"number": int(row.number)})


def _first_day(answer: GoingHome, voice: Voice) -> Chapter:
    lines = (
        _until("home-no-driving", "no_driving", answer),
        _until("home-dressing-dry", "dressing_dry", answer),
        reason("home-somebody"),
    )
    heading = voice.spoken(reason("home-heading-first-day"))
    return Chapter(heading, (Items(tuple(voice.spoken(each) for each in lines)),))


def _until(message: str, id_: str, answer: GoingHome) -> Reason:
    """A rule with its length and the moment at which it ends on the wall."""
    row = answer.table.row(id_, _day(answer))
    ends = answer.test.after(timedelta(hours=int(row.number))).local
    params = {"length": length(row), "day": ends.date(), "clock": f"{ends:%H:%M}"}
    return Reason(message, params)


def _medicines(answer: GoingHome, voice: Voice) -> Chapter:
    blocks = tuple(_restart(answer, voice))
    return Chapter(voice.spoken(reason("home-heading-medicines")), blocks)


def _restart(answer: GoingHome, voice: Voice) -> Iterator[Block]:
    if answer.restarts:
        yield Items(tuple(voice.spoken(line.what) for line in answer.restarts))
    if answer.to_ask:
        names = voice.listed(tuple(voice.full(on_the_box(each)) for each in answer.to_ask))
        yield Paragraph(voice.spoken(reason("home-restart-ask", names=names)), Tone.STRONG)
    yield Paragraph(voice.spoken(reason("home-restart-others")))


def _calls(answer: GoingHome, voice: Voice) -> Chapter:
    lines = (
        reason("home-call", contact=due.contact, opens=due.opens, closes=due.closes)
        for due in answer.calls
    )
    heading = voice.spoken(reason("home-heading-calls"))
    return Chapter(heading, (Items(tuple(voice.spoken(each) for each in lines)),))


def _onsets(answer: GoingHome, voice: Voice) -> Chapter:
    """When each complication begins, should it come; its name is for whoever is called."""
    rows = tuple((voice.full(each.kind), _window(each, voice)) for each in answer.onsets)
    rare = Paragraph(voice.spoken(reason("home-onsets-rare")))
    return Chapter(voice.spoken(reason("home-heading-onsets")), (rare, Pairs(rows, columns=1)))


def _window(onset: Onset, voice: Voice) -> str:
    opens, closes = onset.opens, onset.closes
    if closes.value == OPEN:
        return voice.spoken(reason("home-onset-after", opens=length(opens)))
    if opens.number == 0:
        return voice.spoken(reason("home-onset-within", closes=length(closes)))
    both = reason("home-onset-between", opens=length(opens), closes=length(closes))
    return voice.spoken(both)
