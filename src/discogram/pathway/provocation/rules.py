"""May the injection begin, and must it stop?

`READY` must all be met before the first injection. `STOPS` are asked after every step: *met*
means stop. A step recorded after a stop needs its reason, so that nothing is lost.
"""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

from discogram.errors import reason
from discogram.pathway.provocation.facts import ChecklistItem, Concordance
from discogram.pathway.provocation.order import commitment
from discogram.pathway.provocation.session import Injection, Session
from discogram.words.evidence import Table
from discogram.words.spine import Region
from discogram.words.units import rounded
from discogram.words.verdict import Finding, Verdict, all_of

Rule = Callable[[Session, Table, date], Finding]
Stop = Callable[[Injection, Region, Table, date], Finding]


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
    """Whether the team agreed on patient, procedure, levels and allergies."""
    cites = table.row("checklist", on).cites
    done = session.time_out
    if done is None:
        why = reason("provocation-time-out-missing")
        return Finding.unknown("time_out_is_done", why, "time_out", sources=cites)
    names = ("patient", "procedure", "levels", "allergies")
    verdict = all_of(Verdict.of(getattr(done, name)) for name in names)
    open_points = tuple(name for name in names if not getattr(done, name))
    if verdict is Verdict.MET:
        return Finding("time_out_is_done", verdict, reason("provocation-time-out-done"), cites)
    why = reason("provocation-time-out-open", points=open_points)
    missing = open_points if verdict is Verdict.UNKNOWN else ()
    return Finding("time_out_is_done", verdict, why, cites, missing)


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


def pain_says_stop(injection: Injection, region: Region, table: Table, on: date) -> Finding:
    """Whether concordant pain has reached the score that ends an injection.

    The latest answer counts, also one that came after a further step had begun.
    """
    del region
    row = table.row("stop_pain", on)
    said = injection.latest_answer
    strong = said is not None and said.pain.exact >= Fraction(row.number)
    familiar = said is not None and said.concordance is Concordance.CONCORDANT
    stop = strong and familiar
    if said is None or (injection.owes_an_answer and not stop):
        why = reason("provocation-stop-pain-unknown", least=row.number)
        return Finding.unknown("pain_says_stop", why, "pain", sources=row.cites)
    unknown_kind = strong and said.concordance is None
    verdict = Verdict.of(None if unknown_kind else stop)
    params = {"pain": said.pain.value, "least": row.number}
    word = verdict.value.replace("_", "-")
    why = reason(f"provocation-stop-pain-{word}", **params)
    missing = ("concordance",) if unknown_kind else ()
    return Finding("pain_says_stop", verdict, why, row.cites, missing)


def pressure_says_stop(injection: Injection, region: Region, table: Table, on: date) -> Finding:
    """Whether the pressure above opening, or the absolute one, has reached its cap."""
    del region
    rise_row, absolute_row = table.row("stop_rise", on), table.row("stop_absolute", on)
    last = injection.last
    rise = last.above(injection.opening_pressure) if last else None
    static = last.static_pressure.exact if last and last.static_pressure else None
    high_rise = None if rise is None else rise >= Fraction(rise_row.number)
    high = None if static is None else static >= Fraction(absolute_row.number)
    cites = (*rise_row.cites, *absolute_row.cites)
    params = {"limit": rise_row.number, "absolute": absolute_row.number}
    if rise is not None and high_rise:
        why = reason("provocation-stop-pressure-met", rise=rounded(rise), **params)
        return Finding("pressure_says_stop", Verdict.MET, why, cites)
    if static is not None and high:
        why = reason("provocation-stop-absolute-met", static=rounded(static), **params)
        return Finding("pressure_says_stop", Verdict.MET, why, cites)
    if rise is None or static is None:
        why = reason("provocation-stop-pressure-unknown", **params)
        return Finding.unknown("pressure_says_stop", why, "pressure", sources=cites)
    why = reason("provocation-stop-pressure-not-met", rise=rounded(rise), **params)
    return Finding("pressure_says_stop", Verdict.NOT_MET, why, cites)


def volume_says_stop(injection: Injection, region: Region, table: Table, on: date) -> Finding:
    """Whether the volume has reached the cap of the region."""
    row = table.row(f"stop_volume_{region}", on)
    last = injection.last
    if last is None or last.volume is None:
        why = reason("provocation-stop-volume-unknown", limit=row.number)
        return Finding.unknown("volume_says_stop", why, "volume", sources=row.cites)
    verdict = Verdict.of(last.volume.exact >= Fraction(row.number))
    word = verdict.value.replace("_", "-")
    why = reason(f"provocation-stop-volume-{word}", volume=last.volume, limit=row.number)
    return Finding("volume_says_stop", verdict, why, row.cites)


STOPS: tuple[Stop, ...] = (pain_says_stop, pressure_says_stop, volume_says_stop)
