"""What did an entry say, in a few words that name nobody?

Words that people wrote are never shown, nor what a reader saw while another still reads. What
belongs to a token of the blinded order is shown once the session is closed.
"""

import re

from discogram.adapters.language.speaker import Speaker
from discogram.errors import reason
from discogram.pathway.booking.events import BookingMoved, SlotBooked
from discogram.pathway.candidacy.events import (
    AuthorisationRecorded,
    CandidacyDecided,
    CorrelatedTestRecorded,
    ManagementAnswered,
    PainSourceAnswered,
    QuestionnaireAnswered,
    ScoreRecorded,
)
from discogram.pathway.episode import Episode
from discogram.pathway.events import EntryStruckOut
from discogram.pathway.followup.events import (
    ComplicationRecorded,
    ContactMissed,
    FollowUpAnswered,
    OutcomeRecorded,
)
from discogram.pathway.images.events import ImageAttached
from discogram.pathway.needle.events import (
    NeedleConfirmed,
    NeedlePlaced,
    NeedlePlanned,
    NeedleRemoved,
)
from discogram.pathway.needle.guidance import ProposedDisc
from discogram.pathway.needle.guiding import (
    DiscsProposed,
    LevelsConfirmed,
    PlanChosen,
    PlansProposed,
)
from discogram.pathway.preparation.events import (
    AllergyAnswered,
    AllergyResolved,
    BodyMeasured,
    LabAccepted,
    LabRecorded,
    MedicineRecorded,
    PregnancyAnswered,
    PreparationConfirmed,
    PrescriberAgreed,
)
from discogram.pathway.provocation.events import (
    BaselineRecorded,
    DrugGiven,
    InjectionEnded,
    InjectionStarted,
    OpeningPressureRead,
    PainReported,
    StepRecorded,
    Unblinded,
)

_Of = tuple[object, ...]


def event_message(type_: str) -> str:
    """The message that says an event in plain words: ``event-lab-recorded``."""
    words = re.sub(r"(?<!^)(?=[A-Z])", "-", type_).lower()
    return f"event-{words}"


def detail_of(body: object, episode: Episode, speak: Speaker) -> str:
    """The few words; empty where an entry has none that may be shown.

    Where one of them has a comma of its own, they stand apart by semicolons, to be counted.
    """
    values = (
        _before_the_test(body, speak)
        or _on_the_ct(body, speak)
        or _at_the_test(body, episode, speak)
        or _afterwards(body, speak)
    )
    told = [speak.show(each) for each in values if each is not None]
    return ("; " if any(", " in each for each in told) else ", ").join(told)


def _found(value: str, speak: Speaker) -> str:
    """What another test found, in words where it is one; a grade stands as it is."""
    worded = value.islower() and value.isascii()
    return speak.say(reason(f"report-found-{value.replace('_', '-')}")) if worded else value


def _before_the_test(body: object, speak: Speaker) -> _Of:
    match body:
        case ManagementAnswered(would_change_management=would):
            return (would,)
        case PainSourceAnswered(imaging_settled_it=settled, mainly_psychogenic=mainly):
            return settled, mainly
        case CorrelatedTestRecorded(test=test):
            return test.kind, _found(test.value, speak), test.disc
        case ScoreRecorded(score=score):
            return score.tool, score.value
        case QuestionnaireAnswered(questionnaire=filled):
            return filled.tool, filled.counted
        case AuthorisationRecorded(authorisation=authorisation):
            return authorisation.state, authorisation.valid_until
        case CandidacyDecided(decision=decision):
            return (decision,)
        case LabRecorded(lab=lab) | LabAccepted(lab=lab):
            return lab.kind, lab.quantity
        case MedicineRecorded(medicine=medicine, taking=taking):
            return medicine, taking
        case PrescriberAgreed(medicine=medicine):
            return (medicine,)
        case AllergyAnswered(substance=substance, present=present, severity=severity):
            return substance, present, severity
        case AllergyResolved(substance=substance, how=how):
            return substance, how
        case PregnancyAnswered(could_be_pregnant=could):
            return (could,)
        case BodyMeasured(weight=weight):
            return (weight,)
        case PreparationConfirmed(booked=booked):
            return (booked,)
        case SlotBooked(slot=slot) | BookingMoved(slot=slot):
            return (slot.starts,)
        case _:
            return ()


