"""May the injection begin, and must it stop?

`READY` must all be met before the first injection. `STOPS` are asked after every step: *met*
means stop, and stays met to the injection's end. A step recorded after a stop needs its reason,
so that nothing is lost.
"""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

from discogram.errors import reason
from discogram.pathway.provocation.events import TimeOutDone
from discogram.pathway.provocation.facts import ChecklistItem, Concordance
from discogram.pathway.provocation.order import commitment
from discogram.pathway.provocation.session import Answer, Injection, Session
from discogram.words.evidence import Table
from discogram.words.spine import Region
from discogram.words.units import rounded
from discogram.words.verdict import Finding, Verdict, all_of

Rule = Callable[[Session, Table, date], Finding]
Stop = Callable[[Injection, Region | None, Table, date], Finding]


def room_is_ready(session: Session, table: Table, on: date) -> Finding:
    """Whether every item of the room's checklist is confirmed."""
    cites = table.row("checklist", on).cites
    answers = {item: session.checklist.get(item) for item in ChecklistItem}
    verdict = all_of(Verdict.of(answer) for answer in answers.values())
    if verdict is Verdict.MET:
        return Finding("room_is_ready", verdict, reason("provocation-room-ready"), cites)
    undone = tuple(item for item, answer in answers.items() if not answer)
    unasked = tuple(f"checklist.{item}" for item in undone if answers[item] is None)
    why = reason("provocation-room-not-ready", items=undone)
    missing = unasked if verdict is Verdict.UNKNOWN else ()
    return Finding("room_is_ready", verdict, why, cites, missing)


def time_out_is_done(session: Session, table: Table, on: date) -> Finding:
    """Whether the team, whose members are named, agreed on patient, levels and the rest."""
    cites = table.row("checklist", on).cites
    done = session.time_out
    if done is None:
        why = reason("provocation-time-out-missing")
        return Finding.unknown("time_out_is_done", why, "time_out", sources=cites)
    agreed = {name: getattr(done, name) for name in _AGREED} | {"present": _named(done)}
    verdict = all_of(Verdict.of(answer) for answer in agreed.values())
    open_points = tuple(name for name, answer in agreed.items() if not answer)
    if verdict is Verdict.MET:
        return Finding("time_out_is_done", verdict, reason("provocation-time-out-done"), cites)
    why = reason("provocation-time-out-open", points=open_points)
    missing = open_points if verdict is Verdict.UNKNOWN else ()
    return Finding("time_out_is_done", verdict, why, cites, missing)


_AGREED = ("patient", "procedure", "levels", "allergies")


def _named(done: TimeOutDone) -> bool | None:
    """Whether it is written who was there; nobody named is not known, not nobody."""
    return True if done.present else None


def order_is_blinded(session: Session, table: Table, on: date) -> Finding:
    """Whether an order was sealed, holds a sham, and still has its fingerprint."""
    row = table.row("least_shams", on)
    order = session.order
    if order is None:
        why = reason("provocation-order-missing")
        return Finding.unknown("order_is_blinded", why, "order", sources=row.cites)
    shams = sum(step.disc is None for step in order.order)
    intact = commitment(order.order, order.nonce) == order.commitment
    verdict = Verdict.of(intact and shams >= row.number)
    why = reason("provocation-order-sealed", shams=shams, least=row.number)
    if verdict is Verdict.NOT_MET:
        word = "provocation-order-too-few-shams" if intact else "provocation-order-changed"
        why = reason(word, shams=shams, least=row.number)
    return Finding("order_is_blinded", verdict, why, row.cites)


READY: tuple[Rule, ...] = (room_is_ready, time_out_is_done, order_is_blinded)


def pain_says_stop(
    injection: Injection, region: Region | None, table: Table, on: date
) -> Finding:
    """Whether concordant pain has ever reached the score that ends an injection.

    Any answer counts, also one that came after a further step had begun; a milder answer
    afterwards takes nothing back.
    """
    del region
    row = table.row("stop_pain", on)
    least = Fraction(row.number)
    strong = [each for each in injection.answers if each.pain.exact >= least]
    stop = [each for each in strong if each.concordance is Concordance.CONCORDANT]
    said = max(stop, key=_pain, default=injection.latest_answer)
    if said is None or (injection.owes_an_answer and not stop):
        why = reason("provocation-stop-pain-unknown", least=row.number)
        return Finding.unknown("pain_says_stop", why, "pain", sources=row.cites)
    vague = not stop and any(each.concordance is None for each in strong)
    verdict = Verdict.of(None if vague else bool(stop))
    params = {"pain": said.pain.value, "least": row.number}
    word = verdict.value.replace("_", "-")
    why = reason(f"provocation-stop-pain-{word}", **params)
    missing = ("concordance",) if vague else ()
    return Finding("pain_says_stop", verdict, why, row.cites, missing)


def _pain(answer: Answer) -> Fraction:
    return answer.pain.exact


def pressure_says_stop(
    injection: Injection, region: Region | None, table: Table, on: date
) -> Finding:
    """Whether the pressure above opening, or the absolute one, has ever reached its cap.

    A cap that was reached stays reached, whatever was or was not read afterwards.
    """
    del region
    rise_row, absolute_row = table.row("stop_rise", on), table.row("stop_absolute", on)
    cites = (*rise_row.cites, *absolute_row.cites)
    params = {"limit": rise_row.number, "absolute": absolute_row.number}
    opening, last = injection.opening_pressure, injection.last
    rises = [each.above(opening) for each in injection.measured]
    rise = max((each for each in rises if each is not None), default=None)
    statics = [each.static_pressure for each in injection.measured]
    static = max((each.exact for each in statics if each is not None), default=None)
    if rise is not None and rise >= Fraction(rise_row.number):
        why = reason("provocation-stop-pressure-met", rise=rounded(rise), **params)
        return Finding("pressure_says_stop", Verdict.MET, why, cites)
    if static is not None and static >= Fraction(absolute_row.number):
        why = reason("provocation-stop-absolute-met", static=rounded(static), **params)
        return Finding("pressure_says_stop", Verdict.MET, why, cites)
    now = last.above(opening) if last else None
    if now is None:
        why = reason("provocation-stop-pressure-unknown", **params)
        return Finding.unknown("pressure_says_stop", why, "pressure", sources=cites)
    why = reason("provocation-stop-pressure-not-met", rise=rounded(now), **params)
    return Finding("pressure_says_stop", Verdict.NOT_MET, why, cites)


def volume_says_stop(
    injection: Injection, region: Region | None, table: Table, on: date
) -> Finding:
    """Whether the volume has ever reached the cap of the region.

    Where nobody said which region it is, the smallest cap of all holds.
    """
    regions = Region if region is None else (region,)
    caps = [table.row(f"stop_volume_{each}", on) for each in regions]
    row = min(caps, key=lambda cap: cap.number)
    volumes = [each.volume for each in injection.measured]
    most = max((each for each in volumes if each is not None), default=None)
    if most is not None and most.exact >= Fraction(row.number):
        why = reason("provocation-stop-volume-met", volume=most, limit=row.number)
        return Finding("volume_says_stop", Verdict.MET, why, row.cites)
    if not volumes or volumes[-1] is None:
        why = reason("provocation-stop-volume-unknown", limit=row.number)
        return Finding.unknown("volume_says_stop", why, "volume", sources=row.cites)
    why = reason("provocation-stop-volume-not-met", volume=volumes[-1], limit=row.number)
    return Finding("volume_says_stop", Verdict.NOT_MET, why, row.cites)


STOPS: tuple[Stop, ...] = (pain_says_stop, pressure_says_stop, volume_says_stop)
