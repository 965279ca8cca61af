from typing import Any

import gpxpy
import pytest
from lxml import etree

from places.texts import Texts
from routes.annotations import Source
from routes.formats.gpx import write
from routes.journey import Journey
from routes.selection import Selection
from tests.builders import a_journey, a_leg, a_stay

SPACE = "{http://www.topografix.com/GPX/1/1}"
ORDER = {
    "gpx": "metadata wpt trk",
    "metadata": "name desc copyright bounds extensions",
    "copyright": "license",
    "wpt": "name desc src link type extensions",
    "trk": "name desc src link type extensions trkseg",
    "link": "text",
    "trkseg": "trkpt",
    "trkpt": "",
}
"""What may stand in an element, in the order of the schema of GPX 1.1."""
STEVENSON = a_journey(a_stay("Levuka", "1889"), a_stay("Apia", "1890"))


def vertices(gpx: Any) -> list[Any]:
    return [point for track in gpx.tracks for segment in track.segments for point in segment.points]


def read(journey: Journey) -> Any:
    return gpxpy.parse(write(journey))


@pytest.fixture(scope="module")
def gpx(trotsky: Journey) -> Any:
    return read(trotsky)


def test_gpxpy_reads_stays_as_waypoints_and_legs_as_tracks(gpx: Any, trotsky: Journey) -> None:
    yanovka = gpx.waypoints[0]

    assert (len(gpx.waypoints), len(gpx.tracks), gpx.routes) == (289, 288, [])
    assert (yanovka.longitude, yanovka.latitude) == (32.13, 47.86)
    assert (yanovka.name, yanovka.type) == ("Birth on the Yanovka farm", "residence")
    assert [waypoint.name for waypoint in gpx.waypoints] == [stay.title_in("en") for stay in trotsky.stays]


def test_nothing_has_a_time(gpx: Any) -> None:
    assert gpx.time is None
    assert {point.time for point in (*gpx.waypoints, *vertices(gpx))} == {None}


def test_dates_are_told_as_written_and_as_days(gpx: Any) -> None:
    yanovka = gpx.waypoints[0]

    told = {each.tag.partition("}")[2]: each.text for each in yanovka.extensions}
    assert "\n1879-11-07 – 1886~\n" in yanovka.description
    assert told | {"start": "1879-11-07", "end": "1887-12-31", "departure": "1886~", "certainty": "certain"} == told


def test_the_file_says_whose_it_is_and_on_what_terms(gpx: Any) -> None:
    assert gpx.name == "Leon Trotsky: a life in exile"
    assert gpx.copyright_author == "Exile Map: research, texts and tables"
    assert gpx.copyright_license == "https://spdx.org/licenses/CC-BY-4.0.html"
    assert "GeoNames" in gpx.description


def test_the_bounds_are_those_of_every_point(gpx: Any) -> None:
    points = [*gpx.waypoints, *vertices(gpx)]

    lons, lats = [point.longitude for point in points], [point.latitude for point in points]
    assert (gpx.bounds.min_longitude, gpx.bounds.max_longitude) == (min(lons), max(lons))
    assert (gpx.bounds.min_latitude, gpx.bounds.max_latitude) == (min(lats), max(lats))


@pytest.mark.parametrize("start", ["", "1950"], ids=["all", "nothing"])
def test_elements_stand_in_the_order_of_the_schema(start: str, trotsky: Journey) -> None:
    root = etree.fromstring(write(trotsky, Selection.asked(trotsky, start=start)))

    for each in root.iter():
        if each.tag.startswith(SPACE) and each.tag != f"{SPACE}extensions":
            allowed = ORDER.get(each.tag.removeprefix(SPACE), "").split()
            numbers = [allowed.index(child.tag.removeprefix(SPACE)) for child in each]
            assert numbers == sorted(numbers)
        else:
            assert not [child.tag for child in each if child.tag.startswith(SPACE)]


def test_a_track_across_the_antimeridian_has_two_segments_and_no_longitude_of_180() -> None:
    found = read(STEVENSON)

    first, second = found.tracks[0].segments
    assert (first.points[0].longitude, first.points[-1].longitude) == (178.83, 179.99999)
    assert (second.points[0].longitude, second.points[-1].longitude) == (-180, -171.76)
    assert (found.bounds.min_longitude, found.bounds.max_longitude) == (-180, 179.99999)


def test_a_source_is_told_and_links_to_the_web_where_it_is_there() -> None:
    known = {
        "my-life": Source("my-life", Texts({"en": "My Life"}), "https://example.org/my life"),
        "letter": Source("letter", Texts({"en": "A letter"}), "javascript:alert(1)"),
    }
    legs = [a_leg("Rome", "Tomis", mode="ship", sources=("my-life",))]
    stays = a_stay("Rome", sources=("my-life", "letter", "hearsay")), a_stay("Tomis", "0009")

    found = read(a_journey(*stays, legs=legs, sources=known))

    assert found.waypoints[0].source == "My Life | A letter | hearsay"
    assert (found.waypoints[0].link, found.waypoints[0].link_text) == ("https://example.org/my%20life", "My Life")
    assert (found.tracks[0].link, found.tracks[0].type) == ("https://example.org/my%20life", "ship")
    assert b"javascript" not in write(a_journey(*stays, sources=known))


def test_a_column_that_is_no_name_of_xml_is_kept_as_a_property() -> None:
    body = write(a_journey(a_stay("Rome", extra={"weather": "hot", "2nd name": "Roma"})))

    assert b"<exile:weather>hot</exile:weather>" in body
    assert b'<exile:property name="2nd name">Roma</exile:property>' in body
