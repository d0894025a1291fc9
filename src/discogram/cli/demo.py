"""``discogram demo``: a synthetic patient to a signed report, then a whole clinic to look at.

Everything lies in one folder that the demonstration makes anew each time: the record, the trust
folder beside it, the synthetic CT, and the report in every form. The website runs in a process
of its own, because it has to set up Django before anybody else does.
"""

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from uuid import UUID

from discogram.bootstrap import Installation, salt, speaker
from discogram.cli.files import unwritable, write_bytes
from discogram.cli.options import Json, Lang, say_json, spoken
from discogram.errors import ExitCode, InputError, reason

_MARK = ".discogram-demo"
"""A folder with this file in it was made by the demonstration, and may be made anew by it."""


def demo(
    *,
    out: Path = Path("discogram-demo"),
    serve: bool = True,
    port: int = 8000,
    json: Json = False,
    lang: Lang = None,
) -> int:
    """Play a synthetic patient to a signed report, then serve a demonstration clinic."""
    from discogram.adapters.wire.documents import read_json
    from discogram.adapters.wire.episode_file import read_episode
    from discogram.cli.carrying_out import carry_out

    folder = _fresh(out.absolute())
    language = spoken(lang)
    speak = speaker(language)
    file = _synthetic(folder)
    place = Installation.beside(folder / "record")
    told = carry_out(read_episode(read_json(file), salt), file, place, speak, quiet=json)
    written = _documents(told.episode, place, folder)
    events = _proved(place)
    place.store.close()
    if json:
        names = [str(each) for each in written]
        say_json({**told.as_json(), "verified": events, "files": names})
        return ExitCode.DONE
    say = speak.say
    params = {"written": told.written, "events": events}
    sys.stdout.write("\n" + say(reason("cli-demo-done", **params)) + "\n")
    for each in written:
        sys.stdout.write(f"  {_near(each)}\n")
    ways = {"data": _near(place.data), "episode": str(told.episode)}
    sys.stdout.write("\n" + say(reason("cli-demo-next", **ways)) + "\n\n")
    return _served(place, port, language) if serve else ExitCode.DONE


def _served(place: Installation, port: int, language: str) -> int:
    """Serve the clinic from the same folder until Ctrl-C; answers how the website ended."""
    sys.stdout.flush()
    kept = {"DISCOGRAM_TRUST": str(place.trust), "DISCOGRAM_CLINIC": str(place.clinic)}
    others = {"DATABASE_URL", "DISCOGRAM_STATIC", "DJANGO_SETTINGS_MODULE"}
    around = {name: value for name, value in os.environ.items() if name not in others}
    command = (sys.executable, "-m", "discogram", "serve", "--demo")
    how = ("--data", str(place.data), "--port", str(port), "--lang", language)
    with subprocess.Popen([*command, *how], env={**around, **kept}) as website:
        while True:
            with suppress(KeyboardInterrupt):  # Ctrl-C reaches the website too: let it end well
                return website.wait()


def _near(path: Path) -> str:
    """A path as short as it can be said from here."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def _fresh(folder: Path) -> Path:
    """An empty folder; one that somebody else made is left alone."""
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            if not (folder / _MARK).is_file():
                raise InputError(reason("cli-demo-folder", folder=str(folder)))
            shutil.rmtree(folder)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _MARK).touch()
    except OSError as error:
        raise unwritable(folder, error) from error
    return folder


def _synthetic(folder: Path) -> Path:
    """Lay out the patient's file and CT as a clinic would have them; answer the file."""
    from discogram.adapters.nifti.write import content_of
    from discogram.cli.demo_ct import synthetic_ct

    file = folder / "synthetic-patient.json"
    write_bytes(file, files("discogram.cli").joinpath("demo_patient.json").read_bytes())
    write_bytes(folder / "synthetic-ct.nii.gz", content_of(synthetic_ct()))
    return file


def _documents(episode: UUID, place: Installation, folder: Path) -> list[Path]:
    """The report in every form and language, and the attached CT read back as a picture."""
    from discogram.adapters.documents.forms import Form
    from discogram.cli.image import pictures
    from discogram.cli.report import written_report

    report = folder / "report"
    wanted = [("en", Form.PDF), ("es", Form.PDF), ("en", Form.TEXT), ("en", Form.JSON)]
    made = [written_report(episode, place, report, form, language) for language, form in wanted]
    return [*made, *(picture for picture, _ in pictures(episode, place, report))]


def _proved(place: Installation) -> int:
    """Keep a signed head outside the record, then verify the chain against it."""
    from discogram.adapters.db.verify import verify
    from discogram.cli.audit import keep_head

    signed, _ = keep_head(place)
    return verify(place.store.alias, signed.events, signed.access).count
