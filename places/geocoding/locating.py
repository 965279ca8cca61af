"""The point of a place that a table only names: clear matches, from what is on this machine."""

from pathlib import Path

from places.errors import LibraryError
from places.geocoding.candidate import Candidate
from places.geocoding.geonames_index import GeoNamesIndex
from places.geocoding.index_file import cache_folder, index_path
from places.geocoding.question import Question, ask_offline
from places.geocoding.ranking import clear_choice, rank
from places.place import Place
from places.texts import Texts

__all__ = ["locate", "ready_index"]


def locate(name: str, country: str = "", *, index: GeoNamesIndex) -> Place | None:
    """Find a town by its name alone.

    Parameters
    ----------
    name : str
        In any script.
    country : str
        ISO 3166-1 alpha-2, or a country's English name; empty where unknown.
    index : GeoNamesIndex
        Such as that whose file ``ready_index`` gives.

    Returns
    -------
    Place or None
        With ``geocoded_by``, ``geocoded_score`` and ``geocoded_licence`` in ``extra``. None where it is not clear which
        town is meant.
    """
    code = country.upper() if len(country) == 2 else index.country_code(country) if country else ""
    question = Question((name,), code)
    chosen = clear_choice(rank(ask_offline(question, [index]), question))
    return _place(name, chosen.candidate, chosen.score) if chosen else None


def ready_index() -> Path | None:
    """Give the file of the offline index if it has been made; None if not, or if its data is not installed."""
    try:
        path = index_path(cache_folder())
    except LibraryError:
        return None
    return path if path.exists() else None


def _place(name: str, candidate: Candidate, score: float) -> Place:
    evidence = {
        "geocoded_by": candidate.source,
        "geocoded_score": str(score),
        "geocoded_licence": candidate.licence,
    }
    return Place(
        name,
        Texts({"en": name}),
        candidate.position,
        precision="town",
        feature_type=candidate.kind,
        country_today=candidate.country,
        geonames_id=candidate.identifier,
        extra=evidence,
    )
