"""The point of a place that a table only names: clear matches, from what is on this machine."""

from collections.abc import Sequence

from places.errors import LibraryError
from places.gazetteer import Gazetteer
from places.geocoding.candidate import Candidate
from places.geocoding.gazetteer_geocoder import GazetteerGeocoder
from places.geocoding.geonames_index import GeoNamesIndex
from places.geocoding.index_file import cache_folder, index_path
from places.geocoding.question import Question, ask_offline
from places.geocoding.ranking import clear_choice, rank
from places.place import Place
from places.texts import Texts

__all__ = ["locate", "ready_index"]


def locate(
    name: str, country: str = "", *, gazetteers: Sequence[Gazetteer] = (), index: GeoNamesIndex | None = None
) -> Place | None:
    """Find a place by its name alone, never online.

    Parameters
    ----------
    name : str
        In any script.
    country : str
        ISO 3166-1 alpha-2, or with an index also a country's English name; empty where unknown.
    gazetteers : sequence of Gazetteer
        Of journeys, asked together with the index.
    index : GeoNamesIndex, optional
        Such as ``ready_index`` gives.

    Returns
    -------
    Place or None
        A gazetteer's own place with the names of its times, or a place made from the index, with ``geocoded_by``,
        ``geocoded_score`` and ``geocoded_licence`` in ``extra``. None where it is not clear which place is meant.
    """
    code = country.upper() if len(country) == 2 else index.country_code(country) if index and country else ""
    question = Question((name,), code)
    geocoders = [GazetteerGeocoder(gazetteer, str(number)) for number, gazetteer in enumerate(gazetteers)]
    chosen = clear_choice(rank(ask_offline(question, [*geocoders, *([index] if index else [])]), question))
    if chosen is None:
        return None
    if index and chosen.candidate.source == index.source:
        return _place(name, chosen.candidate, chosen.score)
    return gazetteers[int(chosen.candidate.source)][chosen.candidate.identifier]


def ready_index() -> GeoNamesIndex | None:
    """Open the offline index if it has been made; None if not, or if its data is not installed."""
    try:
        path = index_path(cache_folder())
    except LibraryError:
        return None
    return GeoNamesIndex(path) if path.exists() else None


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
