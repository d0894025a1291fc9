"""What was typed of the clinic itself, and what is wrong with it?"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import available_timezones

from django.http import QueryDict

from discogram.application.ports import Site
from discogram.errors import Reason, reason
from discogram.web.emergency_lines import lines_of
from discogram.words.evidence import Table
from discogram.words.telephone import readable

NAMES = ("name", "phones", "email", "address", "zone", "emergency_number")
LONGEST: Mapping[str, int] = {"name": 200, "email": 254, "address": 300}
"""Characters of each; 254 is what an address of mail may have (RFC 5321)."""
MOST_PHONES = 5
LEAST_DIGITS = 5
LEAST_EMERGENCY = 2
"""Digits: 15, 17 and 18 are emergency numbers in countries that use them."""

_EMAIL = re.compile(r"[^\s@<>,;:\"]+@[^\s@<>,;:\"]+\.[^\s@<>,;:\".]+")


@dataclass(frozen=True, slots=True)
class Typed:
    """A form as it was sent, by the names of its fields; phones stand one on each line."""

    said: Mapping[str, str]

    @classmethod
    def of(cls, form: QueryDict) -> "Typed":
        """What was sent; a field that is left out is blank."""
        one_line = {name: " ".join(form.get(name, "").split()) for name in NAMES}
        return cls({**one_line, "phones": form.get("phones", "").strip()})

    @classmethod
    def known(cls, site: Site) -> "Typed":
        """What stands, as it would have been typed."""
        said = {name: getattr(site, name) or "" for name in NAMES if name != "phones"}
        return cls({**said, "phones": "\n".join(site.phones)})

    @property
    def phones(self) -> tuple[str, ...]:
        """The numbers, the first one that is to be called in front."""
        lines = (" ".join(line.split()) for line in self.said["phones"].splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))

    def as_site(self, site: Site) -> Site:
        """The site with what was typed; its id, and whether it is a demonstration, stay."""
        return replace(
            site,
            name=self.said["name"],
            zone=self.said["zone"],
            phones=self.phones,
            email=self.said["email"] or None,
            address=self.said["address"] or None,
            emergency_number=self.said["emergency_number"] or None,
        )

    def problems(self, site: Site, table: Table, on: date) -> tuple[Reason, ...]:
        """Everything that is wrong, each at its field; `table` has the national numbers."""
        return (
            *self._of_the_words(),
            *self._of_the_phones(),
            *self._of_the_zone(),
            *self._of_the_emergency(site, table, on),
        )

    def _of_the_words(self) -> Iterator[Reason]:
        said = self.said
        if not any(each.isalpha() for each in said["name"]):
            yield reason("web-profile-name-missing").at("name")
        for name, most in LONGEST.items():
            if len(said[name]) > most or not said[name].isprintable():
                yield reason("web-profile-unfit", most=most).at(name)
        if said["email"] and not _EMAIL.fullmatch(said["email"]):
            yield reason("web-profile-email-wrong").at("email")

    def _of_the_phones(self) -> Iterator[Reason]:
        wrong = next((each for each in self.phones if not readable(each, LEAST_DIGITS)), None)
        if wrong is not None:
            yield reason("web-profile-phone-wrong", phone=wrong[:40]).at("phones")
        elif len(self.phones) > MOST_PHONES:
            yield reason("web-profile-phones-many", most=MOST_PHONES).at("phones")

    def _of_the_zone(self) -> Iterator[Reason]:
        if self.said["zone"] not in available_timezones():
            yield reason("web-profile-zone-unknown").at("zone")

    def _of_the_emergency(self, site: Site, table: Table, on: date) -> Iterator[Reason]:
        """No page may stand without a number to call: the country's own, or one typed here."""
        number = self.said["emergency_number"]
        if number and not readable(number, LEAST_EMERGENCY):
            yield reason("web-profile-emergency-wrong").at("emergency_number")
        elif not lines_of(self.as_site(site), table, on).first:
            yield reason("web-profile-emergency-missing").at("emergency_number")
