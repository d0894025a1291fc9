"""Where the room's record and the readers' meet: what a conclusion stands on (M05, M11)."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.pathway.candidacy.facts import Background as Answered
from discogram.pathway.conclusion.events import ConclusionWritten, after
from discogram.pathway.conclusion.facts import Background, Study
from discogram.pathway.conclusion.gather import study_of
from discogram.pathway.conclusion.written import Judged, Judgement, PlanLine, Written
from discogram.pathway.images.facts import DiscImage, Nucleogram
from discogram.pathway.provocation.events import (
    DrugGiven,
    InjectionEnded,
    InjectionStarted,
    ProvocationBody,
)
from discogram.pathway.provocation.facts import DiscRole, DrugKind, ShamTest
from discogram.pathway.provocation.order import as_drawn
from discogram.pathway.provocation.session import Session, disc_tests
from discogram.pathway.referral.facts import Referral
from discogram.words.spine import Count, Disc, Region
from discogram.words.text import FreeText
from tests.pathway.provocation.cases import (
    CONTROL,
    PREPARED,
    QUIET,
    SILENT,
    TIME_OUT,
    happened,
    nrs,
)

LUMBAR = Referral(region=Region.LUMBAR, count=Count.USUAL)
DONE = happened(*PREPARED, *QUIET, *SILENT)


def gathered(
    session: Session = DONE,
    reading: tuple[DiscImage, ...] | None = None,
    referral: Referral = LUMBAR,
    background: Answered | None = None,
) -> Study:
    """The study of one synthetic patient."""
    return study_of(referral, background or Answered(), session, reading)


def ordered(*discs: Disc | None) -> Session:
    """A session of which only the sealed order is known."""
    tokens = [f"t{number}" for number, _ in enumerate(discs)]
    return happened(as_drawn([(disc, None) for disc in discs], tokens, "nonce"))


def test_a_disc_is_seen_from_both_sides() -> None:
    """The room's test and the readers' image of one level stand together."""
    read = DiscImage(Disc.L3_L4, Nucleogram.LOBULAR, 1, leak=False)

    study = gathered(reading=(read,))

    tested = study.get(Disc.L3_L4)
    assert tested is not None
    assert tested.test == disc_tests(DONE)[0]
    assert tested.image == read


def test_a_disc_that_nobody_read_has_an_unknown_image() -> None:
    """Without a reading, or without this disc in it, nothing is seen and nothing denied."""
    other = DiscImage(Disc.C2_C3, Nucleogram.LOBULAR)

    for reading in (None, (), (other,)):
        study = gathered(reading=reading)
        assert [each.image for each in study.discs] == [
            DiscImage(Disc.L3_L4),
            DiscImage(Disc.L4_L5),
        ]


def test_the_sealed_order_does_not_show_in_the_study() -> None:
    """Discs stand cranial to caudal, whichever was injected first."""
    turned = ordered(Disc.L5_S1, None, Disc.L2_L3, Disc.L4_L5)

    assert [each.disc for each in gathered(turned).discs] == [
        Disc.L2_L3,
        Disc.L4_L5,
        Disc.L5_S1,
    ]


LEAKS: list[tuple[bool | None, bool | None, bool | None]] = [
    (None, None, None),
    (True, None, True),
    (False, None, False),
    (None, True, True),
    (True, False, True),
    (False, True, True),
]


@pytest.mark.parametrize(("seen", "read", "known"), LEAKS)
def test_a_leak_that_somebody_saw_is_a_leak(
    seen: bool | None, read: bool | None, known: bool | None
) -> None:
    """Contrast that was seen to leave has left, also where nothing of it is on the CT later."""
    bodies: list[ProvocationBody] = [
        *PREPARED,
        InjectionStarted(CONTROL),
        InjectionEnded(CONTROL, leak=seen),
    ]

    study = gathered(happened(*bodies), (DiscImage(Disc.L3_L4, leak=read),))

    tested = study.get(Disc.L3_L4)
    assert tested is not None
    assert tested.image.leak is known


@pytest.mark.parametrize(
    ("discs", "region"),
    [
        ([], Region.LUMBAR),
        ([None], Region.LUMBAR),
        ([Disc.L4_L5, Disc.L5_S1], Region.LUMBAR),
        ([Disc.C4_C5, Disc.C5_C6], Region.CERVICAL),
        ([Disc.T4_T5], Region.THORACIC),
        ([Disc.T11_T12, Disc.T12_L1], Region.THORACIC),
        ([Disc.T12_L1, Disc.L1_L2], Region.LUMBAR),
        ([Disc.C7_T1, Disc.C6_C7], Region.CERVICAL),
    ],
)
def test_the_discs_tell_the_region_that_nobody_named(
    discs: list[Disc | None], region: Region
) -> None:
    """The region most discs lie in; a disc at a junction counts for both."""
    assert gathered(ordered(*discs), referral=Referral()).region is region


@given(st.permutations([Disc.T12_L1, Disc.L1_L2, Disc.C5_C6]))
def test_the_region_does_not_depend_on_the_sealed_order(discs: list[Disc]) -> None:
    """Whoever was injected first has no more say."""
    assert gathered(ordered(*discs), referral=Referral()).region is Region.LUMBAR


def test_the_referrers_words_come_first() -> None:
    """Region and count are taken from the referral; the discs speak where it is silent."""
    told = Referral(region=Region.THORACIC, count=Count.LUMBARISED_S1)
    six = ordered(Disc.L5_L6)

    assert gathered(six, referral=told).region is Region.THORACIC
    assert gathered(six, referral=told).count is Count.LUMBARISED_S1
    assert gathered(six, referral=Referral()).count is Count.SIX_LUMBAR
    assert gathered(referral=Referral()).count is Count.USUAL


def test_a_sham_counts_once_it_was_carried_out() -> None:
    """A sham that only stands in the order has not been answered."""
    assert gathered(happened(*PREPARED)).sham == ()
    assert gathered(DONE).sham == (ShamTest(nrs("1")),)


@pytest.mark.parametrize("name", [each.name for each in fields(Answered)])
@pytest.mark.parametrize("answer", [True, False, None])
def test_every_answer_about_the_background_is_carried_over(
    name: str, answer: bool | None
) -> None:
    """What was answered at candidacy is what the conclusion reads, field by field."""
    background = replace(Answered(), **{name: answer})

    study = gathered(background=background)

    assert study.background == replace(Background(), **{name: answer})


def test_the_background_has_no_field_of_its_own_but_sedation() -> None:
    """A question added at candidacy cannot be forgotten here."""
    own = {each.name for each in fields(Background)}

    assert own - {each.name for each in fields(Answered)} == {"sedation"}
    assert {each.name for each in fields(Answered)} <= own


@pytest.mark.parametrize(
    ("kinds", "sedation"),
    [((), None), ((DrugKind.CONTRAST,), None), ((DrugKind.SEDATIVE,), True)],
)
def test_sedation_is_told_by_the_drugs(
    kinds: tuple[DrugKind, ...], sedation: bool | None
) -> None:
    """Sedation that was not written down is unknown, until the list is said to be whole."""
    session = happened(*(DrugGiven(kind, "synthetic") for kind in kinds))
    whole = replace(session, drugs_complete=True)

    assert gathered(session).background.sedation is sedation
    assert gathered(whole).background.sedation is bool(sedation)


def test_a_role_stays_as_it_was_sealed() -> None:
    """Suspect and control keep their meaning through the session."""
    roles = [each.test.role for each in gathered(happened(TIME_OUT, *PREPARED)).discs]

    assert roles == [DiscRole.CONTROL, DiscRole.SUSPECT]


def test_the_newest_conclusion_stands_whole() -> None:
    """A conclusion is written whole, so nothing of an older one is left in it."""
    words = FreeText.of("synthetic words", "salt")
    full = Written(
        words, (Judgement(Disc.L4_L5, Judged.PAIN_SOURCE),), (PlanLine(words, "carragee-2006"),)
    )
    bare = Written(words)

    assert after(None, ConclusionWritten(full)) == full
    assert after(full, ConclusionWritten(bare)) == bare
