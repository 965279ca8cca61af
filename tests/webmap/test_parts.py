import pytest

from places.errors import UnknownNameError
from routes.journey import Journey
from tests.builders import a_journey, a_stay
from tests.webmap.elements import Element, elements
from webmap.page import JourneyPages
from webmap.parts import MOST, parts_of
from webmap.single_file import single_file
from webmap.site import site_files


def a_long_journey(stays: int) -> Journey:
    return a_journey(*(a_stay("Tomis", f"{year:04}", stay_id=f"stay-{year}") for year in range(1, stays + 1)))


@pytest.fixture(scope="module")
def pages() -> JourneyPages:
    return JourneyPages(a_long_journey(MOST + 1))


def listed(page: bytes) -> list[str | None]:
    """Name the stays that a page lists, whether for all or for those without scripts."""
    return [found.attributes["data-stay"] for found in elements(page.decode()) if found.tag == "li" and _is_row(found)]


def _is_row(found: Element) -> bool:
    return found.attributes.get("class") == "row"


@pytest.mark.parametrize("stays", [1, MOST, MOST + 1, 3 * MOST])
def test_every_stay_is_in_one_part(stays: int) -> None:
    numbers = [number for part in parts_of(stays) for number in range(part.first, part.last)]

    assert numbers == list(range(stays))


def test_a_browser_with_scripts_makes_no_elements_of_the_list(pages: JourneyPages) -> None:
    page = pages.page("en", root="./").decode()

    first, last = page.index('<li class="row"'), page.rindex('<li class="row"')
    assert page.rindex("<noscript>", 0, first) > page.rindex("</noscript>", 0, first)
    assert "</noscript>" not in page[first:last]


def test_each_part_is_listed_on_a_page_that_leads_to_the_others(pages: JourneyPages) -> None:
    first, second = (pages.page("en", root="./", part=part) for part in pages.parts)

    assert listed(first) + listed(second) == [str(number) for number in range(MOST + 1)]
    assert "./j/ovid/?lang=en&part=2" in {found.attributes.get("href") for found in elements(first.decode())}


def test_an_unknown_part_names_those_there_are(pages: JourneyPages) -> None:
    with pytest.raises(UnknownNameError, match="no part '3', only 1 to 2"):
        pages.part("3")


def test_a_part_is_found_by_its_number(pages: JourneyPages) -> None:
    assert [pages.part(number).first for number in ("", "1", "2")] == [0, 0, MOST]


def test_a_single_file_lists_all_at_once(pages: JourneyPages) -> None:
    assert len(listed(single_file(pages, "en"))) == MOST + 1


def test_a_site_has_a_file_for_each_part(pages: JourneyPages) -> None:
    files = dict(site_files([pages.journey], tell=lambda _line: None))

    assert listed(files["j/ovid/part-2/index.html"]) == [str(MOST)]
    assert 'href="../../j/ovid/part-2/"' in files["j/ovid/index.html"].decode()
