import pytest
from jinja2 import UndefinedError

from routes.journey import Journey
from routes.undated import Undated
from tests.builders import a_journey
from webmap.figure import beside_map
from webmap.language import find_language
from webmap.markup import markup
from webmap.story import story
from webmap.track import track


def test_a_value_that_nobody_gave_is_an_error() -> None:
    with pytest.raises(UndefinedError, match="'story' is undefined"):
        markup("journey.html")


def test_every_text_is_escaped(hostile: Journey) -> None:
    made = beside_map(story(hostile, find_language("en")), track(hostile))

    assert "&lt;/script&gt;" in made
    assert "<script" not in made
    assert "<img" not in made


@pytest.mark.parametrize("language", ["en", "fa"])
def test_every_stay_stands_in_the_text(trotsky: Journey, language: str) -> None:
    made = beside_map(story(trotsky, find_language(language)), track(trotsky))

    assert made.count('<li class="row"') == 289


@pytest.mark.parametrize(("language", "heading"), [("en", "Without a date"), ("fa", "بی‌تاریخ"), ("ru", "Без даты")])
def test_what_has_no_date_stands_in_a_tray_at_the_end(language: str, heading: str) -> None:
    journey = a_journey(undated=(Undated("lost", "Atlantis <here>"),))

    made = beside_map(story(journey, find_language(language)), track(journey))

    tray = made[made.index('<details class="list-undated">') :].partition("</details>")[0]
    assert heading in tray
    assert '<li data-undated="0" dir="auto">Atlantis &lt;here&gt;</li>' in tray


def test_a_journey_whose_stays_all_have_dates_has_no_tray() -> None:
    journey = a_journey()

    made = beside_map(story(journey, find_language("en")), track(journey))

    assert "list-undated" not in made


def test_numbers_are_written_in_the_digits_of_the_language() -> None:
    journey = a_journey()

    made = beside_map(story(journey, find_language("fa")), track(journey))

    assert '<span id="count">۲ اقامت</span>' in made
