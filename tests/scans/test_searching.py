"""A search in another process: what it finds comes back, and so does why it found nothing."""

import os
import pickle
from functools import partial

import pytest

from discogram.adapters.tables import read_tables
from discogram.adapters.vault.folder import FolderVault
from discogram.errors import InputError, StorageError, reason
from discogram.pathway.images.facts import AttachedImage, ImageKind, ImagePurpose
from discogram.pathway.needle.guidance import Guided
from discogram.pathway.needle.planning.limits import Limits
from discogram.scans.guiding import proposed_discs, proposed_plans
from discogram.scans.searching import elsewhere
from tests.pathway.needle.guided_cases import FINDER, PLANS, PROPOSED

WHY = (reason("imaging-disc-frame"), reason("needle-level-twice", disc="L4/L5"))


def finds(here, body, vault, tell):
    """Tell the shares and find something, in a process that is not the caller's."""
    assert (os.getpid() != here, isinstance(vault, FolderVault)) == (True, True)
    tell(0.25)
    tell(0.75)
    return body


def refuses(vault, tell):
    """Find out why there is nothing."""
    raise InputError(WHY)


def dies(vault, tell):
    """End as a process does that the system kills."""
    tell(0.5)
    os._exit(9)


def test_what_is_asked_for_can_travel():
    """The numbers in force go along with the CT and its levels."""
    image = AttachedImage("c" * 64, ImageKind.NIFTI, ImagePurpose.PLANNING)
    limits = Limits.of(read_tables()["needle"])
    asked = (image, Guided(image.sha256, FINDER, PROPOSED.discs), limits)

    assert pickle.loads(pickle.dumps(partial(proposed_plans, *asked))).args == asked
    assert pickle.loads(pickle.dumps(partial(proposed_discs, image))).args == (image,)


@pytest.mark.parametrize("body", [PROPOSED, PLANS], ids=["discs", "plans"])
def test_what_is_found_comes_back_whole(tmp_path, body):
    """The entry is the same on both sides, and the share of the work was told on the way."""
    told: list[float] = []

    found = elsewhere(partial(finds, os.getpid(), body), FolderVault(tmp_path), told.append)

    assert found == body
    assert told == [0.25, 0.75]


def test_every_reason_of_a_refusal_comes_back(tmp_path):
    """All of them, with what they count."""
    with pytest.raises(InputError) as caught:
        elsewhere(refuses, FolderVault(tmp_path), lambda share: None)

    assert [(each.id, dict(each.params)) for each in caught.value.reasons] == [
        (each.id, dict(each.params)) for each in WHY
    ]


def test_a_process_that_dies_is_told_in_a_sentence(tmp_path):
    """No memory left, for instance: an error of the machine and none of the scan."""
    with pytest.raises(StorageError) as caught:
        elsewhere(dies, FolderVault(tmp_path), lambda share: None)

    assert [each.id for each in caught.value.reasons] == ["guidance-search-ended"]
