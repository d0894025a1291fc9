"""Report facts: what is cited, and the physician's word per disc (M06, M07, B06)."""

from dataclasses import replace

from discogram.pathway.conclusion.written import Judged
from discogram.pathway.report.facts import LIMITS_CITE
from discogram.words.evidence import Source
from discogram.words.spine import Disc
from tests.adapters.documents.patients import BARE, UNSIGNED


def test_each_disc_has_its_own_word() -> None:
    """A judgement is found by its disc, and a disc without one has none."""
    found = UNSIGNED.judgement(Disc.L4_L5)

    assert found is not None
    assert found.judged is Judged.PAIN_SOURCE
    assert UNSIGNED.judgement(Disc.L1_L2) is None


def test_every_part_that_leans_on_a_source_cites_it() -> None:
    """Clauses, sets, risks, plan and dose are all searched for their sources."""
    assert UNSIGNED.cited() == {
        "Practice Guidelines, ISIS 2004",
        "Sachs 1987",
        "sis-2013",
        "willems-2004",
        "carragee-2009",
        "carragee-2006-gold",
        "mccormick-2019",
        "aans-2014",
        "aapm-96",
        "icrp-103",
        "unscear-2008",
    }
    assert BARE.cited() == set(LIMITS_CITE)


def test_only_cited_sources_are_shown_in_order() -> None:
    """The whole bibliography may be handed over; what is not cited stays out."""
    offered = tuple(Source(key, key) for key in ("willems-2004", "never-cited", "aapm-96"))
    shown = replace(UNSIGNED, sources=offered).cited_sources()

    assert [each.key for each in shown] == ["aapm-96", "willems-2004"]
