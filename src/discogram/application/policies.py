"""By which tables was an entry written, whatever is in force today?

An event names its policy by digest. The first one under a policy brings the tables along, and
the record keeps them for good: an old answer can be derived again from the old numbers.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from discogram.application.history import Whole
from discogram.application.ports import Office, Site
from discogram.errors import Refused, reason
from discogram.pathway.candidacy.events import CandidacyDecided
from discogram.pathway.conclusion.events import ConclusionWritten
from discogram.pathway.report.events import ReportSigned
from discogram.words.evidence import SignOff, Table, Tables

DECISIONS = frozenset(
    each.__name__ for each in (CandidacyDecided, ConclusionWritten, ReportSigned)
)
"""The entries that give a patient an answer, which later tables do not change."""

SIGNED, CHOSEN = "sign-table", "choose-rows"
"""What the access log says of a signature and of a clinic's choice."""


def check_signed(tables: Tables, site: Site) -> None:
    """Raise `Refused` where a clinic that treats patients would apply unsigned tables.

    The demonstration clinic applies them, and everything it prints shows the mark.
    """
    unsigned = tables.unsigned()
    if unsigned and not site.demonstration:
        raise Refused(reason("policy-unsigned", tables=unsigned))


def signed_outcome(signature: SignOff) -> str:
    """What the access log keeps of a signature: table, version, name and day."""
    day = signature.signed_on.isoformat()
    return f"{signature.table} {signature.digest} {signature.name} {day}"


def chosen_outcome(table: Table, before: Table) -> str:
    """What the access log keeps of a choice: the table, its new version, and what is chosen."""
    changed = sorted({*table.chosen.items()} ^ {*before.chosen.items()})
    ids = dict.fromkeys(id for id, _ in changed)
    told = " ".join(f"{id}={table.chosen.get(id, 'default')}" for id in ids)
    return f"{table.name} {table.version} {told}"


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


@dataclass(frozen=True, slots=True)
class DecidedUnder:
    """How many episodes were decided by one version of a table, and how many by others.

    An episode that was decided twice, by different versions, counts in both. `unknown` ones
    name tables that the record never kept.
    """

    this: int
    others: int
    unknown: int


def decided_under(
    table: Table,
    decided: Mapping[str, AbstractSet[str]],
    versions: Mapping[str, Mapping[str, str] | None],
) -> DecidedUnder:
    """The episodes of some policies by the version of a table that each policy had.

    `decided` has the episodes of each policy, `versions` the versions of its tables.
    """
    this: set[str] = set()
    others: set[str] = set()
    unknown: set[str] = set()
    for policy, episodes in decided.items():
        known = versions.get(policy)
        if known is None:
            unknown |= episodes
        elif known.get(table.name) == table.version:
            this |= episodes
        else:
            others |= episodes
    return DecidedUnder(len(this), len(others), len(unknown))


def versions(policy: str, office: Office) -> Mapping[str, str] | None:
    """The version of each table of a policy; None where the record never kept them."""
    then = recalled(policy, office)
    if then is None:
        return None
    return {name: table.version for name, table in then.by_name.items()}
