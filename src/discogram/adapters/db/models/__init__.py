"""The tables; Django asks for all of them in one place."""

from discogram.adapters.db import started  # noqa: F401 - tables need a running Django
from discogram.adapters.db.models.access import Access
from discogram.adapters.db.models.directory import RoleHeld, Site, Staff
from discogram.adapters.db.models.event import Event
from discogram.adapters.db.models.lists import Calendar, Day, Task, Worklist
from discogram.adapters.db.models.person import PersonVersion, PersonWord
from discogram.adapters.db.models.policy import Policy
from discogram.adapters.db.models.sample import SampleBlock
from discogram.adapters.db.models.text import Mention, Text

__all__ = [
    "Access",
    "Calendar",
    "Day",
    "Event",
    "Mention",
    "PersonVersion",
    "PersonWord",
    "Policy",
    "RoleHeld",
    "SampleBlock",
    "Site",
    "Staff",
    "Task",
    "Text",
    "Worklist",
]
