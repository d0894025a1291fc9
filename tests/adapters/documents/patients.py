"""One synthetic patient with three discs, and how a test speaks for the report."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from uuid import UUID

from discogram.adapters.documents.json_form import digest
from discogram.adapters.documents.voice import Voice
from discogram.adapters.language import Speaker
from discogram.errors import Reason, reason
from discogram.pathway.candidacy.facts import CorrelatedTest, Score, TestKind, Tool
from discogram.pathway.conclusion.answer import (
    Category,
    Conclusion,
    DiscAnswer,
    Flag,
    FlagName,
    Posterior,
    SetAnswer,
)
from discogram.pathway.conclusion.facts import Study, TestedDisc
from discogram.pathway.conclusion.written import Judged, Judgement, PlanLine
from discogram.pathway.images.facts import DiscImage, Nucleogram, Reading
from discogram.pathway.needle.facts import (
    Confirmation,
    DiscNeedle,
    Modality,
    Needle,
    NeedlePlan,
    Plane,
    Position,
)
from discogram.pathway.provocation.facts import (
    Behaviour,
    Concordance,
    DiscRole,
    DiscTest,
    EndReason,
    Route,
    Sedation,
    ShamTest,
    Step,
    Technique,
)
from discogram.pathway.report.facts import (
    Amendment,
    AuditHead,
    Clinic,
    ConsentGiven,
    Contrast,
    Dose,
    DoseCompared,
    DoseFactor,
    DrugGiven,
    EffectiveDose,
    Patient,
    PolicyNote,
    Procedure,
    RadiationLeftOut,
    RadiationTotal,
    ReportContents,
    RiskTold,
    Section,
    Signature,
)
from discogram.words.civil import CivilTime
from discogram.words.people import Role
from discogram.words.spine import Disc, Region, Side
from discogram.words.text import FreeText
from discogram.words.units import (
    AbsorbedDose,
    Concentration,
    DoseArea,
    DoseLength,
    Duration,
    Mass,
    PainScore,
    Pressure,
    Unit,
    Volume,
)
from discogram.words.verdict import Finding, Verdict

CLAUSES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "case-pain": "Pain reached {most}/10; at least 7/10 is asked.",
        "case-pressure": "It hurt {rise} psi above opening; below 15 psi is asked.",
        "case-control": "Control: {discs} did not hurt.",
        "case-control-unknown": "What {discs} said was not recorded whole.",
        "case-prior": "The prior is 26% to 42%.",
        "case-flag": "{disc} was tested to less pressure than the painful disc.",
        "case-assumed": "The volume stayed within the limit.",
    },
    "es": {
        "case-pain": "El dolor llegó a {most}/10; se pide 7/10 o más.",
        "case-pressure": "Dolió {rise} psi sobre la apertura; se piden menos de 15 psi.",
        "case-control": "Control: {discs} no dolió.",
        "case-control-unknown": "Lo que dijo {discs} no se registró entero.",
        "case-prior": "La probabilidad previa es del 26 % al 42 %.",
        "case-flag": "{disc} se estudió a menos presión que el disco doloroso.",
        "case-assumed": "El volumen no pasó del límite.",
    },
}
"""Sentences of clauses for tests alone: another station's new wording moves no golden file."""


def voice(language: str = "en") -> Voice:
    """Speak as the program does, and say the tests' own clauses too; a gap raises."""
    speaker = Speaker(language, strict=True)

    def say(why: Reason) -> str:
        own = CLAUSES[language].get(why.id)
        return own.format(**why.params) if own else speaker.say(why)

    return Voice(say, speaker.show, language)


def words(text: str) -> FreeText:
    """Somebody's words."""
    return FreeText.of(text, "salt")


def at(day: int, hour: int, minute: int) -> CivilTime:
    """A moment of December 2026 in Chicago."""
    return CivilTime(datetime(2026, 12, day, hour, minute), "America/Chicago")  # noqa: DTZ001


