"""B10: which complications are the test's, and when *none* is known (M26)."""

import pytest

from discogram.pathway.followup.attributed import (
    INFECTIONS,
    attributed,
    harmed_otherwise,
    infected,
)
from discogram.pathway.followup.facts import Call, Complication, Contact, FollowUp, Occurrence
from discogram.words.civil import CivilTime
from tests.pathway.followup.cases import answered
from tests.pathway.followup.table import TABLE

TESTED = CivilTime.parse("2026-03-10T09:30[America/Chicago]")


def occurred(kind: Complication, day: str | None) -> Occurrence:
    """A complication that began at noon of a day."""
    onset = None if day is None else CivilTime.parse(f"2026-{day}T12:00[America/Chicago]")
    return Occurrence(kind, onset)


# Kind, day of onset, whether it is the test's: the windows of the complications' table.
CASES = (
    (Complication.DISCITIS_LUMBAR, "04-21", True),
    (Complication.DISCITIS_LUMBAR, "04-22", False),
    (Complication.DISCITIS_LUMBAR, "03-09", False),
    (Complication.DISCITIS_LUMBAR, None, True),
    (Complication.DURAL_PUNCTURE_HEADACHE, "03-15", True),
    (Complication.DURAL_PUNCTURE_HEADACHE, "03-16", False),
    (Complication.CONTRAST_ALLERGY, "03-17", True),
    (Complication.CONTRAST_ALLERGY, "03-18", False),
)


@pytest.mark.parametrize(("kind", "day", "own"), CASES)
def test_a_complication_is_the_tests_if_it_began_in_its_time(
    kind: Complication, day: str | None, own: bool
) -> None:
    """From the day of the test to the end of the window; an unknown day counts."""
    found = attributed((occurred(kind, day),), TESTED, TABLE)

    assert bool(found) is own


def reached(*contacts: Contact) -> FollowUp:
    """A patient who answered every red flag with no at these contacts."""
    return FollowUp(calls=tuple(Call(each, answered()) for each in contacts))


# Contact, whether *no infection* and *no other complication* are known after it.
KNOWN = {
    Contact.EARLY_CALL: (None, None),
    Contact.INFECTION_CALL: (None, False),
    Contact.LATE_CHECK: (False, False),
    Contact.OUTCOME: (False, False),
}


@pytest.mark.parametrize("contact", Contact)
def test_none_is_known_of_a_patient_who_was_asked_late_enough(contact: Contact) -> None:
    """An infection shows after weeks, the rest within one."""
    facts = reached(contact)

    found = infected(facts, TESTED, TABLE), harmed_otherwise(facts, TESTED, TABLE)

    assert found == KNOWN[contact]


def test_a_contact_that_left_a_question_open_tells_nothing() -> None:
    """A message on an answering machine is no answer."""
    late = FollowUp(calls=(Call(Contact.LATE_CHECK, answered()[:-1]),))

    assert infected(late, TESTED, TABLE) is None


def test_an_infection_is_no_other_complication() -> None:
    """Each is counted at one place."""
    facts = FollowUp(complications=(occurred(Complication.EPIDURAL_ABSCESS, "03-20"),))

    assert infected(facts, TESTED, TABLE) is True
    assert harmed_otherwise(facts, TESTED, TABLE) is None


def test_every_infection_of_a_disc_is_an_infection() -> None:
    """Whatever the region."""
    discs = {each for each in Complication if each.value.startswith("discitis")}

    assert discs < INFECTIONS
