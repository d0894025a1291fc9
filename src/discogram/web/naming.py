"""What are members of staff called? A sentence of the core names their ids."""

from dataclasses import replace
from types import MappingProxyType

from discogram.errors import Reason
from discogram.web.place import place
from discogram.words.verdict import Finding

_PEOPLE = frozenset({"readers", "reader", "by", "actor", "writer"})
"""What the sentences of the readings and of the conclusion call the staff that they name."""


def name_of(id: str, site: str) -> str:
    """The name of a member of staff; the id of one whom the site does not know."""
    staff = place().office.directory.staff(id, site)
    return id if staff is None else staff.name


def in_names(finding: Finding, site: str) -> Finding:
    """A finding about the readings whose sentence has names in place of ids."""
    return replace(finding, reason=named(finding.reason, site))


def named(why: Reason, site: str) -> Reason:
    """A sentence that has names in place of ids."""
    told = {
        key: _names(value, site) if key in _PEOPLE else value
        for key, value in why.params.items()
    }
    return Reason(why.id, MappingProxyType(told), why.place)


def _names(value: object, site: str) -> object:
    if isinstance(value, tuple):
        return tuple(name_of(str(each), site) for each in value)
    return name_of(str(value), site)
