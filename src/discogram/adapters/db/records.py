"""How is an event written, once and for good, and read again?"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import IntegrityError, connections, transaction

from discogram.adapters.db import lists, policies, texts
from discogram.adapters.db.access import AccessLog
from discogram.adapters.db.canonical import EVENTS, canonical, check_storable
from discogram.adapters.db.chain import head, link, lock, read, stamp
from discogram.adapters.db.failures import storing
from discogram.adapters.db.models import Event
from discogram.application.ports import Clock, Draft, Head, Stored, Views
from discogram.errors import Conflict, RecordChanged, reason
from discogram.words.people import Role
from discogram.words.text import FreeText

SAID = ("episode", "patient", "site", "type", "version", "body", "actor", "role", "occurred_at")
"""What makes two drafts of one command the same: what was said, by whom, about whom.

Neither the place nor the policy: a sender who did not hear the answer repeats himself in a
world that has moved on.
"""


class Records:
    """The append-only record of events; meets `ports.Records`."""

    def __init__(self, alias: str, clock: Clock, access: AccessLog | None = None) -> None:
        self._alias = alias
        self._clock = clock
        self._access = access or AccessLog(alias, clock)
        self._kept: set[str] = set()

    def append(self, draft: Draft, views: Views) -> Stored:
        """Write one event with its projections and words, durably, or nothing at all.

        Raises `Conflict` when the command was used for something else, the place in the episode
        is not the next one, or a resource is taken; `StorageError` when the machine fails.
        """
        said = columns_of(draft)
        with storing(self._alias), transaction.atomic(using=self._alias, durable=True):
            lock(self._alias, EVENTS)
            earlier = self._find(draft.command)
            if earlier is not None:
                return self._repeated(earlier, said)
            self._check_place(draft)
            row = self._insert(said, draft)
            texts.keep(self._alias, row.position, draft.texts)
            policies.keep(self._alias, draft, self._access)
            lists.project(self._alias, views)
            return self._stored([row])[0]

    def history(self, episode: UUID) -> Sequence[Stored]:
        """Every event of an episode in sequence; empty when there is none.

        Raises `RecordChanged` rather than showing an event that is not what was written.
        """
        with storing(self._alias):
            rows = Event.objects.using(self._alias).filter(episode=str(episode))
            return self._stored(list(rows.order_by("sequence")))

    def by_command(self, command: UUID) -> Stored | None:
        """The event a command wrote, or None."""
        with storing(self._alias):
            found = self._find(command)
            return None if found is None else self._stored([found])[0]

    def keeps(self, policy: str) -> bool:
        """Whether the tables of a policy are kept: what is kept once is never let go."""
        if policy not in self._kept:
            with storing(self._alias):
                if policies.is_kept(self._alias, policy):
                    self._kept.add(policy)
        return policy in self._kept

    def kept(self, policy: str) -> Mapping[str, str]:
        """The texts of a policy and its tables by digest; empty when it was never kept.

        Raises `RecordChanged` rather than giving a text that is not what was kept.
        """
        with storing(self._alias):
            return policies.texts_of(self._alias, policy)

    def head(self) -> Head | None:
        """The last event of the installation; None when nothing was written yet."""
        with storing(self._alias):
            return head(Event, self._alias)

    def _find(self, command: UUID) -> Event | None:
        return Event.objects.using(self._alias).filter(command=str(command)).first()

    def policies(self) -> tuple[str, ...]:
        """Every policy that is kept, in the order in which events first named them."""
        with storing(self._alias), connections[self._alias].cursor() as cursor:
            cursor.execute(
                "SELECT event.policy FROM event JOIN policy ON policy.digest = event.policy "
                "GROUP BY event.policy ORDER BY min(event.position)"
            )
            return tuple(digest for (digest,) in cursor.fetchall())

    def bodies(self, type: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
        """Version and body of every event of a type, in order; not held to their hashes."""
        with storing(self._alias):
            rows = Event.objects.using(self._alias).filter(type=type).order_by("position")
            for version, body in rows.values_list("version", "body").iterator():
                yield version, json.loads(body)

    def naming_lot(self, lot: str) -> Sequence[UUID]:
        """Every episode in which a drug names a lot, or one that contains it."""
        written = json.dumps(lot.strip(), ensure_ascii=False)[1:-1]
        with storing(self._alias):
            drugs = Event.objects.using(self._alias).filter(type="DrugGiven")
            named = drugs.filter(body__icontains=written).order_by("position")
            return [
                UUID(each) for each in dict.fromkeys(named.values_list("episode", flat=True))
            ]

    def drugs_without_lot(self) -> int:
        """How many drugs were written down without their lot, so that no recall finds them."""
        return sum(not (body.get("lot") or "").strip() for _, body in self.bodies("DrugGiven"))

    def _repeated(self, earlier: Event, said: dict[str, Any]) -> Stored:
        if any(getattr(earlier, column) != said[column] for column in SAID):
            raise Conflict(reason("db-command-reused", command=earlier.command))
        return self._stored([earlier])[0]

    def _check_place(self, draft: Draft) -> None:
        rows = Event.objects.using(self._alias).filter(episode=str(draft.episode))
        newest = rows.order_by("-sequence").values_list("sequence", flat=True)
        written = newest.first() or 0
        if draft.sequence <= written:
            raise Conflict(reason("db-somebody-wrote-first", sequence=draft.sequence))
        if draft.sequence > written + 1:
            raise Conflict(
                reason("db-events-missing", sequence=draft.sequence, written=written)
            )

    def _insert(self, said: dict[str, Any], draft: Draft) -> Event:
        try:
            return link(Event, EVENTS, self._alias, {**said, **stamp(self._clock)})
        except IntegrityError as error:
            # Only a writer who does not take our lock comes here, caught by the constraint.
            raise Conflict(
                reason("db-somebody-wrote-first", sequence=draft.sequence)
            ) from error

    def _stored(self, rows: Sequence[Event]) -> list[Stored]:
        for row in rows:
            if not EVENTS.fits([getattr(row, column) for column in EVENTS.columns]):
                raise RecordChanged(
                    reason("db-row-changed", table="event", position=row.position)
                )
        if not rows:
            return []
        ends = (rows[0].position, rows[-1].position)
        words = texts.mentioned(self._alias, rows[0].episode, *ends)
        return [stored(row, words.get(row.position, {})) for row in rows]


def columns_of(draft: Draft) -> dict[str, Any]:
    """The columns that the writer gives, in the form in which they are stored."""
    texts.check_texts(draft.texts)
    row: dict[str, Any] = {
        "episode": str(draft.episode),
        "patient": str(draft.patient),
        "site": draft.site,
        "sequence": draft.sequence,
        "command": str(draft.command),
        "type": draft.type,
        "version": draft.version,
        "actor": draft.actor,
        "role": str(draft.role),
        "occurred_at": draft.occurred_at,
        "policy": draft.policy,
    }
    for column in ("site", "type", "actor", "occurred_at", "policy"):
        check_storable(column, row[column])
    return {**row, "body": canonical(dict(draft.body))}


def stored(row: Event, words: Mapping[str, FreeText]) -> Stored:
    """The event as the application knows it."""
    return Stored(
        position=row.position,
        command=UUID(row.command),
        episode=UUID(row.episode),
        patient=UUID(row.patient),
        site=row.site,
        sequence=row.sequence,
        type=row.type,
        version=row.version,
        body=json.loads(row.body),
        actor=row.actor,
        role=Role(row.role),
        occurred_at=row.occurred_at,
        recorded_at=read(row.recorded_at),
        boot=row.boot,
        monotonic_ns=row.monotonic_ns,
        policy=row.policy,
        previous_hash=row.previous_hash,
        hash=row.hash,
        texts=words,
    )
