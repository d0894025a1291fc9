"""The consent of one region in one language: on paper, as plain text, and as JSON.

A signature stands under the plain text: its SHA-256 is over the UTF-8 bytes of exactly the file
that is written, in Unicode's composed form, so that ``sha256sum`` gives the same digest. It
depends on the region, the language, the numbers and the sentences, on no clinic and no day. The
paper says the same words, with the people drawn beside them.
"""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any
from unicodedata import normalize

from discogram.adapters.documents import pdf, plain_text
from discogram.adapters.documents.drawings.icons import can_be_drawn, icons
from discogram.adapters.documents.heading import letterhead, notices
from discogram.adapters.documents.sheet import (
    Beside,
    Block,
    Chapter,
    Drawing,
    Items,
    Pairs,
    Paragraph,
    Part,
    Running,
    Sheet,
    Tone,
)
from discogram.adapters.documents.sources import Sources, sources_in_short
from discogram.adapters.documents.voice import Voice
from discogram.application.ports import Person, Site
from discogram.errors import reason
from discogram.pathway.preparation.consent_text import (
    ConsentItem,
    Passage,
    Pictured,
    passages,
    text_version,
)
from discogram.words.evidence import Tables
from discogram.words.spine import Region

FORMAT = "discogram.consent/1"

CHAPTERS: tuple[tuple[str, tuple[ConsentItem, ...]], ...] = (
    (
        "why",
        (ConsentItem.WHY, ConsentItem.NOT_A_TREATMENT, ConsentItem.MEANT_TO_HURT),
    ),
    (
        "tells",
        (
            ConsentItem.THE_SCAN,
            ConsentItem.FALSE_POSITIVES,
            ConsentItem.MAY_NOT_CHANGE_PLAN,
            ConsentItem.DISAGREEMENT,
        ),
    ),
    (
        "risks",
        (
            ConsentItem.WORSE_PAIN,
            ConsentItem.INFECTION,
            ConsentItem.BLEEDING,
            ConsentItem.NERVE,
            ConsentItem.PARALYSIS,
            ConsentItem.ORGAN_OR_VESSEL,
            ConsentItem.NUMBNESS,
            ConsentItem.HEADACHE,
            ConsentItem.NAUSEA,
            ConsentItem.ALLERGY,
            ConsentItem.WEAR,
        ),
    ),
    (
        "rest",
        (ConsentItem.RADIATION, ConsentItem.ALTERNATIVES, ConsentItem.RIGHT_TO_STOP),
    ),
)
"""Under which heading each point stands."""

_ASKED_BACK = ("why", "hurt", "wrong", "serious", "discs")
_SIGNERS = ("patient", "explainer", "interpreter")
_BLANK = "_" * 24


@dataclass(frozen=True, slots=True)
class ConsentText:
    """One text: its points, and whether the clinic's lead signed their numbers.

    `sources` is the bibliography by key, from which the counts name theirs.
    """

    region: Region
    version: str
    passages: tuple[Passage, ...]
    signed: bool
    sources: Sources

    def passage(self, item: ConsentItem) -> Passage:
        """What is said of one point."""
        return next(each for each in self.passages if each.item is item)


USED = ("preparation", "provocation", "conclusion")
"""The tables whose numbers stand in the text."""


def consent_text(region: Region, tables: Tables, on: date) -> ConsentText:
    """The text of a region by the tables in force on a day."""
    told = passages(region, tables, on)
    signed = all(tables[name].signed for name in USED)
    version = text_version(tables["preparation"], on)
    return ConsentText(region, version, told, signed, tables.sources)


def version_of(text: ConsentText, voice: Voice) -> str:
    """What a signature names beside the digest: ``lumbar-es-1``."""
    return f"{text.region}-{voice.language}-{text.version}"


def as_text(text: ConsentText, voice: Voice) -> str:
    """The plain text that is signed."""
    return normalize("NFC", plain_text.text_of(sheet(text, voice)))


