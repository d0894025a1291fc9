"""What can happen to an episode is said once, stays as it was said, and can be asked for.

The stored examples in ``tests/golden/events`` are never edited: they are how old records look.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
import rfc8785

from discogram.adapters.wire.codec import EventCodec
from discogram.application.commands import ORDERS, SealOrder, SignReport, Wish
from discogram.pathway import events
from discogram.pathway.booking import events as booking
from discogram.pathway.candidacy import events as candidacy
from discogram.pathway.conclusion import events as conclusion
from discogram.pathway.events import BODIES, GENERAL, UPCASTS, VERSIONS, Event
from discogram.pathway.followup import events as followup
from discogram.pathway.images import events as images
from discogram.pathway.needle import events as needle
from discogram.pathway.needle import guiding
from discogram.pathway.preparation import events as preparation
from discogram.pathway.provocation import events as provocation
from discogram.pathway.provocation.events import OrderSealed, StepRecorded
from discogram.pathway.referral import events as referral
from discogram.pathway.report import events as report
from discogram.pathway.report.events import ReportSigned
from discogram.pathway.stations import Station
from discogram.words.text import FreeText
from discogram.words.units import Pressure, Volume

GOLDEN = Path(__file__).parent.parent / "golden" / "events"
CODEC = EventCodec()

STATIONS = {
    Station.REFERRAL: referral,
    Station.CANDIDACY: candidacy,
    Station.PREPARATION: preparation,
    Station.BOOKING: booking,
    Station.NEEDLE: needle,
    Station.PROVOCATION: provocation,
    Station.IMAGES: images,
    Station.CONCLUSION: conclusion,
    Station.REPORT: report,
    Station.FOLLOWUP: followup,
}
PAST = {"Read", "Done", "Given", "Written", "Withdrawn", "Struck", "Chosen"}
"""Past forms that do not end in -ed."""


@pytest.mark.parametrize("body", [*BODIES, Event])
def test_what_happened_cannot_be_changed(body: type) -> None:
    """A body is frozen, and nothing can be hung on it."""
    assert is_dataclass(body)
    assert body.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert "__slots__" in vars(body)


@pytest.mark.parametrize("body", BODIES)
def test_a_body_says_what_happened(body: type) -> None:
    """The docstring is a sentence of its own, not the signature that a dataclass makes up."""
    words = body.__doc__ or ""

    assert words.split("\n")[0].endswith(".")
    assert not words.startswith(f"{body.__name__}(")


@pytest.mark.parametrize("body", BODIES)
def test_an_event_is_named_in_the_past_tense(body: type) -> None:
    """An event has happened: an order is what asks for it."""
    words = re.findall(r"[A-Z][a-z]+", body.__name__)

    assert "".join(words) == body.__name__
    assert any(word.endswith("ed") or word in PAST for word in words)


def test_every_body_belongs_to_exactly_one_station() -> None:
    """Each has one home; the general ones have none, and nothing is listed twice."""
    lists = [GENERAL, *(module.BODIES for module in STATIONS.values())]
    listed = [body for each in lists for body in each]

    assert sorted(listed, key=str) == sorted(BODIES, key=str)
    assert len(set(listed)) == len(listed)
    assert len({body.__name__ for body in BODIES}) == len(BODIES)


@pytest.mark.parametrize("station", Station)
def test_a_station_lists_every_body_that_it_defines(station: Station) -> None:
    """A body cannot be written and then forgotten in its own file's list."""
    module = STATIONS[station]
    modules = (module, guiding) if station is Station.NEEDLE else (module,)
    defined = {
        each
        for one in modules
        for each in vars(one).values()
        if isinstance(each, type) and each.__module__ == one.__name__
    }

    parts = {provocation.SealedStep} if station is Station.PROVOCATION else set()
    assert defined - parts == set(module.BODIES)


def test_the_general_bodies_are_listed_too() -> None:
    """The same holds of what belongs to no station."""
    defined = {
        each
        for each in vars(events).values()
        if isinstance(each, type) and each.__module__ == events.__name__
    }

    assert defined - {Event} == set(GENERAL)


