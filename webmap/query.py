"""The parameters of a question: each known, each once; which part of a journey they ask for."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from places.errors import QueryError, UnknownNameError
from routes.journey import Journey
from routes.selection import Selection

__all__ = ["SELECTING", "about_the_query", "listed", "read_query", "selection_of"]

SELECTING = ("from", "to", "kind", "country", "chapter", "certainty", "bbox")
"""The parameters that ask for a part of a journey."""


def read_query(pairs: Iterable[tuple[str, str]], known: Sequence[str]) -> dict[str, str]:
    """Read the parameters of a query; an empty one counts as absent.

    Parameters
    ----------
    pairs : iterable of (str, str)
        Names and values as they stand.
    known : sequence of str
        The names that may stand there.

    Raises
    ------
    QueryError
        With every parameter that is unknown or stands twice.

    Examples
    --------
    >>> read_query([("lang", "fa"), ("embed", "")], ["lang", "embed"])
    {'lang': 'fa'}
    """
    values = list(pairs)
    times = Counter(name for name, _ in values)
    offer = f"the parameters are {', '.join(known)}" if known else "there are no parameters"
    unknown = [f"{name!r} is not known here; {offer}" for name in times if name not in known]
    twice = [f"{name!r} stands {times[name]} times; let it stand once" for name in known if times[name] > 1]
    if unknown or twice:
        raise QueryError(*unknown, *twice)
    return {name: value for name, value in values if value}


def listed(text: str) -> tuple[str, ...]:
    """Split a value that may hold several, joined by commas.

    Examples
    --------
    >>> listed("NO, TR,")
    ('NO', 'TR')
    """
    return tuple(part.strip() for part in text.split(",") if part.strip())


@contextmanager
def about_the_query() -> Iterator[None]:
    """Take an unknown name for a fault of the query (400), not of the address (404)."""
    try:
        yield
    except UnknownNameError as error:
        raise QueryError(str(error)) from error


def selection_of(asked: Mapping[str, str], journey: Journey) -> Selection:
    """Make the selection that the parameters ``SELECTING`` ask for; any other parameter does not matter here.

    Raises
    ------
    QueryError, DateError
        See ``Selection.asked``; an unknown kind, country, chapter or certainty is a fault of the query.
    """
    given = {name: asked.get(name, "") for name in SELECTING}
    with about_the_query():
        return Selection.asked(
            journey,
            start=given["from"],
            until=given["to"],
            kinds=listed(given["kind"]),
            countries=listed(given["country"]),
            chapters=listed(given["chapter"]),
            certainties=listed(given["certainty"]),
            box=given["bbox"],
        )
