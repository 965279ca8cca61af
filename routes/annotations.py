"""What is said about a journey: its chapters, its bibliography, the claims of a text under review."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from places.dates import Edtf
from places.texts import Texts

__all__ = ["GRADES", "VERDICTS", "Chapter", "Claim", "Credit", "Source"]

GRADES = ("read", "cited", "uncited")
VERDICTS = ("agrees", "imprecise", "contradicted", "not-locatable", "other-person")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the life; ``colour`` is ``#rrggbb``, empty to let the map choose."""

    chapter_id: str
    title: Texts
    start: Edtf
    end: Edtf
    summary: Texts = field(default_factory=Texts)
    colour: str = ""
    extra: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Source:
    """An entry of the bibliography.

    ``grade`` says how far it was checked: ``read`` (the page was read), ``cited`` (known to say so, not reopened) or
    ``uncited`` (no source: the compiler's knowledge).
    """

    source_id: str
    citation: Texts
    url: str = ""
    grade: str = "cited"
    licence: str = ""
    extra: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Claim:
    """What a text under review says, and what to make of it.

    ``locator`` is the paragraph or page, ``date`` the date at its face value, ``verdict`` one of ``VERDICTS``,
    ``accepted`` what is held to be true instead.
    """

    claim_id: str
    source: str
    says: Texts
    stay_id: str = ""
    locator: str = ""
    date: Edtf | None = None
    place: Texts = field(default_factory=Texts)
    verdict: str = ""
    accepted: Texts = field(default_factory=Texts)
    note: Texts = field(default_factory=Texts)
    row: int = field(default=0, compare=False)
    extra: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Credit:
    """Whose data went into the journey, under which licence."""

    name: str
    licence: str = ""
    url: str = ""
