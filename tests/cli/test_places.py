"""A place in a CT, however it is typed."""

import pytest

from discogram.cli.places import place_of


@pytest.mark.parametrize(
    "typed",
    [
        "12,-3.5,301",
        "12, -3.5, 301",
        " 12 ,-3.5 , 301 ",
        "12 -3.5 301",
        "12;-3.5;301",
        "12; -3,5; 301",
        "12 -3,5 301",
        "(12, -3.5, 301)",
        "[12 -3.5 301]",
        "12,\u22123.5,301",
        "+12,-3.50,3.01e2",
    ],
)
def test_three_numbers_are_a_place(typed: str) -> None:
    """With commas, spaces or semicolons, in brackets, with a decimal comma where it is one."""
    assert place_of(typed) == (12.0, -3.5, 301.0)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "here",
        "12,-3.5",
        "12,-3.5,301,4",
        "12 -3.5",
        "12,,301,",
        "1,2,nan",
        "inf 1 2",
        "1e999,0,0",
    ],
)
def test_what_is_no_place_is_none(typed: str) -> None:
    """Neither two numbers nor four, and nothing that has no end."""
    assert place_of(typed) is None
