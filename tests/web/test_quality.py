"""B10: the quality page of the lead and of each physician, and the counts as a file."""

import csv
import io
import re
from xml.etree import ElementTree as ET

import pytest
from django.urls import reverse

from discogram.adapters.db.models import Access
from discogram.application.quality.facts import Measurement, Question
from discogram.bootstrap import speaker
from discogram.web.lead.quality_words import BY_SLUG
from discogram.words.people import Role
from tests.application.quality.cases import answered, record
from tests.web.quality import year

SPAN = {"first": "2025-04", "last": "2026-03"}
SVG = re.compile(r"<svg .*?</svg>", re.S)


@pytest.fixture
def full(clinic):
    """The clinic with a year of synthetic tests, and one real one that is never among them."""
    clinic.store.measures.replace([*year(), *year(synthetic=False)[:1]])
    return clinic


def shown(client, page="lead-quality", *args, **query):
    """A page that opens, as text."""
    answer = client.get(reverse(page, args=args), {**SPAN, **query})
    assert answer.status_code == 200
    return answer.content.decode()


def content(page):
    """What stands between the head and the foot of a page."""
    return page[page.index("<main") : page.index("</main>")]


@pytest.mark.parametrize("page", ["/quality/", "/quality/positive/", "/quality/counts.csv"])
@pytest.mark.parametrize("role", [Role.CLINIC_LEAD, Role.PHYSICIAN])
def test_the_lead_and_physicians_may_look(full, signed_in, page, role):
    """Both answer for the work."""
    assert signed_in(role).get(page).status_code == 200


@pytest.mark.parametrize("page", ["/quality/", "/quality/positive/", "/quality/counts.csv"])
@pytest.mark.parametrize(
    "role",
    [Role.COORDINATOR, Role.NURSE, Role.TECHNOLOGIST, Role.READER, Role.ADMINISTRATOR],
)
def test_nobody_else_may(full, signed_in, page, role):
    """Rates of named people are not for everybody."""
    assert signed_in(role).get(page).status_code == 403


def test_every_look_and_every_download_stands_in_the_access_log(full, signed_in):
    """Who looked and who took the counts along; no patient is in either line."""
    client = signed_in(Role.CLINIC_LEAD)

    shown(client)
    shown(client, "lead-quality-measure", "infection")
    shown(client, "lead-quality-counts")

    lines = Access.objects.using(full.store.alias).order_by("-position")[:3]
    assert [(each.what, each.actor, each.patient) for each in lines] == [
        ("export-quality", "lead-1", None),
        ("show-quality", "lead-1", None),
        ("show-quality", "lead-1", None),
    ]


def test_an_empty_clinic_says_what_to_do(clinic, signed_in):
    """No test, no plot, and no error."""
    page = shown(signed_in(Role.CLINIC_LEAD))

    assert "Choose more months" in page
    assert "<svg" not in page


def test_the_first_page_shows_six_plots_each_with_its_table(full, signed_in):
    """Rates, controls, pressures, dose, infections, outcome."""
    page = shown(signed_in(Role.CLINIC_LEAD))

    assert len(SVG.findall(page)) == 6
    assert page.count("<caption>") == 6 + 4


@pytest.mark.parametrize("measure", BY_SLUG)
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_measure_has_a_page_whose_plots_can_be_read_aloud(
    full, signed_in, measure, language
):
    """Each picture is well formed, with a title and a description, under ids of its own."""
    client = signed_in(Role.CLINIC_LEAD)
    client.cookies["django_language"] = language

    pictures = SVG.findall(shown(client, "lead-quality-measure", measure))

    assert len(pictures) >= 2
    named = [ET.fromstring(each).get("aria-labelledby") for each in pictures]
    assert len(set(named)) == len(named)
    for each in pictures:
        title, desc = list(ET.fromstring(each))[:2]
        assert title.text
        assert desc.text


def test_an_unknown_measure_is_no_page(full, signed_in):
    """Nothing is made of what was typed."""
    assert signed_in(Role.CLINIC_LEAD).get("/quality/wealth/").status_code == 404


def test_the_lead_sees_every_name_and_a_physician_only_the_own(full, signed_in):
    """The others stand together, in every page and in the file."""
    lead, physician = signed_in(Role.CLINIC_LEAD), signed_in(Role.PHYSICIAN)

    for page in (("lead-quality-measure", "positive"), ("lead-quality-counts",)):
        seen_by_lead, seen_by_physician = shown(lead, *page), shown(physician, *page)
        assert "Dr. Amara Diallo" in seen_by_lead
        assert "Dr. Eleanor Voss" in seen_by_lead
        assert "Dr. Amara Diallo" not in seen_by_physician
        assert "Dr. Eleanor Voss" in seen_by_physician
        assert "all others" in seen_by_physician


def test_a_physician_cannot_ask_for_another_by_address(full, signed_in):
    """A staff id in the address that is not the own is no choice."""
    client = signed_in(Role.PHYSICIAN)

    asked, stranger = (shown(client, operator=name) for name in ("lead-1", "nobody-9"))

    assert content(asked) == content(stranger)


def test_synthetic_patients_are_marked_and_never_among_the_real(full, signed_in):
    """One real test was closed; the synthetic ones are more."""
    client = signed_in(Role.CLINIC_LEAD)

    real, synthetic = shown(client, patients="real"), shown(client, patients="synthetic")

    assert "1 closed test<" in real
    assert "synthetic patients only" in synthetic
    assert "synthetic patients only" not in real


