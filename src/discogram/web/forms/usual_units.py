"""In which unit does a site most likely read an amount: which one stands first in its list?

What is typed keeps the unit that stood beside it; the list only begins with the usual one. A
weight begins with kg everywhere: doses are counted by it, and a scale can be set to it.
"""

from dataclasses import replace

from discogram.application.ports import Site
from discogram.web.emergency_lines import country_of
from discogram.web.forms.shape import Field, Group, Kind, Part, Rows
from discogram.words.units import Unit

_BY_FAHRENHEIT = frozenset({"AS", "BS", "BZ", "GU", "KY", "MP", "PR", "PW", "US", "VI"})
"""Where a thermometer shows degrees Fahrenheit (ISO 3166): the United States and few more."""


def thermometer(site: Site) -> Unit:
    """What a thermometer shows in the site's country; Celsius where the country is unknown."""
    return Unit.FAHRENHEIT if country_of(site.zone) in _BY_FAHRENHEIT else Unit.CELSIUS


def in_usual_units(part: Part, site: Site) -> Part:
    """A part of a form whose amounts offer the site's usual unit first."""
    if isinstance(part, Group | Rows):
        return replace(part, parts=tuple(in_usual_units(each, site) for each in part.parts))
    if not isinstance(part, Field) or part.kind is not Kind.AMOUNT:
        return part
    usual = thermometer(site)
    first = sorted(part.choices, key=lambda unit: unit is not usual)
    return replace(part, choices=tuple(first))
