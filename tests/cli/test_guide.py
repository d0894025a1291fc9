"""Rows B01, M04: an attached CT gets discs and plans, and a physician confirms and chooses."""

from pathlib import Path

import pytest

from discogram.adapters.nifti.write import content_of
from discogram.bootstrap import Installation
from discogram.pathway.needle.guidance import (
    Agreement,
    Guided,
    chosen_plans,
    confirmed_discs,
)
from discogram.pathway.needle.planning.named import ChosenFor
from discogram.words.spine import Disc, Side
from tests.cli.conftest import EPISODE, Discogram, lay_out
from tests.imaging.discs.cases import phantom
from tests.records import forget

pytestmark = pytest.mark.xdist_group("spine-guide")


@pytest.fixture
def referred(discogram: Discogram, tmp_path: Path) -> Path:
    """A record whose episode was opened and referred."""
    import json

    file = lay_out(tmp_path)
    document = json.loads(file.read_text(encoding="utf-8"))
    document["commands"] = document["commands"][:2]
    file.write_text(json.dumps(document), encoding="utf-8")
    data = tmp_path / "early"
    assert discogram("episode", "run", file, "--data", data).code == 0
    return data


@pytest.fixture
def early(discogram: Discogram, referred: Path, tmp_path: Path) -> Path:
    """The same with the plain phantom attached."""
    data = referred
    ct = tmp_path / "plain.nii.gz"
    ct.write_bytes(content_of(phantom("plain").volume, quickly=True))
    by = ("--by", "technologist-1", "--data", data)
    assert discogram("image", "attach", EPISODE, ct, *by).code == 0
    return data


def guided(data: Path) -> tuple[Guided, ...]:
    """What the record holds of every CT."""
    from uuid import UUID

    from discogram.application.history import whole

    place = Installation.at(data)
    try:
        return whole(UUID(EPISODE), place.office).episode.needle.guided
    finally:
        forget(place)


def test_from_the_attached_ct_to_the_chosen_needle(discogram: Discogram, early: Path) -> None:
    """Proposed, confirmed, planned, chosen: each in its order, and none before."""
    as_tech = ("--by", "technologist-1", "--data", early)
    as_doctor = ("--by", "physician-1", "--data", early)
    too_early = discogram("image", "plans", EPISODE, *as_tech)
    assert (too_early.code != 0, "confirmed the levels" in too_early.err) == (True, True)

    found = discogram("image", "discs", EPISODE, *as_tech)
    assert (found.code, found.err) == (0, "")
    (one,) = guided(early)
    assert len(found.out.splitlines()) == len(one.proposed) + 1
    assert confirmed_discs((one,), one.image) == ()

    levels = ["L4/L5" if each.level is Disc.L4_L5 else "-" for each in one.proposed]
    said = discogram("image", "confirm", EPISODE, *as_doctor, "--levels", ",".join(levels))
    assert (said.code, said.err) == (0, "")
    (one,) = guided(early)
    assert [(each.level, each.how) for each in one.confirmed] == [
        (Disc.L4_L5, Agreement.AGREED)
    ]

    planned = discogram("image", "plans", EPISODE, *as_tech)
    assert (planned.code, planned.err) == (0, "")
    (one,) = guided(early)
    assert {each.disc for each in one.plans} == {Disc.L4_L5}
    assert {each.side for each in one.plans} == set(Side)
    assert chosen_plans((one,), one.image) == ()

    words = ("--disc", "L4/L5", "--side", "left", "--plan", "balance", "--json")
    chosen = discogram("image", "choose", EPISODE, *as_doctor, *words)
    assert (chosen.code, chosen.err) == (0, "")
    assert (chosen.json["event"], chosen.json["chosen_for"]) == ("PlanChosen", "balance")
    (plan,) = chosen_plans(guided(early), one.image)
    assert plan.plan.key == (Disc.L4_L5, Side.LEFT, ChosenFor.BALANCE)
    assert plan.by == "physician-1"
    # The patient's left lies below 0 in RAS, and the back does too.
    assert plan.plan.entry_ras_mm[0] < plan.plan.target_ras_mm[0]
    assert plan.plan.entry_ras_mm[1] < plan.plan.target_ras_mm[1]


def test_finding_the_same_discs_again_keeps_the_confirmation(
    discogram: Discogram, early: Path
) -> None:
    """A second look that finds the same writes nothing: the levels stay confirmed."""
    as_tech = ("--by", "technologist-1", "--data", early)
    discogram("image", "discs", EPISODE, *as_tech)
    levels = ",".join(str(each.level or "-") for each in guided(early)[0].proposed)
    by = ("--by", "physician-1", "--data", early)
    short = discogram("image", "confirm", EPISODE, *by, "--levels", "L4/L5")
    assert "1 levels were written" in short.err
    empty = discogram("image", "confirm", EPISODE, *by, "--levels", ",,")
    assert "No level was written: write for instance L3/L4,L4/L5." in empty.err
    skipping = ",".join(["-"] * (levels.count(",") - 1) + ["L3-4", "L5/S1"])
    skipped = discogram("image", "confirm", EPISODE, *by, "--levels", skipping)
    assert skipped.code != 0
    assert "The discs that are to be L3/L4 and L5/S1 are neighbours in this CT" in skipped.err
    levels = levels.replace("L4/L5", "L4-5").replace("L3/L4", "l3/4")
    assert discogram("image", "confirm", EPISODE, *by, "--levels", levels).code == 0

    assert discogram("image", "discs", EPISODE, *as_tech).code == 0

    assert confirmed_discs(guided(early), guided(early)[0].image)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("confirm", "--levels", "L4/L5"), "No discs were proposed"),
        (("choose", "--disc", "L9/S7", "--side", "left"), '"L9/S7" is no level'),
        (("choose", "--disc", "L4/L5", "--side", "left"), "No discs were proposed"),
        (("choose", "--disc", "-", "--side", "left"), '"-" is no level'),
        (("choose", "--disc", ",,", "--side", "left"), "No level was written"),
        (("plans", "--image", "ffff"), "Which CT is meant is not clear"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(
    discogram: Discogram, early: Path, words: tuple[str, ...], said: str
) -> None:
    """No traceback: the sentence says what to write instead."""
    name, *more = words
    ran = discogram("image", name, EPISODE, "--by", "physician-1", "--data", early, *more)

    assert ran.code != 0
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_an_episode_without_a_ct_says_so(discogram: Discogram, referred: Path) -> None:
    """Nothing to choose from: the sentence says what to do, and lists no dash."""
    ran = discogram("image", "discs", EPISODE, "--by", "technologist-1", "--data", referred)
    assert ran.code != 0
    assert "No CT is attached to this episode" in ran.err
    assert "\u2013" not in ran.err
