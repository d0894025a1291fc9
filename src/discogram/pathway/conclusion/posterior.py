"""How probable is a painful disc after a positive answer, and under which assumptions?

Bayes by likelihood ratio: LR+ = sensitivity / false-positive rate, odds after = odds before x
LR+ (worked_evidence.md section 3). An interval over a prior range, a sensitivity range and the
false-positive classes this patient may belong to; never one number. Two limits are printed with
it: there is no gold standard, so sensitivity is assumed; and the priors were found with
discography itself. Lumbar figures only.
"""

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from discogram.errors import Reason, reason
from discogram.pathway.conclusion.answer import Posterior
from discogram.pathway.conclusion.facts import Background
from discogram.pathway.conclusion.limits import Limits

_CLASSES = (
    ("chronic_pain_elsewhere", "fp_chronic_pain"),
    ("prior_discectomy", "fp_discectomy"),
    ("somatisation", "fp_somatisation"),
)
"""A fact of the patient and the false-positive class it brings, from mild to severe."""


@lru_cache(maxsize=64)
def posterior(background: Background, limits: Limits) -> Posterior:
    """The interval for this patient; the same for every patient of the same background."""
    prior = limits.exact["prior_low"], limits.exact["prior_high"]
    sensitivity = limits.exact["sensitivity_low"], limits.exact["sensitivity_high"]
    rows = false_positive_classes(background)
    rates = sorted(limits.exact[row] for row in rows)
    return Posterior(
        low=after(prior[0], sensitivity[0], rates[-1]),
        high=after(prior[1], sensitivity[1], rates[0]),
        assumptions=tuple(_assumptions(background, limits, rows)),
    )


def after(prior: Fraction, sensitivity: Fraction, false_positive: Fraction) -> Fraction:
    """The probability after a positive test.

    >>> round(float(after(Fraction("0.39"), Fraction("0.7"), Fraction("0.06"))), 2)
    0.88
    """
    true = prior * sensitivity
    return true / (true + (1 - prior) * false_positive)


def false_positive_classes(background: Background) -> tuple[str, ...]:
    """Which rows may be this patient's: the worst known class, every worse unasked one.

    A confounder that nobody asked about may be there, so it widens the interval downwards.
    """
    known = "fp_no_confounder"
    open_classes: list[str] = []
    for fact, row in _CLASSES:
        answer = getattr(background, fact)
        if answer:
            known, open_classes = row, []
        elif answer is None:
            open_classes.append(row)
    return (known, *open_classes)


def _assumptions(
    background: Background, limits: Limits, rows: tuple[str, ...]
) -> Iterator[Reason]:
    number = {
        id: row.number for id, row in limits.rows.items() if not isinstance(row.value, str)
    }
    yield reason(
        "conclusion-posterior-prior",
        low=number["prior_low"],
        high=number["prior_high"],
        sources=limits.cites("prior_low", "prior_high"),
    )
    yield reason(
        "conclusion-posterior-sensitivity",
        low=number["sensitivity_low"],
        high=number["sensitivity_high"],
    )
    yield _class_reason(rows[0], limits, "known")
    for row in rows[1:]:
        yield _class_reason(row, limits, "unasked")
    if background.compensation_claim is not False:
        yield reason("conclusion-posterior-compensation", claim=background.compensation_claim)
    yield reason("conclusion-posterior-reality")


def _class_reason(row: str, limits: Limits, state: str) -> Reason:
    name = row.removeprefix("fp_").replace("_", "-")
    rate = limits.rows[row]
    return reason(f"conclusion-posterior-{state}-{name}", rate=rate.number, sources=rate.cites)
