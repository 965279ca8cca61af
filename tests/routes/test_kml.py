from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import fastkml
import pytest
from fastkml.validator import validate
from lxml import etree

from places.dates import parse_edtf
from places.texts import Texts
from routes.annotations import Chapter, Source
from routes.formats.kml import write
from routes.journey import Journey
from routes.selection import Selection
from tests.builders import a_journey, a_leg, a_stay

SCHEMAS = [Path(fastkml.__file__).parent / "schema" / name for name in ("ogckml22.xsd", "kml22gx.xsd")]
SPACES = {
    "": "http://www.opengis.net/kml/2.2",
    "gx": "http://www.google.com/kml/ext/2.2",
    "atom": "http://www.w3.org/2005/Atom",
}
OVID = a_journey(a_stay("Rome", "-0042-03-20", "0008-12"), a_stay("Tomis", "0009~", "0017"))
STEVENSON = a_journey(a_stay("Levuka", "1889"), a_stay("Apia", "1890"))
DANTE = a_journey(
    a_stay("Florence", "1301", chapter="exile"),
    a_stay("Verona", "1303"),
    legs=[a_leg("Florence", "Verona", path="plausible")],
    chapters=(Chapter("exile", Texts({"en": "Exile"}), parse_edtf("1301"), parse_edtf("1302"), colour="#c8a030"),),
)
SCRIPT = "<script>alert(1)</script>"


