"""Which page of a long list is this, and which are its neighbours?"""

from dataclasses import dataclass

from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class Turning:
    """`total` things in pages of `size`; `start` counts from 0. `query` is the list's own."""

    total: int
    start: int
    size: int
    query: str

    @property
    def first(self) -> int:
        """The number of the first thing that is shown, from 1; 0 where there is none."""
        return self.start + 1 if self.start < self.total else 0

    @property
    def last(self) -> int:
        """The number of the last one."""
        return min(self.start + self.size, self.total)

    @property
    def page(self) -> int:
        """Which page this is, counted from 1."""
        return self.start // self.size + 1

    @property
    def before(self) -> int | None:
        """The page before, or None."""
        return self.page - 1 if self.page > 1 else None

    @property
    def after(self) -> int | None:
        """The page after, or None."""
        return self.page + 1 if self.last < self.total else None


def number(request: HttpRequest, size: int) -> int:
    """Where the page starts that the address asks for; the first for anything else."""
    asked = request.GET.get("page", "1")
    page = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 7 else 1
    return (max(page, 1) - 1) * size
