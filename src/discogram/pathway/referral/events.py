"""What happens at the referral station, and what is known afterwards?"""

from dataclasses import dataclass

from discogram.pathway.referral.facts import Referral


@dataclass(frozen=True, slots=True)
class ReferralReceived:
    """A referral arrived, or a fuller one took its place."""

    referral: Referral


BODIES = (ReferralReceived,)


def after(facts: Referral, body: ReferralReceived) -> Referral:
    """The facts once this has happened."""
    del facts  # a referral arrives whole: the newest one stands
    return body.referral
