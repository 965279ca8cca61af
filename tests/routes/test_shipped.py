"""Every journey that ships, one test case each; what is special to Trotsky's is in test_trotsky.py."""

import re
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path

import pytest

from places.dates.julian import new_style
from routes.annotations import GRADES
from routes.journey import Journey
from routes.leg import Leg
from routes.path import lines_of
from routes.reading import check_journey, find_journey, read_journey, shipped_journeys
from routes.stay import Stay

EXAMPLES = ("napoleon", "ovid", "sun-yat-sen")
FASTEST_KM_A_DAY = {"train": 700, "ship-and-train": 700, "ship": 600, "car": 300, "bus": 100} | {
    mode: 100 if mode in ("carriage", "ship-and-road") else 50
    for mode in ("carriage", "ship-and-road", "sled", "horse", "road", "cart", "on-foot", "")
}
"""What no leg exceeds, from the first day that it can have begun to the last that it can have ended."""

every_journey = pytest.mark.parametrize("name", shipped_journeys())
every_example = pytest.mark.parametrize("name", EXAMPLES)


@cache
def journey(name: str) -> Journey:
    return read_journey(find_journey(name))


def rows_of(name: str) -> list[Stay | Leg]:
    return [*journey(name).stays, *journey(name).legs]


def text_of(name: str, file: str) -> str:
    return Path(find_journey(name) / file).read_text("utf-8")


def test_trotskys_journey_ships_with_three_examples() -> None:
    assert shipped_journeys() == (*EXAMPLES, "trotsky")


@every_journey
def test_its_tables_have_no_problems_and_no_notices(name: str) -> None:
    report = check_journey(find_journey(name))

    assert (report.problems, report.notices) == ((), ())


@every_example
def test_an_example_is_small(name: str) -> None:
    assert 10 <= len(journey(name).stays) <= 40


@every_journey
def test_every_row_says_what_it_rests_on(name: str) -> None:
    rows = rows_of(name)

    assert [row for row in rows if not row.sources] == []
    assert {source for row in rows for source in row.sources} <= set(journey(name).sources)


@every_example
def test_an_example_names_no_source_that_it_does_not_use(name: str) -> None:
    rows = rows_of(name)

    assert {source for row in rows for source in row.sources} == set(journey(name).sources)


@every_journey
def test_every_source_has_a_grade_and_one_that_was_read_an_address(name: str) -> None:
    examined = {claim.source for claim in journey(name).claims}
    sources = [source for source in journey(name).sources.values() if source.source_id not in examined]

    assert {source.grade for source in sources} <= set(GRADES)
    assert [s.source_id for s in sources if s.grade == "read" and not s.url.startswith("http")] == []
    assert all((s.grade == "uncited") == s.citation.said_in("en").startswith("No source: ") for s in sources)


@every_journey
def test_its_dates_fit_the_life_and_are_narrowed_to_days(name: str) -> None:
    made = journey(name)
    assert made.about.born
    assert made.about.died

    moments = made.schedule.moments

    assert all(span.first <= span.last for span in moments)
    assert all(span.days < 40 * 366 for span in moments)
    assert moments[0].first >= made.about.born.span.first
    assert moments[-1].last <= made.about.died.span.last


@every_journey
def test_old_style_days_are_those_of_the_dates(name: str) -> None:
    pairs = [
        (old, date)
        for stay in journey(name).stays
        for old, date in ((stay.arrival_os, stay.arrival), (stay.departure_os, stay.departure))
        if old
    ]

    assert [old for old, date in pairs if date is None or new_style(old) != date.text.rstrip("~?")] == []


@every_journey
def test_chapters_hold_stays_that_follow_each_other_and_have_their_own_colours(name: str) -> None:
    made = journey(name)
    in_turn = [chapter for chapter, _ in groupby(stay.chapter for stay in made.stays)]

    assert in_turn == [chapter.chapter_id for chapter in made.chapters]
    assert len({chapter.colour for chapter in made.chapters}) == len(made.chapters)
    assert all(re.fullmatch("#[0-9a-f]{6}", chapter.colour) for chapter in made.chapters)


