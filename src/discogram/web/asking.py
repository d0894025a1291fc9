"""How does a page ask for something to be done? By the same orders as the terminal."""

from uuid import UUID, uuid4

from django.http import HttpRequest

from discogram.application.commands import Order
from discogram.application.handlers import Done, handle
from discogram.web.place import place
from discogram.web.who import Who, who_of
from discogram.words.civil import CivilTime


def now_at(who: Who) -> CivilTime:
    """What the clock on the wall of the site says."""
    return CivilTime.at(place().office.clock.now(), who.site.zone)


def asked(
    request: HttpRequest,
    wish: object,
    *,
    episode: UUID,
    patient: UUID,
    command: UUID | None = None,
    at: CivilTime | None = None,
) -> Done:
    """Carry out an order as whoever is signed in; raises what `handle` raises.

    `command` is the form's own id: sending a form twice records once. `at` None is now.
    """
    order = order_of(request, wish, episode=episode, patient=patient, command=command, at=at)
    return handle(order, place().office)


def order_of(
    request: HttpRequest,
    wish: object,
    *,
    episode: UUID,
    patient: UUID,
    command: UUID | None = None,
    at: CivilTime | None = None,
) -> Order:
    """The order of whoever is signed in; nothing is done yet."""
    who = who_of(request)
    if who is None:
        raise PermissionError("An order without anybody who asks")
    return Order(
        id=command or uuid4(),
        episode=episode,
        patient=patient,
        site=who.site.id,
        actor=who.actor,
        role=who.role,
        occurred_at=at or sent_at(who, command),
        wish=wish,
    )


def sent_at(who: Who, command: UUID | None) -> CivilTime:
    """Now; of a form that was sent before, the moment at which it was."""
    before = None if command is None else place().office.records.by_command(command)
    return now_at(who) if before is None else CivilTime.recalled(before.occurred_at)
