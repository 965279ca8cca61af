"""One run of geocoding over a journey folder: looked up, asked, weighed, written, reviewed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from places.geocoding import Candidate, GeoNamesIndex, Ranked, rank
from places.geocoding.answers import Answers, Choice
from places.geocoding.asking import Asker
from places.geocoding.question import Finder
from places.position import Position
from routes.geocoding import Settled, elsewhere, offline_candidates, settle, with_country_codes
from routes.itinerary import Itinerary, OpenPlace, read_itinerary
from routes.online import Progress, ask_online, told_earlier
from routes.points_table import write_points
from routes.review import reviewed

__all__ = ["STORE", "Run"]

STORE = "geocoding.sqlite"
"""The store of answers, in the journey's folder."""


@dataclass(slots=True)
class Run:
    """One run; its steps are called in the order they stand in here.

    Attributes
    ----------
    day : str
        Of today, ISO 8601, for the evidence.
    beyond : sequence of Finder
        Where names are looked up beside the journey itself, on this machine.
    candidates : dict of str to list of Candidate
        What was found for each open place, by place_id.
    chosen : dict of str to Choice
        What was written, by place_id.
    failures : list of str
        What went wrong, in words; the rest went on.
    unasked : list of str
        The place_ids that a service was to be asked for and was not.
    """

    folder: Path
    day: str
    itinerary: Itinerary
    answers: Answers
    beyond: Sequence[Finder] = ()
    candidates: dict[str, list[Candidate]] = field(default_factory=dict)
    chosen: dict[str, Choice] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    unasked: list[str] = field(default_factory=list)
    backed_up: bool = False

    @classmethod
    def begun(
        cls, folder: Path, day: str, index: GeoNamesIndex | None = None, beyond: Sequence[Finder] | None = None
    ) -> Self:
        """Read the tables and open the store; ``beyond`` is as ``elsewhere`` gives it, unless told.

        Raises
        ------
        TableError
            When a table cannot be read.
        GeocodingError
            When the store cannot be used.
        """
        itinerary = with_country_codes(read_itinerary(folder), index.country_code if index else lambda _: "")
        found = elsewhere(folder, index) if beyond is None else beyond
        return cls(folder, day, itinerary, Answers(folder / STORE), found)

    def recall(self) -> None:
        """Take again what persons chose earlier, for places that have lost their points since."""
        for place in self.itinerary.open_places:
            earlier = self.answers.choice(place.place_id)
            if earlier and earlier.chooser == "person" and earlier.chosen.query in place.question.names:
                self.chosen[place.place_id] = earlier

    def look_up(self, progress: Progress = iter) -> None:
        """Find candidates in what is on this machine."""
        self.candidates = offline_candidates(self.itinerary, self.beyond, progress)

    def recollect(self) -> None:
        """Add what online services answered in earlier runs; nobody is asked."""
        for place in self.itinerary.open_places:
            self.candidates[place.place_id] += told_earlier(place, self.answers)

    def ask(self, asker: Asker, limit: int | None, progress: Progress = iter) -> None:
        """Find candidates online for the places that are not clear yet."""
        clear = self.settled().clear
        places = [each for each in self.open_places if each.place_id not in clear]
        asked = ask_online(places, asker, limit=limit, progress=progress)
        for place_id, found in asked.candidates.items():
            self.candidates[place_id] += found
        self.failures += asked.failures
        self.unasked += asked.left

    def accept(self) -> None:
        """Choose by rule what is clear, and write it down."""
        settled = self.settled()
        for place_id, each in settled.clear.items():
            choice = self._choice(place_id, each.candidate, settled.ranked[place_id], "rule")
            earlier = self.answers.choice(place_id)
            self.chosen[place_id] = earlier if earlier and _as_before(earlier, choice) else choice
        self._write(list(self.chosen.values()))

    def review(self, ask: Callable[[str], str]) -> None:
        """Let a person choose what is still open; each choice is written at once."""
        for place, candidate in reviewed(self.open_places, self.ranked, ask):
            self.choose(place, candidate)

    def choose(self, place: OpenPlace, candidate: Candidate) -> int:
        """Take a candidate, or the point of a person's own, for a place, and write it down.

        Returns
        -------
        int
            1, or 0 where somebody gave the place a point meanwhile, which is kept.
        """
        choice = self._choice(place.place_id, candidate, self.ranked(place), "person")
        self.chosen[place.place_id] = choice
        return self._write([choice])

    def settled(self) -> Settled:
        """Weigh all candidates together."""
        return settle(self.itinerary, self.candidates, self._given())

    @property
    def open_places(self) -> tuple[OpenPlace, ...]:
        """The places that have no point yet."""
        return tuple(place for place in self.itinerary.open_places if place.place_id not in self.chosen)

    def _given(self) -> dict[str, Position]:
        return {place_id: choice.chosen.position for place_id, choice in self.chosen.items()}

    def ranked(self, place: OpenPlace) -> Sequence[Ranked]:
        """Weigh the candidates of a place by the points that there are now."""
        beside = self.itinerary.neighbours(place.place_id, {**self.itinerary.points, **self._given()})
        return rank(self.candidates[place.place_id], place.question, beside)

    def _choice(self, place_id: str, chosen: Candidate, ranked: Sequence[Ranked], chooser: str) -> Choice:
        scores = {each.candidate: each.score for each in ranked}
        seen = tuple(each.candidate for each in ranked)
        return Choice(place_id, chosen, seen, scores.get(chosen), chooser, self.day)

    def _write(self, choices: Sequence[Choice]) -> int:
        for choice in choices:
            self.answers.choose(choice)
        written = write_points(self.folder, self.itinerary, choices, backup=not self.backed_up) if choices else 0
        self.backed_up |= bool(written)
        return written


def _as_before(earlier: Choice, choice: Choice) -> bool:
    return (earlier.chosen, earlier.score, earlier.chooser) == (choice.chosen, choice.score, choice.chooser)
