"""How does a clinic choose among sources that disagree, and sign a table of numbers?

Both are written by one writer at a time, who says which version was looked at: a table that
somebody else changed meanwhile is a `Conflict`. What is to be put in place is read first, by
the reader of every other run, so that no choice is written that could not be read again.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from discogram.adapters.clinic import signatures
from discogram.adapters.clinic.choices import rewritten
from discogram.adapters.clinic.writing import alone, put
from discogram.errors import Conflict, reason
from discogram.words.evidence import SignOff, Table, Tables

_CHOICES, _SIGNATURES = "policy.toml", "signoffs.toml"

Choices = Mapping[str, str | None]
"""What is chosen by row id; None is the default."""


@dataclass(frozen=True, slots=True)
class ClinicFolder:
    """A clinic's folder; it is made by the first choice or signature.

    `read` answers the tables in force with a folder's choices and signatures, `texts` and
    `recall` write tables down and read them again.
    """

    path: Path
    read: Callable[[Path | None], Tables]
    texts: Callable[[Tables], Mapping[str, str]]
    recall: signatures.Recall

    def last_signed(self, table: Table) -> Table | None:
        """A table as it was signed last, without the signature; None where nobody kept it.

        Raises `InputError` where what was kept is spoilt.
        """
        if table.sign_off is None:
            return None
        then = signatures.kept_rows(self.path).get(table.sign_off.digest)
        if then is None:
            return None
        return signatures.rows_of(then, table.name, self.path, self.recall)

    def sign(
        self, name: str, version: str, lead: str, day: date, tell: Callable[[SignOff], None]
    ) -> bool:
        """Put the lead's name under this version of a table; False where it stands already.

        `tell` hears of the signature before it stands; what it raises leaves nothing written.
        Raises `Conflict` for another version than the one in force.
        """
        with alone(self.path):
            asked = self.read(self.path)
            signing = _still(asked[name], version)
            if signing.signed:
                return False
            kept = signatures.kept_rows(self.path)
            signatures.check_kept(kept, self.path, self.recall)
            signature = SignOff(name, signing.version, lead, day)
            text = signatures.with_signature(self._text(_SIGNATURES), signature)
            tell(signature)
            rows = signatures.with_rows(kept, asked, signing, self.texts)
            put(self.path / signatures.SIGNED_ROWS, rows)
            put(self.path / _SIGNATURES, text)
            return True

    def choose(
        self, name: str, version: str, choices: Choices, tell: Callable[[Table, Table], None]
    ) -> bool:
        """Choose among a table's rows; False where it was chosen so already.

        What `choices` does not name stays. `tell` hears of the table as it was and
        as it will be; what it raises leaves it as it was.
        Raises `Conflict` for another version than the one in force, and `InputError` with
        everything that cannot be chosen.
        """
        with alone(self.path):
            asked = self.read(self.path)
            before = _still(asked[name], version)
            merged = {**before.chosen, **choices}
            after = {id: choice for id, choice in merged.items() if choice is not None}
            if after == dict(before.chosen):
                return False
            chosen = {each.name: each.chosen for each in asked.by_name.values()}
            text = rewritten(self._text(_CHOICES), {**chosen, name: after})
            tell(before, self._tried(text)[name])
            put(self.path / _CHOICES, text)
            return True

    def _tried(self, choices: str) -> Tables:
        """The tables as they would be; raises `InputError` with everything that is wrong."""
        with TemporaryDirectory() as other:
            folder = Path(other)
            (folder / _CHOICES).write_text(choices, encoding="utf-8")
            (folder / _SIGNATURES).write_text(self._text(_SIGNATURES), encoding="utf-8")
            return self.read(folder)

    def _text(self, name: str) -> str:
        path = self.path / name
        return path.read_text(encoding="utf-8") if path.is_file() else ""


def _still(table: Table, version: str) -> Table:
    """The table that was looked at; raises `Conflict` when it is another by now."""
    if table.version != version:
        params = {"table": table.name, "now": table.version, "version": version}
        raise Conflict(reason("cli-sign-other-version", **params))
    return table
