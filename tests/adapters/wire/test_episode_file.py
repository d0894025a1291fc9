"""A file of commands becomes one patient's orders, or every reason why not (M25)."""

import json
from copy import deepcopy
from datetime import date
from importlib.resources import files
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.adapters.language import Speaker
from discogram.adapters.wire.documents import parse_json
from discogram.adapters.wire.episode_file import (
    OWN,
    EpisodeFile,
    Head,
    beside,
    read_episode,
)
from discogram.application.commands import ORDERS, SealOrder, SignReport
from discogram.application.playing import AttachFile, PlayInjections, expanded
from discogram.application.ports import Person, Site, Staff
from discogram.errors import InputError, Reason
from discogram.pathway.episode import Episode
from discogram.pathway.events import EpisodeOpened
from discogram.pathway.preparation.events import DriverNamed, LabRecorded
from discogram.pathway.preparation.labs import LabKind
from discogram.pathway.provocation.events import (
    InjectionEnded,
    InjectionStarted,
    PainReported,
    StepRecorded,
)
from discogram.pathway.provocation.facts import DiscRole
from discogram.pathway.provocation.order import as_drawn
from discogram.pathway.provocation.session import Session
from discogram.words.civil import CivilTime
from discogram.words.people import Role
from discogram.words.spine import Disc

DEMO = parse_json(
    files("discogram.cli").joinpath("demo_patient.json").read_text(encoding="utf-8"),
    "demo_patient.json",
)
EPISODE = UUID("00000000-0000-4000-8000-000000000001")
OPEN = {
    "do": "open_episode",
    "at": "2026-02-02T10:05",
    "by": "desk",
    "with": {"language": "en"},
}

FILE: dict[str, Any] = {
    "format": "discogram.episode/1",
    "episode": str(EPISODE),
    "site": {"id": "north", "name": "A synthetic clinic", "zone": "America/Chicago"},
    "staff": [
        {"id": "desk", "name": "Sam Example", "roles": ["coordinator"]},
        {"id": "both", "name": "Kim Example", "roles": ["nurse", "technologist"]},
    ],
    "patient": {"id": str(UUID(int=2)), "names": "Robin Testcase", "synthetic": True},
    "commands": [OPEN],
}


def salt() -> str:
    """Always the same."""
    return "salt"


def file(*commands: Any, **head: Any) -> dict[str, Any]:
    """The file with other commands, or with something else changed in its head."""
    changed = deepcopy(FILE) | {"commands": list(commands) or [OPEN]}
    for place, value in head.items():
        whole, _, part = place.partition("__")
        if part:
            changed[whole][part] = value
        else:
            changed[whole] = value
    return changed


def command(**changes: Any) -> dict[str, Any]:
    """The opening command with something changed; ``...`` takes a field away."""
    changed = {name.rstrip("_"): value for name, value in changes.items()}
    return {name: value for name, value in (OPEN | changed).items() if value is not ...}


def problems(document: Any) -> list[tuple[str | None, str]]:
    """Place and message of every problem."""
    with pytest.raises(InputError) as wrong:
        read_episode(document, salt)
    for language in ("en", "es"):
        assert all(Speaker(language, strict=True).say(why) for why in wrong.value.reasons)
    return [(why.place, why.id) for why in wrong.value.reasons]


def test_a_file_becomes_site_staff_patient_and_orders() -> None:
    """Everything that a file says is read, and what it does not say is unknown."""
    read = read_episode(FILE, salt)

    (order,) = read.orders
    assert read == EpisodeFile(
        Site("north", "A synthetic clinic", "America/Chicago"),
        (
            Staff("desk", "Sam Example", frozenset({Role.COORDINATOR})),
            Staff("both", "Kim Example", frozenset({Role.NURSE, Role.TECHNOLOGIST})),
        ),
        Person(UUID(int=2), "Robin Testcase", synthetic=True),
        (order,),
    )
    assert (order.episode, order.patient, order.site) == (EPISODE, UUID(int=2), "north")
    assert (order.actor, order.role) == ("desk", Role.COORDINATOR)
    assert order.occurred_at == CivilTime.parse("2026-02-02T10:05[America/Chicago]")
    assert order.wish == EpisodeOpened("en")


