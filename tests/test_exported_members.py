"""The public door: sorted, whole, and free until it is used."""

import subprocess
import sys

import pytest

import discogram


def test_the_list_is_sorted_and_names_nothing_twice() -> None:
    """A reader finds a public name by the alphabet."""
    assert sorted(set(discogram.__all__)) == discogram.__all__


@pytest.mark.parametrize("name", discogram.__all__)
def test_every_public_name_has_a_home(name: str) -> None:
    """What the list promises can be imported, and comes from the module that documents it."""
    thing = getattr(discogram, name)

    assert thing.__name__ == name
    assert thing.__doc__


def test_a_private_name_is_refused() -> None:
    """Nothing leaves through the door that is not on the list."""
    with pytest.raises(AttributeError, match="no attribute 'bootstrap_everything'"):
        discogram.bootstrap_everything  # noqa: B018 - that is the test


def test_importing_the_package_imports_nothing_heavy() -> None:
    """A program that only asks for the version does not pay for numpy or Django."""
    code = (
        "import sys, discogram; print(sorted({'numpy', 'django', 'cattrs'} & set(sys.modules)))"
    )

    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert run.stdout.strip() == "[]"
