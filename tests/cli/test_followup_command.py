"""``discogram followup``: answers in, urgency out; help is sent for before anything else."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.wire.followup_file import read_followup
from discogram.errors import InputError
from tests.cli.conftest import Discogram

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "followup.json"
CALL = json.loads(EXAMPLE.read_text(encoding="utf-8"))
FLAGS = (
    "fever_or_rigors",
    "pain_uncontrolled_or_rising",
    "new_weakness_or_numbness",
    "saddle_bladder_or_bowel",
    "postural_headache",
    "headache_with_fever_or_stiff_neck",
    "neck_swelling_stridor_or_dysphagia",
    "chest_pain_or_breathlessness",
    "rash",
    "airway_swelling",
    "pain_rising_after_quiet",
    "night_pain",
    "flank_pain_or_shock",
    "abdominal_pain",
    "new_limb_pain",
    "numbness_beyond_12_hours",
    "deficit_beyond_24_hours",
    "seizure_or_unconscious",
    "wound_red_or_leaking",
)
QUIET = dict.fromkeys(FLAGS, False)
Asked = Callable[..., Any]


@pytest.fixture
def asked(discogram: Discogram, tmp_path: Path) -> Asked:
    """Carry out the example with some fields changed; quiet in every other respect."""

    def ran(*words: str, yes: tuple[str, ...] = (), **fields: Any) -> Any:
        answers = {**QUIET, **dict.fromkeys(yes, True)}
        calm = {"answers": answers, "temperature": None, "pain": CALL["baseline_pain"]}
        call = {**CALL, **calm, **fields}
        kept = {name: value for name, value in call.items() if value is not None}
        file = tmp_path / "call.json"
        file.write_text(json.dumps(kept), encoding="utf-8")
        return discogram("followup", file, *words)

    return ran


@pytest.mark.parametrize(
    ("yes", "fields", "urgency", "said"),
    [
        # patient by patient: given, asked (how soon?), expected
        ((), {}, "none", "No red flag is present"),
        (("rash",), {}, "same_day", "Have a clinician see the patient today"),
        (("fever_or_rigors",), {}, "same_day", "Have a clinician see the patient today"),
        ((), {"temperature": {"value": "38.0", "unit": "Cel"}}, "same_day", "Have a clinician"),
        ((), {"temperature": {"value": "37.9", "unit": "Cel"}}, "none", "No red flag"),
        (("postural_headache",), {}, "same_day", "Have a clinician see the patient today"),
        (
            ("postural_headache",),
            {"temperature": {"value": "38.4", "unit": "Cel"}},
            "emergency",
            "Call 911 now.",
        ),
        (("saddle_bladder_or_bowel",), {}, "emergency", "Call 911 now."),
        (("new_weakness_or_numbness",), {"country": "ES"}, "emergency", "Call 112 now."),
        (("airway_swelling",), {"country": "GB"}, "emergency", "Call 999 now."),
        (
            ("chest_pain_or_breathlessness",),
            {"country": "ZZ"},
            "emergency",
            "Call the national",
        ),
        (("neck_swelling_stridor_or_dysphagia",), {"region": "cervical"}, "emergency", "Call"),
        ((), {"complications": ["epidural_abscess"]}, "emergency", "Call 911 now."),
        ((), {"complications": ["discitis_lumbar"]}, "same_day", "Have a clinician"),
        (
            (),
            {"complications": ["temporary_worse_pain"]},
            "routine",
            "Arrange a routine review",
        ),
        ((), {"answers": {}}, "same_day", "The call is not finished"),
        ((), {"baseline_pain": None}, "same_day", "The call is not finished: ask today for"),
        ((), {"pain": {"value": 6, "unit": "{score}"}}, "same_day", "Have a clinician"),
        (("rash",), {"complications": ["skin_bleeding"]}, "same_day", "Have a clinician"),
    ],
)
def test_how_soon_a_caller_is_seen(
    asked: Asked, yes: tuple[str, ...], fields: dict[str, Any], urgency: str, said: str
) -> None:
    """M03, M26: the worst counts, and what was not answered is never taken for no."""
    found = asked("--json", yes=yes, **fields).json

    assert found["urgency"] == urgency
    assert found["say"].startswith(said)


def test_the_emergency_number_is_the_first_thing_on_the_page(asked: Asked) -> None:
    """M03: above the patient, the reasons and everything else; in Spanish too."""
    english = asked(yes=("saddle_bladder_or_bowel",)).out
    spanish = asked("--lang", "es", yes=("saddle_bladder_or_bowel",), country="ES").out

    assert english.startswith("CALL 911 NOW.")
    assert "112" in spanish.split("\n")[0]
    assert CALL["site"]["phones"][0] not in english.partition("Clinic:")[0]


@pytest.mark.parametrize(("demonstration", "unsigned"), [(True, False), (False, True)])
def test_unsigned_tables_answer_and_say_so(
    asked: Asked, demonstration: bool, unsigned: bool
) -> None:
    """B06: nobody in danger is sent away for a signature; a real clinic is told of it."""
    site = {**CALL["site"], "demonstration": demonstration}
    found = asked("--json", yes=("seizure_or_unconscious",), site=site).json
    page = asked(yes=("seizure_or_unconscious",), site=site).out

    assert found["urgency"] == "emergency"
    assert ("followup" in found["unsigned"]) is unsigned
    assert ("has not signed these tables" in page) is unsigned


def test_the_clinics_own_number_goes_before_the_countrys(asked: Asked) -> None:
    """A clinic knows best how its region is reached."""
    site = {**CALL["site"], "emergency_number": "112 then 2"}
    found = asked("--json", yes=("rash", "airway_swelling"), site=site).json

    assert found["emergency_number"] == "112 then 2"
    assert found["say"].startswith("Call 112 then 2 now.")


def test_what_fits_and_what_comes_next_is_told(discogram: Discogram, tmp_path: Path) -> None:
    """M26: ten days after, fever and rising pain; the next contact with its window."""
    out = tmp_path / "out"
    found = discogram("followup", EXAMPLE, "--json", "--out", out).json

    assert {(each["complication"], each["window"]) for each in found["fits"]} == {
        ("discitis_lumbar", "open"),
        ("epidural_abscess", "open"),
        ("temporary_worse_pain", "passed"),
        ("deep_haematoma", "passed"),
    }
    assert found["fits"][0]["first"] == [
        "infection_bloods",
        "blood_cultures",
        "mri_with_contrast",
    ]
    assert found["next"] == {
        "contact": "late_check",
        "opens": "2026-12-01",
        "closes": "2026-12-15",
    }
    assert "airway_swelling" in found["to_ask"]
    assert {each.name for each in out.iterdir()} == {
        "followup.pdf",
        "followup.txt",
        "followup.json",
    }


def test_a_fever_that_was_denied_and_measured_counts_and_is_said_aloud(asked: Asked) -> None:
    """M26: what was measured counts; the page says that the two contradict each other."""
    heat = {"temperature": {"value": "38.4", "unit": "Cel"}}
    found, page = asked("--json", **heat).json, asked(**heat).out

    assert found["urgency"] == "same_day"
    assert found["contradictions"][0].startswith("No fever was answered, but the temperature")
    assert page.index("No fever was answered") < page.index("Patient:")


def test_what_is_open_is_asked_in_the_order_of_the_contact_and_the_region(asked: Asked) -> None:
    """M26: the second week asks for infection first, the neck for swallowing."""
    found = asked("--json", answers={}, region="cervical").json

    assert found["to_ask"][:4] == [
        "fever_or_rigors",
        "night_pain",
        "pain_rising_after_quiet",
        "neck_swelling_stridor_or_dysphagia",
    ]
    assert len(found["to_ask"]) == len(FLAGS)


def test_every_contact_has_its_days(asked: Asked) -> None:
    """M26: four dated calls from the day of the test, in the document and on the page."""
    calls = asked("--json").json["calls"]

    assert [(each["contact"], each["opens"], each["closes"]) for each in calls] == [
        ("early_call", "2026-11-04", "2026-11-06"),
        ("infection_call", "2026-11-10", "2026-11-17"),
        ("late_check", "2026-12-01", "2026-12-15"),
        ("outcome", "2027-02-03", "2027-11-03"),
    ]
    assert "THE CALLS AFTER THE TEST" in asked().out.upper()


def test_after_the_last_contact_none_is_due(asked: Asked) -> None:
    """The outcome is the end of the schedule."""
    assert asked("--json", contact="outcome").json["next"] is None
    assert "last planned contact" in asked(contact="outcome").out


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"answers": {"cough": True}}, [("answers", "input-word-unknown")]),
        ({"answers": {"rash": "maybe"}}, [("answers[rash]", "input-not-yes-or-no")]),
        (
            {"temperature": {"value": "385", "unit": "Cel"}},
            [("temperature", "quantity-out-of-range")],
        ),
        ({"asked": "2026-11-02T09:00"}, [("asked", "followup-asked-first")]),
        ({"contact": "chat"}, [("contact", "input-word-unknown")]),
        ({"site": {**CALL["site"], "zone": "Mars/X"}}, [("site.zone", "time-zone-unknown")]),
        ({"complications": ["flu"]}, [("complications[0]", "input-word-unknown")]),
        ({"pain": {"value": 11, "unit": "{score}"}}, [("pain", "quantity-out-of-range")]),
    ],
)
def test_a_call_that_cannot_be_is_refused(
    fields: dict[str, Any], told: list[tuple[str, str]]
) -> None:
    """One clear sentence with its place, and nothing is guessed."""
    with pytest.raises(InputError) as wrong:
        read_followup({**CALL, **fields}, lambda: "salt")

    assert [(why.place, why.id) for why in wrong.value.reasons] == told


@given(
    st.sampled_from(sorted(CALL)),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=6),
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=6), inner),
        max_leaves=5,
    ),
)
def test_whatever_stands_in_a_field_is_read_or_refused(name: str, value: Any) -> None:
    """No value of any shape is a traceback."""
    call = {**copy.deepcopy(CALL), name: value}
    told: tuple[object, ...] = ("read",)
    try:
        read_followup(call, lambda: "salt")
    except InputError as wrong:
        told = wrong.reasons

    assert told


def test_a_list_is_no_call() -> None:
    """A file is one object."""
    with pytest.raises(InputError) as wrong:
        read_followup([], lambda: "salt")

    assert [why.id for why in wrong.value.reasons] == ["input-not-an-object"]
