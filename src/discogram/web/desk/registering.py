"""What was typed of somebody who is on the phone, and what is wrong with it?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from django.http import QueryDict

from discogram.adapters.language import languages
from discogram.application.ports import Person, Site
from discogram.errors import Reason, reason
from discogram.words.people import SEXES
from discogram.words.telephone import LONGEST as PHONE_SIGNS
from discogram.words.telephone import readable

OLDEST = 120
"""Years: nobody on the phone is older."""
LONGEST = 200
"""Characters of one answer."""
FIELDS = (
    "names",
    "birth_date",
    "sex",
    "phone",
    "issuer",
    "number",
    "language",
    "interpreter",
    "synthetic",
)


@dataclass(frozen=True, slots=True)
class Typed:
    """A form as it was sent: `person`, `episode` and `command` are its own ids.

    The ids come back with the form, so that sending it twice registers once.
    """

    person: UUID
    episode: UUID
    command: UUID
    said: Mapping[str, str]

    @classmethod
    def new(cls) -> "Typed":
        """An empty form."""
        return cls(uuid4(), uuid4(), uuid4(), {"language": "en"})

    @classmethod
    def of(cls, form: QueryDict) -> "Typed":
        """What was sent; ids that are none are made anew."""
        said = {name: form.get(name, "").strip() for name in FIELDS}
        person, episode, command = (
            _uuid(form.get(name, "")) for name in ("person", "episode", "command")
        )
        return cls(person, episode, command, said)

    def problems(self, today: date) -> tuple[Reason, ...]:
        """Everything that is wrong, each at its field."""
        return tuple(self._problems(today))

    def _problems(self, today: date) -> Iterator[Reason]:
        said = self.said
        if not any(each.isalpha() for each in said["names"]):
            yield reason("web-desk-names-missing").at("names")
        for name in FIELDS:
            if len(said[name]) > LONGEST or not said[name].isprintable():
                yield reason("web-desk-answer-unfit", most=LONGEST).at(name)
        if said["birth_date"] and self.born is None:
            yield reason("web-desk-birth-date-unreadable").at("birth_date")
        if self.born is not None and not 0 <= _years(self.born, today) <= OLDEST:
            yield reason("web-desk-birth-date-impossible", born=self.born).at("birth_date")
        if len(said["phone"]) > PHONE_SIGNS:
            yield reason("web-desk-phone-long", most=PHONE_SIGNS).at("phone")
        elif said["phone"] and not readable(said["phone"]):
            yield reason("web-desk-phone-unreadable").at("phone")
        if bool(said["issuer"]) != bool(said["number"]):
            place = "number" if said["issuer"] else "issuer"
            yield reason("web-desk-number-half").at(place)
        if said["language"] not in languages():
            yield reason("web-desk-language-unknown").at("language")

    @property
    def born(self) -> date | None:
        """The birth date; None where it was left out or cannot be read."""
        try:
            return date.fromisoformat(self.said["birth_date"])
        except ValueError:
            return None

    def as_person(self, site: Site) -> Person:
        """Whom it describes; at a demonstration everybody is synthetic."""
        said = self.said
        numbered = said["issuer"] and said["number"]
        interpreter = {"yes": True, "no": False}.get(said["interpreter"])
        return Person(
            id=self.person,
            names=" ".join(said["names"].split()),
            birth_date=self.born,
            sex=said["sex"] if said["sex"] in SEXES else None,
            phones=(said["phone"],) if said["phone"] else (),
            identifiers=((said["issuer"], said["number"]),) if numbered else (),
            language=said["language"],
            interpreter=interpreter,
            synthetic=site.demonstration or said["synthetic"] == "yes",
        )


def _years(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return uuid4()
