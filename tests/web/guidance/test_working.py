"""A search goes on by itself, is told to whoever waits, and is recorded in the asker's name."""

import threading
from dataclasses import replace

import numpy as np
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from discogram.adapters.nifti.write import content_of
from discogram.application.history import whole
from discogram.errors import InputError, reason
from discogram.web.guidance import working
from discogram.web.place import place
from discogram.words.people import Role
from tests.imaging.water_block import volume_of
from tests.pathway.needle.guided_cases import PLANS, PROPOSED


@pytest.fixture
def search(monkeypatch):
    """Put something in the place of the other process: `search(found)` or `search(error)`."""

    def put(result, gate=None):
        def elsewhere(asked, vault, tell):
            tell(0.4)
            if gate is not None:
                assert gate.wait(30)
            if isinstance(result, Exception):
                raise result
            return result

        monkeypatch.setattr(working, "elsewhere", elsewhere)

    return put


def actors(someone):
    """Who wrote the entries of an episode, newest last."""
    return [each.actor for each in whole(someone.episode, place().office).stored]


def test_what_is_found_is_recorded_in_the_name_of_whoever_asked(patient, signed_in, search):
    """Also when nobody waits for it."""
    someone = patient("")
    search(replace(PROPOSED, image=someone.ct))

    answer = signed_in(Role.TECHNOLOGIST).post(someone.at("find"))
    working.settled()

    assert answer.status_code == 303
    assert someone.guided.proposed == PROPOSED.discs
    assert actors(someone)[-1] == "technologist-1"


@pytest.fixture
def looks(monkeypatch):
    """Which images were looked at; in each the same discs are found."""
    seen = []

    def elsewhere(asked, vault, tell):
        (image,) = asked.args
        seen.append(image.sha256)
        return replace(PROPOSED, image=image.sha256)

    monkeypatch.setattr(working, "elsewhere", elsewhere)
    return seen


def attach(client, someone, **typed):
    """Bring a CT that nobody has seen yet."""
    content = content_of(volume_of(np.diag([2.0, 2.0, 2.0, 1.0]), (20, 20, 20)))
    file = SimpleUploadedFile("ct.nii", content)
    typed = {"file": file, "purpose": "planning", "modality": "CT", **typed}
    answer = client.post(f"/reading/{someone.episode}/attach", typed, follow=True)
    working.settled()
    return answer.content.decode()


def test_a_ct_that_is_attached_to_plan_by_is_looked_through_at_once(patient, signed_in, looks):
    """Whoever brings it finds the discs when the page is opened."""
    someone = patient("")

    page = attach(signed_in(Role.TECHNOLOGIST), someone)

    images = whole(someone.episode, place().office).episode.images.attached
    assert looks == [images[-1].sha256]
    assert "Its discs are being looked for" in page
    assert actors(someone)[-1] == "technologist-1"


@pytest.mark.parametrize(
    ("role", "typed"),
    [
        (Role.TECHNOLOGIST, {"purpose": "other"}),
        (Role.TECHNOLOGIST, {"modality": "MR"}),
        (Role.COORDINATOR, {}),
    ],
)
def test_nothing_is_looked_for_where_nobody_plans_by_it(patient, signed_in, looks, role, typed):
    """Another image, or brought by somebody whose work it is not."""
    page = attach(signed_in(role), patient(""), **typed)

    assert "The image is attached." in page
    assert (looks, "are being looked for" in page) == ([], False)


def test_whoever_waits_is_told_how_far_it_is(patient, physician, search):
    """The page shows the search and asks again; afterwards it shows what was found."""
    someone, gate = patient(""), threading.Event()
    search(replace(PROPOSED, image=someone.ct), gate)
    physician.post(someone.at("find"))
    try:
        assert "Looking for the discs" in physician.get(someone.at()).content.decode()
        assert physician.get(someone.at("work")).json()["going"] is True
    finally:
        gate.set()
    working.settled()

    assert physician.get(someone.at("work")).json()["going"] is False
    assert "Confirm the levels" in physician.get(someone.at()).content.decode()


def test_a_refusal_is_told_and_nothing_is_written(patient, physician, search):
    """The sentence of the finder, on the page."""
    someone = patient("")
    before = actors(someone)
    search(InputError(reason("imaging-disc-frame")))

    physician.post(someone.at("find"))
    working.settled()

    page = physician.get(someone.at()).content.decode()
    assert "No discs were recorded" in page
    assert (actors(someone), someone.guided) == (before, None)


def test_a_bug_ends_the_wait(patient, physician, search, caplog):
    """Whoever waits is told; the log names the kind of error and no patient."""
    someone = patient("")
    search(ZeroDivisionError("Robin Example"))

    physician.post(someone.at("find"))
    working.settled()

    assert "No discs were recorded" in physician.get(someone.at()).content.decode()
    assert "Robin" not in caplog.text


def test_the_same_discs_found_again_void_nothing(patient, physician, search):
    """Levels that were confirmed stay, and no entry is written."""
    someone = patient("levels")
    before = actors(someone)
    search(replace(PROPOSED, image=someone.ct))

    physician.post(someone.at("find"))
    working.settled()

    assert (actors(someone), len(someone.guided.confirmed)) == (before, 2)


def test_needles_are_recorded_once_they_are_planned(patient, physician, search):
    """And shown with their sides."""
    someone = patient("levels")
    search(replace(PLANS, image=someone.ct))

    physician.post(someone.at("plan"))
    working.settled()

    assert [each.key for each in someone.guided.plans] == [each.key for each in PLANS.plans]
    assert "best balance" in physician.get(someone.at()).content.decode()


def test_levels_that_change_meanwhile_refuse_the_needles(patient, physician, search):
    """What was planned under another level is not recorded."""
    someone, gate = patient("levels"), threading.Event()
    search(replace(PLANS, image=someone.ct), gate)
    physician.post(someone.at("plan"))
    upper, lower = (" ".join(map(str, each.centre_ras_mm)) for each in PROPOSED.discs)
    physician.post(
        someone.at("confirm"),
        {"level-0": "L2_L3", "centre-0": upper, "level-1": "L3_L4", "centre-1": lower},
    )
    gate.set()
    working.settled()

    assert someone.guided.plans == ()
    assert "No needles were recorded" in physician.get(someone.at()).content.decode()


def test_one_search_at_a_time_in_a_ct(patient, physician, search):
    """Two clicks are one search."""
    someone, gate = patient(""), threading.Event()
    search(replace(PROPOSED, image=someone.ct), gate)
    before = len(actors(someone))
    for _ in range(2):
        physician.post(someone.at("find"))
    gate.set()
    working.settled()

    assert len(actors(someone)) == before + 1
