"""Row B08: a history that grows, and whose earlier moments stay as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from discogram.words.trail import Trail


class Growing(RuleBasedStateMachine):
    """Trails that branch and grow, each beside the tuple that it should equal."""

    def __init__(self):
        super().__init__()
        self.kept: list[tuple[Trail[int], tuple[int, ...]]] = [(Trail(), ())]

    @rule(which=st.integers(0), item=st.integers(0, 9))
    def grow(self, which, item):
        """Continue any earlier trail, so that branches share what lies before."""
        trail, items = self.kept[which % len(self.kept)]
        self.kept.append((trail.then(item), (*items, item)))

    @invariant()
    def every_trail_is_what_it_was(self):
        """No trail ever changes, whatever grew out of it."""
        for trail, items in self.kept:
            assert tuple(trail) == items
            assert len(trail) == len(items)


TestGrowing = Growing.TestCase
items = st.lists(st.integers(0, 3), max_size=6)


@given(items, items)
def test_trails_are_equal_when_their_items_are(one, other):
    """Equality and hash follow the items, not how the trail came to be."""
    grown = Trail(one[:2])
    for item in one[2:]:
        grown = grown.then(item)

    assert (grown == Trail(other)) is (one == other)
    assert hash(grown) == hash(Trail(one)) == hash(tuple(one))


@given(items, st.integers(-8, 8), st.integers(-8, 8))
def test_a_trail_is_indexed_like_a_tuple(found, start, stop):
    """Items and slices are those of the tuple of items, from either end."""
    trail = Trail(found)
    trail.then(99)

    assert trail[start:stop] == tuple(found)[start:stop]
    if -len(found) <= start < len(found):
        assert trail[start] == found[start]
    else:
        with pytest.raises(IndexError):
            trail[start]


def test_a_branch_is_not_seen_from_the_trunk():
    """Two futures of one moment know nothing of each other."""
    moment = Trail("ab")
    one, other = moment.then("c"), moment.then("d")

    assert (list(moment), list(one), list(other)) == (
        ["a", "b"],
        ["a", "b", "c"],
        ["a", "b", "d"],
    )
    assert "c" not in other
    assert list(reversed(one)) == ["c", "b", "a"]


def test_a_trail_is_no_tuple():
    """A trail is compared with trails, so that a forgotten conversion is noticed."""
    assert Trail([1]) != (1,)
    assert repr(Trail([1, 2])) == "Trail([1, 2])"


def test_an_iterable_is_copied_at_the_start():
    """Whoever changes the list a trail was made from does not change the trail."""
    source = [1, 2]
    trail = Trail(source)
    source.append(3)

    assert list(trail) == [1, 2]
