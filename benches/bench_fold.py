"""How long does it take to fold a long history into an episode?

One episode of 10,000 and of 40,000 legal events, many times what any patient has: labs and
scores alone, one injection of thousands of steps and answers alone, then all together with
drugs and calls. Processor time, so that a busy machine tells the same.
``DISCOGRAM_BENCH_SMALL=1`` takes a few hundred only. Targets: 0.2 s and 1 s.

Only events, steps and answers are kept in a `Trail`. The other lists are tuples, which copy
themselves: 40,000 drugs alone, which nobody is given, would take 3 s.
"""

import os
import time
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import cycle, islice

from machine import machine

from discogram.pathway.booking.events import SlotBooked
from discogram.pathway.booking.facts import Slot
from discogram.pathway.candidacy.events import CandidacyDecided, ScoreRecorded
from discogram.pathway.candidacy.facts import Decision, Score, Tool
from discogram.pathway.episode import fold
from discogram.pathway.events import EpisodeOpened, Event
from discogram.pathway.followup.events import ComplicationRecorded, Discharged, FollowUpAnswered
from discogram.pathway.followup.facts import Call, Complication, Contact, Discharge, Occurrence
from discogram.pathway.needle.events import NeedlePlanned
from discogram.pathway.needle.facts import NeedlePlan
from discogram.pathway.preparation.events import AllergyAnswered, LabRecorded, MedicineRecorded
from discogram.pathway.preparation.facts import Medicine, Substance
from discogram.pathway.preparation.labs import Lab, LabKind
from discogram.pathway.provocation.events import (
    BaselineRecorded,
    DrugGiven,
    InjectionEnded,
    InjectionStarted,
    PainReported,
    SessionClosed,
    StepRecorded,
    TimeOutDone,
)
from discogram.pathway.provocation.facts import Concordance, DiscRole, DrugKind
from discogram.pathway.provocation.order import as_drawn
from discogram.pathway.referral.events import ReferralReceived
from discogram.pathway.referral.facts import Referral
from discogram.words.civil import CivilTime
from discogram.words.people import Role
from discogram.words.spine import Disc, Region
from discogram.words.units import Duration, PainScore, Pressure, Unit, Volume

SMALL = os.environ.get("DISCOGRAM_BENCH_SMALL") == "1"
TARGETS = {300: None, 600: None} if SMALL else {10_000: 0.2, 40_000: 1.0}
REPEATS = 1 if SMALL else 3

AT = CivilTime.parse("2026-12-01T09:30[America/Chicago]")
STEP = StepRecorded("one", Volume.of("1.0", "mL"), Pressure.of("21", "[psi]"))
SAID = PainReported("one", PainScore.of(2, "{score}"), Concordance.PRESSURE)

INTO_THE_ROOM = (
    EpisodeOpened("en", synthetic=True),
    ReferralReceived(Referral(region=Region.LUMBAR)),
    CandidacyDecided(Decision.ELIGIBLE, "physician-1"),
    SlotBooked(Slot(AT, Duration.of(60, "min"))),
    NeedlePlanned(None, None, (NeedlePlan(Disc.L4_L5),)),
    TimeOutDone(True, True, True, True),
    as_drawn([(Disc.L4_L5, DiscRole.SUSPECT), (None, None)], ("one", "two"), "nonce"),
    BaselineRecorded(PainScore.of(2, "{score}")),
    InjectionStarted("one"),
)
OUT_OF_THE_ROOM = (
    InjectionEnded("one"),
    InjectionStarted("two"),
    InjectionEnded("two"),
    SessionClosed(),
    Discharged(Discharge()),
)

BEFORE = (
    LabRecorded(Lab(LabKind.INR, Decimal("1.0"), Unit.INR, AT)),
    ScoreRecorded(Score(Tool.ODI, 44, date(2026, 12, 1))),
    AllergyAnswered(Substance.LATEX, present=False),
    MedicineRecorded(Medicine.WARFARIN, taking=True),
)
ROOM = (STEP, SAID)
DRUGS = (DrugGiven(DrugKind.LOCAL_ANAESTHETIC, "lidocaine"),)
AFTER = (
    FollowUpAnswered(Call(Contact.EARLY_CALL)),
    ComplicationRecorded(Occurrence(Complication.RADIATION)),
)


def history(
    count: int, before: Iterable[object], during: Iterable[object], after: Iterable[object]
) -> list[Event]:
    """`count` legal events, a third of the free ones each before, in and after the room."""
    parts = [tuple(part) for part in (before, during, after)]
    free = count - len(INTO_THE_ROOM) - len(OUT_OF_THE_ROOM)
    full = [part for part in parts if part]
    share = {part: free // len(full) for part in full}
    share[full[-1]] += free - sum(share.values())
    bodies = [
        INTO_THE_ROOM[0],
        *_many(parts[0], share),
        *INTO_THE_ROOM[1:],
        *_many(parts[1], share),
        *OUT_OF_THE_ROOM,
        *_many(parts[2], share),
    ]
    return [
        Event(number, AT, "nurse-1", Role.NURSE, body)
        for number, body in enumerate(bodies, start=1)
    ]


def _many(part: tuple[object, ...], share: dict[tuple[object, ...], int]) -> Iterator[object]:
    return islice(cycle(part), share.get(part, 0)) if part else iter(())


KINDS: dict[str, tuple[tuple[object, ...], tuple[object, ...], tuple[object, ...]]] = {
    "labs and scores": (BEFORE, (), ()),
    "steps and answers": ((), ROOM, ()),
    "all together": (BEFORE, (*ROOM, *DRUGS), AFTER),
}


def seconds(events: list[Event]) -> float:
    """The quickest of several folds."""
    took = []
    for _ in range(REPEATS):
        start = time.process_time()
        episode = fold(events)
        took.append(time.process_time() - start)
        if episode.sequence != len(events):
            raise AssertionError(episode.sequence)
    return min(took)


def main() -> None:
    """Measure and print."""
    for name, parts in KINDS.items():
        for count, target in TARGETS.items():
            took = seconds(history(count, *parts))
            wanted = f" (target: {target} s)" if target else ""
            print(f"fold, {name}: {took:.3f} s, {count} events{wanted}")
    print(machine())


if __name__ == "__main__":
    main()
