"""What comes first: whose report it is, the question, the physician's answer and the plan."""

from collections.abc import Iterator

from discogram.adapters.documents.drawings.column import column, described, judged_mark, shown
from discogram.adapters.documents.json_form import as_signed
from discogram.adapters.documents.sheet import (
    Beside,
    Block,
    Chapter,
    Drawing,
    Grid,
    Items,
    Mark,
    Marked,
    Pairs,
    Paragraph,
    Running,
    Tone,
)
from discogram.adapters.documents.sources import sources_in_short
from discogram.adapters.documents.voice import Voice
from discogram.pathway.conclusion.answer import Conclusion, FlagName
from discogram.pathway.conclusion.written import Judged, Judgement
from discogram.pathway.report.facts import ReportContents
from discogram.words.people import SEXES
from discogram.words.spine import Disc
from discogram.words.verdict import Verdict

LONGEST_SUBJECT = 90
"""Characters of a name that fit above every page; the first page has the whole name."""


def letterhead(contents: ReportContents, voice: Voice) -> tuple[str, ...]:
    """Where the clinic is and how it is reached, one line each."""
    clinic = contents.clinic
    reached = [*(voice.text(phone) for phone in clinic.phones), clinic.email]
    lines = [clinic.address, " · ".join(voice.text(each) for each in reached if each)]
    if clinic.emergency_number:
        lines.append(voice.tell("emergency", number=voice.text(clinic.emergency_number)))
    return tuple(voice.text(line) for line in lines if line)


def notices(contents: ReportContents, voice: Voice) -> tuple[str, ...]:
    """What a reader must know before reading on."""
    said = []
    if contents.patient.synthetic:
        said.append(voice.tell("synthetic-notice"))
    if contents.signature is None:
        said.append(voice.tell("draft-notice"))
    elif not as_signed(contents):
        said.append(voice.tell("differs-notice"))
    if contents.struck_images:
        said.append(voice.tell("struck-notice"))
    return (*said, *amended(contents, voice))


def amended(contents: ReportContents, voice: Voice) -> Iterator[str]:
    """That something was added after the signature, how often and when last."""
    if contents.amendments:
        last = max(contents.amendments, key=lambda each: each.at.instant)
        count = len(contents.amendments)
        yield voice.tell("amended-notice", count=count, at=voice.full(last.at))


def running(contents: ReportContents, voice: Voice) -> Running:
    """What every page repeats."""
    patient = contents.patient
    badges = []
    if patient.synthetic:
        badges.append(voice.tell("synthetic-badge"))
    if contents.signature is None:
        badges.append(voice.tell("draft-badge"))
    if contents.amendments:
        badges.append(voice.tell("amended-badge"))
    names = voice.text(patient.names)
    short = names if len(names) <= LONGEST_SUBJECT else f"{names[: LONGEST_SUBJECT - 1]}…"
    subject = voice.tell("subject", names=short, born=voice.full(patient.birth_date))
    page, of = voice.tell("page"), voice.tell("page-of")
    return Running(subject, tuple(badges), audit_head(contents, voice), page, of)


def audit_head(contents: ReportContents, voice: Voice) -> str:
    """The end of the record's chain in one line."""
    head = contents.head
    if head is None:
        return voice.tell("audit-head-none")
    return voice.tell("audit-head", position=head.position, hash=voice.text(head.hash))


def identity(contents: ReportContents, voice: Voice) -> Pairs:
    """Who the patient is, and which test this was."""
    patient, signature = contents.patient, contents.signature
    numbers = [
        f"{voice.text(issuer)} {voice.text(number)}" for issuer, number in patient.identifiers
    ]
    signed = voice.tell("not-signed")
    if signature:
        signed = voice.tell(
            "signed-by", name=voice.text(signature.name), at=voice.full(signature.at)
        )
    study = contents.study
    tested = ", ".join(each.disc for each in study.discs) or voice.tell("no-discs")
    region = voice.full(study.region)
    return Pairs(
        (
            (voice.tell("label-patient"), voice.text(patient.names)),
            (voice.tell("label-test"), voice.tell("test-of", region=region)),
            (voice.tell("label-born"), voice.full(patient.birth_date)),
            (voice.tell("label-done"), voice.full(contents.procedure.begun)),
            (voice.tell("label-sex"), _sex(patient.sex, voice)),
            (voice.tell("label-discs"), tested),
            (voice.tell("label-numbers"), voice.listed(numbers)),
            (voice.tell("label-signed"), signed),
        )
    )


