"""How long does a report take, the first time and after?

``make bench`` runs it with the others. The target is 0.5 s for every
report after the first; the first one also reads the fonts and the template. Each round prints
another patient, so that nothing is answered from what was printed before.
"""

import platform
from collections.abc import Callable
from dataclasses import replace
from statistics import median
from time import perf_counter

from discogram.adapters.documents.json_form import as_json
from discogram.adapters.documents.pdf import pdf
from discogram.adapters.documents.plain_text import plain_text
from discogram.adapters.tables import read_tables
from discogram.pathway.conclusion.conclude import conclude
from discogram.pathway.conclusion.limits import Limits
from discogram.pathway.report.facts import AuditHead, Patient, ReportContents
from tests.adapters.documents.patients import AMENDED, EIGHT, voice

ROUNDS = 30


def main() -> None:
    """Print the times of the three forms, for three discs and for eight."""
    print(f"{platform.machine()}, {platform.system()}, Python {platform.python_version()}")
    limits = Limits.of(read_tables()["conclusion"])
    for name, contents in (("3 discs", AMENDED), ("8 discs", EIGHT)):
        answer = conclude(contents.study, limits)
        _time(name, replace(contents, conclusion=answer))


def _time(name: str, contents: ReportContents) -> None:
    spoken = voice()
    first, later, worst = _seconds(lambda each: pdf(each, spoken), contents)
    print(f"{name}: PDF first {first:.3f} s, later {later:.3f} s, at most {worst:.3f} s")
    _, text, _ = _seconds(lambda each: plain_text(each, spoken), contents)
    _, data, _ = _seconds(lambda each: as_json(each, spoken), contents)
    print(f"{name}: text {text:.3f} s, JSON {data:.3f} s")


def _seconds(
    make: Callable[[ReportContents], object], contents: ReportContents
) -> tuple[float, float, float]:
    """How long the first one took, and the median and the longest of those after it."""
    times = []
    for number in range(ROUNDS + 1):
        other = replace(
            contents,
            patient=Patient(f"Synthetic Person {number}", synthetic=True),
            head=AuditHead(number, "0" * 64),
        )
        began = perf_counter()
        make(other)
        times.append(perf_counter() - began)
    return times[0], median(times[1:]), max(times[1:])


if __name__ == "__main__":
    main()
