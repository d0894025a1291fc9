"""Rows M05, M07, M09, B08: two readers in the browser, each blind until both are in."""

import re
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from discogram.adapters.db.models import Access
from discogram.adapters.nifti.write import content_of
from discogram.application.history import whole
from discogram.application.ports import Staff
from discogram.pathway.images.facts import MarkKind, Nucleogram
from discogram.web.accounts.models import User
from discogram.web.desk.models import Draft
from discogram.web.place import place
from discogram.web.reading import listing
from discogram.words.people import Role
from tests.imaging.water_block import volume_of
from tests.lasting import lasting
from tests.web.clinic import PASSWORD, SITE
from tests.web.two_windows import Window, check_that_nothing_is_lost

DISCS = ("L3_L4", "L4_L5", "L5_S1")


def filled(grade: str = "4", leak: str = "no", **more):
    """A whole form."""
    typed: dict[str, str] = {}
    for disc in DISCS:
        typed |= {
            f"nucleogram-{disc}": "fissured",
            f"grade-{disc}": grade,
            f"leak-{disc}": leak,
        }
    return typed | more


def command(page) -> str:
    """The id under which the form will be sent."""
    found = re.search(r'name="_command" value="([^"]+)"', page.content.decode())
    assert found is not None
    return found[1]


def send(client, episode, **typed):
    """Open the page, fill in and send."""
    page = client.get(f"/reading/{episode}/")
    assert page.status_code == 200
    sent = {"do": "send", "_command": command(page), **typed}
    return client.post(f"/reading/{episode}/", sent, follow=True)


def shown(client, episode, path="") -> str:
    """What a page says."""
    return client.get(f"/reading/{episode}/{path}").content.decode()


def test_the_list_shows_a_case_and_nobody(case, as_) -> None:
    """A reader finds the case by a code; no name, no birth date and no answer is there."""
    episode = case()
    patient = whole(episode, place().office).patient
    assert patient is not None
    person = place().office.people.get(patient)
    page = as_("reader-1").get("/reading/").content.decode()

    assert f"/reading/{episode}/" in page
    assert person is not None
    assert person.names not in page
    assert str(person.birth_date) not in page
    assert str(person.id) not in page


def test_a_long_list_is_turned_page_by_page(case, as_, monkeypatch) -> None:
    """What does not fit stands on the next page, and each page leads to the other."""
    monkeypatch.setattr(listing, "ON_A_PAGE", 1)
    episodes = {str(case()), str(case(until="close_session"))}
    reader = as_("reader-1")
    pages = [reader.get(f"/reading/?page={n}").content.decode() for n in (1, 2)]

    shown = [{each for each in episodes if each[:8].upper() in page} for page in pages]
    assert shown[0] | shown[1] == episodes
    assert [len(each) for each in shown] == [1, 1]
    assert '?page=2"' in pages[0]
    assert '?page=1"' in pages[1]


def test_a_reading_goes_into_the_record_with_its_marks(case, as_) -> None:
    """What was filled in is an entry of the reader's own, key slices with it."""
    episode = case()
    image = whole(episode, place().office).episode.images.attached[0].sha256
    mark = f"key_slice {image} 1.5 -20.3 300.0 axial L4_L5"
    answer = send(as_("reader-1"), episode, **filled(), mark=[mark])

    (reading,) = whole(episode, place().office).episode.images.readings
    assert "Your reading is in" in answer.content.decode()
    assert (reading.reader, reading.blind) == ("reader-1", True)
    assert [each.modified_dallas for each in reading.discs] == [4, 4, 4]
    assert reading.discs[0].nucleogram is Nucleogram.FISSURED
    assert [each.kind for each in reading.marks] == [MarkKind.KEY_SLICE]


def test_whoever_has_read_a_case_finds_it_no_more_in_the_worklist(case, as_) -> None:
    """The second reading is the other reader's task, and so is its count."""
    episode = case()
    send(as_("reader-1"), episode, **filled())
    address = f'href="/reading/{episode}/"'

    assert address not in as_("reader-1").get("/work/").content.decode()
    assert address in as_("reader-2").get("/work/").content.decode()
    assert "(1)" not in as_("reader-1").get("/work/").content.decode()


