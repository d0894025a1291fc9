"""What a person reads, in both languages, when a scan is refused."""

import re
from collections.abc import Iterable

from discogram.adapters.language import Speaker
from discogram.errors import Reason


def said(reasons: Iterable[Reason]) -> list[str]:
    """Ids in order; every reason is one whole sentence in English and Spanish, or it raises."""
    reasons = tuple(reasons)
    for why in reasons:
        for language in ("en", "es"):
            sentence = Speaker(language, strict=True).say(why)
            assert re.fullmatch(r"[A-ZÁÉÍÓÚ0-9][^\n{}\[\]]*[.]", sentence), sentence
    return [why.id for why in reasons]
