"""What does a test of board and papers begin with? A patient as far along as it needs."""

import pytest

from tests.web.board.played import SETTLED, played
from tests.web.clinic import SITE


@pytest.fixture
def settled(clinic):
    """Both readings are in and settled; nothing is concluded."""
    return played(clinic, SITE.id, "concluded", **SETTLED)[0]


@pytest.fixture
def concluded(clinic):
    """The operator wrote the conclusion; nothing is signed."""
    return played(clinic, SITE.id, "concluded", without=["attach_image", "sign_report"])[0]
