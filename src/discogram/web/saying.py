"""Who puts this request's sentences into words?"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from django.utils.timezone import get_current_timezone_name

from discogram.adapters.language.speaker import Speaker
from discogram.errors import Reason, reason
from discogram.web.who import language


def speaker() -> Speaker:
    """The speaker of the language that this request is answered in.

    The clinic's own zone goes without saying: the foot of every page names it once.
    """
    return _speaker(language(), get_current_timezone_name())


def said(id: str, /, **params: object) -> str:
    """One sentence in the language of the request."""
    return speaker().say(reason(id, **params))


def said_reason(why: Reason) -> str:
    """A reason in the language of the request."""
    return speaker().say(reason(_ON_A_PAGE[why.id]) if why.id in _ON_A_PAGE else why)


_ON_A_PAGE: Mapping[str, str] = MappingProxyType({"order-id-used": "web-forms-other-tab"})
"""What is said otherwise to whoever fills in a form: its id is the page's, not theirs."""


def said_place(why: Reason) -> str:
    """A reason in the language of the request, behind the place in the input if it has one."""
    return f"{why.place}: {said_reason(why)}" if why.place else said_reason(why)


@cache
def _speaker(language: str, home: str) -> Speaker:
    return Speaker(language, home=home)
