"""Write the stored example of every body that has none: ``python -m tests.golden.events.make``.

One canonical JSON body for each type and version, as a store holds it. A file is written once
and never again: it is what an old record looks like. The newest examples come from the
synthetic patient of the demonstration, filled up with what does not happen to that one.
"""

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from uuid import UUID

import rfc8785

from discogram.adapters.wire.codec import EventCodec
from discogram.adapters.wire.episode_file import read_episode
from discogram.application.playing import AttachFile, PlayInjections, expanded
from discogram.pathway.booking.events import BookingCancelled, BookingMoved
from discogram.pathway.booking.facts import Lift, Override, Slot
from discogram.pathway.candidacy.events import QuestionnaireAnswered
from discogram.pathway.candidacy.facts import Questionnaire, Tool
from discogram.pathway.ending import Ending
from discogram.pathway.episode import Episode
from discogram.pathway.events import (
    BODIES,
    VERSIONS,
    EntryStruckOut,
    EpisodeClosed,
    EpisodeMovedToPatient,
    EpisodeOpened,
    PatientsMerged,
)
from discogram.pathway.followup.events import ComplicationRecorded, FollowUpAnswered
from discogram.pathway.followup.facts import (
    Answer,
    Call,
    Complication,
    Contact,
    Occurrence,
    RedFlag,
)
from discogram.pathway.images.events import ImageAttached, ImageRead
from discogram.pathway.images.facts import (
    AttachedImage,
    DiscImage,
    ImageKind,
    ImageModality,
    ImagePlane,
    ImagePurpose,
    Mark,
    MarkKind,
    Nucleogram,
)
from discogram.pathway.preparation.body import (
    BloodPressure,
    BodyTemperature,
    HeartRate,
    Saturation,
    Weight,
)
from discogram.pathway.preparation.conditions import Condition, ConditionAnswer
from discogram.pathway.preparation.events import (
    AllergyAnswered,
    AllergyResolved,
    BodyMeasured,
    ConditionsAnswered,
    ConsentWithdrawn,
    IllnessAnswered,
    LabAccepted,
    MedicineJudged,
    MedicineRecorded,
    PregnancyAnswered,
    SedationPlanned,
    VitalsMeasured,
)
from discogram.pathway.preparation.facts import PregnancyTest, Resolution, Severity, Substance
from discogram.pathway.preparation.labs import Lab, LabKind
from discogram.pathway.preparation.medicines import Circumstance, Medicine
from discogram.pathway.preparation.premedication import Regimen
from discogram.pathway.provocation.events import (
    DrugGiven,
    InjectionEnded,
    StepRecorded,
    Unblinded,
)
from discogram.pathway.provocation.facts import (
    DiscRole,
    DrugKind,
    EndReason,
    Route,
    Sedation,
)
from discogram.pathway.provocation.order import as_drawn
from discogram.pathway.provocation.session import Session
from discogram.pathway.report.events import ReportSigned
from discogram.words.civil import CivilTime
from discogram.words.people import Role
from discogram.words.spine import Disc
from discogram.words.text import FreeText
from discogram.words.units import (
    Concentration,
    Duration,
    Mass,
    PainScore,
    Pressure,
    Temperature,
    Unit,
    Volume,
)
from tests.pathway.needle.guided_cases import CORRECTED, DESPITE, PLANS, PROPOSED

HERE = Path(__file__).parent
AT = CivilTime.parse("2026-03-10T09:30[America/Chicago]")
TWICE = CivilTime.parse("2026-11-01T01:30-06:00[America/Chicago]")
"""The second time that the clock shows half past one."""
WHY = FreeText.of("Synthetic words that may name somebody", "salt")

ORDER = as_drawn(
    [
        (Disc.L3_L4, DiscRole.CONTROL),
        (None, None),
        (Disc.L4_L5, DiscRole.SUSPECT),
        (Disc.L5_S1, DiscRole.CONTROL),
    ],
    ["ash", "birch", "cedar", "dogwood"],
    "a synthetic nonce",
)

