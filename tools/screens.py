"""How is the README's picture of the website made? From the demonstration clinic, in Chromium.

    .venv/bin/python -m tools.screens

Needs `chromium`. A page that does not say that the patient is synthetic is not made into a
picture.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from tools.pictures import COLOURS, PICTURES

MARK = "Synthetic patient"
WINDOW = {"width": 1280, "height": 860}


@dataclass(frozen=True)
class Screen:
    """Who looks, at whom in the worklist, and at which station; none is where they are."""

    role: str
    patient: str
    station: str = ""


SCREENS: Mapping[str, Screen] = {
    "preparation.png": Screen("nurse", "Beatrix Oyelaran"),
    "board.png": Screen("physician", "Sofia Marchetti", "board"),
}
"""The picture, and what it shows."""


def main() -> None:
    """Serve the demonstration and draw what its people see."""
    with tempfile.TemporaryDirectory() as folder, _served(Path(folder)) as (address, logins):
        for name, screen in SCREENS.items():
            _draw(address, logins[screen.role], screen, PICTURES / name)
            print(PICTURES / name)


@contextmanager
def _served(folder: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    run = "from discogram.cli import main; main()"
    told = ["serve", "--demo", "--json", "--port", "0", "--data", str(folder / "record")]
    words = [sys.executable, "-c", run, *told]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            said = _document(process.stdout)
            logins = {each["role"]: each for each in reversed(said["logins"])}
            yield said["address"].rstrip("/"), logins
        finally:
            process.terminate()


def _document(lines: Iterator[str]) -> Any:
    """The first JSON document of a program that goes on running."""
    text = ""
    for line in lines:
        text += line
        try:
            return json.loads(text)
        except ValueError:
            continue
    raise SystemExit("The website did not start.")


def _draw(address: str, login: Mapping[str, str], screen: Screen, to: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--headless=new", "--no-sandbox"]
        )
        page = browser.new_page(viewport=WINDOW, locale="en-US")
        _comes_in(page, address, login)
        page.goto(f"{address}/work/?show=all&when=month")
        page.get_by_role("link", name=screen.patient).first.click()
        if screen.station:
            page.goto(f"{page.url}{screen.station}/")
        check_marked(page.inner_text("body"))
        page.screenshot(path=to, animations="disabled")
        browser.close()
    with Image.open(to) as drawn:
        small = drawn.convert("RGB").quantize(COLOURS)
    small.save(to, optimize=True)


def _comes_in(page: Page, address: str, login: Mapping[str, str]) -> None:
    page.goto(f"{address}/account/sign-in/")
    page.locator("input[name=login]").fill(login["user"])
    page.locator("input[name=password]").fill(login["password"])
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/work/")


def check_marked(text: str) -> None:
    """Refuse a page on which the synthetic mark cannot be read."""
    if MARK.lower() not in text.lower():
        raise SystemExit(f"The page does not say {MARK}.")


if __name__ == "__main__":
    main()