def step(volume: str, static: str, pain: str, concordance: Concordance) -> Step:
    """One increment with everything recorded: mL, psi, 0-10."""
    return Step(
        Volume.of(volume, "mL"),
        Pressure.of(static, "[psi]"),
        PainScore.of(pain, "{score}"),
        concordance,
    )


NONE, SIMILAR, CONCORDANT = Concordance.NONE, Concordance.SIMILAR, Concordance.CONCORDANT

PAINFUL = DiscTest(
    Disc.L4_L5,
    DiscRole.SUSPECT,
    Pressure.of("14", "[psi]"),
    (
        step("0.5", "17", "0", NONE),
        step("1.0", "20", "3", SIMILAR),
        step("1.5", "24", "6", CONCORDANT),
        step("2.0", "26", "8", CONCORDANT),
    ),
    EndReason.PAIN,
    frozenset({Behaviour.GRIMACING, Behaviour.GUARDING}),
)
QUIET = DiscTest(
    Disc.L3_L4,
    DiscRole.CONTROL,
    Pressure.of("11", "[psi]"),
    (
        step("0.5", "21", "0", NONE),
        step("1.0", "34.5", "0", NONE),
        step("1.5", "48", "0", Concordance.PRESSURE),
        step("2.0", "62", "1", Concordance.PRESSURE),
    ),
    EndReason.PRESSURE,
    frozenset(),
)
GAPPY = DiscTest(
    Disc.L5_S1,
    DiscRole.CONTROL,
    Pressure.of("96.5", "kPa"),
    (
        Step(
            Volume.of("0.5", "mL"),
            Pressure.of("151.7", "kPa"),
            PainScore.of("0", "{score}"),
            NONE,
        ),
        Step(Volume.of("1.0", "mL"), None, PainScore.of("1", "{score}"), None),
        Step(Volume.of("1.5", "mL"), Pressure.of("275", "kPa"), None, None),
        Step(
            Volume.of("2.0", "mL"),
            Pressure.of("331", "kPa"),
            PainScore.of("2", "{score}"),
            Concordance.DISCORDANT,
        ),
    ),
    EndReason.VOLUME,
)

IMAGES = (
    DiscImage(Disc.L3_L4, Nucleogram.LOBULAR, 1, False),
    DiscImage(Disc.L4_L5, Nucleogram.FISSURED, 4, False),
    DiscImage(Disc.L5_S1, Nucleogram.IRREGULAR, 2, False),
)

STUDY = Study(
    Region.LUMBAR,
    tuple(map(TestedDisc, (QUIET, PAINFUL, GAPPY), IMAGES)),
    (ShamTest(PainScore.of("0", "{score}")),),
)


def clause(id: str, verdict: Verdict, rule: str, **params: object) -> Finding:
    """One clause's answer in the tests' own words."""
    return Finding(rule, verdict, reason(id, **params), ("sis-2013",))


MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN

SIS = SetAnswer(
    "sis-2004",
    "Practice Guidelines, ISIS 2004",
    MappingProxyType(
        {
            Disc.L3_L4: DiscAnswer(
                Disc.L3_L4,
                Category.NONE,
                NOT_MET,
                (clause("case-pain", NOT_MET, "pain_is_strong", most=1),),
            ),
            Disc.L4_L5: DiscAnswer(
                Disc.L4_L5,
                Category.HIGHLY_PROBABLE,
                MET,
                (
                    clause("case-pain", MET, "pain_is_strong", most=8),
                    clause("case-pressure", MET, "pressure_is_low", rise=12),
                    clause("case-control", MET, "control_is_quiet", discs="L3/L4"),
                ),
                rise=Fraction(12),
            ),
            Disc.L5_S1: DiscAnswer(
                Disc.L5_S1,
                Category.NOT_ASSESSABLE,
                UNKNOWN,
                (clause("case-control-unknown", UNKNOWN, "pain_is_strong", discs="L5/S1"),),
                ("pain_nrs",),
            ),
        }
    ),
    (reason("case-assumed"),),
)
DALLAS = SetAnswer(
    "dallas-pain",
    "Sachs 1987",
    MappingProxyType(
        {
            Disc.L3_L4: DiscAnswer(Disc.L3_L4, Category.PRESSURE, NOT_MET, ()),
            Disc.L4_L5: DiscAnswer(Disc.L4_L5, Category.REPRODUCTION, MET, ()),
            Disc.L5_S1: DiscAnswer(Disc.L5_S1, Category.NOT_ASSESSABLE, UNKNOWN, ()),
        }
    ),
)
CONCLUSION = Conclusion(
    MappingProxyType({"sis-2004": SIS, "dallas-pain": DALLAS}),
    (Flag(FlagName.CONTROL_UNDER_PRESSURISED, reason("case-flag", disc="L5/S1"), Disc.L5_S1),),
    Posterior(Fraction(52, 100), Fraction(87, 100), (reason("case-prior"),)),
)


