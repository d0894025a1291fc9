"""M01: a patient is found however the name is spelt, and is gone from the index once erased."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from django.db import connections

from discogram.adapters.db.models import PersonWord
from discogram.adapters.db.store import Store
from discogram.application.ports import Person
from discogram.application.search import Matched
from discogram.errors import InputError
from discogram.words.people import Role


def somebody(number: int, names: str, **about: object) -> Person:
    """A synthetic person."""
    return Person(id=UUID(int=number), names=names, synthetic=True, **about)  # type: ignore[arg-type]


ANA = somebody(
    1,
    "Ana María Álvarez Núñez",
    birth_date=date(1979, 8, 21),
    phones=("+34 600 123 456",),
    identifiers=(("urn:synthetic:hospital", "A-90431"),),
)
JOSE = somebody(2, "José de la Cruz O'Donnell", birth_date=date(1960, 2, 3))
SOREN = somebody(3, "Søren Łukasz Müller", birth_date=date(1979, 1, 2))
ANNA = somebody(4, "Anna Alvarado", birth_date=date(1990, 5, 6))
EVERYBODY = (ANA, JOSE, SOREN, ANNA)


@pytest.fixture
def filled(store: Store) -> Store:
    """Give a store that knows four persons."""
    for person in EVERYBODY:
        store.people.save(person, "desk-1", Role.COORDINATOR)
    return store


def names(store: Store, words: str) -> Sequence[str]:
    """Who is found, in order, by the first name alone."""
    return [match.person.names.split()[0] for match in store.search.find(words)]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Ana María Álvarez Núñez", ANA),
        ("alvarez nunez", ANA),
        ("nunez ALVAREZ", ANA),
        ("albarez", ANA),
        ("alvraez", ANA),
        ("alvares nunes", ANA),
        ("nún", ANA),
        ("alvarze maria", ANA),
        ("delacruz", JOSE),
        ("de la cruz", JOSE),
        ("dela cruz jose", JOSE),
        ("odonnell", JOSE),
        ("o’donnell", JOSE),
        ("o donell", JOSE),
        ("soren muller", SOREN),
        ("Lukasz", SOREN),
        ("1979-08-21", ANA),
        ("21/08/1979", ANA),
        ("21.8.1979", ANA),
        ("08/21/1979", ANA),
        ("alvarez 1979", ANA),
        ("+34 600 123 456", ANA),
        ("0034 600 123 456", ANA),
        ("600123456", ANA),
        ("123 456", ANA),
        ("3456", ANA),
        ("34 56", ANA),
        ("alvarez 3456", ANA),
        ("21 August 1979", ANA),
        ("21st of August, 1979", ANA),
        ("august 21, 1979", ANA),
        ("21 aug 1979", ANA),
        ("21-Aug-1979", ANA),
        ("21 de agosto de 1979", ANA),
        ("Núñez, 21 ago. 1979", ANA),
        ("3 de febrero de 1960", JOSE),
        ("A-90431", ANA),
        ("a90431", ANA),
        ("a904", ANA),
    ],
)
def test_a_person_is_found_by_what_somebody_remembers(
    filled: Store, words: str, first: Person
) -> None:
    """Accents, slips, order, beginnings, dates, phones and numbers all lead to the patient."""
    found = filled.search.find(words)

    assert found[0].person == first
    assert found[0].every_word


@pytest.mark.parametrize(
    "words",
    [
        "",
        "  ",
        "-",
        "a",
        "xqzw",
        "1979-13-45",
        "904",
        "456",
        "4563",
        "31 February 1979",
        "21 Augury 1979",
        "%",
        "_",
    ],
)
def test_what_means_nobody_finds_nobody(filled: Store, words: str) -> None:
    """No word, one letter, no such date, and no wildcard of the database's own."""
    assert filled.search.find(words) == []


def test_the_likeliest_stands_in_front(filled: Store) -> None:
    """The same name comes before its beginning, and that before a slip."""
    assert names(filled, "ana") == ["Ana", "Anna"]
    assert names(filled, "anna")[0] == "Anna"
    assert names(filled, "alva") == ["Anna", "Ana"]


def test_the_answer_says_why(filled: Store) -> None:
    """Each word of the question names what it fits."""
    (found,) = filled.search.find("albarez 21/08/1979")

    assert found.why == (Matched.BIRTH_DATE, Matched.NAME_NEAR)


