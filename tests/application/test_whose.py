"""Whose file is it? M05: another patient's image is asked about."""

from datetime import date
from uuid import UUID

import pytest

from discogram.application.ports import Person
from discogram.application.whose import same_name, unlike
from discogram.imaging.attached import Named

BORN = date(1972, 9, 14)
PERSON = Person(
    UUID(int=1), "Tomás Aguilar Vega", BORN, "male", identifiers=(("County", "0012-34"),)
)


@pytest.mark.parametrize(
    ("header", "record", "same"),
    [
        ("AGUILAR VEGA TOMAS", "Tomás Aguilar Vega", True),
        ("tomas aguilar", "Tomás Aguilar Vega", True),
        ("Brien Mary O", "Mary O'Brien", False),
        ("OBRIEN MARY", "Mary O’Brien", True),
        ("Smith Jones Ann", "Ann Smith-Jones", True),
        ("MUELLER JOERG", "Jörg Müller", True),
        ("MULLER JORG", "Jörg Müller", True),
        ("TESTCASE ROBIN A", "Robin Testcase", True),
        ("TESTCASE", "Robin Testcase", False),
        ("TESTCASE RUBEN", "Robin Testcase", False),
        ("AGUILAR VEGA TERESA", "Tomás Aguilar Vega", False),
        ("Cher", "Cher", True),
        ("山田 太郎", "太郎 山田", True),
    ],
)
def test_a_name_is_the_same_without_case_accents_and_order(header, record, same) -> None:
    """Second names and initials tell nothing; a family name alone is no name."""
    assert same_name(header, record) is same
    assert same_name(record, header) is same


@pytest.mark.parametrize(
    ("named", "what"),
    [
        (Named("AGUILAR^TOMAS^^DR", BORN, "male", "12 34"), []),
        (Named("Vega^Tomas=山田^太郎"), []),
        (Named("Someone^Else"), ["names"]),
        (Named("^^^^"), []),
        (Named(born=date(1972, 9, 15)), ["born"]),
        (Named(sex="female"), ["sex"]),
        (Named(number="12-35"), ["number"]),
        (Named(number="12-35", issuer="Elsewhere"), ["number"]),
        (Named(number="1234", issuer="COUNTY"), []),
        (Named("Else^Someone", date(1900, 2, 2), "female", "9"), [*"abcd"]),
        (Named(), []),
    ],
)
def test_what_does_not_match_is_named(named: Named, what: list[str]) -> None:
    """What the file leaves out speaks against nobody."""
    found = [each.what for each in unlike([named], PERSON)]

    assert found == (["names", "born", "sex", "number"] if len(what) == 4 else what)


def test_what_the_record_does_not_know_is_not_asked_about() -> None:
    """Nor is anything of somebody who was erased."""
    stranger = Named("Else^Someone", BORN, "female", "9")

    assert [each.what for each in unlike([stranger], Person(UUID(int=1), "A B"))] == ["names"]
    assert unlike([stranger], None) == ()


def test_every_person_whom_a_series_names_is_held_against_the_record() -> None:
    """One slice of somebody else among a thousand is enough; twice the same is said once."""
    mine, other = Named("Aguilar^Tomas"), Named("Someone^Else")

    assert len(unlike([mine, other, other], PERSON)) == 1


def test_the_values_are_in_no_words_but_those_for_whoever_may_know() -> None:
    """Neither the sentence without names nor what a program would print holds one."""
    (one,) = unlike([Named("Someone^Else")], PERSON)

    assert "Else" not in repr(one)
    assert "Someone" not in repr(Named("Someone^Else"))
    assert one.told.params == {}
    assert one.told_in_full.params["file"] == "Else Someone"
