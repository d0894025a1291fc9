"""``discogram phantom``: make a synthetic spine with its truth, for trying things out."""

import json as json_module
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from discogram.bootstrap import speaker
from discogram.cli.options import Json, Lang, Whole, say_json, spoken
from discogram.errors import InputError, reason
from discogram.imaging.table import PatientPosition
from discogram.words.spine import Disc, disc_named

if TYPE_CHECKING:
    from discogram.imaging.phantom.recipe import Recipe
    from discogram.imaging.phantom.spine import Phantom

Flag = Annotated[bool, Parameter(negative=())]


def phantom(
    *,
    seed: Whole,
    out: Path,
    position: PatientPosition = PatientPosition.HFS,
    spacing: float | None = None,
    thickness: float | None = None,
    noise: float | None = None,
    tilt: float = 0.0,
    contrast: Annotated[tuple[str, ...], Parameter(negative=(), show_default=False)] = (),
    markers: Flag = False,
    dicom: Flag = False,
    nifti: Flag = False,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Make a synthetic spine with its truth, as NIfTI, DICOM and a picture."""
    asked = _asked(seed, position, spacing, thickness, noise, tilt, markers=markers)
    recipe = asked.injecting(*map(_injected, contrast))
    _check_free(out)
    speak = speaker(spoken(lang))
    made = _made(recipe, speak.say(reason("cli-phantom-making", seed=seed)))
    document = _truth(made)
    both = dicom == nifti
    _written(made, document, out, dicom=dicom or both, nifti=nifti or both)
    files = sorted(str(path) for path in out.iterdir())
    if json:
        say_json({**document, "files": files})
        return
    shape = " × ".join(map(str, made.volume.shape))
    seen = ", ".join(each.disc for each in made.truth.discs if each.in_view)
    params = {"shape": shape, "discs": seen, "count": recipe.count, "folder": str(out)}
    sys.stdout.write(speak.say(reason("cli-phantom-made", **params)) + "\n")
    sys.stdout.writelines(f"{file}\n" for file in files)


def _asked(
    seed: int,
    position: PatientPosition,
    spacing: float | None,
    thickness: float | None,
    noise: float | None,
    tilt: float,
    *,
    markers: bool,
) -> "Recipe":
    """The recipe of the seed, with what was asked for in its place."""
    from discogram.imaging.phantom.recipe import Recipe

    if seed < 0:
        raise InputError(reason("imaging-phantom-seed", seed=seed))
    drawn = Recipe.drawn(seed)
    given = {"spacing_mm": spacing, "thickness_mm": thickness, "noise_hu": noise}
    wanted: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    scan = replace(drawn.scan, position=position, tilt_deg=tilt, markers=markers, **wanted)
    return replace(drawn, scan=scan)


def _injected(word: str) -> tuple[Disc, int]:
    """A disc and its grade, as in ``L4/L5=3``."""
    name, _, grade = word.partition("=")
    disc = disc_named(name)
    if disc is None or not grade.strip().isdecimal():
        raise InputError(reason("cli-phantom-contrast", word=word))
    return disc, int(grade)


def _check_free(out: Path) -> None:
    """Raise unless the folder can be made: nothing of anybody's is written over."""
    from discogram.cli.files import check_folder, unwritable

    check_folder(out)
    try:
        taken = out.exists() and any(out.iterdir())
    except OSError as error:
        raise unwritable(out, error) from error
    if taken:
        raise InputError(reason("cli-phantom-folder", folder=str(out)))


def _made(recipe: "Recipe", label: str) -> "Phantom":
    from discogram.cli.progress import counting
    from discogram.imaging.phantom.spine import spine

    with counting(label, 100) as tell:
        return spine(recipe, lambda share: tell(round(100 * share)))


def _truth(made: "Phantom") -> dict[str, Any]:
    from discogram.imaging.phantom.as_json import truth_json

    return truth_json(made)


def _written(
    made: "Phantom", document: dict[str, Any], out: Path, *, dicom: bool, nifti: bool
) -> None:
    """Write everything into a folder beside, and put that in place: whole or not at all."""
    from discogram.cli.files import make_folder, unwritable

    out = out.absolute()
    make_folder(out.parent)
    try:
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=".discogram-") as beside:
            folder = Path(beside) / "made"
            for name, content in _files(made, document, dicom=dicom, nifti=nifti):
                path = folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
            folder.replace(out)
    except OSError as error:
        raise unwritable(out, error) from error


def _files(
    made: "Phantom", document: dict[str, Any], *, dicom: bool, nifti: bool
) -> Iterator[tuple[str, bytes]]:
    """Each file by its name in the folder."""
    from discogram.adapters.dicom.write import Told, content_of
    from discogram.adapters.nifti import write
    from discogram.adapters.pictures.phantom import sheet

    yield "truth.json", (json_module.dumps(document, indent=1) + "\n").encode()
    yield "sheet.png", sheet(made)
    if nifti:
        for file, volume in (("ct", made.volume), ("labels", made.truth.labels)):
            yield f"{file}.nii.gz", write.content_of(volume, quickly=True, synthetic=True)
    if dicom:
        recipe = json_module.dumps(document["recipe"], sort_keys=True).encode()
        source = f"{made.recipe.seed}-{sha256(recipe).hexdigest()[:8]}"
        told = Told(source, made.recipe.scan.position)
        for name, content in content_of(made.volume, told):
            yield f"dicom/{name}", content
