"""How it was done, what it risked, what it cannot tell, who signed and what came after."""

from collections.abc import Iterator

from discogram.adapters.documents.printable import clean
from discogram.adapters.documents.sections.discs import struck
from discogram.adapters.documents.sheet import (
    Block,
    Chapter,
    Grid,
    Group,
    Items,
    Ledger,
    Pairs,
    Paragraph,
    Tone,
)
from discogram.adapters.documents.sources import Sources, sources_in_short
from discogram.adapters.documents.voice import Voice
from discogram.pathway.needle.facts import DiscNeedle, NeedlePlan, Plane
from discogram.pathway.report.facts import (
    Amendment,
    ConsentGiven,
    Contrast,
    Dose,
    DoseFactor,
    DrugGiven,
    ReportContents,
)
from discogram.words.evidence import Source
from discogram.words.spine import Side

LIMITS = (
    "limit-controls",
    "limit-standard",
    "limit-false-positive",
    "limit-wear",
    "limit-fusion",
)
"""What the method cannot tell, in reading order (`clinical/complications.md`, section 2)."""


def procedure(contents: ReportContents, voice: Voice) -> Chapter:
    """How the test was done."""
    done = contents.procedure
    order = [voice.tell("sham") if disc is None else disc.value for disc in done.order]
    rows = (
        (voice.tell("label-modality"), voice.full(done.needle.modality)),
        (voice.tell("label-position"), voice.full(done.needle.position)),
        (voice.tell("label-technique"), voice.full(done.technique)),
        (voice.tell("label-sedation"), voice.full(done.sedation)),
        (voice.tell("label-contrast"), _contrast(done.contrast, voice)),
        (voice.tell("label-antibiotic"), _drugs(done.antibiotics, voice)),
        (voice.tell("label-other-drugs"), _drugs(done.other_drugs, voice)),
        (voice.tell("label-order"), " → ".join(order) or voice.absent),
        (voice.tell("label-count"), voice.full(contents.study.count)),
    )
    blocks: list[Block] = [Pairs(rows)]
    if done.needle.discs:
        blocks.append(_needles(done.needle.discs, voice))
    return Chapter(voice.tell("heading-procedure"), tuple(blocks))


def _contrast(contrast: Contrast | None, voice: Voice) -> str:
    if contrast is None:
        return voice.absent
    agent = voice.text(contrast.agent) if contrast.agent else voice.tell("agent-unknown")
    iodine = voice.tell("concentration-unknown")
    if contrast.concentration is not None:
        iodine = voice.tell("concentration", amount=voice.full(contrast.concentration))
    volume = voice.tell("volume-all", amount=voice.full(contrast.volume))
    return ", ".join((agent, iodine, volume))


def _drugs(drugs: tuple[DrugGiven, ...] | None, voice: Voice) -> str:
    if drugs is None:
        return voice.absent
    return "; ".join(_drug(drug, voice) for drug in drugs) or voice.tell("none-given")


def _drug(drug: DrugGiven, voice: Voice) -> str:
    """One drug, how much and where; what was not recorded is called by its name."""
    amounts = (drug.dose, drug.volume, drug.concentration)
    known = [voice.full(each) for each in amounts if each is not None]
    dose = ", ".join(known) or voice.tell("dose-unknown")
    route = voice.tell("route-unknown") if drug.route is None else voice.full(drug.route)
    return f"{voice.text(drug.name)}, {dose}, {route}"


def _needles(needles: tuple[DiscNeedle, ...], voice: Voice) -> Grid:
    head = tuple(voice.tell(f"head-{name}") for name in ("disc", "side", "needle", "tip"))
    rows = tuple(
        (
            needle.disc.value,
            side(needle.plan.approach, voice),
            _sizes(needle.plan, voice),
            _tip(needle, voice),
        )
        for needle in needles
    )
    return Grid(head, rows, "llLL")


def side(of_patient: Side | None, voice: Voice) -> str:
    """A side of the patient with the letter that stands on the film."""
    if of_patient is None:
        return voice.absent
    return f"{voice.tell(f'letter-{of_patient}')}, {voice.full(of_patient)}"


def _sizes(plan: NeedlePlan, voice: Voice) -> str:
    sizes = []
    if plan.introducer_gauge is not None:
        sizes.append(voice.tell("introducer", gauge=plan.introducer_gauge))
    if plan.needle_gauge is not None:
        sizes.append(voice.tell("needle", gauge=plan.needle_gauge))
    if plan.needle_length_mm is not None:
        sizes.append(f"{voice.full(plan.needle_length_mm)} mm")
    return ", ".join(sizes) or voice.absent


