"""What happens while candidacy is examined, and what is known afterwards?"""

from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

from discogram.errors import InputError, reason
from discogram.pathway.candidacy.facts import (
    Authorisation,
    Background,
    Candidacy,
    Contraindication,
    ContraindicationAnswer,
    CorrelatedTest,
    Decided,
    Decision,
    Imaging,
    Indication,
    Questionnaire,
    Score,
    Treatment,
)
from discogram.words.text import FreeText


@dataclass(frozen=True, slots=True)
class ConservativeCareRecorded:
    """Since when it hurts and what was tried; the newest list stands whole."""

    pain_since: date | None = None
    treatments: tuple[Treatment, ...] | None = None


@dataclass(frozen=True, slots=True)
class ImagingRecorded:
    """When the spine was imaged; the newest record stands whole."""

    imaging: Imaging


@dataclass(frozen=True, slots=True)
class ManagementAnswered:
    """Whether the result would change treatment, and what it is for."""

    would_change_management: bool | None = None
    indications: frozenset[Indication] | None = None


@dataclass(frozen=True, slots=True)
class PainSourceAnswered:
    """Whether imaging settled the source, and whether the pain is mainly psychogenic.

    The newest answers stand whole.
    """

    imaging_settled_it: bool | None = None
    mainly_psychogenic: bool | None = None


@dataclass(frozen=True, slots=True)
class ContraindicationsAnswered:
    """Some or all contraindications were asked; an earlier answer to the same one gives way."""

    answers: tuple[ContraindicationAnswer, ...]

    def __post_init__(self) -> None:
        """Refuse two answers to one question."""
        items = [answer.item for answer in self.answers]
        twice = [item for item in Contraindication if items.count(item) > 1]
        if twice:
            raise InputError(reason("candidacy-answered-twice", item=item) for item in twice)


@dataclass(frozen=True, slots=True)
class BackgroundAnswered:
    """What changes how far a positive answer can be believed was asked."""

    background: Background


@dataclass(frozen=True, slots=True)
class CorrelatedTestRecorded:
    """A result of another test was entered or received."""

    test: CorrelatedTest


@dataclass(frozen=True, slots=True)
class ScoreRecorded:
    """A questionnaire was filled in."""

    score: Score


@dataclass(frozen=True, slots=True)
class QuestionnaireAnswered:
    """A questionnaire was filled in, item by item."""

    questionnaire: Questionnaire


@dataclass(frozen=True, slots=True)
class AuthorisationRecorded:
    """The payer was asked or answered; the newest record stands whole."""

    authorisation: Authorisation


@dataclass(frozen=True, slots=True)
class CandidacyDecided:
    """A physician decided; `by` is the physician's staff id."""

    decision: Decision
    by: str
    note: FreeText | None = None


BODIES = (
    ConservativeCareRecorded,
    ImagingRecorded,
    ManagementAnswered,
    PainSourceAnswered,
    ContraindicationsAnswered,
    BackgroundAnswered,
    CorrelatedTestRecorded,
    ScoreRecorded,
    QuestionnaireAnswered,
    AuthorisationRecorded,
    CandidacyDecided,
)

Body = (
    ConservativeCareRecorded
    | ImagingRecorded
    | ManagementAnswered
    | PainSourceAnswered
    | ContraindicationsAnswered
    | BackgroundAnswered
    | CorrelatedTestRecorded
    | ScoreRecorded
    | QuestionnaireAnswered
    | AuthorisationRecorded
    | CandidacyDecided
)


def after(facts: Candidacy, body: Body) -> Candidacy:
    """The facts once this has happened."""
    match body:
        case ConservativeCareRecorded(pain_since, treatments):
            return replace(facts, pain_since=pain_since, treatments=treatments)
        case ImagingRecorded(imaging):
            return replace(facts, imaging=imaging)
        case ManagementAnswered(would_change, indications):
            return replace(facts, would_change_management=would_change, indications=indications)
        case PainSourceAnswered(settled, psychogenic):
            return replace(facts, imaging_settled_it=settled, mainly_psychogenic=psychogenic)
        case ContraindicationsAnswered(answers):
            return replace(facts, answers=_merged(facts.answers, answers))
        case BackgroundAnswered(background):
            return replace(facts, background=background)
        case CorrelatedTestRecorded(test):
            return replace(facts, tests=(*facts.tests, test))
        case ScoreRecorded(score):
            return replace(facts, scores=(*facts.scores, score))
        case QuestionnaireAnswered(questionnaire):
            return _counted(facts, questionnaire)
        case AuthorisationRecorded(authorisation):
            return replace(facts, authorisation=authorisation)
        case CandidacyDecided(decision, by, note):
            return replace(facts, decided=Decided(decision, by, note))
        case _:
            assert_never(body)


def _counted(facts: Candidacy, questionnaire: Questionnaire) -> Candidacy:
    """The facts with the items, and with their sum where it is known."""
    value = questionnaire.counted
    known = () if value is None else (Score(questionnaire.tool, value, questionnaire.on),)
    return replace(
        facts,
        questionnaires=(*facts.questionnaires, questionnaire),
        scores=(*facts.scores, *known),
    )


def _merged(
    old: tuple[ContraindicationAnswer, ...], new: tuple[ContraindicationAnswer, ...]
) -> tuple[ContraindicationAnswer, ...]:
    by_item = {answer.item: answer for answer in (*old, *new)}
    return tuple(by_item[item] for item in Contraindication if item in by_item)
