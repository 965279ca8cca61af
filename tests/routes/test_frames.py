import pytest

from routes.frames import legs_frame, places_frame, stays_frame
from routes.journey import Journey
from routes.path import lines_of
from routes.selection import Selection
from tests.builders import a_journey, a_stay


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


def test_a_selection_of_nothing_is_an_empty_frame(trotsky: Journey) -> None:
    nothing = Selection.asked(trotsky, start="1950")

    assert (len(stays_frame(trotsky, nothing)), len(legs_frame(trotsky, nothing))) == (0, 0)


def test_the_lengths_of_the_legs_add_to_those_of_their_lines(trotsky: Journey) -> None:
    km = sum(line.length_m for line in lines_of(trotsky)) / 1000

    assert legs_frame(trotsky)["distance_km"].sum() == pytest.approx(km, abs=288 * 0.05)


def test_texts_are_in_the_language_asked(trotsky: Journey) -> None:
    assert stays_frame(trotsky, language="fa")["place"].iloc[0] == "یانوفکا"
    assert places_frame(trotsky, language="fa")["place"].iloc[0] == "یانوفکا"
