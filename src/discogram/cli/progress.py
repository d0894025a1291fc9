"""How does long work show how far it is?

A bar on standard error while somebody is looking; nothing at all in a pipe or a log.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def counting(label: str, total: int) -> Iterator[Callable[[int], None]]:
    """Give a function that is told how far the work has come, behind a bar."""
    from rich.progress import Progress

    from discogram.cli.paper import Paper

    paper = Paper(stderr=True)
    with Progress(
        console=paper,
        disable=not paper.is_terminal,
        transient=True,
        redirect_stdout=False,  # standard output is the answer, and may be a file
        redirect_stderr=False,
    ) as bar:
        task = bar.add_task(label, total=total)
        yield lambda done: bar.update(task, completed=done)
