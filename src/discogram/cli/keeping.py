"""``discogram backup`` and ``restore``: one archive, proved before it is trusted."""

import sys
from pathlib import Path

from discogram.bootstrap import SystemClock, speaker
from discogram.cli.options import Data, Json, Lang, installation, record, say_json, spoken
from discogram.cli.who import reader
from discogram.errors import InputError, reason


def backup(
    archive: Path,
    *,
    data: Data = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Write the record, the images and the signed heads into one archive."""
    from discogram.adapters.db.backup import CLINIC, HEADS
    from discogram.adapters.db.backup import backup as copy
    from discogram.cli.audit import prove_files

    place, who = record(data), reader()
    prove_files(place)  # a file that is gone would be missed only when it is needed again
    folders = {HEADS: place.trust, CLINIC: place.clinic}
    beside = {name: folder for name, folder in folders.items() if folder.is_dir()}
    place.store.access.record(who.actor, who.role, "backup", None, "all")
    made = copy(place.store, archive.absolute(), beside)
    events = made.events.position if made.events else 0
    if json:
        document = {"archive": str(made.archive), "events": events, "files": made.vault_files}
        say_json({"format": "discogram.backup/1", **document})
        return
    params = {"archive": str(made.archive), "events": events, "files": made.vault_files}
    sys.stdout.write(speaker(spoken(lang)).say(reason("cli-backed-up", **params)) + "\n")


def restore(
    archive: Path,
    into: Path,
    *,
    head: Path | None = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Prove an archive and put it in place in an empty folder."""
    from discogram.adapters.db.backup import restore as bring_back
    from discogram.adapters.wire.codec import EventCodec
    from discogram.cli.audit import newest_of

    _check_readable(archive)
    place = installation(into)
    newest = newest_of(head, head.parent) if head else None
    found = bring_back(
        archive.absolute(),
        place.data,
        place.database_url,
        newest.events if newest else None,
        newest.access if newest else None,
        EventCodec().words_in,
        _prove,
    )
    if json:
        document = {"into": str(into), "events": found.count, "access": found.access_count}
        say_json({"format": "discogram.restored/1", **document})
        return
    say = speaker(spoken(lang)).say
    sys.stdout.write(say(reason("cli-restored", into=str(into), events=found.count)) + "\n")
    homes = {"heads": place.trust, "clinic": place.clinic}
    for name, home in homes.items():
        folder = place.data / name
        if folder.exists():
            params = {"folder": str(folder), "home": str(home)}
            sys.stdout.write(say(reason(f"cli-restored-{name}", **params)) + "\n")


def _prove(alias: str, folder: Path) -> None:
    """Hold every file that a restored record names, and every file there is, to its address."""
    from discogram.adapters.db.records import Records
    from discogram.adapters.db.store import VAULT
    from discogram.adapters.vault.folder import FolderVault
    from discogram.cli.audit import prove_vault

    prove_vault(Records(alias, SystemClock()), FolderVault(folder / VAULT))


def _check_readable(archive: Path) -> None:
    """Refuse an archive that is not there, before anything is said about a folder."""
    try:
        archive.open("rb").close()
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise InputError(reason("input-file-unreadable", name=str(archive), why=why)) from None
