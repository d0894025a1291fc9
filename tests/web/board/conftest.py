"""What does a test of board and papers begin with? A patient as far along as it needs."""

from functools import partial

import pytest

from tests.web.board.played import SETTLED, played
from tests.web.clinic import SITE
from tests.web.remembering import remembered


@pytest.fixture
def settled(clinic):
    """Both readings are in and settled; nothing is concluded."""
    make = partial(played, clinic, SITE.id, "concluded", **SETTLED)
    return remembered(clinic, "settled", make)[0]


@pytest.fixture
def concluded(clinic):
    """The operator wrote the conclusion; nothing is signed."""
    without = ["attach_image", "sign_report"]
    make = partial(played, clinic, SITE.id, "concluded", without=without)
    return remembered(clinic, "concluded", make)[0]
