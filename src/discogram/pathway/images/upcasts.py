"""How is an image event of an earlier version read today?"""

from collections.abc import Mapping
from typing import Any


def image_read_1(body: Mapping[str, Any]) -> dict[str, Any]:
    """Version 1 of `ImageRead` kept no place in an image: nobody pointed at any."""
    return {**body, "marks": []}


def image_attached_1(body: Mapping[str, Any]) -> dict[str, Any]:
    """Version 1 of `ImageAttached` did not keep when the image was taken."""
    return {**body, "image": {**body["image"], "taken_on": None}}


def image_attached_2(body: Mapping[str, Any]) -> dict[str, Any]:
    """Version 2 of `ImageAttached` asked about nothing, so nothing was answered."""
    return {**body, "despite": None}
