"""What happens at the conclusion station, and what is known afterwards?"""

from dataclasses import dataclass

from discogram.pathway.conclusion.written import Written


@dataclass(frozen=True, slots=True)
class ConclusionWritten:
    """A physician wrote the conclusion and the plan; a later one takes its place."""

    written: Written


BODIES = (ConclusionWritten,)


def after(facts: Written | None, body: ConclusionWritten) -> Written:
    """The facts once this has happened."""
    del facts  # a conclusion is written whole: the newest one stands
    return body.written
