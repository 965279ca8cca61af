from pathlib import Path
from typing import Any

import pytest

from places.dates import Span, parse_edtf
from places.place import Period, Place
from places.texts import Texts
from routes.journey import Journey
from routes.statistics import Statistics, statistics
from routes.stretch import Days
from tests.builders import a_journey, a_leg, a_place, a_stay
from tests.figures import TABLE, along_the_equator


def window(first: str, last: str) -> Span:
    return Span(parse_edtf(first).span.first, parse_edtf(last).span.last)


def in_country(code: str, *, name: str = "Rome", polities: tuple[Period, ...] = ()) -> Place:
    return a_place(name, country_today=code, polities=polities)


def period(name: str, first: str, last: str) -> Period:
    return Period(Texts({"en": name}), parse_edtf(first).span, parse_edtf(last).span)


def days(*, nominal: float, least: float, most: float) -> Days:
    return {"nominal": nominal, "least": least, "most": most}


def all_days(figures: Statistics) -> list[Days]:
    return [
        *figures["countries"],
        *figures["polities"],
        *figures["longest"],
        figures["prison"],
        figures["exile"],
        figures["road"],
    ]


@pytest.mark.parametrize("row", TABLE["figures"], ids=lambda row: str(row["window"]))
def test_the_figures_agree_with_the_table_counted_by_hand(tmp_path: Path, row: dict[str, Any]) -> None:
    figures = statistics(along_the_equator(tmp_path), window(*row["window"]) if row["window"] else None)

    by_id = [{"name": each["stay_id"], **each} for each in figures["longest"]]
    assert _triples(by_id) == row["longest"]
    for name in ("countries", "polities"):
        assert _triples(figures[name]) == row[name]
    for name in ("prison", "exile", "road"):
        assert list(figures[name].values()) == row[name]  # type: ignore[literal-required]
    for name in ("km_by_year", "km_by_mode", "km_by_grade"):
        assert [list(each.values()) for each in figures[name]] == row[name]  # type: ignore[literal-required]
    assert (figures["days"], figures["km"]) == (row["days"], row["km"])


def _triples(rows: list[Any]) -> list[Any]:
    return [[row[key] for key in ("name", "nominal", "least", "most")] for row in rows]


WINDOWS = [None, Span(-26_000, -20_000), window("1902", "1902"), window("1917-03", "1917-11"), Span(-15_000, -15_000)]


@pytest.mark.parametrize("days_asked", WINDOWS)
def test_the_least_is_never_above_the_nominal_nor_that_above_the_most(trotsky: Journey, days_asked: Span) -> None:
    for each in all_days(statistics(trotsky, days_asked)):
        assert each["least"] <= each["nominal"] + 0.005
        assert each["nominal"] <= each["most"] + 0.005


@pytest.mark.parametrize("days_asked", WINDOWS)
@pytest.mark.parametrize("where", ["countries", "polities"])
def test_countries_and_road_fill_the_journey_as_polities_do(trotsky: Journey, days_asked: Span, where: str) -> None:
    figures = statistics(trotsky, days_asked)

    together = sum(each["nominal"] for each in figures[where]) + figures["road"]["nominal"]  # type: ignore[literal-required]

    assert together == pytest.approx(figures["days"], abs=0.2)


def test_every_kilometre_has_a_year_a_mode_and_a_grade(trotsky: Journey) -> None:
    figures = statistics(trotsky)

    for parts in (figures["km_by_year"], figures["km_by_mode"], figures["km_by_grade"]):
        assert sum(part["km"] for part in parts) == pytest.approx(figures["km"], abs=5)
    assert sum(part["share"] for part in figures["km_by_grade"]) == pytest.approx(1, abs=0.0002)


def test_years_that_follow_each_other_add_up(trotsky: Journey) -> None:
    whole = statistics(trotsky, window("1910", "1919"))
    years = [statistics(trotsky, window(str(year), str(year))) for year in range(1910, 1920)]

    for key in ("nominal", "least"):
        for what in ("prison", "exile", "road"):
            together = sum(year[what][key] for year in years)
            assert together == pytest.approx(whole[what][key], abs=0.3)
    assert sum(year["days"] for year in years) == whole["days"] == 3_652
    assert sum(year["km"] for year in years) == pytest.approx(whole["km"], abs=2)


def test_dates_known_to_the_day_leave_no_room() -> None:
    elba = in_country("IT", name="Elba")

    (country,) = statistics(a_journey(a_stay(elba, "1814-05-04", "1815-02-26")))["countries"]

    assert country == {"name": "IT", **days(nominal=298, least=298, most=298)}


