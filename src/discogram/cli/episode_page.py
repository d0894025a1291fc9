"""How does an episode look in a terminal? Who, ten stations with their rules, every entry."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from discogram.adapters.language.entry_detail import detail_of, event_message
from discogram.adapters.language.speaker import Speaker
from discogram.adapters.wire.finding_json import finding_json
from discogram.application.advising import Advised, standing, still_due
from discogram.application.as_decided import AsDecided, as_decided
from discogram.application.history import Whole
from discogram.application.moment import Moment
from discogram.application.ports import Person
from discogram.application.queries import answers, dated_plan, proposed
from discogram.application.radiation import running_total
from discogram.application.report_contents import Setting, contents_of
from discogram.bootstrap import Installation
from discogram.cli.conclusion_page import MARKS
from discogram.cli.opening import episodes_of
from discogram.cli.paper import Paper
from discogram.cli.plan_page import plan_json, show_plan
from discogram.errors import InputError, Reason, reason
from discogram.pathway.conclusion.answer import Conclusion
from discogram.pathway.episode import station_of
from discogram.pathway.events import Event
from discogram.pathway.followup.schedule import Due
from discogram.pathway.report import rules as report_rules
from discogram.pathway.report.facts import RadiationTotal, ReportContents
from discogram.pathway.stations import Station
from discogram.words.verdict import Finding, Verdict


def moment_of(found: Whole, place: Installation) -> Moment:
    """The moment the rules are asked at: the day of the test, or of the newest entry before it.

    A finished episode is shown as it was judged then: labs that were fresh that day are not
    stale because a year has passed.
    """
    site = place.office.directory.site(found.site or "")
    if site is None:
        raise InputError(reason("order-site-unknown", site=found.site or ""))
    slot = found.episode.booking.slot
    newest = found.episode.events[-1].occurred_at
    at = slot.starts if slot and slot.starts.instant < newest.instant else newest
    person = None if found.patient is None else place.office.people.get(found.patient)
    tables = place.office.policy.tables(site.id)
    timetable = place.office.directory.timetable(site.id)
    return Moment(found.episode, tables, site, at, person, timetable)


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a page says besides the stations' own rules.

    `contents` is None while the session is open, when nothing of it may be concluded; `person`
    is None once erased; `advised` while nobody has called and nothing went wrong.
    """

    found: Whole
    moment: Moment
    person: Person | None
    contents: ReportContents | None
    radiation: RadiationTotal | None
    advised: Advised | None
    due: tuple[Due, ...]
    decided: AsDecided | None
    decider: str

    def stations(self) -> Mapping[Station, tuple[Finding, ...]]:
        """What each station answers; a decided candidacy by its own day's numbers."""
        found = answers(self.moment)
        return {**found, Station.CANDIDACY: self.decided.findings} if self.decided else found

    @property
    def synthetic(self) -> bool:
        """Whether this is nobody's record."""
        opened = self.found.episode.opened
        marked = opened is not None and opened.synthetic
        return marked or (self.person is not None and self.person.synthetic)

    @property
    def conclusion(self) -> Conclusion | None:
        """Every set's answer; None while there is none."""
        return self.contents.conclusion if self.contents else None

    def lacking(self) -> tuple[Finding, ...]:
        """What still stands in the way of a signature."""
        if self.contents is None or self.contents.signature is not None:
            return ()
        tables, on = self.moment.tables, self.moment.on
        findings = (rule(self.contents, tables, on) for rule in report_rules.RULES)
        return tuple(each for each in findings if each.verdict is not Verdict.MET)


