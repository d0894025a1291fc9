"""M06, M07, B05, B08: what a physician signs, and when it may be signed."""

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from discogram.application.ports import Head, Staff
from discogram.errors import reason
from discogram.pathway.candidacy.facts import CorrelatedTest, Score, TestKind, Tool
from discogram.pathway.conclusion.written import Judgement
from discogram.pathway.images.facts import ImagePurpose
from discogram.pathway.report.facts import (
    AuditHead,
    Dose,
    PolicyNote,
    RadiationTotal,
    ReportContents,
    RiskTold,
    StruckImage,
)
from discogram.words.civil import CivilTime
from discogram.words.people import Role
from discogram.words.spine import Region
from discogram.words.text import FreeText
from tests.application.fakes import FakeDirectory, FakeRecords
from tests.journeys.clinic import Clinic
from tests.journeys.usual import GRADES, reading

SIGN = ("sign_report", "2026-03-10T17:10", "physician-1")


def written(clinic: Clinic, text: str = "In words (synthetic).", *judged: str) -> None:
    """A conclusion that judges only these discs."""
    judgements = [{"disc": disc, "judged": "uncertain"} for disc in judged]
    said = {"text": text, "judgements": judgements, "plan": [{"text": "None (synthetic)."}]}
    clinic.does("write_conclusion", "2026-03-10T17:00", "physician-1", written=said)


def test_everything_that_is_missing_is_told_at_once() -> None:
    """No words, plan, readings, judgements: four reasons, with the discs they are about."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="goes_home")

    refused = clinic.refusal(*SIGN, language="en")

    assert [each.id for each in refused.reasons] == [
        "report-conclusion-missing",
        "report-plan-missing",
        "report-readings-missing",
        "report-judgements-missing",
    ]
    assert refused.reasons[2].params["discs"] == ("L3/L4", "L4/L5", "L5/S1")
    assert refused.reasons[3].params["discs"] == ("L3/L4", "L4/L5", "L5/S1")


def test_every_disc_has_to_be_judged() -> None:
    """One disc that was not judged is enough to wait."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_read")
    written(clinic, "In words.", "L3/L4", "L4/L5")

    assert clinic.refuses(*SIGN, language="en") == ("report-judgements-missing",)


def test_one_reader_is_not_enough() -> None:
    """The clinic asks for two; the second one's grades are missing."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="goes_home")
    first = {"reader": "reader-1", "readings": reading(GRADES)}
    clinic.does("read_image", "2026-03-10T15:00", "reader-1", **first)
    clinic.is_concluded()

    assert clinic.refuses(*SIGN, language="en") == ("report-readings-missing",)


def test_the_signature_holds_the_digest_of_the_facts_and_the_end_of_the_record() -> None:
    """What was signed, and what the record was at that moment, stand in the event."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_concluded")
    assert isinstance(clinic.office.records, FakeRecords)
    head, before = clinic.office.records.head(), clinic.office.digest(clinic.report())

    clinic.report_is_signed()

    signed = clinic.episode.report
    assert signed.digest == before
    assert signed.head is not None
    assert head == Head(signed.head.position, signed.head.hash)
    assert signed.language == "en"


def test_a_report_that_is_another_one_by_now_is_not_signed() -> None:
    """Whoever was shown a report signs that one; a file of orders was shown none."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_concluded")
    seen = clinic.office.digest(clinic.report())
    written(clinic, "Other words (synthetic).", "L3/L4", "L4/L5", "L5/S1")

    assert clinic.refuses(*SIGN, language="en", seen=seen) == ("report-changed-since-shown",)
    clinic.does(*SIGN, language="en", seen=clinic.office.digest(clinic.report()))
    assert clinic.episode.report.signed


def test_a_report_is_signed_once() -> None:
    """A second signature is refused; what changes later is an amendment."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="report_is_signed")

    assert clinic.refuses("sign_report", "2026-03-11T08:00", "physician-1", language="es") == (
        "episode-is-signed",
    )


