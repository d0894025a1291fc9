"""What does every station answer about an episode now?"""

from collections.abc import Mapping

from discogram.application.gates import Moment
from discogram.pathway.booking import rules as booking
from discogram.pathway.booking.hours import usual_hours
from discogram.pathway.candidacy import rules as candidacy
from discogram.pathway.followup import rules as followup
from discogram.pathway.images import rules as images
from discogram.pathway.needle import rules as needle
from discogram.pathway.preparation import rules as preparation
from discogram.pathway.provocation import rules as provocation
from discogram.pathway.referral import rules as referral
from discogram.pathway.stations import Station
from discogram.words.verdict import Finding


def answers(moment: Moment) -> Mapping[Station, tuple[Finding, ...]]:
    """Every rule of every station that answers in findings, by the tables in force.

    The conclusion answers disc by disc (`conclusion.conclude`), and the report is judged when
    it is signed; both have none here.
    """
    episode, tables, on = moment.episode, moment.tables, moment.on
    hours = usual_hours(moment.site.zone, tables["booking"], on)
    booked = (episode.booking, tables["booking"], on, hours, moment.at.instant)
    return {
        Station.REFERRAL: tuple(
            rule(episode.referral, tables["referral"], on) for rule in referral.RULES
        ),
        Station.CANDIDACY: tuple(
            rule(episode.candidacy, tables["candidacy"], on)
            for rule in (*candidacy.RULES, *candidacy.FLAGS)
        ),
        Station.PREPARATION: tuple(
            rule(episode.preparation, tables["preparation"], on)
            for rule in (*preparation.RULES, *preparation.FLAGS)
        ),
        Station.BOOKING: booking.findings(*booked),
        Station.NEEDLE: needle.findings(episode.needle, episode.referral, tables["needle"], on),
        Station.PROVOCATION: tuple(
            rule(episode.session, tables["provocation"], on) for rule in provocation.READY
        ),
        Station.IMAGES: tuple(
            rule(episode.images, tables["images"], on) for rule in images.RULES
        ),
        Station.CONCLUSION: (),
        Station.REPORT: (),
        Station.FOLLOWUP: tuple(
            rule(episode.followup, tables["followup"], on) for rule in followup.RULES
        ),
    }
