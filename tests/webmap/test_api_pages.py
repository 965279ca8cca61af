from urllib.parse import urlsplit

import pytest

from routes.journey import Journey
from tests.builders import a_journey, a_stay
from tests.webmap.asking import ROOT, ask
from tests.webmap.elements import Element, elements
from webmap.api.operation import Question
from webmap.api.service import Service
from webmap.assets import program
from webmap.page import JourneyPages

STAYS = "/collections/trotsky-stays"
PAGES = [
    *("", "/conformance", "/openapi.json", "/collections", STAYS, f"{STAYS}/schema", f"{STAYS}/items"),
    *(
        f"{STAYS}/items/petrograd-1917",
        "/collections/trotsky-legs/items/leg-118",
        "/collections/trotsky-places/items/yanovka",
    ),
]


def page(service: Service, path: str, /, **query: object) -> str:
    packed = ask(service, path, html=True, **query)
    assert packed.media_type == "text/html; charset=utf-8"
    return packed.body.decode()


def named(found: list[Element], tag: str) -> list[Element]:
    return [element for element in found if element.tag == tag]


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_of_the_standard_has_a_page_for_people(service: Service, path: str) -> None:
    found = elements(page(service, path))

    assert [each.tag for each in found if each.tag in ("main", "h1", "title")] == ["title", "main", "h1"]
    assert named(found, "title")[0].text.strip()
    assert named(found, "html")[0].attributes == {"lang": "en", "dir": "ltr"}


@pytest.mark.parametrize("path", PAGES)
def test_a_page_runs_no_script_and_has_no_style_of_its_own(service: Service, path: str) -> None:
    found = elements(page(service, path))

    assert {"script", "style"}.isdisjoint(each.tag for each in found)
    assert not [name for each in found for name in each.attributes if name == "style" or name.startswith("on")]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_leads_to_itself_as_json(service: Service, path: str) -> None:
    found = elements(page(service, path))

    addresses = [each.attributes.get("href") for each in found]
    assert addresses.count(f"{ROOT}api{path}?f=json") == 2


@pytest.mark.parametrize("path", PAGES)
def test_all_that_a_page_links_to_within_the_api_is_there(service: Service, path: str) -> None:
    addresses = {each.attributes.get("href") or "" for each in elements(page(service, path))}
    inside = [urlsplit(address.removeprefix(ROOT)) for address in addresses if address.startswith(f"{ROOT}api")]

    queries = [tuple(pair.split("=", 1) for pair in each.query.split("&") if pair) for each in inside]
    answers = [
        service.answer(Question(each.path, tuple((name, value) for name, value in query), ROOT))
        for each, query in zip(inside, queries, strict=True)
    ]

    assert len(answers) > 3


def test_the_styles_of_a_page_are_files_of_the_program(service: Service) -> None:
    found = elements(page(service, ""))

    styles = [each.attributes["href"] for each in found if each.attributes.get("rel") == "stylesheet"]
    assert styles == [f"{ROOT}assets/{program().path(name)}" for name in ("exile-map.css", "api.css")]


def test_addresses_may_be_seen_from_the_page_so_that_a_copy_works_anywhere(service: Service) -> None:
    packed = service.answer(Question("api/collections", root="../../", html=True))

    found = elements(packed.body.decode())
    addresses = [each.attributes["href"] or "" for each in found if "href" in each.attributes]
    assert {address[:6] for address in addresses} == {"../../", "data:,", "#conte"}


@pytest.mark.parametrize(
    ("query", "html", "is_page"),
    [({}, True, True), ({}, False, False), ({"f": "html"}, False, True), ({"f": "json"}, True, False)],
)
def test_the_form_asked_for_goes_before_the_one_preferred(
    service: Service, *, query: dict[str, str], html: bool, is_page: bool
) -> None:
    assert ask(service, "/collections", html=html, **query).media_type.startswith("text/html") is is_page


def test_what_has_no_page_is_json_for_a_browser_too(service: Service) -> None:
    assert ask(service, "/journeys/trotsky/at", html=True, date="1917").media_type == "application/json"


# Languages


def test_a_persian_page_is_written_from_right_to_left_in_persian_words_and_digits(service: Service) -> None:
    text = page(service, f"{STAYS}/items", lang="fa", limit=5)

    assert elements(text)[0].attributes == {"lang": "fa", "dir": "rtl"}
    assert "۱ تا ۵ از ۲۸۹" in text
    assert "۷ نوامبر ۱۸۷۹" in text


def test_a_russian_page_speaks_russian(service: Service) -> None:
    text = page(service, "/collections/trotsky-legs/items/leg-118", lang="ru")

    assert "Показать на карте" in text
    assert "Стокгольм" in text
    assert "поезд" in text.lower()


@pytest.mark.parametrize(
    ("languages", "language"),
    [([("fa-IR", 1.0), ("en", 0.5)], "fa"), ([("de", 1.0)], "en"), ([("ru", 0.0), ("fa", 0.1)], "fa"), ([], "en")],
)
def test_the_reader_s_language_picks_that_of_the_answer(
    service: Service, languages: list[tuple[str, float]], language: str
) -> None:
    packed = service.answer(Question("api", languages=tuple(languages)))

    assert packed.headers["Content-Language"] == language


def test_a_page_offers_itself_in_the_other_languages(service: Service) -> None:
    found = elements(page(service, f"{STAYS}/items", limit=5, lang="fa"))

    offered = {each.attributes["hreflang"]: each.attributes["href"] for each in found if "hreflang" in each.attributes}
    assert offered == {code: f"{ROOT}api{STAYS}/items?lang={code}&limit=5" for code in ("en", "fa", "ru")}


# What it says


def test_a_feature_tells_its_properties_in_words(service: Service) -> None:
    found = elements(page(service, f"{STAYS}/items/gromokley-1886"))

    terms = [each.text for each in found if each.tag == "dt"]
    values = [each.text for each in found if each.tag == "bdi"]
    assert {"Arrival", "Kind", "Chapter", "Country today"} <= set(terms)
    assert {"about 1886", "School", "Ukraine"} <= set(values)


def test_a_leg_tells_the_places_that_it_joins(service: Service) -> None:
    found = elements(page(service, "/collections/trotsky-legs/items", limit=1))

    assert [each.text for each in found if each.tag == "bdi"][-7:-5] == ["Yanovka", "Gromokley colony"]


def test_a_page_without_features_says_so(service: Service) -> None:
    assert "Nothing fits." in page(service, f"{STAYS}/items", title="Paradise")


def test_the_documentation_tells_every_parameter(service: Service) -> None:
    found = elements(page(service, "/openapi.json"))

    codes = {each.text for each in found if each.tag == "code"}
    assert {"/api/collections/trotsky-stays/items", "/healthz", "datetime", "bbox", "mode", "kind"} <= codes


@pytest.mark.parametrize("part", ["stays", "legs"])
def test_hostile_texts_stay_texts(hostile: Journey, evil: str, part: str) -> None:
    service = Service([JourneyPages(hostile)])
    path = f"/collections/hostile-{part}/items"

    for text in (
        page(service, ""),
        page(service, path),
        page(service, f"{path}/{evil if part == 'legs' else 'tomis'}"),
    ):
        assert "<script>alert" not in text
        assert "<img" not in text
        assert named(elements(text), "main")


def test_a_time_is_told_with_its_era() -> None:
    ovid = Service([JourneyPages(a_journey(a_stay("Tomis", "0009", "0017")))])

    texts = {each.text for each in elements(page(ovid, "/collections/ovid-stays"))}

    assert "1 January 9 CE to 31 December 17 CE" in texts