def test_every_body_has_a_version_and_every_version_a_way_up() -> None:
    """Versions count from 1, and an upcast leads from each to the next."""
    needed = {
        (body.__name__, version) for body in BODIES for version in range(1, VERSIONS[body])
    }

    assert list(VERSIONS) == list(BODIES)
    assert min(VERSIONS.values()) == 1
    assert set(UPCASTS) == needed


def test_every_body_can_be_asked_for() -> None:
    """Whatever may happen has an order, or one of the two wishes makes it."""
    asked = set(ORDERS.values()) - {SealOrder, SignReport}

    assert asked | {OrderSealed, ReportSigned} == set(BODIES)
    assert asked.isdisjoint({OrderSealed, ReportSigned})
    assert Wish == SealOrder | SignReport


def test_an_order_is_in_the_imperative() -> None:
    """``record_lab`` asks for what `LabRecorded` says."""
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", name) for name in ORDERS)
    assert not any(word.endswith("ed") for name in ORDERS for word in name.split("_"))


def stored(kind: type, version: int) -> Mapping[str, object]:
    """The example of a type and version, as JSON."""
    found: Mapping[str, object] = json.loads(_path(kind, version).read_bytes())
    return found


def _path(kind: type, version: int) -> Path:
    return GOLDEN / f"{kind.__name__}.{version}.json"


ALL = [(body, version) for body in BODIES for version in range(1, VERSIONS[body] + 1)]


def erased(kind: type, version: int) -> tuple[Mapping[str, object], dict[str, FreeText]]:
    """A stored example and its words, every one of them erased."""
    body = stored(kind, version)
    digests = re.findall(r"\b[0-9a-f]{64}\b", json.dumps(body))
    return body, {digest: FreeText(digest) for digest in digests}


@pytest.mark.parametrize(("kind", "version"), ALL)
def test_every_version_ever_written_can_be_read(kind: type, version: int) -> None:
    """An old record opens: each stored example becomes today's body.

    Where there is no file yet, ``python -m tests.golden.events.make`` writes it.
    """
    body = CODEC.decode(kind.__name__, version, *erased(kind, version))

    assert type(body) is kind


@pytest.mark.parametrize("kind", BODIES)
def test_the_newest_version_is_written_as_it_was(kind: type) -> None:
    """Read and written again, the bytes that were hashed are the same.

    A test that fails here says that a body was changed without a new version of it.
    """
    version = VERSIONS[kind]
    body = CODEC.decode(kind.__name__, version, *erased(kind, version))

    type_, number, again, _ = CODEC.encode(body)

    assert (type_, number) == (kind.__name__, version)
    assert rfc8785.dumps(again) + b"\n" == _path(kind, version).read_bytes()


@pytest.mark.parametrize("kind", BODIES)
def test_an_example_shows_every_field(kind: type) -> None:
    """The newest example names each field of the body, and no other."""
    assert set(stored(kind, VERSIONS[kind])) == {each.name for each in fields(kind)}


def test_no_example_is_without_its_type() -> None:
    """A type that was written once is read for ever: no file outlives its body."""
    found = {path.name for path in GOLDEN.glob("*.json")}

    assert found == {_path(kind, version).name for kind, version in ALL}


def test_a_step_of_the_first_version_has_units_today() -> None:
    """Bare numbers in mL and psi are read with their units and all their digits."""
    body = CODEC.decode("StepRecorded", 1, stored(StepRecorded, 1), {})

    assert isinstance(body, StepRecorded)
    assert body == StepRecorded("ash", Volume.of("0.50", "mL"), Pressure.of("14.0", "[psi]"))
    assert str(body.volume) == "0.50 mL"
    assert str(body.static_pressure) == "14.0 [psi]"


def test_an_older_merge_has_no_reason() -> None:
    """Nobody was asked why: unknown, and never an empty reason."""
    body = {"kept": "a", "merged": "b"}

    assert UPCASTS["PatientsMerged", 1](body) == {**body, "why": None}
