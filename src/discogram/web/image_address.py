"""What is an image called in an address?"""

from uuid import UUID

from discogram.pathway.images.facts import AttachedImage


def image_id(image: AttachedImage) -> UUID:
    """The first half of its digest: an address tells nothing else of it."""
    return UUID(hex=image.sha256[:32])
