"""How do tests drive a real browser, and what may a page never do in it?"""

import asyncio
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    ViewportSize,
    sync_playwright,
)

from hatch_build import FOR_TESTS

ROOT = Path(__file__).parents[2]
SCREENSHOTS = ROOT / "build" / "screenshots"

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
"""A browser that draws WebGL without a graphics card and talks to nobody but our server."""

WINDOW: ViewportSize = {"width": 1280, "height": 900}
TABLET: ViewportSize = {"width": 820, "height": 1180}


class Driver:
    """One browser for many tests.

    Playwright keeps an event loop in the thread that started it. Left running, it would make
    Django refuse the database to every later test of the worker, so it runs in `awake` alone.
    """

    def __init__(self, program: Path) -> None:
        self._playwright = sync_playwright().start()
        self._loop = asyncio.get_running_loop()
        chromium = self._playwright.chromium
        self.browser: Browser = chromium.launch(executable_path=str(program), args=list(FLAGS))
        asyncio._set_running_loop(None)

    @contextmanager
    def awake(self) -> Iterator[Browser]:
        """The browser, for as long as it is used."""
        asyncio._set_running_loop(self._loop)
        try:
            yield self.browser
        finally:
            asyncio._set_running_loop(None)

    def stop(self) -> None:
        """End the browser."""
        with self.awake():
            self.browser.close()
            self._playwright.stop()


class Trouble:
    """What a browser complained of: failed scripts, broken policy, calls to another host.

    A test that provokes an answer like 403 says so first: `trouble.expect("status of 403")`.
    """

    def __init__(self, context: BrowserContext) -> None:
        self._context = context
        self._found: list[str] = []
        self._expected: list[str] = []
        context.on("console", self._console)
        context.on("weberror", lambda error: self._found.append(f"script: {error.error}"))
        context.on("request", self._request)

    def expect(self, pattern: str) -> None:
        """Let complaints that match a pattern pass; at least one must come."""
        self._expected.append(pattern)

    def left(self) -> list[str]:
        """The complaints that nobody expected, and the expected ones that did not come."""
        for page in self._context.pages:
            page.evaluate("0")  # what the page said before has arrived when this has
        unexpected = [each for each in self._found if not self._is_expected(each)]
        absent = [each for each in self._expected if not re.search(each, str(self._found))]
        return unexpected + [f"expected, and did not come: {each}" for each in absent]

    def _is_expected(self, complaint: str) -> bool:
        return any(re.search(pattern, complaint) for pattern in self._expected)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._found.append(f"console: {message.text} ({message.location.get('url', '')})")

    def _request(self, request: Request) -> None:
        goal = urlsplit(request.url)
        if goal.hostname not in (None, "127.0.0.1", "localhost"):
            self._found.append(f"another host: {request.url}")


def axe(page: Page) -> list[str]:
    """What axe-core has against the page as it is now, a sentence each; empty is well.

    It is put in through the debugger: the page's own policy allows no script of another origin.
    """
    page.evaluate((ROOT / FOR_TESTS).read_text(encoding="utf-8"))
    violations = page.evaluate(
        "async () => (await axe.run({resultTypes: ['violations']})).violations"
    )
    return [
        f"{each['id']} ({each['impact']}): {each['help']}: {_places(each['nodes'])}"
        for each in violations
    ]


def _places(nodes: list[dict]) -> str:
    return "; ".join(" ".join(map(str, node["target"])) for node in nodes)


def screenshot(page: Page, name: str) -> Path:
    """A picture of the whole page in `build/screenshots`, for a person to look at."""
    path = SCREENSHOTS / f"{name}.png"
    page.wait_for_load_state("load")  # a picture that has not come is black
    page.screenshot(path=path, full_page=True, animations="disabled")
    return path
