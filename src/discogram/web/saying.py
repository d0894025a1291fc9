"""Who puts this request's sentences into words?"""

from functools import cache

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
    return speaker().say(why)


def said_place(why: Reason) -> str:
    """A reason in the language of the request, behind the place in the input if it has one."""
    return f"{why.place}: {said_reason(why)}" if why.place else said_reason(why)


@cache
def _speaker(language: str, home: str) -> Speaker:
    return Speaker(language, home=home)
