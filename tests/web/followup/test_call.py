"""A call after the test: how urgent it is stands above everything, and nothing is lost."""

import re
import subprocess
from html import unescape
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from discogram.adapters.db.models import Access
from discogram.pathway.followup.facts import Contact, RedFlag, said
from discogram.pathway.followup.questions import Occasion, questions
from discogram.pathway.followup.urgency import SIGNS
from discogram.web.desk.models import Draft
from discogram.words.people import Role
from discogram.words.spine import Region
from discogram.words.units import Temperature
from tests.web.clinic import SITE
from tests.web.desk.patients import patient
from tests.web.patients import referred_episode
from tests.web.two_windows import Window, check_that_nothing_is_lost


@pytest.fixture
def tested(clinic):
    """Somebody who went home."""
    return patient(clinic, "Robin Testcase", "goes_home").id


def where(episode, contact="early_call", end=""):
    """Where a call is made."""
    return f"/episodes/{episode}/follow-up/{contact}/{end}"


def no_to_all(**yes):
    """Every red flag answered, the named ones with their own word."""
    return {f"flag.{flag}": yes.get(flag.value, "no") for flag in RedFlag}


def carried(answer):
    """What a form carries besides its fields."""
    page = answer.content.decode()
    found = re.findall(r'name="(_command|_sequence)" value="([^"]*)"', page)
    return dict(found)


def advice_of(page):
    """The urgency of the page, and whether it stands before the questions and the heading."""
    urgency = re.findall(r'data-urgency="(\w+)"', page)[0]
    first = page.index("data-urgency") < page.index("<h1") if "<h1" in page else True
    return urgency, first


def test_the_questions_stand_in_the_order_of_the_contact(clinic, signed_in, tested):
    """Nineteen red flags, each once; what the contact and the region are about in front."""
    table = clinic.office.policy.tables(SITE.id)["followup"]
    day = clinic.office.clock.now().date()
    for contact in Contact:
        page = signed_in(Role.NURSE).get(where(tested, contact)).content.decode()
        asked = re.findall(r'name="flag\.(\w+)" value="yes"', page)
        order = questions(Occasion(contact), Region.LUMBAR, table, day)
        assert asked == [flag.value for flag in order]
        assert len(asked) == len(RedFlag)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    answers=st.dictionaries(
        st.sampled_from(list(RedFlag)), st.sampled_from(["yes", "no", ""]), max_size=19
    ),
    contact=st.sampled_from(list(Contact)),
)
def test_any_yes_shows_its_urgency_before_anything_else(clinic, signed_in, answers, contact):
    """Whatever else was answered or left open, the worst yes decides what stands on top."""
    episode = _home(clinic)
    table = clinic.office.policy.tables(SITE.id)["followup"]
    day = clinic.office.clock.now().date()
    sent = {f"flag.{flag}": word for flag, word in answers.items()}
    yes = {flag for flag, word in answers.items() if word == "yes"}
    levels = [table.word(sign.row, day) for sign in SIGNS if {*sign.flags} <= yes]

    answer = signed_in(Role.NURSE).post(where(episode, contact), {**sent, "_judge": "1"})
    page = answer.content.decode()
    shown, first = advice_of(page)

    assert first
    if "emergency" in levels:
        assert shown == "emergency"
        assert page.index('href="tel:911"') < page.index("<h1")
    elif "same_day" in levels:
        assert shown == "same_day"
    for flag in yes:
        assert _word(flag) in unescape(page[: page.index("<h1")])


def _word(flag):
    from discogram.bootstrap import speaker

    return speaker("en").word(flag)


def _home(clinic):
    """One patient for every example."""
    key = id(clinic)
    if _KNOWN.get("clinic") != key:
        _KNOWN.update(clinic=key, episode=patient(clinic, "Robin Testcase", "goes_home").id)
    return _KNOWN["episode"]


_KNOWN: dict[str, Any] = {}


