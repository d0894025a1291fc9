"""Report events: signing, and amendments after it (B08)."""

from functools import reduce

from discogram.pathway.report.events import BODIES, ReportAmended, ReportSigned, after
from discogram.pathway.report.facts import AuditHead, Report, Section
from discogram.words.text import FreeText

SIGNED = ReportSigned("d" * 64, 4127, "9" * 64, "en")
AMENDED = ReportAmended(FreeText.of("420", "a"), FreeText.of("Miscopied.", "b"), Section.DOSE)


def test_nothing_is_signed_before_it_is_signed() -> None:
    """A new report carries no signature and no amendment."""
    report = Report()

    assert not report.signed
    assert report.amended == ()


def test_signing_keeps_what_was_signed() -> None:
    """Digest, head and language of the signed report are known afterwards."""
    report = after(Report(), SIGNED)

    assert report.signed
    assert report == Report("d" * 64, AuditHead(4127, "9" * 64), "en")


def test_amending_adds_and_changes_nothing_else() -> None:
    """The signature stays as it was, and each amendment names its chapter in order."""
    signed = after(Report(), SIGNED)
    report = reduce(
        after, (AMENDED, ReportAmended(AMENDED.text, AMENDED.reason, Section.PLAN)), signed
    )

    assert report.amended == (Section.DOSE, Section.PLAN)
    assert (report.digest, report.head, report.language) == (
        signed.digest,
        signed.head,
        signed.language,
    )


def test_the_station_has_two_events() -> None:
    """Signing and amending are all that happens here."""
    assert set(BODIES) == {ReportSigned, ReportAmended}