WRONG: list[tuple[dict[str, Any], list[tuple[str, str]]]] = [
    (command(do="open_the_door"), [("commands[0].do", "input-word-unknown")]),
    (command(do=["open_episode"]), [("commands[0].do", "input-word-unknown")]),
    (command(do=None), [("commands[0].do", "input-word-unknown")]),
    (command(do=...), [("commands[0].do", "input-missing")]),
    (command(by="nobody"), [("commands[0].by", "input-word-unknown")]),
    (command(by=["desk"]), [("commands[0].by", "input-word-unknown")]),
    (command(by=...), [("commands[0].by", "input-missing")]),
    (command(at=...), [("commands[0].at", "input-missing")]),
    (command(at=20260202), [("commands[0].at", "input-not-text")]),
    (command(at="yesterday"), [("commands[0].at", "time-unreadable-here")]),
    (command(at="2026-02-30T10:00"), [("commands[0].at", "time-unreadable-here")]),
    (command(at="2026-02-02"), [("commands[0].at", "time-unreadable-here")]),
    (command(at="2026-03-08T02:30"), [("commands[0].at", "time-skipped")]),
    (command(at="2026-03-08T02:30-06:00"), [("commands[0].at", "time-skipped")]),
    (command(at="2026-11-01T01:30"), [("commands[0].at", "time-twice")]),
    (command(at="2026-02-02T10:05-05:00"), [("commands[0].at", "time-offset-wrong")]),
    (command(at="2026-02-02T10:05[Mars/Olympus]"), [("commands[0].at", "time-zone-unknown")]),
    (command(by="both"), [("commands[0].as", "input-role-unclear")]),
    (command(as_="juggler"), [("commands[0].as", "input-word-unknown")]),
    (command(id="first"), [("commands[0].id", "input-not-a-uuid")]),
    (command(note="hello"), [("commands[0]", "input-field-unknown")]),
    (command(with_={}), [("commands[0].with.language", "input-missing")]),
    (command(with_=...), [("commands[0].with.language", "input-missing")]),
    (
        command(with_={"language": "en", "mood": "good"}),
        [("commands[0].with", "input-field-unknown")],
    ),
    (command(with_={"language": 7}), [("commands[0].with.language", "input-not-text")]),
    (
        command(with_={"language": "en", "synthetic": "yes"}),
        [("commands[0].with.synthetic", "input-not-yes-or-no")],
    ),
    (
        command(do="seal_order", with_={"places": [{"disc": "L4/L5"}, {"disc": "L9/L10"}]}),
        [("commands[0].with.places[1].disc", "input-word-unknown")],
    ),
    (
        command(
            do="record_fasting",
            with_={
                "last_solid": "2026-03-08T02:30",
                "last_clear_fluid": None,
                "told_at": "now",
            },
        ),
        [
            ("commands[0].with.last_solid", "time-skipped"),
            ("commands[0].with.told_at", "time-unreadable-here"),
        ],
    ),
]


@pytest.mark.parametrize(("wrong", "found"), WRONG)
def test_a_problem_is_told_with_its_place(
    wrong: dict[str, Any], found: list[tuple[str, str]]
) -> None:
    """Whoever wrote the file is led to the very field."""
    assert problems(file(wrong)) == found


@pytest.mark.parametrize("wrong", ["open_episode", 7, None, ["open_episode"]])
def test_a_command_is_an_object(wrong: object) -> None:
    """Anything else has the wrong shape, and the others are looked at all the same."""
    found = problems(file(OPEN, wrong, command(by="nobody")))

    assert found == [
        ("commands[1]", "input-wrong-shape"),
        ("commands[2].by", "input-word-unknown"),
    ]


