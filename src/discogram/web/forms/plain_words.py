"""What does the core's word to another program say to somebody at a form?

The core speaks to whoever writes a file: of fields, lists and codes. On a page the same thing
is said of a field that can be seen.
"""

from collections.abc import Mapping
from types import MappingProxyType

from discogram.errors import Reason
from discogram.words.units import Unit

ON_A_PAGE: Mapping[str, str] = MappingProxyType(
    {
        "input-missing": "web-forms-missing",
        "input-wrong-shape": "web-forms-missing",
        "input-word-unknown": "web-forms-not-offered",
        "input-quantity-shape": "web-forms-amount",
        "input-not-yes-or-no": "web-forms-yes-or-no",
        "order-later-than-told": "web-forms-to-come",
        "input-not-text": "web-forms-missing",
    }
)
"""By what the core says: what the page says."""

_CODES = frozenset(map(str, Unit))


def plainly(why: Reason) -> Reason:
    """The same for somebody who sees the field: own words, and units as they are printed."""
    params = {name: _units(value) for name, value in why.params.items()}
    return Reason(ON_A_PAGE.get(why.id, why.id), params, why.place)


def _units(value: object) -> object:
    """A list of codes of units as units; anything else as it is."""
    if isinstance(value, tuple) and value and all(each in _CODES for each in value):
        return tuple(Unit(each) for each in value)
    return value
