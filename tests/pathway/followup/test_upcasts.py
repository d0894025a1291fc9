"""An old call is read as today's, and nothing is made up (M26)."""

import copy

from discogram.adapters.wire.codec import EventCodec
from discogram.pathway.followup.events import FollowUpAnswered
from discogram.pathway.followup.upcasts import follow_up_answered_1

OLD = {
    "call": {
        "contact": "early_call",
        "answers": [{"flag": "fever_or_rigors", "present": False}],
        "pain": {"value": "5", "unit": "{score}"},
        "note": None,
    }
}


def test_an_old_call_keeps_its_words_and_gains_no_temperature() -> None:
    """What was measured then stands in the note: no figure is read out of it."""
    assert follow_up_answered_1(OLD) == {"call": {**OLD["call"], "temperature": None}}
    body = EventCodec().decode("FollowUpAnswered", 1, OLD, {})
    assert isinstance(body, FollowUpAnswered)
    assert body.call.temperature is None


def test_an_upcast_does_not_touch_what_is_stored() -> None:
    """The stored entry is hashed: lifting it makes a new one."""
    kept = copy.deepcopy(OLD)

    follow_up_answered_1(OLD)

    assert kept == OLD
