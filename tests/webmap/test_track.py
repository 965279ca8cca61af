from itertools import accumulate, chain, islice, pairwise
from typing import Any

import numpy as np
import pytest

from places.dates import day_number, parse_edtf
from places.texts import Texts
from routes.about import About
from routes.annotations import Chapter
from routes.journey import Journey
from routes.leg import Waypoint
from routes.path import lines_of
from tests.builders import a_journey, a_leg, a_place, a_position, a_stay
from webmap.assets import as_json
from webmap.track import track


@pytest.fixture(scope="module")
def of_trotsky(trotsky: Journey) -> dict[str, Any]:
    return track(trotsky)


def vertices(made: dict[str, Any]) -> list[tuple[float, float]]:
    """Decode the line as the browser does."""
    lons, lats = (accumulate(made["line"][axis::2]) for axis in (0, 1))
    return [(lon / 1e4, lat / 1e4) for lon, lat in zip(lons, lats, strict=True)]


def test_the_points_of_the_stays_are_within_a_metre(trotsky: Journey, of_trotsky: dict[str, Any]) -> None:
    stays = of_trotsky["stays"]

    for number, stay in enumerate(trotsky.stays):
        assert stays["lon"][number] / 1e5 == pytest.approx(stay.place.position.lon, abs=5.1e-6)
        assert stays["lat"][number] / 1e5 == pytest.approx(stay.place.position.lat, abs=5.1e-6)


def test_the_line_of_each_leg_decodes_to_its_vertices(trotsky: Journey, of_trotsky: dict[str, Any]) -> None:
    decoded, counts = iter(vertices(of_trotsky)), of_trotsky["legs"]["count"]

    for line, count in zip(lines_of(trotsky), counts, strict=True):
        np.testing.assert_allclose(list(islice(decoded, count)), line.coordinates, atol=5.1e-5)
    assert next(decoded, None) is None


def test_every_leg_begins_where_its_stay_is(of_trotsky: dict[str, Any]) -> None:
    decoded, stays = vertices(of_trotsky), of_trotsky["stays"]
    starts = list(accumulate([0, *of_trotsky["legs"]["count"][:-1]]))

    for number, start in enumerate(starts):
        lon, lat = decoded[start]
        assert (lon, lat) == pytest.approx((stays["lon"][number] / 1e5, stays["lat"][number] / 1e5), abs=1e-4)


def test_the_nominal_minutes_strictly_increase(of_trotsky: dict[str, Any]) -> None:
    stays = of_trotsky["stays"]

    minutes = list(chain.from_iterable(zip(stays["arrive"], stays["depart"], strict=True)))

    assert all(earlier < later for earlier, later in pairwise(minutes))


def test_the_days_are_those_of_the_schedule(trotsky: Journey, of_trotsky: dict[str, Any]) -> None:
    stays, schedule = of_trotsky["stays"], trotsky.schedule

    assert list(zip(stays["a0"], stays["a1"], strict=True)) == [(s.first, s.last) for s in schedule.arrivals]
    assert list(zip(stays["d0"], stays["d1"], strict=True)) == [(s.first, s.last) for s in schedule.departures]


def test_the_words_are_those_of_the_tables(trotsky: Journey, of_trotsky: dict[str, Any]) -> None:
    stays, legs = of_trotsky["stays"], of_trotsky["legs"]

    assert [of_trotsky["kinds"][kind] for kind in stays["kind"]] == [stay.kind for stay in trotsky.stays]
    assert [of_trotsky["countries"][at] for at in stays["country"]] == [s.place.country_today for s in trotsky.stays]
    assert [of_trotsky["modes"][mode] for mode in legs["mode"]] == [leg.mode for leg in trotsky.legs]
    assert [of_trotsky["grades"][grade] for grade in legs["grade"]] == [leg.path for leg in trotsky.legs]


def test_stays_and_legs_share_the_list_of_certainties() -> None:
    stays = (a_stay("Rome", "0008", "0008"), a_stay("Tomis", "0009", certainty="disputed"))

    made = track(a_journey(*stays, legs=[a_leg(certainty="probable")]))

    assert made["certainties"] == ["certain", "disputed", "probable"]
    assert (made["stays"]["certainty"], made["legs"]["certainty"]) == ([0, 1], [2])


def test_a_life_has_its_first_and_last_day(of_trotsky: dict[str, Any]) -> None:
    born, died = day_number(1879, 11, 7), day_number(1940, 8, 21)

    assert (of_trotsky["born"], of_trotsky["died"]) == ([born, born], [died, died])


def test_a_birth_without_an_earliest_day_is_left_out() -> None:
    about = About(Texts({"en": "Ovid"}), born=parse_edtf("[..-0042]"))

    made = track(a_journey(about=about))

    assert (made["born"], made["died"]) == (None, None)


def test_longitudes_go_on_across_the_antimeridian_through_all_legs() -> None:
    fiji, samoa = a_place("Levuka"), a_place("Apia")
    stays = (
        a_stay(fiji, "1889-01", "1889-02"),
        a_stay(samoa, "1889-03", "1889-04"),
        a_stay(samoa, "1889-05", "1889-06", stay_id="again"),
        a_stay("Paris", "1889-07", "1889-08"),
    )

    lons = [lon for lon, _ in vertices(track(a_journey(*stays)))]

    assert max(abs(later - earlier) for earlier, later in pairwise(lons)) < 180
    assert lons[0] == 178.83
    assert 188.24 in lons


def test_a_leg_runs_through_its_waypoints() -> None:
    way = a_leg(via=(Waypoint("Ravenna", a_position("Ravenna")),))

    made = track(a_journey(legs=[way]))

    assert (12.1984, 44.4184) in vertices(made)


def test_a_stay_outside_every_chapter_has_none() -> None:
    tomis = Chapter("exile", Texts({"en": "Exile"}), parse_edtf("0009"), parse_edtf("0017"))
    stays = (a_stay("Rome", "0007", "0008"), a_stay("Tomis", "0009", "0017", chapter="exile"))

    made = track(a_journey(*stays, chapters=(tomis,)))

    assert made["stays"]["chapter"] == [-1, 0]


def test_a_chapter_without_a_colour_gets_one_and_an_open_one_goes_as_far_as_the_journey() -> None:
    chapter = Chapter("life", Texts({"en": "Life"}), parse_edtf("../0008"), parse_edtf("0009/.."))

    made = track(a_journey(a_stay("Rome", "0007-01-02", "0008"), a_stay("Tomis", "0009", "0017"), chapters=(chapter,)))

    days = {"first": day_number(7, 1, 2), "last": day_number(17, 12, 31)}
    assert made["chapters"] == [{"id": "life", "colour": "#4477aa", **days}]


def test_a_journey_of_one_stay_has_a_track() -> None:
    made = track(a_journey(a_stay("Tomis", "0009", "0017")))

    assert (made["line"], made["legs"]["count"], made["stays"]["id"]) == ([], [], ["tomis"])


def test_the_line_is_whole_numbers(of_trotsky: dict[str, Any]) -> None:
    assert {type(step) for step in of_trotsky["line"]} == {int}


def test_a_track_is_less_than_half_a_kilobyte_a_stay(of_trotsky: dict[str, Any]) -> None:
    assert len(as_json(of_trotsky)) < 500 * 289
