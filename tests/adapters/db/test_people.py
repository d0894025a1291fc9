"""M01: who the patient is, in versions, each of them audited."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from discogram.adapters.db.models import Access
from discogram.adapters.db.store import Store
from discogram.application.ports import Person
from discogram.errors import InputError
from discogram.words.people import Role
from tests.adapters.db.cases import PATIENT

ANA = Person(
    id=PATIENT,
    names="Ana Álvarez Núñez",
    birth_date=date(1980, 2, 29),
    sex="female",
    could_be_pregnant=False,
    phones=("+1 312 555 0100", "+1 312 555 0101"),
    identifiers=(("urn:synthetic:hospital", "12345"), ("urn:synthetic:payer", "A-9")),
    language="es",
    interpreter=True,
    synthetic=True,
)


def save(store: Store, person: Person) -> int:
    """Save as the front desk does."""
    return store.people.save(person, "desk-1", Role.COORDINATOR)


def test_a_person_reads_back_as_saved(store: Store) -> None:
    """Every field comes back, those not asked as None."""
    unasked = Person(id=uuid4(), names="Synthetic Person", synthetic=True)
    save(store, ANA)
    save(store, unasked)

    assert store.people.get(ANA.id) == ANA
    assert store.people.get(unasked.id) == unasked
    assert store.people.get(uuid4()) is None


def test_a_change_is_a_new_version_with_a_line_in_the_access_log(store: Store) -> None:
    """Versions are numbered, the newest answers, and who changed it is on the chain."""
    married = replace(ANA, names="Ana Álvarez Pérez")

    numbers = [save(store, ANA), save(store, married)]
    lines = Access.objects.using(store.alias).order_by("position")

    assert numbers == [1, 2]
    assert store.people.get(ANA.id) == married
    assert [(line.what, line.patient, line.actor, line.outcome) for line in lines] == [
        ("save-person", str(PATIENT), "desk-1", "version 1"),
        ("save-person", str(PATIENT), "desk-1", "version 2"),
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("alvarez", True),
        ("ÁLVAREZ ana", True),
        ("nunez", True),
        ("12345", True),
        ("1234", False),
        ("alvarez perez", False),
        (" ", False),
    ],
)
def test_a_person_is_found_by_names_or_number(store: Store, words: str, found: bool) -> None:
    """Case and accents do not matter; a number must be the whole number."""
    save(store, ANA)

    assert store.people.find(words) == ([ANA] if found else [])


def test_a_person_is_found_by_the_newest_names_only(store: Store) -> None:
    """A name that was given up leads nowhere."""
    save(store, ANA)
    save(store, replace(ANA, names="Ana Pérez"))

    assert store.people.find("alvarez") == []


def test_an_erased_person_is_gone_in_every_version(store: Store) -> None:
    """Erasure takes all versions, and leaves who did it on the chain."""
    save(store, ANA)
    save(store, replace(ANA, language="en"))

    count = store.people.erase(ANA.id, "lead-1", Role.CLINIC_LEAD)
    last = Access.objects.using(store.alias).order_by("position").last()

    assert count == 2
    assert store.people.get(ANA.id) is None
    assert store.people.find("ana") == []
    assert last is not None
    assert (last.what, last.actor) == ("erase-person", "lead-1")


def test_letters_that_cannot_be_kept_are_refused(store: Store) -> None:
    """NUL in any field is refused with the field's name, and nothing is written."""
    with pytest.raises(InputError) as refused:
        save(store, replace(ANA, identifiers=(("urn:x", "1\x002"),)))

    assert refused.value.reasons[0].params["place"] == "identifiers"
    assert store.access.head() is None


def test_several_people_are_read_at_once(store: Store) -> None:
    """Each in the newest version; who is unknown is left out."""
    other = Person(id=uuid4(), names="Sam Second", synthetic=True)
    newest = replace(ANA, names="Ana Álvarez Pérez")
    for each in (ANA, other, newest):
        save(store, each)

    found = store.people.several([ANA.id, other.id, uuid4()])

    assert found == {ANA.id: newest, other.id: other}
    assert store.people.several([]) == {}


def test_a_record_that_was_given_up_leads_to_the_kept_one(store: Store) -> None:
    """Also by several; by its old names the kept one is found, once."""
    kept, second, third = (
        Person(id=uuid4(), names=f"{name} Synthetic", synthetic=True)
        for name in ("Ana", "Anna", "Hannah")
    )
    for person in (
        kept,
        replace(second, merged_into=kept.id),
        replace(third, merged_into=second.id),
    ):
        save(store, person)

    assert store.people.kept(third.id) == kept
    assert store.people.kept(kept.id) == kept
    assert store.people.kept(uuid4()) is None
    assert store.people.get(second.id) == replace(second, merged_into=kept.id)
    assert store.people.find("synthetic") == [kept]
    assert store.people.find("hannah") == [kept]


def test_records_that_lead_in_a_circle_end(store: Store) -> None:
    """Two people joined two records both ways at once: neither is found for ever."""
    one, other = uuid4(), uuid4()
    save(store, Person(one, "Ana", synthetic=True, merged_into=other))
    save(store, Person(other, "Anna", synthetic=True, merged_into=one))

    assert store.people.kept(one) is not None


def test_erasing_somebody_erases_what_was_given_up_for_it(store: Store) -> None:
    """No older name stays behind, however many records led there."""
    kept, second, third = uuid4(), uuid4(), uuid4()
    save(store, Person(kept, "Ana", synthetic=True))
    save(store, Person(second, "Anna", synthetic=True, merged_into=kept))
    save(store, Person(third, "Hannah", synthetic=True))
    save(store, Person(third, "Hannah", synthetic=True, merged_into=second))

    count = store.people.erase(kept, "admin-1", Role.ADMINISTRATOR)

    assert count == 4
    assert [store.people.get(each) for each in (kept, second, third)] == [None] * 3
    assert store.search.find("hannah") == []