# --- the digest -------------------------------------------------------------------------------

WORDS = FreeText.of("Other words.", "salt")


@cache
def played() -> tuple[Clinic, ReportContents]:
    """A signed and amended report; nobody may change the clinic."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="report_is_signed")
    amendment = {"section": "procedure", "text": "20 G, not 18 G.", "reason": "Counted."}
    clinic.does("amend_report", "2026-03-13T08:20", "physician-1", **amendment)
    return clinic, clinic.report()


def digest(contents: ReportContents) -> str:
    """The fingerprint that is signed."""
    return played()[0].office.digest(contents)


def test_neither_the_signature_nor_an_amendment_changes_the_digest() -> None:
    """What was signed can be proved afterwards."""
    clinic, report = played()

    assert report.signature is not None
    assert report.amendments
    assert digest(report) == report.signature.report_digest
    assert digest(replace(report, signature=None, amendments=())) == digest(report)
    assert clinic.episode.report.digest == digest(report)


AT = CivilTime.parse("2026-03-11T09:30[America/Chicago]")
UNSIGNED: dict[str, Any] = {
    "signature": None,
    "amendments": (),
    "radiation": RadiationTotal(Decimal(3), Decimal(4), 2),
    "struck_images": (StruckImage(ImagePurpose.DISCOGRAM, AT, WORDS, ("amy",)),),
    "head": AuditHead(999, "f" * 64),
    "software": "another",
    "sources": (),
}
"""What is not signed: the signature itself, what came later, the program, the bibliography."""
SIGNED = sorted({each.name for each in fields(ReportContents)} - set(UNSIGNED))


def changes(report: ReportContents) -> dict[str, Any]:
    """Another value for every part that is signed."""
    needle = replace(report.procedure.needle, discs=report.procedure.needle.discs[:2])
    return {
        "clinic": replace(report.clinic, name="Another clinic"),
        "patient": replace(report.patient, birth_date=date(1970, 1, 1)),
        "study": replace(report.study, region=Region.THORACIC),
        "procedure": replace(report.procedure, needle=needle),
        "policy": PolicyNote("0" * 64),
        "question": WORDS,
        "conclusion": None,
        "readings": report.readings[:1],
        "tests": (CorrelatedTest(TestKind.EMG, "normal", date(2026, 1, 1)),),
        "scores": (Score(Tool.ODI, 44, date(2026, 1, 1)),),
        "risks": (*report.risks, RiskTold(reason("report-risk-pain"))),
        "consent": None,
        "dose": Dose(),
        "concluded_by": "Dr. Nobody",
        "physicians_conclusion": WORDS,
        "judgements": (replace(report.judgements[0], note=WORDS), *report.judgements[1:]),
        "plan": (),
    }


def test_every_part_of_the_report_is_signed_or_named_as_not() -> None:
    """A new part has to be put on one side or the other."""
    assert sorted(changes(played()[1])) == SIGNED


@pytest.mark.parametrize("part", SIGNED)
def test_every_fact_that_is_signed_changes_the_digest(part: str) -> None:
    """Nothing under the signature can be exchanged."""
    report = played()[1]

    other = replace(report, **{part: changes(report)[part]})

    assert digest(other) != digest(report)


@pytest.mark.parametrize("part", sorted(UNSIGNED))
def test_what_is_not_signed_leaves_the_digest(part: str) -> None:
    """The record may grow after the signature."""
    report = played()[1]

    other = replace(report, **{part: UNSIGNED[part]})

    assert other != report
    assert digest(other) == digest(report)


def test_one_grade_more_is_another_report() -> None:
    """A change deep inside is seen too."""
    report = played()[1]
    first = report.study.discs[0]
    image = replace(first.image, modified_dallas=5)
    study = replace(report.study, discs=(replace(first, image=image), *report.study.discs[1:]))
    judged = Judgement(report.judgements[0].disc, report.judgements[1].judged)

    assert digest(replace(report, study=study)) != digest(report)
    assert digest(replace(report, judgements=(judged, *report.judgements[1:]))) != digest(
        report
    )


def test_erasing_words_leaves_the_signature_whole() -> None:
    """The law may ask that words go; the proof of what was signed stays."""
    report = played()[1]
    assert report.physicians_conclusion is not None

    erased = replace(
        report, physicians_conclusion=FreeText(report.physicians_conclusion.digest)
    )

    assert digest(erased) == digest(report)


def test_only_its_author_signs_a_conclusion() -> None:
    """The name under the words is the name of who wrote them."""
    clinic = Clinic()
    known = clinic.office.directory
    assert isinstance(known, FakeDirectory)
    role = frozenset({Role.PHYSICIAN})
    known.people["physician-2", "demo"] = Staff("physician-2", "Dr. Other", role)
    clinic.goes_the_usual_way(to="is_concluded")

    what, at, _ = SIGN
    assert clinic.refuses(what, at, "physician-2", language="en") == (
        "report-conclusion-is-anothers",
    )
    clinic.does(*SIGN, language="en")


def test_a_conclusion_that_facts_have_overtaken_is_written_again() -> None:
    """An answer that was struck out after the conclusion was under it when it was written."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_concluded")
    answer = [each for each in clinic.whole.stored if each.type == "PainReported"][-1]
    struck = {"sequence": answer.sequence, "why": "Heard wrongly."}
    clinic.does("strike_out", "2026-03-10T17:05", answer.actor, **struck)

    refused = clinic.refusal(*SIGN, language="en")
    clinic.is_concluded()
    clinic.does(*SIGN, language="en")

    assert [each.id for each in refused.reasons] == ["report-conclusion-outdated"]
    assert refused.reasons[0].params["entries"] == (clinic.episode.sequence - 2,)


