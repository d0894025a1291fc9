"""Does what a form of the site's page showed still stand? Else who changed it meanwhile?

The seals here are those that the forms of the page bring back.
"""

from discogram.errors import Conflict, InputError, reason
from discogram.pathway.booking.hours import Closure
from discogram.pathway.booking.timetable import Timetable
from discogram.web.meanwhile import changed_by, seal
from discogram.web.place import place
from discogram.web.who import Who


def check_week(seen: str, who: Who) -> None:
    """Raise `Conflict` where the site keeps other hours than were shown."""
    if seen != seal_of_week(_timetable(who)):
        by = changed_by(who, "save-hours", f"{who.site.id}: ")
        raise Conflict(reason("web-booking-hours-meanwhile", by=by))


def seal_of_week(timetable: Timetable) -> str:
    """The site's own hours, in short; the usual ones of the table have a seal too."""
    return seal((timetable.week,))


def check_resource(seen: str, id: str, who: Who) -> None:
    """Raise where a resource is not as its form showed it, or a new one is known already."""
    known = _timetable(who).resource(id)
    if known is not None and not seen:
        taken = reason("web-booking-resource-taken", id=known.id, name=known.name)
        raise InputError(taken.at("id"))
    if seen != seal(known):
        by = changed_by(who, "save-resource", f"{id} at {who.site.id}: ")
        name = known.name if known else id
        raise Conflict(reason("web-booking-resource-meanwhile", by=by, name=name).at("name"))


def check_not_closed(closure: Closure, who: Who) -> None:
    """Raise `Conflict` where the same hours are closed already, for another reason."""
    known = _same_hours(closure, who)
    if known is not None and not _same_reason(known, closure):
        raise Conflict(
            reason("web-booking-closed-already", day=known.day, why=known.why).at("why")
        )


def check_closed(closure: Closure, who: Who) -> None:
    """Raise `Conflict` where a closure that is taken back does not stand as it was shown."""
    known = _same_hours(closure, who)
    if known is not None and _same_reason(known, closure):
        return
    part = "" if closure.span is None else f" {closure.span}"
    about = f"{who.site.id} {closure.day:%Y-%m-%d}{part}: "
    by = changed_by(who, "close" if known else "reopen", about)
    raise Conflict(reason("web-booking-closure-meanwhile", by=by, day=closure.day))


def _same_hours(closure: Closure, who: Who) -> Closure | None:
    found = _timetable(who).closures
    same = (each for each in found if (each.day, each.span) == (closure.day, closure.span))
    return next(same, None)


def _same_reason(one: Closure, other: Closure) -> bool:
    """Whether the words are the same; a browser may send its blanks back as others."""
    return one.why.split() == other.why.split()


def _timetable(who: Who) -> Timetable:
    return place().store.directory.timetable(who.site.id)
