import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pytest

from places import Texts
from routes.about import About
from routes.formats.mfjson import write
from routes.journey import Journey
from routes.selection import Selection
from tests.builders import a_journey, a_stay

WHATEVER_MOVINGPANDAS_WARNS_OF = pytest.mark.filterwarnings("ignore")
RFC_3339 = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")


@pytest.fixture(scope="session")
def collection(trotsky: Journey) -> dict[str, Any]:
    return written(trotsky)


@pytest.fixture
def stevenson() -> Journey:
    """Stevenson's way crosses the antimeridian."""
    return a_journey(a_stay("Levuka", "1889-12-07", "1890-02"), a_stay("Apia", "1890-04", "1890-05"))


def written(journey: Journey, selection: Selection | None = None, language: str = "") -> dict[str, Any]:
    return json.loads(write(journey, selection or Selection(), language))  # type: ignore[no-any-return]  # tests look


def read(path: Path) -> Any:
    import movingpandas  # slow, and it warns

    return movingpandas.read_mf_json(path, traj_id_property="passage")


def test_a_whole_journey_is_one_moving_point(collection: dict[str, Any]) -> None:
    (feature,) = collection["features"]

    assert (feature["type"], feature["id"]) == ("Feature", "trotsky-1")
    assert feature["temporalGeometry"]["type"] == "MovingPoint"
    assert feature["temporalGeometry"]["interpolation"] == "Linear"
    assert feature["geometry"]["coordinates"] == feature["temporalGeometry"]["coordinates"]


def test_there_is_an_increasing_instant_of_rfc_3339_for_each_position(collection: dict[str, Any]) -> None:
    course = collection["features"][0]["temporalGeometry"]

    assert len(course["datetimes"]) == len(course["coordinates"]) > 2 * 289
    assert all(RFC_3339.fullmatch(instant) for instant in course["datetimes"])
    assert all(earlier < later for earlier, later in pairwise(course["datetimes"]))
    assert course["datetimes"][0] == "1879-11-07T12:00:00Z"


def test_coordinates_are_longitude_latitude_with_five_decimals(collection: dict[str, Any]) -> None:
    coordinates = collection["features"][0]["temporalGeometry"]["coordinates"]

    assert coordinates[0] == [32.13, 47.86]
    assert coordinates == [[round(lon, 5), round(lat, 5)] for lon, lat in coordinates]
    assert collection["crs"]["properties"]["name"] == "urn:ogc:def:crs:OGC:1.3:CRS84"


def test_the_properties_say_that_the_instants_are_nominal_and_which_days_are_meant(collection: dict[str, Any]) -> None:
    properties = collection["features"][0]["properties"]

    assert properties["instants"] == "nominal"
    assert "the middle of the days that the sources allow" in properties["note"]
    assert (properties["start"], properties["end"]) == ("1879-11-07", "1940-08-21")


def test_what_is_told_of_stays_and_legs_begins_where_they_do(collection: dict[str, Any], trotsky: Journey) -> None:
    feature = collection["features"][0]
    (told,) = feature["temporalProperties"]
    instants = told.pop("datetimes")

    assert set(instants) <= set(feature["temporalGeometry"]["datetimes"])
    assert {(each["type"], each["interpolation"], len(each["values"])) for each in told.values()} == {
        ("Text", "Step", len(instants))
    }
    assert told["stay_id"]["values"][:-1:2] == [stay.stay_id for stay in trotsky.stays]
    assert told["leg_id"]["values"][1:-1:2] == [leg.leg_id for leg in trotsky.legs]
    assert told["arrival"]["values"][:-1:2] == [stay.arrival.text for stay in trotsky.stays]
    assert told["certainty"]["values"][1:-1:2] == [leg.certainty for leg in trotsky.legs]
    assert [each["values"][-1] for each in told.values()] == [each["values"][-2] for each in told.values()]


