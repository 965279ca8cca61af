import re

import pytest

from places.texts import Texts
from routes.about import About
from routes.journey import Journey
from tests.builders import a_journey, a_stay
from tests.webmap.elements import Element, elements
from webmap.page import JourneyPages
from webmap.shelf import shelf_page, spoken


def ovid() -> Journey:
    texts = {"en": "Ovid & his <exile>", "fa": "تبعید اووید"}
    about = About(Texts(texts), description=Texts({"en": "To Tomis."}), languages=("en", "fa"))
    return a_journey(a_stay("Rome", "-0042", "0008"), a_stay("Tomis", "0009", "0017"), about=about)


def dante() -> Journey:
    about = About(Texts({"ru": "Данте"}), languages=("ru",), default_language="ru")
    return a_journey(a_stay("Florence", "1265"), name="dante's way", about=about)


def shelf(language: str = "en") -> str:
    return shelf_page([JourneyPages(ovid()), JourneyPages(dante())], language, root="../").decode()


def of(page: str, tag: str) -> list[Element]:
    return [element for element in elements(page) if element.tag == tag]


def test_each_journey_is_a_link_with_its_title_years_and_stays() -> None:
    page = shelf()

    links = [(link.attributes["href"], link.text) for link in of(page, "a") if link.attributes["href"][:1] == "."]  # type: ignore[index]

    assert links == [("../j/ovid/?lang=en", "Ovid & his <exile>"), ("../j/dante%27s%20way/?lang=ru", "Данте")]
    assert [span.text for span in of(page, "span")] == ["43 BCE to 17 CE", "Stays: 2", "1265", "Stays: 1"]
    assert "To Tomis." in [paragraph.text for paragraph in of(page, "p")]


def test_it_speaks_the_language_asked_for_from_right_to_left() -> None:
    page = shelf("fa")

    assert of(page, "html")[0].attributes == {"lang": "fa", "dir": "rtl"}
    assert [of(page, tag)[0].text for tag in ("title", "h1")] == ["سفرها", "سفرها"]
    assert [span.text for span in of(page, "span")][:2] == ["۴۳ پیش از میلاد تا ۱۷ میلادی", "اقامت‌ها: ۲"]


def test_a_text_that_nobody_translated_says_its_language() -> None:
    titles = [title.attributes for title in of(shelf("fa"), "h2")]

    assert titles == [{}, {"lang": "ru", "dir": "auto"}]


def test_each_small_map_has_a_name() -> None:
    maps = of(shelf(), "svg")

    assert [picture.attributes["role"] for picture in maps] == ["img", "img"]
    assert maps[0].attributes["aria-label"] == "Map of “Ovid & his <exile>”"


def test_it_offers_every_language_told_those_of_the_first_journey_first() -> None:
    pages = [JourneyPages(journey) for journey in (dante(), ovid())]

    assert spoken(pages) == ("ru", "en", "fa")
    assert [link.attributes["hreflang"] for link in of(shelf(), "a") if "hreflang" in link.attributes] == [
        "en",
        "fa",
        "ru",
    ]


def test_it_needs_no_script_and_has_no_inline_style() -> None:
    page = shelf()

    assert of(page, "script") == []
    assert [element for element in elements(page) if "style" in element.attributes] == []


@pytest.mark.parametrize("hostile_text", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>'])
def test_a_text_stays_a_text(hostile_text: str) -> None:
    about = About(Texts({"en": hostile_text}), description=Texts({"en": hostile_text}))

    page = shelf_page([JourneyPages(a_journey(about=about))], "en", root="../").decode()

    assert re.findall(r"<(?:script|img)", page) == []
    assert of(page, "h2")[0].attributes == {}
