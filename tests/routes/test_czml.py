import json
from typing import Any

import pytest
from czml3 import Document, Packet

from places import Texts
from places.dates import parse_edtf
from places.place import Period
from routes.about import About
from routes.annotations import Chapter, Credit
from routes.formats.czml import write
from routes.journey import Journey
from routes.selection import Selection
from tests.builders import a_journey, a_leg, a_place, a_stay

FOREVER = "0000-01-01T00:00:00Z/9999-12-31T24:00:00Z"


@pytest.fixture(scope="session")
def document(trotsky: Journey) -> Document:
    return read(trotsky)


def read(journey: Journey, selection: Selection | None = None, language: str = "") -> Document:
    """Read what was written with czml3, which refuses every member and every value that CZML does not have."""
    return Document.model_validate_json(write(journey, selection or Selection(), language))


def packets_of(journey: Journey, language: str = "") -> dict[str, Any]:
    return {packet["id"]: packet for packet in json.loads(write(journey, language=language))}


def interval_of(packet: Packet) -> str:
    return str(packet.to_dict()["availability"])


def test_a_journey_is_a_document_of_stays_and_legs_and_a_traveller(document: Document, trotsky: Journey) -> None:
    assert [packet.id for packet in document.packets] == [
        "document",
        *(f"stay/{stay.stay_id}" for stay in trotsky.stays),
        *(f"leg/{leg.leg_id}" for leg in trotsky.legs),
        "traveller/1",
    ]


def test_the_document_says_whose_it_is_and_on_what_terms() -> None:
    credit = Credit("Tests", "CC0-1.0", "https://example.org/")
    about = About(Texts({"en": "Ovid <in exile>"}), licence="CC0-1.0", version="1.0", credits=(credit,))

    head = packets_of(a_journey(about=about))["document"]

    assert (head["name"], head["version"]) == ("Ovid <in exile>", "1.0")
    assert head["description"] == (
        '<p dir="auto">CC0-1.0</p><p dir="auto">Tests (CC0-1.0) https://example.org/</p><p dir="auto">1.0</p>'
    )


def test_the_clock_runs_from_the_first_day_to_the_end_of_the_last_in_five_minutes(document: Document) -> None:
    clock = document.packets[0].to_dict()["clock"]

    assert clock["interval"] == "1879-11-07T00:00:00Z/1940-08-22T00:00:00Z"
    assert clock["currentTime"] == "1879-11-07T00:00:00Z"
    assert clock["multiplier"] == pytest.approx(22_204 * 86_400 / 300, rel=1e-3)


def test_stays_and_legs_are_there_on_all_days_on_which_they_are_possible(document: Document) -> None:
    for packet in document.packets[1:-1]:
        first, end = interval_of(packet).split("/")
        told = packet.to_dict()["properties"]
        assert first == f"{told['start']}T00:00:00Z"
        assert end > f"{told['end']}T00:00:00Z"

    assert interval_of(document.packets[1]) == "1879-11-07T00:00:00Z/1888-01-01T00:00:00Z"


def test_a_stay_is_a_point_with_the_name_of_its_time_and_all_that_is_told_of_it() -> None:
    then = Period(Texts({"en": "Tomis"}), parse_edtf("0001").span, parse_edtf("0500").span)
    place = a_place("Tomis", names=Texts({"en": "Constanța"}), period_names=(then,))
    stay = a_stay(place, "0009~", title=Texts({"en": "Exile"}), sources=("Tristia", "Ex Ponto"), certainty="probable")

    packet = packets_of(a_journey(stay))["stay/tomis"]

    assert packet["name"] == "Exile"
    assert packet["position"] == {"cartographicDegrees": [28.6578, 44.1733, 0]}
    assert packet["label"]["text"] == "Tomis"
    assert packet["properties"]["arrival"] == "0009~"
    assert packet["properties"]["sources"] == "Tristia | Ex Ponto"
    for told in ("Tomis, Constanța", "0009~", "probable", "Tristia", "Ex Ponto"):
        assert f'<p dir="auto">{told}</p>' in packet["description"]


def test_what_is_told_cannot_be_markup() -> None:
    packet = packets_of(a_journey(a_stay(summary=Texts({"en": "<script>alert(1)</script> & more"}))))["stay/tomis"]

    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; more" in packet["description"]
    assert "<script>" not in packet["description"]