FILLED_UP: tuple[object, ...] = (
    PROPOSED,
    CORRECTED,
    PLANS,
    DESPITE,
    ImageRead(
        "reader-1",
        (DiscImage(Disc.L4_L5, Nucleogram.FISSURED, 4, leak=False),),
        (
            Mark(
                "c" * 64,
                MarkKind.KEY_SLICE,
                (Decimal("1.5"), Decimal("-20.3"), Decimal("300.0")),
                ImagePlane.AXIAL,
                Disc.L4_L5,
            ),
            Mark(
                "c" * 64,
                MarkKind.DISC_CENTRE,
                (Decimal("0.0"), Decimal("-12.0"), Decimal("262.5")),
                disc=Disc.L5_S1,
            ),
        ),
    ),
    EntryStruckOut(7, WHY),
    PatientsMerged(UUID(int=1), UUID(int=2), WHY),
    EpisodeMovedToPatient(UUID(int=3), WHY),
    EpisodeOpened("es", True, WHY),
    EpisodeClosed(Ending.WITHDREW, WHY),
    QuestionnaireAnswered(
        Questionnaire(Tool.GAD_7, (3, 0, 1, 0, 2, 0, 1), date(2026, 2, 5), total=7),
    ),
    BookingMoved(
        Slot(AT, Duration.of("60", "min"), "physician-2", "room-2", ct="ct-1", nurse="nurse-2"),
        Override((Lift.HOURS, Lift.BUFFERS), WHY),
        WHY,
    ),
    BookingCancelled(WHY),
    AllergyAnswered(Substance.CONTRAST, True, Severity.MILD, WHY, "iopamidol"),
    AllergyResolved(
        Substance.CONTRAST,
        Resolution.PREMEDICATION,
        "physician-1",
        WHY,
        Regimen.PREDNISONE_13_7_1,
        "iohexol",
    ),
    PregnancyAnswered(True, PregnancyTest(False, AT)),
    MedicineRecorded(
        Medicine.ASPIRIN, True, AT, AT, WHY, circumstance=Circumstance.SECONDARY_PREVENTION
    ),
    ConditionsAnswered((ConditionAnswer(Condition.CORONARY_STENT, False),)),
    SedationPlanned(Sedation.NONE),
    BodyMeasured(Weight.of("80.5", "kg"), AT),
    VitalsMeasured(
        AT,
        BodyTemperature.of("36.7", "Cel"),
        BloodPressure.of("128", "mm[Hg]"),
        BloodPressure.of("79", "mm[Hg]"),
        HeartRate.of("71", "{beats}/min"),
        Saturation.of("98", "%"),
    ),
    LabAccepted(
        Lab(LabKind.PLATELETS, Decimal("82"), Unit.PLATELETS, AT), "physician-1", WHY, AT
    ),
    IllnessAnswered(AT, antibiotic_course=False, skin_lesion=False, recent=True),
    MedicineJudged(Medicine.OTHER_MEDICINE, Duration.of("0", "h"), "physician-1", WHY),
    ConsentWithdrawn(TWICE, WHY),
    ORDER,
    DrugGiven(
        DrugKind.SEDATIVE,
        "midazolam",
        Mass.of("2.0", "mg"),
        Volume.of("2", "mL"),
        Concentration.of("1", "mg/mL"),
        Route.INTRAVENOUS,
        Sedation.MINIMAL,
        WHY,
        "LOT 17/b",
        date(2027, 1, 31),
    ),
    StepRecorded(
        "ash",
        Volume.of("1.50", "mL"),
        Pressure.of("310.0", "kPa"),
        Pressure.of("3.30", "bar"),
        WHY,
    ),
    InjectionEnded("ash", EndReason.VOLUME, True, False, ("a" * 64, "b" * 64)),
    Unblinded(Role.RATER, WHY),
    ImageAttached(
        AttachedImage(
            "c" * 64,
            ImageKind.DICOM_SERIES,
            ImagePurpose.DISCOGRAM,
            ImageModality.CT,
            (512, 512, 180),
            (Decimal("0.488281"), Decimal("0.488281"), Decimal("0.625")),
            "LPS",
            "1.2.826.0.1.3680043.10.1",
            date(2026, 3, 10),
        ),
        WHY,
    ),
    ReportSigned("d" * 64, 96, "e" * 64, "en"),
    FollowUpAnswered(
        Call(
            Contact.INFECTION_CALL,
            (Answer(RedFlag.FEVER_OR_RIGORS, False), Answer(RedFlag.NIGHT_PAIN, True)),
            PainScore.of("4", "{score}"),
            WHY,
            Temperature.of("38.40", "Cel"),
        )
    ),
    ComplicationRecorded(Occurrence(Complication.VASOVAGAL_OR_NAUSEA, AT, WHY)),
)


def demonstrated() -> Iterator[object]:
    """Every body of the demonstration's synthetic patient that a file can name."""
    text = files("discogram.cli").joinpath("demo_patient.json").read_text(encoding="utf-8")
    document = json.loads(text, parse_float=Decimal)
    sealed = Episode(session=Session(order=ORDER))
    for order in read_episode(document, lambda: "salt").orders:
        match order.wish:
            case PlayInjections():
                yield from (each.wish for each in expanded(order, order.wish, sealed))
            case AttachFile():
                continue
            case _:
                yield order.wish


def canonical(body: object) -> bytes:
    """The bytes that a store hashes, with the end of a line."""
    return rfc8785.dumps(EventCodec().encode(body)[2]) + b"\n"


def examples() -> dict[type, bytes]:
    """The fullest example of each type: what fills up stands before what is demonstrated."""
    found: dict[type, bytes] = {}
    for body in demonstrated():
        if type(body) in BODIES:
            found[type(body)] = max(found.get(type(body), b""), canonical(body), key=len)
    return found | {type(body): canonical(body) for body in FILLED_UP}


def path(kind: type) -> Path:
    """Where the newest version of a type has its example."""
    return HERE / f"{kind.__name__}.{VERSIONS[kind]}.json"


def main() -> None:
    """Write what is missing; a type that nothing shows is named."""
    found = examples()
    for kind in BODIES:
        if path(kind).exists():
            continue
        if kind not in found:
            raise SystemExit(f"{kind.__name__}: add an example of it to FILLED_UP")
        path(kind).write_bytes(found[kind])


if __name__ == "__main__":
    main()
