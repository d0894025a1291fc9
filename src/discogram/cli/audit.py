"""``discogram audit``: prove that the record is what was written, and keep proof of its end."""

import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from discogram.bootstrap import Installation, SystemClock, speaker
from discogram.cli.files import unwritable, write_bytes
from discogram.cli.options import Data, Json, Lang, record, say_json, spoken
from discogram.errors import InputError, RecordChanged, reason

if TYPE_CHECKING:
    from discogram.adapters.db.heads import SignedHead
    from discogram.adapters.db.records import Records
    from discogram.adapters.vault.folder import FolderVault
    from discogram.application.ports import Head

KEY_FILE = "head.key"
"""The private key that signs heads, in the trust folder, never in the data folder."""
PUBLIC_FILE = "head.pub"
"""Its public half: copy it elsewhere, so that nobody can swap both."""


def verify(
    *,
    head: Path | None = None,
    footer: str | None = None,
    data: Data = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Verify the whole record; names the first entry that was changed."""
    from discogram.adapters.db.verify import check_head
    from discogram.adapters.db.verify import verify as walk
    from discogram.adapters.wire.codec import EventCodec
    from discogram.cli.progress import counting

    place = record(data)
    newest = _newest_head(place, head)
    events = newest.events if newest else None
    access = newest.access if newest else None
    printed = None if footer is None else _of_the_footer(footer)
    store, last = place.store, place.store.records.head()
    with counting("audit verify", last.position if last else 0) as advance:
        found = walk(store.alias, events, access, advance, EventCodec().words_in)
    if printed is not None:
        check_head(store.alias, printed)
    files = prove_files(place)
    ending = found.head.hash if found.head else None
    if json:
        say_json(
            {
                "format": "discogram.verified/1",
                "events": found.count,
                "access": found.access_count,
                "files": files,
                "head": ending,
                "held_against": events.position if events else None,
                "without_tables": found.without_tables,
            }
        )
        return
    say = speaker(spoken(lang)).say
    params = {"events": found.count, "access": found.access_count, "hash": ending or "-"}
    sys.stdout.write(say(reason("cli-verified", **params)) + "\n")
    sys.stdout.write(say(reason("cli-verified-files", files=files)) + "\n")
    if found.without_tables:
        bare = reason("cli-verified-without-tables", entries=found.without_tables)
        sys.stdout.write(say(bare) + "\n")
    if events is None:
        sys.stdout.write(say(reason("cli-verified-without-head")) + "\n")


def _of_the_footer(text: str) -> "Head":
    """The number and the hash that stand at the foot of a printed report, however copied."""
    from discogram.application.ports import Head

    found = _FOOTER.search("".join(text.split()))
    if found is None:
        raise InputError(reason("cli-footer-unreadable"))
    return Head(int(found["position"]), found["hash"])


_FOOTER = re.compile(r"(?P<position>\d+)[^0-9a-f]+(?P<hash>[0-9a-f]{64})$")


def prove_files(place: Installation) -> int:
    """Hold every stored file of an installation against its address; answers how many."""
    return prove_vault(place.store.records, place.vault)


def prove_vault(records: "Records", vault: "FolderVault") -> int:
    """Hold every file that an event names, and every other one, against its address.

    Raises `RecordChanged` for a file that changed, or that an event names and that is gone.
    """
    from discogram.adapters.wire.codec import lifted
    from discogram.cli.progress import counting
    from discogram.pathway.images.events import ImageAttached

    type_ = ImageAttached.__name__
    bodies = (lifted(type_, *each) for each in records.bodies(type_))
    named = {body["image"]["sha256"] for body in bodies}
    addresses = sorted(named.union(vault.addresses()))
    with counting("vault", len(addresses)) as advance:
        for done, address in enumerate(addresses, 1):
            vault.prove(address)
            advance(done)
    return len(addresses)


def _newest_head(place: Installation, file: Path | None) -> "SignedHead | None":
    """The newest head that was kept, its signature checked by the key known from elsewhere."""
    if file is not None:
        return newest_of(file, place.trust)
    found = _kept(place.trust)
    _check_all(found, place.trust)
    return found[-1] if found else None


def _kept(trust: Path) -> "tuple[SignedHead, ...]":
    """The heads of the trust folder; none is right only where none was ever kept.

    Its key or its list of heads tells that one was: whoever cuts the record may spoil the list.
    """
    from discogram.adapters.db.heads import HEADS_FILE, kept

    try:
        found = kept(trust)
    except InputError as error:
        raise RecordChanged(reason("cli-heads-gone", folder=str(trust))) from error
    traces = (HEADS_FILE, KEY_FILE, PUBLIC_FILE)
    if not found and any((trust / name).exists() for name in traces):
        raise RecordChanged(reason("cli-heads-gone", folder=str(trust)))
    return found


def newest_of(file: Path, trust: Path) -> "SignedHead":
    """The newest head of a file, every one checked; raises `InputError` when it holds none.

    The public key is that of the trust folder, or lies beside the file.
    """
    from discogram.adapters.db.heads import parse
    from discogram.adapters.wire.documents import read_text

    found = tuple(parse(line) for line in read_text(file).splitlines() if line.strip())
    if not found:
        raise InputError(reason("cli-no-head", file=file.name))
    _check_all(found, trust, file.parent)
    return found[-1]


def _check_all(heads: "Iterable[SignedHead]", *folders: Path) -> None:
    """Check every signature by a key that is known from elsewhere than the heads themselves.

    A head proves nothing by the key that it names: whoever cut the record made that one too.
    """
    from discogram.adapters.db.heads import check_signature

    found = tuple(heads)
    if not found:
        return
    known = next((key for key in map(_public_key, folders) if key), None)
    if known is None:
        raise InputError(reason("cli-public-key-missing", folder=str(folders[0])))
    for each in found:
        check_signature(each, known)


def _public_key(folder: Path) -> str | None:
    """The public key that lies in a folder, or belongs to its private one; None without."""
    from discogram.adapters.db.heads import public_of
    from discogram.adapters.wire.documents import read_text

    public, private = folder / PUBLIC_FILE, folder / KEY_FILE
    if public.exists():
        return read_text(public).strip()
    return public_of(private) if private.exists() else None


def head(*, data: Data = None, json: Json = False, lang: Lang = None) -> None:
    """Sign the end of the record and keep it outside the data folder."""
    signed, path = keep_head(record(data))
    position = signed.events.position if signed.events else 0
    if json:
        from dataclasses import asdict

        say_json({"format": "discogram.head/1", "file": str(path), **asdict(signed)})
        return
    say = speaker(spoken(lang)).say
    sys.stdout.write(say(reason("cli-head-kept", position=position, file=str(path))) + "\n")


@contextmanager
def _made_meanwhile(key: Path) -> Iterator[None]:
    """Two programs that sign the first head at once share the key that one of them made."""
    try:
        yield
    except InputError:
        if not key.exists():
            raise


def keep_head(place: Installation) -> "tuple[SignedHead, Path]":
    """Sign both ends and add them to the trust folder; its key is made at the first time."""
    from discogram.adapters.db.heads import keep, make_key, public_of, sign

    try:
        place.trust.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(place.trust, error) from error
    key, public = place.trust / KEY_FILE, place.trust / PUBLIC_FILE
    if not key.exists():
        with _made_meanwhile(key):
            make_key(key)
    if not public.exists():  # also where a power failure came between the two
        write_bytes(public, public_of(key).encode())
    ends = place.store.records.head(), place.store.access.head()
    signed = sign(key, *ends, SystemClock().now())
    return signed, keep(signed, place.trust, place.data)