def test_where_nobody_fits_every_word_the_nearest_are_shown(filled: Store) -> None:
    """A wrong birth date does not hide the patient, and the answer says so."""
    (found,) = filled.search.find("álvarez núñez 1979-08-22")

    assert found.person == ANA
    assert not found.every_word


def test_only_so_many_are_shown(filled: Store) -> None:
    """A name that thousands bear fills one list and no more."""
    for number in range(10, 40):
        filled.people.save(somebody(number, f"Alex Álvarez {number}"), "desk-1", Role.NURSE)

    assert len(filled.search.find("alvarez")) == 20
    assert len(filled.search.find("alvarez", limit=3)) == 3


def test_the_newest_version_alone_is_found(filled: Store) -> None:
    """A name or number that was given up leads nowhere; the new one does."""
    filled.search.find("alvarez")
    married = replace(ANA, names="Ana Pérez", identifiers=(), birth_date=date(1979, 8, 22))
    filled.people.save(married, "desk-1", Role.COORDINATOR)

    for words in ("nunez", "a90431", "1979-08-21"):
        assert filled.search.find(words) == []
    assert [match.person for match in filled.search.find("perez")] == [married]


def test_who_was_erased_is_gone_from_the_index(filled: Store) -> None:
    """No row is left, whatever had been found before."""
    filled.search.find("alvarez")

    filled.people.erase(ANA.id, "lead-1", Role.CLINIC_LEAD)

    assert filled.search.find("nunez") == []
    assert not PersonWord.objects.using(filled.alias).filter(person=str(ANA.id)).exists()


def test_an_erased_name_leaves_no_copy_in_the_file(sqlite_store: Store) -> None:
    """The index is a second place where a name lies: its pages are emptied too."""
    sqlite_store.people.save(
        somebody(9, "Xanthippequality Zephyrine"), "desk-1", Role.COORDINATOR
    )

    sqlite_store.people.erase(UUID(int=9), "lead-1", Role.CLINIC_LEAD)

    connections[sqlite_store.alias].close()
    content = b"".join(path.read_bytes() for path in sqlite_store.data_folder.glob("*sqlite3*"))
    assert b"xanthippequality" not in content


def test_a_version_that_is_refused_leaves_the_index_as_it_was(filled: Store) -> None:
    """Index and version are written together, or neither is."""
    with pytest.raises(InputError):
        filled.people.save(replace(ANA, names="Ana \x00 Pérez"), "desk-1", Role.NURSE)

    assert filled.search.find("nunez")[0].person == ANA
    assert filled.search.find("perez") == []


@pytest.mark.parametrize(
    ("person", "found"),
    [
        (somebody(7, "Ana Alvares", birth_date=date(1979, 8, 21)), [ANA]),
        (somebody(7, "María Nuñez Alvarez"), [ANA]),
        (somebody(7, "Peter Smith", phones=("600 123 456",)), [ANA]),
        (somebody(7, "Peter Smith", identifiers=(("urn:other", "a 90431"),)), [ANA]),
        (somebody(7, "Peter Smith", birth_date=date(1979, 8, 21)), []),
        (somebody(7, "Peter Smith"), []),
        (ANA, []),
    ],
)
def test_who_may_be_registered_already_is_shown(
    filled: Store, person: Person, found: list[Person]
) -> None:
    """The same names, phone or number, or a name with the birth date; never oneself."""
    assert [match.person for match in filled.search.alike(person)] == found


@pytest.mark.parametrize(
    "words", ["'; DROP TABLE person; --", "a" * 5000, "ñ" * 300, "\x00ana"]
)
def test_what_is_typed_stays_a_question(filled: Store, words: str) -> None:
    """No text that is typed breaks the search or the database."""
    filled.search.find(words)

    assert filled.people.get(ANA.id) == ANA


def test_a_record_that_was_given_up_is_found_as_the_kept_one(filled: Store) -> None:
    """By the old names too, which are told; once where both fit; and never as its own twin."""
    twin = somebody(9, "Annika Alvarado", birth_date=ANNA.birth_date, merged_into=ANNA.id)
    filled.people.save(twin, "desk-1", Role.COORDINATOR)

    by_old, by_both = filled.search.find("annika"), filled.search.find("alvarado")

    assert [(match.person, match.also) for match in by_old] == [(ANNA, "Annika Alvarado")]
    assert [match.person for match in by_both] == [ANNA]
    assert ANNA not in [match.person for match in filled.search.alike(ANNA)]
