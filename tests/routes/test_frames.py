from typing import Any

import pytest

from places.dates import Span
from places.gazetteer import Gazetteer
from places.texts import Texts
from routes.frames import legs_frame, places_frame, stays_frame
from routes.journey import Journey
from routes.path import lines_of
from routes.selection import Selection
from tests.builders import a_journey, a_place, a_stay


def test_stays_legs_and_places_are_rows(trotsky: Journey) -> None:
    assert (len(stays_frame(trotsky)), len(legs_frame(trotsky)), len(places_frame(trotsky))) == (289, 288, 179)


def test_frames_are_in_wgs_84_longitude_first(trotsky: Journey) -> None:
    yanovka = stays_frame(trotsky).geometry.iloc[0]

    assert stays_frame(trotsky).crs == legs_frame(trotsky).crs == places_frame(trotsky).crs == "EPSG:4326"
    assert (yanovka.x, yanovka.y) == (32.13, 47.86)


def test_days_before_the_first_year_and_after_the_ten_thousandth_are_dates() -> None:
    frame = stays_frame(a_journey(a_stay("Rome", "-0043-03-20", "0008-12-01"), a_stay("Tomis", "Y12000")))

    assert [str(day) for day in frame["start"].to_numpy("datetime64[D]")] == ["-043-03-20", "12000-01-01"]


def test_a_leg_across_the_antimeridian_is_two_lines() -> None:
    frame = legs_frame(a_journey(a_stay("Levuka", "1889"), a_stay("Apia", "1890")))

    assert frame.geometry.geom_type.tolist() == ["MultiLineString"]
    assert frame.total_bounds.tolist() == [-180.0, -17.6833, 180.0, -13.8333]


def test_a_selection_keeps_some_rows(trotsky: Journey) -> None:
    norway = Selection.asked(trotsky, countries=["NO"])

    assert set(stays_frame(trotsky, norway)["country_today"]) == {"NO"}
    assert 0 < len(legs_frame(trotsky, norway)) < len(stays_frame(trotsky, norway))


def test_a_selection_keeps_the_places_of_its_stays(trotsky: Journey) -> None:
    norway = Selection.asked(trotsky, countries=["NO"])

    assert set(places_frame(trotsky, norway)["place_id"]) == set(stays_frame(trotsky, norway)["place_id"])


def test_a_place_where_nobody_stayed_is_one_of_the_whole_journey_only() -> None:
    places = Gazetteer([a_place("Rome"), a_place("Tomis")])
    journey = a_journey(a_stay("Rome", "0008"), places=places)

    assert places_frame(journey)["place_id"].tolist() == ["rome", "tomis"]
    assert places_frame(journey, Selection(window=Span(-719_000, 0)))["place_id"].tolist() == ["rome"]


@pytest.mark.parametrize("frame_of", [stays_frame, legs_frame, places_frame])
def test_a_selection_of_nothing_is_an_empty_frame_with_every_column(frame_of: Any, trotsky: Journey) -> None:
    nothing = frame_of(trotsky, Selection.asked(trotsky, start="1950"))

    assert len(nothing) == 0
    assert nothing.dtypes.equals(frame_of(trotsky).dtypes)


def test_a_text_with_characters_that_no_file_holds_is_mended() -> None:
    title = Texts({"en": "Tomis\x00\ud800"})

    assert stays_frame(a_journey(a_stay(title=title, sources=("\x01",))))[["title", "sources"]].to_numpy().tolist() == [
        ["Tomis\ufffd\ufffd", ["\ufffd"]]
    ]


def test_coordinates_have_five_decimals(trotsky: Journey) -> None:
    vertices = legs_frame(trotsky).get_coordinates().to_numpy()

    assert (vertices.round(5) == vertices).all()


def test_the_lengths_of_the_legs_add_to_those_of_their_lines(trotsky: Journey) -> None:
    km = sum(line.length_m for line in lines_of(trotsky)) / 1000

    assert legs_frame(trotsky)["distance_km"].sum() == pytest.approx(km, abs=288 * 0.05)


def test_texts_are_in_the_language_asked(trotsky: Journey) -> None:
    assert stays_frame(trotsky, language="fa")["place"].iloc[0] == "یانوفکا"
    assert places_frame(trotsky, language="fa")["place"].iloc[0] == "یانوفکا"