def _on_the_ct(body: object, speak: Speaker) -> _Of:
    """Discs and plans: by which software, and what a person made of them."""
    match body:
        case DiscsProposed(algorithm=by, discs=discs):
            found = tuple(_proposed(each, speak) for each in discs)
            said = {"algorithm": by.name, "version": by.version}
            return (speak.say(reason("event-discs-proposed-detail", **said, discs=found)),)
        case LevelsConfirmed(discs=discs):
            return tuple(f"{each.level} ({speak.word(each.how)})" for each in discs)
        case PlansProposed(algorithm=by, plans=plans):
            into = tuple(dict.fromkeys(each.disc for each in plans))
            said = {"algorithm": by.name, "version": by.version}
            counted = reason(
                "event-plans-proposed-detail", **said, count=len(plans), discs=into
            )
            return (speak.say(counted),)
        case PlanChosen(disc=disc, side=side, chosen_for=chosen_for):
            return disc, side, chosen_for
        case _:
            return ()


def _proposed(disc: ProposedDisc, speak: Speaker) -> str:
    if disc.level is None:
        return speak.say(reason("event-disc-level-unknown"))
    params = {"disc": disc.level, "confidence": disc.confidence}
    return speak.say(reason("event-disc-proposed", **params))


def _at_the_test(body: object, episode: Episode, speak: Speaker) -> _Of:
    match body:
        case NeedlePlanned(discs=plans):
            return tuple(plan.disc for plan in plans)
        case NeedlePlaced(disc=disc) | NeedleRemoved(disc=disc):
            return (disc,)
        case NeedleConfirmed(disc=disc, plane=plane):
            return disc, plane
        case DrugGiven():
            return body.kind, body.name, body.mass, body.volume, body.concentration, body.lot
        case BaselineRecorded(pain=pain):
            return (pain,)
        case Unblinded(whom=whom):
            return (whom,)
        case _:
            return _under_the_seal(body, episode, speak)


def _under_the_seal(body: object, episode: Episode, speak: Speaker) -> _Of:
    """What was measured and said under a token: nothing before the session is closed."""
    if not episode.session.closed:
        return ()
    match body:
        case InjectionStarted(token=token):
            return (_place(token, episode, speak),)
        case OpeningPressureRead(token=token, pressure=pressure):
            return _place(token, episode, speak), pressure
        case StepRecorded(token=token, volume=volume, static_pressure=pressure):
            return _place(token, episode, speak), volume, pressure
        case PainReported(token=token, pain=pain, concordance=concordance):
            return _place(token, episode, speak), pain, concordance
        case InjectionEnded(token=token, end=end):
            return _place(token, episode, speak), end
        case _:
            return ()


def _place(token: str, episode: Episode, speak: Speaker) -> object:
    sealed = episode.session.sealed(token)
    if sealed is None:
        return None
    return sealed.disc or speak.say(reason("cli-sham"))


def _afterwards(body: object, speak: Speaker) -> _Of:
    match body:
        case EntryStruckOut(sequence=sequence):
            return (f"#{sequence}",)
        case ImageAttached(image=image):
            taken = image.taken_on and speak.say(
                reason("event-image-taken", day=image.taken_on)
            )
            return image.purpose, taken
        case FollowUpAnswered(call=call):
            flags = (answer.flag for answer in call.answers if answer.present)
            return call.contact, *flags
        case ContactMissed(missed=missed):
            return missed.contact, missed.again_at
        case ComplicationRecorded(complication=complication):
            return (complication.kind,)
        case OutcomeRecorded(outcome=outcome):
            return outcome.instrument, outcome.value
        case _:
            return ()
