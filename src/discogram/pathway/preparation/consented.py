"""Does the signed consent hold: the right text, understood, in a language that is spoken?"""

from datetime import date

from discogram.errors import Reason, reason
from discogram.pathway.preparation.facts import Consent, Preparation
from discogram.words.evidence import Table
from discogram.words.spine import Region
from discogram.words.verdict import Finding, Verdict


def consent_stands(facts: Preparation, table: Table, on: date) -> Finding:
    """Whether every point was told, understood, signed and not taken back."""
    rule = "consent_stands"
    needed = table.row("consent_needed", on)
    consent = facts.consent
    if consent is None or consent.signed_at.day > on:
        why = reason("preparation-consent-missing")
        return Finding.unknown(rule, why, "consent", sources=needed.cites)
    against = _against_the_consent(consent, facts)
    if against is not None:
        return Finding(rule, Verdict.NOT_MET, against, needed.cites)
    open_points = _open_about_the_consent(consent, facts)
    if open_points:
        why, *_ = open_points.values()
        return Finding.unknown(rule, why, *open_points, sources=needed.cites)
    return Finding(rule, Verdict.MET, reason("preparation-consent-stands"), needed.cites)


def in_the_way(consent: Consent, facts: Preparation) -> dict[str, Reason]:
    """Everything for which a consent would not stand, by what it is about."""
    against = _against_the_consent(consent, facts)
    told = {} if against is None else {"consent": against}
    return told | _open_about_the_consent(consent, facts)


def _against_the_consent(consent: Consent, facts: Preparation) -> Reason | None:
    """Why a signature does not count, whatever else is known of it."""
    told = region_of(consent.text_version)
    if consent.withdrawn_at is not None:
        return reason("preparation-consent-withdrawn", at=consent.withdrawn_at)
    if told is not None and facts.region not in (None, told):
        return reason("preparation-consent-of-another-region", told=told, needed=facts.region)
    if consent.teach_back is False:
        return reason("preparation-teach-back-failed")
    if facts.interpreter_needed and consent.interpreter is False:
        return reason("preparation-interpreter-absent")
    if _is_in_another_language(consent, facts) and consent.interpreter is False:
        return _language(consent, facts)
    return None


def region_of(text_version: str) -> Region | None:
    """Of which part of the spine a text speaks; None for a clinic's own text."""
    begins = text_version.partition("-")[0]
    return Region(begins) if begins in tuple(Region) else None


def _is_in_another_language(consent: Consent, facts: Preparation) -> bool:
    """Whether the patient surely speaks another language than the text."""
    told, spoken = consent.language, facts.speaks
    return bool(told and spoken) and _tongue(str(told)) != _tongue(str(spoken))


def _tongue(tag: str) -> str:
    """``es`` of ``es-MX``: a country changes no language (RFC 5646)."""
    return tag.casefold().partition("-")[0]


def _language(consent: Consent, facts: Preparation) -> Reason:
    return reason("preparation-consent-language", told=consent.language, spoken=facts.speaks)


def _open_about_the_consent(consent: Consent, facts: Preparation) -> dict[str, Reason]:
    """What nobody recorded of it, each with its reason."""
    found = {}
    if consent.teach_back is None:
        found["teach_back"] = reason("preparation-teach-back-unknown")
    if consent.left_out:
        found["consent_items"] = reason("preparation-consent-items", items=consent.left_out)
    if consent.interpreter is not None:
        return found
    if facts.interpreter_needed:
        found["interpreter"] = reason("preparation-interpreter-unknown")
    elif _is_in_another_language(consent, facts):
        found["interpreter"] = _language(consent, facts)
    return found
