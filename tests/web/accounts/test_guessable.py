"""Issue 4: a PIN that a stranger would try first is refused, in one sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.web.accounts.guessable import guessable
from discogram.web.accounts.models import User
from discogram.words.people import Role
from tests.web.clinic import PASSWORD

TRIVIAL = ("1234", "4321", "0000", "1212", "7890", "3210", "123123", "999999", "1984", "2007")


@pytest.mark.parametrize("pin", TRIVIAL)
def test_a_run_a_repeat_or_a_year_is_refused(clinic, signed_in, pin):
    """The sentence stands on the page, once, and the account has no PIN afterwards."""
    sent = {"password": PASSWORD, "pin": pin, "again": pin}

    answer = signed_in(Role.NURSE).post("/account/pin/", sent)

    assert answer.status_code == 422
    assert answer.content.decode().count("A stranger would try this PIN first") == 1
    assert "The two PINs differ" not in answer.content.decode()
    assert not User.objects.get(username="nurse-1").pin


@pytest.mark.parametrize("pin", ["4711", "2580", "19840", "1235", "12123"])
def test_any_other_is_kept(clinic, signed_in, pin):
    """Digits that follow no rule."""
    sent = {"password": PASSWORD, "pin": pin, "again": pin}

    assert signed_in(Role.NURSE).post("/account/pin/", sent).status_code == 302
    assert User.objects.get(username="nurse-1").knows_pin(pin)


@given(st.integers(0, 9), st.sampled_from([1, -1]), st.integers(4, 10))
def test_every_run_is_guessable_wherever_it_begins(first, step, length):
    """Upwards and downwards, past nine and past nought."""
    assert guessable("".join(str((first + step * at) % 10) for at in range(length)))


@given(st.text("0123456789", min_size=1, max_size=5), st.integers(2, 5))
def test_every_repeat_is_guessable(piece, times):
    """Whatever is repeated."""
    assert guessable(piece * times)
