"""What does the report of an episode show?

Gathers the facts of every station into `ReportContents`; nothing is decided here, and no
sentence is made. What only the envelopes know (who signed and when) comes from the events.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from discogram.application.concluded import concluding
from discogram.application.history import Whole
from discogram.application.ports import Directory, Person, Site
from discogram.application.radiation import running_total
from discogram.application.struck_images import settled_since, struck_images
from discogram.pathway.conclusion.conclude import conclude
from discogram.pathway.conclusion.facts import Study
from discogram.pathway.conclusion.gather import study_of
from discogram.pathway.conclusion.limits import Limits
from discogram.pathway.episode import Episode, standing
from discogram.pathway.images.events import ReadingsReconciled
from discogram.pathway.images.facts import Reading
from discogram.pathway.images.rules import standing_reading
from discogram.pathway.needle.events import NeedlePlaced
from discogram.pathway.preparation.radiation import background, nominal_risk
from discogram.pathway.provocation.dose import EffectiveDose, effective_dose, factors
from discogram.pathway.provocation.events import DrugGiven, InjectionStarted, TimeOutDone
from discogram.pathway.provocation.facts import DrugKind, Sedation, Technique
from discogram.pathway.report import facts as report
from discogram.pathway.report.events import ReportAmended, ReportSigned
from discogram.pathway.report.facts import ReportContents
from discogram.pathway.report.risks import risks_told
from discogram.words.civil import CivilTime
from discogram.words.evidence import Evidence, Tables
from discogram.words.spine import Disc, Region
from discogram.words.units import rounded


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and about whom the report is, and the tables it is made with."""

    site: Site
    person: Person | None
    tables: Tables
    directory: Directory
    software: str
    episodes: tuple[tuple[UUID, Episode], ...] = ()
    """Every episode of the patient, for the sum of radiation; empty where nobody asked."""

    def name(self, staff: str) -> str:
        """The name behind a staff id; the id itself where nobody knows it."""
        found = self.directory.staff(staff, self.site.id)
        return found.name if found else staff


def contents_of(whole: Whole, at: CivilTime, setting: Setting) -> ReportContents:
    """Everything the report shows, by the tables in force at `at`."""
    episode, tables = whole.episode, setting.tables
    study = _study(episode, tables, at)
    limits = Limits.of(tables["conclusion"], at.day)
    written = episode.conclusion
    return ReportContents(
        clinic=_clinic(setting.site),
        patient=_patient(setting.person, episode),
        study=study,
        procedure=_procedure(episode),
        policy=_policy(tables),
        software=setting.software,
        question=episode.referral.question,
        conclusion=conclude(study, limits) if study.discs else None,
        readings=_readings(episode, setting),
        tests=episode.candidacy.tests,
        scores=episode.candidacy.scores,
        risks=risks_told(study.region, tables["preparation"], at.day),
        consent=_consent(episode),
        dose=_dose(episode, tables, study.region, at),
        concluded_by=_concluded_by(episode, setting),
        physicians_conclusion=written.text if written else None,
        judgements=written.judgements if written else (),
        plan=written.plan if written else (),
        signature=_signature(episode, setting),
        amendments=tuple(_amendments(episode, setting)),
        head=_head(whole),
        sources=tuple(tables.sources.values()),
        radiation=_radiation(setting, at),
        struck_images=tuple(_struck(episode, setting)),
    )


def _study(episode: Episode, tables: Tables, at: CivilTime) -> Study:
    reading = standing_reading(episode.images, tables["images"], at.day)
    return study_of(episode.referral, episode.candidacy.background, episode.session, reading)


def _clinic(site: Site) -> report.Clinic:
    return report.Clinic(
        name=site.name,
        address=site.address,
        phones=site.phones,
        email=site.email,
        emergency_number=site.emergency_number,
        demonstration=site.demonstration,
    )