def _tip(needle: DiscNeedle, voice: Voice) -> str:
    said = [f"{voice.full(plane)}: {_seen(needle.seen(plane), voice)}" for plane in Plane]
    return "; ".join(said)


def _seen(central: bool | None, voice: Voice) -> str:
    return (
        voice.tell("tip-central" if central else "tip-not-central")
        if central is not None
        else voice.absent
    )


def risks(contents: ReportContents, voice: Voice) -> Chapter:
    """The consent, and the risks that a consent goes through, each rate with its source.

    The record keeps which text was signed, not its words; so these are not said to be told.
    """
    known = contents.sources_by_key()
    lines = tuple(
        f"{voice.spoken(risk.told)} [{sources_in_short((risk.source,), known, voice)}]"
        if risk.source
        else voice.spoken(risk.told)
        for risk in contents.risks
    )
    body: Block = Items(lines) if lines else Paragraph(voice.absent)
    note = Paragraph(voice.tell("note-risks"), Tone.QUIET)
    return Chapter(voice.tell("heading-risks"), (_consent(contents.consent, voice), body, note))


def _consent(given: ConsentGiven | None, voice: Voice) -> Paragraph:
    """Which text was signed, whether it was understood, and whether it still stands."""
    if given is None:
        return Paragraph(voice.tell("consent-none"), Tone.STRONG)
    said = voice.tell(
        "consent-signed",
        version=voice.text(given.text_version),
        hash=given.text_hash,
        at=voice.full(given.signed_at),
        teach_back=voice.full(given.teach_back),
        interpreter=voice.full(given.interpreter),
    )
    if given.withdrawn_at is None:
        return Paragraph(said)
    back = voice.tell("consent-withdrawn", at=voice.full(given.withdrawn_at))
    return Paragraph(f"{said} {back}", Tone.STRONG)


def dose(contents: ReportContents, voice: Voice) -> Chapter:
    """The radiation, as measured and as estimated."""
    heading = voice.tell("heading-dose")
    given = contents.dose
    if given is None:
        return Chapter(heading, (Paragraph(voice.absent),))
    known = contents.sources_by_key()
    measured = (
        (voice.tell("label-fluoroscopy"), voice.full(given.fluoroscopy)),
        (voice.tell("label-dose-area"), voice.full(given.area)),
        (voice.tell("label-reference-point"), voice.full(given.reference_point)),
        (voice.tell("label-ct-index"), voice.full(given.ct_index)),
        (voice.tell("label-ct-length"), voice.full(given.ct_length)),
        (voice.tell("label-effective"), _effective(given, known, voice)),
    )
    rows = (*measured, *_in_plain_words(given, known, voice), *_summed(contents, voice))
    left_out = given.effective is not None and given.effective.fluoroscopy_left_out
    notes = ["note-dose", *(["note-dose-ct-alone"] if left_out else [])]
    note = Paragraph(" ".join(voice.tell(each) for each in notes), Tone.QUIET)
    return Chapter(heading, (Pairs(rows, columns=1), note))


def _in_plain_words(given: Dose, known: Sources, voice: Voice) -> tuple[tuple[str, str], ...]:
    """The factors of the estimate, and with what it can be compared."""
    estimate = given.effective
    if estimate is None:
        return ()
    used = tuple(
        (voice.tell("label-factor"), _factor(each, known, voice)) for each in estimate.factors
    )
    compared = estimate.compared
    if compared is None:
        return used
    low, high = voice.spoken(compared.nature_low), voice.spoken(compared.nature_high)
    first, last = (
        sources_in_short((compared.sources[place],), known, voice) for place in (0, -1)
    )
    nature = voice.tell("nature", low=low, high=high, source=first)
    risk = voice.tell("nominal", fewest=compared.fewest, most=compared.most, source=last)
    return (*used, (voice.tell("label-nature"), nature), (voice.tell("label-nominal"), risk))


def _factor(used: DoseFactor, known: Sources, voice: Voice) -> str:
    """What a measured amount was multiplied with; two figures where its sources differ."""
    said = {"per": used.per, "source": sources_in_short(used.sources, known, voice)}
    if used.low == used.high:
        return voice.tell("factor-one", amount=used.low, **said)
    return voice.tell("factor", low=used.low, high=used.high, **said)


def _summed(contents: ReportContents, voice: Voice) -> tuple[tuple[str, str], ...]:
    """The sum over every episode of the patient, with what it lacks."""
    total = contents.radiation
    if total is None:
        return ()
    said = voice.tell(
        "total",
        low=voice.full(total.low_msv),
        high=voice.full(total.high_msv),
        episodes=total.episodes,
    )
    lacking = [
        voice.tell("total-lacks", episode=str(each.episode)[:8], why=voice.spoken(each.why))
        for each in total.left_out
    ]
    return ((voice.tell("label-total"), " ".join((said, *lacking))),)


