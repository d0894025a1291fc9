"""How is a follow-up event of an earlier version read today?

As in the room (`provocation.upcasts`): what lies in a store stays, and is lifted when read.
"""

from collections.abc import Mapping
from typing import Any


def follow_up_answered_1(body: Mapping[str, Any]) -> dict[str, Any]:
    """Version 1 of `FollowUpAnswered` had no place for a temperature.

    Where one was measured it stands in the note, and a fever in the answers, as it was written.
    """
    return {**body, "call": {**body["call"], "temperature": None}}
