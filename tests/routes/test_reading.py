from pathlib import Path

import pytest
from openpyxl import Workbook

from places import TableError, UnknownNameError
from places.dates import parse_edtf
from routes.reading import Report, check_journey, find_journey, read_journey, shipped_journeys
from tests.builders import a_folder

HEADER = "stay_id,place,arrival,departure,lon,lat,certainty"
SIX_MISTAKES = f"""{HEADER}
florence,Florence,1265-13,1302-01-27,11.2558,43.7696,certain
verona,,1303,1304,10.9916,45.4384,certain
bologna,Bologna,1304,1306,44.4949,111.3426,certain
lunigiana,Lunigiana,1306,1307,10.0,44.2,perhaps
lucca,Lucca,1308,1305,10.5027,43.8429,certain
ravenna,Ravenna,1318,1321-09-14,12.1984,forty-four,certain
"""


def checked(folder: Path, **tables: str) -> list[str]:
    """Give the address of every problem and what is wrong there."""
    problems = check_journey(a_folder(folder, **tables)).problems
    return [f"{each.source} {each.row} {each.column}: {each.wrong}" for each in problems]


def single(folder: Path, text: str, name: str = "dante.csv") -> Report:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return check_journey(path)


def test_six_mistakes_in_six_rows_are_six_problems_at_once(tmp_path: Path) -> None:
    problems = single(tmp_path, SIX_MISTAKES).problems

    assert [(each.source, each.row, each.column, each.value) for each in problems] == [
        ("dante.csv", 2, "arrival", "1265-13"),
        ("dante.csv", 3, "place", ""),
        ("dante.csv", 4, "lat", "111.3426"),
        ("dante.csv", 5, "certainty", "perhaps"),
        ("dante.csv", 6, "departure", "1305"),
        ("dante.csv", 7, "lat", "forty-four"),
    ]
    assert [each.fix for each in problems] == [
        "write it as 1917-05-17, 1917-05, 1917, 1917~ or another EDTF date",
        "fill in the place",
        "swap lon and lat",
        "use one of certain, disputed, probable",
        "correct one of the two dates, or the order of the rows",
        "write decimal degrees with a point, such as 46.4857",
    ]


def test_a_table_with_mistakes_is_an_exception_with_all_of_them_and_never_half_a_journey(tmp_path: Path) -> None:
    with pytest.raises(TableError) as refusal:
        read_journey(a_folder(tmp_path, stays=SIX_MISTAKES))

    assert len(refusal.value.problems) == 6
    assert str(refusal.value).startswith("6 problems:\nstays.csv, row 2, column 'arrival'")
    assert check_journey(tmp_path).journey is None


def test_a_single_table_needs_only_place_arrival_and_a_point(tmp_path: Path) -> None:
    text = "place,arrival,lon,lat\nRome,-0042-03-20,12.4964,41.9028\nTomis,0008,28.6578,44.1733\n"

    journey = single(tmp_path, text, "ovid.csv").journey

    assert journey
    assert (journey.name, journey.about.title["en"]) == ("ovid", "Ovid")
    assert [stay.stay_id for stay in journey.stays] == ["stay-001", "stay-002"]
    assert [(leg.leg_id, leg.path) for leg in journey.legs] == [("leg-001", "connector")]
    assert journey.stays[0].arrival == parse_edtf("-0042-03-20")
    assert [place.place_id for place in journey.places] == ["Rome", "Tomis"]


@pytest.mark.parametrize("separator", [";", "\t"])
def test_a_table_of_a_spreadsheet_in_another_country_is_read(tmp_path: Path, separator: str) -> None:
    text = "\ufeffplace,arrival,lon,lat\r\nTomis,0008,28.6578,44.1733\r\n".replace(",", separator)

    assert single(tmp_path, text).problems == ()


def test_a_workbook_is_read_as_stays(tmp_path: Path) -> None:
    book = Workbook()
    for row in (["place", "arrival", "lon", "lat"], ["Elba", 1814, 10.3326, 42.8146], ["Paris", 1815, None, 48.8566]):
        book.worksheets[0].append(row)
    book.save(tmp_path / "napoleon.xlsx")

    problems = check_journey(tmp_path / "napoleon.xlsx").problems

    assert [str(each) for each in problems] == [
        "napoleon.xlsx, row 3, column 'lon': one coordinate is missing. Fix: give both lon and lat."
    ]


def test_typed_dates_are_understood_with_a_notice_each(tmp_path: Path) -> None:
    report = single(tmp_path, "place,arrival,departure,lon,lat\nElba,4 May 1814,26.2.1815,10.3326,42.8146\n")

    assert report.problems == ()
    assert [(each.row, each.column, each.value, each.understood) for each in report.notices] == [
        (2, "arrival", "4 May 1814", "is read as 1814-05-04"),
        (2, "departure", "26.2.1815", "is read as 1815-02-26"),
    ]


def test_unknown_columns_are_kept(tmp_path: Path) -> None:
    text = "place,arrival,lon,lat,place_id,weather\nTomis,0008,28.6578,44.1733,x,cold\n"

    journey = single(tmp_path, text).journey

    assert journey
    assert journey.stays[0].extra == {"place_id": "x", "weather": "cold"}


def test_a_missing_column_is_one_problem_of_the_header(tmp_path: Path) -> None:
    text = "place,on,lon,lat\nRome,0001,12.4964,41.9028\nTomis,0008,28.6578,44.1733\n"

    assert checked(tmp_path, stays=text) == ["stays.csv 1 arrival: the column is missing"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "stays.csv 0 : the table is empty"),
        ("place,arrival,lon,lat\n", "stays.csv 0 : there are no stays"),
        ("place,arrival,place\nRome,0001,\n", "stays.csv 1 place: the column stands twice"),
    ],
)
def test_a_stays_table_that_is_no_table_is_one_problem(tmp_path: Path, text: str, found: str) -> None:
    assert checked(tmp_path, stays=text, legs="from_stay,to_stay\na,b\n") == [found]