def needle(disc: Disc) -> DiscNeedle:
    """A needle from the left, confirmed in one view."""
    plan = NeedlePlan(
        disc,
        Side.LEFT,
        introducer_gauge=18,
        needle_gauge=22,
        needle_length_mm=Decimal(152),
    )
    return DiscNeedle(plan, True, (Confirmation(Plane.AP, True), Confirmation(Plane.LATERAL)))


PROCEDURE = Procedure(
    begun=at(1, 9, 30),
    needle=Needle(
        Modality.FLUOROSCOPY,
        Position.PRONE,
        tuple(map(needle, (Disc.L3_L4, Disc.L4_L5, Disc.L5_S1))),
    ),
    technique=Technique.ALL_NEEDLES_FIRST,
    contrast=Contrast("Iohexol", Concentration.of("240", "mg/mL"), Volume.of("6.0", "mL")),
    antibiotics=(DrugGiven("Cefazolin", Mass.of("2", "g"), Route.INTRAVENOUS),),
    other_drugs=(),
    sedation=Sedation.NONE,
    order=(Disc.L3_L4, None, Disc.L4_L5, Disc.L5_S1),
)

UNSIGNED = ReportContents(
    clinic=Clinic(
        "Lakeside Spine Clinic",
        "12 Harbour Road, Chicago IL 60601",
        ("+1 312 555 0142",),
        "spine@lakeside.example",
        "911",
        demonstration=True,
    ),
    patient=Patient(
        "Rosalind Example",
        date(1979, 3, 14),
        "female",
        (("Lakeside", "SYN-000123"),),
        synthetic=True,
    ),
    study=STUDY,
    procedure=PROCEDURE,
    policy=PolicyNote("3f6c1d5a" * 8, ("conclusion",), ("conclusion", "candidacy")),
    software="0.1.0",
    question=words("Low back pain for two years. Which disc, if any, is its source?"),
    conclusion=CONCLUSION,
    readings=(
        Reading("A. Reader", IMAGES),
        Reading("B. Reader", (IMAGES[0], replace(IMAGES[1], modified_dallas=3), IMAGES[2])),
    ),
    tests=(
        CorrelatedTest(TestKind.PFIRRMANN, "IV", date(2026, 8, 3), Disc.L4_L5),
        CorrelatedTest(TestKind.HIZ, "yes", date(2026, 8, 3), Disc.L4_L5),
        CorrelatedTest(TestKind.PFIRRMANN, "II", date(2026, 8, 3), Disc.L3_L4),
        CorrelatedTest(TestKind.BLOCK, "not_relieved", date(2026, 9, 21)),
    ),
    scores=(Score(Tool.ODI, 46, date(2026, 10, 2)),),
    risks=(
        RiskTold(reason("report-risk-pain")),
        RiskTold(reason("report-risk-infection", patients=400), "willems-2004"),
        RiskTold(reason("report-risk-wear"), "carragee-2009"),
    ),
    dose=Dose(
        Duration.of("74", "s"),
        DoseArea.of("6.2", "Gy.cm2"),
        AbsorbedDose.of("41", "mGy"),
        AbsorbedDose.of("14.8", "mGy"),
        DoseLength.of("402", "mGy.cm"),
        EffectiveDose(
            Decimal("6.4"),
            Decimal("7.8"),
            ("aapm-96",),
            factors=(
                DoseFactor(Unit.MGY_CM, Decimal("0.015"), Decimal("0.015"), ("aapm-96",)),
            ),
            compared=DoseCompared(
                reason("radiation-months", count=32),
                reason("radiation-months", count=39),
                2330,
                3810,
                ("unscear-2008", "icrp-103"),
            ),
        ),
    ),
    radiation=RadiationTotal(
        Decimal("6.4"),
        Decimal("7.8"),
        1,
        (RadiationLeftOut(UUID(int=7), reason("radiation-not-recorded")),),
    ),
    consent=ConsentGiven("lumbar-2026-01", "ab" * 32, at(1, 8, 30), True, interpreter=False),
    concluded_by="Dr Miriam Vance",
    physicians_conclusion=words(
        "Injection of L4/L5 reproduced the usual pain at low pressure; a grade 4 fissure.\n"
        "L3/L4 is a quiet control. L5/S1 was recorded with gaps and settles nothing."
    ),
    judgements=(
        Judgement(Disc.L3_L4, Judged.NOT_PAIN_SOURCE),
        Judgement(Disc.L4_L5, Judged.PAIN_SOURCE, words("Usual pain, 8/10, at 12 psi")),
        Judgement(Disc.L5_S1, Judged.UNCERTAIN, words("Gaps in the record")),
    ),
    plan=(
        PlanLine(words("Graded exercise with the spine therapist for twelve weeks.")),
        PlanLine(words("Discuss surgery of L4/L5 only if that fails."), "aans-2014"),
    ),
    head=AuditHead(4127, "9f2ce1a07b3d5648" * 4),
)

