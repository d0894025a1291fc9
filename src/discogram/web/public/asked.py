"""What did somebody type who wants to be called back, and what is wrong with it?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.http import QueryDict

from discogram.adapters.documents.printable import clean
from discogram.errors import Reason, reason
from discogram.words.telephone import LONGEST as PHONE_SIGNS
from discogram.words.telephone import readable

WHEN = ("any", "morning", "afternoon")
LANGUAGES = ("en", "es")
LONGEST = {"name": 120, "phone": PHONE_SIGNS, "question": 500}
"""How many characters of each are kept; more is told, never cut in silence."""
LEAST_DIGITS = 6
TRAP = "website"
"""A field that no person sees: whoever fills it in is a program."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it was typed, printable; `wrong` names the field of each problem."""

    name: str = ""
    phone: str = ""
    good_at: str = "any"
    language: str = "en"
    question: str = ""
    agreed: bool = False
    trapped: bool = False
    wrong: Mapping[str, Reason] = field(default_factory=dict)


def asked(sent: QueryDict) -> Asked:
    """What was sent, with everything that is wrong with it."""
    texts = {name: _text(sent, name) for name in LONGEST}
    when, language = sent.get("good_at", "any"), sent.get("language", "en")
    agreed = sent.get("agreed") == "yes"
    problems = {name: _problem(name, text) for name, text in texts.items()}
    problems["good_at"] = None if when in WHEN else reason("web-public-call-choice")
    problems["language"] = None if language in LANGUAGES else reason("web-public-call-choice")
    problems["agreed"] = None if agreed else reason("web-public-call-consent-missing")
    return Asked(
        name=texts["name"],
        phone=texts["phone"],
        good_at=when if when in WHEN else "any",
        language=language if language in LANGUAGES else "en",
        question=texts["question"],
        agreed=agreed,
        trapped=bool(sent.get(TRAP)),
        wrong={name: why for name, why in problems.items() if why is not None},
    )


def _text(sent: QueryDict, name: str) -> str:
    """What can be printed of a field; what is much too long is not even shown again."""
    return clean(sent.get(name, "")[: 2 * LONGEST[name]])


def _problem(name: str, text: str) -> Reason | None:
    if len(text) > LONGEST[name]:
        return reason("web-public-call-too-long", most=LONGEST[name])
    check = _CHECKS.get(name)
    return check(text) if check else None


def _name(text: str) -> Reason | None:
    return None if text else reason("web-public-call-name-missing")


def _phone(text: str) -> Reason | None:
    if readable(text, LEAST_DIGITS):
        return None
    return reason("web-public-call-phone-wrong", least=LEAST_DIGITS)


_CHECKS: Mapping[str, Callable[[str], Reason | None]] = {"name": _name, "phone": _phone}