def _patient(person: Person | None, episode: Episode) -> report.Patient:
    synthetic = bool(episode.opened and episode.opened.synthetic)
    if person is None:  # erased: the record stays readable without the name
        return report.Patient(names="", synthetic=synthetic)
    return report.Patient(
        names=person.names,
        birth_date=person.birth_date,
        sex=person.sex,
        identifiers=person.identifiers,
        synthetic=synthetic or person.synthetic,
    )


def _procedure(episode: Episode) -> report.Procedure:
    session = episode.session
    drugs = (*session.drugs, *session.recovery_drugs)
    order = session.order.order if session.order else ()
    return report.Procedure(
        begun=_first(episode, TimeOutDone),
        needle=episode.needle,
        technique=_technique(episode),
        contrast=_contrast(episode),
        antibiotics=_given(drugs, session.drugs_complete, DrugKind.ANTIBIOTIC),
        other_drugs=_given(drugs, session.drugs_complete, *_OTHER_DRUGS),
        sedation=_sedation(session.drugs, session.drugs_complete),
        order=tuple(step.disc for step in order if step.token in session.injections),
    )


def _first(episode: Episode, kind: type) -> CivilTime | None:
    found = (each.occurred_at for each in standing(episode) if isinstance(each.body, kind))
    return next(found, None)


def _technique(episode: Episode) -> Technique | None:
    """All needles first, if every disc had its needle before the first disc was injected.

    None for a single disc. A needle that was moved later counts from when it first went in, and
    a sham is no injection.
    """
    placed: dict[Disc, int] = {}
    injected: list[int] = []
    for event in standing(episode):
        if isinstance(event.body, NeedlePlaced):
            placed.setdefault(event.body.disc, event.sequence)
        elif isinstance(event.body, InjectionStarted) and _is_real(episode, event.body.token):
            injected.append(event.sequence)
    if len(placed) < 2 or not injected:
        return None
    all_first = max(placed.values()) < injected[0]
    return Technique.ALL_NEEDLES_FIRST if all_first else Technique.ONE_BY_ONE


def _is_real(episode: Episode, token: str) -> bool:
    sealed = episode.session.sealed(token)
    return sealed is not None and sealed.disc is not None


def _contrast(episode: Episode) -> report.Contrast | None:
    found = _of_kind(episode.session.drugs, DrugKind.CONTRAST)
    agent = next(iter(found), None)
    volume = episode.session.contrast_volume
    if agent is None and volume is None:
        return None
    name = agent.name if agent else None
    return report.Contrast(name, agent.concentration if agent else None, volume)


_OTHER_DRUGS = (
    DrugKind.LOCAL_ANAESTHETIC,
    DrugKind.SEDATIVE,
    DrugKind.PREMEDICATION,
    DrugKind.OTHER,
)


def _given(
    drugs: tuple[DrugGiven, ...], complete: bool | None, *kinds: DrugKind
) -> tuple[report.DrugGiven, ...] | None:
    """The drugs of these kinds; none were given only where the list is whole."""
    found = [each for each in drugs if each.kind in kinds]
    if not found and not complete:
        return None
    return tuple(
        report.DrugGiven(each.name, each.mass, each.route, each.volume, each.concentration)
        for each in found
    )


def _sedation(drugs: tuple[DrugGiven, ...], complete: bool | None) -> Sedation | None:
    """How deep it was; none where the list of drugs is whole and no sedative is on it."""
    given = _of_kind(drugs, DrugKind.SEDATIVE)
    if not given:
        return Sedation.NONE if complete else None
    depths = [each.sedation for each in given if each.sedation is not None]
    return max(depths, key=tuple(Sedation).index, default=None)


def _of_kind(drugs: Iterable[DrugGiven], kind: DrugKind) -> tuple[DrugGiven, ...]:
    return tuple(drug for drug in drugs if drug.kind is kind)


def _policy(tables: Tables) -> report.PolicyNote:
    unverified = tuple(
        name
        for name, table in tables.by_name.items()
        if any(row.evidence is Evidence.UNVERIFIED for row in table.rows)
    )
    return report.PolicyNote(tables.digest, tables.unsigned(), unverified)


