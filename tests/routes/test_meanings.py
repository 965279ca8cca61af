from routes.journey import Journey
from routes.meanings import MEANINGS, meaning
from routes.properties import leg_properties, place_properties, stay_properties


def test_each_property_of_an_export_has_a_meaning_and_nothing_else_has(trotsky: Journey) -> None:
    place = next(iter(trotsky.places))

    told = {*stay_properties(trotsky, 0), *leg_properties(trotsky, 0, 0.0), *place_properties(place)}

    assert set(MEANINGS) == told


def test_a_column_that_nobody_knows_is_the_journey_s_own() -> None:
    assert meaning("weather") == "A column of the journey's own table, as written."
