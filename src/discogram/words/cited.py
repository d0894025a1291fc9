"""How is a source named for a reader who knows no keys? By author and year.

Pages and papers name the same source alike. Authors come as BibTeX writes them.
"""

from discogram.words.evidence import Source

CLINIC = "clinic-policy"
"""The key of the source that is no paper: what the clinic itself has decided."""


def author_and_year(source: Source) -> str:
    """A source in few words: ``Eck et al. 2014``; by its title where nobody signs it."""
    return " ".join(part for part in (_authors(source), source.year) if part)


def in_full(source: Source) -> str:
    """Author, year and title."""
    if source.author is None:
        return source.title
    return f"{author_and_year(source)}: {source.title}"


def _authors(source: Source) -> str:
    if source.author is None:
        return source.title.partition(":")[0]
    first, _, others = source.author.partition(" and ")
    surname, _, given = first.partition(", ")
    if others and not given and not others.endswith("others"):
        return source.author  # an office whose name has an *and* in it
    person = given and " " not in surname  # an office has more words before its comma
    return f"{surname if others or person else first}{' et al.' if others else ''}"
