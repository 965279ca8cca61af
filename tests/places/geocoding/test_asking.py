import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from geopy.extra.rate_limiter import RateLimiter

from places import GeocodingError
from places.errors import ServiceRefusedError
from places.geocoding import Asker, asking
from places.geocoding.adapter import MOST_BYTES
from places.geocoding.answers import Answers
from tests.geocoders import FakeNominatim, Reply, a_hit, a_nominatim

DAY = "2026-05-17"


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "DELAY_S", 0.0)


@pytest.fixture
def answers(tmp_path: Path) -> Iterator[Answers]:
    with Answers(tmp_path / "geocoding.sqlite") as store:
        yield store


@pytest.fixture
def waited() -> list[float]:
    return []


@pytest.fixture
def asker(nominatim: FakeNominatim, answers: Answers, waited: list[float]) -> Asker:
    nominatim.answers("Tomis", Reply([a_hit()]))
    return Asker(nominatim.service(), answers, DAY, sleep=waited.append)


@pytest.mark.parametrize(("query", "names"), [("Tomis", ["Tomis, Somewhere"]), ("Atlantis", [])])
def test_no_question_is_asked_twice_not_even_one_without_an_answer(
    asker: Asker, nominatim: FakeNominatim, query: str, names: list[str]
) -> None:
    first, second = asker.answer(query), asker.answer(query)

    assert first == second
    assert [candidate.label for candidate in first.candidates] == names
    assert (first.day, first.licence) == (DAY, "ODbL 1.0, OpenStreetMap contributors")
    assert nominatim.asked == [query]


def test_the_same_name_in_another_country_is_another_question(asker: Asker, nominatim: FakeNominatim) -> None:
    asker.answer("Tomis", "RO"), asker.answer("Tomis", "US")

    assert nominatim.asked == ["Tomis", "Tomis"]


def test_what_is_in_the_store_is_known_without_asking(asker: Asker, nominatim: FakeNominatim) -> None:
    assert asker.known("Tomis") is None

    answer = asker.answer("Tomis")

    assert asker.known("Tomis") == answer
    assert nominatim.asked == ["Tomis"]


def in_a_minute() -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(("told", "least", "most"), [(lambda: "17", 17, 17), (in_a_minute, 50, 60)])
def test_a_refusal_is_waited_out_as_long_as_it_says(  # noqa: PLR0917
    asker: Asker,
    nominatim: FakeNominatim,
    waited: list[float],
    status: int,
    told: Callable[[], str],
    least: float,
    most: float,
) -> None:
    nominatim.answers("Tomis", Reply(status=status, headers={"Retry-After": told()}), Reply([a_hit()]))

    answer = asker.answer("Tomis")

    assert len(answer.candidates) == 1
    assert len(waited) == 1
    assert least <= waited[0] <= most


def test_without_a_time_the_waits_grow_until_it_is_enough(
    asker: Asker, nominatim: FakeNominatim, waited: list[float]
) -> None:
    nominatim.answers("Tomis", Reply(status=503))

    with pytest.raises(GeocodingError, match=r"nominatim at http.* gives no answer"):
        asker.answer("Tomis")

    assert waited == [5, 10, 20]
    assert nominatim.asked == ["Tomis"] * 4


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (Reply(status=401), "refuses to answer"),
        (Reply(status=403), "refuses to answer"),
        (Reply(status=429, headers={"Retry-After": "86400"}), "left alone for 86400 seconds"),
    ],
)
def test_a_service_that_refuses_for_good_is_left_alone(
    asker: Asker, nominatim: FakeNominatim, waited: list[float], reply: Reply, why: str
) -> None:
    nominatim.answers("Tomis", reply)

    with pytest.raises(ServiceRefusedError, match=why):
        asker.answer("Tomis")

    assert (waited, nominatim.asked) == ([], ["Tomis"])


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (Reply("[{"), "the answer is no JSON"),
        (Reply("<!DOCTYPE html><title>Welcome</title>"), "the answer is an HTML page"),
        (Reply("[" * 100_000), "the answer is no JSON"),
        (Reply(" " * (MOST_BYTES + 1)), "longer than 2,000,000 bytes"),
        (Reply([a_hit(lon="NaN")]), "not what nominatim answers"),
        (Reply({"error": "no such parameter"}), "no such parameter"),
        (Reply(status=500), "no answer"),
        (Reply("<h1>Bad Gateway</h1>", status=502), "no answer"),
        (Reply("no such query", status=400), "no answer"),
    ],
)
def test_what_is_no_answer_is_an_error_and_leaves_the_store_as_it_was(
    asker: Asker, nominatim: FakeNominatim, waited: list[float], reply: Reply, why: str
) -> None:
    nominatim.answers("Tomis", reply, Reply([a_hit()]))

    with pytest.raises(GeocodingError, match=why) as error:
        asker.answer("Tomis")

    assert len(str(error.value)) < 300
    assert (asker.known("Tomis"), waited) == (None, [])
    assert len(asker.answer("Tomis").candidates) == 1


def test_a_redirect_to_another_host_is_not_followed(asker: Asker, nominatim: FakeNominatim) -> None:
    with a_nominatim() as other:
        elsewhere = other.address.replace("127.0.0.1", "localhost")
        nominatim.answers("Tomis", Reply(status=302, headers={"Location": f"{elsewhere}/search?q=Tomis"}))

        with pytest.raises(GeocodingError, match=r"redirects to another host \(localhost\)"):
            asker.answer("Tomis")

    assert other.asked == []


def test_a_redirect_on_the_same_host_is_followed(asker: Asker, nominatim: FakeNominatim) -> None:
    moved = f"{nominatim.address}/moved?q=Tomis"
    nominatim.answers("Tomis", Reply(status=301, headers={"Location": moved}), Reply([a_hit()]))

    assert len(asker.answer("Tomis").candidates) == 1


def test_a_service_that_never_answers_is_late(nominatim: FakeNominatim, answers: Answers, waited: list[float]) -> None:
    over = threading.Event()
    nominatim.answers("Tomis", Reply(before=over.wait))
    asker = Asker(nominatim.service(timeout_s=0.05), answers, DAY, sleep=waited.append)

    with pytest.raises(GeocodingError, match=r"gives no answer .*timed out"):
        asker.answer("Tomis")

    over.set()
    assert (asker.known("Tomis"), waited) == (None, [5, 10, 20])


def test_a_server_that_is_not_there_is_named(answers: Answers, waited: list[float]) -> None:
    with a_nominatim() as gone:
        service = gone.service()
    asker = Asker(service, answers, DAY, sleep=waited.append)

    with pytest.raises(GeocodingError, match=f"nominatim at {gone.address} gives no answer"):
        asker.answer("Tomis")


def test_geopys_rate_limiter_takes_our_adapter_as_it_is(nominatim: FakeNominatim) -> None:
    nominatim.answers("Tomis", Reply([a_hit()]))

    geocode = RateLimiter(nominatim.service().geocoder.geocode, min_delay_seconds=0)

    assert geocode("Tomis").address == "Tomis, Somewhere"
