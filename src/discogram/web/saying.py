"""Who puts this request's sentences into words?"""

from functools import cache

from discogram.adapters.language.speaker import Speaker
from discogram.errors import Reason, reason
from discogram.web.who import language


def speaker() -> Speaker:
    """The speaker of the language that this request is answered in."""
    return _speaker(language())


def said(id: str, /, **params: object) -> str:
    """One sentence in the language of the request."""
    return speaker().say(reason(id, **params))


def said_reason(why: Reason) -> str:
    """A reason in the language of the request."""
    return speaker().say(why)


@cache
def _speaker(language: str) -> Speaker:
    return Speaker(language)
