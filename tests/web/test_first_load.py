"""How much comes over the wire until somebody works? The way in, the worklist, a patient."""

import gzip
import re
from pathlib import Path

from django.contrib.staticfiles import finders
from django.test import Client

from discogram.words.people import Role
from tests.web.patients import referred_episode

FIRST_LOAD = 300_000
"""Bytes, compressed, of the first load without the viewer."""

LOADED = re.compile(r'<(?:link|script|img|source)\b[^>]*?\b(?:href|src)="(/static/[^"?#]+)')
IN_A_STYLE = re.compile(r"url\([\"']?(?!data:|#)([^)\"']+)")


def texts_of(pages):
    """The pages as they are sent: nothing compresses what holds a patient's name."""
    answers = [client.get(address) for client, address in pages]
    assert [answer.status_code for answer in answers] == [200] * len(answers)
    return [answer.content for answer in answers]


def parts_of(texts):
    """Every file that pages load, and what their styles load in turn."""
    named = {name for text in texts for name in LOADED.findall(text.decode())}
    files = {Path(str(finders.find(name.removeprefix("/static/")))) for name in named}
    for style in [each for each in files if each.suffix == ".css"]:
        told = IN_A_STYLE.findall(style.read_text(encoding="utf-8"))
        files |= {(style.parent / name.split("#")[0]).resolve() for name in told}
    return files


def test_the_first_load_is_light(clinic, signed_in):
    """Sign-in page, worklist and a patient, with all styles, scripts, fonts and drawings."""
    episode, _ = referred_episode(clinic)
    nurse = signed_in(Role.NURSE)
    nobody = Client(HTTP_HOST="localhost")
    pages = [
        (nobody, "/account/sign-in/"),
        (nurse, "/work/"),
        (nurse, f"/episodes/{episode}/"),
    ]
    texts = texts_of(pages)

    parts = parts_of(texts)
    compressed = [len(gzip.compress(part.read_bytes(), 6)) for part in parts]

    assert {".css", ".js"} <= {part.suffix for part in parts}
    assert "niivue.umd.js" not in {part.name for part in parts}
    assert sum(map(len, texts)) + sum(compressed) < FIRST_LOAD
