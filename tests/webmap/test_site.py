import json
import posixpath
import re
from urllib.parse import unquote, urlsplit

import pytest

from places.errors import LibraryError, QueryError
from places.texts import Texts
from routes.about import About
from routes.formats import Format
from routes.journey import Journey
from routes.selection import Selection
from tests.builders import a_journey
from tests.webmap.elements import elements
from webmap.formats import find_format, format_names
from webmap.site import site_files

Files = dict[str, bytes]


def a_told_journey(name: str) -> Journey:
    """Give a journey that is told in English and in Persian."""
    title = Texts({"en": name.title(), "fa": "اووید"})
    return a_journey(name=name, about=About(title, languages=("en", "fa"), description=Texts({"en": "Banished."})))


OVID = a_told_journey("ovid")


@pytest.fixture(scope="module")
def site() -> Files:
    return dict(site_files([OVID]))


@pytest.fixture(scope="module")
def site_of_two() -> Files:
    return dict(site_files([OVID, a_told_journey("émigré v2")]))


def broken(site: Files) -> list[tuple[str, str]]:
    """Give every address that a page names and no file answers, with the page."""
    return [
        (path, address)
        for path, body in site.items()
        if path.endswith(".html") and not path.startswith("export/")
        for element in elements(body.decode())
        for address in (element.attributes.get("href"), element.attributes.get("src"))
        if address and not urlsplit(address).scheme and not address.startswith("#")
        if target(path, address) not in site
    ]


def target(path: str, address: str) -> str:
    """Give the file that a host sends for an address on a page."""
    folder, meant = posixpath.dirname(path), unquote(urlsplit(address).path)
    return posixpath.normpath(posixpath.join(folder, meant, "index.html" if address.endswith("/") else "."))


def test_there_is_a_page_in_each_language_and_one_to_be_framed(site: Files) -> None:
    pages = sorted(path for path in site if path.endswith("index.html"))

    assert pages == ["index.html", "j/ovid/embed/index.html", "j/ovid/fa/index.html", "j/ovid/index.html"]
    assert b'<html lang="fa" dir="rtl"' in site["j/ovid/fa/index.html"]
    assert b'class="embed"' in site["j/ovid/embed/index.html"]


def test_there_is_every_export_in_each_language(site: Files) -> None:
    for name in format_names():
        chosen = find_format(name)
        assert site[f"export/ovid{chosen.ending}"] == chosen.write(OVID, Selection(), "en")
        assert site[f"export/fa/ovid{chosen.ending}"] == chosen.write(OVID, Selection(), "fa")


def test_every_address_on_a_page_is_a_file(site: Files, site_of_two: Files) -> None:
    assert broken(site) == []
    assert broken(site_of_two) == []


def test_no_address_on_a_page_needs_the_site_to_lie_at_the_root_of_a_host(site_of_two: Files) -> None:
    pages = [body.decode() for path, body in site_of_two.items() if path.endswith("index.html")]

    assert [match for page in pages for match in re.findall(r'(?:href|src)="/[^"]*"', page)] == []


def test_the_program_is_told_where_each_file_is(site: Files) -> None:
    (script,) = [path for path in site if path.endswith("/map.js")]

    options = json.loads(re.findall(r"JSON\.parse\(JSON\.stringify\((.+)\), placed\)", site[script].decode())[0])

    named = [
        *options["stories"].values(),
        *(each for known in options["downloads"] for each in known["files"].values()),
    ]
    assert {target(script, address) for address in (*named, options["frame"], options["track"])} <= site.keys()
    assert options["downloads"][0]["name"] == "geojson"


def test_a_page_states_the_policy_that_no_server_sends(site: Files) -> None:
    for path in ("index.html", "j/ovid/fa/index.html", "404.html"):
        (policy,) = [each for each in elements(site[path].decode()) if "http-equiv" in each.attributes]
        assert (policy.attributes["content"] or "").startswith("default-src 'none'")
        assert "frame-ancestors" not in (policy.attributes["content"] or "")


def test_the_first_page_of_several_journeys_lists_them_in_each_language(site_of_two: Files) -> None:
    def links(page: str) -> list[tuple[str | None, str]]:
        found = (each for each in elements(site_of_two[page].decode()) if each.tag == "a")
        return [(link.attributes["href"], link.text) for link in found]

    assert links("index.html") == [
        ("./", "English"),
        ("./fa/", "فارسی"),
        ("./j/ovid/", "Ovid"),
        ("./j/%C3%A9migr%C3%A9%20v2/", "Émigré V2"),
    ]
    assert [address for address, _ in links("fa/index.html")] == [
        "../",
        "../fa/",
        "../j/ovid/fa/",
        "../j/%C3%A9migr%C3%A9%20v2/fa/",
    ]


def test_each_of_several_journeys_leads_back_to_the_list_in_its_language(site: Files, site_of_two: Files) -> None:
    assert b'href="../../../fa/" data-say="page.others"' in site_of_two["j/ovid/fa/index.html"]
    assert b'data-say="page.others"' not in site["j/ovid/fa/index.html"]


def test_the_page_that_says_that_nothing_is_there_names_no_file_for_it_is_sent_at_any_depth(site: Files) -> None:
    found = elements(site["404.html"].decode())

    assert [each.attributes["href"] for each in found if "href" in each.attributes] == ["data:,"]
    assert [each.attributes["lang"] for each in found if each.tag == "p"] == ["en", "fa", "ru"]


def test_a_format_whose_library_is_missing_is_left_out_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bytes:
        raise LibraryError(purpose="CZML", library="cesium", extra="globe")

    known = {name: find_format(name) for name in ("czml", "geojson")}
    known["czml"] = Format("czml", ".czml", "", refuse)
    for module in ("webmap.site", "webmap.addresses"):
        monkeypatch.setattr(f"{module}.find_format", known.__getitem__)
    monkeypatch.setattr("webmap.site.format_names", lambda: tuple(known))
    told: list[str] = []

    site = dict(site_files([OVID], tell=told.append))

    assert [line.partition(",")[0] for line in told] == ["without CZML needs cesium"]
    assert [path for path in site if ".czml" in path] == []
    assert b".czml" not in next(body for path, body in site.items() if path.endswith("map.js"))


def test_two_journeys_of_one_name_have_no_addresses() -> None:
    with pytest.raises(QueryError, match="two journeys are called 'ovid'"):
        list(site_files([OVID, OVID]))
