"""``discogram conclude``: a provocation, or a whole cohort, under every criteria set."""

import json as json_module
import sys
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from discogram.adapters.language.speaker import Speaker
from discogram.adapters.wire.conclusion_json import as_json
from discogram.adapters.wire.documents import read_json, read_text
from discogram.adapters.wire.provocation_file import read_study
from discogram.bootstrap import speaker, tables
from discogram.cli.files import written
from discogram.cli.options import Json, Lang, named_clinic, spoken
from discogram.errors import InputError, reason
from discogram.pathway.conclusion.answer import Boundary, Conclusion
from discogram.pathway.conclusion.conclude import ALL_SETS, sets_for
from discogram.pathway.conclusion.conclude import conclude as conclude_study
from discogram.pathway.conclusion.facts import Study
from discogram.pathway.conclusion.limits import Limits
from discogram.words.evidence import Tables
from discogram.words.spine import Region


@dataclass(frozen=True)
class _Asked:
    """By which sets and numbers to conclude, and where to put the answer."""

    wanted: list[str]
    boundary: Boundary | None
    in_force: Tables
    limits: Limits
    speaker: Speaker
    out: Path | None

    def conclusion(self, study: Study) -> Conclusion:
        return conclude_study(study, self.limits, self.wanted, self.boundary)

    def document(self, answer: Conclusion) -> dict[str, Any]:
        return as_json(answer, self.speaker.say, self.in_force.sources)

    def stream(self) -> AbstractContextManager[TextIO]:
        return nullcontext(sys.stdout) if self.out is None else written(self.out)


def conclude(
    file: Path,
    *,
    criteria: str = "all",
    boundary: Boundary | None = None,
    clinic: Path | None = None,
    out: Path | None = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Conclude from a provocation file (JSON) or a cohort (CSV), by every criteria set."""
    in_force = tables(named_clinic(clinic))
    wanted = _wanted(criteria)
    _check_apart(file, out)
    limits = Limits.of(in_force["conclusion"])
    asked = _Asked(wanted, boundary, in_force, limits, speaker(spoken(lang)), out)
    if file.suffix.lower() == ".csv":
        _cohort(file, asked, named_clinic(clinic), spoken(lang), json=json)
    else:
        _patient(file, asked, json=json)


def _wanted(criteria: str) -> list[str]:
    """The ids of the sets asked for; raises `InputError` for each that there is not."""
    known = tuple(each.id for each in ALL_SETS)
    wanted = [each.strip() for each in criteria.split(",") if each.strip()]
    strangers = [each for each in wanted if each not in (*known, "all")]
    if strangers or not wanted:
        raise InputError(
            reason("conclusion-set-unknown", criteria=each, known=known)
            for each in strangers or [criteria]
        )
    return wanted


def _check_apart(file: Path, out: Path | None) -> None:
    if out is not None and out.exists() and file.exists() and out.samefile(file):
        raise InputError(reason("cli-out-is-input", path=str(out)))


def _patient(file: Path, asked: _Asked, *, json: bool) -> None:
    from discogram.cli.conclusion_page import show_conclusion

    read = read_study(read_json(file))
    _check_region(asked.wanted, read.study.region)
    answer = asked.conclusion(read.study)
    if not json and asked.out is None:
        show_conclusion(read, answer, asked.in_force, asked.speaker)
        return
    document = {**asked.document(answer), "ignored": list(read.ignored)}
    with asked.stream() as stream:
        stream.write(json_module.dumps(document, ensure_ascii=False, indent=2) + "\n")


def _check_region(wanted: list[str], region: Region) -> None:
    """Refuse sets of which none applies: an empty answer would look like a negative one."""
    if not sets_for(region, wanted):
        raise InputError(
            reason("conclusion-set-elsewhere", criteria=each, region=region) for each in wanted
        )


def _cohort(
    file: Path, asked: _Asked, clinic: Path | None, language: str, *, json: bool
) -> None:
    from discogram.cli.cohort import Wanted, conclude_cohort, write_cohort

    wanted = Wanted(tuple(asked.wanted), asked.boundary, clinic, language, json)
    texts = conclude_cohort(read_text(file), file.name, wanted)
    without = texts.count("")
    if without:
        note = reason("cli-cohort-no-set", patients=without)
        sys.stderr.write(f"discogram: {asked.speaker.say(note)}\n")
    with asked.stream() as stream:
        write_cohort(texts, stream, as_document=json)