def test_each_answer_is_judged_at_once_and_nothing_is_written(clinic, signed_in, tested):
    """The piece of page that an answer brings, for a browser that runs scripts."""
    client = signed_in(Role.COORDINATOR)
    before = len(clinic.office.records.history(tested))

    answer = client.post(where(tested, end="judge/"), {"flag.saddle_bladder_or_bowel": "yes"})

    assert advice_of(answer.content.decode()) == ("emergency", True)
    assert len(clinic.office.records.history(tested)) == before


def test_a_measured_fever_counts_against_a_no(clinic, signed_in, tested):
    """What was said and what was measured are both kept; the contradiction is said twice."""
    client = signed_in(Role.NURSE)
    sent = {**no_to_all(), "temperature": "38,4", "pain": "3"}

    page = client.post(where(tested), {**sent, "_judge": "1"}).content.decode()
    saved = client.post(where(tested), sent, follow=True).content.decode()
    call = _followup(clinic, tested).calls[-1]

    assert "what was measured counts" in page
    assert saved.partition("<h1")[0].count("what was measured counts") == 2
    assert not [each.flag for each in call.answers if each.present]
    assert call.temperature == Temperature.of("38.4", "Cel")
    assert call.note is None
    work = signed_in(Role.PHYSICIAN).get("/work/").content.decode()
    assert "fever of 38.0 °C or more" in work.partition("<tbody>")[2]


def test_a_temperature_is_read_off_the_thermometer_of_the_country(clinic, signed_in, tested):
    """In Chicago °F is chosen before; what was read is kept, and judged as a fever."""
    client = signed_in(Role.NURSE)
    empty = client.get(where(tested)).content.decode()
    sent = {**no_to_all(), "temperature": "101.5", "temperature.unit": "[degF]"}

    page = client.post(where(tested), {**sent, "_judge": "1"}).content.decode()
    client.post(where(tested), sent)

    assert '<option value="[degF]" selected>°F</option>' in empty
    assert "101.5 °F, and 100.4 °F or more is a fever" in page
    assert _followup(clinic, tested).calls[-1].temperature == Temperature.of("101.5", "[degF]")


def test_a_temperature_beside_the_wrong_unit_is_given_back_to_be_put_right(signed_in, tested):
    """The bounds are told in the unit that is chosen, and the choice stands."""
    sent = {**no_to_all(), "temperature": "101.5", "temperature.unit": "Cel"}

    answer = signed_in(Role.NURSE).post(where(tested), sent)
    page = answer.content.decode()

    assert answer.status_code == 422
    assert "101.5 °C cannot be right" in page
    assert '<option value="Cel" selected>°C</option>' in page


def test_a_measured_fever_answers_the_question_that_nobody_asked(clinic, signed_in, tested):
    """A thermometer at 38.4 is a yes; one at 36.7 says nothing of shivering."""
    client = signed_in(Role.NURSE)
    for heat in ("38.4", "36.7"):
        client.post(where(tested), {**no_to_all(fever_or_rigors=""), "temperature": heat})

    hot, cool = _followup(clinic, tested).calls

    assert said(hot.answers, RedFlag.FEVER_OR_RIGORS) is True
    assert said(cool.answers, RedFlag.FEVER_OR_RIGORS) is None


def test_the_printed_call_says_what_was_measured(clinic, signed_in, tested, need):
    """The paper of a call names the temperature, and that it contradicts the answer."""
    pdftotext = need("pdftotext")
    client = signed_in(Role.NURSE)
    client.post(where(tested), {**no_to_all(), "temperature": "38.4", "pain": "3"})

    pdf = client.get(where(tested, end="sheet.pdf")).content
    done = subprocess.run([pdftotext, "-", "-"], input=pdf, capture_output=True, check=True)
    text = " ".join(done.stdout.decode().split())

    assert "The temperature is 38.4 °C" in text
    assert "what was measured counts" in text


