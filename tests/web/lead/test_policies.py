"""M08, M14, M17, B06: the clinic lead sees every number, chooses, and signs."""

import re
from contextlib import redirect_stdout
from html import unescape
from io import StringIO
from json import loads
from unittest.mock import patch

import pytest

from discogram.adapters.db.models import Access
from discogram.adapters.language.row_names import row_name
from discogram.adapters.language.speaker import Speaker
from discogram.adapters.tables import read_tables
from discogram.application import policies
from discogram.application.history import whole
from discogram.cli.evidence_sign import sign
from discogram.web.accounts.models import User
from discogram.web.lead.policies_search import folded
from discogram.words.people import Role
from tests.web.clinic import PASSWORD, SITE
from tests.web.decided import decided_episode

TABLES = read_tables()
MONTHS = "least_months_of_conservative_care"
HOME, CANDIDACY = "/lead/policies/", "/lead/policies/candidacy/"
FASTING = "nothing to eat or drink after midnight of the day of the test"
CHOOSE, SIGN = f"{CANDIDACY}choose/", f"{CANDIDACY}sign/"


def text_of(answer):
    """The page as it was sent."""
    return answer.content.decode()


def version_in(answer):
    """The version that a page would send back."""
    (found,) = re.findall(r'name="version" value="(\w+)"', text_of(answer))
    return found


def version_on(client, path):
    """The version that a page shows."""
    return version_in(client.get(path))


def choosing(client, choice, version=None, **more):
    """Choose for how long care has to have lasted."""
    seen = version or version_on(client, CANDIDACY)
    return client.post(CHOOSE, {"version": seen, f"choice-{MONTHS}": choice, **more})


def signing(client, version=None, secret=PASSWORD):
    """Sign the table of candidacy."""
    return client.post(SIGN, {"version": version or version_on(client, SIGN), "secret": secret})


def in_force(clinic):
    """The table of candidacy as the clinic's files are now."""
    return read_tables(clinic.clinic)["candidacy"]


def told_of(what):
    """What the access log says of something that was done."""
    return [(each.actor, each.role, each.outcome) for each in Access.objects.filter(what=what)]


@pytest.fixture
def lead(signed_in):
    """A browser of the clinic lead."""
    return signed_in(Role.CLINIC_LEAD)


# --- what is shown ----------------------------------------------------------------------------


@pytest.mark.parametrize("role", [Role.CLINIC_LEAD, Role.PHYSICIAN])
def test_every_table_stands_on_the_first_page_with_its_state(signed_in, role):
    """Numbers, rows nobody verified, and that nobody has signed yet."""
    page = text_of(signed_in(role).get(HOME))

    for name, table in TABLES.by_name.items():
        assert f'href="/lead/policies/{name}/"' in page
        assert f'<td class="count">{len(table.rows)}</td>' in page
    assert page.count("✗ never signed") == len(TABLES.by_name)
    assert "10 tables are not signed in their present version." in page


@pytest.mark.parametrize("name", list(TABLES.by_name))
def test_every_number_stands_on_its_tables_page_with_its_source(lead, name):
    """Each row by name, with author or title of its source, in force or kept."""
    page = unescape(text_of(lead.get(f"/lead/policies/{name}/")))

    for row in TABLES[name].rows:
        assert row_name(row.id, Speaker("en")) in page
    assert "? not verified" in page
    assert "&lt;cite&gt;" not in page
    assert page.count("<cite>") >= len(TABLES[name].rows)


def test_disagreeing_sources_stand_side_by_side_with_the_defaults_reason(lead):
    """Three sources, one chosen by default, and why."""
    page = text_of(lead.get(CANDIDACY))
    usual = next(row for row in TABLES["candidacy"].alternatives(MONTHS) if row.default)

    assert page.count(f'name="choice-{MONTHS}"') == 3
    assert re.search(rf'name="choice-{MONTHS}" value="4" checked', page)
    assert str(usual.why) in unescape(page)


