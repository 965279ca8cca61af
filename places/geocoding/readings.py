"""What a name in a table may be asked as: ``Christiania (Oslo)``, ``Pokrovskoye, Tyumen oblast``, ``Liski station``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Reading", "readings", "without_brackets"]

ONE_OF_SEVERAL, FEWER_WORDS = 0.97, 0.6
"""Trust in one of several names, and in a part of the words."""

_BRACKETS = re.compile(r"\s*[(\[]([^)\]]*)[)\]]")
_COMMA = re.compile(r"\s*[,،;]\s*")
_SLASH = re.compile(r"\s*/\s*")


@dataclass(frozen=True, slots=True)
class Reading:
    """A name to ask for.

    Attributes
    ----------
    name : str
        The name.
    context : str
        What the table says of where it is, e.g. ``Tyumen oblast``.
    trust : float
        How sure it is that this is the name, from 0 to 1.
    """

    name: str
    context: str = ""
    trust: float = 1.0


def readings(name: str) -> tuple[Reading, ...]:
    """Give what a name may be asked as, the surest first.

    Examples
    --------
    >>> [(each.name, each.context) for each in readings("Christiania (Oslo)")][:3]
    [('Christiania (Oslo)', ''), ('Christiania', ''), ('Oslo', '')]
    >>> readings("Pokrovskoye, Tyumen oblast")[1]
    Reading(name='Pokrovskoye', context='Tyumen oblast', trust=1.0)
    >>> [each.name for each in readings("Liski station")]
    ['Liski station', 'station', 'Liski']
    """
    found: dict[str, Reading] = {}
    for reading in _readings(name.strip()):
        found.setdefault(reading.name, reading)
    return tuple(reading for reading in found.values() if reading.name)


def without_brackets(name: str) -> str:
    """Leave out what stands in brackets: ``Hirschberg, Bohemia`` for ``Hirschberg (Doksy), Bohemia``."""
    return _BRACKETS.sub("", name).strip()


def _readings(name: str) -> Iterator[Reading]:
    yield Reading(name)
    plain = without_brackets(name)
    head, *context = _COMMA.split(plain)
    where, parts = ", ".join(context), _SLASH.split(head)
    yield from (Reading(part, where, 1.0 if part == plain or where else ONE_OF_SEVERAL) for part in parts)
    yield from (Reading(inside.strip(), where, ONE_OF_SEVERAL) for inside in _BRACKETS.findall(name))
    words = head.split()
    if len(words) > len(parts) == 1:
        yield Reading(" ".join(words[1:]), where, FEWER_WORDS)
        yield Reading(" ".join(words[:-1]), where, FEWER_WORDS)
    if context:
        yield Reading(context[0], ", ".join(context[1:]), FEWER_WORDS)
