"""A synthetic patient whose test is over and whose images wait to be read.

As a program it makes one in a served clinic and prints its episode:
`python -m tests.web.reading.played [IMAGE]`; with `--further 2` it has two more images, with
`--until sign_report` it goes on to its report.
"""

import itertools
import json
import os
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Mapping
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from discogram.application.ports import Site, Staff
from discogram.bootstrap import Installation, salt, speaker
from discogram.words.people import Role

IDS = ("coordinator-1", "nurse-1", "technologist-1", "physician-1", "reader-1", "reader-2")


def play(
    place: Installation,
    site: Site,
    staff: Mapping[str, Staff],
    until: str = "attach_image",
    image: Path | None = None,
    further: int = 0,
) -> UUID:
    """Play the demonstration's patient until after an order, in a clinic that there is.

    `staff` says who stands for each of `IDS`; `further` images are attached besides the one.
    Answers the episode, another one every time.
    """
    from discogram.adapters.nifti.write import content_of
    from discogram.adapters.wire.documents import read_json
    from discogram.adapters.wire.episode_file import read_episode
    from discogram.cli.carrying_out import carry_out
    from discogram.cli.demo_ct import synthetic_ct

    text = files("discogram.cli").joinpath("demo_patient.json").read_text(encoding="utf-8")
    document: dict[str, Any] = json.loads(text)
    document["commands"] = _commands(document["commands"], until)
    document["commands"] += _attaching(document["commands"], further)
    for name, somebody in staff.items():
        document = json.loads(json.dumps(document).replace(f'"{name}"', f'"{somebody.id}"'))
    episode, patient = uuid4(), uuid4()
    document["episode"], document["patient"]["id"] = str(episode), str(patient)
    _book_elsewhere(document["commands"], episode)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "patient.json"
        scan = image.read_bytes() if image else content_of(synthetic_ct())
        (Path(folder) / "synthetic-ct.nii.gz").write_bytes(scan)
        for number in range(further):
            whole = synthetic_ct()
            part = replace(whole, array=whole.array[:, :, number + 1 :])
            (Path(folder) / f"further-{number}.nii.gz").write_bytes(content_of(part))
        read = read_episode(read_json(_written(file, document)), salt)
        mine = replace(read, site=site, staff=tuple(staff.values()))
        mine = replace(mine, orders=tuple(replace(each, site=site.id) for each in mine.orders))
        return carry_out(mine, file, place, speaker("en"), quiet=True).episode


def _commands(every: list[dict[str, Any]], until: str) -> list[dict[str, Any]]:
    last = max(at for at, each in enumerate(every) if each["do"] == until)
    return every[: last + 1]


def _attaching(commands: list[dict[str, Any]], further: int) -> list[dict[str, Any]]:
    """As the one image was attached, at the moment of the last order."""
    attached = (each for each in commands if each["do"] == "attach_image")
    return [
        {**each, "at": commands[-1]["at"], "with": {"path": path, "purpose": "other"}}
        for each in itertools.islice(attached, 1)
        for path in (f"further-{number}.nii.gz" for number in range(further))
    ]


def _book_elsewhere(commands: list[dict[str, Any]], episode: UUID) -> None:
    """Every case at the same hour, and so each in a room of its own."""
    for each in commands:
        if each["do"] == "book_slot":
            slot = each["with"]["slot"]
            names = set(slot) - {"starts", "length"}
            slot |= {name: f"{slot[name]}-{episode.hex[:6]}" for name in names if slot[name]}


def _written(file: Path, document: Mapping[str, Any]) -> Path:
    file.write_text(json.dumps(document), encoding="utf-8")
    return file


def make() -> None:
    """Make a case in the served clinic, and a second reader who may sign in."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "discogram.web.settings")
    django.setup()
    from discogram.web.accounts.models import User
    from discogram.web.place import place
    from tests.web.served_clinic import PASSWORD, SITE

    directory = place().store.directory
    second = Staff("reader-2", "Rita Reader", frozenset({Role.READER}))
    directory.save_staff(second, SITE, "tests", Role.SYSTEM)
    if not User.objects.filter(username=second.id).exists():
        User.objects.make(second.id, PASSWORD)
    names = {name: name.removesuffix("-1") for name in IDS}
    staff = {name: directory.staff(id, SITE) for name, id in names.items()}
    known = {name: each for name, each in staff.items() if each is not None}
    site = directory.site(SITE)
    assert site is not None
    parser = ArgumentParser()
    parser.add_argument("image", nargs="?", type=Path)
    parser.add_argument("--further", type=int, default=0)
    parser.add_argument("--until", default="attach_image")
    asked = parser.parse_args()
    made = play(place(), site, known, asked.until, asked.image, asked.further)
    sys.stdout.write(str(made))


if __name__ == "__main__":
    make()
