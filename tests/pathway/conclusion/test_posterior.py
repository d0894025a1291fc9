"""Row B07: an interval, never one number, with everything it assumes."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.pathway.conclusion.facts import Background
from discogram.pathway.conclusion.posterior import after, false_positive_classes, posterior
from discogram.words.spine import Region
from discogram.words.units import rounded
from tests.pathway.conclusion.cases import concluded, disc, limits, painless, step, study

SECTION_3 = [
    # prior, false-positive rate, after at sensitivity 0.70, at 0.90 (worked_evidence.md)
    ("0.26", "0.06", "0.80", "0.84"),
    ("0.26", "0.25", "0.50", "0.56"),
    ("0.26", "0.40", "0.38", "0.44"),
    ("0.39", "0.030", "0.94", "0.95"),
    ("0.39", "0.06", "0.88", "0.91"),
    ("0.39", "0.093", "0.83", "0.86"),
    ("0.39", "0.25", "0.64", "0.70"),
    ("0.39", "0.40", "0.53", "0.59"),
    ("0.42", "0.06", "0.89", "0.92"),
    ("0.42", "0.25", "0.67", "0.72"),
]
"""Typed again from the page; each printed number has two decimals."""

FACTS = ("chronic_pain_elsewhere", "prior_discectomy", "somatisation")
probabilities = st.fractions(Fraction(1, 100), Fraction(99, 100))


@pytest.mark.parametrize(("prior", "rate", "low", "high"), SECTION_3)
def test_the_printed_table_is_reproduced(prior, rate, low, high):
    """Every number of the worked table comes out of the formula, to its printed digit."""
    found = [
        rounded(after(Fraction(prior), Fraction(sensitivity), Fraction(rate)), 2)
        for sensitivity in ("0.70", "0.90")
    ]

    assert found == [Decimal(low), Decimal(high)]


@given(probabilities, probabilities, probabilities)
def test_odds_are_multiplied_by_the_likelihood_ratio(prior, sensitivity, rate):
    """The formula is Bayes by odds, as the page prints it."""
    odds = prior / (1 - prior) * (sensitivity / rate)

    assert after(prior, sensitivity, rate) == odds / (1 + odds)


@given(probabilities, probabilities, probabilities, probabilities)
def test_it_rises_with_the_prior_and_falls_with_false_positives(prior, sensitivity, one, other):
    """The ends of the interval are where the assumptions put them."""
    low, high = sorted((one, other))

    assert after(prior, sensitivity, high) <= after(prior, sensitivity, low)
    assert after(low, sensitivity, prior) <= after(high, sensitivity, prior)
    assert after(prior, low, sensitivity) <= after(prior, high, sensitivity)


NO, YES, ASK = False, True, None
CLASSES = [
    # chronic pain, discectomy, somatisation, the rows that may be this patient's
    (NO, NO, NO, "no_confounder"),
    (YES, NO, NO, "chronic_pain"),
    (NO, YES, NO, "discectomy"),
    (NO, NO, YES, "somatisation"),
    (YES, YES, NO, "discectomy"),
    (YES, YES, YES, "somatisation"),
    (ASK, NO, NO, "no_confounder chronic_pain"),
    (NO, ASK, NO, "no_confounder discectomy"),
    (NO, NO, ASK, "no_confounder somatisation"),
    (ASK, ASK, ASK, "no_confounder chronic_pain discectomy somatisation"),
    (YES, ASK, NO, "chronic_pain discectomy"),
    (ASK, YES, NO, "discectomy"),
    (ASK, YES, ASK, "discectomy somatisation"),
    (ASK, ASK, YES, "somatisation"),
]


@pytest.mark.parametrize(("pain", "discectomy", "somatisation", "rows"), CLASSES)
def test_the_class_is_the_worst_known_and_every_worse_one_not_asked(
    pain, discectomy, somatisation, rows
):
    """A milder unasked confounder changes nothing beside a worse known one."""
    asked = Background(somatisation, discectomy, pain)

    assert false_positive_classes(asked) == tuple(f"fp_{row}" for row in rows.split())


@pytest.mark.parametrize(
    ("facts", "low", "high"),
    [
        # 0.26 and 0.7 with the worst rate; 0.42 and 0.9 with the mildest
        (dict.fromkeys(FACTS, False), "0.891", "0.956"),
        ({**dict.fromkeys(FACTS, False), "chronic_pain_elsewhere": True}, "0.815", "0.921"),
        ({**dict.fromkeys(FACTS, False), "prior_discectomy": True}, "0.621", "0.813"),
        ({**dict.fromkeys(FACTS, False), "somatisation": True}, "0.330", "0.566"),
        ({}, "0.330", "0.956"),
    ],
)
def test_the_interval_of_a_patient(facts, low, high):
    """Each class has its interval, and whoever was asked nothing has the widest."""
    found = posterior(Background(**facts), limits())

    assert [str(rounded(each, 3)) for each in (found.low, found.high)] == [low, high]


@given(st.tuples(*[st.sampled_from([True, False, None])] * 3), st.integers(0, 2))
def test_an_unasked_confounder_only_widens_the_interval(answers, which):
    """Not having asked can lower the lower end and raise the upper one, and nothing else."""
    known = dict(zip(FACTS, answers, strict=True))
    unasked = {**known, FACTS[which]: None}
    one, other = (posterior(Background(**facts), limits()) for facts in (known, unasked))

    assert other.low <= one.low < one.high <= other.high


@given(st.tuples(*[st.sampled_from([True, False, None])] * 3))
def test_every_assumption_is_listed(answers):
    """Prior, sensitivity, each class and the reality check are printed with the interval."""
    facts = dict(zip(FACTS, answers, strict=True))
    known, *unasked = false_positive_classes(Background(**facts))
    ids = [why.id for why in posterior(Background(**facts), limits()).assumptions]

    def named(state, row):
        return f"conclusion-posterior-{state}-{row.removeprefix('fp_').replace('_', '-')}"

    assert ids == [
        "conclusion-posterior-prior",
        "conclusion-posterior-sensitivity",
        named("known", known),
        *(named("unasked", row) for row in unasked),
        "conclusion-posterior-compensation",
        "conclusion-posterior-reality",
    ]


@pytest.mark.parametrize(("claim", "printed"), [(True, True), (None, True), (False, False)])
def test_a_compensation_claim_is_named_without_a_number(claim, printed):
    """No rate was published for it: it is printed beside the interval, and changes nothing."""
    found = posterior(Background(compensation_claim=claim), limits())
    ids = {why.id for why in found.assumptions}

    assert ("conclusion-posterior-compensation" in ids) is printed
    assert found.low == posterior(Background(), limits()).low


QUIET = (painless("L3/L4"), painless("L5/S1"))


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        (study(disc("L4/L5", step(8, "concordant", 20)), *QUIET), True),
        (study(disc("L4/L5", step(8, "discordant", 20)), *QUIET), False),
        (study(disc("L4/L5"), *QUIET), False),
        (study(disc("L4/L5", step(8, "concordant", 20)), *QUIET, sham=[8]), False),
        # a pain code or a pressure class names no disc positive
        (study(disc("L4/L5", step(2, "concordant", 60))), False),
        (
            study(
                disc("C5/C6", step(8, "concordant")),
                disc("C4/C5", step(0)),
                region=Region.CERVICAL,
            ),
            False,
        ),
    ],
)
def test_it_is_given_only_where_a_lumbar_disc_is_positive(asked, given):
    """Nothing positive, no interval; and the published rates are of the lumbar spine."""
    assert (concluded(asked).posterior is not None) is given
