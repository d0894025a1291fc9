"""Rows M06, M07, M09, B07: every disc from all sides on one page, and who may see it."""

import re
from html import unescape

import pytest

from discogram.application.history import whole
from discogram.words.people import Role
from tests.web.board.played import played
from tests.web.clinic import SITE
from tests.web.patients import referred_episode

ROW = '<th scope="row" class="disc">'


def board(client, episode):
    """The board's page as text."""
    return client.get(f"/episodes/{episode}/board/").content.decode()


def test_every_side_of_a_disc_stands_in_its_row(signed_in, settled):
    """Tests with their agreement, injection, both readings, every set with its clauses."""
    text = board(signed_in(Role.PHYSICIAN), settled)
    (row,) = (each for each in text.split(ROW) if each.startswith("L4/L5"))

    assert "Agrees: this test shows a changed disc, and the usual pain came." in row
    assert "suspected" in row
    assert all(reader in row for reader in ("Dr. Kenji Mori", "Dr. Petra Lindqvist"))
    assert "type IV, fissured" in row
    assert "None recorded: X-ray, electromyography and diagnostic block." in row


def test_every_set_stands_beside_every_injected_disc(signed_in, settled):
    """Sets down, discs across: verdict and the set's own word, clauses and author with year."""
    text = board(signed_in(Role.PHYSICIAN), settled)
    (table,) = re.findall(r'<table class="sets">.*?</table>\s*</div>', text, re.DOTALL)
    rows = table.split("<tbody>")[1].split('<th scope="row">')[1:]

    assert [
        re.sub("<.*?>", "", each) for each in re.findall("<th scope=.col.>.*?</th>", table)
    ][1:] == ["L3/L4", "L4/L5", "L5/S1"]
    assert len(rows) > 5
    assert all(each.count('<td class="set">') == 3 for each in rows)
    assert "absolute discogenic pain" in rows[0]
    assert "no discogenic pain" in rows[0]
    assert "at least 7/10 is asked" in table
    assert "Derby et al. 2005" in table


def test_no_key_of_a_source_and_no_tex_is_on_the_board(signed_in, settled, clinic):
    """A reader is told author and year."""
    text = board(signed_in(Role.PHYSICIAN), settled)
    keys = clinic.office.policy.tables(SITE.id).sources

    assert "Wolfer et al. 2008" in text
    assert [key for key in keys if "-" in key and f"{key}" in re.sub("<.*?>", "", text)] == []
    assert "``" not in text


def _sources_offered(text):
    (names,) = re.findall(r'<datalist id="f-written-plan-0-source-names">.*?</datalist>', text)
    return [unescape(each) for each in re.findall('<option value="([^"]+)"', names)]


def test_a_line_of_the_plan_is_offered_the_sources_of_the_board(signed_in, settled):
    """Every one of them stands there by this very name, and none of the board is left out."""
    client = signed_in(Role.PHYSICIAN)
    shown = unescape(board(client, settled))
    offered = _sources_offered(
        client.get(f"/episodes/{settled}/form/write_conclusion/").content.decode()
    )
    cited = re.findall(r'class="small source"[^>]*>([^<]+)<|<cite[^>]*>([^<:]+)', shown)

    assert "Derby et al. 2005" in offered
    assert {short or full for short, full in cited} <= {
        each.partition(":")[0] for each in offered
    }
    assert [each for each in offered if each not in shown] == []


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_source_is_recorded_by_the_name_of_the_board(signed_in, settled, clinic, lang):
    """The name is kept where another field is wrong, and the record holds the key."""
    client = signed_in(Role.PHYSICIAN)
    client.post("/language/", {"language": lang})
    where = f"/episodes/{settled}/form/write_conclusion/"
    begun = client.get(where).content.decode()
    typed = {
        **dict(re.findall(r'name="(_(?:command|sequence))" value="([^"]*)"', begun)),
        "written.text": "Its neighbours were quiet.",
        "written.plan[0].text": "Physiotherapy.",
        "written.plan[0].source": "Smith 1066",
    }
    refused = client.post(where, typed).content.decode()
    again = client.get(where).content.decode()
    answer = client.post(where, {**typed, "written.plan[0].source": "DERBY et al. 2005"})
    stands = client.get(where).content.decode()

    assert f'<html lang="{lang}"' in begun
    assert re.search("“Smith 1066”|«Smith 1066»", refused)
    assert "Bogduk 2004" in refused.split('id="f-written-plan-0-source-error"')[1][:400]
    assert 'value="Smith 1066"' in again
    assert answer.status_code == 302
    written = whole(settled, clinic.office).episode.conclusion
    assert written is not None
    assert [each.source for each in written.plan] == ["derby-2005"]
    assert 'value="Derby et al. 2005"' in stands


def test_the_form_of_the_conclusion_has_a_row_for_every_injected_disc(signed_in, settled):
    """They come first among what may be chosen, and the board stands above the form."""
    client = signed_in(Role.PHYSICIAN)
    text = client.get(f"/episodes/{settled}/form/write_conclusion/").content.decode()
    for number, disc in enumerate(("L3/L4", "L4/L5", "L5/S1")):
        place = re.escape(f'name="written.judgements[{number}].disc"')
        (chosen,) = re.findall(rf"<select[^>]*{place}.*?</select>", text, re.DOTALL)
        assert re.search(rf'value="{disc}" selected', chosen)
        offered = re.findall('<option value="([^"]+)"', chosen)
        assert offered[:3] == ["L3/L4", "L4/L5", "L5/S1"]
    assert '<table class="sets">' in text