def test_a_physician_reads_and_changes_nothing(clinic, signed_in):
    """The choice is shown, not offered; a form that is sent all the same is refused."""
    physician = signed_in(Role.PHYSICIAN)
    page = text_of(physician.get(CANDIDACY))
    version = in_force(clinic).version

    assert "Put these choices in place" not in page
    assert "Read and sign" not in page
    assert choosing(physician, "6", version).status_code == 403
    assert signing(physician, version).status_code == 403
    assert not clinic.clinic.exists()


@pytest.mark.parametrize(
    "query",
    [
        "conservative care",
        "CONSERVATIVE  guyer",
        "least_months",
        "Guyer 2003",
        "candidacy 4 months",
    ],
)
def test_a_number_is_found_by_name_value_and_source(lead, query):
    """Words in any order and case, over name, value, source and place."""
    page = text_of(lead.get(HOME, {"q": query}))

    assert f'href="/lead/policies/candidacy/#row-{MONTHS}"' in page


def test_a_search_that_finds_nothing_says_what_to_do(lead):
    """No empty table, and what was typed stays as text."""
    page = text_of(lead.get(HOME, {"q": "<script>alert(1)</script>"}))

    assert "No number fits." in page
    assert "<script>alert" not in page


def test_accents_are_not_needed():
    """A name is found as a hurried person types it."""
    assert folded("Núñez") == folded("nunez")


@pytest.mark.parametrize("table", ["images", "candidacy"])
def test_what_nobody_verified_is_listed_alone(lead, table):
    """As many lines as there are such rows, in one table or in all."""
    page = text_of(lead.get(HOME, {"only": "unverified", "table": table}))
    expected = sum(row.evidence == "unverified" for row in TABLES[table].rows)

    assert page.count(f'href="/lead/policies/{table}/#row-') == expected


def test_more_than_a_page_of_answers_says_how_many_more(lead):
    """The first two hundred, and the number of the rest."""
    page = text_of(lead.get(HOME, {"only": "unverified"}))
    expected = sum(
        row.evidence == "unverified" for table in TABLES.by_name.values() for row in table.rows
    )

    assert f"The first 200 numbers; {expected - 200} more fit." in page


def test_hundreds_of_rows_come_compressed(lead):
    """The longest page of the lead is light on a slow line; nothing of a patient is on it."""
    plain = lead.get("/lead/policies/preparation/")
    packed = lead.get("/lead/policies/preparation/", headers={"accept-encoding": "gzip"})

    assert packed.headers["Content-Encoding"] == "gzip"
    assert len(packed.content) < len(plain.content) / 4
    assert len(packed.content) < 60_000


def test_a_table_that_is_not_there_is_not_found(lead):
    """For looking, choosing and signing alike."""
    for path in ("nosuch/", "nosuch/sign/"):
        assert lead.get(HOME + path).status_code == 404
    for path in ("nosuch/choose/", "nosuch/sign/"):
        assert lead.post(HOME + path, {"version": "x"}).status_code == 404


# --- choosing ---------------------------------------------------------------------------------


def test_a_choice_is_in_force_at_once_and_audited(clinic, lead):
    """The file, the page, the order's own tables, and a line that names what was chosen."""
    answer = choosing(lead, "6")
    page = text_of(lead.get(CANDIDACY))

    assert answer.status_code == 302
    assert in_force(clinic).number(MONTHS) == 6
    assert clinic.office.policy.tables(SITE.id)["candidacy"].number(MONTHS) == 6
    assert "This clinic chose 6 months." in page
    outcome = f"candidacy {in_force(clinic).version} {MONTHS}=6"
    assert told_of("choose-rows") == [("lead-1", "clinic_lead", outcome)]


def test_the_same_choice_again_says_so_and_writes_no_line(lead):
    """Nothing changed, nothing is audited as a change."""
    choosing(lead, "6")
    again = choosing(lead, "6")

    assert "these choices were in place already" in text_of(lead.get(again["Location"]))
    assert len(told_of("choose-rows")) == 1


def test_back_to_the_default_is_no_choice(clinic, lead):
    """The table is again the version that it was."""
    choosing(lead, "6")
    choosing(lead, "4")

    assert in_force(clinic).version == TABLES["candidacy"].version
    assert told_of("choose-rows")[1][2].endswith(f"{MONTHS}=default")