def test_whoever_sees_the_patient_reads_what_was_measured_and_written(
    clinic, signed_in, tested
):
    """Temperature, pain and note stand beside the flags, on both pages, as text."""
    signed_in(Role.NURSE).post(
        where(tested),
        {**no_to_all(), "temperature": "38,4", "pain": "7", "note": "Cannot <b>sit</b>"},
    )
    client = signed_in(Role.COORDINATOR)

    for path in (f"/episodes/{tested}/follow-up/", f"/episodes/{tested}/history/"):
        page = unescape(client.get(path).content.decode())
        assert "Pain told: <strong>7/10</strong>" in page
        assert "Temperature measured: <strong>38.4 °C</strong>" in page
    assert "<b>sit</b>" not in client.get(path).content.decode()


def _followup(clinic, episode):
    from discogram.application.history import whole

    return whole(episode, clinic.office).episode.followup


@pytest.mark.both_databases
def test_a_finished_call_is_answered_and_leaves_no_draft(clinic, signed_in, tested):
    """Recorded once although it is sent twice; the contact counts as answered."""
    client = signed_in(Role.NURSE)
    its = carried(client.get(where(tested)))
    client.post(where(tested, end="draft/"), {**no_to_all(), **its})

    for _ in range(2):
        answer = client.post(where(tested), {**no_to_all(), "pain": "2", **its})
    shown = client.get(answer["Location"]).content.decode()

    assert len(_followup(clinic, tested).calls) == 1
    assert Draft.objects.count() == 0
    assert 'class="standing answered"' in shown


def test_a_flag_that_was_not_asked_leaves_the_contact_open(clinic, signed_in, tested):
    """Missing is unknown, never no."""
    client = signed_in(Role.NURSE)
    client.post(where(tested), {**no_to_all(rash=""), "pain": "2"})

    page = client.get(f"/episodes/{tested}/follow-up/").content.decode()

    assert 'class="standing answered"' not in page
    assert "some red flags were not asked" in page


def test_a_draft_survives_a_closed_browser(clinic, signed_in, tested):
    """What was typed is there again, for its writer alone."""
    signed_in(Role.NURSE).post(where(tested, end="draft/"), {"note": "She hesitates"})

    assert "She hesitates" in signed_in(Role.NURSE).get(where(tested)).content.decode()
    assert (
        "She hesitates" not in signed_in(Role.COORDINATOR).get(where(tested)).content.decode()
    )


@pytest.mark.parametrize("sent", [{"pain": "11"}, {"temperature": "385"}, {"pain": "much"}])
def test_a_figure_that_cannot_be_is_told_and_nothing_is_lost(clinic, signed_in, tested, sent):
    """The form comes back with a sentence, every answer in its place; nothing is written."""
    answer = signed_in(Role.NURSE).post(where(tested), {**no_to_all(rash="yes"), **sent})
    page = answer.content.decode()

    assert answer.status_code == 422
    assert 'aria-invalid="true"' in page
    assert 'name="flag.rash" value="yes" checked' in page
    assert not _followup(clinic, tested).calls


CANNOT_BE_READ = [("temperature", "39"), ("temperature", "abc"), ("temperature", "104 F")]
CANNOT_BE_READ += [("temperature", "385"), ("pain", "much")]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("figure", "typed"), CANNOT_BE_READ)
def test_nothing_is_called_harmless_while_a_figure_cannot_be_read(
    signed_in, tested, language, figure, typed
):
    """39 beside °F may be a fever: live, asked for, or recorded, the panel names its field."""
    client = signed_in(Role.NURSE)
    client.cookies["django_language"] = language
    sent = {**no_to_all(), "pain": "2", "temperature.unit": "[degF]", figure: typed}
    no_action = {"en": "No action", "es": "Sin actuación"}[language]
    harmless = client.post(where(tested, end="judge/"), {**no_to_all(), "pain": "2"})

    pages = [
        client.post(where(tested, end="judge/"), sent),
        client.post(where(tested), {**sent, "_judge": "1"}),
        client.post(where(tested), sent),
    ]

    assert no_action in harmless.content.decode()
    for page in (each.content.decode() for each in pages):
        panel = page.partition("<h1")[0].partition("data-urgency")[2]
        assert no_action not in page
        assert panel.startswith('="unreadable"') or figure == "pain"
        assert f'<a href="#call-{figure}">' in panel


