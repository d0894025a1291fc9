"""Spinal discography, from the phone call to the signed report.

The public surface: what another program may rely on. Names are imported when they are first
asked for, so that ``import discogram`` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from discogram.errors import DiscogramError, InputError, Reason
    from discogram.pathway.conclusion.answer import Boundary, Category, Conclusion
    from discogram.pathway.conclusion.conclude import conclude
    from discogram.pathway.conclusion.facts import Background, Study, TestedDisc
    from discogram.pathway.conclusion.limits import Limits
    from discogram.pathway.episode import Episode, fold
    from discogram.pathway.events import Event
    from discogram.pathway.images.facts import DiscImage, Nucleogram
    from discogram.pathway.provocation.facts import DiscTest, ShamTest, Step
    from discogram.words.civil import CivilTime
    from discogram.words.spine import Disc, Region
    from discogram.words.units import PainScore, Pressure, Volume
    from discogram.words.verdict import Finding, Verdict

__all__ = [
    "Background",
    "Boundary",
    "Category",
    "CivilTime",
    "Conclusion",
    "Disc",
    "DiscImage",
    "DiscTest",
    "DiscogramError",
    "Episode",
    "Event",
    "Finding",
    "InputError",
    "Limits",
    "Nucleogram",
    "PainScore",
    "Pressure",
    "Reason",
    "Region",
    "ShamTest",
    "Step",
    "Study",
    "TestedDisc",
    "Verdict",
    "Volume",
    "conclude",
    "fold",
]

_HOMES = {
    "errors": ("DiscogramError", "InputError", "Reason"),
    "pathway.conclusion.answer": ("Boundary", "Category", "Conclusion"),
    "pathway.conclusion.conclude": ("conclude",),
    "pathway.conclusion.facts": ("Background", "Study", "TestedDisc"),
    "pathway.conclusion.limits": ("Limits",),
    "pathway.episode": ("Episode", "fold"),
    "pathway.events": ("Event",),
    "pathway.images.facts": ("DiscImage", "Nucleogram"),
    "pathway.provocation.facts": ("DiscTest", "ShamTest", "Step"),
    "words.civil": ("CivilTime",),
    "words.spine": ("Disc", "Region"),
    "words.units": ("PainScore", "Pressure", "Volume"),
    "words.verdict": ("Finding", "Verdict"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Import a public name from its home the first time it is asked for (PEP 562)."""
    if name not in _HOME:
        raise AttributeError(f"module 'discogram' has no attribute {name!r}")
    return getattr(import_module(f"discogram.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    """The public names."""
    return __all__
