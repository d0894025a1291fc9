"""How long does the server take for every page that a person opens, in a clinic of 10 000?

In SQLite and, where it is installed, in PostgreSQL; with Django's test client and everything
that a page does, its lines in the access log and its own connection to the database too. The
pages come from the permission table. Each visit is to another patient, in each role that may
open the page; a page's figure is that of its slowest way and role. Target: below 150 ms at the
median. Files (PDF, calendar, images) are no pages: they stand apart.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from both import in_both

TARGET_MS = 150
TIMES = 2 if os.environ.get("DISCOGRAM_BENCH_SMALL") == "1" else 7


@dataclass(frozen=True)
class Took:
    """Milliseconds that somebody waits, and those in which this process works."""

    waited: float
    worked: float


@dataclass(frozen=True)
class Found:
    """The times of one way to open a page."""

    role: str
    told: str
    times: Sequence[Took]
    queries: int

    @property
    def median(self) -> float:
        """What the target speaks of."""
        return statistics.median(each.waited for each in self.times)

    @property
    def worked(self) -> float:
        """The median of the process's own work, which another process on the machine spares."""
        return statistics.median(each.worked for each in self.times)


def measure(folder: str) -> None:
    """Fill, sign in, and open everything."""
    import django

    django.setup()
    from addresses import LEADS_ELSEWHERE, cases_of, drawn_by_lot
    from big_clinic import make_big_clinic
    from visitors import made, visitors

    from discogram.adapters.db.connect import held_open
    from discogram.web.pages import PAGES

    clinic = make_big_clinic(Path(folder), os.environ.get("DATABASE_URL"))
    held = held_open(clinic.store.alias)  # as the website itself does
    browsers, drawn = visitors(), drawn_by_lot(clinic, TIMES)
    episode = drawn["tested"][0]
    image = imaged(browsers["technologist"], episode)
    cases = cases_of(clinic, TIMES, {**drawn, "imaged": [episode]}, made(image, clinic))
    files, without = [], []
    print("| page | slowest as | way | median | slowest | work | queries | |")
    print("|---|---|---|---|---|---|---|---|")
    for name in PAGES:
        found = list(ways(name, cases, browsers))
        pages = [each for kind, each in found if kind == "page"]
        if pages:
            print(line(name, pages), flush=True)
        elif answered := [each for kind, each in found if kind == "file"]:
            files.append(line(name, answered, target=None))
        else:
            kinds = {kind for kind, _ in found}
            without.append((name, kinds, LEADS_ELSEWHERE.get(name)))
    print(line("desk-search", searches(browsers["nurse"], cases.surnames)))
    print("Files:", *files, sep="\n")
    left_out(without)
    if held is not None:
        held.close()


def left_out(without: Sequence[tuple[str, set[str], str | None]]) -> None:
    """Name what is no page, with the reason; a page that nobody explained stops the bench."""
    from discogram.web.forms_at import FORMS_AT

    sent = [name for name, _, _ in without if name in FORMS_AT]
    print("Only sent to, never opened:", ", ".join(sent))
    others = [each for each in without if each[0] not in FORMS_AT]
    for name, _, why in others:
        if why is not None:
            print(f"Left out: {name}, which {why}")
    unknown = [f"{name} answered {kinds}" for name, kinds, why in others if why is None]
    if unknown:
        raise SystemExit(f"Not measured: {'; '.join(unknown)}")


def line(name: str, ways: Sequence[Found], target: float | None = TARGET_MS) -> str:
    """The slowest way, with the verdict; a file has no target."""
    worst = max(ways, key=lambda each: each.median)
    slowest = max(took.waited for each in ways for took in each.times)
    verdict = "TOO SLOW" if target is not None and worst.median >= target else ""
    times = f"{worst.median:.0f} ms | {slowest:.0f} ms | {worst.worked:.0f} ms"
    figures = f"{times} | {worst.queries} | {verdict}"
    return f"| {name} | {worst.role} | {worst.told} | {figures} |"


def ways(name: str, cases: Any, browsers: Any) -> Iterator[tuple[str, Found]]:
    """Every way to open a page in every role, with what kind of answer it gives."""
    from addresses import variants, who_opens

    for variant in variants(name, cases):
        for role in who_opens(name):
            browser = browsers[role]
            first = variant.addresses[0]
            answer, queries = counted(lambda b=browser, a=first: b.get(a))
            kind = kind_of(answer)
            times = []
            if kind in ("page", "file"):
                times = [visit(browser, each) for each in variant.addresses]
                times = times if len(times) > 1 else times + again(browser, variant)
            yield kind, Found(role, variant.told, times, queries)


def again(browser: Any, variant: Any) -> list[Took]:
    """A page without a patient of its own is opened several times."""
    return [visit(browser, variant.addresses[0]) for _ in range(TIMES - 1)]


def kind_of(answer: Any) -> str:
    """A page, a file, or the status of what is neither."""
    if answer.status_code != 200:
        return str(answer.status_code)
    return "page" if answer["Content-Type"].startswith("text/html") else "file"


def counted(asking: Callable[[], Any]) -> tuple[Any, int]:
    """The first visit, which warms templates up and is not timed: its answer and queries."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        answer = asking()
    return answer, len(queries)


def visit(browser: Any, address: str) -> Took:
    """A page, as the server takes it."""
    return timed(lambda: browser.get(address))


def timed(asking: Callable[[], Any]) -> Took:
    """With a connection of its own, as every request to the server opens one."""
    from django.db import connection

    connection.close()
    start, worked = time.perf_counter(), time.process_time()
    answer = asking()
    for _ in getattr(answer, "streaming_content", ()):
        pass
    ends = time.perf_counter(), time.process_time()
    return Took((ends[0] - start) * 1_000, (ends[1] - worked) * 1_000)


def searches(browser: Any, words: Sequence[str]) -> Sequence[Found]:
    """Patients found by what is typed, with their page and its line in the log."""

    def asked(word: str) -> Callable[[], Any]:
        return lambda: browser.post("/patients/search/", {"words": word})

    _, queries = counted(asked(words[0]))
    times = [timed(asked(word)) for word in words]
    return [Found("nurse", "a surname sent", times, queries)]


def imaged(browser: Any, episode: str) -> Any:
    """Attach a synthetic CT, with needles planned, where images wait to be read: its name."""
    from uuid import UUID

    from django.core.files.uploadedfile import SimpleUploadedFile

    from discogram.adapters.nifti.write import content_of
    from discogram.application.history import whole
    from discogram.cli.demo_ct import synthetic_ct
    from discogram.web.place import place
    from discogram.web.reading.case import image_id
    from tests.web.guided import guide

    file = SimpleUploadedFile("ct.nii.gz", content_of(synthetic_ct()))
    told = {"file": file, "purpose": "discogram", "modality": "CT"}
    browser.post(f"/reading/{episode}/attach", told)
    image, *_ = whole(UUID(episode), place().office).episode.images.attached
    guide(UUID(episode), image.sha256, place().office, "plans")
    return image_id(image)


if __name__ == "__main__":
    measure(sys.argv[2]) if len(sys.argv) > 1 else in_both(__file__)