SIGNED = replace(
    UNSIGNED,
    signature=Signature("Dr Miriam Vance", Role.PHYSICIAN, at(1, 16, 5), digest(UNSIGNED)),
)

AMENDED = replace(
    SIGNED,
    amendments=(
        Amendment(
            at(3, 10, 20),
            "Dr Miriam Vance",
            Role.PHYSICIAN,
            Section.DOSE,
            words("The CT dose-length product is 420, not 402 mGy·cm."),
            words("Copied wrongly from the scanner."),
        ),
    ),
)

BARE = ReportContents(
    clinic=Clinic("Lakeside Spine Clinic"),
    patient=Patient("Nobody Known", synthetic=True),
    study=Study(Region.LUMBAR, ()),
    procedure=Procedure(),
    policy=PolicyNote("0" * 64),
    software="0.1.0",
)
"""A report of which nothing but the names is known."""

UNKNOWN_DISCS = replace(
    BARE,
    study=Study(
        Region.CERVICAL,
        tuple(TestedDisc(DiscTest(disc), DiscImage(disc)) for disc in (Disc.C3_C4, Disc.C7_T1)),
    ),
)
"""Two discs were tested, and nobody recorded anything about them."""

EIGHT = replace(
    SIGNED,
    study=replace(
        STUDY,
        region=Region.THORACIC,
        discs=tuple(
            TestedDisc(replace(test, disc=disc), DiscImage(disc))
            for test, disc in zip(
                (QUIET, PAINFUL, GAPPY) * 3,
                (
                    Disc.T3_T4,
                    Disc.T4_T5,
                    Disc.T5_T6,
                    Disc.T6_T7,
                    Disc.T7_T8,
                    Disc.T8_T9,
                    Disc.T9_T10,
                    Disc.T10_T11,
                ),
                strict=False,
            )
        ),
    ),
)
"""Eight thoracic discs."""