def _shown(found: Whole, place: Installation) -> _Shown:
    moment, office = moment_of(found, place), place.office
    person = office.people.get(found.patient) if found.patient else None
    setting = Setting(moment.site, person, moment.tables, office.directory, office.software)
    known = episodes_of(found.patient, place) if found.patient else ()
    closed, slot = found.episode.session.closed, found.episode.booking.slot
    table, facts = moment.tables["followup"], found.episode.followup
    today = found.episode.events[-1].occurred_at.day
    decided = as_decided(found, moment, office)
    return _Shown(
        found,
        moment,
        person,
        contents_of(found, moment.at, setting) if closed else None,
        running_total(known, moment.tables["provocation"], moment.on) if known else None,
        standing(facts, table, today, moment.site.emergency_number),
        still_due(facts, slot.starts.day, table, found.episode.referral.region)
        if closed and slot
        else (),
        decided,
        _name(decided, found, place),
    )


def _name(decided: AsDecided | None, found: Whole, place: Installation) -> str:
    """Who decided, by name where the directory knows one."""
    if decided is None:
        return ""
    staff = place.office.directory.staff(decided.by, found.site or "")
    return staff.name if staff else decided.by


def show_episode(found: Whole, place: Installation, speak: Speaker) -> None:
    """Print whose it is, where every station stands, and the history in plain words."""
    paper, shown = Paper(), _shown(found, place)
    _head(paper, shown, speak)
    here = station_of(found.episode)
    for station, findings in shown.stations().items():
        paper.say(speak.word(station), "▶ " if station is here else "  ", style="bold")
        for finding in findings:
            paper.say(speak.say(finding.reason), f"    {MARKS[finding.verdict]} ")
        _beside(station, paper, shown, speak)
    paper.print()
    paper.say(speak.say(reason("cli-local-times", zone=_zone(found, place))))
    heads = [speak.say(reason(f"cli-column-{head}")) for head in _HEADS]
    paper.grid(heads, (_entry(each, found, place, speak) for each in found.episode.events), 3)


def _head(paper: Paper, shown: _Shown, speak: Speaker) -> None:
    person, slot = shown.person, shown.found.episode.booking.slot
    if shown.synthetic:
        paper.say(speak.say(reason("cli-show-synthetic")), style="bold")
    names = person.names if person else None
    born = person.birth_date if person else None
    known = {"names": names, "born": born, "id": str(shown.found.patient)}
    paper.say(speak.say(reason("cli-show-patient", **known)), style="bold")
    for issuer, number in person.identifiers if person else ():
        paper.say(f"{issuer}: {number}", "  ")
    booked = reason("cli-show-booked", at=slot.starts) if slot else reason("cli-show-unbooked")
    paper.say(speak.say(booked))
    paper.say(speak.say(reason("cli-show-as-of", at=shown.moment.at)))
    for why in _other_tables(shown):
        paper.say(speak.say(why), style="bold")
    paper.print()


def _other_tables(shown: _Shown) -> Iterator[Reason]:
    """That entries were decided by other numbers than those that judge them here."""
    today = shown.moment.tables.digest
    others = [each for each in shown.found.stored if each.policy != today]
    if others:
        first, last = others[0].sequence, others[-1].sequence
        yield reason("cli-show-other-tables", first=first, last=last, digest=others[-1].policy)


def _decided(decided: AsDecided, shown: _Shown, paper: Paper, speak: Speaker) -> None:
    """Under which numbers it was decided, and what today's say otherwise."""
    paper.say(speak.say(decided.said(shown.decider)), "    ! ")
    if decided.today:
        paper.say(speak.say(reason("journey-decided-today")), "    ! ")
    for each in decided.today:
        told = f"{speak.say(each.finding.reason)} {speak.say(each.before)}"
        paper.say(told, f"      {MARKS[each.finding.verdict]} ")