def test_what_is_left_open_is_not_read(case, as_) -> None:
    """Silence is unknown, never normal."""
    episode = case()
    send(as_("reader-1"), episode, **{"do": "send_all_the_same", "grade-L4_L5": "0"})

    (reading,) = whole(episode, place().office).episode.images.readings
    assert [(each.modified_dallas, each.leak) for each in reading.discs] == [
        (None, None),
        (0, None),
        (None, None),
    ]


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("grade", "L4/L5: Modified Dallas grade"),
        ("nucleogram", "L4/L5: Nucleogram"),
        ("leak", "L4/L5: Contrast outside the disc"),
    ],
)
def test_what_is_left_open_is_sent_only_on_purpose(case, as_, field, told) -> None:
    """The first button tells what is open and keeps the form; the second sends it so."""
    episode, client = case(), as_("reader-1")
    image = whole(episode, place().office).episode.images.attached[0].sha256
    typed = filled("3") | {f"{field}-L4_L5": "", "mark": [f"disc_centre {image} 1 2 3 - L4_L5"]}
    answer = send(client, episode, **typed)
    page = answer.content.decode()

    assert answer.status_code == 422
    assert f"<li>{told}</li>" in page
    assert page.count('value="3" checked') == (2 if field == "grade" else 3)
    assert typed["mark"][0] in page
    assert "Send it all the same" in page
    assert not whole(episode, place().office).episode.images.readings
    assert 'name="grade-L5_S1" value="3" checked' in shown(client, episode)

    send(client, episode, **typed | {"do": "send_all_the_same"})
    (reading,) = whole(episode, place().office).episode.images.readings
    assert len(reading.marks) == 1


def test_a_whole_reading_has_no_second_button(case, as_) -> None:
    """Nobody is asked twice who left nothing open."""
    episode = case()
    assert "Send it all the same" not in shown(as_("reader-1"), episode)
    assert send(as_("reader-1"), episode, **filled()).status_code == 200


def test_an_empty_form_is_told_and_nothing_is_lost(case, as_) -> None:
    """The page comes back with a sentence; a mark that was made stays."""
    episode = case()
    image = whole(episode, place().office).episode.images.attached[0].sha256
    mark = f"key_slice {image} 1.5 -20.3 300.0 axial L4_L5"
    answer = send(as_("reader-1"), episode, mark=[mark])

    assert answer.status_code == 422
    assert "Nothing is filled in" in answer.content.decode()
    assert mark in answer.content.decode()
    assert not whole(episode, place().office).episode.images.readings


def test_a_form_sent_twice_is_one_reading(case, as_) -> None:
    """The form has an id of its own."""
    episode, client = case(), as_("reader-1")
    page = client.get(f"/reading/{episode}/")
    sent = {"do": "send", "_command": command(page), **filled()}
    before = whole(episode, place().office).episode.sequence
    for _ in range(2):
        assert client.post(f"/reading/{episode}/", sent).status_code == 303

    assert whole(episode, place().office).episode.sequence == before + 1


def test_a_second_window_is_told_that_the_reading_is_in(case, as_) -> None:
    """When it was sent, and what differs here; taken back, what was typed here is sent."""
    episode, client = case(), as_("reader-1")
    other = command(client.get(f"/reading/{episode}/"))
    image = whole(episode, place().office).episode.images.attached[0].sha256
    mark = f"key_slice {image} 1.5 -20.3 300.0 axial L4_L5"
    send(client, episode, **filled("4"))
    typed = filled("4") | {"grade-L4_L5": "2", "mark": [mark], "_command": other}
    before = whole(episode, place().office).episode.sequence
    for do in ("send", "keep"):
        answer = client.post(f"/reading/{episode}/", typed | {"do": do})
        page = answer.content.decode()
        assert answer.status_code == 409
        assert re.search(r"Your reading is in already \(sent [^)]*\d\d:\d\d[^)]*\)", page)
        assert "order id" not in page
        cells = re.findall(r'<th scope="row">([^<]*)</th>' + r"<td>([^<]*)</td>" * 3, page)
        assert cells == [("L4/L5", "Modified Dallas grade", "4", "2")]
        assert "R 1.5 · P 20.3 · S 300.0 mm" in page
        assert 'name="grade-L4_L5" value="4" checked disabled' in page
    assert whole(episode, place().office).episode.sequence == before

    assert "Typed in another window" in shown(client, episode)
    client.post(f"/reading/{episode}/take-back", {"why": "the other window"})
    page = shown(client, episode)
    assert 'name="grade-L4_L5" value="2" checked' in page
    assert mark in page
    assert client.post(f"/reading/{episode}/", typed | {"do": "send"}).status_code == 303
    (reading,) = whole(episode, place().office).episode.images.readings
    assert [each.modified_dallas for each in reading.discs] == [4, 2, 4]


def test_a_form_of_a_reading_that_was_taken_back_can_be_sent(case, as_) -> None:
    """The id under which it was sent is used; the form is not refused for it."""
    episode, client = case(), as_("reader-1")
    sent = {"do": "send", "_command": command(client.get(f"/reading/{episode}/"))}
    client.post(f"/reading/{episode}/", sent | filled("4"))
    client.post(f"/reading/{episode}/take-back", {"why": "wrong level"})

    assert client.post(f"/reading/{episode}/", sent | filled("3")).status_code == 303
    (reading,) = whole(episode, place().office).episode.images.readings
    assert [each.modified_dallas for each in reading.discs] == [3, 3, 3]