def test_every_problem_is_told_at_once() -> None:
    """One command may be wrong in six ways, and the next in others: all are listed."""
    found = problems(
        file(
            command(
                do="open_the_door",
                at="2026-11-01T01:30",
                by="nobody",
                as_="juggler",
                id="x",
                why="?",
            ),
            OPEN,
            command(at=..., by="both", with_={"language": 7, "mood": "good"}),
        )
    )

    assert sorted(found, key=str) == [
        ("commands[0]", "input-field-unknown"),
        ("commands[0].as", "input-word-unknown"),
        ("commands[0].at", "time-twice"),
        ("commands[0].by", "input-word-unknown"),
        ("commands[0].do", "input-word-unknown"),
        ("commands[0].id", "input-not-a-uuid"),
        ("commands[2].as", "input-role-unclear"),
        ("commands[2].at", "input-missing"),
        ("commands[2].with", "input-field-unknown"),
        ("commands[2].with.language", "input-not-text"),
    ]


HEADS: list[tuple[dict[str, Any], list[tuple[str, str]]]] = [
    ({"format": "discogram.episode/9"}, [("format", "input-format-unknown")]),
    ({"site__zone": "America/Atlantis"}, [("site.zone", "time-zone-unknown")]),
    ({"site__zone": "nowhere at all"}, [("site.zone", "time-unreadable")]),
    ({"site__zone": 6}, [("site.zone", "input-not-text")]),
    ({"episode": "first"}, [("episode", "input-not-a-uuid")]),
    ({"site__colour": "blue"}, [("site", "input-field-unknown")]),
    ({"patient__birth_date": "1979-13-01"}, [("patient.birth_date", "input-not-a-date")]),
    ({"patient__sex": "F"}, [("patient.sex", "input-word-unknown")]),
    ({"patient__names": "  "}, [("patient.names", "input-not-a-name")]),
    ({"patient__names": "Robin\x1b[2J"}, [("patient.names", "input-not-a-name")]),
    ({"patient__names": "Robin\u202eesactseT"}, [("patient.names", "input-not-a-name")]),
    ({"patient__phones": "555"}, [("patient.phones", "input-not-a-list")]),
    ({"staff": [{"id": "a", "name": "b"}]}, [("staff[0].roles", "input-missing")]),
    (
        {"staff": [{"id": "a", "name": "b", "roles": ["king"]}]},
        [("staff[0].roles[0]", "input-word-unknown")],
    ),
    ({"commands": []}, [("commands", "input-no-commands")]),
    ({"commands": {}}, [("commands", "input-no-commands")]),
    ({"commands": None}, [("commands", "input-no-commands")]),
    (
        {"site__zone": "Mars/Olympus", "commands": []},
        [("site.zone", "time-zone-unknown"), ("commands", "input-no-commands")],
    ),
]


@pytest.mark.parametrize(("head", "found"), HEADS)
def test_a_problem_of_the_head_is_told_with_its_place(
    head: dict[str, Any], found: list[tuple[str, str]]
) -> None:
    """Format, site, staff and patient are read before any command."""
    assert problems(file(**head)) == found


def test_a_problem_of_the_head_does_not_hide_the_commands() -> None:
    """A coordinator mends the zone and the misspelt order in one sitting."""
    document = file(
        command(at="2026-03-08T02:30"),  # skipped in some zone: nobody knows which is meant
        command(do="open_episod"),
        command(with_={"language": 7}),
        site__zone="America/Atlantis",
    )

    assert problems(document) == [
        ("site.zone", "time-zone-unknown"),
        ("commands[1].do", "input-order-misspelt"),
        ("commands[2].with.language", "input-not-text"),
    ]


@pytest.mark.parametrize("document", [[], "text", None, 7])
def test_a_file_is_an_object(document: object) -> None:
    """A list of commands alone names no patient."""
    assert problems(document) == [(None, "input-not-an-object")]


@pytest.mark.parametrize("document", [{}, {"format": "discogram.provocation/1", "discs": []}])
def test_a_file_of_another_format_is_told_so_alone(document: object) -> None:
    """Its fields say nothing here: a list of them would lead nobody to the mistake."""
    assert problems(document) == [("format", "input-format-unknown")]


def test_a_bare_format_lacks_everything_else() -> None:
    """Each missing part is named by itself."""
    missing = [name for name in Head.__dataclass_fields__ if name != "format"]

    assert problems({"format": FILE["format"]}) == [
        *((name, "input-missing") for name in missing),
        ("commands", "input-no-commands"),
    ]


