"""A site that is no part of the program: the parts and the harness are tried on it alone."""

from collections.abc import Awaitable, Callable
from typing import Any

from hatch_build import VENDOR
from tests.web.browser import ROOT

POLICY = (
    "default-src 'none'; script-src 'self'{wasm}; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data: blob:; font-src 'self'; form-action 'self'; frame-ancestors 'none'; "
    "base-uri 'none'"
)
"""What every page of the program tells a browser; `wasm` is for the reading page."""

FRAME = """<!doctype html><html lang="en"><head><title>Sample</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/vendor/pico.min.css">
<link rel="stylesheet" href="/vendor/uPlot.min.css">
<script src="/vendor/htmx.min.js"></script><script src="/vendor/uPlot.iife.min.js"></script>
{viewer}</head><body><main class="container"><h1>Sample</h1>{content}</main></body></html>"""

VIEWER = """<script src="/vendor/niivue.umd.js"></script>
<link rel="stylesheet" href="/viewer.css">"""

VIEWER_STYLE = "#frame { position: relative; width: 400px; height: 300px }"
"""niivue fills what holds its canvas: without a frame, that is the page."""

CONTENT = {
    "/good": '<p>Nothing is wrong.</p><button hx-get="/part" hx-target="#goal">Ask</button>'
    '<div id="goal">Not asked.</div><div id="plot"></div>',
    "/viewer": '<div id="frame"><canvas id="view"></canvas></div>',
    "/inline": "<p>A script.</p><script>document.title = 'ran'</script>",
    "/styled": '<p style="color: red">A style.</p>',
    "/elsewhere": '<img alt="From elsewhere" src="http://example.invalid/picture.png">',
    "/missing": '<img alt="Not there" src="/nothing.png">',
    "/unlabelled": '<form><input name="patient"></form>',
}

KINDS = {".js": "text/javascript", ".css": "text/css"}


async def app(scope: Any, receive: Any, send: Callable[[dict], Awaitable[None]]) -> None:
    """Answer as the program would."""
    del receive
    if scope["type"] != "http":
        return
    status, kind, body = answer(scope["path"])
    wasm = " 'wasm-unsafe-eval'" if scope["path"] == "/viewer" else ""
    headers = {"content-type": kind, "content-security-policy": POLICY.format(wasm=wasm)}
    encoded = [(name.encode(), text.encode()) for name, text in headers.items()]
    await send({"type": "http.response.start", "status": status, "headers": encoded})
    await send({"type": "http.response.body", "body": body})


def answer(path: str) -> tuple[int, str, bytes]:
    """Status, kind and body for one address."""
    if path == "/part":
        return 200, "text/html; charset=utf-8", b"Asked."
    if path == "/viewer.css":
        return 200, "text/css", VIEWER_STYLE.encode()
    if path in CONTENT:
        viewer = VIEWER if path == "/viewer" else ""
        page = FRAME.format(viewer=viewer, content=CONTENT[path])
        return 200, "text/html; charset=utf-8", page.encode()
    file = ROOT / VENDOR / path.removeprefix("/vendor/")
    if path.startswith("/vendor/") and file.is_file():
        return 200, KINDS.get(file.suffix, "text/plain"), file.read_bytes()
    return 404, "text/plain", b"Not here."
