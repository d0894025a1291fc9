"""What follows from the patient or the referral, which no event of a station holds?"""

from dataclasses import replace

from discogram.application.ports import Person
from discogram.pathway.candidacy.facts import Candidacy
from discogram.pathway.preparation.egfr import Sex, with_estimates
from discogram.pathway.preparation.facts import Preparation
from discogram.pathway.referral.facts import Referral


def of_the_person(facts: Preparation, person: Person | None) -> Preparation:
    """The facts with the filtration rates that follow from birth date and sex.

    A sex that the equation lacks gives none. Where the patient's own page says that a pregnancy
    is possible, an answer that it is not does not stand against it: a test decides.
    Whether an interpreter is needed, and which language is spoken, stand on that page too.
    """
    if person is None:
        return facts
    facts = replace(facts, interpreter_needed=person.interpreter, speaks=person.language)
    if person.could_be_pregnant:
        facts = replace(facts, could_be_pregnant=True)
    facts = replace(facts, born=person.birth_date)
    sex = Sex(person.sex) if person.sex in tuple(Sex) else None
    return with_estimates(facts, person.birth_date, sex)


def of_the_referral(facts: Candidacy, referral: Referral) -> Candidacy:
    """The facts of candidacy with the region and the suspected discs of the referral."""
    return replace(facts, region=referral.region, suspects=referral.suspects)