def test_a_flag_that_was_told_keeps_its_urgency_beside_what_cannot_be_read(signed_in, tested):
    """The number to call stands first, and the figure to be put right beneath it."""
    sent = {**no_to_all(saddle_bladder_or_bowel="yes"), "pain": "2", "temperature": "abc"}

    panel = signed_in(Role.NURSE).post(where(tested, end="judge/"), sent).content.decode()

    assert advice_of(panel) == ("emergency", True)
    assert panel.index('href="tel:911"') < panel.index('<a href="#call-temperature">')


@pytest.mark.parametrize(
    ("language", "words", "draft"),
    [
        (
            "en",
            ["has not been recorded", "Nothing of this second sending"],
            "This is your draft",
        ),
        (
            "es",
            ["no se ha registrado", "De este segundo envío no se ha registrado nada"],
            "Este es su borrador",
        ),
    ],
)
@pytest.mark.both_databases
def test_a_call_that_another_window_sent_differently_is_told_in_words(
    clinic, signed_in, tested, language, words, draft
):
    """Night pain was typed in the second window: its urgency stands, and what is recorded."""
    client = signed_in(Role.NURSE)
    client.cookies["django_language"] = language
    its = carried(client.get(where(tested)))
    client.post(where(tested), {**no_to_all(), "pain": "2", **its})

    sent = {**no_to_all(night_pain="yes"), "pain": "2"}
    answer = client.post(where(tested), {**sent, **its})
    page = unescape(answer.content.decode())
    opened_again = unescape(client.get(where(tested)).content.decode())
    recorded = len(_followup(clinic, tested).calls)
    client.post(where(tested), {**sent, **carried(answer)})

    assert answer.status_code == 409
    assert its["_command"] not in page
    assert all(each in page for each in words)
    assert advice_of(page) == ("same_day", True)
    assert 'name="flag.night_pain" value="yes" checked' in page
    assert its["_command"] not in opened_again
    assert draft not in opened_again
    assert 'name="flag.night_pain" value="yes" checked' in opened_again
    assert recorded == 1
    assert len(_followup(clinic, tested).calls) == 2


def test_nobody_is_called_before_the_test(clinic, signed_in):
    """An episode without a test leads back, with the reason."""
    episode, _ = referred_episode(clinic)

    answer = signed_in(Role.NURSE).get(where(episode), follow=True)

    assert "Nobody is called before the test is over" in answer.content.decode()


def test_calls_due_are_listed_with_their_telephones(clinic, signed_in, tested):
    """Whoever was tested long ago is overdue; the look at the list is audited."""
    page = signed_in(Role.COORDINATOR).get("/calls/").content.decode()

    assert "Robin Testcase" in page
    assert "overdue" in page
    assert where(tested) in page
    assert Access.objects.latest("position").what == "show-calls-due"


def test_the_call_is_printed_as_it_was_recorded(clinic, signed_in, tested):
    """A PDF once somebody called, nothing before."""
    client = signed_in(Role.NURSE)
    assert client.get(where(tested, end="sheet.pdf")).status_code == 404
    client.post(where(tested), {**no_to_all(night_pain="yes"), "pain": "2"})

    answer = client.get(where(tested, end="sheet.pdf"))

    assert answer.content.startswith(b"%PDF")


