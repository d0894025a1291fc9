"""What does the report of an episode hold, whoever prints it?

A signed one as it was signed, by the tables of that day; a draft by those in force.
"""

from uuid import UUID

from discogram.application.history import Whole
from discogram.application.policies import of_the_report
from discogram.application.ports import Office
from discogram.application.report_contents import Setting, contents_of
from discogram.errors import InputError, reason
from discogram.pathway.episode import Episode
from discogram.pathway.events import Event
from discogram.pathway.report.events import ReportSigned
from discogram.pathway.report.facts import ReportContents
from discogram.words.civil import CivilTime


def report_of(
    found: Whole, office: Office, episodes: tuple[tuple[UUID, Episode], ...] = ()
) -> ReportContents:
    """The contents of the report; `episodes` are all of the patient's, for the radiation.

    Raises `InputError` where the site of the episode is unknown.
    """
    site = office.directory.site(found.site or "")
    if site is None or found.patient is None:
        raise InputError(reason("order-site-unknown", site=found.site or ""))
    tables = of_the_report(found, site.id, office)
    signed = signing(found.episode)
    at = signed.occurred_at if signed else CivilTime.at(office.clock.now(), site.zone)
    person = office.people.get(found.patient)
    setting = Setting(site, person, tables, office.directory, office.software, episodes)
    return contents_of(found, at, setting)


def signing(episode: Episode) -> Event | None:
    """The entry that signed the report; None while nobody has."""
    return next((each for each in episode.events if isinstance(each.body, ReportSigned)), None)