def test_a_way_across_the_antimeridian_is_two_moving_points_that_meet_there(stevenson: Journey) -> None:
    found = written(stevenson)

    there, beyond = (feature["temporalGeometry"] for feature in found["features"])
    assert (there["coordinates"][-1][0], beyond["coordinates"][0][0]) == (180, -180)
    assert there["coordinates"][-1][1] == beyond["coordinates"][0][1]
    assert there["datetimes"][-1] == beyond["datetimes"][0]
    assert found["features"][0]["bbox"] == [178.83, -17.6833, 180, there["coordinates"][-1][1]]
    assert found["bbox"] == [178.83, -17.6833, -171.76, -13.8333]
    told = [feature["temporalProperties"][0]["feature"]["values"] for feature in found["features"]]
    assert told == [["stay", "leg", "leg"], ["leg", "stay", "stay"]]


def test_a_gap_in_what_is_selected_is_not_travelled(trotsky: Journey) -> None:
    prisons = written(trotsky, Selection.asked(trotsky, kinds=["prison"]))["features"]

    assert len(prisons) > 1
    assert len({feature["properties"]["passage"] for feature in prisons}) == len(prisons)
    assert {feature["geometry"]["type"] for feature in prisons} == {"Point", "LineString"}


def test_a_single_stay_is_a_point_that_stands_still() -> None:
    (feature,) = written(a_journey(a_stay("Rome", "1900", "1901")))["features"]

    assert feature["geometry"] == {"type": "Point", "coordinates": [12.4964, 41.9028]}
    assert feature["temporalGeometry"]["coordinates"] == [[12.4964, 41.9028], [12.4964, 41.9028]]


def test_a_selection_of_nothing_is_an_empty_collection(trotsky: Journey) -> None:
    found = written(trotsky, Selection.asked(trotsky, start="1950"))

    assert found["features"] == []
    assert not {"bbox", "time"} & set(found)


def test_years_beyond_four_digits_are_those_of_iso_8601() -> None:
    found = written(a_journey(a_stay("Rome", "-0042-03-20", "0008-12-01"), a_stay("Tomis", "Y12000")))

    assert found["time"][0] == "-0042-03-20T12:00:00Z"
    assert found["time"][1].startswith("+12000-12-31T")


def test_texts_are_in_the_language_asked(trotsky: Journey) -> None:
    feature = written(trotsky, language="fa")["features"][0]

    assert feature["properties"]["subject"] == "لئون تروتسکی"
    assert feature["temporalProperties"][0]["place"]["values"][0] == "یانوفکا"


def test_the_collection_says_on_what_terms_it_may_be_used() -> None:
    about = About(Texts({"en": "Ovid"}), licence="CC0-1.0", version="1.0")

    found = written(a_journey(about=about))

    assert (found["title"], found["licence"], found["credits"], found["version"]) == ("Ovid", "CC0-1.0", [], "1.0")


@WHATEVER_MOVINGPANDAS_WARNS_OF
def test_movingpandas_reads_the_journey_with_its_old_dates(trotsky: Journey, tmp_path: Path) -> None:
    (tmp_path / "trotsky.mf.json").write_bytes(write(trotsky))

    (trajectory,) = read(tmp_path / "trotsky.mf.json")

    stays = trajectory.df[trajectory.df["feature"] == "stay"]
    assert str(trajectory.df.index[0]) == "1879-11-07 12:00:00"
    assert stays["stay_id"].nunique() == 289
    assert trajectory.df["leg_id"].replace("", np.nan).nunique() == 288
    assert trajectory.get_length() / 1000 == pytest.approx(171_946, abs=200)


@WHATEVER_MOVINGPANDAS_WARNS_OF
def test_movingpandas_reads_the_first_century(tmp_path: Path) -> None:
    (tmp_path / "ovid.mf.json").write_bytes(
        write(a_journey(a_stay("Rome", "0002", "0008-12-01"), a_stay("Tomis", "0009")))
    )

    (trajectory,) = read(tmp_path / "ovid.mf.json")

    assert trajectory.df.index[1].isoformat() == "0008-12-01T12:00:00"


def test_geopandas_reads_the_way_as_a_line(trotsky: Journey, tmp_path: Path) -> None:
    (tmp_path / "trotsky.mf.json").write_bytes(write(trotsky))

    frame = geopandas.read_file(tmp_path / "trotsky.mf.json")

    assert frame.geometry.geom_type.tolist() == ["LineString"]
    assert frame["instants"].tolist() == ["nominal"]