def _readings(episode: Episode, setting: Setting) -> tuple[Reading, ...]:
    return tuple(
        replace(reading, reader=setting.name(reading.reader))
        for reading in episode.images.blind_readings
    )


def _struck(episode: Episode, setting: Setting) -> Iterator[report.StruckImage]:
    since = settled_since(episode)
    settled = None
    if since is not None and isinstance(since.body, ReadingsReconciled) and since.body.note:
        by = setting.name(since.actor)
        settled = report.Settled(by, since.occurred_at, since.body.note)
    for each in struck_images(episode):
        readers = tuple(map(setting.name, each.readers))
        at, purpose = each.strike.occurred_at, each.image.purpose
        yield report.StruckImage(purpose, at, each.why, readers, settled)


def _concluded_by(episode: Episode, setting: Setting) -> str | None:
    written = concluding(episode)
    return setting.name(written.actor) if written else None


def _consent(episode: Episode) -> report.ConsentGiven | None:
    given = episode.preparation.consent
    if given is None:
        return None
    return report.ConsentGiven(
        given.text_version,
        given.text_hash,
        given.signed_at,
        given.teach_back,
        given.interpreter,
        given.withdrawn_at,
    )


def _dose(
    episode: Episode, tables: Tables, region: Region, at: CivilTime
) -> report.Dose | None:
    found = episode.session.dose
    if found is None:
        return None
    estimate = effective_dose(found, region, tables["provocation"], at.day)
    used = factors(found, region, tables["provocation"], at.day)
    effective = None
    if estimate is not None:
        low, high = rounded(estimate.low_msv), rounded(estimate.high_msv)
        effective = report.EffectiveDose(
            low,
            high,
            estimate.sources,
            estimate.fluoroscopy_left_out,
            tuple(
                report.DoseFactor(per, each.low, each.high, each.sources)
                for per, each in used.items()
            ),
            _compared(estimate, tables, at),
        )
    return report.Dose(
        fluoroscopy=found.fluoroscopy,
        area=found.dose_area,
        reference_point=found.reference_dose,
        ct_index=found.ctdi_vol,
        ct_length=found.dose_length,
        effective=effective,
    )


def _compared(estimate: EffectiveDose, tables: Tables, at: CivilTime) -> report.DoseCompared:
    """The estimate in plain words: nature's own time, and a nominal risk."""
    table, on = tables["preparation"], at.day
    low, high = estimate.low_msv, estimate.high_msv
    people = nominal_risk(low, high, table, on)
    nature = table.row("background_per_year", on)
    return report.DoseCompared(
        background(low, table, on),
        background(high, table, on),
        people.fewest,
        people.most,
        (*nature.cites, *people.sources),
    )


def _radiation(setting: Setting, at: CivilTime) -> report.RadiationTotal | None:
    if not setting.episodes:
        return None
    return running_total(setting.episodes, setting.tables["provocation"], at.day)


def _signature(episode: Episode, setting: Setting) -> report.Signature | None:
    for event in episode.events:
        if isinstance(event.body, ReportSigned):
            return report.Signature(
                setting.name(event.actor),
                event.role,
                event.occurred_at,
                event.body.report_digest,
            )
    return None


def _amendments(episode: Episode, setting: Setting) -> Iterator[report.Amendment]:
    for event in episode.events:
        body = event.body
        if isinstance(body, ReportAmended):
            yield report.Amendment(
                event.occurred_at,
                setting.name(event.actor),
                event.role,
                body.section,
                body.text,
                body.reason,
            )


def _head(whole: Whole) -> report.AuditHead | None:
    """The newest entry that signed or amended the report; of a draft, the newest of all."""
    shown = (ReportSigned.__name__, ReportAmended.__name__)
    signing = (each for each in reversed(whole.stored) if each.type in shown)
    newest = whole.stored[-1] if whole.stored else None
    found = next(signing, newest)
    return None if found is None else report.AuditHead(found.position, found.hash)
