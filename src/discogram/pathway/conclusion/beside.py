"""Does another test say the same of a disc as its injection did?

Word against word, with no threshold and no score: a test calls the disc changed or unremarkable
by its own closed list, and the usual pain came at some step or at none. What lies between, and
what speaks of something else than the disc, is compared with nothing.
"""

from collections.abc import Mapping
from types import MappingProxyType

from discogram.errors import reason
from discogram.pathway.candidacy.facts import CorrelatedTest, TestKind
from discogram.pathway.conclusion.facts import TestedDisc
from discogram.pathway.conclusion.steps import CONCORDANT, is_among
from discogram.words.verdict import Finding, Verdict, any_of

UNREMARKABLE: Mapping[TestKind, frozenset[str]] = MappingProxyType(
    {
        TestKind.PFIRRMANN: frozenset({"I"}),
        TestKind.MODIC: frozenset({"0"}),
        TestKind.HIZ: frozenset({"no"}),
        TestKind.CONTOUR: frozenset({"normal"}),
        TestKind.XRAY: frozenset({"normal"}),
    }
)
"""The words by which a test of the disc's structure says that nothing was seen."""
_BETWEEN = frozenset({(TestKind.PFIRRMANN, "II")})
"""An inhomogeneous disc of normal height: neither."""


def shows_change(test: CorrelatedTest) -> Verdict:
    """Whether a test calls its disc changed; unknown of a test of nerve, joint or whole spine.

    An EMG speaks of a nerve, a block of what was numbed: neither of the disc.
    """
    quiet = UNREMARKABLE.get(test.kind)
    if test.disc is None or quiet is None or (test.kind, test.value) in _BETWEEN:
        return Verdict.UNKNOWN
    return Verdict.of(test.value not in quiet)


def usual_pain_came(tested: TestedDisc) -> Verdict:
    """Whether the usual pain came at any step; unknown where nobody asked, or nothing began."""
    steps = tested.test.steps
    return any_of(is_among(step, CONCORDANT) for step in steps) if steps else Verdict.UNKNOWN


def agrees(test: CorrelatedTest, tested: TestedDisc | None) -> Finding:
    """Whether test and injection point the same way; `tested` None was not injected."""
    rule, changed = "other_test_agrees", shows_change(test)
    pain = Verdict.UNKNOWN if tested is None else usual_pain_came(tested)
    if changed is Verdict.UNKNOWN:
        return Finding(rule, changed, reason("conclusion-beside-another-thing"))
    if pain is Verdict.UNKNOWN:
        return Finding.unknown(rule, reason("conclusion-beside-no-answer"), "concordance")
    return Finding(rule, Verdict.of(changed is pain), reason(_SAID[changed, pain]))


_SAID = {
    (Verdict.MET, Verdict.MET): "conclusion-beside-changed-pain",
    (Verdict.MET, Verdict.NOT_MET): "conclusion-beside-changed-quiet",
    (Verdict.NOT_MET, Verdict.MET): "conclusion-beside-normal-pain",
    (Verdict.NOT_MET, Verdict.NOT_MET): "conclusion-beside-normal-quiet",
}