def _beside(station: Station, paper: Paper, shown: _Shown, speak: Speaker) -> None:
    """What a station says that is no rule of its own."""
    match station:
        case Station.CANDIDACY:
            paper.say(speak.say(_candidacy(shown)), "    ! ", style="bold")
            if shown.decided is not None:
                _decided(shown.decided, shown, paper, speak)
        case Station.PREPARATION:
            made = dated_plan(shown.moment)
            if made is not None:
                show_plan(made, paper, speak)
        case Station.PROVOCATION if shown.radiation is not None:
            for why in radiation_said(shown.radiation):
                paper.say(speak.say(why), "    - ")
        case Station.CONCLUSION if shown.conclusion is not None:
            _categories(shown.conclusion, paper, speak)
        case Station.CONCLUSION:
            paper.say(speak.say(reason("cli-show-no-conclusion")), "    ? ")
        case Station.REPORT:
            for mark, why in _signing(shown):
                paper.say(speak.say(why), f"    {mark} ")
        case Station.FOLLOWUP:
            _followup(paper, shown, speak)
        case _:
            return


def _candidacy(shown: _Shown) -> Reason:
    """What was decided; until then, what the rules propose."""
    decided = shown.found.episode.candidacy.decided
    if decided is not None:
        return reason("cli-show-decided", decision=decided.decision)
    return reason("cli-show-proposed", decision=proposed(shown.moment))


def _categories(conclusion: Conclusion, paper: Paper, speak: Speaker) -> None:
    """Each disc's category under every set, discs across."""
    sets = conclusion.criteria
    discs = list(next(iter(sets.values())).discs) if sets else []
    heads = [speak.say(reason("cli-column-criteria")), *(str(disc) for disc in discs)]
    rows = [
        (id, *(speak.word(answer.discs[disc].category) for disc in discs))
        for id, answer in sets.items()
    ]
    paper.grid(heads, rows)


def _signing(shown: _Shown) -> list[tuple[str, Reason]]:
    signature = shown.contents.signature if shown.contents else None
    if signature is not None:
        why = reason("cli-show-signed", name=signature.name, at=signature.at)
        return [(MARKS[Verdict.MET], why)]
    lacking = [(MARKS[each.verdict], each.reason) for each in shown.lacking()]
    return [(MARKS[Verdict.NOT_MET], reason("cli-show-unsigned")), *lacking]


def _followup(paper: Paper, shown: _Shown, speak: Speaker) -> None:
    if shown.advised is not None:
        level = reason("cli-show-urgency", urgency=shown.advised.urgency)
        for each in (level, *shown.advised.reasons):
            paper.say(speak.say(each), "    ! ", style="bold")
    for due in shown.due:
        paper.say(speak.say(reason("cli-show-due", **_due(due))), "    - ")


def _due(due: Due) -> dict[str, Any]:
    return {"contact": due.contact, "opens": due.opens, "closes": due.closes}


_HEADS = ("number", "day", "time", "who", "what", "detail")


def _entry(event: Event, found: Whole, place: Installation, speak: Speaker) -> tuple[str, ...]:
    staff = place.office.directory.staff(event.actor, found.site or "")
    who = f"{staff.name if staff else event.actor}, {speak.word(event.role)}"
    what = speak.say(reason(event_message(type(event.body).__name__)))
    if event.sequence in found.episode.struck_out:
        what = speak.say(reason("cli-struck-out", what=what))
    local, zone = event.occurred_at.local, event.occurred_at.zone
    clock = f"{local:%H:%M}" if zone == _zone(found, place) else f"{local:%H:%M} {zone}"
    detail = detail_of(event.body, found.episode, speak)
    return str(event.sequence), f"{local:%Y-%m-%d}", clock, who, what, detail


def _zone(found: Whole, place: Installation) -> str:
    site = place.office.directory.site(found.site or "")
    return site.zone if site else "UTC"


