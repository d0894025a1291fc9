"""Architecture, sentence 3: a missing fact answers unknown, never no."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.errors import reason
from discogram.words.verdict import Finding, Verdict, all_of, any_of

T, F, U = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN

AND = {(T, T): T, (T, F): F, (T, U): U, (F, F): F, (F, U): F, (U, U): U}
OR = {(T, T): T, (T, F): T, (T, U): T, (F, F): F, (F, U): U, (U, U): U}
"""Kleene 1952, section 64, strong tables; each holds with the two turned round."""

verdicts = st.lists(st.sampled_from(Verdict), max_size=6)


@pytest.mark.parametrize(("one", "other"), list(product(Verdict, repeat=2)))
def test_two_verdicts_join_as_kleene_printed(one, other):
    """And and or of any two verdicts are those of the strong tables."""
    assert all_of((one, other)) is AND.get((one, other), AND.get((other, one)))
    assert any_of((one, other)) is OR.get((one, other), OR.get((other, one)))


@pytest.mark.parametrize(("one", "opposite"), [(T, F), (F, T), (U, U)])
def test_the_opposite_of_unknown_is_unknown(one, opposite):
    """Not knowing whether it is so is not knowing whether it is not."""
    assert one.opposite() is opposite


@pytest.mark.parametrize(("answer", "verdict"), [(True, T), (False, F), (None, U)])
def test_none_is_unknown(answer, verdict):
    """A fact that nobody asked about is neither yes nor no."""
    assert Verdict.of(answer) is verdict


def test_nothing_asked_is_met_and_nothing_offered_is_not():
    """All of none are met; none of none is."""
    assert all_of(()) is T
    assert any_of(()) is F


@given(verdicts)
def test_de_morgan(found):
    """Not all met is some not met."""
    assert any_of(found) is all_of(each.opposite() for each in found).opposite()


@given(verdicts, st.randoms(use_true_random=False))
def test_order_and_repetition_do_not_matter(found, random):
    """A rule answers the same in whatever order its clauses are asked."""
    shuffled = [*found, *found]
    random.shuffle(shuffled)

    assert all_of(shuffled) is all_of(found)
    assert any_of(shuffled) is any_of(found)


@given(st.lists(st.booleans()))
def test_without_unknowns_it_is_ordinary_logic(answers):
    """Where everything is known the verdicts are those of `all` and `any`."""
    found = [Verdict.of(each) for each in answers]

    assert all_of(found) is Verdict.of(all(answers))
    assert any_of(found) is Verdict.of(any(answers))


@given(verdicts.filter(bool), st.data())
def test_learning_a_fact_never_turns_yes_into_no(found, data):
    """What is settled beside an unknown stays settled whatever the unknown turns out to be."""
    place = data.draw(st.integers(0, len(found) - 1))
    before = [*found[:place], U, *found[place + 1 :]]

    for join in (all_of, any_of):
        assert join(before) in (U, join(found))


def test_a_finding_of_unknown_names_what_is_missing():
    """Whoever reads *unknown* is told which fact would settle it."""
    found = Finding.unknown("pain", reason("x"), "pain_nrs", "concordance", sources=("s",))

    assert found.verdict is U
    assert found.missing == ("pain_nrs", "concordance")
    assert found.sources == ("s",)
