from pathlib import Path

from places import Position
from places.geocoding import Candidate, GeoNamesIndex
from places.geocoding.index_file import built_index
from places.geocoding.question import apart_km
from routes.geocoding import elsewhere, offline_candidates, settle, with_country_codes
from routes.itinerary import Itinerary, read_itinerary
from routes.journey import Journey
from tests.builders import a_folder, a_position
from tests.geocoders import a_candidate

STAYS = "place,arrival\nFlorence,1302-01\nPrato,1302-02\nVerona,1303\nRavenna,1318\n"
TEXAS = Position(-95.56, 33.66)


def an_itinerary(folder: Path, stays: str = STAYS) -> Itinerary:
    return read_itinerary(a_folder(folder, stays=stays))


def known(**candidates: list[Candidate]) -> dict[str, list[Candidate]]:
    sure = {name.lower(): [a_candidate(name)] for name in ("Florence", "Verona", "Ravenna")}
    return sure | {"prato": []} | candidates


def test_what_is_clear_is_settled_and_the_rest_is_left(tmp_path: Path) -> None:
    settled = settle(an_itinerary(tmp_path), known(verona=[a_candidate("Verona", similarity=0.8)]), {})

    assert sorted(settled.clear) == ["florence", "ravenna"]
    assert [each.candidate.label for each in settled.ranked["verona"]] == ["Verona"]


def test_places_that_are_settled_tell_which_namesake_their_neighbour_is(tmp_path: Path) -> None:
    tuscan = a_candidate("Florence", identifier="prato", prominence=0.5)
    texan = a_candidate("Elba", position=TEXAS, prominence=0.58)

    settled = settle(an_itinerary(tmp_path), known(prato=[tuscan, texan]), {})

    assert settled.clear["prato"].candidate == tuscan


def test_a_clear_place_is_opened_again_when_its_neighbours_speak_against_it(tmp_path: Path) -> None:
    texan = a_candidate("Florence", position=TEXAS)

    settled = settle(an_itinerary(tmp_path), known(prato=[texan]), {})

    assert "prato" not in settled.clear
    assert settled.ranked["prato"][0].off_the_way_km > 8000


def test_two_places_that_only_speak_for_each_other_are_left_to_a_person(tmp_path: Path) -> None:
    stays = "place,arrival\nFlorence,1302-01-01\nPrato,1302-01-02\nRavenna,1302-01-03\n"
    itinerary = an_itinerary(tmp_path, stays)
    there = {name: [a_candidate(name, position=TEXAS)] for name in ("florence", "prato")}

    settled = settle(itinerary, {**there, "ravenna": [a_candidate("Ravenna")]}, {})

    assert "ravenna" not in settled.clear


def test_a_point_that_a_person_gave_is_a_neighbour_and_not_asked_about(tmp_path: Path) -> None:
    candidates = known(prato=[a_candidate("Florence", prominence=0.5), a_candidate("Elba", position=TEXAS)])

    settled = settle(an_itinerary(tmp_path), candidates, {"florence": a_position("Florence")})

    assert "florence" not in settled.ranked
    assert settled.clear["prato"].candidate.label == "Florence"


def test_the_journeys_own_places_and_those_that_ship_are_asked(tmp_path: Path) -> None:
    places = "place_id,name_en,name_la,lon,lat\nflorence,Florence,Florentia,11.26,43.77\nfirenze,Florentia,,,\n"
    itinerary = read_itinerary(a_folder(tmp_path, places=places, stays="place,arrival\nPetrograd,1917\n"))

    found = offline_candidates(itinerary, elsewhere(tmp_path, None))

    assert [each.source for each in found["firenze"]] == ["journey"]
    assert ("trotsky", "St Petersburg") in [(each.source, each.label) for each in found["petrograd"]]


def test_countries_are_told_by_code_and_unknown_ones_left_out(tmp_path: Path) -> None:
    stays = "place,arrival,country\nPrato,1302,Italy\nRavenna,1318,it\nVerona,1303,Ruritania\n"

    itinerary = with_country_codes(an_itinerary(tmp_path, stays), lambda name: {"Italy": "IT"}.get(name, ""))

    assert [place.question.country for place in itinerary.open_places] == ["IT", "IT", ""]


def test_trotskys_places_are_found_by_their_english_names_and_hardly_ever_wrongly(
    tmp_path: Path, trotsky: Journey, geonames_folder: Path
) -> None:
    rows = "".join(f'{place.place_id},"{place.names["en"]}"\n' for place in trotsky.places)
    stays = "".join(f"{stay.place.place_id},{stay.arrival.text}\n" for stay in trotsky.stays)
    folder = a_folder(tmp_path, places="place_id,name_en\n" + rows, stays="place,arrival\n" + stays)
    itinerary = read_itinerary(folder)

    with GeoNamesIndex(built_index(geonames_folder)) as index:
        clear = settle(itinerary, offline_candidates(itinerary, [index]), {}).clear
    wrong = [key for key, each in clear.items() if apart_km(each.candidate.position, trotsky.places[key].position) > 25]

    assert len(itinerary.open_places) == 179
    assert len(clear) >= 90
    assert wrong in ([], ["pokrovskoye"])  # GeoNames has another village of that name only
