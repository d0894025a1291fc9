"""B06, M24: a number is printed with the digits that were entered, in any language."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.language import Speaker, languages
from discogram.adapters.language.printing import digits, member_key, slug, word_id
from discogram.pathway.conclusion.answer import Category
from discogram.pathway.provocation.facts import Concordance, DiscRole
from discogram.words.civil import CivilTime
from discogram.words.spine import Count, Disc, Region, Side
from discogram.words.text import FreeText
from discogram.words.trail import Trail
from discogram.words.units import Angle, Duration, PainScore, Pressure, Unit, Volume
from discogram.words.verdict import Verdict

ENGLISH, SPANISH = (Speaker(language, strict=True) for language in ("en", "es"))
SPEAKERS = tuple(Speaker(language) for language in languages())
ZONES = ("America/Chicago", "Europe/Madrid", "Asia/Kathmandu", "Pacific/Auckland")

plain_decimals = st.decimals(
    allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9
)


class NewList(StrEnum):
    ONE = "not_yet_worded"


civil_times = st.builds(
    CivilTime.at,
    st.integers(0, 4 * 10**9).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)),
    st.sampled_from(ZONES),
)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.decimals() | st.fractions()
    | st.text() | st.dates() | st.datetimes(timezones=st.none() | st.just(UTC)) | st.times()
    | st.timedeltas() | st.uuids() | st.binary(max_size=9) | st.just(10**4000)
    | st.just(Fraction(10**4000, 7)) | st.sampled_from(Disc) | st.sampled_from(Unit)
    | st.sampled_from(Category) | civil_times
    | st.builds(FreeText, st.text(), st.none() | st.text()),
    lambda inner: st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)  # fmt: skip


@pytest.mark.parametrize(
    ("value", "english", "spanish"),
    [
        (Pressure.of("14.0", "[psi]"), "14.0 psi", "14,0 psi"),
        (Pressure.of("720", "mm[Hg]"), "720 mmHg", "720 mmHg"),
        (Volume.of("0.50", "mL"), "0.50 mL", "0,50 mL"),
        (Angle.of(-30, "deg"), "-30°", "-30°"),
        (PainScore.of(7, "{score}"), "7/10", "7/10"),
        (Duration.of(90, "min"), "90 min", "90 min"),
        (Decimal("0.0540"), "0.0540", "0,0540"),
        (Decimal("1E+2"), "100", "100"),
        (12345, "12345", "12345"),
        (Fraction(7), "7", "7"),
        (Fraction(29, 2), "14.5", "14,5"),
        (Fraction(100, 3), "33.3", "33,3"),
        (Fraction(1, 3), "0.33", "0,33"),
        (0.1, "0.1", "0,1"),
        (date(2026, 1, 12), "12 January 2026", "12 de enero de 2026"),
        (time(9, 30), "09:30", "09:30"),
        (
            datetime(2026, 12, 1, 15, 30, 5, tzinfo=UTC),
            "1 December 2026, 15:30:05 UTC",
            "1 de diciembre de 2026, 15:30:05 UTC",
        ),
        (timedelta(days=1, hours=2, minutes=30), "1 day 2 h 30 min", "1 día 2 h 30 min"),
        (timedelta(seconds=-1.5), "-1.5 s", "-1,5 s"),
        (timedelta(0), "0 s", "0 s"),
        (Disc.L5_S1, "L5/S1", "L5/S1"),
        ((), "none", "ninguno"),
        ((Disc.L3_L4,), "L3/L4", "L3/L4"),
        (tuple(Disc)[:3], "C2/C3, C3/C4 and C4/C5", "C2/C3, C3/C4 y C4/C5"),
        (Trail([1, 2]), "1 and 2", "1 y 2"),
        (frozenset({Side.RIGHT, Side.LEFT}), "left and right", "derecho e izquierdo"),
        (MappingProxyType({"a": 1}), "a: 1", "a: 1"),
        (True, "yes", "sí"),
        (False, "no", "no"),
        (None, "unknown", "desconocido"),
        (Region.THORACIC, "thoracic", "torácica"),
        (Verdict.NOT_MET, "not met", "no cumplido"),
        (FreeText("digest", "pain at night"), "pain at night", "pain at night"),
        (FreeText("digest"), "[erased]", "[borrado]"),
        (UUID(int=7), str(UUID(int=7)), str(UUID(int=7))),
        ("pain_nrs", "pain_nrs", "pain_nrs"),
    ],
)  # fmt: skip
def test_a_value_prints_by_language(value: object, english: str, spanish: str) -> None:
    """Each kind of value has one print in each language."""
    printed = (ENGLISH.show(value), SPANISH.show(value))

    assert printed == (english, spanish)


@pytest.mark.parametrize(
    ("written", "english"),
    [
        ("2026-12-01T09:30[America/Chicago]", "1 December 2026, 09:30 America/Chicago"),
        ("2026-12-01T09:30:15[Europe/Madrid]", "1 December 2026, 09:30:15 Europe/Madrid"),
        (
            "2026-11-01T01:30-05:00[America/Chicago]",
            "1 November 2026, 01:30 (UTC-05:00) America/Chicago",
        ),
        (
            "2026-11-01T01:30-06:00[America/Chicago]",
            "1 November 2026, 01:30 (UTC-06:00) America/Chicago",
        ),
    ],
)
def test_a_civil_time_says_its_offset_only_where_needed(written: str, english: str) -> None:
    """The hour that the clock strikes twice is told apart; every other prints plainly."""
    printed = ENGLISH.show(CivilTime.parse(written))

    assert printed == english


def test_the_readers_own_zone_goes_without_saying() -> None:
    """Another zone is named, and so is the hour that the clock strikes twice."""
    at_home = Speaker("en", strict=True, home="America/Chicago")
    times = (
        "2026-12-01T09:30[America/Chicago]",
        "2026-12-01T09:30[Europe/Madrid]",
        "2026-11-01T01:30-05:00[America/Chicago]",
    )

    assert [at_home.show(CivilTime.parse(each)) for each in times] == [
        "1 December 2026, 09:30",
        "1 December 2026, 09:30 Europe/Madrid",
        "1 November 2026, 01:30 (UTC-05:00) America/Chicago",
    ]


@pytest.mark.parametrize(
    ("last", "joined"),
    [
        ("inflamación", "dolor e inflamación"),
        ("hinchazón", "dolor e hinchazón"),
        ("ímpetu", "dolor e ímpetu"),
        ("hielo", "dolor y hielo"),
        ("fiebre", "dolor y fiebre"),
    ],
)
def test_spanish_and_before_i(last: str, joined: str) -> None:
    """Spanish says *e* before the sound of i, and *y* before any other."""
    printed = SPANISH.show(("dolor", last))

    assert printed == joined


@pytest.mark.parametrize(
    ("name", "english", "spanish"),
    [
        ("pain_nrs", "pain score", "puntuación del dolor"),
        ("L3/L4.pain_nrs", "pain score (L3/L4)", "puntuación del dolor (L3/L4)"),
    ],
)
def test_a_fact_prints_in_words(name: str, english: str, spanish: str) -> None:
    """The name of a fact is said in words, with the disc that lacks it."""
    printed = (ENGLISH.word(name), SPANISH.word(name))

    assert printed == (english, spanish)


def test_members_of_equal_text_keep_their_own_words() -> None:
    """Two enums may hold the same text and mean another thing by it."""
    printed = [ENGLISH.word(each) for each in (Category.NONE, Concordance.NONE)]

    assert printed == ["none", "no pain"]


def test_word_ids_are_readable() -> None:
    """The id of a word names its list and its value, as a translator would guess."""
    ids = [word_id(each) for each in (DiscRole.SUSPECT, Count.SIX_LUMBAR, Unit.PERCENT)]

    assert ids == ["word-disc-role-suspect", "word-count-l6", "word-unit-percent"]


def test_units_do_not_share_a_word() -> None:
    """No two units are printed by one message."""
    keys = {member_key(unit) for unit in Unit}

    assert len(keys) == len(Unit)


def test_an_unworded_member_prints_its_value() -> None:
    """A word that is not yet written still tells the reader something."""
    assert Speaker("en").word(NewList.ONE) == "not yet worded"
    assert Speaker("en").word("never_heard_of_it") == "never heard of it"


@given(plain_decimals)
def test_decimals_keep_their_digits(value: Decimal) -> None:
    """What was entered can be read back from what is printed, digit by digit."""
    english, spanish = ENGLISH.show(value), SPANISH.show(value)

    assert str(Decimal(english)) == str(value)
    assert spanish == english.replace(".", ",")


@given(st.fractions(min_value=-(10**6), max_value=10**6))
def test_fractions_stay_close(value: Fraction) -> None:
    """Rounding for print moves a number by at most half of its last place."""
    printed = Fraction(digits(value))

    assert abs(printed - value) <= (Fraction(1, 20) if abs(value) >= 1 else Fraction(1, 200))


@given(values)
def test_any_value_prints_on_one_line(value: object) -> None:
    """No value breaks a sentence: nothing is raised, and no sign steers the terminal."""
    printed = [speaker.show(value) for speaker in SPEAKERS]

    assert all(text.isprintable() for text in printed)
    assert all(len(text) <= 2000 for text in printed)


@given(st.text())
def test_slugs_are_stable(text: str) -> None:
    """A key made from a key is the same key, so that variants match."""
    once = slug(text)

    assert slug(once) == once
