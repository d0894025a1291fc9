"""How does a template say something? By message id, in the language of the request.

``{% say "web-desk-title" count=3 %}`` says a message, ``{{ finding.reason|said }}`` a reason,
``{{ verdict|word }}`` prints a member of a closed list or the name of a fact, and
``{{ day|shown }}`` any other value. Everything is escaped as Django escapes text.
"""

from datetime import date
from typing import Any

from django import template

from discogram.errors import Reason
from discogram.web.saying import said as said_message
from discogram.web.saying import said_reason, speaker

register = template.Library()


@register.simple_tag
def say(id: str, **params: Any) -> str:
    """One sentence of the catalogues."""
    return said_message(id, **params)


@register.filter
def said(why: Reason) -> str:
    """A reason as a sentence."""
    return said_reason(why)


@register.filter
def word(value: object) -> str:
    """A member of a closed list, yes, no, unknown, or the name of a fact."""
    return speaker().word(value)


@register.filter
def shown(value: object) -> str:
    """Any value as it stands in a sentence."""
    return speaker().show(value)


@register.filter
def weekday(day: date | int) -> str:
    """The name of a day of the week: of a date, or by its number, Monday 0."""
    number = day.weekday() if isinstance(day, date) else day
    return said_message(f"web-public-weekday-{number}")
