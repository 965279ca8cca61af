from pathlib import Path

import pytest

from routes.reading import check_journey
from tests.builders import a_folder

PLACES = "place_id,name_en,lon,lat\nrome,Rome,12.4964,41.9028\ntomis,Tomis,28.6578,44.1733\n"
STAYS = "stay_id,place,arrival,chapter,sources\na,rome,0001,youth,tristia\nb,tomis,0008,exile,tristia;ex-ponto\n"
LEGS = "leg_id,from_stay,to_stay,sources\nl,a,b,tristia\n"
CHAPTERS = "chapter_id,title_en,from,to\nyouth,Youth,-0042,0008\nexile,Exile,0008,0017\n"
CLAIMS = "claim_id,source,says_en,stay_id\nc,tristia,He wept.,b\n"
SOURCES = "source_id,citation\ntristia,Ovid: Tristia\nex-ponto,Ovid: Epistulae ex Ponto\n"
WHOLE = {"places": PLACES, "stays": STAYS, "legs": LEGS, "chapters": CHAPTERS, "claims": CLAIMS, "sources": SOURCES}


def found(folder: Path, **tables: str) -> list[str]:
    problems = check_journey(a_folder(folder, **WHOLE | tables)).problems
    return [f"{each.source} {each.row} {each.column} {each.value}: {each.wrong}" for each in problems]


def test_a_journey_whose_tables_fit_together_has_no_problems(tmp_path: Path) -> None:
    assert found(tmp_path) == []


@pytest.mark.parametrize(
    ("table", "changed", "problem"),
    [
        ("stays", STAYS.replace("youth", "school"), "stays.csv 2 chapter school: it stands in no row of chapters.csv"),
        ("stays", STAYS.replace("ex-ponto", "fasti"), "stays.csv 3 sources fasti: it stands in no row of sources.csv"),
        ("legs", LEGS.replace("tristia", "fasti"), "legs.csv 2 sources fasti: it stands in no row of sources.csv"),
        ("legs", LEGS.replace("a,b", "a,z"), "legs.csv 2 to_stay z: no stay has this id"),
        ("claims", CLAIMS.replace("tristia", "x"), "claims.csv 2 source x: it stands in no row of sources.csv"),
        ("claims", CLAIMS.replace(",b", ",z"), "claims.csv 2 stay_id z: it stands in no row of stays.csv"),
    ],
)
def test_an_id_that_stands_nowhere_is_a_problem(tmp_path: Path, table: str, changed: str, problem: str) -> None:
    assert found(tmp_path, **{table: changed}) == [problem]


@pytest.mark.parametrize(
    ("table", "again", "problem"),
    [
        ("places", "tomis,Tomi,28.6,44.1", "places.csv 4 place_id tomis: it stands already in row 3"),
        ("stays", "a,tomis,0017,exile,tristia", "stays.csv 4 stay_id a: it stands already in row 2"),
        ("chapters", "exile,Pontus,0017,0018", "chapters.csv 4 chapter_id exile: it stands already in row 3"),
        ("claims", "c,tristia,He wrote.,b", "claims.csv 3 claim_id c: it stands already in row 2"),
        ("sources", "tristia,Sorrows", "sources.csv 4 source_id tristia: it stands already in row 2"),
    ],
)
def test_an_id_that_stands_twice_is_a_problem(tmp_path: Path, table: str, again: str, problem: str) -> None:
    assert found(tmp_path, **{table: f"{WHOLE[table]}{again}\n"}) == [problem]


def test_two_legs_from_one_stay_are_a_problem(tmp_path: Path) -> None:
    assert found(tmp_path, legs=f"{LEGS}m,a,b,\n") == ["legs.csv 3 from_stay a: it stands already in row 2"]


@pytest.mark.parametrize(
    ("table", "broken", "problem"),
    [
        ("stays", STAYS.replace("0008", "8"), "stays.csv 3 arrival 8"),
        ("chapters", CHAPTERS.replace("0017", "17"), "chapters.csv 3 to 17"),
        ("sources", SOURCES.replace("Ovid: Tristia", ""), "sources.csv 2 citation "),
    ],
)
def test_what_refers_to_a_row_with_a_mistake_is_not_blamed_for_it(
    tmp_path: Path, table: str, broken: str, problem: str
) -> None:
    assert [each.split(":")[0] for each in found(tmp_path, **{table: broken})] == [problem]


def test_without_a_bibliography_sources_are_kept_as_written(tmp_path: Path) -> None:
    for name in ("places", "stays"):
        (tmp_path / f"{name}.csv").write_text(WHOLE[name], encoding="utf-8")

    journey = check_journey(tmp_path).journey

    assert journey
    assert journey.stays[1].sources == ("tristia", "ex-ponto")