class Markup(HTMLParser):
    """Collects what a program that shows HTML would find."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str | None] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data


def document(journey: Journey, selection: Selection = Selection(), language: str = "") -> Any:  # noqa: B008 # frozen
    return etree.fromstring(write(journey, selection, language))


def texts(tree: Any, path: str) -> list[str]:
    return [each.text for each in tree.iterfind(path, SPACES)]


@pytest.fixture(scope="module")
def kml(trotsky: Journey) -> Any:
    return document(trotsky)


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda path: path.stem)
def test_the_schema_of_kml_accepts_what_is_written(schema: Path, kml: Any, trotsky: Journey) -> None:
    parts = [Selection.asked(trotsky, start="1950"), Selection.asked(trotsky, countries=["NO", "FR"])]
    late = a_journey(a_stay("Rome", "0000-02"), a_stay("Tomis", "Y12000"))

    trees = [kml, document(OVID), document(STEVENSON), document(late), *(document(trotsky, part) for part in parts)]

    assert [validate(schema=schema, element=tree) for tree in trees] == [True] * 6


def test_a_chapter_is_a_folder_of_its_stays_and_the_legs_that_begin_in_it(kml: Any, trotsky: Journey) -> None:
    folders = kml.findall("Document/Folder", SPACES)

    assert [folder.find("name", SPACES).text for folder in folders] == [each.title["en"] for each in trotsky.chapters]
    assert len(kml.findall("Document/Folder/Placemark/Point", SPACES)) == 289
    assert len(kml.findall("Document/Folder/Placemark/LineString", SPACES)) == 288
    assert texts(folders[-1], "Placemark/name")[-3:] == [
        "The house on Viena street",
        "House on Viena street, Coyoacán – Cruz Verde hospital, Mexico City",
        "Death in Mexico City",
    ]


def test_what_is_in_no_chapter_is_in_no_folder() -> None:
    tree = document(OVID)

    assert texts(tree, "Document/Placemark/name") == ["Rome", "Rome – Tomis", "Tomis", "Ovid"]


def test_each_chapter_has_its_colour_which_kml_writes_backwards() -> None:
    tree = document(DANTE)

    assert texts(tree, "Document/Style[@id='stay-1']/IconStyle/color") == ["ff30a0c8"]
    assert texts(tree, "Document/Style[@id='plausible-1']/LineStyle/color") == ["ff30a0c8"]
    assert texts(tree, ".//styleUrl") == ["#stay-1", "#plausible-1", "#stay-0"]


def test_a_time_span_has_the_earliest_and_the_latest_day() -> None:
    tree = document(a_journey(a_stay("Rome", "1302-01~", "1302-03"), a_stay("Verona", "1303", "1304")))

    assert texts(tree, ".//TimeSpan/begin") == ["1301-12-01", "1302-03-01", "1303-01-01"]
    assert texts(tree, ".//TimeSpan/end") == ["1302-03-31", "1303-12-31", "1304-12-31"]


@pytest.mark.parametrize(
    ("date", "begin", "end"),
    [
        ("-0043-03-15", "-0044-03-15", "-0044-03-15"),
        ("0000", "-0001-01-01", "-0001-12-31"),
        ("-0004-02", "-0005-02-01", "-0005-02-28"),
        ("0008", "0008-01-01", "0008-12-31"),
        ("Y12000", "12000-01-01", "12000-12-31"),
    ],
)
def test_years_are_counted_as_xml_schema_does(date: str, begin: str, end: str) -> None:
    tree = document(a_journey(a_stay("Rome", date, date)))

    assert (texts(tree, ".//begin"), texts(tree, ".//end")) == ([begin], [end])


def test_one_track_moves_through_the_whole_journey_and_says_that_its_instants_are_nominal(kml: Any) -> None:
    (track,) = kml.findall(".//gx:Track", SPACES)

    whens = texts(track, "when")
    assert len(whens) == len(track.findall("gx:coord", SPACES)) > 2 * 289
    assert whens == sorted(whens)
    assert (whens[0][:7], whens[-1]) == ("1879-11", "1940-08-21T12:00:00Z")
    assert track.getparent().find("ExtendedData/Data[@name='instants']/value", SPACES).text == "nominal"


def test_the_marker_is_on_the_line_of_a_leg_while_it_travels() -> None:
    tree = document(STEVENSON)

    lons = [float(text.split()[0]) for text in texts(tree, ".//gx:coord")]
    assert lons[:2] == [178.83, 178.83]
    assert lons[-2:] == [-171.76, -171.76]
    assert {lon > 0 for lon in lons[2:-2]} == {True, False}


def test_a_gap_in_what_is_selected_is_a_gap_in_the_track(trotsky: Journey) -> None:
    tree = document(trotsky, Selection.asked(trotsky, countries=["NO"]))

    assert len(tree.findall(".//gx:MultiTrack/gx:Track", SPACES)) > 1
    assert texts(tree, ".//gx:interpolate") == ["0"]


def test_a_text_is_never_markup() -> None:
    known = {"my-life": Source("my-life", Texts({"en": SCRIPT}), 'https://example.org/"><script>')}
    stay = a_stay("Rome", title=Texts({"en": SCRIPT}), summary=Texts({"en": SCRIPT}), sources=("my-life", SCRIPT))

    found = Markup(texts(document(a_journey(stay, sources=known)), ".//Placemark/description")[0])

    assert found.tags == ["div", "h3", *["p"] * 4, "ul", "li", "a", "li"]
    assert found.text.count(SCRIPT) == 4
    assert found.links == ['https://example.org/"><script>']


@pytest.mark.parametrize(
    ("url", "links"), [("https://example.org/a b", ["https://example.org/a%20b"]), ("javascript:alert(1)", [])]
)
def test_a_source_links_to_the_web_only(url: str, links: list[str]) -> None:
    known = {"letter": Source("letter", Texts({"en": "A letter"}), url)}
    tree = document(a_journey(a_stay("Rome", sources=("letter",)), sources=known))

    assert Markup(texts(tree, ".//Placemark/description")[0]).links == links


def test_a_balloon_shows_nothing_but_the_description(kml: Any) -> None:
    assert {each.text for each in kml.iterfind(".//BalloonStyle/text", SPACES)} == {"$[description]"}
    assert len(kml.findall(".//Style/BalloonStyle", SPACES)) == len(kml.findall(".//Style", SPACES))


def test_the_document_says_whose_it_is_and_on_what_terms(kml: Any) -> None:
    licence = kml.find("Document/atom:link", SPACES)

    assert licence.attrib == {"rel": "license", "href": "https://spdx.org/licenses/CC-BY-4.0.html"}
    assert texts(kml, "Document/atom:author/atom:name") == [
        "Exile Map: research, texts and tables",
        "GeoNames: points of towns and geonames_id",
    ]
    assert "CC-BY-4.0" in Markup(kml.find("Document/description", SPACES).text).text


def test_data_hold_the_properties_that_are_there() -> None:
    tree = document(a_journey(a_stay("Rome", "1302~", "1304", kind="exile", extra={"weather": "cold"})))

    found = {each.get("name"): each[0].text for each in tree.iterfind(".//Placemark[1]/ExtendedData/Data", SPACES)}
    assert found | {"arrival": "1302~", "certainty": "certain", "kind": "exile", "weather": "cold"} == found
    assert "summary" not in found
