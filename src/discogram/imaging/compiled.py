"""How is a loop compiled? Once, and kept; anew after each start where nothing can be kept.

numba looks for a folder that it may write: `NUMBA_CACHE_DIR`, the code's own, the user's cache.
Where it finds none it refuses to compile for keeping, and a service that may write none of them
would not even start.
"""

from collections.abc import Callable
from typing import Any, TypeVar

import numba
from numba import prange

__all__ = ["njit", "prange"]


Loop = TypeVar("Loop", bound=Callable[..., Any])


def njit(*, cache: bool = False, **options: Any) -> Callable[[Loop], Loop]:
    """The decorator of numba of the same name; `cache` is a wish."""
    decorate: Callable[[Loop], Loop] = numba.njit(cache=cache and _KEPT, **options)
    return decorate


def _nothing() -> None:
    """What is compiled for the question alone; it is never called."""


def _can_be_kept() -> bool:
    try:
        numba.njit(cache=True)(_nothing)
    except RuntimeError:
        return False
    return True


_KEPT = _can_be_kept()
