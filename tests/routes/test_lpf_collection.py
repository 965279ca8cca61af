import json
from pathlib import Path
from typing import Any

import geopandas
import pytest

from places import Position, Texts
from routes.about import About
from routes.annotations import Credit, Source
from routes.formats.lpf import write
from routes.journey import Journey
from routes.selection import Selection
from tests.builders import a_journey, a_place, a_stay


def written(journey: Journey, selection: Selection | None = None, language: str = "") -> dict[str, Any]:
    return json.loads(write(journey, selection or Selection(), language))  # type: ignore[no-any-return]  # tests look


def an_about(**known: Any) -> About:
    return About(**{"title": Texts({"en": "Ovid in exile", "fa": "اووید در تبعید"})} | known)


def test_the_collection_says_whose_it_is_and_on_what_terms() -> None:
    about = an_about(licence="CC0-1.0", version="2.0", credits=(Credit("Tests", "CC0-1.0", "https://example.org/"),))

    found = written(a_journey(about=about), language="fa")

    assert found["@context"].endswith("/linkedplaces-context-v1.1.jsonld")
    assert (found["title"], found["licence"], found["version"]) == ("اووید در تبعید", "CC0-1.0", "2.0")
    assert found["credits"] == [{"name": "Tests", "licence": "CC0-1.0", "url": "https://example.org/"}]


def test_it_is_cited_as_a_data_set() -> None:
    about = an_about(licence="CC0-1.0", citation="Ovid in exile, https://example.org/ovid.")

    assert written(a_journey(about=about))["citation"] == {
        "schema": "https://whgazetteer.org/schema/csl-citation.json",
        "citationID": "https://example.org/ovid",
        "citationItems": [
            {
                "id": "ovid",
                "itemData": {
                    "type": "dataset",
                    "id": "ovid",
                    "title": "Ovid in exile",
                    "license": "CC0-1.0",
                    "note": "Ovid in exile, https://example.org/ovid.",
                    "URL": "https://example.org/ovid",
                },
            }
        ],
    }


@pytest.mark.parametrize(
    ("citation", "address"),
    [
        ("", "https://exile-map.example/ovid#rome"),
        ("Ovid in exile. No address.", "https://exile-map.example/ovid#rome"),
        ("Ovid (https://doi.org/10.5281/zenodo.8), 2nd edition", "https://doi.org/10.5281/zenodo.8#rome"),
        ("Ovid, http://ovid.example.org, https://example.org/", "http://ovid.example.org/#rome"),
        ("https://example.org/exiles#ovid", "https://example.org/exiles#rome"),
    ],
)
def test_a_place_is_addressed_within_the_first_address_of_the_citation(citation: str, address: str) -> None:
    assert written(a_journey(about=an_about(citation=citation)))["features"][0]["@id"] == address


def test_names_that_no_address_can_hold_are_escaped() -> None:
    journey = a_journey(a_stay(a_place("Tomis", place_id="تومیس / Tomis")), name="اووید")

    assert written(journey)["features"][0]["@id"] == (
        "https://exile-map.example/%D8%A7%D9%88%D9%88%DB%8C%D8%AF#%D8%AA%D9%88%D9%85%DB%8C%D8%B3%20%2F%20Tomis"
    )


def test_places_of_one_id_at_two_points_are_two_features() -> None:
    camps = [a_place("Camp", position=Position(lon, 44.0)) for lon in (28.0, 29.0)]
    journey = a_journey(a_stay(camps[0], "0008", stay_id="first"), a_stay(camps[1], "0009", stay_id="second"))

    assert [feature["@id"].partition("#")[2] for feature in written(journey)["features"]] == [
        "camp%4028.0%2C44.0",
        "camp",
    ]


