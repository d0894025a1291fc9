import re

import pytest

from hatch_build import VENDOR
from tests.web.browser import ROOT

OWN = ROOT / "src/discogram/web"

ELSEWHERE = "something of another host"
FORBIDDEN = {
    ELSEWHERE: re.compile(
        r"""<(?:script|link|img|iframe|source|object)\b[^>]*"""
        r"""\s(?:src|href|data)\s*=\s*["']?(?:https?:)?//"""
        r"""|@import|url\(\s*["']?(?:https?:)?//""",
        re.I,
    ),
    "an inline script": re.compile(r"<script\b(?![^>]*\ssrc=)(?![^>]*application/json)", re.I),
    "an inline style": re.compile(r"<style\b|<[a-z][^>]*\sstyle\s*=", re.I),
    "an inline handler": re.compile(r"<[a-z][^>]*\s(?:on[a-z]+|hx-on[:\w-]*)\s*=", re.I),
    "a script for htmx": re.compile(r"""\shx-[\w:-]+\s*=\s*["'](?:js|javascript):""", re.I),
    "a script made of text": re.compile(r"\beval\(|\bnew Function\("),
}
"""What the policy of our pages would refuse, so that no page file may hold it."""

BAD = {
    '<script src="https://example.org/a.js"></script>': ELSEWHERE,
    '<link rel="stylesheet" href="//example.org/a.css">': ELSEWHERE,
    "a { background: url(http://example.org/a.png) }": ELSEWHERE,
    "<script>go()</script>": "an inline script",
    '<p class="a" style="color:red">': "an inline style",
    '<button onclick="go()">': "an inline handler",
    '<button hx-on:click="go()">': "an inline handler",
    "<form hx-vals='js:{a: b}'>": "a script for htmx",
    "const made = new Function('a');": "a script made of text",
}


def page_files():
    """Our own templates, styles, scripts and drawings."""
    kinds = (".html", ".css", ".js", ".svg")
    found = [path for path in sorted(OWN.rglob("*")) if path.suffix in kinds]
    return [path for path in found if not path.is_relative_to(ROOT / VENDOR)]


def faults(text):
    """What a page file holds that the policy would refuse."""
    return [fault for fault, pattern in FORBIDDEN.items() if pattern.search(text)]


@pytest.mark.parametrize("text", BAD)
def test_what_the_policy_would_refuse_is_seen(text):
    """The search itself finds each fault."""
    assert faults(text) == [BAD[text]]


@pytest.mark.parametrize(
    "text",
    [
        '<a href="https://example.org/paper">the source</a>',
        "<script src=\"{% static 'vendor/htmx.min.js' %}\" defer></script>",
        '<script id="plot" type="application/json">[1, 2]</script>',
    ],
)
def test_what_the_policy_allows_passes(text):
    """A link for a person, our own file, and data that is no script are no faults."""
    assert faults(text) == []


def test_our_page_files_keep_the_policy():
    """No page file loads from another host, or holds an inline script, style or handler."""
    found = {path.relative_to(OWN): faults(path.read_text("utf-8")) for path in page_files()}

    assert {str(path): fault for path, fault in found.items() if fault} == {}
