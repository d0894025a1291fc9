"""Which episodes were decided under which policy, counted once and read on from there."""

from uuid import uuid4

from discogram.adapters.db.decided import Decided
from tests.adapters.db.cases import append

TYPES = ("CandidacyDecided", "ReportSigned")


def put(store, episode, sequence, **what):
    """An event of an episode."""
    append(store, sequence, episode=episode, **what)


def test_episodes_are_told_by_site_and_policy(store):
    """Only what decides counts, each episode once; another site's stay its own."""
    one, two, away = uuid4(), uuid4(), uuid4()
    put(store, one, 1, type="CandidacyDecided", policy="a" * 64)
    put(store, one, 2, type="ReportSigned", policy="a" * 64)
    put(store, one, 3, type="ReportSigned", policy="b" * 64)
    put(store, two, 1, type="ReferralReceived", policy="a" * 64)
    put(store, away, 1, type="ReportSigned", policy="a" * 64, site="south")
    found = Decided(store.alias, TYPES).by_policy("north")

    assert found == {"a" * 64: {str(one)}, "b" * 64: {str(one)}}


def test_what_is_written_later_is_added(store):
    """The second question reads on where the first one ended."""
    one, two = uuid4(), uuid4()
    decided = Decided(store.alias, TYPES)
    put(store, one, 1, type="CandidacyDecided", policy="a" * 64)
    before = decided.by_policy("north")
    put(store, two, 1, type="CandidacyDecided", policy="a" * 64)
    after = decided.by_policy("north")

    assert before == {"a" * 64: {str(one)}}
    assert after == {"a" * 64: {str(one), str(two)}}
    assert Decided(store.alias, TYPES).by_policy("nowhere") == {}
