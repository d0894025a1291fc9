"""How are the README's pictures of a planned needle made? From a phantom, by the commands.

    .venv/bin/python -m tools.needle_pictures

Both commands are told `--synthetic`, so both pictures say so.
"""

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from PIL import Image

from tools.pictures import PICTURES

SEED, LEVEL, SIDE = "7", "L4/L5", "left"
SCAN = ("--spacing", "0.8", "--thickness", "1.0", "--noise", "15", "--nifti")
WIDE = 1400
COLOURS = 256
"""Grey values and a few hues: no more are needed, and the file stays below 400 kB."""

NEEDLES: Mapping[str, str] = {"needle.png": "plan/L4-L5-left.png", "view.png": "view/*.png"}
"""The picture, and which of the commands' files it shows."""


def main() -> None:
    """Make a phantom, plan it, look down the needle, and keep both pictures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _made(folder)
        for picture, file in NEEDLES.items():
            _keep(sorted(folder.glob(file))[0], PICTURES / picture)
            print(PICTURES / picture)


def _made(folder: Path) -> None:
    _run("phantom", "--seed", SEED, *SCAN, "--out", folder / "phantom")
    ct = folder / "phantom" / "ct.nii.gz"
    asked = ("--levels", LEVEL, "--side", SIDE, "--synthetic")
    _run("plan", ct, *asked, "--out", folder / "plan")
    drawn = ("--plan", folder / "plan" / "plan.json", "--out", folder / "view")
    _run("fluoro", ct, *drawn, "--synthetic")


def _run(*words: str | Path) -> None:
    program = "from discogram.cli import main; main()"
    told = [sys.executable, "-c", program, *map(str, words), "--lang", "en"]
    subprocess.run(told, check=True, stdout=subprocess.DEVNULL)


def _keep(drawn: Path, to: Path) -> None:
    with Image.open(drawn) as image:
        small = image.convert("RGB")
        small.thumbnail((WIDE, WIDE))
        small.quantize(COLOURS).save(to, optimize=True)


if __name__ == "__main__":
    main()
