"""A clinic with 10 000 synthetic patients and 200 000 events, for the benches of others.

A few patients go the usual way through the real handlers. Everybody else's events are those of
one of them, with ids, words, resources and times of their own, cut where the patient stands
today; they are chained, folded and projected by the program's own functions, and written in
bulk. ``audit verify`` finds the result whole. It is made once a week under ``build/`` and
copied from there::

    clinic = make_big_clinic(folder)                    # SQLite
    clinic = make_big_clinic(folder, "postgresql://…")  # an empty PostgreSQL database

``DISCOGRAM_BENCH_SMALL=1`` makes a hundredth of it.
"""

import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import connections, transaction

from discogram.adapters.db.canonical import ACCESS, EVENTS, GENESIS, Form, canonical
from discogram.adapters.db.chain import written
from discogram.adapters.db.connect import SQLITE_FILE
from discogram.adapters.db.lists import project
from discogram.adapters.db.models import Mention, PersonVersion, PersonWord, Policy, Text
from discogram.adapters.db.people import fields_of
from discogram.adapters.db.spelling import index_of
from discogram.adapters.db.store import Store, open_store
from discogram.adapters.db.verify import verify
from discogram.adapters.tables import policy_texts
from discogram.adapters.wire.codec import EventCodec
from discogram.application.history import recorded_event
from discogram.application.ports import Person, Staff, Stored
from discogram.application.views import RULES, views_of
from discogram.pathway.booking.timetable import Bookable, Resource
from discogram.pathway.episode import fold
from discogram.words.people import Role
from discogram.words.text import FreeText
from tests.application.fakes import SITE, STAFF, TABLES, FakeRecords
from tests.journeys.clinic import WAY, Clinic

SMALL = os.environ.get("DISCOGRAM_BENCH_SMALL") == "1"
PATIENTS, COUNT = (100, 2_000) if SMALL else (10_000, 200_000)

ZONE = "America/Phoenix"
"""A place without summer time: a journey moves by days and hours and stays one."""

BUILD = Path(__file__).parent.parent / "build"
SYNTHETIC = UUID("00000000-0000-4000-8000-0000000b16c1")
TEST = datetime(2026, 3, 10, 9, 30)  # noqa: DTZ001 - of the journey, on the clinic's wall
SLOTS, ROOMS = 4, 5
"""How many tests a room has in a day, two hours apart, and how many rooms there are."""

_AT = re.compile(r'(?<=[" ])\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?')

FIRST = (
    "Ana María José Luis Carmen Lucía Noor Mateo Petra Kenji Eleanor Kofi Robin Alex Dana Sam "
    "Jordan Taylor Morgan Óscar Ángel Íñigo Zoë Åsa Jürgen Łukasz Søren Chloé Ömer Aoife Imani "
    "Wei Priya Yusuf Olga Pedro Julia Marta Hugo Nadia Emil Ines Tomás Rosa Ivan Leila"
)
COMMON = (
    "García González Rodríguez Fernández López Martínez Sánchez Pérez Gómez Núñez Álvarez "
    "Smith Johnson Müller O'Donnell Nguyen Kowalski"
)
SYLLABLES = "ba be bi bo ca ce co da de do fa fe fo ga go la le li lo ma me mi mo na ne no pa"
LEFT_AND_RIGHT = ("demo-physician-1", "demo-room-1", "demo-c-arm-1", "demo-nurse-1")
OPERATOR = "physician-1"
"""Who tests in the journeys; each room has a physician of its own: five are compared."""
WAITING = 100
"""Of how many patients one was tested and has no signed report yet: a week's work."""
LEAD = Staff("lead-1", "Dr. Amara Diallo", frozenset({Role.CLINIC_LEAD}))
CT = Resource("demo-ct-1", Bookable.CT, "CT North")


@dataclass(frozen=True)
class BigClinic:
    """The open store, its site, the day that is today there, and its patients."""

    store: Store
    site: str
    today: date
    people: Sequence[Person]


@dataclass(frozen=True)
class Somebody:
    """One patient: who, whose journey, moved by how much, cut where, in which room."""

    person: Person
    episode: UUID
    template: int
    length: int
    moved: timedelta
    room: int


class BenchClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The time."""
        return datetime.now(UTC)

    def monotonic_ns(self) -> int:
        """The time since some moment."""
        return time.monotonic_ns()

    def boot(self) -> str:
        """Always the same."""
        return "bench"


def make_big_clinic(folder: Path, database_url: str | None = None) -> BigClinic:
    """The clinic in a folder of the caller's, its tables there or in an empty PostgreSQL."""
    made = _made()
    folder.mkdir(parents=True, exist_ok=True)
    if database_url is None:
        shutil.copy(made, folder / SQLITE_FILE)
    store = open_store(folder, database_url, BenchClock())
    store.migrate()
    if database_url is not None:
        _pour(made, store)
    with connections[store.alias].cursor() as cursor:
        cursor.execute("ANALYZE")
    return BigClinic(store, SITE.id, monday(), _people())


def monday() -> date:
    """The day that is today in the clinic: Monday of this week."""
    now = datetime.now(UTC).date()
    return now - timedelta(days=now.weekday())


def _made() -> Path:
    """The cached SQLite file; made where this week, these rules, tables or lines lack one."""
    ours = Path(__file__).read_text(encoding="utf-8")
    made_by = f"{monday()} {RULES} {TABLES.digest} {_schema()} {ours}"
    name = sha256(made_by.encode()).hexdigest()[:12]
    place = BUILD / f"big-clinic-{COUNT}-{name}"
    if not (place / SQLITE_FILE).exists():
        # A process of its own: where the website's tables belong is its settings' to say.
        own = {k: v for k, v in os.environ.items() if k not in WEBSITE}
        subprocess.run([sys.executable, __file__, "make", str(place)], check=True, env=own)
    return place / SQLITE_FILE


WEBSITE = ("DJANGO_SETTINGS_MODULE", "DATABASE_URL", "DISCOGRAM_DATA")


def _make(place: Path) -> None:
    """Fill a file and hold it to its own hashes; it takes its name once it is whole."""
    work = place.with_suffix(".making")
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    with closing(open_store(work, None, BenchClock())) as store:
        store.migrate()
        _fill(store)
        verify(store.alias)
        with connections[store.alias].cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.rmtree(place, ignore_errors=True)
    work.rename(place)


def _schema() -> str:
    from discogram.adapters.db import migrations

    folder = Path(migrations.__file__ or "").parent
    return " ".join(path.read_text() for path in sorted(folder.glob("0*.py")))


# --- who there is, and how far each has come ------------------------------------------------


def _people() -> Sequence[Person]:
    chance = random.Random(4)
    families = [_family(chance) for _ in range(2_500)] + COMMON.split() * 30
    return [_person(number, chance, families) for number in range(1, PATIENTS + 1)]


def _family(chance: random.Random) -> str:
    parts = chance.choices(SYLLABLES.split(), k=chance.choice((2, 3, 3)))
    return "".join(parts).title() + chance.choice(("", "z", "n", "s", "ski"))


def _person(number: int, chance: random.Random, families: Sequence[str]) -> Person:
    given = " ".join(chance.choices(FIRST.split(), k=chance.choice((1, 1, 2))))
    names = f"{given} {chance.choice(families)} {chance.choice(families)}"
    born = date(1945, 1, 1) + timedelta(days=chance.randrange(20_000))
    phone = f"+1 602 {chance.randrange(200, 999)} {chance.randrange(10_000):04}"
    return Person(
        id=UUID(int=SYNTHETIC.int + number),
        names=names,
        birth_date=born,
        sex=chance.choice(("female", "male")),
        phones=(phone,),
        identifiers=(("urn:synthetic:hospital", f"H{number * 7919 % 10**7:07}"),),
        language="en",
        synthetic=True,
    )


