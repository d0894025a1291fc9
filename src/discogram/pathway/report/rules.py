"""May this report be signed?

Add a rule: a function named as a statement that can be true, appended to `RULES` in reading
order. A test that was broken off is reported as far as it came: nobody has to grade or judge a
disc that no contrast reached.
"""

from collections.abc import Callable
from datetime import date

from discogram.errors import reason
from discogram.pathway.images.agreement import graders
from discogram.pathway.report.facts import ReportContents
from discogram.words.evidence import Tables
from discogram.words.spine import Disc
from discogram.words.verdict import Finding, Verdict

Rule = Callable[[ReportContents, Tables, date], Finding]


def conclusion_is_written(facts: ReportContents, tables: Tables, on: date) -> Finding:
    """Whether a physician has written a conclusion in words."""
    needed = tables["report"].row("conclusion_needed", on)
    rule = "conclusion_is_written"
    text = facts.physicians_conclusion
    if text is None or (text.words is not None and not text.words.strip()):
        why = reason("report-conclusion-missing")
        return Finding.unknown(rule, why, "physicians_conclusion", sources=needed.cites)
    return Finding(rule, Verdict.MET, reason("report-conclusion-written"), needed.cites)


def treatment_is_planned(facts: ReportContents, tables: Tables, on: date) -> Finding:
    """Whether the physician has said what is done next; that nothing is done is a plan too."""
    needed = tables["report"].row("plan_needed", on)
    rule = "treatment_is_planned"
    if not any(line.text.words is None or line.text.words.strip() for line in facts.plan):
        return Finding.unknown(
            rule, reason("report-plan-missing"), "plan", sources=needed.cites
        )
    return Finding(rule, Verdict.MET, reason("report-plan-written"), needed.cites)


def readings_are_in(facts: ReportContents, tables: Tables, on: date) -> Finding:
    """Whether as many readers as the clinic asks for have graded every tested disc."""
    needed = tables["images"].row("readers_needed", on)
    rule = "readings_are_in"
    wanted = int(needed.number)
    short = tuple(disc for disc in injected(facts) if graders(facts.readings, disc) < wanted)
    if short or not facts.study.discs:
        why = reason("report-readings-missing", discs=short, wanted=wanted)
        return Finding.unknown(rule, why, *(short or ("discs",)), sources=needed.cites)
    return Finding(rule, Verdict.MET, reason("report-readings-in", wanted=wanted), needed.cites)


def every_disc_has_a_verdict(facts: ReportContents, tables: Tables, on: date) -> Finding:
    """Whether the physician has judged each disc that was tested."""
    needed = tables["report"].row("judgement_needed", on)
    rule = "every_disc_has_a_verdict"
    short = tuple(disc for disc in injected(facts) if facts.judgement(disc) is None)
    if short or not facts.study.discs:
        why = reason("report-judgements-missing", discs=short)
        return Finding.unknown(rule, why, *(short or ("discs",)), sources=needed.cites)
    return Finding(rule, Verdict.MET, reason("report-judgements-in"), needed.cites)


def injected(facts: ReportContents) -> tuple[Disc, ...]:
    """The discs that an injection reached; none where the test was broken off before."""
    return tuple(tested.disc for tested in facts.study.discs if tested.test.steps)


RULES: tuple[Rule, ...] = (
    conclusion_is_written,
    treatment_is_planned,
    readings_are_in,
    every_disc_has_a_verdict,
)
