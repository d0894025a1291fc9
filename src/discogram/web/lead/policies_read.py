"""Which numbers does a page of the clinic lead show, and since when was what signed?"""

from dataclasses import dataclass, replace
from datetime import date

from django.http import Http404

from discogram.adapters.clinic.folder import ClinicFolder
from discogram.application import policies
from discogram.application.numbers import Standing, standing
from discogram.application.policies import DecidedUnder, decided_under
from discogram.errors import InputError
from discogram.web.asking import now_at
from discogram.web.place import place
from discogram.web.saying import said_place
from discogram.web.who import Who
from discogram.words.differences import Differences, differences
from discogram.words.evidence import Table, Tables
from discogram.words.people import Role


@dataclass(frozen=True, slots=True)
class Numbers:
    """The tables in force at a site today; `problems` are of files that are not in force."""

    tables: Tables
    folder: ClinicFolder
    today: date
    problems: tuple[str, ...]
    may_change: bool

    def table(self, name: str) -> Table:
        """A table; `Http404` where there is no such one."""
        if name not in self.tables.by_name:
            raise Http404
        return self.tables[name]


def numbers(who: Who) -> Numbers:
    """The numbers as somebody sees them; the clinic lead alone may change them."""
    policy, site = place().policy, who.site.id
    return Numbers(
        tables=policy.tables(site),
        folder=place().clinic_folder(site),
        today=now_at(who).day,
        problems=tuple(said_place(each) for each in policy.problems(site)),
        may_change=who.role is Role.CLINIC_LEAD,
    )


def last_signed(table: Table, folder: ClinicFolder) -> Table | None:
    """A table as it was signed last; None where nobody signed it, or nobody can read it now."""
    if standing(table) is Standing.NEVER_SIGNED:
        return None
    try:
        return folder.last_signed(table)
    except InputError:
        return None


def since_signed(table: Table, folder: ClinicFolder) -> Differences | None:
    """What is otherwise than it was signed last.

    None where nobody signed before, or where what was signed was not kept or is spoilt.
    """
    then = last_signed(table, folder)
    if then is None:
        return None
    before, after = (replace(each, sign_off=None) for each in (then, table))
    return differences({table.name: before}, {table.name: after})


def decided(table: Table, site: str) -> DecidedUnder:
    """How many of a site's episodes were decided by this version of a table, and by others."""
    found = place().decided.by_policy(site)
    return decided_under(table, found, {policy: _versions(policy) for policy in found})


_KNOWN: dict[str, dict[str, str]] = {}
"""The versions of a policy's tables by its digest, which stands for nothing else ever."""


def _versions(policy: str) -> dict[str, str] | None:
    if policy not in _KNOWN:
        found = policies.versions(policy, place().office)
        if found is None:
            return None
        _KNOWN[policy] = dict(found)
    return _KNOWN[policy]
