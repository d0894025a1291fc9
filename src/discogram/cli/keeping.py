"""``discogram backup`` and ``restore``: one archive, proved before it is trusted."""

import sys
from pathlib import Path

from discogram.bootstrap import speaker
from discogram.cli.options import Data, Json, Lang, installation, record, say_json, spoken
from discogram.errors import InputError, reason


def backup(
    archive: Path,
    *,
    data: Data = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Write the record, the images and the signed heads into one archive."""
    from discogram.adapters.db.backup import backup as copy

    place = record(data)
    made = copy(place.store, archive.absolute(), place.trust if place.trust.exists() else None)
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
    from discogram.cli.audit import PUBLIC_FILE, newest_of

    _check_readable(archive)
    place = installation(into)
    newest = newest_of(head, head.with_name(PUBLIC_FILE)) if head else None
    found = bring_back(
        archive.absolute(),
        place.data,
        place.database_url,
        newest.events if newest else None,
        newest.access if newest else None,
    )
    if json:
        document = {"into": str(into), "events": found.count, "access": found.access_count}
        say_json({"format": "discogram.restored/1", **document})
        return
    say = speaker(spoken(lang)).say
    sys.stdout.write(say(reason("cli-restored", into=str(into), events=found.count)) + "\n")
    heads = place.data / "heads"
    if heads.exists():
        params = {"heads": str(heads), "trust": str(place.trust)}
        sys.stdout.write(say(reason("cli-restored-heads", **params)) + "\n")


def _check_readable(archive: Path) -> None:
    """Refuse an archive that is not there, before anything is said about a folder."""
    try:
        archive.open("rb").close()
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise InputError(reason("input-file-unreadable", name=str(archive), why=why)) from None
