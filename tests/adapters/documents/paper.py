"""How a test reads a PDF: its words, its structure and its metadata."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PdfReader


def opened(data: bytes) -> PdfReader:
    """Open a PDF; a damaged one raises."""
    return PdfReader(BytesIO(data), strict=True)


def root(data: bytes) -> Any:
    """The PDF's own table of contents, where language, tags and metadata hang."""
    return opened(data).trailer["/Root"]


def pages(data: bytes) -> list[str]:
    """Each page's words without spaces, which line breaks put anywhere."""
    return [squeezed(page.extract_text()) for page in opened(data).pages]


def text(data: bytes) -> str:
    """All words without spaces."""
    return "".join(pages(data))


def squeezed(words: str) -> str:
    """Words without spaces and without the invisible places where a line may break."""
    return "".join(words.replace("\u200b", "").split())


def structure(data: bytes) -> Iterator[Any]:
    """Every element of the tag tree, in reading order."""
    yield from _elements(root(data)["/StructTreeRoot"])


def _elements(node: Any) -> Iterator[Any]:
    children = node.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        element = child.get_object()
        if isinstance(element, dict) and "/S" in element:
            yield element
            yield from _elements(element)