def test_complications_that_fit_are_offered_and_scores_are_drawn(clinic, signed_in, tested):
    """What was told suggests what to record; two scores make a drawing with a table."""
    client = signed_in(Role.NURSE)
    client.post(where(tested), {**no_to_all(fever_or_rigors="yes", night_pain="yes")})
    path = f"/episodes/{tested}/form/record_outcome/"
    for day, value in (("2026-06-01", "40"), ("2026-09-01", "22")):
        client.post(
            path,
            {
                **carried(client.get(path)),
                "outcome.instrument": "odi",
                "outcome.value": value,
                "outcome.on": day,
            },
        )

    page = client.get(f"/episodes/{tested}/follow-up/").content.decode()

    assert "record_complication/?complication.kind=discitis_lumbar" in page
    assert 'id="plot-odi-title"' in page
    assert page.count("<td>22</td>") == 1


def test_a_red_flag_stands_on_top_of_the_physicians_list_and_of_the_calls(
    clinic, signed_in, tested
):
    """Told to a coordinator, it leads the physician to the page where it is closed."""
    signed_in(Role.COORDINATOR).post(
        where(tested), {**no_to_all(saddle_bladder_or_bowel="yes"), "pain": "2"}
    )
    follow_up = f"/episodes/{tested}/follow-up/"

    for role, path in ((Role.PHYSICIAN, "/work/"), (Role.COORDINATOR, "/calls/")):
        page = signed_in(role).get(path).content.decode()
        first = page.partition("<tbody>")[2].partition("</tr>")[0]
        assert "Emergency told in a call" in first, role
        assert follow_up in first
    assert (
        "on top of the physician’s list"
        in signed_in(Role.PHYSICIAN).get(follow_up).content.decode()
    )


def test_a_flag_that_nobody_explained_is_named_with_what_closes_it(clinic, signed_in, tested):
    """Discitis is no answer to saddle numbness: the page says so, and an abscess closes it."""
    signed_in(Role.NURSE).post(
        where(tested),
        {**no_to_all(saddle_bladder_or_bowel="yes", night_pain="yes"), "pain": "2"},
    )
    client, form = signed_in(Role.PHYSICIAN), f"/episodes/{tested}/form/record_complication/"
    page, pages = f"/episodes/{tested}/follow-up/", []
    for kind in ("discitis_lumbar", "epidural_abscess"):
        client.post(form, {**carried(client.get(form)), "complication.kind": kind})
        pages.append(unescape(client.get(page).content.decode()))
    found = pages[0].partition('same_day flagged"')[2].partition("</section>")[0]

    assert "Still open: saddle numbness, urinary retention or incontinence" in found
    assert "night" not in found
    assert "?complication.kind=epidural_abscess" in found
    assert "?complication.kind=discitis_lumbar" not in found
    assert 'same_day flagged"' not in pages[1]


def test_a_nurse_is_led_to_the_call_that_closes_a_flag(clinic, signed_in, tested):
    """Only a physician's complication explains one, so a nurse gets no link to the form."""
    client, page = signed_in(Role.NURSE), f"/episodes/{tested}/follow-up/"
    client.post(where(tested), {**no_to_all(saddle_bladder_or_bowel="yes"), "pain": "2"})
    told = client.get(page).content.decode()
    found = told.partition('same_day flagged"')[2].partition("</section>")[0]
    again = re.findall(r'href="(/episodes/[^"]*)"', found)

    client.post(again[0], {**no_to_all(), "pain": "2"})

    assert len(again) == 1
    assert 'same_day flagged"' not in client.get(page).content.decode()


def test_the_nurse_reads_the_words_that_the_patient_has_at_home(clinic, signed_in, tested):
    """Plain words are read aloud; the clinician's word stands beside them."""
    page = unescape(signed_in(Role.NURSE).get(where(tested)).content.decode())

    assert "Numbness where you sit, or you cannot pass water" in page
    assert "(saddle numbness, urinary retention or incontinence)" in page


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "lies before the first needle of the test"),
        ("es", "es anterior a la primera aguja de la prueba"),
    ],
)
def test_a_complication_from_before_the_needle_is_refused_at_its_field(
    clinic, signed_in, tested, language, words
):
    """The field is marked and names the first needle; what was typed stays."""
    client = signed_in(Role.NURSE)
    client.cookies["django_language"] = language
    path = f"/episodes/{tested}/form/record_complication/"
    early = {"complication.kind": "epidural_abscess", "complication.onset": "1999-11-01T10:00"}

    answer = client.post(path, {**carried(client.get(path)), **early})
    page = unescape(answer.content.decode())
    (field,) = re.findall(r'<input[^>]*name="complication.onset"[^>]*>', page)

    assert answer.status_code == 422
    assert words in page
    assert 'aria-invalid="true"' in field
    assert 'value="1999-11-01T10:00"' in field
    assert not _followup(clinic, tested).complications


