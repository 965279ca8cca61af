import pytest
from jinja2 import UndefinedError

from routes.journey import Journey
from tests.builders import a_journey
from webmap.language import find_language
from webmap.markup import markup
from webmap.story import story
from webmap.track import track


def test_a_value_that_nobody_gave_is_an_error() -> None:
    with pytest.raises(UndefinedError, match="'story' is undefined"):
        markup("journey.html")


def test_every_text_is_escaped(hostile: Journey) -> None:
    made = markup("journey.html", story=story(hostile, find_language("en")), track=track(hostile), basemap=True)

    assert "&lt;/script&gt;" in made
    assert "<script" not in made
    assert "<img" not in made


@pytest.mark.parametrize("language", ["en", "fa"])
def test_every_stay_stands_in_the_text(trotsky: Journey, language: str) -> None:
    made = markup("journey.html", story=story(trotsky, find_language(language)), track=track(trotsky), basemap=True)

    assert made.count('<li class="row"') == 289


def test_numbers_are_written_in_the_digits_of_the_language() -> None:
    journey = a_journey()

    made = markup("journey.html", story=story(journey, find_language("fa")), track=track(journey), basemap=True)

    assert '<span id="count">۲ اقامت</span>' in made
