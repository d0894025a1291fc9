"""Where does an episode stand on its line of ten stations, and why?

Each station answers in findings. What a station does not answer by rules of its own (the
conclusion is written by a physician, the report is judged when it is signed) is asked here too.
"""

from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum

from discogram.application.as_decided import AsDecided, as_decided
from discogram.application.history import Whole
from discogram.application.moment import Moment
from discogram.application.opening import of_a_booking
from discogram.application.ports import Office
from discogram.application.queries import answers
from discogram.application.report_contents import Setting, contents_of
from discogram.errors import reason
from discogram.pathway.booking import rules as booking_rules
from discogram.pathway.episode import Episode, station_of
from discogram.pathway.report import rules as report_rules
from discogram.pathway.stations import Station
from discogram.words.verdict import Finding, Verdict

LINE = (
    Station.REFERRAL,
    Station.CANDIDACY,
    Station.BOOKING,
    Station.PREPARATION,
    *tuple(Station)[4:],
)
"""The stations as a patient passes them: the preparation is dated from what is booked."""


class Where(StrEnum):
    """How a station lies to where the patient is."""

    BEHIND = "behind"
    HERE = "here"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Stop:
    """One station of the line with what it answers.

    `decided` is the decision that candidacy stands by, with its own day's answers.
    """

    station: Station
    where: Where
    findings: tuple[Finding, ...]
    decided: AsDecided | None = None

    def count(self, verdict: Verdict) -> int:
        """How many findings answer so; the same sentence of two rules is one."""
        once = {(each.verdict, each.reason) for each in self.findings}
        return Counter(each for each, _ in once)[verdict]

    @property
    def met(self) -> int:
        """How many are met."""
        return self.count(Verdict.MET)

    @property
    def not_met(self) -> int:
        """How many are not met."""
        return self.count(Verdict.NOT_MET)

    @property
    def settled(self) -> bool:
        """Whether nothing is left to ask or to decide here."""
        return not self.not_met and not self.unknown

    @property
    def unknown(self) -> int:
        """How many nobody knows."""
        return self.count(Verdict.UNKNOWN)


def journey(found: Whole, moment: Moment, office: Office) -> tuple[Stop, ...]:
    """The ten stations in order, each with its findings."""
    here = station_of(found.episode)
    answered, decided = answers(moment), as_decided(found, moment, office)
    return tuple(
        Stop(station, where, decided.findings, decided)
        if station is Station.CANDIDACY and decided
        else Stop(
            station,
            where,
            _answered(answered[station], station, found)
            or _by_hand(station, found, moment, office),
        )
        for station in LINE
        for where in (_where(LINE.index(station), LINE.index(here)),)
    )


def _answered(
    findings: tuple[Finding, ...], station: Station, found: Whole
) -> tuple[Finding, ...]:
    """A station's own findings; those of a booking as they are of one that was made.

    Who is blind is told what is hidden, and not what would follow from its not being there.
    """
    if found.episode.images.veiled and station in _TOLD_LATER:
        return (Finding.unknown("told_later", reason("journey-told-later"), "readings"),)
    if station is not Station.BOOKING:
        return findings
    return tuple(_as_booked(each, found.episode) for each in findings)


_TOLD_LATER = frozenset({Station.PROVOCATION, Station.CONCLUSION, Station.REPORT})
"""Where the answers of the test stand, which nobody may know who may still be asked to read."""


def _as_booked(finding: Finding, episode: Episode) -> Finding:
    """What an emergency lifted stands no longer against it, nor does time once it began."""
    booking = episode.booking
    if booking_rules.lifted(finding, booking.override) and booking.override is not None:
        why = reason(_LIFTED[finding.rule], because=booking.override.reason)
        return replace(finding, verdict=Verdict.MET, reason=why)
    if finding.rule == "not_in_the_past" and booking.slot is not None and _began(episode):
        why = reason("journey-tested", starts=booking.slot.starts)
        return replace(finding, verdict=Verdict.MET, reason=why)
    return replace(finding, reason=of_a_booking(finding.reason)) if booking.slot else finding


_LIFTED = {
    "within_opening_hours": "journey-hours-lifted",
    "buffers_are_kept": "journey-buffers-lifted",
}
"""What is said of each rule that an emergency lifted."""


def _began(episode: Episode) -> bool:
    """Whether the patient came: from the time-out on."""
    return episode.session.time_out is not None or episode.session.closed


def _where(place: int, here: int) -> Where:
    if place == here:
        return Where.HERE
    return Where.BEHIND if place < here else Where.AHEAD


def _by_hand(
    station: Station, found: Whole, moment: Moment, office: Office
) -> tuple[Finding, ...]:
    """What the stations without rules of their own answer."""
    if station is Station.CONCLUSION:
        return (_written(found),)
    if station is not Station.REPORT:
        return ()
    if found.episode.report.signed:
        return (Finding("report_is_signed", Verdict.MET, reason("journey-signed")),)
    if not found.episode.session.closed:
        why = reason("journey-session-open")
        return (Finding.unknown("report_is_signed", why, "session"),)
    setting = Setting(
        moment.site, moment.person, moment.tables, office.directory, office.software
    )
    contents = contents_of(found, moment.at, setting)
    return tuple(rule(contents, moment.tables, moment.on) for rule in report_rules.RULES)


def _written(found: Whole) -> Finding:
    if found.episode.conclusion is None:
        why = reason("journey-not-concluded")
        return Finding.unknown("conclusion_is_written", why, "conclusion")
    return Finding("conclusion_is_written", Verdict.MET, reason("journey-concluded"))