def test_a_time_may_name_another_zone() -> None:
    """A patient who phones from elsewhere; an offset tells the two strikes apart."""
    read = read_episode(
        file(
            command(at="2026-02-02T17:05[Europe/Madrid]"),
            command(at="2026-11-01T01:30-05:00"),
            command(at="2026-11-01T01:30-06:00"),
        ),
        salt,
    )

    elsewhere, first, second = (order.occurred_at for order in read.orders)
    assert elsewhere == CivilTime.parse("2026-02-02T17:05[Europe/Madrid]")
    assert (second.instant - first.instant).total_seconds() == 3600


def test_a_time_inside_a_wish_has_the_sites_zone() -> None:
    """No time of the file is read without a zone."""
    taken = {"kind": "inr", "value": "1.10", "unit": "{INR}", "taken_at": "2026-03-09T08:15"}

    (order,) = read_episode(file(command(do="record_lab", with_={"lab": taken})), salt).orders

    assert isinstance(order.wish, LabRecorded)
    assert order.wish.lab.kind is LabKind.INR
    assert str(order.wish.lab.value) == "1.10"
    assert str(order.wish.lab.taken_at) == "2026-03-09T08:15-05:00[America/Chicago]"


def test_the_zone_of_one_file_is_not_lent_to_the_next() -> None:
    """Reading leaves no trace: a time without a zone is refused elsewhere."""
    read_episode(FILE, salt)

    with pytest.raises(InputError):
        CivilTime.parse("2026-02-02T10:05")
    other = read_episode(file(site__zone="Asia/Kolkata"), salt)
    assert other.orders[0].occurred_at.zone == "Asia/Kolkata"


def test_who_holds_several_roles_says_in_which() -> None:
    """``as`` names the role; it is the handler's business whether that person holds it."""
    one, other = read_episode(
        file(command(by="both", as_="technologist"), command(as_="physician")), salt
    ).orders

    assert one.role is Role.TECHNOLOGIST
    assert (other.actor, other.role) == ("desk", Role.PHYSICIAN)


def test_ids_are_the_same_in_every_run() -> None:
    """Running a file a second time repeats nothing: the same place has the same id."""
    ways = [{**OPEN, "at": f"2026-02-02T10:0{minute}"} for minute in (5, 6, 7)]
    twice = [read_episode(file(*ways), salt).orders for _ in range(2)]

    assert [order.id for order in twice[0]] == [order.id for order in twice[1]]
    assert len({order.id for order in twice[0]}) == 3
    assert str(twice[0][0].id) == "18cb9521-5c47-52e0-a719-86ba195b42c9"


def test_ids_belong_to_one_episode() -> None:
    """The same command of another episode is another command."""
    one = read_episode(FILE, salt).orders[0].id
    other = read_episode(file(episode=str(UUID(int=9))), salt).orders[0].id

    assert one != other


def test_an_id_that_is_given_is_kept() -> None:
    """A file that was made by another program brings its own ids."""
    given = UUID(int=77)

    (order,) = read_episode(file(command(id=str(given))), salt).orders

    assert order.id == given


def test_each_free_text_has_its_own_salt() -> None:
    """Two equal names have different digests: nobody can tell that they are equal."""
    numbers = count()
    who = command(do="name_driver", with_={"name": "Sam Example", "phone": "Sam Example"})

    (order,) = read_episode(file(who), lambda: f"salt-{next(numbers)}").orders

    assert isinstance(order.wish, DriverNamed)
    name, phone = order.wish.name, order.wish.phone
    assert name is not None
    assert phone is not None
    assert (name.words, phone.words) == ("Sam Example", "Sam Example")
    assert name.digest != phone.digest


def test_the_files_own_words_do_not_hide_an_order() -> None:
    """Where a file's command and an order share a name, the file's comes first, knowingly."""
    shared = set(OWN) & set(ORDERS)

    assert shared <= {"attach_image"}
    assert set(OWN) == {"play_injections", "attach_image"}


def test_a_path_is_seen_from_beside_the_file() -> None:
    """A file may be run from any folder."""
    assert beside(Path("/cases/one.json"), "ct/scan.nii.gz") == Path("/cases/ct/scan.nii.gz")
    assert beside(Path("/cases/one.json"), "/elsewhere/ct") == Path("/elsewhere/ct")


