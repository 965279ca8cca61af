import pytest

from places import Position, Texts
from places.dates import day_number, parse_edtf
from routes.about import About
from routes.journey import Journey
from routes.leg import Waypoint
from routes.whereabouts import Whereabouts, age_on, in_words, whereabouts
from tests.builders import a_journey, a_leg, a_stay


@pytest.fixture
def napoleon() -> Journey:
    about = About(Texts({"en": "Napoleon"}), born=parse_edtf("1769-08-15"), died=parse_edtf("1821-05-05"))
    stays = (a_stay("Elba", "1814-05-04", "1815-02-26"), a_stay("Paris", "1815-03-20", "1815-06-12"))
    antibes = Waypoint("Antibes", Position(7.1253, 43.5804))
    return a_journey(*stays, legs=[a_leg("Elba", "Paris", via=(antibes,))], about=about)


def asked(journey: Journey, date: str, language: str = "") -> Whereabouts:
    return whereabouts(journey, parse_edtf(date), language)


def test_the_answer_has_the_members_of_the_contract(trotsky: Journey) -> None:
    answer = asked(trotsky, "1917-05-17")

    first = answer["candidates"][0]
    assert (answer["presence"], answer["date"], answer["age"]) == ("certain", "1917-05-17", 37)
    assert first.pop("share") == pytest.approx(0.22, abs=0.01)
    assert first == {
        "stay_id": trotsky.stays[trotsky.order[first["stay_id"]]].stay_id,
        "title": "Petrograd: straight to the Soviet",
        "place": "St Petersburg",
        "place_then": "Petrograd",
        "polity": "Russian Republic (Provisional Government)",
        "position": (30.3141, 59.9386),
        "certain": True,
    }


def test_the_answer_speaks_the_language_asked(trotsky: Journey) -> None:
    first = asked(trotsky, "1917-05-17", "fa")["candidates"][0]

    assert first["place_then"] == "پتروگراد"


@pytest.mark.parametrize(
    ("day", "age"), [((1769, 8, 15), 0), ((1770, 8, 14), 0), ((1770, 8, 15), 1), ((1821, 5, 5), 51)]
)
def test_age_is_counted_in_completed_years(day: tuple[int, int, int], age: int) -> None:
    assert age_on(day_number(1769, 8, 15), day_number(*day)) == age


@pytest.mark.parametrize(
    ("date", "age"),
    [("1815-01", 45), ("1814", None), ("1814-09/1815-03", 45), ("1815-01/..", None), ("../1815", None), ("1822", None)],
)
def test_age_is_told_only_where_it_is_the_same_on_all_days_and_he_lives(
    napoleon: Journey, date: str, age: int | None
) -> None:
    assert asked(napoleon, date)["age"] == age


@pytest.mark.parametrize("date", ["1815-01/..", "1815-01"])
def test_age_is_unknown_where_birth_is_not_known_to_the_day_or_the_days_never_end(date: str) -> None:
    about = About(Texts({"en": "Napoleon"}), born=parse_edtf("1769-08-15" if ".." in date else "1769"))

    assert asked(a_journey(a_stay("Elba", "1814", "1816"), about=about), date)["age"] is None


def test_on_the_way_the_position_moves_along_the_line(napoleon: Journey) -> None:
    days = ("1815-02-27", "1815-03-10", "1815-03-19")

    lats = [asked(napoleon, day)["candidates"][0]["position"][1] for day in days]

    assert 42.8146 < lats[0] < lats[1] < lats[2] < 48.8566
    assert asked(napoleon, days[0])["candidates"][0]["leg_id"] == "elba-paris"


def test_on_the_way_across_the_antimeridian_the_position_stays_on_the_globe() -> None:
    stevenson = a_journey(a_stay("Levuka", "1889", "1890-02-01"), a_stay("Apia", "1890-02-11"))

    lons = [asked(stevenson, f"1890-02-{day:02}")["candidates"][0]["position"][0] for day in range(2, 11)]

    assert all(178.83 <= lon <= 180 or -180 <= lon <= -171.76 for lon in lons)
    assert lons[0] > 0 > lons[-1]


@pytest.mark.parametrize(
    ("date", "line"),
    [
        ("1700", "Napoleon, 1700: before, before his birth"),
        ("1814-12-25", "Napoleon, 1814-12-25, aged 45: certain, he was here"),
        ("1815-03-10", "Napoleon, 1815-03-10, aged 45: travelling, he was on the way"),
        ("1900", "Napoleon, 1900: after, after his death"),
    ],
)
def test_an_answer_in_words_begins_with_what_is_known(napoleon: Journey, date: str, line: str) -> None:
    assert in_words(asked(napoleon, date), napoleon).splitlines()[0] == line


@pytest.mark.parametrize(
    ("date", "heading"), [("1770", "before, before the journey"), ("1820", "after, after the journey")]
)
def test_who_lives_before_and_after_his_journey_is_neither_unborn_nor_dead(
    napoleon: Journey, date: str, heading: str
) -> None:
    assert in_words(asked(napoleon, date), napoleon).splitlines()[0].endswith(heading)


def test_an_answer_in_words_lists_every_likely_candidate(napoleon: Journey) -> None:
    lines = in_words(asked(napoleon, "1815"), napoleon).splitlines()

    assert len(lines) == 4
    assert all(line.startswith("* ") for line in lines[1:])


def test_an_answer_in_words_counts_the_unlikely_candidates(trotsky: Journey) -> None:
    lines = in_words(asked(trotsky, "1902-09-10"), trotsky).splitlines()

    assert lines[-1].startswith("  and ")
    assert lines[-1].endswith("more, each below 0.5%")
