"""What does the core's word to another program say to somebody at a form?

The core speaks to whoever writes a file: of fields, lists and codes. On a page the same thing
is said of a field that can be seen.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from discogram.errors import Reason
from discogram.words.civil import CivilTime
from discogram.words.units import Unit

ON_A_PAGE: Mapping[str, str] = MappingProxyType(
    {
        "input-missing": "web-forms-missing",
        "input-wrong-shape": "web-forms-missing",
        "input-word-unknown": "web-forms-not-offered",
        "input-quantity-shape": "web-forms-amount",
        "input-not-yes-or-no": "web-forms-yes-or-no",
        "conclusion-source-unknown": "web-forms-source-unknown",
        "time-skipped": "web-forms-time-skipped",
        "time-twice": "web-forms-time-twice",
        "input-not-text": "web-forms-missing",
    }
)
"""By what the core says: what the page says."""

_CODES = frozenset(map(str, Unit))


def plainly(why: Reason) -> Reason:
    """The same for somebody who sees the field: own words, units as printed, no seconds."""
    params = {name: _printed(value) for name, value in why.params.items()}
    return Reason(ON_A_PAGE.get(why.id, why.id), params, why.place)


def _printed(value: object) -> object:
    """Codes of units as units, and a time as a clock on the wall shows it."""
    if isinstance(value, CivilTime):
        return replace(value, local=value.local.replace(second=0, microsecond=0))
    if isinstance(value, tuple) and value and all(each in _CODES for each in value):
        return tuple(Unit(each) for each in value)
    return value
