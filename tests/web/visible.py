"""What does a person read on a page, block by block?"""

import re
from html.parser import HTMLParser

BLOCK = "\n"
"""Stands between two blocks: what is no neighbour on the page is none here."""
_IN_A_LINE = """
    a abbr b bdi button cite code em i input kbd label mark output q s small span strong sub sup
    time u var
"""
_INLINE = frozenset(_IN_A_LINE.split())
_UNSEEN = frozenset({"script", "style", "template", "svg", "head", "option"})
_STRAY = re.compile(r"(?: ,| [.;:](?!\S)|\( | \))")
"""A space before a comma, a stop or a closing bracket, or behind an opening one."""


class _Reader(HTMLParser):
    """Collects text, with a mark wherever a block begins or ends."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self._unseen += tag in _UNSEEN
        if tag not in _INLINE:
            self.parts.append(BLOCK)

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN
        if tag not in _INLINE:
            self.parts.append(BLOCK)

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(" ".join(f"x{data}x".split())[1:-1])


def blocks(page: str) -> list[str]:
    """The visible text of each block of a page, its white space as a browser draws it."""
    reader = _Reader()
    reader.feed(page)
    lines = (" ".join(each.split()) for each in "".join(reader.parts).split(BLOCK))
    return [each for each in lines if each]


def stray_spaces(page: str) -> list[str]:
    """Each place where a space stands that no printer would set, with what is around it."""
    return [
        line[max(0, found.start() - 30) : found.end() + 20]
        for line in blocks(page)
        for found in _STRAY.finditer(line)
    ]
