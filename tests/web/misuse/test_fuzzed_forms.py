"""Every form of the journey, sent as nobody would send it: a page answers, nothing is lost."""

from html import escape

import pytest
from hypothesis import HealthCheck, given, settings

from discogram.application.permissions import MAY
from discogram.web.forms.offers import FORMS, station_of_form
from discogram.web.who import ORDER
from tests.web.misuse.hostile import FORM, arrives, body, fields, posts, typed_freely

GIVEN_BACK = (409, 422)
LONGEST = 200
"""Characters of a value that is looked for on the page."""


@pytest.mark.parametrize("order", sorted(FORMS))
def test_whatever_is_sent_a_page_answers_and_has_what_was_typed(
    clinic, ways, signed_in, order
) -> None:
    """No 500; refused, the form holds every word; accepted, the patient's pages still open."""
    role = next(each for each in ORDER if each in MAY[order])
    client, episode = signed_in(role), ways.at(station_of_form(order))
    path = f"/episodes/{episode}/form/{order}/"
    free = {each.name for each in fields(order) if typed_freely(each)}

    @settings(
        max_examples=4,
        deadline=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(posts(order))
    def sent(post):
        answer = client.post(path, body(post), content_type=FORM)
        page = answer.content.decode()
        if answer.status_code in GIVEN_BACK:
            for name, text in first_of(post, free).items():
                assert escape(text, quote=True) in page, (name, text)
        else:
            assert answer.status_code in (200, 302), page[-500:]
        if answer.status_code == 302:
            accepted.append(post)

    accepted: list = []
    sent()
    for page in (f"at/{station_of_form(order)}/", "history/", f"form/{order}/"):
        assert not accepted or client.get(f"/episodes/{episode}/{page}").status_code == 200
    assert client.get("/work/?show=all&when=month").status_code == 200


def first_of(post, names):
    """What stands in each field that is typed: the first that is not empty, if not too long."""
    found: dict[str, str] = {}
    for name, text in post:
        told = arrives(text)
        if name in names and told and name not in found:
            found[name] = told
    return {name: told for name, told in found.items() if len(told) <= LONGEST}
