"""Synthetic patients of the clinic behind the website, on the usual way."""

from dataclasses import replace
from typing import Any

from discogram.bootstrap import Installation
from tests.journeys.clinic import Clinic
from tests.web.clinic import SITE
from tests.web.remembering import remembered


def patient(clinic: Installation, names: str, step: str, **about: Any) -> Clinic:
    """Somebody who has come as far as a step of `tests.journeys.clinic.WAY`.

    Whoever comes into an empty record comes by a copy, from the second time on.
    """

    def make() -> Clinic:
        found = Clinic(names, site=SITE, at=clinic.office, **about)
        found.goes_the_usual_way(to=step)
        return found

    asked = (names, step, repr(sorted(about.items())))
    return remembered(clinic, asked, make).before(clinic.office)


def lines(clinic: Installation, what: str) -> list[Any]:
    """The lines of the access log of one verb, in order."""
    from discogram.adapters.db.models import Access

    rows = Access.objects.using(clinic.store.alias).filter(what=what)
    return list(rows.order_by("position"))


def renamed(who: Clinic, names: str) -> None:
    """The patient's newest version has other names."""
    person = replace(who.patient, names=names)
    who.office.people.save(person, "coordinator-1", who.role("coordinator-1"))
