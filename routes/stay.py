"""A stay: somebody was at a place from one uncertain day to another."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from places.dates import Edtf
from places.place import Place
from places.texts import Texts

__all__ = ["CERTAINTIES", "Stay"]

CERTAINTIES = ("certain", "probable", "disputed")


@dataclass(frozen=True, slots=True)
class Stay:
    """A stay, as its row says; when it can have been is for ``Journey.schedule``.

    Attributes
    ----------
    stay_id : str
        Stable within the journey.
    place : Place
        Where.
    arrival : Edtf
        When he came, New Style, with the text as written.
    departure : Edtf or None
        When he left; None where nobody wrote it down.
    arrival_os, departure_os : str
        The same days in the Old Style (Julian) calendar, where a source gives them.
    kind : str
        ``residence``, ``prison``, ``exile``, ``transit``, ... in the words of the journey.
    chapter : str
        A chapter_id, or empty.
    certainty : str
        Whether he was there at about that time: ``certain``, ``probable`` or ``disputed``.
    sources : tuple of str
        Ids in the journey's bibliography, or references as written.
    row : int
        Its row in the table, as a spreadsheet counts; 0 when it came from no table. It tells no two apart.
    extra : mapping of str to str
        Columns this project does not know, kept as written.
    """

    stay_id: str
    place: Place
    arrival: Edtf
    departure: Edtf | None = None
    arrival_os: str = ""
    departure_os: str = ""
    kind: str = ""
    chapter: str = ""
    certainty: str = "certain"
    title: Texts = field(default_factory=Texts)
    summary: Texts = field(default_factory=Texts)
    with_whom: Texts = field(default_factory=Texts)
    sources: tuple[str, ...] = ()
    disagreement: Texts = field(default_factory=Texts)
    image: str = ""
    image_credit: str = ""
    row: int = field(default=0, compare=False)
    extra: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def title_in(self, language: str = "") -> str:
        """Give the title, or the place's name where nobody wrote one."""
        return self.title.said_in(language) or self.place.names.said_in(language)
