"""The parameters of a question: each known, each once."""

from collections import Counter
from collections.abc import Iterable, Sequence

from places.errors import QueryError

__all__ = ["listed", "read_query"]


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
