"""What do fifty members of staff do at once? For locust, one class for each role.

Everybody signs in by the page, waits several seconds between two pages as people do, and keeps
to the own patients. `DISCOGRAM_LOAD` names the file of `staffed.py`, `DISCOGRAM_LOADED` the one
that the figures are written to.
"""

import json
import os
import random
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import gevent
from locust import FastHttpUser, between, events, task
from locust.stats import StatsEntry

KNOWN = json.loads(Path(os.environ["DISCOGRAM_LOAD"]).read_text(encoding="utf-8"))
AT_WORK: dict[str, list[Mapping[str, Any]]] = {}
for each in KNOWN["staff"]:
    AT_WORK.setdefault(each["role"], []).append(each)
WAITING = {role: iter(those) for role, those in AT_WORK.items()}
"""Who has not come yet."""

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
CARRIED = re.compile(r'name="(_command|_sequence)" value="([^"]*)"')
PARTS = re.compile(r'(?:href|src)="(/static/[^"]+)"')
SIGN_IN = "/account/sign-in/"
PART = "a style, script or font"
"""Which is no page, and counts with none."""
YESTERDAY = f"{datetime.now(UTC).date() - timedelta(days=1)}"
"""A day that is over wherever the clinic is."""


class AtWork(FastHttpUser):
    """Somebody who works here, whatever the role."""

    abstract = True
    wait_time = between(3, 11)
    role = ""

    def on_start(self) -> None:
        """Open the way in with all that a browser loads there, and sign in."""
        self.me = next(WAITING[self.role])
        self.chance = random.Random(self.me["name"])
        page = self.opens(SIGN_IN, "sign-in page")
        for part in sorted(set(PARTS.findall(page))):
            self.opens(part, PART)
        gevent.sleep(self.chance.uniform(2, 6))
        self.sends(SIGN_IN, "sign in", login=self.me["name"], password=self.me["password"])

    def opens(self, address: str, name: str) -> str:
        """A page's text; any other answer is a failure."""
        with self.client.get(address, name=name, catch_response=True) as answer:
            return self._whole(answer, address)

    def sends(self, address: str, name: str, **typed: str) -> str:
        """Send a form with the token of the last page; answers the page it leads to."""
        typed["csrfmiddlewaretoken"] = self.token
        with self.client.post(address, data=typed, name=name, catch_response=True) as answer:
            return self._whole(answer, SIGN_IN if name != "sign in" else "")

    def _whole(self, answer: Any, address: str) -> str:
        text = answer.text or ""
        if answer.status_code != 200:
            answer.failure(f"answered {answer.status_code}")
        elif 'name="login"' in text and address != SIGN_IN:
            answer.failure("asked to sign in again")
        if found := TOKEN.search(text):
            self.token = found[1]
        return str(text)

    def one(self, kind: str) -> str:
        """One of the own patients."""
        return str(self.chance.choice(self.me[kind] or self.me["signed"]))

    def some(self) -> str:
        """One of them, wherever they stand."""
        return self.one(self.chance.choice(("before", "tested", "signed")))


class Desk(AtWork):
    """What everybody does who cares for patients."""

    abstract = True

    @task(6)
    def looks_at_the_worklist(self) -> None:
        """The own list, sometimes another page of everything."""
        more = f"?show=all&when=month&page={self.chance.randint(1, 60)}"
        self.opens("/work/" + self.chance.choice(("", "", more)), "worklist")

    @task(5)
    def searches(self) -> None:
        """Find a patient by surname, with a slip now and then."""
        word = self.chance.choice(KNOWN["surnames"])
        slip = word[:2] + word[3:] if self.chance.random() < 0.3 else word
        self.sends("/patients/search/", "search", words=slip)
        gevent.sleep(self.chance.uniform(1, 3))
        self.opens(f"/episodes/{self.some()}/", "episode")

    @task(8)
    def looks_at_an_episode(self) -> None:
        """Where a patient stands, and one station of it."""
        where = f"/episodes/{self.some()}/"
        self.opens(where, "episode")
        gevent.sleep(self.chance.uniform(2, 6))
        station = self.chance.choice(("referral", "candidacy", "preparation", "provocation"))
        self.opens(f"{where}at/{station}/", "station")

    @task(2)
    def reads_the_history(self) -> None:
        """What happened to a patient."""
        self.opens(f"/episodes/{self.some()}/history/", "history")

    @task(2)
    def looks_at_the_week(self) -> None:
        """Who is booked when."""
        self.opens("/calendar/", "week calendar")

    @task(1)
    def looks_at_the_day(self) -> None:
        """Who is tested today."""
        self.opens("/day/", "day list")

    def fills(self, order: str, **typed: str) -> None:
        """Open a form, type with pauses after which it is kept, and record it."""
        where = f"/episodes/{self.one('before')}/form/{order}/"
        carried = dict(CARRIED.findall(self.opens(where, "form")))
        sent = {}
        for name, words in typed.items():
            gevent.sleep(self.chance.uniform(2, 5))
            sent[name] = words
            self.sends(f"{where}draft/", "draft kept", **sent, **carried)
        gevent.sleep(self.chance.uniform(1, 3))
        self.sends(where, "command recorded", **sent, **carried)