@pytest.mark.parametrize("by_name", [False, True])
def test_back_to_what_was_signed_asks_for_no_other_signature(clinic, lead, by_name):
    """6, 3 and 6 again; or the default, which somebody had signed by name."""
    first = "4" if by_name else "6"
    if by_name:
        clinic.clinic.mkdir()
        named = f'[chosen.candidacy]\n{MONTHS} = "4"\n'
        (clinic.clinic / "policy.toml").write_text(named, encoding="utf-8")
    else:
        choosing(lead, first)
    signing(lead)

    choosing(lead, "3")
    between = in_force(clinic).signed
    back = choosing(lead, first)

    page = text_of(lead.get(back["Location"]))
    assert not between
    assert in_force(clinic).signed
    assert "as Dr. Amara Diallo signed them on" in page
    assert "read it and sign it" not in page


def test_the_same_form_again_leaves_a_default_that_was_chosen_by_name(clinic, lead):
    """What is sent as it was read changes nothing, and no signature falls."""
    clinic.clinic.mkdir()
    text = f'[chosen.candidacy]\n{MONTHS} = "4"\n'
    (clinic.clinic / "policy.toml").write_text(text, encoding="utf-8")
    signing(lead)

    again = choosing(lead, "4")

    assert in_force(clinic).signed
    assert "these choices were in place already" in text_of(lead.get(again["Location"]))


def test_everything_that_cannot_be_chosen_is_told_at_once(clinic, lead):
    """Two mistakes, two sentences with their places; nothing is written, nothing runs."""
    answer = choosing(lead, "<script>x</script>", **{"choice-nosuch": "1"})
    page = text_of(answer)

    assert answer.status_code == 422
    assert f"policy.toml.chosen.candidacy.{MONTHS}" in page
    assert "policy.toml.chosen.candidacy.nosuch" in page
    assert "<script>x" not in page
    assert not (clinic.clinic / "policy.toml").exists()
    assert told_of("choose-rows") == []


def test_whoever_is_overtaken_sees_what_is_there_now(clinic, lead, signed_in):
    """Two leads, one page each: the second is told and chooses again."""
    seen = version_on(lead, CANDIDACY)
    choosing(signed_in(Role.CLINIC_LEAD), "6", seen)
    late = choosing(lead, "3", seen)
    again = choosing(lead, "3", version_in(late))

    assert late.status_code == 409
    assert "Somebody else changed this table" in text_of(late)
    assert again.status_code == 302
    assert in_force(clinic).chosen[MONTHS] == "3"


def test_what_a_person_wrote_into_the_file_is_kept(clinic, lead):
    """Comments stay; a choice for another table does too."""
    clinic.clinic.mkdir()
    path = clinic.clinic / "policy.toml"
    path.write_text(
        '# Agreed in March.\nchosen = {images.readers_needed = "one-reader"} # Dr. V.\n',
        encoding="utf-8",
    )
    choosing(lead, "6")
    text = path.read_text(encoding="utf-8")

    assert text.startswith("# Agreed in March.\n# Dr. V.\n")
    assert read_tables(clinic.clinic)["images"].chosen == {"readers_needed": "one-reader"}


def test_a_file_that_was_spoilt_by_hand_is_told_and_not_written_over(clinic, lead):
    """The page shows the place of each mistake; what was read last stays in force."""
    choosing(lead, "6")
    assert "This clinic chose 6 months." in text_of(lead.get(CANDIDACY))  # and so it was read
    path = clinic.clinic / "policy.toml"
    path.write_text('[chosen.nosuch]\na = "<b>"\n[chosen.images]\nb = "1"\n', encoding="utf-8")
    page = text_of(lead.get(HOME))
    answer = choosing(lead, "3")

    assert "policy.toml.chosen.nosuch" in page
    assert "policy.toml.chosen.images.b" in page
    assert "This clinic chose 6 months." in text_of(lead.get(CANDIDACY))
    assert answer.status_code == 422
    assert "nosuch" in path.read_text(encoding="utf-8")


# --- signing ----------------------------------------------------------------------------------


