import json
import posixpath
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from places.texts import Texts
from routes.about import About
from routes.journey import Journey
from tests.builders import a_journey
from webmap.api import items
from webmap.site import site_files

Files = dict[str, bytes]


def a_told_journey(name: str, *languages: str) -> Journey:
    texts = Texts(dict.fromkeys(languages, name))
    return a_journey(name=name, about=About(texts, languages=languages, default_language=languages[0]))


@pytest.fixture(scope="module")
def site() -> Files:
    return dict(site_files([a_told_journey("émigré v2", "en", "fa"), a_told_journey("dante", "ru")]))


def answer(site: Files, path: str) -> dict[str, Any]:
    return dict(json.loads(site[path]))


def links(answer: object) -> list[dict[str, str]]:
    """Give every link in an answer, however deep."""
    if isinstance(answer, dict):
        return [*([answer] if "href" in answer else []), *(link for each in answer.values() for link in links(each))]
    return [link for each in answer for link in links(each)] if isinstance(answer, list) else []


def target(path: str, href: str) -> str:
    """Give the file that a host sends for a link in a file."""
    meant = unquote(urlsplit(href).path)
    found = posixpath.normpath(posixpath.join(posixpath.dirname(path), meant))
    return f"{found}/index.html" if meant.endswith("/") else found


def test_every_link_leads_to_a_file(site: Files) -> None:
    answers = [path for path in site if path.startswith("api/")]

    led = [(path, link["href"]) for path in answers for link in links(answer(site, path))]
    inside = [(path, href) for path, href in led if not urlsplit(href).scheme]

    assert [(path, href) for path, href in inside if target(path, href) not in site] == []
    assert len(inside) > 100


def test_from_the_first_answer_the_links_lead_to_every_feature(site: Files) -> None:
    (collections,) = [each["href"] for each in answer(site, "api/index.json")["links"] if each["rel"] == "data"]
    (stays, *_) = answer(site, target("api/index.json", collections))["collections"]
    (items,) = [each["href"] for each in stays["links"] if each["rel"] == "items"]

    features = answer(site, target("api/collections.json", items))["features"]

    assert [each["properties"]["feature"] for each in features] == ["stay", "stay"]
    for each in features:
        alone = answer(site, f"api/collections/émigré v2-stays/items/{each['id']}.json")
        assert (alone["id"], alone["geometry"]) == (each["id"], each["geometry"])


def test_each_language_has_answers_of_its_own(site: Files) -> None:
    fa = answer(site, "api/fa/collections/émigré v2-stays.json")

    assert fa["title"] != answer(site, "api/collections/émigré v2-stays.json")["title"]
    assert {link["href"] for link in fa["links"] if link["rel"] == "items"} == {
        "%C3%A9migr%C3%A9%20v2-stays/items.json"
    }


def test_a_journey_not_told_in_a_language_is_linked_in_its_own(site: Files) -> None:
    _, dante = answer(site, "api/collections.json")["collections"][::3]

    assert next(each["href"] for each in dante["links"]) == "ru/collections/dante-stays.json"


def test_many_features_stand_in_several_files(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (items.__name__, "webmap.api.files"):
        monkeypatch.setattr(f"{module}.MOST_FEATURES", 1)

    site = dict(site_files([a_told_journey("dante", "en")]))

    first = answer(site, "api/collections/dante-stays/items.json")
    (further,) = [each["href"] for each in first["links"] if each["rel"] == "next"]
    assert further == "items-1.json"
    assert len(answer(site, "api/collections/dante-stays/items-1.json")["features"]) == 1
