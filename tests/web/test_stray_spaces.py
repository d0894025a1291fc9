"""No page sets a space before a comma, a stop or a closing bracket, in either language."""

import re
from collections import deque
from datetime import date
from decimal import Decimal
from html import unescape

import pytest

from discogram.application.handlers import handle
from discogram.pathway.images.events import ImageAttached
from discogram.pathway.images.facts import (
    AttachedImage,
    ImageKind,
    ImageModality,
    ImagePurpose,
)
from discogram.words.people import Role
from tests.records import CHOSEN, copied
from tests.web.board.played import played
from tests.web.clinic import SITE
from tests.web.conftest import opened
from tests.web.patients import order, referred_episode
from tests.web.test_every_address import OURS, address, allowed
from tests.web.visible import blocks, stray_spaces

NOT_FOLLOWED = re.compile(r"/account/|/static/|\.(?:pdf|txt|csv|ics|json|dcm|css|png|zip)\b")
SCANNED = AttachedImage(
    sha256="a" * 64,
    kind=ImageKind.DICOM_SERIES,
    purpose=ImagePurpose.DISCOGRAM,
    modality=ImageModality.CT,
    shape=(20, 64, 64),
    spacing_mm=(Decimal(2), Decimal(1), Decimal(1)),
    orientation="LPS",
    uid="2.25.1",
    taken_on=date(2026, 3, 10),
)
MOST = 260
"""How many pages of one role are read: every kind of them comes early."""


@pytest.fixture(scope="module")
def clinic(prepared_clinic, tmp_path_factory):
    """Serve one clinic with patients along the whole way to all these tests."""
    with opened(
        copied(prepared_clinic(CHOSEN), tmp_path_factory.mktemp("served") / "record")
    ) as place:
        yield place


@pytest.fixture(scope="module")
def episodes(clinic):
    """Give the episodes of patients who stand at different stations."""
    stands = {"prepared": 9, "planned": 0, "read twice": -2, "called once": -3}
    here = [
        played(clinic, SITE.id, each, test=day, names=f"Kim {each}")
        for each, day in stands.items()
    ]
    for episode, patient in here[:3]:
        wish = ImageAttached(SCANNED)
        asked = order(clinic, episode, patient, "physician-1", Role.PHYSICIAN, wish)
        handle(asked, clinic.office)
    return [referred_episode(clinic)[0], *(episode for episode, _ in here)]


def read(client, first):
    """Every page that these addresses lead to, each kind of address once for each episode."""
    waiting, seen = deque(first), set(first)
    while waiting and len(seen) < MOST:
        where = waiting.popleft()
        answer = client.get(where)
        if answer.streaming or not answer.get("Content-Type", "").startswith("text/html"):
            continue
        page = answer.content.decode()
        yield where, page
        for found in map(unescape, re.findall(r'href="(/[^"#]*)', page)):
            if found not in seen and not NOT_FOLLOWED.search(found):
                seen.add(found)
                waiting.append(found)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("role", [Role.PHYSICIAN, Role.CLINIC_LEAD, Role.READER])
def test_no_page_has_a_stray_space(episodes, signed_in, role, language):
    """Whatever is joined to a sentence stands at it."""
    names = [name for name in OURS if allowed(name, role) and "sign" not in name]
    client = signed_in(role)
    client.cookies["django_language"] = language
    first = [address(name, episode) for episode in episodes for name in names]

    found = {
        (each, where)
        for where, page in read(client, list(dict.fromkeys(first)))
        for each in stray_spaces(page)
    }

    assert not found, sorted(found)


@pytest.mark.parametrize(
    ("page", "strays"),
    [
        ("<p>CT <strong>late</strong>, and (<em>this</em>).</p>", 0),
        ("<p><strong>CT\n</strong>, late</p>", 1),
        ("<p>(taken 2026\n)</p>", 1),
        ("<li>one </li><li>, two</li><p>a .zip file</p>", 0),
        ("<p>( 3 ) <script>f( x )</script></p>", 2),
    ],
)
def test_a_stray_space_is_found_within_a_block(page, strays):
    """Two blocks are no neighbours, and a script is not read."""
    assert len(stray_spaces(page)) == strays
    assert blocks(page)
