import math
from pathlib import Path

import pytest

import webmap.missing
from places.dates import Span
from places.errors import UnknownNameError
from places.place import Period
from places.texts import Texts
from routes.about import About
from routes.journey import Journey
from tests.builders import a_journey, a_place, a_stay
from webmap.language import language_codes
from webmap.missing import missing_texts, missing_words

ALL_TIME = Span(-math.inf, math.inf)
UNTOLD = Texts({"en": "Exile"})
TOLD = Texts({"en": "Exile", "la": "Exilium"})


def a_tale(*stay_titles: Texts) -> Journey:
    """Give a journey of which only titles of stays can be untold in Latin."""
    roma = a_place("Rome", names=Texts({"en": "Rome", "la": "Roma"}))
    stays = (a_stay(roma, f"000{year}", stay_id=str(year), title=title) for year, title in enumerate(stay_titles, 1))
    return a_journey(*stays, about=About(TOLD))


@pytest.mark.parametrize("code", language_codes())
def test_every_language_of_the_interface_has_all_its_words(code: str) -> None:
    assert missing_words(code) == []


def test_a_word_that_only_english_has_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "en.json").write_text('{"comma": ", ", "date": {"about": "about", "from": "from"}}', "utf-8")
    (tmp_path / "fa.json").write_text('{"date": {"from": "از"}}', "utf-8")
    monkeypatch.setattr(webmap.missing, "FOLDER", tmp_path)

    assert missing_words("fa") == ["comma", "date.about"]


def test_a_plural_needs_only_the_forms_of_its_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "en.json").write_text('{"days": {"one": "day", "other": "days"}}', "utf-8")
    (tmp_path / "fa.json").write_text('{"days": {"other": "روز"}}', "utf-8")
    monkeypatch.setattr(webmap.missing, "FOLDER", tmp_path)

    assert missing_words("fa") == []


def test_a_language_nobody_speaks_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="does not speak 'tlh'"):
        missing_words("tlh")


def test_the_rows_without_a_translation_are_counted() -> None:
    assert missing_texts(a_tale(UNTOLD, TOLD, UNTOLD), "la") == {"stays.title": 2}


def test_a_text_in_no_language_at_all_is_not_missing() -> None:
    assert missing_texts(a_tale(Texts()), "la") == {}


def test_a_place_counts_once_however_many_of_its_periods_are_untold() -> None:
    periods = (Period(TOLD, ALL_TIME, ALL_TIME), *[Period(UNTOLD, ALL_TIME, ALL_TIME)] * 2)
    place = a_place(names=TOLD, period_names=periods, polities=periods[:1])

    assert missing_texts(a_journey(a_stay(place), about=About(TOLD)), "la") == {"places.period_names": 1}


@pytest.mark.parametrize("language", ["en", "fa"])
def test_the_life_of_trotsky_is_told_in_full(trotsky: Journey, language: str) -> None:
    assert missing_texts(trotsky, language) == {}


def test_the_life_of_trotsky_is_told_in_russian_but_for_its_long_texts(trotsky: Journey) -> None:
    missing = missing_texts(trotsky, "ru")

    assert {column.split(".")[0] for column in missing if column != "places.note"} == {"stays", "legs", "claims"}
    assert missing["stays.title"] == 289