def test_a_call_and_a_complication_lead_back_to_the_follow_up(clinic, signed_in, tested):
    """Whoever recorded sees there what is next; the two lists are told apart by name."""
    client, back = signed_in(Role.NURSE), f"/episodes/{tested}/follow-up/"
    path = f"/episodes/{tested}/form/record_complication/"
    sent = {**carried(client.get(path)), "complication.kind": "skin_bleeding"}

    called = client.post(where(tested), {**no_to_all(), "pain": "2"}, follow=True)
    answer = client.post(path, sent)
    page = client.get(back).content.decode()

    assert "Call saved." in called.content.decode()
    assert answer["Location"] == back
    assert page.count('role="region" aria-label="Calls"') == 1
    assert page.count('role="region" aria-label="Complications"') == 1


def test_nobody_answered_is_recorded_and_shown_until_somebody_does(clinic, signed_in, tested):
    """Twice in vain: the call stays due, with the tries beside it."""
    client = signed_in(Role.COORDINATOR)
    for again in ("", "2030-01-05T10:00"):
        answer = client.post(
            where(tested, end="missed/"),
            {"again_at": again, **carried(client.get(where(tested)))},
            follow=True,
        )
    wrong = client.post(where(tested, end="missed/"), {"again_at": "soon"}, follow=True)

    assert "Saved: nobody answered." in answer.content.decode()
    assert "tried twice, last at" in answer.content.decode()
    assert "tried twice, last at" in client.get("/calls/").content.decode()
    assert len(_followup(clinic, tested).missed) == 2
    assert 'class="message error"' in wrong.content.decode()
    assert client.post(where(tested, "nowhere", "missed/")).status_code == 404


def test_a_try_in_the_past_is_refused_with_a_sentence(clinic, signed_in, tested):
    """Nobody tries again in 2020."""
    answer = signed_in(Role.COORDINATOR).post(
        where(tested, end="missed/"),
        {"again_at": "2020-01-05T10:00", **carried(signed_in(Role.NURSE).get(where(tested)))},
        follow=True,
    )

    assert "is over: say a time still to come" in answer.content.decode()
    assert not _followup(clinic, tested).missed


def test_no_flag_is_said_to_be_absent_while_a_contact_was_not_asked(clinic, signed_in, tested):
    """The early call says nothing of the weeks after it; once all were asked, it stands."""
    client, page = signed_in(Role.NURSE), f"/episodes/{tested}/follow-up/"
    client.post(where(tested), {**no_to_all(), "pain": "2"}, follow=True)  # says it is saved
    before = unescape(client.get(page).content.decode())
    for contact in Contact:
        client.post(where(tested, contact), {**no_to_all(), "pain": "2"}, follow=True)
    after = unescape(client.get(page).content.decode())

    assert "Not asked yet: " in before
    assert "No red flag is present" not in before
    assert "Not asked yet: " not in after
    assert "No red flag is present" in after


def test_the_contact_of_the_outcome_asks_for_its_score(clinic, signed_in, tested):
    """One step to the form with the instrument of the region; then the score stands there."""
    client = signed_in(Role.NURSE)
    page = client.get(where(tested, "outcome")).content.decode()
    path = f"/episodes/{tested}/form/record_outcome/"
    assert f"{path}?outcome.instrument=odi" in page
    assert path not in client.get(where(tested)).content.decode()

    score = {"outcome.instrument": "odi", "outcome.value": "22", "outcome.on": "2026-09-01"}
    answer = client.post(path, {**carried(client.get(path)), **score}, follow=True)

    assert "The score is in: 22" in answer.content.decode()
    assert "Taken:" in client.get(where(tested, "outcome")).content.decode()