@pytest.mark.parametrize(
    ("path", "material"),
    [
        ("documented", {"solidColor": {"color": {"rgba": [17, 34, 51, 255]}}}),
        ("plausible", {"polylineDash": {"color": {"rgba": [17, 34, 51, 255]}, "dashLength": 24}}),
        ("connector", {"polylineDash": {"color": {"rgba": [17, 34, 51, 255]}, "dashLength": 8}}),
    ],
)
def test_a_leg_is_a_line_in_the_colour_of_its_chapter_dashed_after_what_it_rests_on(
    path: str, material: dict[str, Any]
) -> None:
    chapter = Chapter("out", Texts({"en": "Out"}), parse_edtf("0001"), parse_edtf("0010"), colour="#112233")
    stays = (a_stay("Rome", "0001", "0008", chapter="out"), a_stay("Tomis", "0009"))

    packet = packets_of(a_journey(*stays, legs=[a_leg(path=path)], chapters=(chapter,)))["leg/rome-tomis"]

    assert packet["polyline"]["material"] == material
    assert packet["polyline"]["positions"]["cartographicDegrees"][:3] == [12.4964, 41.9028, 0]
    assert packet["properties"]["path"] == path


def test_what_is_not_certain_is_fainter() -> None:
    packets = packets_of(a_journey(a_stay("Rome", "0001", certainty="disputed"), a_stay("Tomis", "0009")))

    alphas = [packets[f"stay/{name}"]["point"]["color"]["rgba"][3] for name in ("rome", "tomis")]
    assert alphas[0] < alphas[1] == 255


def test_the_traveller_moves_by_instants_that_he_says_are_nominal(document: Document) -> None:
    traveller = document.packets[-1].to_dict()

    assert traveller["properties"]["instants"] == "nominal"
    assert "the middle of the days that the sources allow" in traveller["description"]
    assert traveller["availability"] == "1879-11-07T12:00:00Z/1940-08-21T12:00:00Z"
    position = traveller["position"]
    assert (position["epoch"], position["interpolationAlgorithm"]) == ("1879-11-07T12:00:00Z", "LINEAR")
    assert position["cartographicDegrees"][:4] == [0, 32.13, 47.86, 0]
    seconds = position["cartographicDegrees"][::4]
    assert seconds == sorted(set(seconds))
    assert traveller["path"]["resolution"] == seconds[-1]


def test_a_line_across_the_antimeridian_goes_on_on_the_globe() -> None:
    packets = packets_of(a_journey(a_stay("Levuka", "1889", "1890"), a_stay("Apia", "1891", "1892")))

    lons = packets["leg/leg-001"]["polyline"]["positions"]["cartographicDegrees"][::3]
    assert (lons[0], lons[-1]) == (178.83, -171.76)
    assert all(-180 <= lon <= 180 for lon in lons)


def test_after_a_gap_in_what_is_selected_another_traveller_starts(trotsky: Journey) -> None:
    prisons = read(trotsky, Selection.asked(trotsky, kinds=["prison"]))

    travellers = [interval_of(packet).split("/") for packet in prisons.packets if packet.id.startswith("traveller/")]
    assert len(travellers) > 1
    assert travellers == sorted(travellers)


def test_days_beyond_the_time_of_cesium_are_its_first_or_last_instant() -> None:
    journey = a_journey(a_stay("Rome", "-0042-03-20", "0001-12-31"), a_stay("Tomis", "9999", "Y12000"))

    packets = read(journey).packets

    assert [interval_of(packet) for packet in packets[1:]] == [
        "0000-01-01T00:00:00Z/0002-01-01T00:00:00Z",
        "9999-01-01T00:00:00Z/9999-12-31T24:00:00Z",
        "0001-12-31T00:00:00Z/9999-12-31T24:00:00Z",
        FOREVER,
    ]
    position = packets[-1].to_dict()["position"]
    assert position["epoch"] == "0000-01-01T00:00:00Z"
    assert position["cartographicDegrees"][0] == pytest.approx(-42 * 365.2425 * 86_400, rel=0.01)


def test_texts_are_in_the_language_asked(trotsky: Journey) -> None:
    packets = packets_of(trotsky, "fa")

    assert packets["document"]["name"] == "لئون تروتسکی: زندگی در تبعید"
    assert packets["traveller/1"]["name"] == "لئون تروتسکی"
    assert packets["stay/yanovka-1879"]["label"]["text"] == "یانوفکا"


def test_a_selection_of_nothing_is_a_document_without_a_clock(trotsky: Journey) -> None:
    (head,) = read(trotsky, Selection.asked(trotsky, start="1950")).packets

    assert head.clock is None