def test_a_folder_without_stays_says_so(tmp_path: Path) -> None:
    assert checked(tmp_path, places="place_id,name_en,lon,lat\nrome,Rome,12.4964,41.9028\n") == [
        "stays.csv 0 : the table is missing"
    ]


def test_a_table_in_another_encoding_is_read_with_a_notice(tmp_path: Path) -> None:
    (tmp_path / "stays.csv").write_bytes(b"place,arrival,lon,lat\nSaint-H\xe9l\xe8ne,1815,-5.68,-15.95\n")

    report = check_journey(tmp_path)

    assert report.journey
    assert report.journey.stays[0].place.names == {"en": "Saint-Hélène"}
    assert [str(notice) for notice in report.notices] == ["stays.csv: the file is read as Windows-1252."]


def test_every_table_is_checked_at_once(tmp_path: Path) -> None:
    found = checked(
        tmp_path,
        journey='title = 5\ncolour = "red"\n',
        places="place_id,name_en,lon,lat\nrome,,12.4964,41.9028\natlantis,Atlantis,,\n",
        stays="stay_id,place,arrival\na,rome,0001\nb,atlantis,0008\nc,carthage,0010\n",
        legs="from_stay,to_stay,via,path\na,b,Brindisi 17.94;40.63,sea\n",
        sources="source_id,citation,grade\ntristia,,good\n",
    )

    assert [each.split(":")[0] for each in found] == [
        *("journey.toml 0 colour", "journey.toml 0 title"),
        *("legs.csv 2 path", "legs.csv 2 via", "legs.csv 2 via"),
        *("places.csv 2 name_en", "places.csv 3 lon"),
        *("sources.csv 2 citation", "sources.csv 2 grade"),
        "stays.csv 4 place",
    ]


def test_stays_at_a_place_nobody_can_read_are_not_blamed_for_it(tmp_path: Path) -> None:
    found = checked(
        tmp_path,
        places="place_id,name_en,lon,lat\ntomis,Tomis,28.6578,144.1733\n",
        stays="place,arrival\ntomis,0008\ntomis,0017\n",
    )

    assert len(found) == 1
    assert found[0].startswith("places.csv 2 lat: longitude 28.6578, latitude 144.173 is off the globe")


def test_a_stay_may_name_its_place_in_any_language(tmp_path: Path) -> None:
    journey = read_journey(
        a_folder(
            tmp_path,
            places="place_id,name_en,name_fa,lon,lat\ntomis,Tomis,تومیس,28.6578,44.1733\n",
            stays="place,arrival\nتومیس,0008\n",
        )
    )

    assert journey.stays[0].place.place_id == "tomis"


def test_a_name_that_two_places_bear_is_a_problem_that_offers_both(tmp_path: Path) -> None:
    places = "place_id,name_en,lon,lat\ngr,Tripoli,22.3794,37.5089\nly,Tripoli,13.1875,32.8752\n"

    (problem,) = check_journey(a_folder(tmp_path, places=places, stays="place,arrival\nTripoli,1911\n")).problems

    assert (problem.wrong, problem.fix) == (
        "2 places bear this name",
        "give lon and lat, or the place_id of one: gr (22.3794, 37.5089), ly (13.1875, 32.8752)",
    )


def test_a_name_that_only_stands_in_another_is_not_taken_for_it(tmp_path: Path) -> None:
    places = "place_id,name_en,lon,lat\nhouse,Dante's house in Florence,11.2571,43.7711\n"

    assert checked(tmp_path, places=places, stays="place,arrival\nFlorence,1265\n") == [
        "stays.csv 2 place: no place has this id or name"
    ]


def test_the_own_point_of_a_row_goes_before_a_place_of_the_same_name(tmp_path: Path) -> None:
    places = "place_id,name_en,lon,lat\ngr,Tripoli,22.3794,37.5089\n"

    journey = read_journey(
        a_folder(tmp_path, places=places, stays="place,arrival,lon,lat\nTripoli,1911,13.1875,32.8752\n")
    )

    assert journey.stays[0].place.position.lon == 13.1875


def test_an_own_point_that_contradicts_the_place_of_that_id_is_a_problem(tmp_path: Path) -> None:
    places = "place_id,name_en,lon,lat\ntomis,Tomis,28.6578,44.1733\n"
    stays = "place,arrival,lon,lat\ntomis,0008,28.6578,44.1733\ntomis,0009,28.7,44.2\n"

    assert checked(tmp_path, places=places, stays=stays) == ["stays.csv 3 lon: the point is not that of the place"]


def test_a_journey_is_found_by_its_name_its_folder_or_its_table(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, stays="place,arrival,lon,lat\nTomis,0008,28.6578,44.1733\n")

    assert "trotsky" in shipped_journeys()
    assert find_journey("trotsky").name == "trotsky"
    assert find_journey(str(folder)) == folder
    assert find_journey(str(folder / "stays.csv")) == folder / "stays.csv"


def test_what_is_no_journey_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match=r"is no journey: no file, no folder with a stays.csv, none of napoleon"):
        find_journey(str(tmp_path))


def test_a_journey_in_the_current_folder_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "ovid-in-tomis"
    folder.mkdir()
    a_folder(folder, stays="place,arrival,lon,lat\nTomis,0008,28.6578,44.1733\n")
    monkeypatch.chdir(folder)

    journey = read_journey(Path())

    assert (journey.name, journey.about.title["en"]) == ("ovid-in-tomis", "Ovid In Tomis")
