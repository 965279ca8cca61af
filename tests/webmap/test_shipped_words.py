import pytest

from routes.reading import find_journey, read_journey, shipped_journeys
from webmap.language import find_language, language_codes


@pytest.mark.parametrize("code", language_codes())
@pytest.mark.parametrize("name", shipped_journeys())
def test_every_word_of_a_shipped_journey_has_its_name(name: str, code: str) -> None:
    journey, words = read_journey(find_journey(name)), find_language(code).words
    used = {
        "kinds": {stay.kind for stay in journey.stays},
        "certainties": {stay.certainty for stay in journey.stays} | {leg.certainty for leg in journey.legs},
        "countries": {stay.place.country_today for stay in journey.stays},
        "modes": {leg.mode for leg in journey.legs},
        "grades": {leg.path for leg in journey.legs},
        "circumstances": {leg.circumstance for leg in journey.legs},
    }

    assert [(group, word) for group, ids in used.items() for word in ids if word and word not in words[group]] == []
