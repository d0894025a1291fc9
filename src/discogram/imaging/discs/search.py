"""Where are the discs, when nobody points at them?

Canal, column, matched filter, chain, refinement, gate. Where the best canal gives no three
discs in a row, the next one is tried: a pelvis and a rib cage hold look-alikes.
"""

from collections.abc import Callable

from discogram.errors import InputError, reason
from discogram.imaging.discs.agreeing import agreeing, relaid
from discogram.imaging.discs.arches import lies_in_bodies
from discogram.imaging.discs.canal import canals
from discogram.imaging.discs.chain import chain
from discogram.imaging.discs.column import column
from discogram.imaging.discs.found import FoundDisc, Origin
from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.discs.gate import in_a_row
from discogram.imaging.discs.grow import grown
from discogram.imaging.discs.profiles import matches
from discogram.imaging.discs.refine import Guess, refined
from discogram.imaging.discs.rims import alike
from discogram.imaging.discs.survey import Survey
from discogram.imaging.volume import Volume

Tell = Callable[[float], None]
"""Told how much is done, 0 to 1."""


def searched(volume: Volume, survey: Survey, tell: Tell) -> tuple[FoundDisc, ...]:
    """The discs of the scan, lowest first, levels not yet named; raises `InputError`."""
    ways = canals(survey)
    if not ways:
        raise InputError(reason("imaging-no-canal"))
    tell(0.3)
    best: tuple[FoundDisc, ...] = ()
    for canal in ways:
        path = column(survey, canal)
        found = matches(volume, path, survey.soft)
        places = chain(found, path)
        tell(0.5)
        guesses = [
            Guess(
                DiscFrame.of(path.points[at], found.normals[at], found.fronts[at]),
                float(found.heights_mm[at]),
            )
            for at in places
        ]
        discs = [refined(volume, guess, survey.soft, Origin.CHAIN) for guess in guesses]
        run = in_a_row(discs)
        if len(run) > len(best) and not lies_in_bodies(volume, run, survey.soft):
            best = run
        if best:
            break
    tell(0.9)
    if not best:
        raise InputError(reason("imaging-no-three-discs"))
    return _whole(volume, best, survey.soft)


def _whole(volume: Volume, run: tuple[FoundDisc, ...], soft: float) -> tuple[FoundDisc, ...]:
    """The run with what follows at either end, in tilts and sizes that the column bears out."""
    grown_on = grown(volume, relaid(volume, run, soft), soft)
    agreed = agreeing(volume, relaid(volume, grown_on, soft), soft)
    return alike(volume, agreed, soft)