def test_the_form_shows_no_board_to_the_blind(clinic, signed_in):
    """A physician who may be asked to read sees no answer beside the form either."""
    episode, _ = played(clinic, SITE.id, "read once", {"physician-1": "lead-1"})
    answer = signed_in(Role.PHYSICIAN).get(f"/episodes/{episode}/form/write_conclusion/")

    assert '<table class="sets">' not in answer.content.decode()


def test_what_was_amended_stands_beside_what_was_signed(clinic, signed_in):
    """Nobody reads the signed conclusion without the words that were added to it."""
    added = {"section": "conclusion", "text": "L5/S1 was L4/L5.", "reason": "Counted anew."}
    episode, _ = played(clinic, SITE.id, "called once")
    client = signed_in(Role.PHYSICIAN)
    assert "Added after the signature" not in board(client, episode)
    answer = client.post(f"/episodes/{episode}/form/amend_report/", {**added, "_send": "1"})
    assert answer.status_code == 302
    text = board(client, episode)

    before, after = text.split("Added after the signature")
    assert "Amended after signing" in before.split('id="concluded"')[1]
    assert "L5/S1 was L4/L5." in after
    assert "Reason: Counted anew." in after


def test_scores_and_the_interval_stand_beside_the_discs(signed_in, settled):
    """The disability score, and how far to believe a positive answer: never one number."""
    text = board(signed_in(Role.PHYSICIAN), settled)

    assert "Oswestry Disability Index" in text
    assert re.search(r"Between \d+% and \d+%", text)


def test_not_assessable_is_an_answer(clinic, signed_in):
    """A painful sham leaves no disc assessable, and the board says so."""
    hurts = {"steps": {"0": {"pain": {"value": "6"}, "concordance": "similar"}}}
    injections = {str(number): hurts for number in range(4)}
    told = {"play_injections": {"with": {"injections": injections}}}
    without = ["attach_image", "write_conclusion", "sign_report"]
    episode, _ = played(clinic, SITE.id, "concluded", without=without, told=told)

    text = board(signed_in(Role.PHYSICIAN), episode)
    table = text.split('<table class="sets">')[1].split("</table>")[0]
    first = table.split('<th scope="row">')[1]

    assert "? unknown not assessable" in " ".join(re.sub("<.*?>", "", first).split())
    assert "absolute discogenic pain" not in table


def test_nothing_of_an_open_session_is_shown(clinic, signed_in):
    """Before the session is closed the board says when it will show something."""
    episode, _ = referred_episode(clinic)
    text = board(signed_in(Role.NURSE), episode)

    assert "The session is not closed yet." in text
    assert "After the session is closed." in text
    assert 'class="set"' not in text


def test_one_reading_alone_is_shown_to_nobody(clinic, signed_in):
    """Whoever looks at the board learns no grade before both readings are in."""
    episode, _ = played(clinic, SITE.id, "read once")
    text = board(signed_in(Role.NURSE), episode)

    assert "Dr. Kenji Mori" not in text
    assert "fissured" not in text


@pytest.mark.parametrize("path", ["board/", "board/sign/"])
def test_a_physician_who_may_be_asked_to_read_sees_no_answer(clinic, signed_in, path):
    """Whoever took no part in the test stays blind until both readings are in."""
    episode, _ = played(clinic, SITE.id, "read once", {"physician-1": "lead-1"})
    answer = signed_in(Role.PHYSICIAN).get(f"/episodes/{episode}/{path}")
    text = answer.content.decode()

    assert answer.status_code == 200
    assert "You may be asked to read these images." in text
    assert "concordant" not in text
    assert "table" not in text


@pytest.mark.parametrize("form", ["pdf", "txt", "json"])
def test_the_blind_get_no_draft_of_the_report(clinic, signed_in, form):
    """A draft would tell what the board does not."""
    episode, _ = played(clinic, SITE.id, "read once", {"physician-1": "lead-1"})
    answer = signed_in(Role.PHYSICIAN).get(f"/episodes/{episode}/report.{form}")

    assert answer.status_code == 409
    assert b"concordant" not in answer.content


def test_nobody_gets_a_draft_before_the_readings_are_in(clinic, signed_in):
    """Not the nurse either, who could tell the second reader."""
    episode, _ = played(clinic, SITE.id, "read once")
    answer = signed_in(Role.NURSE).get(f"/episodes/{episode}/report.txt")

    assert answer.status_code == 409
    assert "There is no draft before" in answer.content.decode()


@pytest.mark.parametrize("role", [Role.READER, Role.COORDINATOR, Role.TECHNOLOGIST])
def test_the_board_is_no_page_for_a_reader(signed_in, settled, role):
    """Nobody but physician, nurse and lead opens board or report."""
    for path in ("board/", "board/sign/", "report/", "report.pdf", "report.json"):
        assert signed_in(role).get(f"/episodes/{settled}/{path}").status_code == 403


def test_a_nurse_reads_the_board_and_is_offered_no_conclusion(signed_in, settled):
    """Looking is allowed, concluding is not."""
    text = board(signed_in(Role.NURSE), settled)

    assert "absolute discogenic pain" in text
    assert "write_conclusion" not in text


def test_the_board_speaks_spanish(signed_in, settled):
    """The words of the board and of the core alike."""
    client = signed_in(Role.PHYSICIAN)
    client.post("/language/", {"language": "es", "next": "/"})
    text = board(client, settled)

    assert "Tablero de conclusión" in text
    assert "Coincide: esta prueba muestra un disco alterado" in text
    assert "Agrees" not in text
    assert "sin dolor discogénico" in text
    assert "psi s. a.:" in text
