"""A journey of hostile strings through every output: each is valid, and every text in it is a text."""

import csv
import io
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import folium
import pytest
from flask.testing import FlaskClient

from places.tables.defused import restored
from places.texts import Texts
from routes.journey import Journey
from routes.selection import Selection
from server import Config, create_app
from tests.builders import a_journey, a_stay
from tests.hostile import AT_ONCE, LONG, TRAPS, a_hostile_folder, a_hostile_journey
from tests.webmap.elements import elements
from webmap.formats import find_format, format_names
from webmap.layer import JourneyLayer
from webmap.page import JourneyPages
from webmap.shelf import shelf_page
from webmap.site import site_files
from webmap.site_folder import write_site

FOREMOST = ("a link that runs", "a formula")  # which work at the beginning alone
HARMLESS = {name: find_format(name).write(a_journey(), Selection(), "en") for name in ("html",)}


@pytest.fixture(scope="module", params=["at once", *FOREMOST])
def hostile(request: pytest.FixtureRequest) -> Journey:
    return a_hostile_journey(TRAPS.get(request.param, AT_ONCE))


def written(journey: Journey, name: str) -> bytes:
    return find_format(name).write(journey, Selection(), "en")


def holds_no_markup(html: str) -> None:
    """Hold a page, or a part of one, to what our own pages are made of."""
    for element in elements(html):
        links = [element.attributes.get(name) or "" for name in ("href", "src", "action", "formaction")]
        assert not any(link.strip().lower().startswith(("javascript:", "data:text")) for link in links)
        assert not [name for name in element.attributes if name.startswith("on")]
        assert element.tag not in {"img", "iframe", "object", "embed"}


def scripts(html: str) -> list[str]:
    return [element.tag for element in elements(html) if element.tag in {"script", "style"}]


# Exports


@pytest.mark.parametrize("name", ["geojson", "jsonfg", "lpf", "mfjson", "czml"])
def test_json_is_valid_and_holds_whole_characters_alone(hostile: Journey, name: str) -> None:
    read = json.loads(written(hostile, name).decode())

    assert json.dumps(read, ensure_ascii=False).encode()


def descriptions(hostile: Journey, name: str) -> Iterator[str]:
    """Give the parts of a file that programs show as HTML."""
    if name == "kml":
        root = ET.fromstring(written(hostile, name))  # noqa: S314 # our own
        return (each.text or "" for each in root.iter("{http://www.opengis.net/kml/2.2}description"))
    return (each["description"] for each in json.loads(written(hostile, name)) if "description" in each)


@pytest.mark.parametrize("name", ["kml", "czml"])
def test_what_a_globe_shows_as_html_has_no_markup_but_ours(hostile: Journey, name: str) -> None:
    found = [*descriptions(hostile, name)]

    assert len(found) >= 3
    for html in found:
        holds_no_markup(html)
        assert scripts(html) == []


def test_gpx_is_xml_with_links_to_the_web_alone(hostile: Journey) -> None:
    root = ET.fromstring(written(hostile, "gpx"))  # noqa: S314 # our own

    assert [link.get("href") for link in root.iter("{http://www.topografix.com/GPX/1/1}link")] == []


def cells(body: bytes) -> list[str]:
    return [cell for row in csv.reader(io.StringIO(body.decode("utf-8-sig"), newline=""), strict=True) for cell in row]


def test_no_cell_of_a_table_is_a_formula(hostile: Journey) -> None:
    archive = ZipFile(io.BytesIO(written(hostile, "folder")))
    tables = [archive.read(name) for name in archive.namelist() if name.endswith(".csv")]

    for body in (written(hostile, "csv"), *tables):
        found = cells(body)
        assert [cell for cell in found if re.match(r"[=+@\t\r\n\0]|-(?![\d.]+$)", cell)] == []
        assert max(map(len, map(restored, found))) >= len(hostile.about.licence)


