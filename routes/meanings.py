"""What each property of an export means, one sentence each, for documents that describe the data."""

__all__ = ["MEANINGS", "meaning"]

MEANINGS = {
    "feature": "What it is: a stay, a leg or a place.",
    "stay_id": "The id of the stay, stable within the journey.",
    "leg_id": "The id of the leg, stable within the journey.",
    "place_id": "The id of the place, stable within the journey.",
    "order": "The number of the stay in the journey, from 1.",
    "place": "The name of the place in the language asked.",
    "place_then": "What the town was called on the nominal day of arrival.",
    "place_today": "What the place is called today.",
    "country_today": "The country that holds the place today, ISO 3166-1 alpha-2.",
    "polity": "The state that held the place on the nominal day of arrival.",
    "arrival": "The date of arrival as the table has it, EDTF.",
    "departure": "The date of departure as the table has it, EDTF; empty where nobody wrote it down.",
    "start": "The earliest possible day, ISO 8601.",
    "end": "The latest possible day, ISO 8601.",
    "arrival_os": "The date of arrival in the Old Style (Julian) calendar, where a source gives it.",
    "departure_os": "The date of departure in the Old Style (Julian) calendar, where a source gives it.",
    "kind": "The kind of stay, in the words of the journey.",
    "title": "The title of the stay.",
    "summary": "What happened, in a sentence or two.",
    "with_whom": "Who was there with him.",
    "chapter": "The id of the chapter of the life.",
    "certainty": "Whether it happened about then and there: certain, probable or disputed.",
    "sources": "The sources, as citations.",
    "disagreement": "On what the sources disagree.",
    "from_stay": "The id of the stay before.",
    "to_stay": "The id of the stay after.",
    "mode": "The means of travel; empty when unknown.",
    "vessel": "The ship or train by name.",
    "depart": "The date of departure as the table has it, EDTF.",
    "arrive": "The date of arrival as the table has it, EDTF.",
    "distance_km": "The length of the line, in kilometres.",
    "path": "What the line rests on: documented, plausible, or a mere connector of both ends.",
    "circumstance": "Why he travelled, in the words of the journey.",
    "names": "Every name of the place, in all languages and periods.",
    "precision": "How good the position is: building, neighbourhood, town or region.",
    "feature_type": "What kind of place it is, in the words of the journey.",
    "geonames_id": "Its number in GeoNames.",
    "wikidata_id": "Its item in Wikidata.",
    "note": "A note on the place or its position.",
}


def meaning(name: str) -> str:
    """Say what a property means; a column that this project does not know is said to be the journey's own.

    Examples
    --------
    >>> meaning("weather")
    "A column of the journey's own table, as written."
    """
    return MEANINGS.get(name, "A column of the journey's own table, as written.")
