"""Whether somebody is signed in, by the cookie of a request alone."""

import asyncio

import pytest

from discogram.web.accounts.session import is_signed_in
from discogram.words.people import Role


def known(cookie):
    """The answer to a request with a cookie."""
    return asyncio.run(is_signed_in({"headers": [(b"cookie", cookie.encode("latin-1"))]}))


def test_a_session_is_somebodys_from_the_sign_in_to_the_sign_out(signed_in):
    """Its own cookie opens, beside others; the same one after signing out does not."""
    client = signed_in(Role.NURSE)
    key = client.cookies["sessionid"].value

    assert known(f"theme=dark; sessionid={key}")
    client.post("/account/sign-out/")
    assert not known(f"sessionid={key}")


@pytest.mark.parametrize(
    "cookie", ["", "sessionid=", "sessionid=guessed", "\x00;;=", "é=1; a[]=2"]
)
def test_what_names_no_session_is_nobodys(clinic, cookie):
    """A guess, an empty one, and what is no cookie at all."""
    del clinic
    assert not known(cookie)