def test_both_in_a_second_window_is_told_that_the_reading_stands(case, as_) -> None:
    """Nobody is sent to take back what cannot be taken back."""
    episode, client = case(), as_("reader-1")
    send(client, episode, **filled("4"))
    send(as_("reader-2"), episode, **filled("4"))

    answer = client.post(f"/reading/{episode}/", filled("3") | {"do": "send"})
    assert answer.status_code == 409
    assert "yours can no longer be taken back" in answer.content.decode()
    assert "take-back" not in answer.content.decode()


def test_a_draft_survives_a_closed_browser_and_is_nobody_elses(case, as_) -> None:
    """What was filled in is there again, for its writer alone, and gone once sent."""
    episode, client = case(), as_("reader-1")
    page = client.get(f"/reading/{episode}/")
    typed = {"_command": command(page), "grade-L4_L5": "3", "nucleogram-L4_L5": "ruptured"}
    kept = client.post(f"/reading/{episode}/draft", typed)

    saved_at = Draft.objects.get(episode=str(episode)).saved_at
    there = saved_at.astimezone(ZoneInfo(SITE.zone))  # wherever the browser stands
    assert kept.json() == {"saved": f"{there:%H:%M}", "version": 1}

    assert 'value="ruptured" selected' in shown(as_("reader-1"), episode)
    assert 'value="ruptured" selected' not in shown(as_("reader-2"), episode)
    send(as_("reader-1"), episode, **filled())
    assert not Draft.objects.filter(episode=str(episode)).exists()


def test_the_second_reader_sees_nothing_of_the_first(case, as_) -> None:
    """Every page of the room is the same for the second whether the first has read or not."""
    one, other = case(), case()
    send(as_("reader-1"), one, **filled("5", "yes"))

    def told(episode) -> list[str]:
        pages = [shown(as_("reader-2"), episode), shown(as_("reader-2"), episode, "agreement")]
        return [_anonymous(page, episode) for page in pages]

    assert told(one) == told(other)


def _anonymous(page: str, episode) -> str:
    """A page without what differs from case to case and from request to request."""
    page = page.replace(str(episode), "EPISODE").replace(episode.hex[:8].upper(), "CODE")
    page = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", page)
    return re.sub(r'name="_command" value="[^"]+"', "", page)


def test_the_pain_answers_are_on_no_page_of_the_room(case, as_) -> None:
    """Nothing that was said, measured or drawn in the room is there before both are in."""
    episode = case()
    found = whole(episode, place().office).episode
    tokens = list(found.session.injections)
    pages = [shown(as_("reader-1"), episode), as_("reader-1").get("/reading/").content.decode()]

    for page in pages:
        assert not any(token in page for token in tokens)
        told = re.sub(r'name="(csrfmiddlewaretoken|_command)" value="[^"]*"', "", page).lower()
        for word in ("concordant", "psi", "nrs", "control"):
            assert re.search(rf"\b{word}", told) is None, word


@pytest.mark.parametrize("who", ["reader-1", "reader-2", "lead-1"])
def test_the_comparison_opens_when_both_are_in(case, as_, who) -> None:
    """One reading opens it to nobody who is blind; two open it, with figures."""
    episode = case()
    client = as_(who)
    session = client.session
    if who == "lead-1":
        session["role"] = "physician"
        session.save()
    image = whole(episode, place().office).episode.images.attached[0].sha256
    mark = f"key_slice {image} 1.5 -20.3 300.0 axial L4_L5"
    send(as_("reader-1"), episode, **filled(), mark=[mark])
    assert client.get(f"/reading/{episode}/agreement").status_code == 409
    send(as_("reader-2"), episode, **filled("3"))

    page = client.get(f"/reading/{episode}/agreement")

    assert page.status_code == 200
    text = page.content.decode()
    assert "Dr. Kenji Mori" in text
    assert "differs" in text
    assert "quadratic kappa" in text
    assert "key slice L4/L5, axial" in text
    assert "R 1.5 · P 20.3 · S 300.0 mm" in text


