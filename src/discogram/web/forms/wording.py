"""What is a field called on the page, and what is said beneath it?

`web-field-<name>` names a field wherever it stands; a form in which that would mislead has its
own message in `OWN`. A hint is said where `HINTS` says so.
"""

from collections.abc import Mapping
from types import MappingProxyType

from discogram.web.saying import said

OWN: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("answer_allergy", "present"): "web-field-allergic",
        ("discharge", "pain"): "web-field-pain-settled",
    }
)
"""By order and field: the labels that hold in one form only."""

HINTS: frozenset[str] = frozenset(
    {
        "icd10",
        "question",
        "suspects",
        "note",
        "source",
        "told_at",
        "taken_at",
        "hold",
        "despite_stop",
        "medicine",
        "could_be_pregnant",
    }
)
"""Fields with a sentence beneath them."""

ROWS: frozenset[str] = frozenset({"treatments", "discs", "judgements", "plan", "places"})
"""Lists whose single row has a name of its own."""


def title_of(order: str) -> str:
    """What a form is called."""
    return said(f"web-form-{order.replace('_', '-')}")


def label_of(order: str, name: str) -> str:
    """What a field is called."""
    own = OWN.get((order, name))
    return said(own) if own else said(f"web-field-{name.replace('_', '-')}")


def hint_of(order: str, name: str) -> str:
    """What is said beneath a field; empty for most."""
    del order
    return said(f"web-hint-{name.replace('_', '-')}") if name in HINTS else ""


def row_of(name: str) -> str:
    """What one row of a list is called."""
    return said(f"web-row-{name.replace('_', '-')}")
