"""Rows B01, M04: a physician says which disc is which, on a page, and nothing else counts."""

import re

import pytest

from discogram.pathway.needle.guidance import Agreement, confirmed_discs
from discogram.words.people import Role
from discogram.words.spine import Disc
from tests.pathway.needle.guided_cases import LOWER, UPPER


def form(*levels, centres=(UPPER, LOWER)):
    """What the page sends: a level for each disc, with its place as it was shown."""
    sent: dict[str, str] = {}
    for number, (level, centre) in enumerate(zip(levels, centres, strict=True)):
        sent |= {f"level-{number}": level, f"centre-{number}": " ".join(map(str, centre))}
    return sent


def chosen(page: str) -> list[list[str]]:
    """The level that stands in each field."""
    fields = re.findall(r"<select name=\"level-\d\".*?</select>", page, re.DOTALL)
    return [re.findall(r'value="([^"]*)" selected', each)[0:1] or [""] for each in fields]


def test_without_a_proposal_the_page_offers_to_look(patient, signed_in):
    """Whoever may ask for it has a button; the nurse is told who can."""
    someone = patient("")
    offered = signed_in(Role.TECHNOLOGIST).get(someone.at()).content.decode()
    told = signed_in(Role.NURSE).get(someone.at()).content.decode()

    assert ("Find the discs" in offered, "Find the discs" in told) == (True, False)
    assert "a technologist or a physician can" in told
    assert "A physician confirms the levels of this CT" not in offered


def test_a_doubtful_level_stands_in_no_field(patient, physician):
    """L3/L4 is sure and stands there; L4/L5 is doubtful, and the physician has to choose."""
    page = physician.get(patient("discs").at()).content.decode()

    assert chosen(page) == [["L3_L4"], [""]]
    assert ("L4/L5 ?" in page, "doubtful" in page) == (True, True)
    assert "The levels are proposals" in page


def test_only_a_physician_is_given_the_form(patient, signed_in):
    """The technologist sees what was found, and that a physician confirms it."""
    someone = patient("discs")
    technologist = signed_in(Role.TECHNOLOGIST)

    assert chosen(technologist.get(someone.at()).content.decode()) == []
    answer = technologist.post(someone.at("confirm"), form("L3_L4", "L4_L5"))
    assert answer.status_code == 403
    assert someone.guided.confirmed == ()


@pytest.mark.parametrize(
    ("levels", "how"),
    [
        ((Disc.L3_L4, Disc.L4_L5), Agreement.AGREED),
        ((Disc.L4_L5, Disc.L5_S1), Agreement.CORRECTED),
    ],
)
def test_levels_are_agreed_and_corrected(patient, physician, levels, how):
    """The record says whether the physician saw them otherwise, and who it was."""
    someone = patient("discs")

    names = form(*(each.name for each in levels))
    answer = physician.post(someone.at("confirm"), names, follow=True)

    assert "Levels confirmed by Dr. Eleanor Voss" in answer.content.decode()
    confirmed = [(each.level, each.how) for each in someone.guided.confirmed]
    assert confirmed == [(level, how) for level in levels]
    assert someone.guided.confirmed_by == "physician-1"


def test_a_disc_may_be_left_out(patient, physician):
    """It is no level of the record, and no needle goes there."""
    someone = patient("discs")
    physician.post(someone.at("confirm"), form("L3_L4", "-"))

    (only,) = confirmed_discs((someone.guided,), someone.ct)
    assert only.level is Disc.L3_L4


@pytest.mark.parametrize(
    ("levels", "said"),
    [
        (("L3_L4", ""), "Disc 2 has no level yet"),
        (("", "nonsense"), "Disc 1 has no level yet"),
        (("L4_L5", "L4_L5"), "L4/L5 is given to two discs"),
        (("L5_S1", "L3_L4"), "do not run from head to feet"),
        (("L3_L4", "L5_S1"), "L3/L4 and L5/S1 are neighbours in this CT"),
        (("-", "-"), "No disc is named"),
    ],
)
def test_what_no_spine_has_is_refused_and_what_was_chosen_stays(
    patient, physician, levels, said
):
    """One sentence, nothing written, and the form as it was sent."""
    someone = patient("discs")

    answer = physician.post(someone.at("confirm"), form(*levels))

    page = answer.content.decode()
    assert answer.status_code in (409, 422)
    assert said in page
    assert someone.guided.confirmed == ()
    assert chosen(page)[0] == ([levels[0]] if levels[0] else [""])


@pytest.mark.parametrize("centre", ["1 2 3", "x y z", ""])
def test_an_older_proposal_is_not_confirmed(patient, physician, centre):
    """Whoever looked at discs that lie elsewhere by now is told to look again."""
    someone = patient("discs")
    sent = form("L3_L4", "L4_L5") | {"centre-1": centre}

    answer = physician.post(someone.at("confirm"), sent)

    assert answer.status_code in (409, 422)
    assert someone.guided.confirmed == ()


def test_levels_cannot_be_confirmed_before_anything_was_found(patient, physician):
    """In words, and nothing is written."""
    answer = physician.post(patient("").at("confirm"), form("L3_L4", "L4_L5"))

    assert answer.status_code == 409
    assert "No discs were proposed" in answer.content.decode()
