"""May this patient have the test?

`RULES` decide; one of `STOPS` that is not met ends it; `FLAGS` are shown beside the decision,
and `NOTICES` are printed with every decision. Met is *go* everywhere, in a flag too: there it
means that nothing has to be shown. Add a rule: a function named as a statement that can be
true, appended to its tuple in reading order.
"""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from discogram.errors import reason
from discogram.pathway.candidacy.calendar import months_between
from discogram.pathway.candidacy.care import (
    care_was_long_enough,
    medicines_failed,
    months_of_care,
    other_care_failed,
)
from discogram.pathway.candidacy.facts import Candidacy, Contraindication, Imaging
from discogram.pathway.candidacy.instruments import scores_are_low
from discogram.pathway.candidacy.pain_source import (
    imaging_has_left_it_open,
    other_sources_are_excluded,
    other_sources_are_excluded_where_required,
    pain_is_not_mainly_psychogenic,
    suspects_are_described,
)
from discogram.pathway.candidacy.payers import (
    guidelines_agree_with_the_test,
    payer_has_authorised,
)
from discogram.pathway.candidacy.regions import items_asked
from discogram.words.evidence import Table
from discogram.words.verdict import Finding, Verdict, all_of, any_of

Rule = Callable[[Candidacy, Table, date], Finding]


def conservative_care_has_failed(facts: Candidacy, table: Table, on: date) -> Finding:
    """Whether medicines and other care failed, over as many months as the policy asks."""
    rule = "conservative_care_has_failed"
    least = table.row("least_months_of_conservative_care", on)
    sources = (*least.cites, *table.row("care_needed", on).cites)
    gap = timedelta(days=int(table.number("care_most_gap", on)))
    months = months_of_care(facts, on, gap)
    asked = {
        "care_dates": care_was_long_enough(facts, on, least.number, gap),
        "medicines": medicines_failed(facts, on),
        "other_care": other_care_failed(facts, on),
    }
    verdict = all_of(asked.values())
    open_ = tuple(name for name, each in asked.items() if each is verdict)
    if verdict is Verdict.UNKNOWN:
        why = reason("candidacy-care-unknown", least=least.number, missing=open_)
        return Finding.unknown(rule, why, *open_, sources=sources)
    if verdict is Verdict.MET:
        why = reason("candidacy-care-failed", months=months, least=least.number)
    elif "care_dates" in open_ and facts.treatments:
        why = reason("candidacy-care-too-short", months=months, least=least.number)
    else:
        lacking = tuple(name for name in open_ if name != "care_dates")
        why = reason("candidacy-care-not-tried", facts=lacking)
    return Finding(rule, verdict, why, sources)


def imaging_has_been_done(facts: Candidacy, table: Table, on: date) -> Finding:
    """Whether radiographs and a recent MRI (or CT where MRI is impossible) were done."""
    rule = "imaging_has_been_done"
    needed = table.row("imaging_needed", on)
    xray = Verdict.MET if _done(facts.imaging.xray_on, on) else Verdict.UNKNOWN
    sections = _sections_are_recent(facts.imaging, table, on)
    verdict = all_of((xray, sections))
    if verdict is Verdict.UNKNOWN:
        missing = _missing_images(facts.imaging, xray, sections, on)
        why = reason("candidacy-imaging-unknown", missing=missing)
        return Finding.unknown(rule, why, *missing, sources=needed.cites)
    most = table.row("mri_most_months", on)
    changed = table.row("mri_most_months_when_symptoms_changed", on)
    sources = tuple(dict.fromkeys((*needed.cites, *most.cites, *changed.cites)))
    word = "candidacy-imaging-done" if verdict is Verdict.MET else "candidacy-imaging-too-old"
    return Finding(
        rule, verdict, reason(word, most=most.number, changed=changed.number), sources
    )


def an_indication_is_named(facts: Candidacy, table: Table, on: date) -> Finding:
    """Whether the test is asked for a reason that is among the published ones."""
    rule = "an_indication_is_named"
    needed = table.row("indication_needed", on)
    if facts.indications is None:
        why = reason("candidacy-indication-unknown")
        return Finding.unknown(rule, why, "indications", sources=needed.cites)
    if not facts.indications:
        return Finding(rule, Verdict.NOT_MET, reason("candidacy-indication-none"), needed.cites)
    why = reason("candidacy-indication-named", indications=facts.indications)
    return Finding(rule, Verdict.MET, why, needed.cites)


def result_would_change_management(facts: Candidacy, table: Table, on: date) -> Finding:
    """Whether a treatment is truly on the table, and the patient would accept it."""
    rule = "result_would_change_management"
    needed = table.row("management_needed", on)
    answer = facts.would_change_management
    if answer is None:
        why = reason("candidacy-management-unknown")
        return Finding.unknown(rule, why, "would_change_management", sources=needed.cites)
    word = "candidacy-management-changes" if answer else "candidacy-management-unchanged"
    return Finding(rule, Verdict.of(answer), reason(word), needed.cites)


