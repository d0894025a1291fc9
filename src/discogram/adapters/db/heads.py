"""How can somebody else tell that the end of the record was cut off?

The ends of both chains are signed (Ed25519) and kept where the administrator of the records
does not rule: another disk, a printed report. Whoever holds the public key can check one;
without the private key nobody can make another.
"""

import json
import os
import stat
import tempfile
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from discogram.adapters.db.canonical import canonical
from discogram.adapters.db.chain import written
from discogram.application.ports import Head
from discogram.errors import InputError, RecordChanged, StorageError, reason

HEADS_FILE = "heads.jsonl"
"""One signed head on each line, the newest last."""


@dataclass(frozen=True, slots=True)
class SignedHead:
    """The ends of both chains at a moment; `key` is the public key, both in hexadecimal."""

    events: Head | None
    access: Head | None
    signed_at: str
    key: str
    signature: str

    @property
    def signed(self) -> bytes:
        """What the signature covers: everything but itself, in canonical form."""
        fields = asdict(self)
        del fields["signature"]
        return canonical(fields).encode()


def make_key(path: Path) -> str:
    """Make a private key that only its owner reads, and answer the public key.

    Refuses a path where a key lies already: the heads it signed could not be told apart.
    """
    key = Ed25519PrivateKey.generate()
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        try:
            with os.fdopen(handle, "w") as file:
                file.write(key.private_bytes_raw().hex())
                file.flush()
                os.fsync(handle)
            path.hardlink_to(name)  # whole or not at all, and never over another
        finally:
            Path(name).unlink(missing_ok=True)
    except FileExistsError:
        raise InputError(reason("db-key-exists", path=str(path))) from None
    except OSError as error:
        raise StorageError(reason("db-key-unwritable", path=str(path))) from error
    return _public(key)


def public_of(path: Path) -> str:
    """The public key that belongs to a private key file, in hexadecimal."""
    return _public(_private(path))


def sign(
    key_file: Path, events: Head | None, access: Head | None, moment: datetime
) -> SignedHead:
    """Sign the ends of both chains with the key in a file."""
    key = _private(key_file)
    unsigned = SignedHead(events, access, written(moment), _public(key), "")
    fields = (unsigned.events, unsigned.access, unsigned.signed_at, unsigned.key)
    return SignedHead(*fields, key.sign(unsigned.signed).hex())


def check_signature(head: SignedHead, key: str) -> None:
    """Raise `RecordChanged` unless this public key, known from elsewhere, signed the head."""
    try:
        public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(key))
        public.verify(bytes.fromhex(head.signature), head.signed)
    except (InvalidSignature, ValueError) as error:
        at = head.events.position if head.events else 0
        raise RecordChanged(reason("db-head-not-signed", position=at)) from error


def keep(head: SignedHead, folder: Path, data_folder: Path) -> Path:
    """Add a head to the list in a folder, which must lie outside the records' own."""
    if folder.resolve().is_relative_to(data_folder.resolve()):
        raise InputError(reason("db-heads-inside", folder=str(folder)))
    path = folder / HEADS_FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(canonical(asdict(head)) + "\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise StorageError(reason("db-heads-unwritable", folder=str(folder))) from error
    return path


def kept(folder: Path) -> tuple[SignedHead, ...]:
    """The heads kept in a folder, oldest first; empty when there is none.

    A last line without an end was cut off by a power failure and is no head. Raises
    `InputError` when the file cannot be read as heads.
    """
    path = folder / HEADS_FILE
    if not path.exists():
        return ()
    try:
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    except (OSError, ValueError) as error:
        raise InputError(reason("db-head-unreadable")) from error
    return tuple(parse(line) for line in lines if line.endswith("\n"))


def parse(line: str) -> SignedHead:
    """Read a head as `keep` wrote it; `InputError` when it is none."""
    try:
        found = json.loads(line)
        words = (str(found[name]) for name in ("signed_at", "key", "signature"))
        return SignedHead(_head(found["events"]), _head(found["access"]), *words)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise InputError(reason("db-head-unreadable")) from error


def _head(found: Any) -> Head | None:
    return None if found is None else Head(int(found["position"]), str(found["hash"]))


def _private(path: Path) -> Ed25519PrivateKey:
    try:
        if stat.S_IMODE(path.stat().st_mode) & 0o077:
            raise StorageError(reason("db-key-open", path=str(path)))
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(path.read_text()))
    except (OSError, ValueError) as error:
        raise StorageError(reason("db-key-unreadable", path=str(path))) from error


def _public(key: Ed25519PrivateKey) -> str:
    return key.public_key().public_bytes_raw().hex()