def _templates() -> Sequence[Sequence[Stored]]:
    """The usual patient, one who takes warfarin, and one whose payer is asked."""
    made = []
    for name in ("usual", "warfarin", "payer"):
        clinic = Clinic(name, site=replace(SITE, zone=ZONE))
        if name == "payer":
            clinic.goes_the_usual_way(to="is_found_eligible")
            told = {"state": "requested", "on": "2026-02-06"}
            at = "2026-02-06T11:10"
            clinic.does("record_authorisation", at, "coordinator-1", authorisation=told)
        clinic.goes_the_usual_way(to="is_prepared")
        if name == "warfarin":
            _takes_warfarin(clinic)
        clinic.goes_the_usual_way(to="report_is_signed" if name != "warfarin" else WAY[8])
        records = clinic.office.records
        assert isinstance(records, FakeRecords)
        made.append(tuple(records.written))
    return made


def _takes_warfarin(clinic: Clinic) -> None:
    told = "2026-02-24T10:05"
    facts = {"medicine": "warfarin", "taking": True, "told_at": told}
    clinic.does("record_medicine", told, "nurse-1", **facts)


def _everybody(templates: Sequence[Sequence[Stored]]) -> Iterator[Somebody]:
    """Each patient at a place of the journey, so that all of them have `COUNT` events."""
    chance = random.Random(5)
    free: dict[date, int] = {}
    left, people = COUNT, _people()
    closed = [_closing(each) for each in templates]
    for number, person in enumerate(people):
        waits = number % WAITING == 0
        template = chance.choices((0, 1, 2), (8, 0 if waits else 1, 1))[0]
        most = len(templates[template])
        fair = left / (len(people) - number)
        length = most if chance.random() < (fair - 8) / (most - 8) else chance.randint(1, 15)
        if waits:
            length = chance.randrange(closed[template], most)
        length = min(length, most, max(1, left - (len(people) - number - 1)))
        if number == len(people) - 1:
            length = min(left, most)
        left -= length
        yield _somebody(person, template, length, templates[template], chance, free)


def _closing(events: Sequence[Stored]) -> int:
    """How many events there are once the session is closed; 0 where it never is."""
    return next((n for n, each in enumerate(events, 1) if each.type == "SessionClosed"), 0)