def test_a_departure_known_to_the_month_leaves_a_month_less_a_day() -> None:
    figures = statistics(a_journey(a_stay("Elba", "1815-02-01", "1815-03")))

    assert figures["longest"][0]["least"] == 28
    assert figures["longest"][0]["most"] == 58


def test_when_he_moved_within_a_country_does_not_change_how_long_he_was_in_it() -> None:
    stays = [
        a_stay(in_country("IT", name="Florence"), "1300-01-01", "1301"),
        a_stay(in_country("IT", name="Verona"), "1301", "1302-01-01"),
    ]

    figures = statistics(a_journey(*stays))

    assert figures["countries"] == [{"name": "IT", **days(nominal=729.67, least=729.67, most=729.67)}]
    assert [stay["least"] for stay in figures["longest"]] == [364.83, 0.83]


def test_time_that_two_stays_in_a_country_share_counts_once() -> None:
    italy, elsewhere = in_country("IT"), in_country("RO", name="Tomis")
    stays = [
        a_stay(italy, "1900-01-01", "1901"),
        a_stay(elsewhere, "1901", "1901"),
        a_stay(italy, "1901", "1902-01-01", stay_id="back"),
    ]

    figures = statistics(a_journey(*stays))

    assert [each["name"] for each in figures["countries"]] == ["IT", "RO"]
    assert figures["countries"][0]["most"] == 730
    assert figures["countries"][1]["least"] == 0


def test_a_stay_through_a_change_of_polity_is_split_at_that_day() -> None:
    tsar, soviets = period("Empire", "1721", "1917-03-15"), period("Republic", "1917-03-16", "1917-11-07")
    petrograd = in_country("RU", polities=(tsar, soviets))

    figures = statistics(a_journey(a_stay(petrograd, "1917-03-01", "1917-03-31")))

    assert [(each["name"], each["nominal"]) for each in figures["polities"]] == [("Republic", 15.5), ("Empire", 14.5)]


def test_a_polity_that_ended_leaves_days_without_one() -> None:
    empire = period("Empire", "1800", "1917-03-15")

    figures = statistics(a_journey(a_stay(in_country("RU", polities=(empire,)), "1917-03-01", "1917-03-31")))

    assert [(each["name"], each["nominal"]) for each in figures["polities"]] == [("", 15.5), ("Empire", 14.5)]


def test_a_leg_of_vague_dates_takes_no_longer_than_its_mode_needs() -> None:
    stays = [a_stay("Rome", "0001-01-01", "0008"), a_stay("Tomis", "0008", "0017-01-01")]

    road = statistics(a_journey(*stays, legs=[a_leg(mode="ship")]))["road"]

    assert road == days(nominal=0.33, least=0, most=4)


def test_a_leg_that_begins_and_ends_in_one_year_belongs_to_it() -> None:
    stays = [a_stay("Rome", "0008-01-01", "0008-11-01"), a_stay("Tomis", "0008-12-01", "0010")]

    assert statistics(a_journey(*stays))["km_by_year"] == [{"year": 8, "km": 1338.6}]


def test_years_without_a_way_stand_between_the_others() -> None:
    stays = [
        a_stay("Rome", "-0003", "-0001-06-01"),
        a_stay("Tomis", "-0001-06-11", "0002-06-01"),
        a_stay("Ravenna", "0002-07-01", "0003"),
    ]

    years = statistics(a_journey(*stays))["km_by_year"]

    assert [each["year"] for each in years] == [-1, 0, 1, 2]
    assert [bool(each["km"]) for each in years] == [True, False, False, True]


def test_a_journey_of_one_stay_went_nowhere() -> None:
    figures = statistics(a_journey(a_stay("Tomis", "0009", "0017")))

    assert (figures["km"], figures["km_by_year"], figures["road"]["most"]) == (0, [], 0)


def test_no_more_than_ten_stays_are_the_longest(trotsky: Journey) -> None:
    longest = statistics(trotsky, language="fa")["longest"]

    assert len(longest) == 10
    assert longest[0]["title"] == "تولد در مزرعهٔ یانوفکا"


def test_the_days_counted_are_those_of_the_journey_in_the_window(trotsky: Journey) -> None:
    figures = statistics(trotsky, window("1940", "1950"))

    assert (figures["start"], figures["end"]) == ("1940-01-01", "1940-08-21")
