"""What the core says to a program is said on a page in a person's words."""

import pytest

from discogram.errors import reason
from discogram.web.forms.plain_words import plainly
from discogram.web.saying import said_reason
from discogram.words.civil import CivilTime


@pytest.mark.parametrize(
    "why",
    [
        reason("conclusion-source-unknown", source="somewhere"),
        reason("time-skipped", value="2026-03-08T02:30", zone="America/Chicago"),
        reason("time-twice", value="2026-11-01T01:30", zone="America/Chicago", offsets=()),
    ],
)
def test_nobody_at_a_page_is_sent_to_a_command_or_a_zone(why):
    """Neither a program's name nor the code of a zone stands in the sentence."""
    text = said_reason(plainly(why))

    assert "discogram" not in text
    assert "America/Chicago" not in text


def test_a_moment_is_told_to_the_minute():
    """A clock on the wall has no seconds to read."""
    told = CivilTime.parse("2026-03-10T08:40:31[America/Chicago]")

    shown = plainly(reason("order-later-than-told", at=told, told=told)).params["told"]

    assert shown == CivilTime.parse("2026-03-10T08:40[America/Chicago]")