def test_a_signature_needs_the_leads_own_secret(clinic, lead):
    """A wrong one signs nothing and is audited; the right one signs, under the lead's name."""
    wrong = signing(lead, secret="not that")
    assert wrong.status_code == 422
    assert not (clinic.clinic / "signoffs.toml").exists()

    right = signing(lead)
    signed = in_force(clinic).sign_off

    assert right.status_code == 302
    assert (signed.name, in_force(clinic).signed) == ("Dr. Amara Diallo", True)
    assert "✓ signed by Dr. Amara Diallo" in text_of(lead.get(CANDIDACY))
    outcome = f"candidacy {signed.digest} {signed.name} {signed.signed_on.isoformat()}"
    assert told_of("sign-table") == [("lead-1", "clinic_lead", outcome)]
    assert told_of("prove") == [("lead-1", "system", "refused")]


def test_a_pin_signs_too(clinic, lead):
    """Whoever chose a PIN signs with it."""
    User.objects.get(username="lead-1").choose_pin("4711")
    signing(lead, secret="4711")

    assert in_force(clinic).signed


def test_after_too_many_wrong_secrets_somebody_is_signed_out(clinic, lead):
    """Nobody guesses a secret at an open screen."""
    version = version_on(lead, SIGN)
    answers = [signing(lead, version, "no") for _ in range(5)]

    assert [each.status_code for each in answers] == [422] * 4 + [302]
    assert "sign-in" in answers[-1]["Location"]
    assert signing(lead, version).status_code == 302
    assert not clinic.clinic.exists() or not in_force(clinic).signed


def test_what_changed_since_the_signature_is_shown_before_the_next(clinic, lead):
    """The choice as it was and as it is, on the table's page and on the one that signs."""
    signing(lead)
    choosing(lead, "6")

    for path in (CANDIDACY, SIGN):
        page = text_of(lead.get(path))
        assert "Since Dr. Amara Diallo signed on" in page
        assert "<del>Default</del>" in page
        assert "<ins>6</ins>" in page
    assert "changed since Dr. Amara Diallo signed" in text_of(lead.get(HOME))
    listed = text_of(lead.get(HOME, {"only": "changed"}))
    assert listed.count(f"/lead/policies/candidacy/#row-{MONTHS}") == 3
    signing(lead)
    assert in_force(clinic).signed
    assert "Nothing changed since it was signed." in text_of(
        lead.get(HOME, {"only": "changed"})
    )


def test_a_signature_by_hand_whose_rows_nobody_kept_says_so(clinic, lead):
    """What changed is not guessed."""
    clinic.clinic.mkdir()
    (clinic.clinic / "signoffs.toml").write_text(
        f'[[sign_off]]\ntable = "candidacy"\ndigest = "{"0" * 64}"\n'
        'name = "<img src=x>"\nsigned_on = 2026-01-02\n',
        encoding="utf-8",
    )
    page = text_of(lead.get(SIGN))

    assert "What changed since the last signature cannot be told" in page
    assert "cannot be told" in text_of(lead.get(HOME))
    assert "<img src=x>" not in text_of(lead.get(HOME))


def test_a_version_that_changed_while_it_was_read_is_not_signed(clinic, lead):
    """The lead is shown the table as it is now, and signs that."""
    seen = version_on(lead, SIGN)
    choosing(lead, "6")
    late = signing(lead, seen)

    assert late.status_code == 409
    assert "Nothing was signed." in text_of(late)
    assert not in_force(clinic).signed
    assert told_of("sign-table") == []


def test_of_two_leads_who_sign_at_once_one_does(lead, signed_in):
    """The second is told who signed, and no second line is written."""
    seen = version_on(lead, SIGN)
    signing(signed_in(Role.CLINIC_LEAD), seen)
    late = signing(lead, seen)

    assert "signed this version on" in text_of(lead.get(late["Location"]))
    assert len(told_of("sign-table")) == 1


