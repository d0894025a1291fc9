"""What does a form bring back of what it showed? Its hidden fields, as a browser sends them."""

import re
from html import unescape
from typing import Any


def brought_back(answer: Any, action: str, id: str | None = None) -> dict[str, str]:
    """The hidden fields of the form that is sent to an address; of the one about `id`."""
    page = answer.content.decode()
    forms = re.findall(rf'<form[^>]* action="{action}"[^>]*>(.*?)</form>', page, re.S)
    kept = [_hidden(form) for form in forms]
    found = next(each for each in kept if id is None or each.get("id") == id)
    return {name: value for name, value in found.items() if name != "csrfmiddlewaretoken"}


def _hidden(form: str) -> dict[str, str]:
    pairs = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form)
    return {name: unescape(value) for name, value in pairs}
