"""Which page is for whom, and which page does which task?"""

from collections.abc import Iterable

from discogram.adapters.language.speaker import Speaker
from discogram.application.permissions import MAY
from discogram.application.task_kinds import WORK, TaskKind, whose
from discogram.web.pages import PAGES, Open
from discogram.web.who import ORDER
from discogram.words.people import Role
from tools.pages.markdown import code, listed, table


def web_pages() -> str:
    """Pages down, roles across; what is read and what is sent have one name."""
    rows = [
        (code(name), *("●" if role in allowed else "" for role in ORDER))
        for name, allowed in PAGES.items()
        if not isinstance(allowed, Open)
    ]
    return table(("page", *(_spelt(role) for role in ORDER)), rows)


def open_pages(whose: str) -> str:
    """The pages that ask for no role: those of ``everybody``, or of an ``own`` account."""
    own = frozenset({Open.SIGNED_IN, Open.LOCKED})
    kinds = own if whose == "own" else frozenset({Open.EVERYBODY})
    return listed(code(name) for name, allowed in PAGES.items() if allowed in kinds)


def tasks() -> str:
    """Every kind of task with its station, its order, whose it is first, and who else may."""
    say = Speaker("en").word
    rows = [
        (
            say(kind),
            say(work.station),
            code(work.order),
            listed(_roles(whose(kind))),
            listed(_roles(MAY[work.order] - whose(kind))),
        )
        for kind, work in ((kind, WORK[kind]) for kind in TaskKind)
    ]
    heads = ("what is due", "station", "order", "whose work it is first", "who else may do it")
    return table(heads, rows)


def _roles(roles: frozenset[Role]) -> Iterable[str]:
    return (_spelt(role) for role in Role if role in roles)


def _spelt(role: Role) -> str:
    return role.value.replace("_", " ")
