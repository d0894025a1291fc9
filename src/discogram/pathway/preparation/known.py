"""What could be known at a moment of what the record holds today?

A record that is completed afterwards holds answers that came later; none of them may license a
needle that came before. What speaks against the needle counts whenever it was said.
"""

from dataclasses import replace

from discogram.pathway.preparation.facts import MedicineTaken, Preparation
from discogram.words.civil import CivilTime


def known_at(facts: Preparation, at: CivilTime) -> Preparation:
    """The facts without what was measured, told, agreed or signed only after a moment."""
    moment = at.instant

    def by_then(when: CivilTime | None) -> bool:
        return when is not None and when.instant <= moment

    def told(taken: MedicineTaken) -> MedicineTaken:
        return taken if by_then(taken.told_at) else replace(taken, told_at=None)

    fasting, consent = facts.fasting, facts.consent
    return replace(
        facts,
        labs=tuple(each for each in facts.labs if by_then(each.taken_at)),
        estimated_rates=tuple(each for each in facts.estimated_rates if by_then(each.taken_at)),
        pregnancy_tests=tuple(
            each for each in facts.pregnancy_tests if each.positive or by_then(each.tested_at)
        ),
        weighed=tuple(each for each in facts.weighed if by_then(each.measured_at)),
        vitals=tuple(each for each in facts.vitals if by_then(each.measured_at)),
        illness=tuple(each for each in facts.illness if each.shows or by_then(each.told_at)),
        accepted=tuple(each for each in facts.accepted if by_then(each.accepted_at)),
        medicines=tuple(told(each) for each in facts.medicines),
        agreements=tuple(each for each in facts.agreements if by_then(each.agreed_at)),
        fasting=fasting if fasting and by_then(fasting.told_at) else None,
        consent=consent if consent and by_then(consent.signed_at) else None,
    )
