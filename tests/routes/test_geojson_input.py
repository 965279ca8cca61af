import json
from pathlib import Path
from typing import Any

import pytest

from places import Position
from routes.formats import find_format
from routes.journey import Journey
from routes.properties import stay_properties
from routes.reading import Report, check_journey, find_journey, read_journey, shipped_journeys
from routes.selection import Selection

FOLLOWS = ("place_then", "polity", "sources")


def a_point(*coordinates: float, **properties: Any) -> dict[str, Any]:
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": coordinates},
        "properties": properties,
    }


def checked(folder: Path, *features: Any, name: str = "ovid.geojson", **members: Any) -> Report:
    path = folder / name
    path.write_text(json.dumps({"type": "FeatureCollection", **members, "features": features}), encoding="utf-8")
    return check_journey(path)


def read(folder: Path, *features: Any, **members: Any) -> Journey:
    journey = checked(folder, *features, **members).journey
    assert journey
    return journey


def told(journey: Journey, number: int) -> dict[str, Any]:
    """Give what an export says of a stay, without what follows from tables that no such file has."""
    return {key: text for key, text in stay_properties(journey, number).items() if key not in FOLLOWS}


@pytest.mark.parametrize("name", [name for name in shipped_journeys() if name != "trotsky"])
@pytest.mark.parametrize("form", ["geojson", "lpf"])
def test_our_own_files_read_back_with_every_stay_leg_date_text_and_point(tmp_path: Path, name: str, form: str) -> None:
    journey, chosen = read_journey(find_journey(name)), find_format(form)
    path = tmp_path / f"journey{chosen.ending}"
    path.write_bytes(chosen.write(journey, Selection(), ""))

    again = read_journey(path)

    numbers = range(len(journey.stays))
    assert [told(again, number) for number in numbers] == [told(journey, number) for number in numbers]
    assert [each.place.position.rounded() for each in again.stays] == [
        each.place.position.rounded() for each in journey.stays
    ]
    assert [(leg.leg_id, leg.mode, leg.path, leg.circumstance) for leg in again.legs] == [
        (leg.leg_id, leg.mode, leg.path, leg.circumstance) for leg in journey.legs
    ]
    assert all(leg.via for leg, whole in zip(again.legs, journey.legs, strict=True) if whole.via)
    assert (again.about.title["en"], again.about.licence) == (journey.about.title["en"], journey.about.licence)
    cited = [again.sources[source].citation.said_in() for source in again.stays[0].sources]
    assert cited == [journey.sources[source].citation.said_in() for source in journey.stays[0].sources]


def test_points_of_others_are_stays_whose_properties_are_columns(tmp_path: Path) -> None:
    journey = read(
        tmp_path,
        a_point(12.5, 41.9, name="Rome", date="c. 1 BC", weather="mild", rank=3),
        a_point(28.66, 44.17, name="Tomis", date="0009", notes="Ice on the sea", letters=["a", "b"]),
        title="Ovid",
    )

    assert journey.about.title == {"en": "Ovid"}
    assert [stay.place.names["en"] for stay in journey.stays] == ["Rome", "Tomis"]
    assert [str(stay.arrival) for stay in journey.stays] == ["0000~", "0009"]
    assert journey.stays[1].place.position == Position(28.66, 44.17)
    assert journey.stays[1].summary == {"en": "Ice on the sea"}
    assert (journey.stays[0].extra, journey.stays[1].extra) == ({"weather": "mild", "rank": "3"}, {"letters": "a;b"})


def test_what_is_wrong_in_a_feature_names_it_and_its_property(tmp_path: Path) -> None:
    rome, tomis = a_point(12.5, 41.9, name="Rome", date="0001"), a_point(44.1, 128.6, name="Tomis", date="9/9/9")

    problems = checked(tmp_path, rome, tomis).problems

    assert [(each.row, each.column, each.value) for each in problems] == [(2, "date", "9/9/9"), (2, "lat", "128.6")]
    assert str(problems[0]).startswith("ovid.geojson, feature 2, property 'date': ")


def test_an_area_is_taken_for_a_point_on_it_and_a_line_is_left_out_with_a_notice_each(tmp_path: Path) -> None:
    square = [[[12, 41], [13, 41], [13, 42], [12, 42], [12, 41]]]
    area = {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": square}}
    line = {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[12, 41], [28, 44]]}}

    report = checked(tmp_path, area | {"properties": {"place": "Rome", "arrival": "0001"}}, line | {"properties": None})

    assert report.journey
    assert report.journey.stays[0].place.position == Position(12.5, 41.5)
    assert [(each.row, each.value, each.understood) for each in report.notices] == [
        (1, "Polygon", "is taken for a point on it"),
        (2, "LineString", "is left out: only points are stays"),
    ]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("{", "it is no JSON"),
        ("[" * 100_000, "it is no JSON"),
        ('{"type": "Topology"}', "it is no collection of features"),
        ("[1, 2]", "it is no collection of features"),
        ('{"features": [1]}', "it is no feature"),
        (
            '{"features": [{"geometry": {"type": "Blob"}}]}',
            "no geometry",
        ),
        ('{"features": [{"geometry": {"type": "Point", "coordinates": [1]}}]}', "no geometry"),
        ('{"features": [{"geometry": {"type": "Point", "coordinates": 7}}]}', "no geometry"),
        ('{"features": []}', "there are no stays"),
    ],
)
def test_what_is_no_geojson_is_a_problem_and_no_traceback(tmp_path: Path, text: str, wrong: str) -> None:
    path = tmp_path / "ovid.json"
    path.write_text(text, encoding="utf-8")

    problems = check_journey(path).problems

    assert any(wrong in problem.wrong for problem in problems)


def test_places_of_a_gazetteer_are_stays_at_each_of_their_times_in_the_order_of_their_dates(tmp_path: Path) -> None:
    tomis = {
        "@id": "http://example.org/tomis",
        "type": "Feature",
        "properties": {"title": "Tomis", "ccodes": ["RO"]},
        "when": {"timespans": [{"start": {"in": "9"}, "end": {"earliest": "17", "latest": "18"}}]},
        "names": [{"toponym": "Tomi", "lang": "la"}, {"toponym": "تومیس", "lang": "fa"}],
        "geometry": {"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [28.66, 44.17]}]},
        "descriptions": [{"value": "A port"}],
    }
    rome = {
        "type": "Feature",
        "properties": {"title": "Rome"},
        "when": {"timespans": [{"start": {"latest": "-25"}}, {"start": {"in": "0008-11"}}]},
        "names": [{"toponym": "Rome"}],
        "geometry": {"type": "Point", "coordinates": [12.5, 41.9]},
    }
    sulmo = {"type": "Feature", "properties": {"title": "Sulmo"}, "names": [{"toponym": "Sulmo"}], "geometry": None}

    report = checked(tmp_path, tomis, rome, sulmo, name="ovid.lpf.json")

    assert report.journey
    assert [(each.place.names.said_in(), str(each.arrival), str(each.departure)) for each in report.journey.stays] == [
        ("Rome", "[..-0025]", "None"),
        ("Rome", "0008-11", "None"),
        ("Tomi", "0009", "[0017..0018]"),
    ]
    assert report.journey.stays[2].place.names["fa"] == "تومیس"
    assert report.journey.stays[2].summary == {"en": "A port"}
    assert [each.named for each in report.journey.undated] == ["Sulmo"]
