from places.dates import parse_edtf
from places.place import Period
from places.texts import Texts
from routes.journey import Journey
from tests.builders import a_journey, a_place, a_stay
from webmap.names import names


def named(english: str, russian: str, held: str) -> Period:
    start, end = (parse_edtf(day).span for day in held.split("/"))
    return Period(Texts({"en": english, "ru": russian}), start, end)


CAPITAL = a_place(
    "Paris",
    place_id="capital",
    names=Texts({"en": "St Petersburg", "ru": "Санкт-Петербург"}),
    period_names=(
        named("Petrograd", "Петроград", "1914-09-01/1924-01-25"),
        named("Leningrad", "Ленинград", "1924-01-26/1991-09-05"),
    ),
)


def test_a_place_is_listed_once_with_all_its_names() -> None:
    made = names(a_journey(a_stay(CAPITAL, "1905"), a_stay("Rome", "1910"), a_stay(CAPITAL, "1917", stay_id="again")))

    assert made["names"] == [
        ("St Petersburg", "Санкт-Петербург", "Petrograd", "Петроград", "Leningrad", "Ленинград"),
        ("Rome",),
    ]
    assert made["place"] == [0, 1, 0]


def test_each_stay_tells_which_names_its_place_bore_then() -> None:
    stays = [a_stay(CAPITAL, year, stay_id=year) for year in ("1905", "1917", "1927")]

    made = names(a_journey(*stays))

    assert [[made["names"][0][name] for name in then] for then in made["then"]] == [
        ["St Petersburg", "Санкт-Петербург"],
        ["Petrograd", "Петроград"],
        ["Leningrad", "Ленинград"],
    ]


def test_towns_come_before_houses_and_the_most_visited_first() -> None:
    house = a_place("Florence", place_id="house", names=Texts({"en": "Dante's house"}), precision="building")
    stays = [a_stay(house, "1300"), a_stay("Rome", "1301"), a_stay("Verona", "1304")]

    made = names(a_journey(*stays, a_stay("Verona", "1315", stay_id="again")))

    assert [known[0] for known in made["names"]] == ["Verona", "Rome", "Dante's house"]


def test_every_trotsky_stay_has_a_place_and_a_name(trotsky: Journey) -> None:
    made = names(trotsky)

    assert len(made["place"]) == len(made["then"]) == len(trotsky.stays)
    assert all(made["then"])
    for stay, place in zip(trotsky.stays, made["place"], strict=True):
        assert made["names"][place] == stay.place.all_names()