def _effective(given: Dose, known: Sources, voice: Voice) -> str:
    if given.effective is None:
        recorded = given.area is not None or given.fluoroscopy is not None
        return voice.tell("effective-not-estimated") if recorded else voice.absent
    low, high = voice.full(given.effective.low_msv), voice.full(given.effective.high_msv)
    source = sources_in_short(given.effective.sources, known, voice)
    return voice.tell("effective", low=low, high=high, source=source)


def limits(contents: ReportContents, voice: Voice) -> Chapter:
    """What the method cannot tell."""
    del contents  # the limits are the method's, not the patient's
    return Chapter(
        voice.tell("heading-limits"), (Items(tuple(voice.tell(each) for each in LIMITS)),)
    )


def signature(contents: ReportContents, voice: Voice) -> Chapter:
    """Who signed what, and when."""
    heading = voice.tell("heading-signature")
    signed = contents.signature
    if signed is None:
        return Chapter(heading, (Paragraph(voice.tell("draft-notice"), Tone.STRONG),))
    rows = (
        (voice.tell("label-signer"), voice.text(signed.name)),
        (voice.tell("label-role"), voice.full(signed.role)),
        (voice.tell("label-at"), voice.full(signed.at)),
        (voice.tell("label-digest"), voice.text(signed.report_digest)),
    )
    beside = [Paragraph(each, Tone.STRONG) for each in struck(contents, voice)]
    return Chapter(heading, (Pairs(rows, columns=1), *beside))


def amendments(contents: ReportContents, voice: Voice) -> Iterator[Chapter]:
    """What was added after signing, oldest first; no chapter when nothing was."""
    if not contents.amendments:
        return
    inorder = sorted(contents.amendments, key=lambda each: each.at.instant)
    names = ("amended", "amended-section", "amended-text")
    head = tuple(voice.tell(f"head-{name}") for name in names)
    groups = tuple(_amendment(number, each, voice) for number, each in enumerate(inorder, 1))
    note = Paragraph(voice.tell("note-amendments"), Tone.QUIET)
    yield Chapter(
        voice.tell("heading-amendments"), (note, Ledger(head, groups, "llL", prose=True))
    )


def _amendment(number: int, amendment: Amendment, voice: Voice) -> Group:
    who = f"{voice.text(amendment.by)}, {voice.full(amendment.role)}"
    section = voice.full(amendment.section)
    why = voice.tell("amended-because", why=voice.words(amendment.reason))
    lead = (voice.tell("amendment", number=number), voice.full(amendment.at), who)
    return Group(lead, ((section, f"{voice.words(amendment.text)} {why}"),))


def about(contents: ReportContents, voice: Voice) -> Chapter:
    """By which rules and which software this was made."""
    policy = contents.policy
    lines = [
        voice.tell("about-device"),
        voice.tell("about-software", version=voice.text(contents.software)),
        voice.tell("about-tables", digest=voice.text(policy.digest)),
    ]
    if policy.unsigned:
        lines.append(voice.tell("about-unsigned", tables=", ".join(policy.unsigned)))
    if policy.unverified:
        lines.append(voice.tell("about-unverified", tables=", ".join(policy.unverified)))
    if contents.clinic.demonstration:
        lines.append(voice.tell("about-demonstration"))
    return Chapter(voice.tell("heading-about"), (Items(tuple(lines), tone=Tone.QUIET),))


def sources(contents: ReportContents, voice: Voice) -> Iterator[Chapter]:
    """Whatever is cited by author and year, in order of both; no chapter when nothing is."""
    lines = tuple(sorted(titled(each) for each in contents.cited_sources()))
    if lines:
        yield Chapter(voice.tell("heading-sources"), (Items(lines, tone=Tone.QUIET),))


def titled(source: Source) -> str:
    """A source by who wrote it, its title and where it can be read, without its key."""
    who = ", ".join(part for part in (_authors(source.author), source.year) if part)
    title = source.title if source.title.endswith(("?", "!", ".")) else f"{source.title}."
    parts = (f"{who}." if who else "", title, source.url or "")
    return clean(" ".join(part for part in parts if part))


def _authors(written: str | None) -> str:
    """One or two authors by family name, more as the first and the rest, from BibTeX."""
    families = [each.partition(",")[0] for each in (written or "").split(" and ")]
    return " & ".join(families) if len(families) < 3 else f"{families[0]} et al."
