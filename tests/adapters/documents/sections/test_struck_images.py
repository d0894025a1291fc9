"""The report tells of an image that was struck out after it was read: M06, M10."""

from dataclasses import replace

import pytest

from discogram.adapters.documents.plain_text import plain_text, text_of
from discogram.adapters.documents.tell import tell
from discogram.pathway.images.facts import ImagePurpose
from discogram.pathway.report.facts import ReportContents, Settled, StruckImage
from tests.adapters.documents.patients import SIGNED, UNSIGNED, at, voice, words

STRUCK = StruckImage(
    ImagePurpose.DISCOGRAM, at(1, 15, 0), words("The wrong patient."), ("Dr A", "Dr B")
)
SETTLED = replace(STRUCK, settled=Settled("Dr C", at(1, 15, 30), words("Read elsewhere.")))


@pytest.mark.parametrize("contents", [SIGNED, UNSIGNED])
@pytest.mark.parametrize(
    ("struck", "language", "said"),
    [
        (STRUCK, "en", "Nobody has settled since whether the reading stands."),
        (STRUCK, "es", "Nadie ha fijado desde entonces si la lectura vale."),
        (SETTLED, "en", "Dr C settled on the reading afterwards"),
        (SETTLED, "es", "Dr C fijó después la lectura"),
    ],
)
def test_an_image_that_was_struck_out_is_told_where_it_counts(
    contents: ReportContents, struck: StruckImage, language: str, said: str
) -> None:
    """On top, with the readings and, once signed, beside the signature; with the reason."""
    shown = replace(contents, struck_images=(struck,))
    sheet = tell(shown, voice(language))
    text = " ".join(text_of(sheet).split())

    assert voice(language).tell("struck-notice") in sheet.notices
    assert text.count(said) == (1 if contents.signature is None else 2)
    assert "The wrong patient." in text
    assert said not in " ".join(plain_text(contents, voice(language)).split())
