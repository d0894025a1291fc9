"""A synthetic patient in the clinic of the tests, as far along as a test needs."""

from datetime import date
from uuid import UUID, uuid4

from discogram.application.commands import Order
from discogram.application.handlers import handle
from discogram.application.ports import Person
from discogram.bootstrap import Installation, salt
from discogram.pathway.events import EpisodeOpened
from discogram.pathway.referral.events import ReferralReceived
from discogram.pathway.referral.facts import Referral
from discogram.words.civil import CivilTime
from discogram.words.people import Role
from discogram.words.spine import Disc, Region
from discogram.words.text import FreeText
from tests.web.clinic import SITE

ROBIN = "Robin Testcase-Núñez"


def order(place: Installation, episode: UUID, patient: UUID, actor, role, wish) -> Order:
    """Somebody asks for something now."""
    now = CivilTime.at(place.office.clock.now(), SITE.zone)
    return Order(uuid4(), episode, patient, SITE.id, actor, role, now, wish)


def opened_episode(place: Installation, names: str = ROBIN) -> tuple[UUID, UUID]:
    """A patient who called; answers episode and patient."""
    episode, patient = uuid4(), uuid4()
    person = Person(
        id=patient,
        names=names,
        birth_date=date(1979, 8, 21),
        sex="female",
        could_be_pregnant=False,
        phones=("+1 312 555 0177",),
        language="en",
        synthetic=True,
    )
    place.office.people.save(person, "coordinator-1", Role.COORDINATOR)
    wish = EpisodeOpened(language="en", synthetic=True)
    handle(
        order(place, episode, patient, "coordinator-1", Role.COORDINATOR, wish), place.office
    )
    return episode, patient


def referred_episode(place: Installation) -> tuple[UUID, UUID]:
    """A patient with a referral for the discs around L4/L5."""
    episode, patient = opened_episode(place)
    referral = Referral(
        referrer=FreeText.of("Dr. Imani Okafor", salt()),
        region=Region.LUMBAR,
        question=FreeText.of("Is L4/L5 the source?", salt()),
        suspects=(Disc("L4/L5"),),
    )
    wish = ReferralReceived(referral)
    handle(
        order(place, episode, patient, "coordinator-1", Role.COORDINATOR, wish), place.office
    )
    return episode, patient
