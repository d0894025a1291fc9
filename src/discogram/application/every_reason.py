"""Why would an order be refused? Every reason there is, not those of the first check alone.

`handle` stops at the first check that fails, because a later one may rest on it. Somebody who
fills in a form wants to mend everything in one go, so here each check is asked that can be.
Nothing is written, and nothing of what is answered here lets an order pass.
"""

from collections.abc import Callable, Iterator

from discogram.application.bounds import out_of_bounds
from discogram.application.commands import Order, Wish
from discogram.application.consistent import before_birth
from discogram.application.gates import GATES
from discogram.application.handlers import check_time
from discogram.application.history import whole
from discogram.application.moment import Moment
from discogram.application.policies import check_signed
from discogram.application.ports import Office
from discogram.application.possible import check_possible
from discogram.application.times import contradictions_in_time
from discogram.errors import InputError, Reason, Refused
from discogram.pathway.episode import Episode, refusal
from discogram.pathway.events import Event


def every_reason(order: Order, office: Office) -> tuple[Reason, ...]:
    """Every reason against an order that carries an event, each once; empty when none is known.

    An order that needs work of its own first (`Wish`) is asked nothing here.
    """
    if isinstance(order.wish, Wish):
        return ()
    return tuple(dict.fromkeys(_reasons(order, office)))


def _reasons(order: Order, office: Office) -> Iterator[Reason]:
    yield from _raised(check_time, order, office)
    episode = whole(order.episode, office).episode
    event = Event(episode.sequence + 1, order.occurred_at, order.actor, order.role, order.wish)
    person = office.people.get(order.patient)
    born = None if person is None else person.birth_date
    too_early = refusal(episode, event)
    if too_early is None:
        yield from _raised(check_possible, episode, event, born)
        yield from _at_the_gates(order, episode, office)
    else:  # what the other checks look at may not be there yet
        yield too_early
        yield from contradictions_in_time(episode, event)
        yield from before_birth(event.body, born)
        yield from out_of_bounds(event.body)


def _at_the_gates(order: Order, episode: Episode, office: Office) -> Iterator[Reason]:
    gates, site = GATES.get(type(order.wish), ()), office.directory.site(order.site)
    if not gates or site is None:
        return
    tables = office.policy.tables(order.site)
    person = office.people.get(order.patient)
    timetable = office.directory.timetable(site.id)
    moment = Moment(episode, tables, site, order.occurred_at, person, timetable)
    yield from _raised(check_signed, tables, site)
    for gate in gates:
        yield from _raised(gate, moment, order.wish)


def _raised(check: Callable[..., None], *asked: object) -> tuple[Reason, ...]:
    try:
        check(*asked)
    except (InputError, Refused) as error:
        return error.reasons
    return ()
