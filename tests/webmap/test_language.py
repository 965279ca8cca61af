import json
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import webmap.language
from places.errors import UnknownNameError
from webmap.language import find_language, language_codes

FOLDER = Path(webmap.language.__file__).parent / "languages"
OTHERS = [code for code in language_codes() if code != "en"]
OF_ONE_LANGUAGE = {"language.second_calendar", "months_nominative"}
PLURALS = {"en": {"one", "other"}, "fa": {"one", "other"}, "ru": {"one", "few", "many", "other"}}
"""The plural categories of each language, from the Unicode CLDR (cardinals)."""


def written(code: str) -> dict[str, Any]:
    words: dict[str, Any] = json.loads((FOLDER / f"{code}.json").read_text("utf-8"))
    return words


def is_plural(words: Any) -> bool:
    return isinstance(words, dict) and "other" in words


def leaves(words: Any, key: str = "") -> Iterator[tuple[str, Any]]:
    """Give every text, list or set of plural forms below a key, by its dotted key."""
    if isinstance(words, dict) and not is_plural(words):
        for name, below in words.items():
            yield from leaves(below, f"{key}.{name}" if key else name)
    else:
        yield key, words


def gaps(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_has_the_keys_of_english_and_no_others(code: str) -> None:
    keys = {key for key, _ in leaves(written(code))} - OF_ONE_LANGUAGE

    assert keys == {key for key, _ in leaves(written("en"))}


@pytest.mark.parametrize("code", language_codes())
def test_each_plural_has_the_forms_of_its_language(code: str) -> None:
    plurals = {key: set(forms) for key, forms in leaves(written(code)) if is_plural(forms)}

    assert plurals
    assert {key: forms for key, forms in plurals.items() if forms != PLURALS[code]} == {}


@pytest.mark.parametrize("code", OTHERS)
def test_each_text_has_the_gaps_of_its_english_text(code: str) -> None:
    english = dict(leaves(written("en")))
    texts = {key: text for key, text in leaves(written(code)) if isinstance(text, str)}

    different = [key for key, text in texts.items() if gaps(text) != gaps(english.get(key, text))]

    assert different == []


@pytest.mark.parametrize("code", language_codes())
def test_each_plural_form_has_the_gaps_of_the_english_one(code: str) -> None:
    english = dict(leaves(written("en")))
    plurals = [(key, form) for key, forms in leaves(written(code)) if is_plural(forms) for form in forms.values()]

    assert [key for key, form in plurals if gaps(form) != gaps(english[key]["other"])] == []


@pytest.mark.parametrize("code", OTHERS)
def test_each_list_is_as_long_as_the_english_one(code: str) -> None:
    lists = {key: len(words) for key, words in leaves(written(code)) if isinstance(words, list)}
    lists.pop("months_nominative", None)

    assert lists == {"months": 12, "months_alone": 12, "seasons": 4, "centuries": 21}


@pytest.mark.parametrize("code", language_codes())
def test_no_text_is_empty(code: str) -> None:
    assert [key for key, text in leaves(written(code)) if not text] == []


@pytest.mark.parametrize("code", language_codes())
def test_a_language_has_ten_digits_and_a_direction(code: str) -> None:
    language = find_language(code)

    assert len(set(language.words["digits"])) == 10
    assert language.direction in {"ltr", "rtl"}
    assert language.words["language"]["code"] == code


def test_english_comes_first() -> None:
    assert language_codes()[0] == "en"


def test_a_language_nobody_translated_names_those_there_are() -> None:
    with pytest.raises(UnknownNameError, match=f"it speaks {', '.join(language_codes())}"):
        find_language("tlh")


def test_persian_is_written_from_the_right() -> None:
    assert find_language("fa").direction == "rtl"


def test_persian_keeps_what_english_has_not() -> None:
    assert find_language("fa").words["language"]["second_calendar"] == "fa-IR-u-ca-persian-nu-arabext"


@pytest.fixture
def translations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give an empty folder of languages."""
    monkeypatch.setattr(webmap.language, "FOLDER", tmp_path)
    language_codes.cache_clear()
    find_language.cache_clear()
    yield tmp_path
    language_codes.cache_clear()
    find_language.cache_clear()


def test_a_new_language_falls_back_to_english_word_by_word(translations: Path) -> None:
    (translations / "en.json").write_text('{"date": {"about": "about", "unknown": "unknown"}, "comma": ", "}', "utf-8")
    (translations / "cs.json").write_text('{"date": {"about": "asi", "few": "roky"}}', "utf-8")

    assert find_language("cs").words == {"date": {"about": "asi", "few": "roky", "unknown": "unknown"}, "comma": ", "}


def test_digits_are_written_as_the_language_writes_them() -> None:
    assert find_language("fa").digits("1917") == "۱۹۱۷"
    assert find_language("en").digits("1917") == "1917"


def test_a_word_nobody_translated_is_given_as_it_is() -> None:
    english = find_language("en")

    assert [english.name("kinds", kind) for kind in ("exile", "seaside")] == ["Banishment", "seaside"]