@pytest.mark.parametrize("name", ["gpkg", "geoparquet"])
def test_a_table_of_features_is_read_back(hostile: Journey, name: str, tmp_path: Path) -> None:
    import geopandas

    file = tmp_path / f"hostile{find_format(name).ending}"
    file.write_bytes(written(hostile, name))
    read = geopandas.read_file(file, layer="stays") if name == "gpkg" else geopandas.read_parquet(file)

    assert len(read[read["stay_id"].astype(bool)]) >= 2


# Pages


def test_every_page_has_the_elements_of_a_harmless_one(hostile: Journey) -> None:
    pages, plain = JourneyPages(hostile), JourneyPages(a_journey())
    for page, like in (
        (pages.page("en", root="./"), plain.page("en", root="./")),
        (pages.page("fa", root="./", embed=True), plain.page("en", root="./", embed=True)),
        (shelf_page([pages], "en", root="./"), shelf_page([plain], "en", root="./")),
        (written(hostile, "html"), HARMLESS["html"]),
    ):
        holds_no_markup(page.decode())
        assert scripts(page.decode()) == scripts(like.decode())


def test_the_layer_on_a_map_of_folium_opens_no_script(hostile: Journey) -> None:
    made = []
    for journey in (hostile, a_journey()):
        world = folium.Map([44, 20], tiles=None)
        JourneyLayer(journey).add_to(world)
        made.append(world.get_root().render())

    holds_no_markup(made[0].encode().decode())
    assert scripts(made[0]) == scripts(made[1])


@pytest.mark.parametrize("name", ["../../out", "..", "a/b\\c", "a\r\nb", "<script>'\"&", "half \udcff", "\x00", ""])
def test_a_site_stays_in_its_folder_whatever_a_journey_is_called(name: str, tmp_path: Path) -> None:
    files = [(path, body) for path, body in site_files([a_journey(name=name)]) if path.startswith("j/")]

    write_site(files, tmp_path / "site")

    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert len([*(tmp_path / "site" / "j").iterdir()]) == 1


@pytest.mark.parametrize("path", ["../out.html", "a/../../out.html", "/out.html"])
def test_a_site_takes_no_file_that_lies_outside(path: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="outside"):
        write_site([(path, b"")], tmp_path / "site")

    assert [*tmp_path.iterdir()] == []


def test_a_title_of_a_megabyte_is_a_title() -> None:
    journey = a_journey(a_stay("Rome", title=Texts({"en": LONG})), a_stay("Tomis", "0009"))

    for name in set(format_names()) - {"html", "geoparquet"}:
        assert len(written(journey, name)) > len(LONG)
    assert scripts(written(journey, "html").decode()) == scripts(HARMLESS["html"].decode())


# The server


@pytest.fixture(scope="module", params=[b"hostile\xff", b"a\r\nSet-Cookie: hostile=1\r\n", b"<script>'\"%2e`"])
def client(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """Serve a folder of a hostile name, with all the traps that tables can hold."""
    folder = a_hostile_folder(tmp_path_factory.mktemp("served") / os.fsdecode(request.param))
    return create_app(Config(journeys=(str(folder), "ovid"))).test_client()


def addresses(client: FlaskClient) -> list[str]:
    """Give the pages, and what the API links to from each collection of the hostile journey."""
    found = ["/", "/j/", "/?lang=fa&embed=1", "/api", "/api?f=html", "/api/openapi.json", "/api/openapi.json?f=html"]
    for collection in client.get("/api/collections").json["collections"][:3]:  # type: ignore[index]
        linked = [link["href"] for link in collection["links"]]
        items = next(address for address in linked if address.endswith("/items"))
        feature = client.get(items).json["features"][0]  # type: ignore[index]
        one = f"{items}/{quote(feature['id'], safe='')}"
        found += [*linked, f"{items}?f=html", one, f"{one}?f=html"]
    return [*dict.fromkeys(found)]


def test_every_answer_about_it_is_valid(client: FlaskClient) -> None:
    for address in addresses(client):
        answer = client.get(address)
        kind = answer.content_type.partition(";")[0]
        assert answer.status_code == 200, address
        assert "Set-Cookie" not in answer.headers
        if "json" in kind:
            json.loads(answer.data.decode())
        if kind == "text/html":
            holds_no_markup(answer.data.decode())
