"""How does a paper leave as a file? Opened beside the page, with no name of anybody in it."""

from django.http import HttpResponse

KINDS = {
    "pdf": "application/pdf",
    "txt": "text/plain; charset=utf-8",
    "json": "application/json",
}
"""What a browser is told of each form."""


def file(content: bytes, name: str, form: str) -> HttpResponse:
    """The file, shown in the browser; kept under a name that says the kind of paper."""
    answer = HttpResponse(content, content_type=KINDS[form])
    answer["Content-Disposition"] = f'inline; filename="{name}.{form}"'
    return answer
