"""In whose voice is a sheet or a drawing told? In that of the request's language."""

from discogram.adapters.documents.voice import Voice
from discogram.web.saying import speaker


def voice() -> Voice:
    """The voice that documents are told in, in the language of the request."""
    speak = speaker()
    return Voice(speak.say, speak.show, speak.language)