def test_an_image_of_after_the_readings_is_told_to_whoever_decides(case, as_) -> None:
    """Room, agreement and board name the day and the readers who did not see it."""
    episode, physician = case(), as_("physician-1")
    told = "after the reading of Dr. Kenji Mori and Dr. Petra Lindqvist"
    for reader in ("reader-1", "reader-2"):
        send(as_(reader), episode, **filled())
    assert "An image was attached on" not in shown(physician, episode, "agreement")
    volume = content_of(volume_of(np.diag([2.0, 2.0, 2.0, 1.0]), (20, 20, 20)))
    file = SimpleUploadedFile("x.nii", volume)
    sent = {"file": file, "purpose": "discogram", "modality": "CT"}
    assert physician.post(f"/reading/{episode}/attach", sent).status_code == 303

    for page in (
        shown(physician, episode),
        shown(physician, episode, "agreement"),
        physician.get(f"/episodes/{episode}/board/").content.decode(),
    ):
        assert "An image was attached on" in page
        assert told in page


def test_a_blind_reader_is_told_of_the_own_reading_alone(case, as_) -> None:
    """Nothing says whether the other reading came before the image or at all."""
    episode = case()
    send(as_("reader-1"), episode, **filled())
    volume = content_of(volume_of(np.diag([2.0, 2.0, 2.0, 1.0]), (20, 20, 20)))
    file = SimpleUploadedFile("x.nii", volume)
    sent = {"file": file, "purpose": "discogram", "modality": "CT"}
    as_("technologist-1").post(f"/reading/{episode}/attach", sent)

    assert "after the reading of Dr. Kenji Mori (" in shown(as_("reader-1"), episode)
    assert "An image was attached on" not in shown(as_("reader-2"), episode)


@pytest.mark.parametrize("readers", [(), ("reader-1",)])
def test_whoever_is_blind_reads_no_number_of_readings(case, as_, readers) -> None:
    """Neither *0 of 2* nor *none yet*: it is hidden until both are in, and that is said."""
    episode, client = case(), as_("lead-1")
    session = client.session
    session["role"] = "physician"  # who took no part, and so may be asked to read
    session.save()
    for reader in readers:
        send(as_(reader), episode, **filled())

    page = client.get(f"/episodes/{episode}/at/images/").content.decode()
    assert "hidden from you until both independent readings are in" in page
    assert "of 2 independent readings" not in page
    assert "No image has been read yet" not in page
    test = client.get(f"/episodes/{episode}/at/provocation/").content.decode()
    assert "is hidden from you until both independent readings are in" in test
    assert "has not been sealed yet" not in test


def test_what_cannot_be_seen_together_is_sent_only_on_purpose(case, as_) -> None:
    """Type V with grade 0 and no leak is asked about in a sentence; sent again, it is kept."""
    episode, reader = case(), as_("reader-1")
    odd = filled("0") | {"nucleogram-L4_L5": "ruptured", "nucleogram-L3_L4": "cottonball"}
    odd |= {"nucleogram-L5_S1": "cottonball"}
    page = send(reader, episode, **odd)
    text = page.content.decode()

    assert page.status_code == 422
    assert "L4/L5: type V, ruptured, means contrast outside the disc, and modified" in text
    assert "L4/L5: type V, ruptured, means contrast outside the disc, but none was" in text
    assert text.count("Look again and correct one of the two.") == 2
    assert whole(episode, place().office).episode.images.blind_readings == ()
    send(reader, episode, **odd, do="send_all_the_same")
    (reading,) = whole(episode, place().office).episode.images.blind_readings
    assert reading.discs[1].nucleogram is Nucleogram.RUPTURED
    assert reading.discs[1].modified_dallas == 0


def test_a_nucleogram_against_the_grade_is_settled_only_on_purpose(case, as_) -> None:
    """The physician who settles is asked the same question once."""
    episode, physician = case(), as_("physician-1")
    ruptured = filled() | {"nucleogram-L4_L5": "ruptured"}
    for reader in ("reader-1", "reader-2"):
        send(as_(reader), episode, **ruptured, do="send_all_the_same")
    path = f"/reading/{episode}/agreement"

    answer = physician.post(path, ruptured)
    assert answer.status_code == 422
    assert "type V, ruptured, means contrast outside the disc" in answer.content.decode()
    assert whole(episode, place().office).episode.images.agreed is None
    assert physician.post(path, ruptured | {"all_the_same": "1"}).status_code == 303


def test_a_key_slice_leads_to_its_slice(case, as_) -> None:
    """Its link opens the room at the place; an address that names no place opens it too."""
    episode, client = case(), as_("reader-1")
    image = whole(episode, place().office).episode.images.attached[0].sha256
    send(client, episode, **filled(), mark=[f"key_slice {image} 1.5 -20.3 30.0 axial L4_L5"])
    page = shown(client, episode)
    (link,) = re.findall(rf'href="(/reading/{episode}/[?]image=[^"]+place=[^"]+)"', page)

    there = client.get(link.replace("&amp;", "&")).content.decode()
    assert '"at": [1.5, -20.3, 30.0]' in there
    for word in ("x", "1_2", "1_2_NaN", "1_2_1e9", "%00"):
        assert client.get(f"/reading/{episode}/?place={word}").status_code == 200


