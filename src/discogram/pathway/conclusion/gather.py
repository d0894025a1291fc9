"""How do the stations' facts become the study that is concluded from?"""

from dataclasses import replace

from discogram.pathway.candidacy.facts import Background as Answered
from discogram.pathway.conclusion.facts import Background, Study, TestedDisc
from discogram.pathway.images.facts import DiscImage
from discogram.pathway.provocation.session import (
    Session,
    disc_tests,
    leaks_seen,
    shams,
    was_sedated,
)
from discogram.pathway.referral.facts import Referral
from discogram.words.spine import Disc, Region, count_shown_by, regions_of


def study_of(
    referral: Referral,
    background: Answered,
    session: Session,
    reading: tuple[DiscImage, ...] | None,
) -> Study:
    """The study of an episode; `reading` is the one that stands, None while there is none.

    Discs stand cranial to caudal, whatever the order of injection was. A leak that the operator
    saw counts, whatever the readers saw: contrast that has left may have gone before the CT.
    """
    tests = disc_tests(session)
    images = {image.disc: image for image in reading or ()}
    leaks = leaks_seen(session)
    discs = tuple(
        TestedDisc(test, _image(images.get(test.disc), test.disc, leaks.get(test.disc)))
        for test in tests
    )
    named = [test.disc for test in tests]
    discs = tuple(sorted(discs, key=lambda tested: tuple(Disc).index(tested.disc)))
    return Study(
        region=referral.region or _region(named),
        discs=discs,
        sham=shams(session),
        background=_background(background, was_sedated(session)),
        count=referral.count or count_shown_by(named),
    )


def _image(read: DiscImage | None, disc: Disc, leaked: bool | None) -> DiscImage:
    image = read or DiscImage(disc)
    return replace(image, leak=leaked) if leaked or image.leak is None else image


def _region(discs: list[Disc]) -> Region:
    """The region most of the discs lie in, where the referral named none."""
    regions = [region for disc in discs for region in sorted(regions_of(disc))]
    return max(Region, key=regions.count) if regions else Region.LUMBAR


def _background(answered: Answered, sedated: bool | None) -> Background:
    return Background(
        somatisation=answered.somatisation,
        prior_discectomy=answered.prior_discectomy,
        chronic_pain_elsewhere=answered.chronic_pain_elsewhere,
        compensation_claim=answered.compensation_claim,
        other_source_excluded=answered.other_source_excluded,
        sedation=sedated,
    )


def injected_discs(session: Session) -> tuple[Disc, ...]:
    """The discs that an increment reached, in the order of injection."""
    return tuple(test.disc for test in disc_tests(session) if test.steps)