def test_the_terminal_and_the_page_sign_alike(clinic, lead):
    """What was signed on the page, the command takes for signed; the record verifies."""
    signing(lead)
    before = (clinic.clinic / "signoffs.toml").read_bytes()
    told = StringIO()
    with redirect_stdout(told):
        sign("candidacy", name="Dr. Other", clinic=clinic.clinic, json=True)

    assert loads(told.getvalue())["written"] is False
    assert (clinic.clinic / "signoffs.toml").read_bytes() == before
    assert clinic.clinic_folder(SITE.id).last_signed(in_force(clinic)) is not None


# --- patients already decided -----------------------------------------------------------------


@pytest.mark.both_databases
def test_a_patient_who_was_decided_keeps_the_answer(clinic, lead):
    """Another choice changes neither the stored decision nor what it is derived from."""
    episode = decided_episode(clinic)
    before = [(each.hash, each.policy) for each in whole(episode, clinic.office).stored]
    choosing(lead, "6")
    found = whole(episode, clinic.office)
    then = policies.recalled(found.stored[-1].policy, clinic.office)

    assert [(each.hash, each.policy) for each in found.stored] == before
    assert then is not None
    assert then["candidacy"].number(MONTHS) == 4
    assert clinic.office.policy.tables(SITE.id)["candidacy"].number(MONTHS) == 6
    assert "One was decided under another version" in text_of(lead.get(CANDIDACY))
    assert "One episode was decided under this version." in text_of(
        lead.get("/lead/policies/images/")
    )


def test_the_episode_page_shows_the_answers_of_the_decisions_own_numbers(
    clinic, lead, signed_in
):
    """Four months were asked and stay asked; that six are today stands beside it."""
    page_of = f"/episodes/{decided_episode(clinic)}/at/candidacy/"
    before = unescape(text_of(signed_in(Role.PHYSICIAN).get(page_of)))
    version = in_force(clinic).version[:8]
    choosing(lead, "6")
    page = unescape(text_of(signed_in(Role.PHYSICIAN).get(page_of)))
    then, today = page.split("By today's numbers:")

    assert "By today's numbers:" not in before
    assert f"by Dr. Eleanor Voss under the numbers of that day (version {version})" in then
    assert "Whether 4 months of" in then
    assert "6 months" not in then
    assert "Whether 6 months of" in today
    assert "Then it was unknown." in today


def test_the_episode_page_owns_up_to_numbers_that_were_not_kept(clinic, lead, signed_in):
    """An entry from before tables were kept is judged by today's, and the page says so."""
    page_of = f"/episodes/{decided_episode(clinic)}/at/candidacy/"
    choosing(lead, "6")
    with patch.object(type(clinic.office.records), "kept", return_value={}):
        page = text_of(signed_in(Role.PHYSICIAN).get(page_of))

    assert "The numbers of that day cannot be read back" in page
    assert "Whether 6 months of" in page


# --- both languages ---------------------------------------------------------------------------


@pytest.mark.parametrize("path", [HOME, CANDIDACY, SIGN, f"{HOME}?q=a&only=unverified"])
def test_every_page_speaks_spanish(lead, path):
    """No message is missing."""
    lead.post("/language/", {"language": "es", "next": "/"})
    page = text_of(lead.get(path))

    assert 'lang="es"' in page
    assert "[web-" not in page
    assert "[cli-" not in page


@pytest.mark.parametrize(
    ("path", "noted"),
    [
        (
            f"{HOME}preparation/",
            FASTING,
        ),
        (f"{HOME}preparation/sign/", FASTING),
        (
            f"{HOME}?q=medianoche",
            FASTING,
        ),
        (f"{HOME}followup/", "the set by which the clinic counts"),
    ],
)
def test_english_notes_of_a_table_are_told_and_marked_as_english(lead, path, noted):
    """In Spanish each says in which language it is, and the page says why; in English none."""
    english = text_of(lead.get(path.replace("medianoche", "midnight")))
    lead.post("/language/", {"language": "es", "next": "/"})
    page = text_of(lead.get(path))

    told = f'<span class="small" lang="en">{noted}</span>'
    assert f'{told} <span class="small">(en inglés)</span>' in page
    assert page.count(noted) == page.count(f"{told} <")
    assert "norma propia de la clínica, se cita tal como figura en la tabla, en inglés." in page
    assert told in english
    assert "(in English)" not in english
