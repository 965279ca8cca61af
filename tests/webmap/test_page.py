import json
import os
import subprocess
import sys

import pytest

from places.errors import UnknownNameError
from places.texts import Texts
from routes.about import About
from routes.journey import Journey
from tests.builders import a_journey
from tests.webmap.elements import Element, elements
from webmap.assets import program
from webmap.page import JourneyPages

DIGESTS = """
import hashlib
from routes.reading import find_journey, read_journey
from webmap.page import JourneyPages
for tiles in ("", "OpenStreetMap.Mapnik"):
    pages = JourneyPages(read_journey(find_journey("trotsky")), tiles)
    print(pages.bundle.digest, *(hashlib.sha256(pages.page(code, root="./")).hexdigest() for code in pages.languages))
"""


@pytest.fixture(scope="module")
def pages(trotsky: Journey) -> JourneyPages:
    return JourneyPages(trotsky, version="1.2.3")


@pytest.fixture(scope="module", params=["en", "fa"])
def page(pages: JourneyPages, request: pytest.FixtureRequest) -> str:
    return pages.page(request.param, root="./").decode()


@pytest.fixture(scope="module")
def hostile_page(hostile: Journey) -> str:
    return JourneyPages(hostile).page("en", root="./").decode()


def addresses(found: list[Element]) -> list[str]:
    """Give the addresses that a browser fetches without being asked."""
    values = [element.attributes.get("src") for element in found]
    values += [element.attributes.get("href") for element in found if element.tag == "link"]
    return [value for value in values if value]


def script_of(pages: JourneyPages) -> str:
    return pages.bundle.files[f"{pages.journey.name}/map.js"].decode()


def test_nothing_runs_and_nothing_is_styled_inline(page: str) -> None:
    for element in elements(page):
        assert "style" not in element.attributes
        assert element.tag != "style"
        assert not [name for name in element.attributes if name.startswith("on")]
        assert element.tag != "script" or (element.attributes["src"] and not element.text)


def test_nothing_is_fetched_from_another_host(page: str) -> None:
    foreign = [address for address in addresses(elements(page)) if not address.startswith("./assets/")]

    assert foreign == ["data:,"]


def test_every_file_the_page_names_is_there(pages: JourneyPages, page: str) -> None:
    bundles = {bundle.digest: bundle.files for bundle in (program(), pages.bundle)}

    for address in addresses(elements(page)):
        if address.startswith("./assets/"):
            digest, name = address.removeprefix("./assets/").split("/", 1)
            assert name in bundles[digest]


@pytest.mark.parametrize(
    ("language", "direction", "title"),
    [("en", "ltr", "Leon Trotsky: a life in exile"), ("fa", "rtl", "لئون تروتسکی: زندگی در تبعید")],
)
def test_a_page_has_its_language_direction_and_title(
    pages: JourneyPages, language: str, direction: str, title: str
) -> None:
    found = elements(pages.page(language, root="./").decode())
    html = next(element for element in found if element.tag == "html")

    assert (html.attributes["lang"], html.attributes["dir"]) == (language, direction)
    assert next(element.text for element in found if element.tag == "title") == title


def test_no_id_stands_twice(page: str) -> None:
    ids = [element.attributes["id"] for element in elements(page) if "id" in element.attributes]

    assert len(ids) == len(set(ids))


def test_the_page_names_the_version(page: str) -> None:
    assert 'data-version="1.2.3"' in page


def test_an_embedded_page_leaves_out_the_masthead_and_links_the_whole_page(pages: JourneyPages) -> None:
    found = elements(pages.page("fa", root="../../", embed=True).decode())

    assert "masthead" not in {element.attributes.get("class") for element in found}
    assert "../../j/trotsky/?lang=fa" in {element.attributes.get("href") for element in found}


def test_the_page_is_the_same_on_each_build(trotsky: Journey) -> None:
    first, second = (JourneyPages(trotsky).page("en", root="./") for _ in range(2))

    assert first == second


