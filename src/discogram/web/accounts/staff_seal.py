"""What was known of somebody when the page of the staff was made? In short, for its form."""

from django.utils.crypto import salted_hmac

from discogram.application.ports import Staff
from discogram.web.accounts.models import User
from discogram.web.meanwhile import seal
from discogram.web.who import ORDER


def seal_of(staff: Staff | None) -> str:
    """Name and roles, as far as the form shows them; blank where nobody is known."""
    if staff is None:
        return ""
    return seal((staff.id, staff.name, tuple(each for each in ORDER if each in staff.roles)))


def password_seal(id: str) -> str:
    """Which password somebody has: keyed, so that nothing can be guessed by it."""
    known = User.objects.filter(username=id).values_list("password", flat=True).first()
    return "" if known is None else salted_hmac("staff-password", known).hexdigest()[:32]