def test_every_disc_has_its_printed_name_over_an_image(case, as_) -> None:
    """A disc that was confirmed on the CT and not injected is not called by its code."""
    assert '"T12_L1": "T12/L1"' in shown(as_("reader-1"), case())


def test_after_a_reading_the_next_case_is_one_step_away(case, as_) -> None:
    """The page of a case that was read links to another that waits; the last one says so."""
    one, other = case(), case()
    assert str(other) in shown_next(send(as_("reader-1"), one, **filled()))
    assert "No other case waits for you." in shown_next(
        send(as_("reader-1"), other, **filled())
    )


def shown_next(answer) -> str:
    """What stands beneath the message that the own reading is in."""
    return answer.content.decode().split("Your reading is in and cannot")[1].split("</p>")[1]


@pytest.mark.both_databases
def test_a_physician_settles_what_differs(case, as_) -> None:
    """Both readings stay, one is settled on, by name and with a reason."""
    episode = case()
    send(as_("reader-1"), episode, **filled())
    send(as_("reader-2"), episode, **filled("3"))
    settled = filled("4", note="looked at together")

    answer = as_("physician-1").post(f"/reading/{episode}/agreement", settled, follow=True)

    images = whole(episode, place().office).episode.images
    assert answer.status_code == 200
    assert images.agreed is not None
    assert images.agreed.by == "physician-1"
    assert len(images.blind_readings) == 2
    refused = as_("reader-1").post(f"/reading/{episode}/agreement", settled)
    assert refused.status_code == 409
    assert "Nothing was recorded: this form is for physician" in refused.content.decode()


def test_a_settled_reading_is_shown_and_the_difference_is_history(case, as_) -> None:
    """Who settled, when and on what; nothing of it is still called not met."""
    episode = case()
    send(as_("reader-1"), episode, **filled())
    send(as_("reader-2"), episode, **filled("3"))
    assert "The readers differ on" in shown(as_("physician-1"), episode, "agreement")

    sent = filled("4", note="looked at together")
    as_("physician-1").post(f"/reading/{episode}/agreement", sent)

    page = shown(as_("physician-1"), episode, "agreement")
    assert "The reading that was settled on" in page
    assert "settled on one reading" in page
    assert "Reason: looked at together" in page
    assert "The readers differ on" not in page
    assert "physician-1" not in page
    assert page.count('name="grade-L4_L5" value="4" checked') == 1


@pytest.mark.parametrize(("grade", "leak"), [("4", "yes"), ("5", "no")])
def test_a_contradiction_is_not_settled_on(case, as_, grade, leak) -> None:
    """Grade 5 and a leak go together: the form says so before anything is recorded."""
    episode, client = case(), as_("physician-1")
    send(as_("reader-1"), episode, **filled())
    send(as_("reader-2"), episode, **filled("3"))

    answer = client.post(f"/reading/{episode}/agreement", filled(grade, leak, note="as seen"))

    assert answer.status_code == 422
    assert "Look again and correct one of the two." in answer.content.decode()
    assert whole(episode, place().office).episode.images.agreed is None
    assert "as seen" in shown(client, episode, "agreement")


def test_nothing_is_settled_while_a_difference_is_open(case, as_) -> None:
    """The item is named and what was typed stays; no confirmation gets round it."""
    episode, client = case(), as_("physician-1")
    send(as_("reader-1"), episode, **filled())
    send(as_("reader-2"), episode, **filled("3"))
    sent = filled("4", note="as seen") | {"grade-L4_L5": "", "all_the_same": "yes"}

    answer = client.post(f"/reading/{episode}/agreement", sent)

    assert answer.status_code == 422
    assert "The readers differ on L4/L5 Modified Dallas grade" in answer.content.decode()
    assert "as seen" in answer.content.decode()
    assert whole(episode, place().office).episode.images.agreed is None


