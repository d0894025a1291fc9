"""What stands above and below every sheet that is no report: clinic, patient, warnings?"""

from discogram.adapters.documents.sheet import Pairs, Running
from discogram.adapters.documents.voice import Voice
from discogram.application.ports import Person, Site


def letterhead(site: Site, voice: Voice) -> tuple[str, ...]:
    """Where the clinic is and how it is reached, the national emergency number beside it."""
    reached = " · ".join(voice.text(each) for each in (*site.phones, site.email) if each)
    lines = [voice.text(each) for each in (site.address, reached) if each]
    if site.emergency_number:
        lines.append(voice.tell("emergency", number=voice.text(site.emergency_number)))
    return tuple(lines)


def identity(person: Person, voice: Voice, *more: tuple[str, str]) -> Pairs:
    """Who the patient is, and what else is said at the top."""
    rows = (
        (voice.tell("label-patient"), voice.text(person.names) or voice.absent),
        (voice.tell("label-born"), voice.full(person.birth_date)),
    )
    return Pairs((*rows, *more))


def notices(site: Site, person: Person, voice: Voice, *more: str) -> tuple[str, ...]:
    """What a reader must know before reading on."""
    said = []
    if person.synthetic:
        said.append(voice.tell("sheet-synthetic"))
    if site.demonstration:
        said.append(voice.tell("sheet-demonstration"))
    return (*said, *more)


def running(person: Person, voice: Voice) -> Running:
    """What every page repeats."""
    badges = (voice.tell("synthetic-badge"),) if person.synthetic else ()
    born = voice.full(person.birth_date)
    subject = voice.tell("subject", names=voice.text(person.names)[:90], born=born)
    foot = voice.tell("sheet-not-a-device")
    return Running(subject, badges, foot, voice.tell("page"), voice.tell("page-of"))
