"""What is asked of a synthetic spine?

A `Recipe` says everything: whose body, how it was scanned, what was injected. The same recipe
gives the same phantom, voxel by voxel. Sizes and densities are drawn from ranges that adults
have; they are for looking real, not a source of anatomy.
"""

from dataclasses import dataclass, field, replace

import numpy as np

from discogram.errors import InputError, reason
from discogram.imaging.phantom.drawing import count_drawn, patient_drawn, scan_drawn
from discogram.imaging.phantom.injection import Injection
from discogram.imaging.phantom.patient import LEVELS, Patient
from discogram.imaging.phantom.scan import Scan
from discogram.words.spine import Count, Disc


@dataclass(frozen=True, slots=True)
class Recipe:
    """A phantom to be made. The seed draws what nobody asks for: noise, bowel, small bumps."""

    seed: int
    count: Count = Count.USUAL
    patient: Patient = field(default_factory=Patient)
    scan: Scan = field(default_factory=Scan)
    injections: tuple[Injection, ...] = ()

    def __post_init__(self) -> None:
        """Refuse contrast, or a change, in a disc that this spine has not."""
        asked = [each.disc for each in self.injections]
        named = [*asked, *self.patient.vacuum, *(disc for disc, _ in self.patient.thin)]
        problems = [
            reason("imaging-phantom-no-disc", disc=disc, count=self.count)
            for disc in dict.fromkeys(named)
            if disc not in LEVELS[self.count]
        ]
        if len(set(asked)) < len(asked):
            problems.append(reason("imaging-phantom-injected-twice"))
        if self.seed < 0:
            problems.append(reason("imaging-phantom-seed", seed=self.seed))
        if problems:
            raise InputError(problems)

    @classmethod
    def drawn(cls, seed: int) -> "Recipe":
        """The recipe of a seed: another patient and another scanner for every number.

        Nothing is injected: a disc is found and planned on the CT before discography.
        """
        chance = np.random.default_rng(seed)
        count = count_drawn(chance)
        return cls(seed, count, patient_drawn(chance, count), scan_drawn(chance))

    def injecting(self, *asked: tuple[Disc, int]) -> "Recipe":
        """The same, after the usual contrast of the discs and grades asked for."""
        chance = np.random.default_rng((self.seed, 5))
        given = (
            Injection.of(disc, grade, round(float(chance.uniform(120.0, 240.0)), 1))
            for disc, grade in asked
        )
        return replace(self, injections=(*self.injections, *given))

    @property
    def levels(self) -> tuple[Disc, ...]:
        """The discs of this spine, from head to feet."""
        return LEVELS[self.count]