def as_document(found: Whole, place: Installation, speak: Speaker) -> dict[str, Any]:
    """The same for another program."""
    shown, slot = _shown(found, place), found.episode.booking.slot
    return {
        "format": "discogram.episode-shown/1",
        "episode": str(found.stored[0].episode),
        "station": station_of(found.episode).value,
        "signed": found.episode.report.signed,
        "patient": _patient(shown),
        "booked": _text(slot.starts if slot else None),
        "as_of": str(shown.moment.at),
        "stations": {
            station.value: [finding_json(each, speak.say) for each in findings]
            for station, findings in shown.stations().items()
        },
        "candidacy": _candidacy_json(shown),
        "decided": _decided_json(shown, speak),
        "plan": plan_json(dated_plan(shown.moment), speak),
        "radiation": _radiation(shown.radiation, speak),
        "conclusion": _conclusion(shown),
        "report": _report(shown, speak),
        "followup": {
            **(shown.advised.as_json(speak.say) if shown.advised else _NOTHING_SAID),
            "due": [
                {name: str(value) for name, value in _due(each).items()} for each in shown.due
            ],
        },
        "entries": [
            {
                "sequence": event.sequence,
                "at": str(event.occurred_at),
                "by": event.actor,
                "as": event.role.value,
                "type": type(event.body).__name__,
                "detail": detail_of(event.body, found.episode, speak),
                "struck_out": event.sequence in found.episode.struck_out,
            }
            for event in found.episode.events
        ],
    }


_NOTHING_SAID: dict[str, Any] = {"urgency": None, "because": []}
"""Before anybody has called: not asked is not well."""


def _candidacy_json(shown: _Shown) -> dict[str, str | None]:
    decided = shown.found.episode.candidacy.decided
    return {
        "proposed": proposed(shown.moment).value,
        "decided": decided.decision.value if decided else None,
    }


def _decided_json(shown: _Shown, speak: Speaker) -> dict[str, Any] | None:
    """When, by whom, under which version, and what today's numbers say otherwise."""
    decided = shown.decided
    if decided is None:
        return None
    return {
        "at": str(decided.at),
        "by": decided.by,
        "version": decided.version,
        "today": [
            {**finding_json(each.finding, speak.say), "was": each.was} for each in decided.today
        ],
    }


def _patient(shown: _Shown) -> dict[str, Any]:
    person = shown.person
    return {
        "id": str(shown.found.patient),
        "names": person.names if person else None,
        "birth_date": _text(person.birth_date if person else None),
        "identifiers": [list(each) for each in person.identifiers] if person else [],
        "synthetic": shown.synthetic,
    }


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _conclusion(shown: _Shown) -> dict[str, dict[str, str]] | None:
    """Each disc's category by set; None while nothing can be concluded."""
    if shown.conclusion is None:
        return None
    return {
        id: {str(disc): each.category.value for disc, each in answer.discs.items()}
        for id, answer in shown.conclusion.criteria.items()
    }


def radiation_said(total: RadiationTotal) -> tuple[Reason, ...]:
    """The sum over every episode, and each part that it lacks; nothing without radiation."""
    if not total.episodes and not total.left_out:
        return ()
    amounts = {"low": total.low_msv, "high": total.high_msv, "episodes": total.episodes}
    lacking = (
        reason("report-total-lacks", episode=str(each.episode)[:8], why=each.why)
        for each in total.left_out
    )
    return (reason("cli-show-radiation", **amounts), *lacking)


def _radiation(total: RadiationTotal | None, speak: Speaker) -> dict[str, Any] | None:
    """The same for another program; None while nobody's."""
    if total is None:
        return None
    return {
        "low_msv": str(total.low_msv),
        "high_msv": str(total.high_msv),
        "episodes": total.episodes,
        "left_out": [
            {"episode": str(each.episode), "because": speak.say(each.why)}
            for each in total.left_out
        ],
    }


def _report(shown: _Shown, speak: Speaker) -> dict[str, Any]:
    signature = shown.contents.signature if shown.contents else None
    return {
        "signed_by": signature.name if signature else None,
        "signed_at": _text(signature.at if signature else None),
        "lacking": [finding_json(each, speak.say) for each in shown.lacking()],
    }
