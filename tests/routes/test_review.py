from collections.abc import Callable, Sequence

import pytest

from places.geocoding import Candidate, Question, Ranked
from routes.itinerary import OpenPlace
from routes.review import PROMPT, described, reviewed
from tests.geocoders import a_candidate

PLACES = [OpenPlace(name, Question((name.title(),), "RO")) for name in ("tomis", "histria")]
RANKED = [Ranked(a_candidate(country="RO", kind="town"), 0.82, 1.0, 1234.5), Ranked(a_candidate("Elba"), 0.5, 0.5, 0.0)]


def typing(*lines: str) -> Callable[[str], str]:
    left = iter(lines)
    return lambda prompt: next(left) if prompt == PROMPT else ""


def chosen(*lines: str, ranked: Sequence[Ranked] = RANKED) -> list[tuple[str, Candidate]]:
    return [(place.place_id, found) for place, found in reviewed(PLACES, lambda _: ranked, typing(*lines))]


def test_a_number_takes_a_candidate() -> None:
    assert chosen("2", "1") == [("tomis", a_candidate("Elba")), ("histria", RANKED[0].candidate)]


def test_a_place_may_be_skipped_and_the_rest_left() -> None:
    assert chosen("s", "q") == []
    assert chosen("q") == []


@pytest.mark.parametrize("typed", ["28.66,44.17", " +28.66 , 44.17 ", "۲۸.۶۶,۴۴.۱۷"])
def test_a_point_of_ones_own_is_longitude_first(typed: str) -> None:
    ((_, candidate),) = chosen(typed, "q")

    assert (candidate.position.rounded(), candidate.source, candidate.query) == ((28.66, 44.17), "person", "Tomis")


@pytest.mark.parametrize("typed", ["", "0", "3", "Tomis", "44.17", "44.17 28.66", "28.66,144.17", "nan,nan"])
def test_what_is_none_of_these_is_asked_again_with_the_reason(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(chosen(typed, "1", "q")) == 1

    assert capsys.readouterr().err.count("\n") == 1


def test_each_candidate_is_shown_with_what_tells_it_from_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    chosen("q")

    assert capsys.readouterr().out.splitlines() == [
        "",
        "1 of 2  tomis: Tomis (RO)",
        "  1  Tomis (town)  28.658,44.173  score 0.82, 1,234 km off the way  [geonames]",
        "  2  Elba  10.333,42.815  score 0.50  [geonames]",
    ]


def test_a_place_without_candidates_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    chosen("q", ranked=[])

    assert "no candidates" in capsys.readouterr().out


def test_a_place_is_named_as_the_table_names_it() -> None:
    assert described(OpenPlace("tomis", Question(("Tomis", "تومیس")))) == "tomis: Tomis / تومیس"
