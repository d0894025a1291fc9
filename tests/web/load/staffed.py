"""A clinic of 10 000 patients in which fifty people work: who are they, and with whom?

A program of its own, with the server's environment: `python -m tests.web.load.staffed FOLDER`
fills the folder and prints what the fifty need to know.
"""

import json
import os
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from discogram.words.people import Role

PASSWORD = "only-for-the-tests-4711"
AT_WORK: Mapping[Role, int] = {
    Role.COORDINATOR: 14,
    Role.NURSE: 14,
    Role.PHYSICIAN: 9,
    Role.TECHNOLOGIST: 6,
    Role.READER: 4,
    Role.CLINIC_LEAD: 2,
    Role.ADMINISTRATOR: 1,
}
"""How many work in each role; fifty together."""


def make() -> None:
    """Fill the clinic, give everybody an account, and share the patients out."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "discogram.web.settings")
    django.setup()

    from benches.big_clinic import make_big_clinic
    from discogram.application.ports import Staff
    from discogram.web.accounts.models import User

    clinic = make_big_clinic(Path(sys.argv[1]), os.environ.get("DATABASE_URL"))
    staff = [(role, f"{role}-at-{n}") for role, many in AT_WORK.items() for n in range(many)]
    for role, name in staff:
        somebody = Staff(name, name, frozenset({role}))
        clinic.store.directory.save_staff(somebody, clinic.site, "tests", Role.SYSTEM)
        User.objects.make(name, PASSWORD)
    shares = _shares(clinic, len(staff))
    known = [
        {"name": name, "role": str(role), "password": PASSWORD, **next(shares)}
        for role, name in staff
    ]
    surnames = [each.names.split()[-1] for each in clinic.people[:500]]
    sys.stdout.write(json.dumps({"staff": known, "surnames": surnames}))


def _shares(clinic: Any, count: int) -> Iterator[Mapping[str, Sequence[str]]]:
    """Patients for each: nobody writes to another's, as colleagues share out their work."""
    rows = list(clinic.store.lists.worklist(clinic.site))
    random.Random(9).shuffle(rows)
    kinds = {
        "before": [row for row in rows if row.station in ("candidacy", "preparation")],
        "tested": [row for row in rows if row.station in ("images", "conclusion", "report")],
        "signed": [row for row in rows if row.signed],
    }
    for n in range(count):
        yield {
            kind: [str(row.episode) for row in those[n::count][:40]]
            for kind, those in kinds.items()
        }


if __name__ == "__main__":
    make()