@settings(max_examples=60, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["do", "at", "by", "as", "id", "with", "x"]), inner
            )
        ),
        max_leaves=8,
    )
)
def test_no_command_makes_the_reader_stumble(strange: object) -> None:
    """Whatever stands in a command is read, or refused with a place: never a traceback."""
    found: list[Reason] = []
    try:
        read_episode(file(OPEN, strange), salt)
    except InputError as wrong:
        found.extend(wrong.reasons)

    assert {str(why.place).partition(".")[0] for why in found} <= {"commands[1]"}


STRANGE: tuple[Any, ...] = (None, [], 5, "x", True, {}, {"value": None}, [None])


def places(document: dict[str, Any]) -> list[str]:
    """Where each problem of a file is; none where it can be read."""
    try:
        read_episode(document, salt)
    except InputError as wrong:
        return [str(why.place) for why in wrong.reasons]
    return []


@pytest.mark.parametrize("do", [*OWN, *ORDERS])
def test_what_an_order_is_with_may_be_anything(do: str) -> None:
    """Of every order: fields that are no object are refused, each at its place."""
    for strange in STRANGE:
        found = places(file(OPEN, command(do=do, with_=strange)))

        assert found or strange == {}
        assert all(place.startswith("commands[1].with") for place in found)


@pytest.mark.parametrize("index", range(len(DEMO["commands"])))
def test_no_field_of_the_demonstration_makes_the_reader_stumble(index: int) -> None:
    """Each field of each command becomes something else: read, or refused with its place."""
    for name in DEMO["commands"][index].get("with", {}):
        for strange in STRANGE:
            document = deepcopy(DEMO)
            document["commands"][index]["with"][name] = strange

            assert all("commands[" in place for place in places(document))


READ_DEMO = read_episode(DEMO, salt)


def test_the_demonstration_is_a_whole_way() -> None:
    """The synthetic patient of the demonstration asks for more than sixty things."""
    assert len(READ_DEMO.orders) >= 61
    assert READ_DEMO.patient.synthetic
    assert READ_DEMO.site.demonstration
    assert len({order.id for order in READ_DEMO.orders}) == len(READ_DEMO.orders)
    kinds = {type(order.wish) for order in READ_DEMO.orders}
    assert {SealOrder, SignReport, PlayInjections, AttachFile} <= kinds


def test_the_demonstration_is_acted_by_its_own_staff() -> None:
    """Everybody who acts in the file is in it, with the role that is used."""
    held = {each.id: each.roles for each in READ_DEMO.staff}

    assert all(order.role in held[order.actor] for order in READ_DEMO.orders)
    assert READ_DEMO.patient.birth_date == date(1979, 8, 21)


def test_the_demonstration_plays_in_whatever_order_was_sealed() -> None:
    """The file lists discs as they were observed; the record follows the sealed order."""
    order = next(each for each in READ_DEMO.orders if isinstance(each.wish, PlayInjections))
    wish = order.wish
    assert isinstance(wish, PlayInjections)
    listed = [each.disc for each in wish.injections]
    turned = list(reversed(listed))
    tokens = [f"t{number}" for number, _ in enumerate(turned)]
    role = DiscRole.CONTROL
    seal = as_drawn([(disc, role) for disc in turned], tokens, "nonce")

    asked = list(expanded(order, wish, Episode(session=Session(order=seal))))

    started = [each.wish.token for each in asked if isinstance(each.wish, InjectionStarted)]
    ended = [each.wish.token for each in asked if isinstance(each.wish, InjectionEnded)]
    assert started == ended == tokens
    steps = [each for each in asked if isinstance(each.wish, StepRecorded)]
    pains = [each for each in asked if isinstance(each.wish, PainReported)]
    assert len(steps) == len(pains) == sum(len(each.steps) for each in wish.injections)
    assert {each.actor for each in pains} == {wish.observer}
    assert {each.actor for each in steps} == {order.actor}
    times = [each.occurred_at.instant for each in asked]
    assert times == sorted(set(times))
    assert len({each.id for each in asked}) == len(asked)


