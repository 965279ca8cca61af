import csv
from itertools import groupby, pairwise
from pathlib import Path

import pytest

from places.dates import parse_edtf
from places.dates.julian import new_style
from routes.annotations import GRADES, VERDICTS
from routes.journey import Journey
from routes.reading import check_journey, find_journey
from routes.travel import travel_days

FOLDER = find_journey("trotsky")
TABLES = ("places", "stays", "legs", "chapters", "claims", "sources")


def rows(table: str) -> list[dict[str, str]]:
    with Path(FOLDER / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def uncited(trotsky: Journey) -> set[str]:
    return {source.source_id for source in trotsky.sources.values() if source.grade == "uncited"}


def test_the_tables_have_no_problems_and_no_notices() -> None:
    report = check_journey(FOLDER)

    assert (report.problems, report.notices) == ((), ())


@pytest.mark.parametrize(
    ("table", "count"), [("places", 179), ("stays", 289), ("legs", 288), ("claims", 319), ("chapters", 13)]
)
def test_no_row_is_lost(trotsky: Journey, table: str, count: int) -> None:
    assert len(rows(table)) == count
    assert len(getattr(trotsky, table)) == count


def test_the_sources_disagree_at_ninety_stays(trotsky: Journey) -> None:
    assert sum(bool(stay.disagreement) for stay in trotsky.stays) == 90


def test_every_chapter_holds_stays_that_follow_each_other(trotsky: Journey) -> None:
    in_turn = [chapter for chapter, _ in groupby(stay.chapter for stay in trotsky.stays)]

    assert in_turn == [chapter.chapter_id for chapter in trotsky.chapters]


def test_every_chapter_begins_when_or_after_the_one_before_it_ends(trotsky: Journey) -> None:
    pairs = pairwise(trotsky.chapters)

    assert [after.chapter_id for before, after in pairs if after.start.span.surely_before(before.end.span)] == []


@pytest.mark.parametrize("table", [table for table in TABLES if table != "sources"])  # a citation is as it was printed
def test_every_text_has_its_persian_and_every_persian_its_text(table: str) -> None:
    columns = rows(table)[0].keys()
    pairs = [(column.removesuffix("_fa"), column) for column in columns if column.endswith("_fa")]
    pairs = [(english if english in columns else f"{english}_en", persian) for english, persian in pairs]

    apart = [
        (number, english)
        for number, row in enumerate(rows(table), 2)
        for english, persian in pairs
        if bool(row[english]) != bool(row[persian])
    ]

    assert apart == []
    assert pairs


@pytest.mark.parametrize("table", TABLES)
def test_persian_texts_are_written_with_persian_letters(table: str) -> None:
    texts = [text for row in rows(table) for column, text in row.items() if column.endswith("_fa") and text]

    assert [text for text in texts if set(text) & set("يكى٤٥٦")] == []


def test_every_source_has_a_grade(trotsky: Journey) -> None:
    assert {row["grade"] for row in rows("sources")} == set(GRADES)
    assert all(source.grade in GRADES for source in trotsky.sources.values())


def test_every_row_says_what_it_rests_on(trotsky: Journey) -> None:
    assert [stay.stay_id for stay in trotsky.stays if not stay.sources] == []
    assert [leg.leg_id for leg in trotsky.legs if not leg.sources] == []


def test_what_has_no_source_is_cited_as_such(trotsky: Journey, uncited: set[str]) -> None:
    assert uncited == {f"general-knowledge-{confidence}" for confidence in ("high", "medium", "low")}
    assert all(trotsky.sources[source].citation.said_in("en").startswith("No source: ") for source in uncited)


def test_the_rows_that_rest_on_no_source_are_found(trotsky: Journey, uncited: set[str]) -> None:
    assert sum(set(stay.sources) <= uncited for stay in trotsky.stays) == 8
    assert sum(set(leg.sources) <= uncited for leg in trotsky.legs) == 8


def test_every_claim_that_places_trotsky_is_linked_to_a_stay(trotsky: Journey) -> None:
    placing = [claim for claim in trotsky.claims if claim.extra["places_trotsky"] == "yes"]

    assert len(placing) == 173
    assert [claim.claim_id for claim in placing if claim.stay_id not in trotsky.order] == []


def test_every_claim_has_a_verdict_and_is_told_in_both_languages(trotsky: Journey) -> None:
    assert {claim.verdict for claim in trotsky.claims} <= set(VERDICTS)
    assert [claim.claim_id for claim in trotsky.claims if not {"en", "fa"} <= set(claim.says)] == []
    assert {claim.source for claim in trotsky.claims} == {"persian-biography"}


def test_a_claim_that_agrees_has_a_date_that_its_stay_allows(trotsky: Journey) -> None:
    schedule = trotsky.schedule
    apart = [
        claim.claim_id
        for claim in trotsky.claims
        if claim.verdict == "agrees" and claim.date and claim.extra["places_trotsky"] == "yes"
        for number in [trotsky.order[claim.stay_id]]
        if claim.date.span.last < schedule.arrivals[number].first
        or claim.date.span.first > schedule.departures[number].last
    ]

    assert apart == []


@pytest.mark.parametrize("column", ["period_names", "polities"])
def test_periods_are_the_same_in_persian(column: str) -> None:
    for row in rows("places"):
        english, persian = (
            [part.rpartition("@") for part in row[name].split(";")] for name in (column, f"{column}_fa")
        )
        assert [part[2] for part in english] == [part[2] for part in persian], row["place_id"]


def test_periods_stand_in_time_order(trotsky: Journey) -> None:
    for place in trotsky.places:
        for periods in (place.period_names, place.polities):
            starts = [period.first_day for period in periods]
            assert starts == sorted(starts), place.place_id


def test_every_stay_is_under_some_polity_on_the_day_he_came(trotsky: Journey) -> None:
    stateless = [
        stay.stay_id
        for stay, day in zip(trotsky.stays, trotsky.schedule.arrive, strict=True)
        if not stay.place.polity_on(day) or not stay.place.polity_on(day, "fa")
    ]

    assert stateless == []


def test_old_style_days_are_those_of_the_new_style_dates(trotsky: Journey) -> None:
    pairs = [
        (old, date)
        for stay in trotsky.stays
        for old, date in ((stay.arrival_os, stay.arrival), (stay.departure_os, stay.departure))
        if old
    ]

    assert len(pairs) == 42
    assert [old for old, date in pairs if date is None or new_style(old) != date.text.rstrip("~")] == []


def test_waypoints_are_named_points_and_legs_with_waypoints_are_no_connectors(trotsky: Journey) -> None:
    assert sum(len(leg.via) for leg in trotsky.legs) == sum(
        len(row["via"].split(";")) for row in rows("legs") if row["via"]
    )
    assert [leg.leg_id for leg in trotsky.legs if leg.via and leg.path == "connector"] == []
    assert all(waypoint.name for leg in trotsky.legs for waypoint in leg.via)


def test_no_leg_takes_longer_than_a_season(trotsky: Journey) -> None:
    days = [travel_days(trotsky, number) for number in range(288)]

    assert (min(days), max(days)) == (1, 63)


def test_the_life_lies_between_birth_and_death(trotsky: Journey) -> None:
    assert trotsky.about.born == parse_edtf("1879-11-07")
    assert trotsky.about.died == parse_edtf("1940-08-21")
    assert trotsky.schedule.arrivals[0] == parse_edtf("1879-11-07").span
    assert trotsky.schedule.departures[-1] == parse_edtf("1940-08-21").span


def test_the_journey_speaks_english_and_persian_and_credits_its_data(trotsky: Journey) -> None:
    assert trotsky.about.languages[:2] == ("en", "fa")
    assert trotsky.about.licence == "CC-BY-4.0"
    assert {"en", "fa"} <= set(trotsky.about.title)
    assert (FOLDER / "LICENSE").exists()
