"""An old entry of the preparation is read as today's, and nothing is made up (M12)."""

from discogram.pathway.preparation.upcasts import consent_signed_1

OLD = {
    "text_version": "lumbar-2026-01",
    "text_hash": "5b" * 32,
    "signed_at": "2026-02-24T09:55[America/Chicago]",
    "teach_back": True,
    "interpreter": None,
}


def test_an_old_consent_keeps_its_words_and_gains_no_points() -> None:
    """Nobody wrote down which points were gone through, so none were."""
    assert consent_signed_1(OLD) == {**OLD, "language": None, "items": None}


def test_an_upcast_does_not_touch_what_is_stored() -> None:
    """The stored entry is hashed: lifting it makes a new one."""
    kept = dict(OLD)

    consent_signed_1(OLD)

    assert kept == OLD