def _somebody(
    person: Person,
    template: int,
    length: int,
    events: Sequence[Stored],
    chance: random.Random,
    free: dict[date, int],
) -> Somebody:
    """Move a journey so that its last event lies behind today, and its next one ahead."""
    last = _when(events[length - 1])
    past = monday() - last.date() - timedelta(days=1)
    done = length == len(events)
    days = past - timedelta(days=chance.randint(0, 330) if done else chance.randint(0, 25))
    day = (TEST + days).date()
    while day.weekday() > 4 or free.get(day, 0) >= SLOTS * ROOMS:
        day -= timedelta(days=1)
    place = free.get(day, 0)
    free[day] = place + 1
    moved = day - TEST.date() + timedelta(hours=2 * (place % SLOTS))
    episode = UUID(int=SYNTHETIC.int + 10**7 + person.id.int % 10**6)
    return Somebody(person, episode, template, length, moved, place // SLOTS + 1)


# --- their events ---------------------------------------------------------------------------


def _when(event: Stored) -> datetime:
    return datetime.fromisoformat(event.occurred_at.partition("[")[0])


def _later(text: str, moved: timedelta) -> str:
    """A moment of the journey, moved; a day by itself moves by whole days."""
    if "T" not in text:
        return (date.fromisoformat(text) + timedelta(days=moved.days)).isoformat()
    whole = datetime.fromisoformat(text) + moved
    return whole.isoformat(timespec="minutes" if text.count(":") == 1 else "auto")


def _events(who: Somebody, events: Sequence[Stored]) -> Iterator[tuple[dict[str, Any], Any]]:
    """The columns of each event but for its place, with the texts that it mentions."""
    resources = {each: each[:-1] + str(who.room) for each in (*LEFT_AND_RIGHT, OPERATOR)}
    for event in events[: who.length]:
        texts = {old: _own(text, who) for old, text in event.texts.items()}
        body = canonical(dict(event.body))
        body = _AT.sub(lambda at: _later(at.group(), who.moved), body)
        for old, new in [
            *((old, text.digest) for old, text in texts.items()),
            *resources.items(),
        ]:
            body = body.replace(f'"{old}"', f'"{new}"')
        yield (
            {
                "actor": resources.get(event.actor, event.actor),
                "body": body,
                "boot": "bench",
                "command": str(UUID(int=event.command.int ^ who.person.id.int)),
                "episode": str(who.episode),
                "occurred_at": _AT.sub(
                    lambda at: _later(at.group(), who.moved), f'"{event.occurred_at}"'
                ).strip('"'),
                "patient": str(who.person.id),
                "policy": event.policy,
                "role": str(event.role),
                "sequence": event.sequence,
                "site": event.site,
                "type": event.type,
                "version": event.version,
            },
            tuple(texts.values()),
        )


def _own(text: FreeText, who: Somebody) -> FreeText:
    return FreeText.of(text.words or "", f"{text.salt} {who.person.id}")


def _fill(store: Store) -> None:
    templates = _templates()
    everybody = tuple(_everybody(templates))
    for site_or_staff in (SITE, *STAFF, LEAD, *_physicians()):
        _known(store, site_or_staff)
    for resource in _resources():
        store.timetables.save_resource(SITE.id, resource, LEAD.id, Role.CLINIC_LEAD)
    _write_people(store, [each.person for each in everybody])
    written_by: dict[UUID, list[tuple[dict[str, Any], Any]]] = {
        each.episode: list(_events(each, templates[each.template])) for each in everybody
    }
    with transaction.atomic(using=store.alias):
        Policy.objects.using(store.alias).bulk_create(
            Policy(digest=digest, content=text) for digest, text in policy_texts(TABLES).items()
        )
        _write_events(store, [each for events in written_by.values() for each in events])
    for each in everybody:
        _project(store, each, written_by[each.episode])


def _physicians() -> Iterator[Staff]:
    for room in range(2, ROOMS + 1):
        yield Staff(f"physician-{room}", f"Dr. Synthetic {room}", frozenset({Role.PHYSICIAN}))


def _resources() -> Iterator[Resource]:
    """Everything that is booked, and a CT."""
    kinds = (Bookable.PHYSICIAN, Bookable.ROOM, Bookable.C_ARM, Bookable.NURSE)
    for name, what in zip(LEFT_AND_RIGHT, kinds, strict=True):
        for room in range(1, ROOMS + 1):
            yield Resource(name[:-1] + str(room), what, f"{what.value.title()} {room}")
    yield CT


def _known(store: Store, one: Any) -> None:
    if one is SITE:
        site = replace(SITE, zone=ZONE)
        store.directory.save_site(site, "administrator-1", Role.ADMINISTRATOR)
    else:
        store.directory.save_staff(one, SITE.id, "administrator-1", Role.ADMINISTRATOR)


def _write_people(store: Store, people: Sequence[Person]) -> None:
    with transaction.atomic(using=store.alias):
        PersonVersion.objects.using(store.alias).bulk_create(
            (PersonVersion(person=str(p.id), version=1, **fields_of(p)) for p in people),
            batch_size=500,
        )
        PersonWord.objects.using(store.alias).bulk_create(
            (
                PersonWord(person=str(p.id), kind=kind, word=word)
                for p in people
                for kind, word in index_of(p)
            ),
            batch_size=1_000,
        )
        head = store.access.head()
        assert head is not None
        usual = {
            "actor": "coordinator-1",
            "boot": "bench",
            "outcome": "version 1",
            "role": "coordinator",
            "what": "save-person",
        }
        lines = [{**usual, "patient": str(person.id)} for person in people]
        _chain(store, ACCESS, lines, head.position, head.hash)


def _write_events(store: Store, events: Sequence[tuple[dict[str, Any], Any]]) -> None:
    """All events in the order in which they happened, each with its words."""
    in_order = sorted(events, key=lambda each: (each[0]["occurred_at"], each[0]["sequence"]))
    _chain(store, EVENTS, [columns for columns, _ in in_order], 0, GENESIS)
    texts = {text.digest: text for _, several in in_order for text in several}
    Text.objects.using(store.alias).bulk_create(
        (Text(digest=t.digest, words=t.words, salt=t.salt) for t in texts.values()),
        batch_size=1_000,
    )
    Mention.objects.using(store.alias).bulk_create(
        (
            Mention(event_id=position, text_id=digest)
            for position, (_, several) in enumerate(in_order, 1)
            for digest in {text.digest for text in several}
        ),
        batch_size=1_000,
    )


def _chain(
    store: Store, form: Form, lines: Sequence[Mapping[str, Any]], position: int, last: str
) -> None:
    places = ", ".join(["%s"] * len(form.columns))
    insert = f"INSERT INTO {form.table} ({', '.join(form.columns)}) VALUES ({places})"
    with connections[store.alias].cursor() as cursor:
        cursor.executemany(insert, list(_chained(form, lines, position, last)))


def _chained(
    form: Form, lines: Sequence[Mapping[str, Any]], position: int, last: str
) -> Iterator[list[Any]]:
    moment = datetime.now(UTC)
    for line in lines:
        position += 1
        moment += timedelta(microseconds=50)
        whole = {
            **line,
            "position": position,
            "recorded_at": written(moment),
            "monotonic_ns": position * 50_000,
            "previous_hash": last,
            "hash": "",
        }
        row = [whole[column] for column in form.columns]
        row[-1] = last = form.hash(row)
        yield row


_CODEC = EventCodec()


def _project(store: Store, who: Somebody, events: Sequence[tuple[dict[str, Any], Any]]) -> None:
    """Fold what was written, and write the projections that the last event writes."""
    stored = [
        Stored(
            position=0,
            recorded_at=datetime.now(UTC),
            monotonic_ns=0,
            previous_hash="",
            hash="",
            texts={text.digest: text for text in texts},
            **{
                **columns,
                "command": UUID(columns["command"]),
                "episode": who.episode,
                "patient": who.person.id,
                "role": Role(columns["role"]),
                "body": json.loads(columns["body"]),
            },
        )
        for columns, texts in events
    ]
    told = [recorded_event(each, _CODEC) for each in stored]
    episode = fold(told)
    booking = next(
        (e.body for e in reversed(told) if type(e.body).__name__ == "SlotBooked"), None
    )
    views = views_of(episode, booking, TABLES, who.episode, who.person.id, SITE.id, who.person)
    with transaction.atomic(using=store.alias):
        project(store.alias, views)


# --- PostgreSQL -----------------------------------------------------------------------------

POURED = (
    "site", "staff", "role_held", "policy", "person", "person_word", "access", "event",
    "free_text", "mention", "worklist", "task", "procedure_day", "calendar", "resource",
    "measured",
)  # fmt: skip


def _pour(made: Path, store: Store) -> None:
    """Copy every row of the SQLite file into PostgreSQL, as it stands."""
    source = open_store(made.parent, None, BenchClock())
    with closing(source), transaction.atomic(using=store.alias):
        for table in POURED:
            _copied(table, source.alias, store.alias)


def _copied(table: str, source: str, target: str) -> None:
    from django.apps import apps

    model = next(
        each for each in apps.get_app_config("discogram").get_models()
        if each._meta.db_table == table
    )  # fmt: skip
    rows = model._default_manager.using(source).order_by("pk").iterator(2_000)
    put = partial(model._default_manager.using(target).bulk_create, batch_size=1_000)
    batch: list[Any] = []
    for row in rows:
        batch.append(row)
        if len(batch) == 5_000:
            put(batch)
            batch = []
    put(batch)
    _next_number(model, target)


def _next_number(model: Any, target: str) -> None:
    """Let the next row of a counted table take a number that is free."""
    if model._meta.pk.get_internal_type() != "BigAutoField":
        return
    table, key = model._meta.db_table, model._meta.pk.column
    with connections[target].cursor() as cursor:
        cursor.execute(
            f"SELECT setval(pg_get_serial_sequence('{table}', '{key}'), "
            f"(SELECT coalesce(max({key}), 1) FROM {table}))"
        )


def main() -> None:
    """Make it, and say how long that took and what is in it."""
    BUILD.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=BUILD) as folder:
        start = time.perf_counter()
        clinic = make_big_clinic(Path(folder))
        found = verify(clinic.store.alias)
        clinic.store.close()
        print(f"{len(clinic.people)} patients and {found.count} events, found whole, ")
        print(f"in {time.perf_counter() - start:.0f} s")


if __name__ == "__main__":
    _make(Path(sys.argv[2])) if len(sys.argv) > 1 else main()
