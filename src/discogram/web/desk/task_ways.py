"""Where is a task done? One step from the worklist to the page that does it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from django.urls import reverse

from discogram.application.permissions import MAY
from discogram.application.ports import TaskRow
from discogram.application.task_kinds import AT_ONCE, WORK, TaskKind
from discogram.web.forms.alike import PAGE_OF
from discogram.web.forms.offers import FORMS
from discogram.web.frame import may_open
from discogram.web.who import Who

Way = tuple[str, Mapping[str, str]]
"""The name of a page, and what its address asks for besides the episode."""


def _page(name: str) -> Callable[[TaskRow], Way]:
    return lambda row: (name, {})


PAGES_OF_THEIR_OWN: Mapping[str, Callable[[TaskRow], Way]] = MappingProxyType(
    {
        "book_slot": _page("booking-choose"),
        "move_booking": _page("booking-choose"),
        "confirm_preparation": _page("board-plan"),
        "sign_consent": _page("board-consent"),
        "attach_image": _page("reading-attach"),
        "read_image": _page("reading-room"),
        "reconcile_readings": _page("reading-agreement"),
        "write_conclusion": _page("board"),  # where everything stands that it is written from
        "sign_report": _page("board-sign"),
        "answer_follow_up": lambda row: ("followup-call", {"contact": row.about[0]}),
    }
)
"""The orders that are no form of the desk; a test proves that every task has a page."""

_OF_A_KIND = {kind: _page("followup-episode") for kind in AT_ONCE}
"""A red flag: what was told, the numbers to call, and both ways to close it on one page."""


def way_to(row: TaskRow, who: Who) -> str | None:
    """The address where somebody does a task; None where it is not theirs to do."""
    kind = TaskKind(row.kind)
    order = WORK[kind].order
    if who.role not in MAY[order]:
        return None
    name, given = _OF_A_KIND[kind](row) if kind in _OF_A_KIND else _way(order, row)
    return (
        reverse(name, kwargs={"episode": row.episode, **given}) if may_open(who, name) else None
    )


def _way(order: str, row: TaskRow) -> Way:
    if order in PAGE_OF:
        return "desk-alike", {"things": PAGE_OF[order]}
    if order in FORMS:
        return "desk-form", {"order": order}
    return PAGES_OF_THEIR_OWN[order](row)
