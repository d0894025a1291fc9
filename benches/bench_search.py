"""How long does it take to find a patient, and to show what is due, in a clinic of 10 000?

In SQLite and, where it is installed, in PostgreSQL; each in a process of its own, the pages
with Django's test client and everything that a page does, its line in the access log too.
Targets: a search below 50 ms, a page below 150 ms at the median.
"""

import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from both import in_both

TIMES = 3 if os.environ.get("DISCOGRAM_BENCH_SMALL") == "1" else 15


def took(doing: Callable[[], Any]) -> float:
    """Milliseconds that something takes."""
    start = time.perf_counter()
    doing()
    return (time.perf_counter() - start) * 1_000


def show(name: str, times: Sequence[float], target: int) -> None:
    """One figure, with the slowest beside it."""
    median = statistics.median(times)
    verdict = "" if median < target else " TOO SLOW"
    print(f"  {name}: median {median:.1f} ms, slowest {max(times):.1f} ms{verdict}")


def questions(clinic: Any) -> Iterator[tuple[str, list[str]]]:
    """What is typed, by its kind, each of some patients drawn by lot."""
    chance = random.Random(6)
    people = chance.sample(list(clinic.people), TIMES)
    yield "names as they are", [each.names for each in people]
    yield "one surname", [each.names.split()[-1] for each in people]
    yield "a surname with a slip", [slip(each.names.split()[-1], chance) for each in people]
    yield (
        "given name and surname with slips",
        [f"{slip(each.names.split()[-1], chance)} {each.names.split()[0]}" for each in people],
    )
    yield "three letters", [each.names.split()[-1][:3] for each in people]
    yield "two letters", [each.names.split()[0][:2] for each in people]
    yield "birth date", [f"{each.birth_date:%d/%m/%Y}" for each in people]
    yield (
        "birth date and given name",
        [f"{each.names.split()[0]} {each.birth_date}" for each in people],
    )
    yield "phone", [each.phones[0] for each in people]
    yield "number", [each.identifiers[0][1] for each in people]


def slip(word: str, chance: random.Random) -> str:
    """Two neighbouring letters exchanged."""
    place = chance.randrange(len(word) - 1)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def measure(folder: str) -> None:
    """Fill, then search and open pages."""
    import django

    django.setup()
    from big_clinic import make_big_clinic

    from discogram.web.place import place

    clinic = make_big_clinic(Path(folder), os.environ.get("DATABASE_URL"))
    search = place().store.search
    search.find("warming up")
    for name, words in questions(clinic):
        show(f"search, {name}", [took(lambda w=w: search.find(w)) for w in words], 50)
    alike = [took(lambda p=p: search.alike(p)) for p in clinic.people[:TIMES]]
    show("who may be registered already", alike, 50)
    pages(clinic)


def pages(clinic: Any) -> None:
    """The desk's pages, as each role opens them."""
    from django.test import Client

    from discogram.web.accounts.models import User

    busiest = most_tests(clinic)
    for role in ("coordinator", "nurse", "physician", "reader"):
        user = User.objects.make(f"{role}-1", "a bench's own password")
        client = Client(HTTP_HOST="localhost")
        client.force_login(user)
        addresses = ["/work/"]
        if role != "reader":
            addresses += ["/work/?show=all&when=month&page=40", "/work/?show=preparation"]
            addresses += [f"/day/?on={busiest}"]
        for address in addresses:
            show(f"{role} {address}", [visit(client, address) for _ in range(TIMES)], 150)
        if role == "nurse":
            name = clinic.people[7].names.split()[-1]
            asked = [visit(client, "/patients/search/", words=name) for _ in range(TIMES)]
            show("nurse, search with its page and its line in the log", asked, 150)


def most_tests(clinic: Any) -> Any:
    """The day with the most tests."""
    from collections import Counter
    from datetime import UTC, datetime

    first, last = (datetime(year, 1, 1, tzinfo=UTC) for year in (2000, 2100))
    rows = clinic.store.lists.calendar(first, last)
    (day, _), *_ = Counter(row.starts.date() for row in rows).most_common(1)
    return day


def visit(client: Any, address: str, **form: str) -> float:
    """Open a page, which has to answer."""
    answers = []
    ask = client.post if form else client.get
    time_ = took(lambda: answers.append(ask(address, form or None)))
    if answers[0].status_code != 200:
        raise SystemExit(f"{address} answered {answers[0].status_code}")
    return time_


if __name__ == "__main__":
    measure(sys.argv[2]) if len(sys.argv) > 1 else in_both(__file__)