@pytest.mark.parametrize(
    ("places", "message"),
    [
        ([Disc.L3_L4, Disc.L4_L5, None, Disc.L2_L3], "play-not-observed"),
        ([Disc.L3_L4, Disc.L4_L5, None], "play-not-in-the-order"),
    ],
)
def test_an_injection_too_few_or_too_many_is_told_before_any_is_played(
    places: list[Disc | None], message: str
) -> None:
    """A list that does not fit the sealed order is refused whole."""
    order = next(each for each in READ_DEMO.orders if isinstance(each.wish, PlayInjections))
    assert isinstance(order.wish, PlayInjections)
    tokens = [f"t{number}" for number, _ in enumerate(places)]
    seal = as_drawn([(disc, None) for disc in places], tokens, "nonce")

    with pytest.raises(InputError) as wrong:
        next(expanded(order, order.wish, Episode(session=Session(order=seal))))

    assert [why.id for why in wrong.value.reasons] == [message]


def test_the_demonstration_is_json_that_every_program_reads() -> None:
    """No key stands twice and every number is one."""
    text = files("discogram.cli").joinpath("demo_patient.json").read_text(encoding="utf-8")

    assert json.loads(text)["format"] == "discogram.episode/1"


def test_the_same_command_twice_is_a_slip() -> None:
    """Word for word the same, and no id of its own: a line that was copied once too often."""
    other = {**OPEN, "at": "2026-02-02T10:09"}
    own = {**OPEN, "id": str(UUID(int=7))}

    assert problems(file(OPEN, other, OPEN, own, own)) == [
        ("commands[2]", "input-command-twice")
    ]


PLAY = {
    "observer": "ghost",
    "observer_role": "nurse",
    "injections": [
        {
            "disc": "L4/L5",
            "opening_pressure": {"value": "10", "unit": "[psi]"},
            "steps": [
                {
                    "volume": {"value": "1.0", "unit": "mL"},
                    "static_pressure": {"value": "5", "unit": "[psi]"},
                },
                {"volume": {"value": "0.5", "unit": "mL"}},
            ],
        },
        {"disc": None},
        {
            "disc": "L3/L4",
            "opening_pressure": {"value": "1", "unit": "bar"},
            "steps": [{"static_pressure": {"value": "14", "unit": "[psi]"}}],
        },
    ],
}


def test_a_session_is_checked_whole_before_any_of_it_is_recorded() -> None:
    """Every reading that cannot be true, of every injection, and an observer who is nobody."""
    play = command(**{"do": "play_injections", "with": PLAY})

    place = "commands[0].with.injections"
    assert problems(file(play)) == [
        ("commands[0].with.observer", "input-word-unknown"),
        (f"{place}[0].steps[0].static_pressure", "input-below-opening"),
        (f"{place}[0].steps[1].volume", "input-volume-falls"),
        (f"{place}[2].steps[0].static_pressure", "input-below-opening"),
    ]


def test_a_played_session_does_not_end_before_it_begins() -> None:
    """The two times were swapped, or one is of another day."""
    play = {"observer": "desk", "observer_role": "nurse", "injections": [{"disc": None}]}
    ends = {"ends": "2026-02-02T10:05"}

    assert problems(file(command(do="play_injections", with_=play | ends))) == [
        ("commands[0].with.ends", "play-ends-first")
    ]


@pytest.mark.parametrize(("seconds", "found"), [("06", []), ("01", ["play-too-short"])])
def test_a_played_session_has_a_second_for_each_entry(seconds: str, found: list[str]) -> None:
    """A whole disc in one second is a slip of the pen."""
    injection = {"disc": "L4/L5", "steps": [{"volume": {"value": "1", "unit": "mL"}}]}
    play = {
        "observer": "desk",
        "observer_role": "nurse",
        "injections": [injection],
        "ends": f"2026-02-02T10:05:{seconds}",
    }

    assert reasons_of(file(command(do="play_injections", with_=play))) == found


def reasons_of(document: dict[str, Any]) -> list[str]:
    """The message of each problem; none where the file can be read."""
    try:
        read_episode(document, salt)
    except InputError as wrong:
        return [why.id for why in wrong.reasons]
    return []