def test_a_call_without_its_score_stays_on_the_list_and_says_what_is_missing(
    clinic, signed_in, tested
):
    """Every flag answered: the contact is not done, on its page or among the calls."""
    client, page = signed_in(Role.NURSE), f"/episodes/{tested}/follow-up/"
    saved = client.post(
        where(tested, "outcome"), {**no_to_all(), "pain": "2"}, follow=True
    ).content.decode()
    listed = client.get("/calls/").content.decode()
    form = f"/episodes/{tested}/form/record_outcome/"
    score = {"outcome.instrument": "odi", "outcome.value": "22", "outcome.on": "2026-09-01"}
    client.post(form, {**carried(client.get(form)), **score})

    assert "still to be taken: Oswestry Disability Index" in saved
    assert 'class="standing answered"' not in saved
    assert "Ask for the outcome score: Oswestry Disability Index" in listed
    assert f"{form}?outcome.instrument=odi" in listed
    assert client.get(page).content.decode().count('class="standing answered"') == 1
    assert "outcome score" not in client.get("/calls/").content.decode()


def test_record_it_opens_the_form_with_the_complication_chosen(clinic, signed_in, tested):
    """What fits is recorded without being looked up again; a word that is none chooses none."""
    client = signed_in(Role.PHYSICIAN)
    path = f"/episodes/{tested}/form/record_complication/"

    page = client.get(f"{path}?complication.kind=epidural_abscess")
    client.post(path, {**carried(page), "complication.kind": "epidural_abscess"})
    strange = client.get(f"{path}?complication.kind=nonsense&note=x").content.decode()

    assert re.search(r'<option value="epidural_abscess"\s+selected', page.content.decode())
    assert [each.kind.value for each in _followup(clinic, tested).complications] == [
        "epidural_abscess"
    ]
    assert 'value="nonsense"' not in strange


def test_script_in_a_note_is_text(clinic, signed_in, tested):
    """Whatever was typed comes back as text."""
    evil = "<script>alert(1)</script>"

    page = signed_in(Role.NURSE).post(where(tested), {"note": evil, "_judge": "1"})

    assert evil not in page.content.decode()


def test_the_spanish_page_has_every_sentence(clinic, signed_in, tested):
    """No message without words."""
    client = signed_in(Role.NURSE)
    client.cookies["django_language"] = "es"
    for path in (where(tested), f"/episodes/{tested}/follow-up/", "/calls/"):
        page = client.get(path).content.decode()
        assert 'lang="es"' in page
        assert not re.search(r"\[(web|word|followup)-[a-z-]+\]", page)


def test_a_stranger_sees_nothing(tested):
    """Without signing in there is no call."""
    assert Client(HTTP_HOST="localhost").get(where(tested)).status_code == 302


def test_red_flags_of_a_recorded_call_can_be_counted(clinic, signed_in, tested):
    """A flag whose name has commas is one line of its own, and so is the next one."""
    client = signed_in(Role.NURSE)
    client.post(where(tested), no_to_all(fever_or_rigors="yes", night_pain="yes"))

    page = unescape(client.get(f"/episodes/{tested}/follow-up/").content.decode())

    assert "<strong>fever of 38.0 °C or more, or rigors</strong></li>" in page
    assert "<strong>pain at night that does not let up at rest</strong></li>" in page


def test_one_call_in_two_windows_loses_no_word(clinic, signed_in, tested):
    """What the nurse wrote in one is neither overwritten by the other nor forgotten."""
    check_that_nothing_is_lost(
        signed_in(Role.NURSE),
        where(tested),
        where(tested, end="draft/"),
        Window({"note": "She hesitates"}, ">She hesitates</textarea>"),
        Window({"note": "He laughs"}, ">He laughs</textarea>"),
    )