def digest(text: ConsentText, voice: Voice) -> str:
    """SHA-256 over the bytes of the plain text."""
    return sha256(as_text(text, voice).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Holder:
    """For whom a paper is printed, by which clinic; the text and its digest know neither."""

    site: Site
    person: Person


def as_pdf(
    text: ConsentText,
    voice: Voice,
    paper: pdf.Paper = pdf.Paper.A4,
    holder: Holder | None = None,
) -> bytes:
    """The same on paper, with the people drawn and the digest of the text at the foot."""
    return pdf.printed(sheet(text, voice, digest(text, voice), holder), voice, paper)


def as_json(text: ConsentText, voice: Voice) -> dict[str, Any]:
    """The same for another program: every point, its sentences, its counts and sources."""
    return {
        "format": FORMAT,
        "region": text.region.value,
        "language": voice.language,
        "text_version": version_of(text, voice),
        "text_hash": digest(text, voice),
        "numbers_signed": text.signed,
        "items": [_item_json(each, voice) for each in text.passages],
        "text": as_text(text, voice),
    }


def _item_json(passage: Passage, voice: Voice) -> dict[str, Any]:
    return {
        "item": passage.item.value,
        "says": [voice.spoken(each) for each in passage.says],
        "details": [
            {"says": voice.spoken(each), "source": source} for each, source in passage.details
        ],
        "pictures": [
            {
                "caption": voice.spoken(each.caption),
                "least": each.frequency.least,
                "most": each.frequency.most,
                "out_of": each.frequency.out_of,
            }
            for each in passage.pictures
        ],
    }


def sheet(
    text: ConsentText,
    voice: Voice,
    fingerprint: str | None = None,
    holder: Holder | None = None,
) -> Sheet:
    """The text in finished words; the foot of the paper alone shows the digest of it.

    Without a `holder` the name and the birth date are left blank, to be written by hand.
    """
    version = version_of(text, voice)
    chapters = (
        *(_chapter(name, items, text, voice) for name, items in CHAPTERS),
        _asked_back(voice),
        _signatures(voice),
        _counted(text, voice),
    )
    foot = "" if fingerprint is None else _say(voice, "fingerprint", digest=fingerprint)
    return Sheet(
        language=voice.language,
        title=_say(voice, "title", region=text.region),
        clinic=_say(voice, "kind") if holder is None else voice.text(holder.site.name),
        letterhead=() if holder is None else letterhead(holder.site, voice),
        notices=_notices(holder, voice),
        identity=_identity(version, holder, voice),
        chapters=chapters,
        running=_running(text, version, foot, holder, voice),
    )


def _running(
    text: ConsentText, version: str, foot: str, holder: Holder | None, voice: Voice
) -> Running:
    badges = () if text.signed else (_say(voice, "unsigned-badge"),)
    if holder is not None and holder.person.synthetic:
        badges = (voice.tell("synthetic-badge"), *badges)
    return Running(version, badges, foot, voice.tell("page"), voice.tell("page-of"))


def _say(voice: Voice, name: str, **params: object) -> str:
    return voice.spoken(reason(f"consent-{name}", **params))


def _notices(holder: Holder | None, voice: Voice) -> tuple[str, ...]:
    introduction = _say(voice, "introduction")
    if holder is None:
        return (introduction,)
    return notices(holder.site, holder.person, voice, introduction)


def _identity(version: str, holder: Holder | None, voice: Voice) -> Pairs:
    spoken = _say(voice, "language", language=voice.language)
    name, born = _BLANK, _BLANK
    if holder is not None:
        name = voice.text(holder.person.names)
        born = voice.full(holder.person.birth_date) if holder.person.birth_date else _BLANK
    rows = (
        (_say(voice, "label-name"), name),
        (_say(voice, "label-born"), born),
        (_say(voice, "label-language"), spoken),
        (_say(voice, "label-version"), version),
    )
    return Pairs(rows)


def _chapter(
    name: str, items: tuple[ConsentItem, ...], text: ConsentText, voice: Voice
) -> Chapter:
    """The points under one heading; a drawing stands below the point that it shows."""
    blocks: list[Block] = []
    lines: list[str] = []
    for passage in (text.passage(item) for item in items):
        drawn = [each for each in passage.pictures if can_be_drawn(each.frequency)]
        said = tuple(voice.spoken(each) for each in passage.says)
        if drawn:
            blocks.extend((Items(tuple(lines)), Items(said), *_drawn(drawn, voice)))
            lines = []
        else:
            lines.extend(said)
    return Chapter(_say(voice, f"heading-{name}"), (*blocks, Items(tuple(lines))))


def _drawn(pictures: list[Pictured], voice: Voice) -> tuple[Block, ...]:
    """One picture over the whole width, or two beside each other."""
    key = _say(voice, "icons-key", out_of=pictures[0].frequency.out_of)
    blocks = [_figure(each, voice) for each in pictures]
    shown = blocks[0] if len(blocks) == 1 else (Beside(blocks[0], blocks[1], 50),)
    return (*shown, Paragraph(key, Tone.KEY))


def _figure(pictured: Pictured, voice: Voice) -> tuple[Block, ...]:
    told = pictured.frequency
    half = told.most - told.least
    counts = {"least": told.least, "most": told.most, "out_of": told.out_of, "half": half}
    alt = f"{voice.spoken(pictured.caption)} {_say(voice, 'icons', **counts)}"
    caption = Paragraph(voice.spoken(pictured.caption), Tone.KEY)
    return (caption, Drawing(icons(told), alt))


def _asked_back(voice: Voice) -> Chapter:
    """What the patient is asked to tell, and the room to write it down."""
    asked = Items(tuple(_say(voice, f"back-{each}") for each in _ASKED_BACK), numbered=True)
    return Chapter(_say(voice, "heading-back"), (Paragraph(_say(voice, "back")), asked))


def _signatures(voice: Voice) -> Chapter:
    line = _say(voice, "sign-line")
    parts: list[Block] = [
        Part(_say(voice, f"sign-{who}"), (Paragraph(line),), together=True) for who in _SIGNERS
    ]
    rest = (_say(voice, "no-interpreter"), _say(voice, "withdraw-line"))
    blocks = (*parts, *(Paragraph(each) for each in rest))
    return Chapter(_say(voice, "heading-sign"), blocks)


def _counted(text: ConsentText, voice: Voice) -> Chapter:
    """Every count behind the words, with its source."""
    lines = tuple(
        f"{voice.spoken(each)} [{_source(source, text, voice)}]"
        for passage in text.passages
        for each, source in passage.details
    )
    note = Paragraph(_say(voice, "counted"))
    return Chapter(_say(voice, "heading-counted"), (note, Items(lines, tone=Tone.QUIET)))


_BY_KEY = "1"
"""The version whose sources are keys: what was signed under it can be printed again."""


def _source(key: str, text: ConsentText, voice: Voice) -> str:
    by_key = text.version == _BY_KEY
    return key if by_key else sources_in_short((key,), text.sources, voice)
