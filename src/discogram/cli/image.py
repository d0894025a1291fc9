"""``discogram image``: attach a CT to an episode, and read it back as a picture."""

import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated
from uuid import UUID, uuid4

from cyclopts import Parameter

from discogram.bootstrap import Installation, salt, speaker
from discogram.cli.opening import episode_id, opened
from discogram.cli.options import Data, Json, Lang, record, say_json, spoken
from discogram.errors import InputError, Reason, reason
from discogram.pathway.images.events import ImageAttached
from discogram.pathway.images.facts import AttachedImage, ImagePurpose
from discogram.words.people import Role
from discogram.words.text import FreeText


def attach(
    episode: str,
    path: Path,
    *,
    by: str,
    role: Role = Role.TECHNOLOGIST,
    purpose: ImagePurpose = ImagePurpose.PLANNING,
    taken: date | None = None,
    despite: Annotated[str, Parameter(show_default=False)] = "",
    data: Data = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Attach a CT (NIfTI file or DICOM folder) to an episode."""
    from discogram.application.commands import Order
    from discogram.application.handlers import handle
    from discogram.scans.attaching import attached, describe, is_known, storing
    from discogram.scans.dating import doubts, taken_on
    from discogram.scans.questions import check_answered, notes, questions, tested_on
    from discogram.words.civil import CivilTime

    place = record(data)
    found = opened(episode_id(episode), place)
    site = place.office.directory.site(found.site or "")
    if site is None or found.patient is None:
        raise InputError(reason("order-site-unknown", site=found.site or ""))
    described = describe(path)
    now = CivilTime.at(datetime.now(UTC), site.zone)
    days = (described.taken_on, taken, now.day)
    why = FreeText.of(despite, salt()) if despite else None
    image = attached(described, purpose, taken_on(*days))
    person = place.office.people.get(found.patient)
    asked = questions(described, image, person, tested_on(found.episode))
    told = (*described.notes, *notes(described), *doubts(*days))
    if is_known(image, found.episode.images.attached):
        _tell(image, "cli-attached-already", told, json=json, lang=lang)
        return
    check_answered(asked, why)
    body = ImageAttached(image, why if asked else None)
    order = Order(uuid4(), episode_id(episode), found.patient, site.id, by, role, now, body)
    handle(order, storing(described, image.sha256, place))
    _tell(image, "cli-attached", told, json=json, lang=lang)


def _tell(
    image: AttachedImage, message: str, whys: Sequence[Reason], *, json: bool, lang: Lang
) -> None:
    """Say what is attached, and what whoever attached it should know."""
    say = speaker(spoken(lang)).say
    notes = [say(each) for each in whys]
    if json:
        document = {"sha256": image.sha256, "orientation": image.orientation, "notes": notes}
        say_json({"format": "discogram.attached/1", **document})
        return
    shape = " × ".join(str(each) for each in image.shape or ())
    params = {"sha256": image.sha256, "orientation": image.orientation or "?", "shape": shape}
    sys.stdout.write("\n".join((say(reason(message, **params)), *notes, "")))


def show(
    episode: str,
    *,
    out: Path = Path(),
    data: Data = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Read an attached image back and write its three middle slices as a picture."""
    place = record(data)
    made = pictures(episode_id(episode), place, out)
    if not made:
        raise InputError(reason("cli-no-image"))
    if json:
        written = [{"file": str(path), "orientation": word} for path, word in made]
        say_json({"format": "discogram.pictures/1", "pictures": written})
        return
    say = speaker(spoken(lang)).say
    for path, orientation in made:
        params = {"file": str(path), "orientation": orientation}
        sys.stdout.write(say(reason("cli-picture", **params)) + "\n")


def pictures(episode: UUID, place: Installation, out: Path) -> list[tuple[Path, str]]:
    """Every attached image read back and drawn; each with the orientation it was stored in."""
    from discogram.adapters.pictures import png
    from discogram.cli.files import write_bytes
    from discogram.scans.showing import picture_of

    made = []
    for image in opened(episode, place).episode.images.attached:
        picture, orientation = picture_of(image, place)
        path = out / f"image-{image.sha256[:8]}.png"
        write_bytes(path, png(picture))
        made.append((path, orientation or "?"))
    return made
