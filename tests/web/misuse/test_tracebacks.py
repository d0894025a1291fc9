import traceback
from html import escape

from tests.web.misuse.tracebacks import shows_a_traceback


def test_a_frame_is_seen_and_a_word_is_none():
    """As it is, and escaped in a page; the word itself may come from whoever asks."""
    try:
        int("none")
    except ValueError:
        printed = traceback.format_exc()

    assert shows_a_traceback(printed)
    assert shows_a_traceback(escape(printed))
    assert not shows_a_traceback("window=Traceback")
