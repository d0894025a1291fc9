"""Everybody may read the clinic's page, in both languages, with scripts off."""

import re
from html import unescape

import pytest
from django.test import Client

from discogram.adapters.documents.drawings.steps import Step
from discogram.pathway.preparation.consent_text import ConsentItem
from discogram.web.emergency_lines import country_of, lines_of
from discogram.web.public import telling
from discogram.words.people import Role
from tests.web.clinic import SITE


def anybody(language="en"):
    """A visitor without an account."""
    return Client(HTTP_HOST="localhost", HTTP_ACCEPT_LANGUAGE=language)


def text_of(answer):
    """The page as text, without its markup."""
    return unescape(re.sub(r"<[^>]+>", " ", answer.content.decode()))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("part", ["lumbar", "cervical", "thoracic", "nonsense"])
def test_the_page_is_open_to_everybody_and_whole(clinic, language, part):
    """No login, no message without words, six drawings, in each language and for each part."""
    answer = anybody(language).get("/", {"part": part})
    page = answer.content.decode()

    assert answer.status_code == 200
    assert f'lang="{language}"' in page
    assert not re.search(r"\[(web|consent|home|drawing)-[a-z-]+\]", page)
    assert all(f'id="drawing-{step}-title"' in page for step in Step)
    assert "<script>" not in page


def test_the_scan_alone_is_called_painless(clinic):
    """M11: the page says what hurts, wherever it says what does not."""
    text = text_of(anybody().get("/"))

    assert "hold only for the scan itself" in text
    assert "pain is provoked on purpose" in text


def test_risks_stand_with_their_counts_and_sources(clinic):
    """The rate of infection, the count behind it, and who counted."""
    text = text_of(anybody().get("/"))

    assert "about 2 to 3 in 1000 patients (1 in about 410)" in text
    assert "12 of 4891 patients" in text
    assert "Willems" in text


def test_no_point_of_the_consent_is_left_out():
    """What is signed later can be read here before."""
    groups = (
        telling.WHAT,
        telling.TRUTH,
        telling.BENEFITS,
        telling.RISKS,
        telling.RADIATION,
        telling.OTHER_WAYS,
    )

    assert sorted(item for group in groups for item in group) == sorted(ConsentItem)


def test_nobody_is_told_to_stop_a_medicine(clinic):
    """Preparation: the clinic says what to stop, never the page."""
    assert "Do not stop any medicine by yourself" in text_of(anybody().get("/"))


def test_the_emergency_line_stands_above_everything_and_can_be_called(clinic):
    """The national number is a link, before the first heading of the page."""
    page = anybody().get("/").content.decode()

    assert page.index('href="tel:911"') < page.index("<h1")


def test_the_clinics_own_line_stands_beside_the_national_number(clinic):
    """A clinic with a line of its own names both; the same number is not told twice."""
    table = clinic.office.policy.tables(SITE.id)["followup"]
    day = clinic.office.clock.now().date()
    own = type(SITE)(**{**_fields(SITE), "emergency_number": "+1 312 555 0199"})

    assert (lines_of(own, table, day).national, lines_of(own, table, day).own) == (
        "911",
        "+1 312 555 0199",
    )
    assert lines_of(SITE, table, day).own is None


def _fields(site):
    return {name: getattr(site, name) for name in site.__slots__}


@pytest.mark.parametrize(
    ("zone", "country"),
    [("America/Chicago", "US"), ("Europe/Madrid", "ES"), ("UTC", None), ("", None)],
)
def test_the_country_is_that_of_the_zone(zone, country):
    """A zone without a country of its own has no national number."""
    assert country_of(zone) == country


def test_another_site_has_a_page_of_its_own_and_a_stranger_has_none(clinic):
    """An id that no site has answers that there is nothing."""
    assert anybody().get(f"/clinic/{SITE.id}/").status_code == 200
    assert anybody().get("/clinic/elsewhere/").status_code == 404


def test_staff_who_are_signed_in_see_the_same_page(signed_in):
    """The public page shows no patient, whoever reads it."""
    assert signed_in(Role.NURSE).get("/").status_code == 200


def test_a_rate_is_drawn_as_people_and_nothing_else_is(clinic):
    """The picture is a drawing of its own, for counts that can be drawn."""
    drawn = anybody().get("/pictures/people/2-3-1000.svg")

    assert drawn["Content-Type"] == "image/svg+xml"
    for bad in ("3-2-1000", "0-1-999", "0-101-100", "1-90-100"):
        assert anybody().get(f"/pictures/people/{bad}.svg").status_code == 404


def test_every_page_of_staff_names_both_emergency_numbers(clinic, signed_in):
    """M01: the national number stands beside the clinic's own line."""
    own = type(SITE)(**{**_fields(SITE), "emergency_number": "+1 312 555 0199"})
    clinic.store.directory.save_site(own, "os", Role.ADMINISTRATOR)

    text = text_of(signed_in(Role.NURSE).get("/calls/"))

    assert "Emergency: call 911" in text
    assert "The clinic’s emergency line: +1 312 555 0199" in text


def test_benefits_stand_beside_the_limits_and_promise_nothing(clinic):
    """M11: as many good points as limits, in the same place, and the scan alone is painless."""
    page = Client(HTTP_HOST="localhost").get("/").content.decode()
    section = page.partition('<h2 id="benefits">')[2].partition("</section>")[0]
    good, _, limits = section.partition("What it cannot tell, and how it can be wrong")

    assert good.count("<li>") >= limits.count('class="point"') > 0
    assert "brings back exactly your pain" in good
    assert "painless" not in section


def test_every_figure_is_fetched_with_the_page(clinic):
    """M11: what waits for somebody to scroll there is missing when the page is printed."""
    page = anybody().get("/").content.decode()

    assert '<figure class="people"><img' in page
    assert "loading=" not in page