def no_contraindication_stands(facts: Candidacy, table: Table, on: date) -> Finding:
    """Whether every contraindication of the region was asked and no absolute one is present.

    A relative one that is present is a flag; one that was not asked stays unknown, whichever.
    A deficit that grows, or a cauda equina, is no mere *no*: a surgeon has to see it today.
    """
    rule = "no_contraindication_stands"
    present = {item: facts.answer_to(item).present for item in items_asked(facts, table, on)}
    standing = tuple(
        item for item, answer in present.items() if answer and is_absolute(item, table, on)
    )
    if standing:
        urgent = Contraindication.PROGRESSIVE_DEFICIT in standing
        word = "urgent" if urgent else "stands"
        why = reason(f"candidacy-contraindication-{word}", items=standing)
        return Finding(rule, Verdict.NOT_MET, why, _sources(standing, table, on))
    unasked = tuple(item for item, answer in present.items() if answer is None)
    if unasked:
        why = reason("candidacy-contraindication-unknown", items=unasked)
        return Finding.unknown(rule, why, *unasked, sources=_sources(unasked, table, on))
    why = reason("candidacy-contraindication-none")
    return Finding(rule, Verdict.MET, why, _sources(tuple(present), table, on))


def no_relative_contraindication_is_present(
    facts: Candidacy, table: Table, on: date
) -> Finding:
    """Whether nothing has to be weighed; a note that settles one is shown, not hidden.

    What is present though it is asked of another region only is weighed too, never passed over.
    """
    rule = "no_relative_contraindication_is_present"
    asked = items_asked(facts, table, on)
    relative = tuple(item for item in asked if not is_absolute(item, table, on))
    weighed = {*relative, *(item for item in Contraindication if item not in asked)}
    present = tuple(
        answer.item for answer in facts.answers if answer.present and answer.item in weighed
    )
    sources = _sources(present or relative, table, on)
    if present:
        settled = tuple(item for item in present if facts.answer_to(item).note is not None)
        why = reason("candidacy-relative-present", items=present, settled=settled)
        return Finding(rule, Verdict.NOT_MET, why, sources)
    unasked = tuple(item for item in relative if facts.answer_to(item).present is None)
    if unasked:
        why = reason("candidacy-relative-unknown", items=unasked)
        return Finding.unknown(rule, why, *unasked, sources=sources)
    return Finding(rule, Verdict.MET, reason("candidacy-relative-none"), sources)


def background_is_quiet(facts: Candidacy, table: Table, on: date) -> Finding:
    """Whether nothing in the background is known to raise the rate of false positives."""
    rule = "background_is_quiet"
    row = table.row("background_asked", on)
    background = facts.background
    asked = {
        "somatisation": background.somatisation,
        "prior_discectomy": background.prior_discectomy,
        "chronic_pain_elsewhere": background.chronic_pain_elsewhere,
        "compensation_claim": background.compensation_claim,
    }
    loud = tuple(name for name, answer in asked.items() if answer)
    if loud:
        why = reason("candidacy-background-loud", facts=loud)
        return Finding(rule, Verdict.NOT_MET, why, row.cites)
    missing = tuple(name for name, answer in asked.items() if answer is None)
    if missing:
        why = reason("candidacy-background-unknown", missing=missing)
        return Finding.unknown(rule, why, *missing, sources=row.cites)
    return Finding(rule, Verdict.MET, reason("candidacy-background-quiet"), row.cites)


def _sections_are_recent(imaging: Imaging, table: Table, on: date) -> Verdict:
    """Whether an MRI, or a CT where MRI is known to be impossible, is recent enough."""
    mri = _is_recent(imaging.mri_on, imaging, table, on)
    if imaging.mri_possible is False:
        return any_of((mri, _is_recent(imaging.ct_on, imaging, table, on)))
    return mri


def _is_recent(taken: date | None, imaging: Imaging, table: Table, on: date) -> Verdict:
    """Whether images are young enough; unknown between the two limits until it was asked."""
    if taken is None or not _done(taken, on):
        return Verdict.UNKNOWN
    changed = table.number("mri_most_months_when_symptoms_changed", on)
    young = _is_within(taken, on, changed)
    usable = _is_within(taken, on, table.number("mri_most_months", on))
    unchanged = Verdict.of(imaging.symptoms_changed).opposite()
    return any_of((young, all_of((usable, unchanged))))


def _is_within(taken: date, on: date, months: Decimal) -> Verdict:
    """Whether a day is at most so many months back: that of the same number still counts."""
    return Verdict.of(months_between(taken, on - timedelta(days=1)) < months)


def _missing_images(
    imaging: Imaging, xray: Verdict, sections: Verdict, on: date
) -> tuple[str, ...]:
    mri = "symptoms_changed" if _done(imaging.mri_on, on) else "mri_on"
    asked = {"xray_on": xray, mri: sections}
    return tuple(name for name, each in asked.items() if each is Verdict.UNKNOWN)


def _done(taken: date | None, on: date) -> bool:
    return taken is not None and taken <= on


def is_absolute(item: Contraindication, table: Table, on: date) -> bool:
    """Whether a contraindication rules the test out, and is not only weighed."""
    return table.word(f"contraindication_{item}", on) != "relative"


def _sources(items: tuple[Contraindication, ...], table: Table, on: date) -> tuple[str, ...]:
    rows = (table.row(f"contraindication_{item}", on) for item in items)
    return tuple(dict.fromkeys(row.source for row in rows))


RULES: tuple[Rule, ...] = (
    conservative_care_has_failed,
    imaging_has_been_done,
    imaging_has_left_it_open,
    pain_is_not_mainly_psychogenic,
    an_indication_is_named,
    result_would_change_management,
    other_sources_are_excluded_where_required,
    no_contraindication_stands,
)

STOPS: tuple[Rule, ...] = (no_contraindication_stands,)

NOTICES: tuple[Rule, ...] = (guidelines_agree_with_the_test,)

FLAGS: tuple[Rule, ...] = (
    no_relative_contraindication_is_present,
    other_sources_are_excluded,
    suspects_are_described,
    background_is_quiet,
    scores_are_low,
    payer_has_authorised,
    *NOTICES,
)