def test_the_page_is_the_same_in_two_processes_time_zones_and_locales() -> None:
    def run(seed: str, zone: str, locale: str) -> str:
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        return subprocess.run(
            [sys.executable, "-c", DIGESTS], env=env, capture_output=True, text=True, check=True
        ).stdout

    assert run("1", "Asia/Tehran", "C") == run("2", "America/Mexico_City", "C.UTF-8")


def test_a_language_the_interface_does_not_speak_is_left_out() -> None:
    about = About(Texts({"it": "Dante"}), languages=("it", "fa", "en"), default_language="fa")

    assert JourneyPages(a_journey(about=about)).languages == ("fa", "en")


def test_a_journey_only_in_a_language_the_interface_does_not_speak_has_an_english_page() -> None:
    about = About(Texts({"it": "Dante"}), languages=("it",), default_language="it")

    assert JourneyPages(a_journey(about=about)).languages == ("en",)


def test_a_language_is_the_one_asked_for_else_the_default_one(pages: JourneyPages) -> None:
    assert [pages.language(code) for code in ("fa", "", None)] == ["fa", "en", "en"]


@pytest.mark.parametrize(
    ("tags", "language"),
    [
        ([("fa-IR", 1), ("en", 0.5)], "fa"),
        ([("en-GB", 1), ("fa", 0.9)], "en"),
        ([("de", 1), ("FA", 0.1)], "fa"),
        ([("fa", 0)], "en"),
        ([("de", 1)], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_of_the_reader_that_the_journey_is_told_in_is_preferred(
    pages: JourneyPages, tags: list[tuple[str, float]], language: str
) -> None:
    assert pages.preferred(tags) == language


def test_a_language_the_journey_is_not_told_in_names_those_it_is(pages: JourneyPages) -> None:
    with pytest.raises(UnknownNameError, match="not told in 'tlh', only in en, fa"):
        pages.language("tlh")


def test_a_journey_of_any_name_has_addresses() -> None:
    pages = JourneyPages(a_journey(name="Ovid's way #2"))

    page = pages.page("en", root="./").decode()

    assert f"./assets/{pages.bundle.digest}/Ovid%27s%20way%20%232/map.js" in addresses(elements(page))


def test_the_addresses_change_when_a_text_does() -> None:
    before, after = (JourneyPages(a_journey(about=About(Texts({"en": title})))) for title in ("Ovid", "Ovidius"))

    assert before.bundle.digest != after.bundle.digest


def test_a_map_with_tiles_asks_for_them_and_for_no_basemap(trotsky: Journey) -> None:
    pages = JourneyPages(trotsky, tiles="OpenStreetMap.Mapnik")

    assert "https://tile.openstreetmap.org/{z}/{x}/{y}.png" in script_of(pages)
    assert '"basemap":null' in script_of(pages)
    page = pages.page("en", root="./").decode()
    assert "basemap/" not in " ".join(addresses(elements(page)))
    assert "Natural Earth" not in page


def test_unknown_tiles_are_refused(trotsky: Journey) -> None:
    with pytest.raises(UnknownNameError, match="knows no tiles 'Atlantis'"):
        JourneyPages(trotsky, tiles="Atlantis").page("en", root="./")


def test_hostile_texts_stay_text_in_the_page(hostile_page: str, evil: str) -> None:
    found = elements(hostile_page)

    assert next(element.text for element in found if element.tag == "title") == evil
    assert "img" not in {element.tag for element in found}
    assert [element for element in found if element.tag == "script" and element.text.strip()] == []
    assert not [name for element in found for name in element.attributes if name.startswith("on")]


def test_hostile_addresses_become_no_link(hostile_page: str) -> None:
    links = [element.attributes.get("href") or "" for element in elements(hostile_page)]

    assert [link for link in links if link.startswith(("javascript:", "data:text"))] == []


def test_hostile_texts_stay_out_of_the_script_and_text_in_the_story(hostile: Journey, evil: str) -> None:
    pages = JourneyPages(hostile)

    assert "alert" not in script_of(pages)
    assert json.loads(pages.bundle.files["hostile/story.en.json"])["title"] == evil
