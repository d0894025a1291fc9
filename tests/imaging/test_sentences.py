import ast
import re
from datetime import date
from pathlib import Path

import pytest

from discogram.adapters.language import Speaker
from discogram.errors import Reason
from discogram.imaging.volume import Modality
from discogram.words.spine import Disc
from tests.imaging.sentences import said

SOURCE = Path(__file__).parents[2] / "src" / "discogram"
PLACES = ("imaging", "adapters/nifti", "adapters/dicom", "adapters/pictures", "scans")
CATALOGUES = SOURCE / "adapters" / "language"

SAMPLES = {
    "arc": (40,),
    "count": (1, 3),
    "day": (date(2026, 11, 27),),
    "degrees": (12,),
    "disc": (Disc.L4_L5,),
    "distance": (4,),
    "file": (date(2026, 11, 27),),
    "files": (0, 1, 3),
    "grade": (4,),
    "images": (1, 3),
    "labels": ((3, 4),),
    "least": (1,),
    "letters": ("XYZ",),
    "level": (Disc.L4_L5,),
    "levels": ((Disc.L3_L4, Disc.L2_L3), (Disc.L4_L5, Disc.L4_L5)),
    "mib": (2048,),
    "modality": tuple(Modality),
    "most": (5, 60),
    "orientations": (2,),
    "position": ("HFS",),
    "qform": ("LAS",),
    "said": (date(2026, 11, 26),),
    "seed": (-1,),
    "series": ("none", "016573", ("016573", "none")),
    "sform": ("RAS",),
    "shape": ("2×3",),
    "side": ("back", "front", "left", "right"),
    "slices": (("016573",), ("016573", "016574", "016575")),
    "syntaxes": (("HTJ2K",),),
    "value": (900,),
    "vertebrae": (1, 5),
    "what": ("field_mm",),
    "x": (12.5,),
    "y": (-3.0,),
    "z": (301.0,),
}


def raised() -> set[str]:
    """Every message id that the code of this area names."""
    return {
        str(node.args[0].value)
        for place in PLACES
        for path in (SOURCE / place).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "reason"
        if isinstance(node.args[0], ast.Constant)
        if str(node.args[0].value).startswith("imaging-")
    }


def written(language: str) -> dict[str, set[str]]:
    """Message id to the parameters it shows."""
    text = (CATALOGUES / language / "imaging.ftl").read_text(encoding="utf-8")
    messages = re.split(r"^(?=imaging-)", text, flags=re.MULTILINE)[1:]
    return {
        message.split(" = ")[0]: set(re.findall(r"\$(\w+)", message)) for message in messages
    }


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_reason_has_a_sentence_and_every_sentence_a_reason(language: str) -> None:
    """Nothing is raised that cannot be said, and nothing is kept that is never raised."""
    assert set(written(language)) == raised()


def test_both_languages_tell_the_same() -> None:
    """English and Spanish show the same parameters."""
    assert written("en") == written("es")


@pytest.mark.parametrize("id_", sorted(written("en")))
def test_a_reason_is_one_sentence_for_one_and_for_many(id_: str) -> None:
    """With one slice, with many and with none, each message reads as a sentence."""
    names = sorted(written("en")[id_])
    longest = max((len(SAMPLES[name]) for name in names), default=1)

    for turn in range(longest):
        params = {name: SAMPLES[name][min(turn, len(SAMPLES[name]) - 1)] for name in names}
        assert said([Reason(id_, params)]) == [id_]


def test_spanish_keeps_its_decimal_comma_and_its_words() -> None:
    """A tilt of 12.5 degrees and a CT are said the Spanish way."""
    from decimal import Decimal

    speaker = Speaker("es", strict=True)
    tilted = Reason("imaging-dicom-tilted", {"degrees": Decimal("12.5"), "side": "back"})

    assert "12,5°" in speaker.say(tilted)
    assert speaker.word(Modality.CT) == "TC"
