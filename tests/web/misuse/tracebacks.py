"""Does a page tell of the program's insides?"""

import re

_FRAME = re.compile(r"File .{1,300}, line \d+, in ")


def shows_a_traceback(page: str) -> bool:
    """Whether a frame stands in it, as Python prints one.

    The word "Traceback" by itself may be what was sent: Hypothesis knows our sources.
    """
    return _FRAME.search(page) is not None
