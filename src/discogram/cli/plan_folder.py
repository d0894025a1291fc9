"""Whose plan lies in a folder, and how is a new one put there whole or not at all?

One folder holds the plan of one scan. The next plan of the same scan takes the place of the
former with all its files; another scan's is never mixed with it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from discogram.adapters.wire.documents import read_json
from discogram.adapters.wire.plan_file import scan_of
from discogram.cli.files import make_folder, unwritable, write_bytes
from discogram.errors import DiscogramError, InputError, reason
from discogram.imaging.which_scan import WhichScan

PLAN = "plan.json"

_OURS = re.compile(
    r"(?:[A-Z]\d+-[A-Z]\d+|disc-at--?\d+)-(?:left|right)(?:-[2-9])?(?:-view)?\.(?:png|stl)"
    r"|needles\.nii\.gz|signs\.png|plan\.json"
)
"""What this command calls its files: nothing else in a folder is ever touched."""


@dataclass(frozen=True, slots=True)
class PlanFolder:
    """A folder that may hold the plan of this scan, and the files of the former one."""

    path: Path
    former: tuple[str, ...]

    @classmethod
    def of(cls, path: Path, scan: WhichScan) -> "PlanFolder":
        """The folder for a scan's plan; raises `InputError` where another's lies there."""
        try:
            if not path.exists():
                return cls(path, ())
            make_folder(path)  # says what is wrong where it is no folder
            there = tuple(sorted(each.name for each in path.iterdir() if _is_ours(each.name)))
        except OSError as error:
            raise unwritable(path, error) from error
        return cls(path, _former(path, scan) if there else ())

    def keep(self, contents: Mapping[str, bytes]) -> list[Path]:
        """Put every file in its place and take the former plan's away, or change nothing."""
        new_here = not self.path.exists()
        make_folder(self.path)
        try:
            with TemporaryDirectory(dir=self.path, prefix=".plan-") as aside:
                new, old = Path(aside) / "new", Path(aside) / "old"
                old.mkdir()
                for name, content in contents.items():
                    write_bytes(new / name, content)
                self._exchange(new, old, contents)
        except BaseException as error:
            if new_here:
                self.path.rmdir()
            if isinstance(error, OSError):
                raise unwritable(self.path, error) from error
            raise
        return [self.path / name for name in contents]

    def _exchange(self, new: Path, old: Path, names: Iterable[str]) -> None:
        """Move the former files out and the new ones in; all back where one cannot be."""
        steps = [(self.path / name, old / name) for name in self.former]
        steps += [(new / name, self.path / name) for name in names]
        done: list[tuple[Path, Path]] = []
        try:
            for before, after in steps:
                before.replace(after)
                done.append((before, after))
        except BaseException:
            for before, after in reversed(done):
                after.replace(before)
            raise


def _former(path: Path, scan: WhichScan) -> tuple[str, ...]:
    """The files of the plan that lies here, which is this scan's; raises `InputError`."""
    document = _document(path / PLAN)
    made_of = None if document is None else scan_of(document)
    if document is None or made_of is None:
        raise InputError(reason("plan-folder-unknown", folder=str(path)).at("out"))
    if not made_of.is_that(scan):
        told = {"folder": str(path), "scan": made_of.short, "this": scan.short}
        raise InputError(reason("plan-folder-other-scan", **told).at("out"))
    listed = document.get("files")
    names = [PLAN, *(listed if isinstance(listed, list) else ())]
    ours = dict.fromkeys(each for each in names if isinstance(each, str) and _is_ours(each))
    return tuple(each for each in ours if (path / each).is_file())


def _document(path: Path) -> dict[str, Any] | None:
    """The plan in a file; None where it cannot be read as one, or does not name its scan."""
    try:
        document = read_json(path)
        known = isinstance(document, dict) and scan_of(document) is not None
    except DiscogramError:
        return None
    return document if known else None


def _is_ours(name: str) -> bool:
    return _OURS.fullmatch(name) is not None
