"""How long does it take to find a medicine by a misspelt name?

A thousand names, each a printed name with two letters swapped, dropped or doubled, after one
that loads the list. Target: below 10 ms each. Beside it the standard library's difflib does the
same work, as a peer.
"""

import random
import time
from collections.abc import Callable
from difflib import get_close_matches
from statistics import median

from machine import machine

from discogram.adapters.medicine_finder import find, plain
from discogram.pathway.preparation.medicine_names import NAMES

PRINTED = [(name, medicine) for medicine, names in NAMES.items() for name in names]


def misspelt(name: str, chance: random.Random) -> str:
    """A name with one slip of the pen."""
    at = chance.randrange(max(len(name) - 1, 1))
    slips = (
        name[:at] + name[at + 1 :],
        name[: at + 1] + name[at:],
        name[:at] + name[at : at + 2][::-1] + name[at + 2 :],
    )
    return chance.choice(slips)


def timed(work: Callable[[str], object], names: list[str]) -> list[float]:
    """Milliseconds for each name."""
    times = []
    for name in names:
        start = time.perf_counter()
        work(name)
        times.append((time.perf_counter() - start) * 1000)
    return times


if __name__ == "__main__":
    print(machine())
    chance = random.Random(7)
    asked = [chance.choice(PRINTED) for _ in range(1000)]
    names = [misspelt(name, chance) for name, _ in asked]
    find("cumadin")
    ours = timed(find, names)
    plains = [plain(name) for name, _ in PRINTED]
    peer = timed(lambda name: get_close_matches(plain(name), plains, n=3), names[:100])
    answers = [find(name).medicine for name in names]
    right = sum(found is meant for found, (_, meant) in zip(answers, asked, strict=True))
    wrong = sum(
        found is not None and found is not meant
        for found, (_, meant) in zip(answers, asked, strict=True)
    )
    print(f"find: median {median(ours):.2f} ms, slowest {max(ours):.2f} ms")
    print(f"difflib: median {median(peer):.2f} ms ({median(peer) / median(ours):.0f} times)")
    print(
        f"1000 misspelt names: {right} found, {1000 - right - wrong} asked about, {wrong} wrong"
    )