class Scoring(Desk):
    """Who writes scores down."""

    abstract = True

    @task(3)
    def records_a_score(self) -> None:
        """A questionnaire's sum."""
        score = {"score.tool": "phq_9", "score.value": str(self.chance.randint(0, 27))}
        self.fills("record_score", **score, **{"score.on": YESTERDAY})


class Coordinator(Scoring):
    """Calls, books and writes down who drives home."""

    role, fixed_count = "coordinator", len(AT_WORK["coordinator"])

    @task(3)
    def names_a_driver(self) -> None:
        """Who takes the patient home."""
        phone = f"+1 602 555 {self.chance.randrange(10_000):04}"
        self.fills("name_driver", name="Sam Example", phone=phone)

    @task(2)
    def looks_for_a_time(self) -> None:
        """The free times of a patient."""
        self.opens(f"/calendar/choose/{self.one('before')}/", "free times")

    @task(2)
    def looks_at_calls(self) -> None:
        """Who is to be called."""
        self.opens("/calls/", "calls due")


class Nurse(Scoring):
    """Prepares patients and calls them afterwards."""

    role, fixed_count = "nurse", len(AT_WORK["nurse"])

    @task(2)
    def looks_at_calls(self) -> None:
        """Who is to be called, and how one of them has been."""
        self.opens("/calls/", "calls due")
        gevent.sleep(self.chance.uniform(2, 4))
        self.opens(f"/episodes/{self.one('signed')}/follow-up/", "follow-up")

    @task(1)
    def opens_the_board(self) -> None:
        """All tests of a patient side by side."""
        self.opens(f"/episodes/{self.one('signed')}/board/", "board")


class Technologist(Desk):
    """Looks at who comes."""

    role, fixed_count = "technologist", len(AT_WORK["technologist"])


class Physician(Scoring):
    """Concludes and looks at the own figures."""

    role, fixed_count = "physician", len(AT_WORK["physician"])

    @task(4)
    def opens_the_board(self) -> None:
        """All tests of a patient side by side, and the report."""
        where = f"/episodes/{self.one('signed')}/"
        self.opens(f"{where}board/", "board")
        gevent.sleep(self.chance.uniform(3, 8))
        self.opens(f"{where}report/", "report")

    @task(1)
    def looks_at_quality(self) -> None:
        """The own figures."""
        self.opens("/quality/", "quality")


class Reader(AtWork):
    """Reads images, and nothing else."""

    role, fixed_count = "reader", len(AT_WORK["reader"])

    @task(2)
    def looks_at_cases(self) -> None:
        """What waits to be read."""
        self.opens("/reading/", "cases to read")

    @task(3)
    def opens_the_reading_room(self) -> None:
        """One case."""
        self.opens(f"/reading/{self.one('tested')}/", "reading room")


class Lead(Desk):
    """Looks at numbers."""

    role, fixed_count = "clinic_lead", len(AT_WORK["clinic_lead"])

    @task(3)
    def looks_at_quality(self) -> None:
        """Everything, and one measure."""
        self.opens("/quality/", "quality")
        gevent.sleep(self.chance.uniform(3, 8))
        self.opens("/quality/positive/", "quality measure")

    @task(2)
    def looks_at_policies(self) -> None:
        """The tables, and one of them."""
        self.opens("/lead/policies/", "policies")
        gevent.sleep(self.chance.uniform(3, 8))
        self.opens("/lead/policies/conclusion/", "policy table")


class Administrator(AtWork):
    """Looks at who works here, and when."""

    role, fixed_count = "administrator", len(AT_WORK["administrator"])

    @task
    def looks_at_staff(self) -> None:
        """Everybody who works here."""
        self.opens("/account/staff/", "staff")

    @task
    def looks_at_the_week(self) -> None:
        """Which resources are booked when."""
        self.opens("/calendar/", "week calendar")


@events.quitting.add_listener
def write_down(environment: Any, **more: Any) -> None:
    """Write every figure for the test that started this."""
    del more
    entries = list(environment.stats.entries.values())
    errors = [each.to_dict() for each in environment.stats.errors.values()]
    pages = StatsEntry(environment.stats, "all pages together", "")
    for each in entries:
        if each.name != PART:
            pages.extend(each)
    figures = {"pages": list(_figures([*entries, pages])), "errors": errors}
    Path(os.environ["DISCOGRAM_LOADED"]).write_text(json.dumps(figures), encoding="utf-8")


def _figures(entries: list[Any]) -> Iterator[Mapping[str, Any]]:
    for entry in entries:
        p50, p95, p99 = (entry.get_response_time_percentile(at) for at in (0.5, 0.95, 0.99))
        yield {
            "page": entry.name,
            "asked": entry.num_requests,
            "failed": entry.num_failures,
            "p50": p50,
            "p95": p95,
            "p99": p99,
            "slowest": entry.max_response_time,
            "per_second": entry.total_rps,
        }
