"""The tray of what has no date: kept beside the journey, since nobody knows where in it it belongs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from places.place import Place
from places.texts import Texts

__all__ = ["Undated"]


@dataclass(frozen=True, slots=True)
class Undated:
    """A row of the table of stays without a date.

    Attributes
    ----------
    stay_id : str
        Stable within the journey.
    named : str
        The place as the row names it, perhaps by its id.
    place : Place or None
        None where nobody knows where that is.
    title, summary : Texts
        By language.
    cells : mapping of str to str or Texts
        All that the row says beside its id and its place, the title and the summary too, by column.
    row : int
        Its row in the table, as a spreadsheet counts; 0 when it came from no table. It tells no two apart.
    """

    stay_id: str
    named: str
    place: Place | None = None
    title: Texts = field(default_factory=Texts)
    summary: Texts = field(default_factory=Texts)
    cells: Mapping[str, str | Texts] = field(default_factory=lambda: MappingProxyType({}))
    row: int = field(default=0, compare=False)

    def title_in(self, language: str = "") -> str:
        """Give the title, or the place's name where nobody wrote one."""
        name = self.place.names.said_in(language) if self.place else self.named
        return self.title.said_in(language) or name
