"""B08: words can be erased for good, and the chain stays whole."""

from dataclasses import replace
from uuid import uuid4

import pytest

from discogram.adapters.db.models import Access, Text
from discogram.adapters.db.store import Store
from discogram.adapters.db.verify import verify
from discogram.errors import InputError, RecordChanged
from discogram.words.people import Role
from discogram.words.text import FreeText
from tests.adapters.db.cases import EPISODE, PATIENT, append, fill
from tests.adapters.db.tampering import tampered

SECRET = FreeText.of("Synthetic Person-Quite-Unlike-Any-Other", "a-salt-quite-unlike-any-other")


def say(store: Store, sequence: int, text: FreeText, **changes: object) -> None:
    """Write an event that mentions words."""
    append(store, sequence, body={"note": text.digest}, texts=(text,), **changes)


def test_erased_words_are_gone_and_the_chain_is_whole(store: Store) -> None:
    """After erasure the event stands, its words are None, and everything verifies."""
    say(store, 1, SECRET)
    head = store.records.head()

    erased = store.texts.erase(SECRET.digest, "lead-1", Role.CLINIC_LEAD)
    (event,) = store.records.history(EPISODE)

    assert erased
    assert event.body == {"note": SECRET.digest}
    assert event.texts[SECRET.digest].words is None
    assert verify(store.alias, head).head == head


def test_no_byte_of_erased_words_stays_in_the_folder(sqlite_store: Store) -> None:
    """Neither the file nor its log holds the words or the salt any longer."""
    say(sqlite_store, 1, SECRET)
    fill_other = [FreeText.of(f"Synthetic {n}", f"s{n}") for n in range(50)]
    for number, text in enumerate(fill_other, 2):
        say(sqlite_store, number, text)

    def held(words: str | None) -> bool:
        files = sqlite_store.data_folder.glob("records.sqlite3*")
        return any(str(words).encode() in path.read_bytes() for path in files)

    before = held(SECRET.words), held(SECRET.salt)
    sqlite_store.texts.erase(SECRET.digest, "lead-1", Role.CLINIC_LEAD)

    assert before == (True, True)
    assert (held(SECRET.words), held(SECRET.salt)) == (False, False)


def test_words_are_erased_once(store: Store) -> None:
    """Erasing what is gone, or never was, answers no."""
    say(store, 1, SECRET)
    store.texts.erase(SECRET.digest, "lead-1", Role.CLINIC_LEAD)

    assert not store.texts.erase(SECRET.digest, "lead-1", Role.CLINIC_LEAD)
    assert not store.texts.erase("0" * 64, "lead-1", Role.CLINIC_LEAD)


def test_what_was_erased_is_not_brought_back_by_a_later_event(store: Store) -> None:
    """An event that still carries erased words does not store them again."""
    say(store, 1, SECRET)
    store.texts.erase(SECRET.digest, "lead-1", Role.CLINIC_LEAD)

    say(store, 2, SECRET)

    assert Text.objects.using(store.alias).get().words is None


def test_words_erased_before_can_still_be_mentioned(store: Store) -> None:
    """A correction may name words that only their digest is left of."""
    gone = replace(SECRET, words=None, salt=None)
    say(store, 1, SECRET)
    store.texts.erase(SECRET.digest, "lead-1", Role.CLINIC_LEAD)

    say(store, 2, gone)

    assert store.records.history(EPISODE)[1].texts[SECRET.digest].words is None
    assert verify(store.alias).count == 2


def test_a_digest_whose_words_nobody_gave_is_refused(store: Store) -> None:
    """It would look like words that somebody took out."""
    with pytest.raises(InputError) as found:
        say(store, 1, replace(SECRET, words=None, salt=None))

    assert found.value.reasons[0].id == "db-text-without-words"
    assert store.records.head() is None


def test_an_erasure_says_when_by_whom_and_about_whom(store: Store) -> None:
    """The emptied row stays, and the access log names the digest and the patient."""
    say(store, 1, SECRET)
    store.texts.erase(SECRET.digest, "lead-1", Role.CLINIC_LEAD)
    row, line = Text.objects.using(store.alias).get(), Access.objects.using(store.alias).get()

    assert (row.words, row.salt, row.erased_by) == (None, None, "lead-1")
    assert row.erased_at is not None
    assert (line.what, line.outcome, line.actor) == ("erase-words", SECRET.digest, "lead-1")
    assert line.patient == str(PATIENT)


def test_one_event_keeps_each_text_once(store: Store) -> None:
    """Words mentioned twice in an event are stored once and mentioned by both events."""
    append(store, 1, texts=(SECRET, SECRET))
    say(store, 2, SECRET)

    assert [event.texts[SECRET.digest].words for event in store.records.history(EPISODE)] == [
        SECRET.words
    ] * 2


def test_all_words_about_a_patient_can_be_found(store: Store) -> None:
    """A request to erase reaches every word of every episode of that patient, and no other."""
    other = FreeText.of("Synthetic other", "salt")
    say(store, 1, SECRET)
    say(store, 2, SECRET)
    say(store, 1, other, episode=uuid4(), patient=uuid4())

    assert store.texts.of_patient(PATIENT) == (SECRET,)


def test_changed_words_are_not_shown(store: Store) -> None:
    """Words that do not fit their digest raise where they are read."""
    fill(store, 2)

    with tampered(store) as cursor:
        cursor.execute("UPDATE free_text SET words = 'Other' WHERE words LIKE '% 2'")
        with pytest.raises(RecordChanged) as found:
            store.records.history(EPISODE)

    assert found.value.reasons[0].id == "db-text-changed"
