"""B08: the stand-ins keep the promises of the real record.

The same drafts go to both; the contract itself is tested in ``tests/adapters/db``.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from discogram.application.ports import (
    CalendarRow,
    Draft,
    Lists,
    Records,
    Stored,
    Views,
    WorklistRow,
)
from discogram.bootstrap import Installation
from discogram.errors import Conflict
from discogram.words.people import Role
from discogram.words.text import FreeText
from tests.application.fakes import FakeRecords

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
WORDS = FreeText.of("Synthetic words", "salt")
PATIENT = uuid4()


def draft(sequence: int, episode: UUID) -> Draft:
    """A synthetic event."""
    return Draft(
        command=uuid4(),
        episode=episode,
        patient=PATIENT,
        site=str(PATIENT),
        sequence=sequence,
        type="Synthetic",
        version=1,
        body={"n": sequence, "note": WORDS.digest},
        actor="nurse-1",
        role=Role.NURSE,
        occurred_at="2026-12-01T09:30-06:00[America/Chicago]",
        policy="0" * 64,
        texts=(WORDS,),
    )


def views(of: Draft, *minutes: int | None) -> Views:
    """The projections of a draft: an hour in one room from each of these minutes after noon."""
    row = WorklistRow(
        of.episode, of.patient, of.site, "booking", None, None, False, of.sequence
    )
    if minutes == (None,):
        return Views(row)
    starts = [NOON + timedelta(minutes=each) for each in minutes if each is not None]
    room = f"room of {PATIENT}"
    hour = timedelta(hours=1)
    return Views(
        row, tuple(CalendarRow(of.episode, room, each, each + hour) for each in starts)
    )


FIRST, SECOND = uuid4(), uuid4()
OPENING = draft(1, FIRST)
OTHER = draft(1, SECOND)
TOLD: tuple[tuple[str, Draft, Views], ...] = (
    ("the first event", OPENING, views(OPENING, None)),
    ("the same again", OPENING, views(OPENING, None)),
    ("the same, later", replace(OPENING, sequence=2, policy="1" * 64), views(OPENING, None)),
    ("other words", replace(OPENING, body={"n": 9}), views(OPENING, None)),
    ("another hand", replace(OPENING, actor="nurse-2"), views(OPENING, None)),
    ("a filled place", draft(1, FIRST), views(OPENING, None)),
    ("a place too far", draft(3, FIRST), views(OPENING, None)),
    ("a booking", (second := draft(2, FIRST)), views(second, 0)),
    ("the same room", OTHER, views(OTHER, 59)),
    ("the room after", OTHER, views(OTHER, 60)),
    ("moved onto it", (third := draft(3, FIRST)), views(third, 30)),
    ("moved away", (fourth := draft(3, FIRST)), views(fourth, 120)),
    ("the first time again", (fifth := draft(2, SECOND)), views(fifth, 0)),
    ("cancelled", (sixth := draft(3, SECOND)), views(sixth)),
)
"""What is asked of a record, one after another."""


def outcome(records: Records, of: Draft, with_: Views) -> str:
    """What a record answers: the place that was filled, or why it was not."""
    try:
        return f"written {records.append(of, with_).sequence}"
    except Conflict as refused:
        return refused.reasons[0].id


def told(stored: Stored) -> tuple[object, ...]:
    """What two records must agree about; positions, hashes and times are their own."""
    names = (*(name for name in Draft.__slots__ if name not in ("texts", "tables")),)
    words = {digest: text.words for digest, text in stored.texts.items()}
    return (*(getattr(stored, name) for name in names), words)


@pytest.fixture(scope="module")
def both(
    installation: Installation,
) -> tuple[FakeRecords, Records, Lists, list[tuple[str, str]]]:
    """Give the fake and the real record after the same drafts, and what each answered."""
    fake, real = FakeRecords(), installation.store.records
    said = [(outcome(fake, *each), outcome(real, *each)) for _, *each in TOLD]  # type: ignore[arg-type]
    return fake, real, installation.store.lists, said


Both = tuple[FakeRecords, Records, Lists, list[tuple[str, str]]]


def test_both_answer_alike(both: Both) -> None:
    """Every draft is written or refused by both, for the same reason."""
    said = both[3]

    assert [fake for fake, _ in said] == [real for _, real in said]
    assert [fake for fake, _ in said] == [
        "written 1",
        "written 1",
        "written 1",
        "db-command-reused",
        "db-command-reused",
        "db-somebody-wrote-first",
        "db-events-missing",
        "written 2",
        "db-resource-taken",
        "written 1",
        "db-resource-taken",
        "written 3",
        "written 2",
        "written 3",
    ]


def test_both_remember_alike(both: Both) -> None:
    """Histories, commands, worklist and calendar hold the same."""
    fake, real, lists, _ = both
    span = NOON - timedelta(days=1), NOON + timedelta(days=1)
    room = f"room of {PATIENT}"

    for episode in (FIRST, SECOND, uuid4()):
        assert [told(each) for each in fake.history(episode)] == [
            told(each) for each in real.history(episode)
        ]
    assert told(_found(fake)) == told(_found(real))
    assert fake.by_command(uuid4()) is real.by_command(uuid4()) is None
    assert fake.worklist(str(PATIENT)) == list(lists.worklist(str(PATIENT)))
    assert fake.episodes(PATIENT) == list(lists.episodes(PATIENT))
    assert fake.calendar(*span, room) == list(lists.calendar(*span, room))


def _found(records: Records) -> Stored:
    found = records.by_command(OPENING.command)
    assert found is not None
    return found


def test_the_fakes_end_is_its_last_event(both: Both) -> None:
    """Position and hash of the newest; nothing of an empty record."""
    fake = both[0]

    head = fake.head()

    assert FakeRecords().head() is None
    assert head is not None
    assert (head.position, head.hash) == (len(fake.written), fake.written[-1].hash)
    assert len({each.hash for each in fake.written}) == len(fake.written)