def _sex(given: str | None, voice: Voice) -> str:
    """The word in the report's language; another one is printed as it was given."""
    return voice.tell(f"sex-{given}") if given in SEXES else voice.text(given)


def question(contents: ReportContents, voice: Voice) -> Chapter:
    """What the referrer asked."""
    return Chapter(
        voice.tell("heading-question"), tuple(_paragraphs(voice.lines(contents.question)))
    )


def conclusion(contents: ReportContents, voice: Voice) -> Chapter:
    """What the physician concludes, in words and disc by disc, beside the spine."""
    said = [*_paragraphs(voice.lines(contents.physicians_conclusion))]
    if contents.concluded_by is not None:
        by = voice.tell("concluded-by", name=voice.text(contents.concluded_by))
        said.append(Paragraph(by, Tone.QUIET))
    drawing = Drawing(column(contents, voice), column_in_words(contents, voice))
    judged = [judgements(contents, voice)] if contents.study.discs else []
    beside = Beside((*said, *judged), (drawing,), 51)
    return Chapter(voice.tell("heading-conclusion"), (beside, *against(contents, voice)))


def against(contents: ReportContents, voice: Voice) -> Iterator[Paragraph]:
    """What the criteria hold against the physician's word, on the page where it stands."""
    asked = contents.conclusion
    if asked is None:
        return
    for flag in asked.flags:
        if flag.name is FlagName.SHAM_POSITIVE:
            yield Paragraph(voice.spoken(flag.because), Tone.STRONG)
    painful, quiet = (
        _judged(contents, word) for word in (Judged.PAIN_SOURCE, Judged.NOT_PAIN_SOURCE)
    )
    differ = {
        "note-judged-alone": [disc for disc in painful if not _is_positive(asked, disc)],
        "note-judged-against": [disc for disc in quiet if _is_positive(asked, disc)],
    }
    for note, discs in differ.items():
        if discs:
            yield Paragraph(voice.tell(note, discs=voice.listed(discs)), Tone.STRONG)


def _judged(contents: ReportContents, word: Judged) -> tuple[Disc, ...]:
    return tuple(each.disc for each in contents.judgements if each.judged is word)


def _is_positive(asked: Conclusion, disc: Disc) -> bool:
    answers = (each.discs.get(disc) for each in asked.criteria.values())
    return any(each is not None and each.verdict is Verdict.MET for each in answers)


def judgements(contents: ReportContents, voice: Voice) -> Grid:
    """The physician's word on each disc."""
    head = (voice.tell("head-disc"), voice.tell("head-judged"), voice.tell("head-note"))
    rows = []
    for tested in contents.study.discs:
        found = contents.judgement(tested.disc)
        note = voice.words(found.note) if found and found.note else ""
        rows.append((tested.disc.value, judged(found, voice), note))
    return Grid(head, tuple(rows), "lLL")


def judged(found: Judgement | None, voice: Voice) -> Marked:
    """The physician's word on one disc with its shape, or that there is none yet."""
    if found is None:
        return Marked(Mark.ASKED, voice.tell("not-judged"))
    return Marked(judged_mark(found.judged), voice.full(found.judged))


def column_in_words(contents: ReportContents, voice: Voice) -> str:
    """The drawing of the spine for somebody who cannot see it."""
    discs = shown(contents)
    top, low = discs[0].split("/")[0], discs[-1].split("/")[1]
    said = []
    for tested in contents.study.discs:
        word = judged(contents.judgement(tested.disc), voice).text
        said.append(f"{tested.disc}: {word}, {described(tested, voice)}")
    tested_discs = "; ".join(said) or voice.tell("no-discs")
    return voice.tell("alt-column", top=top, low=low, discs=tested_discs)


def plan(contents: ReportContents, voice: Voice) -> Chapter:
    """What the physician plans, and what any plan must keep in mind."""
    known = contents.sources_by_key()
    lines = tuple(
        f"{voice.words(line.text)} [{sources_in_short((line.source,), known, voice)}]"
        if line.source
        else voice.words(line.text)
        for line in contents.plan
    )
    body: Block = Items(lines, numbered=True) if lines else Paragraph(voice.absent)
    caution = Paragraph(voice.tell("plan-caution"), Tone.QUIET)
    return Chapter(voice.tell("heading-plan"), (body, caution))


def _paragraphs(lines: tuple[str, ...]) -> Iterator[Paragraph]:
    return (Paragraph(line) for line in lines)
