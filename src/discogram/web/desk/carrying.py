"""What does the page of a form carry besides its fields: its id, its draft, its moment?"""

from django.urls import reverse

from discogram.web.desk.drafts import (
    COMMAND,
    SEQUENCE,
    VERSION,
    kept,
    sent_before,
)
from discogram.web.desk.sheet import Sheet
from discogram.web.desk.two_windows import of_two_windows
from discogram.web.episodes import Opened
from discogram.web.forms.typed import AT
from discogram.web.who import Asking
from discogram.words.civil import CivilTime

NAMES = {"command": COMMAND, "sequence": SEQUENCE, "version": VERSION, "at": AT}
"""How the page calls what it carries."""


def carried(request: Asking, shown: Opened, sheet: Sheet) -> dict[str, object]:
    """What is sent back with the form; of a draft it tells when it is opened, not after."""
    who, order = request.who, sheet.order
    draft = kept(who, shown.id, order) if request.method == "GET" else None
    return {
        "opened": shown,
        "order": order,
        "draft_at": reverse("desk-draft", kwargs={"episode": shown.id, "order": order}),
        "draft": CivilTime.at(draft.saved_at, who.site.zone) if draft else None,
        "sent_before": draft is not None and sent_before(draft.command),
        "command": sheet.command,
        "sequence": sheet.sequence,
        **of_two_windows(who, shown.id, order),
        "names": NAMES,
        "at": (sheet.typed.get(AT) or [""])[0],
    }
