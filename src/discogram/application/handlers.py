"""How is an order carried out: checked, turned into one event, written with its projections?

In this order: may this person, has it been done already, is the time possible, does the journey
allow it, can it be true, do the clinical rules allow it, then one durable write. A refusal is
audited and writes nothing else.
"""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from discogram.application.commands import Order, SealOrder, SignReport
from discogram.application.gates import check_gates, stops_fired
from discogram.application.history import Whole, recorded_event, whole
from discogram.application.moment import Moment
from discogram.application.permissions import check_may, check_may_strike
from discogram.application.policies import to_keep
from discogram.application.ports import Draft, Office, Person, Site, Stored
from discogram.application.possible import check_possible
from discogram.application.repeating import same_order
from discogram.application.signing import signed
from discogram.application.views import views_of
from discogram.errors import DiscogramError, InputError, Refused, reason
from discogram.pathway.episode import Episode, apply, refusal
from discogram.pathway.events import (
    EntryStruckOut,
    EpisodeMovedToPatient,
    EpisodeOpened,
    Event,
    PatientsMerged,
)
from discogram.pathway.provocation.blinding import SEE_THE_STOPS
from discogram.pathway.provocation.events import OrderSealed, PainReported, StepRecorded
from discogram.pathway.provocation.facts import DiscRole
from discogram.pathway.provocation.order import as_drawn, sealed
from discogram.words.evidence import Tables
from discogram.words.verdict import Finding

AHEAD = timedelta(minutes=5)
"""How far ahead of the server's clock a person's may be (architecture, "Storage")."""


@dataclass(frozen=True, slots=True)
class Done:
    """What an order led to.

    `repeated` says that the same order had been carried out before, and that nothing was
    written now. `stops` are the stop rules that say stop after a step: show them first. Who is
    blind gets none, because they name pressure and volume.
    """

    stored: Stored
    stops: tuple[Finding, ...] = ()
    repeated: bool = False


def handle(order: Order, office: Office) -> Done:
    """Carry out an order, or raise with every reason and write nothing but the refusal."""
    try:
        return _handled(order, office)
    except DiscogramError as error:
        if isinstance(error, (InputError, Refused)):
            outcome = "refused: " + ", ".join(why.id for why in error.reasons)
            office.access.record(order.actor, order.role, order.name, order.patient, outcome)
        raise


def _handled(order: Order, office: Office) -> Done:
    staff = office.directory.staff(order.actor, order.site)
    check_may(staff, order.actor, order.role, order.name)
    site = _site(order, office)
    before = office.records.by_command(order.id)
    if before is not None:
        return _repeated(order, before, office)
    try:
        return _carried_out(order, site, office)
    except Refused:  # perhaps only because the same order was written meanwhile
        meanwhile = office.records.by_command(order.id)
        if meanwhile is None:
            raise
    return _repeated(order, meanwhile, office)


def _carried_out(order: Order, site: Site, office: Office) -> Done:
    """Do what nobody has done yet; another writer may still be faster."""
    check_time(order, office)
    past = whole(order.episode, office)
    _check_patient(order, past)
    _check_other_patient(order, office)
    tables = office.policy.tables(order.site)
    body = _body(order, past, tables, site, office)
    event = Event(past.episode.sequence + 1, order.occurred_at, order.actor, order.role, body)
    _check_strike(order, past.episode, event)
    after = apply(past.episode, event)
    person = office.people.get(order.patient)
    check_possible(past.episode, event, None if person is None else person.birth_date)
    timetable = office.directory.timetable(site.id)
    moment = Moment(past.episode, tables, site, order.occurred_at, person, timetable)
    check_gates(moment, body)
    stored = _write(order, event, after, moment, office)
    now = Moment(after, tables, site, order.occurred_at, person, timetable)
    shown = _stops(now, body) if order.role in SEE_THE_STOPS else ()
    return Done(stored, shown)


def _site(order: Order, office: Office) -> Site:
    site = office.directory.site(order.site)
    if site is None:
        raise InputError(reason("order-site-unknown", site=order.site))
    return site


def _repeated(order: Order, before: Stored, office: Office) -> Done:
    """Answer what the order led to the first time, if it is the same order."""
    body = recorded_event(before, office.codec).body
    if not same_order(order, before, body):
        raise Refused(reason("order-id-used", order=str(order.id)))
    return Done(before, repeated=True)


