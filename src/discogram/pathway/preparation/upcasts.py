"""How is an event of the preparation of an earlier version read today?

An event type is never edited: what lies in a store stays as it was written, and an older
version is lifted on the way out, JSON to JSON.
"""

from collections.abc import Mapping
from typing import Any


def consent_signed_1(body: Mapping[str, Any]) -> dict[str, Any]:
    """Version 1 of `ConsentSigned` named a text and not what was gone through.

    In which language it was, and which points were explained, nobody wrote down: both are
    unknown, and an unknown point stops.
    """
    return {**body, "language": None, "items": None}