@every_journey
def test_a_chapter_is_dated_from_its_first_arrival_to_its_last_departure(name: str) -> None:
    made = journey(name)
    for chapter in made.chapters:
        stays = [stay for stay in made.stays if stay.chapter == chapter.chapter_id]

        assert chapter.start.span.overlaps(stays[0].arrival.span), chapter.chapter_id
        assert stays[-1].departure is not None
        assert chapter.end.span.overlaps(stays[-1].departure.span), chapter.chapter_id


@every_journey
def test_places_titles_and_states_have_their_persian_names(name: str) -> None:
    made = journey(name)
    texts = [
        *(text for stay in made.stays for text in (stay.title, stay.place.names)),
        *(period.names for place in made.places for period in (*place.period_names, *place.polities)),
        *(text for chapter in made.chapters for text in (chapter.title, chapter.summary)),
        *(made.about.title, made.about.subject, made.about.description),
    ]

    assert [text for text in texts if not {"en", "fa"} <= set(text)] == []
    assert [text["fa"] for text in texts if set(text["fa"]) & set("يكى٤٥٦") or not re.search("[آ-ی]", text["fa"])] == []


@every_journey
def test_somebody_rules_every_place_on_the_day_he_comes(name: str) -> None:
    made = journey(name)
    days = zip(made.stays, made.schedule.arrive, strict=True)

    assert [stay.stay_id for stay, day in days if not stay.place.polity_on(day, "fa")] == []


@every_journey
def test_every_place_is_visited_and_says_how_good_its_point_is(name: str) -> None:
    made = journey(name)

    assert {place.place_id for place in made.places} == {stay.place.place_id for stay in made.stays}
    assert {place.precision for place in made.places} <= {"building", "neighbourhood", "town", "region"}


@every_example
def test_a_point_that_stands_for_a_region_says_so(name: str) -> None:
    assert [p.place_id for p in journey(name).places if p.precision == "region" and not p.note] == []


@every_journey
def test_legs_join_all_stays_and_with_waypoints_they_are_no_connectors(name: str) -> None:
    made = journey(name)

    assert [(leg.from_stay, leg.to_stay) for leg in made.legs] == list(pairwise(stay.stay_id for stay in made.stays))
    assert [leg.leg_id for leg in made.legs if bool(leg.via) and leg.path == "connector"] == []


@every_journey
def test_nobody_travels_faster_than_his_time_allowed(name: str) -> None:
    made, schedule = journey(name), journey(name).schedule
    pace = {
        leg.leg_id: line.length_m / 1000 / (schedule.arrivals[number + 1].last - schedule.departures[number].first + 1)
        for number, (leg, line) in enumerate(zip(made.legs, lines_of(made), strict=True))
    }

    assert [leg.leg_id for leg in made.legs if pace[leg.leg_id] > FASTEST_KM_A_DAY[leg.mode]] == []


@every_journey
def test_it_says_its_licence_its_sources_and_how_to_cite_it(name: str) -> None:
    about, title = journey(name).about, journey(name).about.title.said_in("en")

    assert about.licence == "CC-BY-4.0"
    assert about.citation.startswith(f"{title}. Journey tables, version {about.version}. Exile Map. Licence CC BY 4.0.")
    assert text_of(name, "LICENSE").startswith(f"{title} (journey tables)\n")
    assert text_of(name, "README.md").startswith(f"# {title}\n")


@every_journey
def test_its_readme_counts_its_rows(name: str) -> None:
    made, readme = journey(name), text_of(name, "README.md")

    for table in ("stays", "legs", "places", "chapters"):
        count = len(getattr(made, table))
        assert re.search(rf"{count} {table}|`{table}.csv` \| {count} ", readme), table