def check_time(order: Order, office: Office) -> None:
    """Raise `InputError` for what is told of a time that has not come yet."""
    now = office.clock.now()
    if order.occurred_at.instant > now + AHEAD:
        raise InputError(reason("order-in-the-future", at=order.occurred_at))


def _check_patient(order: Order, past: Whole) -> None:
    if past.patient is not None and past.patient != order.patient:
        raise InputError(reason("order-other-patient", episode=str(order.episode)))
    if past.site is not None and past.site != order.site:
        raise InputError(reason("order-other-site", site=order.site, known=past.site))
    merged = order.wish.merged if isinstance(order.wish, PatientsMerged) else order.patient
    if merged != order.patient:
        raise InputError(reason("order-merges-another", merged=str(merged)))


def _check_other_patient(order: Order, office: Office) -> None:
    """Whom an episode is given to has to be somebody whose record stands, or it were lost."""
    match order.wish:
        case EpisodeOpened():
            _check_stands(office.people.get(order.patient))
        case PatientsMerged(kept=other) | EpisodeMovedToPatient(patient=other):
            found = office.people.get(other)
            if found is None:
                raise InputError(reason("order-patient-unknown", patient=str(other)))
            _check_stands(found)
        case _:  # every other order stays with its own patient
            return
    if isinstance(order.wish, PatientsMerged):
        _check_two_of_a_kind(order, order.wish.kept, office)


def _check_stands(person: Person | None) -> None:
    """Nothing begins under a record that was given up for another one."""
    if person is not None and person.merged_into is not None:
        kept = str(person.merged_into)
        raise InputError(reason("order-patient-joined", patient=str(person.id), kept=kept))


def _check_two_of_a_kind(order: Order, kept: UUID, office: Office) -> None:
    """A record is not merged into itself, and a synthetic patient stays marked."""
    if kept == order.patient:
        raise InputError(reason("order-merges-itself"))
    people = [office.people.get(each) for each in (kept, order.patient)]
    if len({each.synthetic for each in people if each is not None}) > 1:
        raise InputError(reason("order-merges-synthetic"))


def _check_strike(order: Order, episode: Episode, event: Event) -> None:
    """Ask who may take an entry back, where there is one that can be."""
    body = event.body
    if isinstance(body, EntryStruckOut) and refusal(episode, event) is None:
        check_may_strike(order.actor, order.role, episode.events[body.sequence - 1])


def _body(order: Order, past: Whole, tables: Tables, site: Site, office: Office) -> object:
    """The event that would fulfil the wish; most orders carry it already."""
    match order.wish:
        case SealOrder():
            return _sealed(order.wish, office)
        case SignReport():
            return signed(order, order.wish, past, tables, site, office)
        case _:
            return order.wish


def _sealed(wish: SealOrder, office: Office) -> OrderSealed:
    tokens = [office.chance.token() for _ in wish.places]
    nonce = office.chance.token()
    if wish.drawn:
        places = [(place.disc, place.role) for place in wish.places]
        return as_drawn(places, tokens, nonce)
    discs = [
        (place.disc, place.role or DiscRole.SUSPECT)
        for place in wish.places
        if place.disc is not None
    ]
    shams = len(wish.places) - len(discs)
    return sealed(discs, shams, tokens, nonce, office.chance.below)


def _write(
    order: Order, event: Event, after: Episode, before: Moment, office: Office
) -> Stored:
    tables, person = before.tables, before.person
    type_, version, body, texts = office.codec.encode(event.body)
    patient = after.patient or order.patient
    draft = Draft(
        command=order.id,
        episode=order.episode,
        patient=patient,
        site=order.site,
        sequence=event.sequence,
        type=type_,
        version=version,
        body=body,
        actor=order.actor,
        role=order.role,
        occurred_at=str(order.occurred_at),
        policy=tables.digest,
        texts=texts,
        tables=to_keep(tables, office),
    )
    if patient != order.patient:  # merged or moved: it is another person's now
        person = office.people.get(patient)
    whose = (order.episode, patient, order.site, person)
    views = views_of(after, event.body, tables, *whose, before.timetable)
    return office.records.append(draft, views)


def _stops(moment: Moment, body: object) -> tuple[Finding, ...]:
    if isinstance(body, (StepRecorded, PainReported)):
        return stops_fired(moment, body.token)
    return ()
