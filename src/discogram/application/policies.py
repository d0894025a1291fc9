"""By which tables was an entry written, whatever is in force today?

An event names its policy by digest. The first one under a policy brings the tables along, and
the record keeps them for good: an old answer can be derived again from the old numbers.
"""

from collections.abc import Mapping

from discogram.application.history import Whole
from discogram.application.ports import Office, Site
from discogram.errors import Refused, reason
from discogram.pathway.report.events import ReportSigned
from discogram.words.evidence import Tables


def check_signed(tables: Tables, site: Site) -> None:
    """Raise `Refused` where a clinic that treats patients would apply unsigned tables.

    The demonstration clinic applies them, and everything it prints shows the mark.
    """
    unsigned = tables.unsigned()
    if unsigned and not site.demonstration:
        raise Refused(reason("policy-unsigned", tables=unsigned))


def to_keep(tables: Tables, office: Office) -> Mapping[str, str]:
    """What the record does not hold yet of the tables in force; nothing, nearly always."""
    return {} if office.records.keeps(tables.digest) else office.policy.texts(tables)


def recalled(policy: str, office: Office) -> Tables | None:
    """The tables of a policy as they were; None where the record never kept them."""
    texts = office.records.kept(policy)
    return office.policy.recalled(policy, texts) if texts else None


def of_the_report(found: Whole, site: str, office: Office) -> Tables:
    """The tables that a report is made with: those it was signed by, else those in force."""
    signing = (each for each in found.stored if each.type == ReportSigned.__name__)
    signed = next(signing, None)
    then = None if signed is None else recalled(signed.policy, office)
    return then or office.policy.tables(site)
