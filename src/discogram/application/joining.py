"""What becomes of two records of one person? One is kept, and the other leads to it.

The episodes move by `PatientsMerged`, one event each; this is about the persons themselves.
"""

from dataclasses import fields, replace

from discogram.application.ports import Person

_NOT_ASKED_TWICE = ("birth_date", "sex", "could_be_pregnant", "language", "interpreter")
"""What the kept record takes from the other where nobody had asked."""

_SURE = frozenset({"birth_date", "sex"})
"""What one person has once; names are written in many ways, phones and numbers change."""


def united(kept: Person, given_up: Person) -> Person:
    """The kept record with the other's phones and numbers behind its own.

    What it knows stays; only what nobody had asked (None) is taken from the other.
    """
    missing = {
        name: getattr(given_up, name)
        for name in _NOT_ASKED_TWICE
        if getattr(kept, name) is None
    }
    return replace(
        kept,
        phones=tuple(dict.fromkeys((*kept.phones, *given_up.phones))),
        identifiers=tuple(dict.fromkeys((*kept.identifiers, *given_up.identifiers))),
        **missing,
    )


def set_aside(given_up: Person, kept: Person) -> Person:
    """The record that was given up: it stays as it was, and leads to the kept one."""
    return replace(given_up, merged_into=kept.id)


def differing(one: Person, other: Person) -> frozenset[str]:
    """The fields that say different things; what only one of them says differs in nothing."""
    said = (
        (each.name, getattr(one, each.name), getattr(other, each.name)) for each in fields(one)
    )
    unasked = (None, (), "")
    return frozenset(
        name
        for name, a, b in said
        if name not in ("id", "merged_into")
        and a not in unasked
        and b not in unasked
        and a != b
    )


def may_be_two(one: Person, other: Person) -> bool:
    """Whether the birth date or the sex speaks against one person."""
    return not _SURE.isdisjoint(differing(one, other))
