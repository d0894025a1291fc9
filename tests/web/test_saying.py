"""What a page says is made for whoever looks at it."""

import pytest
from django.utils import translation

from discogram.errors import reason
from discogram.web.saying import said_reason
from discogram.web.templatetags.wording import said


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "This form was sent already"), ("es", "Este formulario ya se envió")],
)
def test_the_id_of_a_form_comes_before_nobodys_eyes(language: str, words: str) -> None:
    """A page gives a form its id: that it was used is told as a form that was sent."""
    why = reason("order-id-used", order="5e76c070-0000-4000-8000-000000000000")

    with translation.override(language):
        told = {said_reason(why), said(why)}

    assert len(told) == 1
    assert words in told.pop()
