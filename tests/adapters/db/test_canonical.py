"""B08: the one form in which a row is hashed."""

import json
from hashlib import sha256
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.db.canonical import ACCESS, EVENTS, Form, canonical, check_storable
from discogram.errors import InputError

texts = st.text(st.characters(exclude_categories=["Cs"]))
numbers = st.integers(-(2**53) + 1, 2**53 - 1)
# A float from 2**53 on is written like an integer that RFC 8785 then refuses to write again.
floats = st.floats(-(2**53) + 1, 2**53 - 1)
values = st.recursive(
    st.none() | st.booleans() | numbers | floats | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)
NUMBERS = ("position", "sequence", "version")


def rows(form: Form) -> st.SearchStrategy[dict[str, object]]:
    """Any row that the table can hold."""
    kinds: dict[str, st.SearchStrategy[object]] = dict.fromkeys(form.columns, texts)
    kinds |= {name: numbers for name in NUMBERS if name in form.columns}
    kinds["monotonic_ns"] = st.integers(0, 2**63 - 1)
    if "body" in form.columns:
        kinds["body"] = st.dictionaries(texts, values, max_size=4).map(canonical)
    if form is ACCESS:
        kinds["patient"] = st.none() | texts
    return st.fixed_dictionaries(kinds)


def expected(row: dict[str, Any]) -> bytes:
    """The same row through the published writer of RFC 8785."""
    whole = {name: value for name, value in row.items() if name != "hash"}
    whole["monotonic_ns"] = str(whole["monotonic_ns"])
    if "body" in whole:
        whole["body"] = json.loads(str(whole["body"]))
    return rfc8785.dumps(whole)


@pytest.mark.parametrize("form", [EVENTS, ACCESS], ids=["event", "access"])
@given(data=st.data())
def test_a_row_joined_by_hand_is_the_rfc_8785_form(form: Form, data: st.DataObject) -> None:
    """Joining a row by hand gives the bytes that the published writer gives, and their hash."""
    row = data.draw(rows(form))

    values_in_order = [row[name] for name in form.columns]

    assert form.line(values_in_order).encode() == expected(row)
    assert form.hash(values_in_order) == sha256(expected(row)).hexdigest()


@given(st.dictionaries(texts, values, max_size=4))
def test_a_stored_body_says_what_was_written(body: dict[str, object]) -> None:
    """A body read back from its canonical text is the body, and its text is the same again."""
    text = canonical(body)

    assert json.loads(text) == body
    assert canonical(json.loads(text)) == text


@pytest.mark.parametrize("body", [{"a": 2**53}, {"a": float("nan")}, {"a": "\ud800"}, {1: 2}])
def test_a_body_without_a_canonical_form_is_refused(body: dict[object, object]) -> None:
    """What RFC 8785 cannot write is refused before it reaches a table."""
    with pytest.raises(InputError) as refused:
        canonical(body)

    assert refused.value.reasons[0].id == "db-unstorable"


@pytest.mark.parametrize("text", ["a\x00b", "\udfff"])
def test_a_character_that_one_database_cannot_keep_is_refused_by_both(text: str) -> None:
    """NUL and half a surrogate pair are named by their number and refused."""
    with pytest.raises(InputError) as refused:
        check_storable("actor", text)

    assert str(refused.value.reasons[0].params["detail"]).startswith("U+")


@given(st.sampled_from([EVENTS, ACCESS]), st.data())
def test_a_value_of_another_kind_never_fits(form: Form, data: st.DataObject) -> None:
    """Bytes or nothing in the place of words or numbers are seen as a change."""
    row = data.draw(rows(form))
    values_in_order = [row[name] for name in form.columns]
    values_in_order[-1] = form.hash(values_in_order)
    fitted = form.fits(values_in_order)
    changed = data.draw(
        st.sampled_from([name for name in form.columns if row[name] is not None])
    )
    place = form.columns.index(changed)
    values_in_order[place] = data.draw(st.sampled_from([str(row[changed]).encode(), None]))

    assert fitted
    assert not form.fits(values_in_order)