def test_what_does_not_touch_the_conclusion_may_come_after_it() -> None:
    """A dose that is written down late changes no criterion."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_concluded")
    dose = {"fluoroscopy": {"value": "70", "unit": "s"}}
    clinic.does("record_dose", "2026-03-10T17:05", "technologist-1", **dose)

    clinic.does(*SIGN, language="en")


def test_a_real_clinic_signs_no_report_by_unsigned_tables() -> None:
    """The last gate asks for the lead's signature as the first one does."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_concluded")
    known = clinic.office.directory
    assert isinstance(known, FakeDirectory)
    known.sites["demo"] = replace(known.sites["demo"], demonstration=False)

    assert clinic.refuses(*SIGN, language="en") == ("policy-unsigned",)


def test_a_plan_cites_what_can_be_looked_up() -> None:
    """A key that stands for nothing is a slip, or an invention."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_read")
    line = {"text": "Fuse.", "source": "nosuch-1999"}
    words = {"text": "Words.", "judgements": [], "plan": [line]}

    error = clinic.refusal("write_conclusion", "2026-03-10T17:00", "physician-1", written=words)

    assert [(each.id, each.place) for each in error.reasons] == [
        ("conclusion-source-unknown", "written.plan[0].source")
    ]


def test_each_disc_is_judged_once_and_only_if_it_was_tested() -> None:
    """Two words on one disc, and a word on a disc that nobody injected."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_read")
    judged = [{"disc": disc, "judged": "uncertain"} for disc in ("L4/L5", "L4/L5", "L1/L2")]
    words = {"text": "Words.", "judgements": judged, "plan": []}

    error = clinic.refusal("write_conclusion", "2026-03-10T17:00", "physician-1", written=words)

    assert [(each.id, each.place) for each in error.reasons] == [
        ("order-disc-not-tested", "written.judgements[2].disc"),
        ("order-judged-twice", "written.judgements[1].disc"),
    ]