@pytest.mark.parametrize(("country", "codes"), [("RO", ["RO"]), ("XK", None), ("", None), ("Dacia", None)])
def test_only_a_country_of_iso_3166_is_a_code(country: str, codes: list[str] | None) -> None:
    tomis = a_place("Tomis", country_today=country)

    assert written(a_journey(a_stay(tomis)))["features"][0]["properties"].get("ccodes") == codes


def test_a_place_is_linked_to_the_gazetteers_that_know_it() -> None:
    tomis = a_place("Tomis", geonames_id="680963", wikidata_id="Q79808", feature_type="city")

    feature = written(a_journey(a_stay(tomis)))["features"][0]

    assert feature["links"] == [
        {"type": "closeMatch", "identifier": "https://www.geonames.org/680963"},
        {"type": "closeMatch", "identifier": "http://www.wikidata.org/entity/Q79808"},
    ]
    assert feature["types"] == [{"identifier": "http://vocab.getty.edu/aat/300008389", "label": "city"}]


def test_the_note_and_what_happened_are_descriptions_in_the_language_asked() -> None:
    known = {"tristia": Source("tristia", Texts({"en": "Tristia"}), "https://example.org/tristia")}
    title, summary = Texts({"en": "Exile", "fa": "تبعید"}), Texts({"en": "Snow.", "fa": "برف."})
    tomis = a_place("Tomis", note=Texts({"en": "A port."}))
    stay = a_stay(tomis, "0008~", sources=("a letter", "tristia"), title=title, summary=summary)

    descriptions = written(a_journey(stay, sources=known), language="fa")["features"][0]["descriptions"]

    assert descriptions == [
        {"value": "A port.", "lang": "en"},
        {"value": "تبعید (0008~): برف.", "lang": "fa", "source": "https://example.org/tristia"},
    ]


def test_a_picture_with_an_address_is_a_depiction() -> None:
    shown = a_stay(image="https://example.org/tomis.jpg", image_credit="CC0 Tests")
    hidden = a_stay("Rome", "0010", image="rome.jpg")

    tomis, rome = written(a_journey(shown, hidden))["features"]

    assert tomis["depictions"] == [{"@id": shown.image, "title": "Tomis", "license": "CC0 Tests"}]
    assert "depictions" not in rome


def test_a_place_from_where_only_a_leg_is_selected_is_there_without_a_when() -> None:
    journey = a_journey(a_stay("Rome", "0001", "0003"), a_stay("Tomis", "0008", "0017"))

    (rome,) = written(journey, Selection.asked(journey, start="0005", until="0006"))["features"]

    assert (rome["properties"]["title"], rome["properties"]["stays"]) == ("Rome", [])
    assert "when" not in rome
    assert [relation["when"]["label"] for relation in rome["relations"]] == ["0003 – 0008"]


def test_a_selection_keeps_the_places_of_its_stays(trotsky: Journey) -> None:
    norway = Selection.asked(trotsky, countries=["NO"])

    features = written(trotsky, norway)["features"]

    assert {feature["properties"]["country_today"] for feature in features} == {"NO"}
    stay_ids = [stay["stay_id"] for feature in features for stay in feature["properties"]["stays"]]
    assert sorted(stay_ids) == sorted(stay.stay_id for _, stay in norway.stays(trotsky))


def test_a_selection_of_nothing_is_an_empty_collection(trotsky: Journey) -> None:
    assert written(trotsky, Selection.asked(trotsky, start="1950"))["features"] == []


def test_geopandas_reads_the_places_with_their_stays(trotsky: Journey, tmp_path: Path) -> None:
    (tmp_path / "trotsky.lpf.json").write_bytes(write(trotsky, language="fa"))

    frame = geopandas.read_file(tmp_path / "trotsky.lpf.json")

    assert len(frame) == len({stay.place.place_id for stay in trotsky.stays})
    assert frame.crs == "EPSG:4326"
    assert (frame["title"].iloc[0], frame.geometry.iloc[0].x) == ("یانوفکا", 32.13)
    assert sum(map(len, frame["stays"])) == 289