def test_what_no_reader_saw_is_settled_only_on_purpose(case, as_) -> None:
    """The item and both values are named before it is recorded; the second button records."""
    episode, client = case(), as_("physician-1")
    send(as_("reader-1"), episode, **filled())
    send(as_("reader-2"), episode, **filled("3"))
    sent = filled("4", note="as seen") | {"grade-L4_L5": "2"}
    path = f"/reading/{episode}/agreement"

    answer = client.post(path, sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "L4/L5, Modified Dallas grade: 2 is to be settled on" in page
    assert "4 and 3" in page
    assert "L5/S1, " not in page
    assert 'name="grade-L4_L5" value="2" checked' in page
    assert "as seen" in page
    assert whole(episode, place().office).episode.images.agreed is None

    assert client.post(path, sent | {"all_the_same": "yes"}).status_code == 303
    agreed = whole(episode, place().office).episode.images.agreed
    assert agreed is not None
    assert [each.modified_dallas for each in agreed.discs] == [4, 2, 4]


def seen(page: str) -> dict[str, str]:
    """What a form of settling brings back: its id, and the settlement that its page showed."""
    return dict(re.findall(r'name="(seen|_command)" value="([^"]*)"', page))


def test_a_stale_window_replaces_no_settlement_unseen(case, as_) -> None:
    """Who settled and when is told, what was typed stays; sent again, it takes the place."""
    episode, path = case(), "agreement"
    send(as_("reader-1"), episode, **filled())
    send(as_("reader-2"), episode, **filled("3"))
    mine, other = as_("physician-1"), newcomer(as_, "physician-9", Role.PHYSICIAN)
    stale = seen(shown(mine, episode, path))
    address = f"/reading/{episode}/{path}"
    first = filled("4", note="as both") | seen(shown(other, episode, path))
    assert other.post(address, first).status_code == 303
    before = whole(episode, place().office).episode.sequence

    answer = mine.post(address, filled("3", note="mine in words") | stale)
    page = answer.content.decode()
    found = whole(episode, place().office).episode
    assert answer.status_code == 409
    assert found.sequence == before
    assert found.images.agreed is not None
    assert found.images.agreed.by == "physician-9"
    assert re.search(r"physician-9 settled on one reading meanwhile, \d", page)
    assert "Reason: as both" in page
    assert "mine in words" in page
    assert page.count('name="grade-L4_L5" value="3" checked') == 1

    assert mine.post(address, filled("3", note="mine in words") | seen(page)).status_code == 303
    agreed = whole(episode, place().office).episode.images.agreed
    assert agreed is not None
    assert agreed.note is not None
    assert (agreed.by, agreed.note.words) == ("physician-1", "mine in words")


def test_a_settlement_sent_twice_is_no_other_one(case, as_) -> None:
    """The second press of the same button is told of no stranger."""
    episode, physician = case(), as_("physician-1")
    for reader in ("reader-1", "reader-2"):
        send(as_(reader), episode, **filled())
    path = f"/reading/{episode}/agreement"
    sent = filled(note="twice") | seen(shown(physician, episode, "agreement"))

    assert physician.post(path, sent).status_code == 303
    before = whole(episode, place().office).episode.sequence
    assert physician.post(path, sent).status_code == 303
    assert whole(episode, place().office).episode.sequence == before


def test_what_follows_says_each_sentence_once(case, as_) -> None:
    """Two rules that answer with the same words are one line."""
    episode = case()
    send(as_("reader-1"), episode, **filled())
    send(as_("reader-2"), episode, **filled("3"))

    assert shown(as_("physician-1"), episode, "agreement").count("The readers differ on") == 1


def test_a_third_reader_completes_what_one_of_two_left_open(case, as_) -> None:
    """Both readings stand and settling is no grade: the pages say who can, and that it does."""
    episode, physician = case(), as_("physician-1")
    half = {"do": "send_all_the_same", "grade-L4_L5": "", "leak-L4_L5": ""}
    send(as_("reader-1"), episode, **filled() | half)
    send(as_("reader-2"), episode, **filled())
    physician.post(f"/reading/{episode}/agreement", filled())
    sign = f"/episodes/{episode}/board/sign/"
    for page in (
        shown(physician, episode, "agreement"),
        physician.get(sign).content.decode(),
    ):
        assert "Too few readers have graded L4/L5" in page
        assert "a further reading by a reader who took no part" in page
    assert "Fewer than 2 readers" in physician.get(sign).content.decode()
    for who in ("reader-1", "reader-2"):
        answer = as_(who).post(f"/reading/{episode}/take-back", {"why": "half"})
        assert answer.status_code == 409

    third = newcomer(as_, "reader-3")
    work = third.get("/work/").content.decode()
    assert f'href="/reading/{episode}/"' in work
    assert "Further independent reading" in work
    assert "Second reading" not in work
    assert "Waiting for your reading" in third.get("/reading/").content.decode()
    assert third.get(f"/reading/{episode}/agreement").status_code == 409
    send(third, episode, **filled())

    assert "Fewer than 2 readers" not in physician.get(sign).content.decode()
    assert "Too few readers" not in shown(physician, episode, "agreement")
    assert (
        f'href="/reading/{episode}/"'
        not in newcomer(as_, "reader-4").get("/work/").content.decode()
    )


@pytest.mark.parametrize("role", [Role.PHYSICIAN, Role.READER])
def test_whoever_sees_both_readings_gives_no_independent_one(case, as_, role) -> None:
    """A physician who took no part is refused with a sentence; a reader still starts blind."""
    episode = case()
    half = {"do": "send_all_the_same", "grade-L4_L5": "", "leak-L4_L5": ""}
    send(as_("reader-1"), episode, **filled() | half)
    send(as_("reader-2"), episode, **filled())
    client = newcomer(as_, f"{role}-9", role)

    answer = send(client, episode, **filled())
    readings = whole(episode, place().office).episode.images.blind_readings

    seen = role is Role.PHYSICIAN
    page = answer.content.decode()
    assert ("cannot read these images independently any more" in page) is seen
    assert len(readings) == (2 if seen else 3)


@pytest.mark.parametrize(
    ("until", "said"),
    [
        ("complete_checklist", "The test has not taken place yet"),
        ("do_time_out", "The test is still going on"),
    ],
)
def test_a_test_to_come_is_not_called_one_that_goes_on(case, as_, until, said) -> None:
    """The reader learns what is waited for: the test, or its closing."""
    text = shown(as_("reader-1"), case(until=until))

    assert said in text
    assert text.count("reading begins") == 1


def newcomer(as_, name, role=Role.READER):
    """Somebody who comes to the clinic now, a reader by default."""
    staff = Staff(name, name, frozenset({role}))
    place().store.directory.save_staff(staff, SITE.id, "os", Role.ADMINISTRATOR)
    User.objects.make(name, PASSWORD)
    return as_(name)


def test_a_settlement_is_kept_while_it_is_made(case, as_) -> None:
    """What was chosen is there again, for its writer alone, and gone once it is recorded."""
    episode, client = case(), as_("physician-1")
    send(as_("reader-1"), episode, **filled())
    path = f"/reading/{episode}/agreement"
    assert client.post(f"{path}/draft", filled("2")).status_code == 409
    send(as_("reader-2"), episode, **filled("3"))
    assert client.post(f"{path}/draft", filled("2", note="half")).json()["saved"]
    assert as_("reader-1").post(f"{path}/draft", filled("2")).status_code == 403

    page = shown(client, episode, "agreement")
    assert 'name="grade-L4_L5" value="2" checked' in page
    assert "Your draft is shown" in page
    client.post(path, filled("4"))
    assert not Draft.objects.filter(episode=str(episode)).exists()


def test_who_did_the_test_reads_nothing(case, as_) -> None:
    """The page says so, and the order is refused all the same."""
    episode, client = case(), as_("physician-1")
    page = client.get(f"/reading/{episode}/")
    assert "You took part in this test" in page.content.decode()

    sent = {"do": "send", "_command": str(uuid4()), **filled()}
    assert client.post(f"/reading/{episode}/", sent).status_code == 409
    assert not whole(episode, place().office).episode.images.readings


def test_a_reading_is_taken_back_with_a_reason_until_both_are_in(case, as_) -> None:
    """It stays in the record and counts no more; later it stands."""
    episode = case()
    send(as_("reader-1"), episode, **filled())
    why = {"why": "wrong level"}
    path = f"/reading/{episode}/take-back"
    assert as_("reader-1").post(path, why).status_code == 303
    assert not whole(episode, place().office).episode.images.readings

    for who in ("reader-1", "reader-2"):
        send(as_(who), episode, **filled())
    assert as_("reader-1").post(path, why).status_code == 409
    assert len(whole(episode, place().office).episode.images.readings) == 2


@pytest.mark.parametrize(
    "mark", ["x", "key_slice a 1 2 3 axial L4_L5", "disc_centre " + "a" * 64]
)
def test_a_mark_that_is_none_is_told(case, as_, mark) -> None:
    """No 500 and no entry."""
    episode = case()
    answer = send(as_("reader-1"), episode, **filled(), mark=[mark])

    assert answer.status_code == 422
    assert not whole(episode, place().office).episode.images.readings


def test_other_roles_stay_outside(case, as_) -> None:
    """Each address of the room by each other role: 403 and nothing of the case."""
    episode = case()
    image = _uuid(whole(episode, place().office).episode.images.attached[0].sha256)
    paths = ("", "agreement", f"{image}.png", f"{image}.nii.gz")
    for name in ("coordinator-1", "nurse-1", "technologist-1", "admin-1"):
        client = as_(name)
        told = [client.get(f"/reading/{episode}/{path}").status_code for path in paths]
        assert told == [403] * 4, name


def test_no_address_of_another_site_or_case_opens(case, as_) -> None:
    """Another site's episode, an episode that is none, an image of another case: 404 each."""
    one = case()
    other = case(image=_other_image())
    image = _uuid(whole(other, place().office).episode.images.attached[0].sha256)
    client = as_("reader-1")
    for path in (f"{UUID(int=5)}/", f"{one}/{image}.png", f"{one}/{image}.nii.gz", "x/"):
        assert client.get(f"/reading/{path}").status_code == 404, path
    assert client.get(f"/reading/{one}/?image={image}").status_code == 404

    directory = place().store.directory
    elsewhere = replace(SITE, id="elsewhere")
    directory.save_site(elsewhere, "os", Role.ADMINISTRATOR)
    directory.save_staff(
        Staff("stranger", "S", frozenset({Role.READER})), elsewhere.id, "os", Role.ADMINISTRATOR
    )
    User.objects.make("stranger", PASSWORD)
    stranger = as_("stranger")
    own = _uuid(whole(one, place().office).episode.images.attached[0].sha256)
    for path in ("", "draft", "agreement", "attach", f"{own}.png", f"{own}.nii.gz"):
        answer = stranger.get(f"/reading/{one}/{path}", follow=True)
        assert answer.status_code == 404, path


def _other_image() -> Path:
    """Another volume than the demonstration's."""
    path = lasting() / "other.nii.gz"
    path.write_bytes(content_of(volume_of(np.diag([2.0, 2.0, 2.0, 1.0]), (20, 20, 20))))
    return path


def test_every_look_is_audited(case, as_) -> None:
    """Who looked at whom, page by page, pictures too."""
    episode = case()
    found = whole(episode, place().office)
    image = _uuid(found.episode.images.attached[0].sha256)
    client = as_("reader-1")
    for path in ("", f"{image}.png", f"{image}.nii.gz"):
        client.get(f"/reading/{episode}/{path}").close()

    lines = Access.objects.filter(actor="reader-1", patient=str(found.patient))
    assert {"open-reading", "show-image", "load-image"} <= {each.what for each in lines}


def test_a_volume_is_kept_by_no_browser(case, as_) -> None:
    """Pictures are private and not stored; only the reading page may compile code."""
    episode = case()
    image = _uuid(whole(episode, place().office).episode.images.attached[0].sha256)
    client = as_("reader-1")
    for path in (f"{image}.png", f"{image}.nii.gz"):
        answer = client.get(f"/reading/{episode}/{path}")
        assert answer["Cache-Control"] == "private, no-store"
        assert answer.getvalue()[:2] in (b"\x89P", b"\x1f\x8b")
    policy = client.get(f"/reading/{episode}/")["Content-Security-Policy"]
    assert "'wasm-unsafe-eval'" in policy
    assert "'unsafe-inline'" not in policy
    assert "wasm" not in client.get("/reading/")["Content-Security-Policy"]


def _uuid(sha256: str) -> str:
    return str(UUID(hex=sha256[:32]))


def test_one_reading_in_two_windows_loses_no_choice(case, as_) -> None:
    """A reader who reads in two windows is told, and both forms stay."""
    episode = case()
    check_that_nothing_is_lost(
        as_("reader-1"),
        f"/reading/{episode}/",
        f"/reading/{episode}/draft",
        *(
            Window({"nucleogram-L3_L4": each}, f'value="{each}" selected')
            for each in ("fissured", "ruptured")
        ),
    )


def test_one_settlement_in_two_windows_loses_no_word(case, as_) -> None:
    """Nor does the physician who settles what differs."""
    episode = case()
    for reader, grade in (("reader-1", "4"), ("reader-2", "3")):
        send(as_(reader), episode, **filled(grade))

    check_that_nothing_is_lost(
        as_("physician-1"),
        f"/reading/{episode}/agreement",
        f"/reading/{episode}/agreement/draft",
        *(Window({"note": each}, f">{each}</textarea>") for each in ("First", "Second")),
    )


def _numbers(text: str) -> dict[str, str]:
    """By its size: the number of each image whose label says one."""
    plain = re.sub(r"\s+", " ", re.sub("<.*?>", " ", text))
    found = re.findall(r"(\d+) · CT · [^·]*?, (\d+ × \d+ × \d+)", plain)
    return {size: number for number, size in found}


def test_every_page_calls_an_image_by_one_number(case, as_) -> None:
    """Two alike are told apart by their size, in the room, at the needles and on the board."""
    episode, physician = case(further=2), as_("physician-1")
    room = shown(physician, episode)
    needles = physician.get(f"/guidance/{episode}/").content.decode()
    board = physician.get(f"/episodes/{episode}/board/").content.decode()

    assert sorted(_numbers(room).values()) == ["2", "3"]
    assert _numbers(needles) == _numbers(board) == _numbers(room)