def test_few_answers_show_counts_and_draw_nothing(clinic, signed_in):
    """Four tests: yes and no are told, and no dot is drawn."""
    tests = [
        answered(n, Question.POSITIVE, n == 1, site="lakeside", synthetic=True)
        for n in range(4)
    ]
    clinic.store.measures.replace(tests)

    page = shown(signed_in(Role.CLINIC_LEAD), "lead-quality-measure", "positive")

    assert "too few" in page
    assert "1/4" in page
    assert "plot-dot" not in page


def test_it_is_said_that_harm_is_known_sooner_than_its_absence(full, signed_in):
    """A rate of the latest months is no news of more harm."""
    page = shown(signed_in(Role.CLINIC_LEAD))

    assert "a test without harm is unknown until its late contact is answered" in page


def test_a_month_awaiting_its_conclusion_says_so(clinic, signed_in):
    """A closed test whose verdicts are still hidden from the readers."""
    test = record(1, site="lakeside", synthetic=True, concluded=False)
    clinic.store.measures.replace([test])

    assert "1 of them awaits its conclusion" in shown(signed_in(Role.CLINIC_LEAD))


def test_several_criteria_sets_are_named(clinic, signed_in):
    """Verdicts of two sets are not one thing."""
    tests = [
        record(n, site="lakeside", synthetic=True, criteria=name)
        for n, name in enumerate(("sis-2004", "derby-2005"))
    ]
    clinic.store.measures.replace(tests)

    assert "derby-2005 and sis-2004" in shown(signed_in(Role.CLINIC_LEAD))


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"first": "2026-04"}, "The first month is later than the last"),
        ({"first": "1990-01"}, "at most 60 months"),
        ({"first": "March"}, "is no month"),
        ({"last": "2026-13"}, "is no month"),
        ({"last": "<script>"}, "is no month"),
    ],
)
def test_months_that_cannot_be_are_answered_in_a_sentence(full, signed_in, query, sentence):
    """No trace, nothing shown, and what was typed is escaped."""
    answer = signed_in(Role.CLINIC_LEAD).get("/quality/", {**SPAN, **query})

    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert "<script>" not in answer.content.decode()


def test_region_and_operator_that_do_not_exist_are_no_choice(full, signed_in):
    """The page shows all, as if nothing had been chosen."""
    client = signed_in(Role.CLINIC_LEAD)

    strange, usual = shown(client, region="tail", operator="x"), shown(client)

    assert content(strange) == content(usual)


@pytest.mark.both_databases
def test_the_file_holds_counts_by_month_and_operator_and_no_patient(full, signed_in):
    """Every test once; no episode's id, no day of a test."""
    text = shown(signed_in(Role.CLINIC_LEAD), "lead-quality-counts")
    rows = list(csv.DictReader(io.StringIO(text)))

    positive = title_of(Question.POSITIVE)
    assert sum(int(each["Tests"]) for each in rows) == len(year())
    assert {len(each["Month"]) for each in rows} == {7}
    for each in rows:
        told = (int(each[f"{positive}: {word}"]) for word in ("Yes", "No", "Unknown"))
        assert sum(told) == int(each["Tests"])
    assert not any(re.search("[a-z]_[a-z]", head) for head in rows[0])
    assert not re.search(r"[0-9a-f]{8}-[0-9a-f]{4}|\d{4}-\d\d-\d\d", text)


def test_the_file_holds_what_was_measured_with_its_interval(full, signed_in):
    """Pressures, dose, outcome: a median within its quartiles, a rate in its interval."""
    text = shown(signed_in(Role.CLINIC_LEAD), "lead-quality-counts")
    rows = list(csv.DictReader(io.StringIO(text)))
    heads = rows[0].keys()
    checked = 0

    for amount in Measurement:
        (median,) = (
            head
            for head in heads
            if head.startswith(title_of(amount)) and head.endswith(": median")
        )
        start = median.removesuffix("median")
        for row in rows:
            if row[median]:
                low, high = (float(row[f"{start}{end} quartile"]) for end in ("lower", "upper"))
                assert low <= float(row[median]) <= high
                checked += 1
    positive = title_of(Question.POSITIVE)
    for row in rows:
        if rate := row[f"{positive}: rate, %"]:
            ends = (row[f"{positive}: 95 % interval {end}, %"] for end in ("from", "to"))
            low, high = map(float, ends)
            assert low <= float(rate) <= high
            checked += 1
    assert checked


def title_of(measure):
    """What the page calls a measure in English."""
    name = speaker("en").word(measure)
    return name[:1].upper() + name[1:]


def test_no_name_becomes_a_formula(full, signed_in):
    """A spreadsheet must not run what somebody is called."""
    staff = full.store.directory.staff("physician-1", "lakeside")
    renamed = type(staff)(staff.id, "=1+1", staff.roles)
    full.store.directory.save_staff(renamed, "lakeside", "os", Role.ADMINISTRATOR)

    assert ",'=1+1," in shown(signed_in(Role.CLINIC_LEAD), "lead-quality-counts")


def test_a_name_is_escaped_in_every_picture(full, signed_in):
    """Words in a picture are words."""
    staff = full.store.directory.staff("physician-1", "lakeside")
    renamed = type(staff)(staff.id, "<b>&", staff.roles)
    full.store.directory.save_staff(renamed, "lakeside", "os", Role.ADMINISTRATOR)

    page = shown(signed_in(Role.CLINIC_LEAD), "lead-quality-measure", "positive")

    assert "<b>&" not in page
    assert "&lt;b&gt;&amp;" in page


def test_without_months_a_year_is_shown(full, signed_in):
    """Twelve months, the first of them eleven before the last."""
    page = signed_in(Role.CLINIC_LEAD).get("/quality/").content.decode()

    found = re.findall(r'name="(?:first|last)" type="month" value="(\d+)-(\d+)"', page)
    first, last = (int(year) * 12 + int(month) for year, month in found)
    assert last - first == 11
