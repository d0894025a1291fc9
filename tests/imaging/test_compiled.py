"""A service that may write nowhere still compiles; everybody else keeps what was compiled."""

import os
import subprocess
import sys

WRITES_NOWHERE = {"NUMBA_CACHE_LOCATOR_CLASSES": "UserProvidedCacheLocator"}
"""numba is left with the folder that it is given, and is given none."""

ASKED = """
import numpy as np
from discogram.imaging.sampling import values_at
from discogram.imaging.volume import Volume
block = np.arange(27, dtype=np.float32).reshape(3, 3, 3)
print(values_at(Volume(block, np.eye(4)), [[1, 1, 1]]))
from discogram.imaging import sampling
print(type(sampling._sampled._cache).__name__)
"""


def told(**environment: str) -> list[str]:
    """The value in the middle of a block and how the loop is kept, by a fresh program."""
    ran = [sys.executable, "-c", ASKED]
    given = {**os.environ, **environment}
    said = subprocess.run(ran, capture_output=True, text=True, check=True, env=given)
    return said.stdout.split()


def test_a_service_that_may_write_nowhere_compiles_anew() -> None:
    """The imaging does not stop the website from starting."""
    assert told(**WRITES_NOWHERE) == ["[13.]", "NullCache"]


def test_who_may_write_keeps_what_was_compiled() -> None:
    """Seconds of compiling are paid once."""
    assert told() == ["[13.]", "FunctionCache"]
