import math
from typing import Any

import pytest

from places.dates import Span, parse_edtf
from places.gazetteer import Gazetteer
from places.geocoding import GazetteerGeocoder
from places.place import Period
from places.texts import Texts
from routes.about import About
from routes.annotations import Chapter, Claim, Credit, Source
from routes.journey import Journey
from routes.leg import Leg
from tests.builders import a_journey, a_leg, a_place, a_stay
from webmap.api.service import Service
from webmap.page import JourneyPages

EVIL = "</script><script>alert(1)</script><!--`${alert(2)}`{{ 7*7 }}{% raw %}\u2028'\"><img src=x onerror=alert(3)>"
ALL_TIME = Span(-math.inf, math.inf)


@pytest.fixture(scope="session")
def evil() -> str:
    """Give a text that breaks out of every place into which texts are put without care."""
    return EVIL


@pytest.fixture(scope="session")
def hostile() -> Journey:
    """Give a journey in which every text is evil and every link a trap."""
    text, period = Texts({"en": EVIL}), Period(Texts({"en": EVIL}), ALL_TIME, ALL_TIME)
    place = a_place("Tomis", names=text, names_today=text, country_today=EVIL, period_names=(period,))
    said: dict[str, Any] = {
        "title": text,
        "summary": text,
        "with_whom": text,
        "disagreement": text,
        "kind": EVIL,
        "chapter": EVIL,
    }
    stays = (
        a_stay(place, "0008", "0009", **said, sources=("s1", EVIL)),
        a_stay(place, "0010", stay_id=EVIL, **said, arrival_os=EVIL),
    )
    leg = Leg(EVIL, "tomis", EVIL, mode=EVIL, circumstance=EVIL, vessel=text, summary=text)
    return a_journey(
        *stays,
        legs=[leg],
        name="hostile",
        about=About(text, text, text, licence=EVIL, citation=EVIL, version=EVIL, credits=(_credit(),)),
        chapters=(Chapter(EVIL, text, parse_edtf("0008"), parse_edtf("0012"), text),),
        claims=(Claim("c1", "s1", text, stay_id="tomis", locator=EVIL, accepted=text, note=text, verdict="agrees"),),
        sources={"s1": Source("s1", Texts({"en": EVIL}), url="javascript:alert(5)")},
    )


@pytest.fixture(scope="session")
def service(trotsky: Journey) -> Service:
    return Service([JourneyPages(trotsky, version="1.2.3")])


@pytest.fixture(scope="session")
def stevenson() -> Service:
    """Stevenson sailed from Apia to Levuka, across the antimeridian, and never saw Paris again."""
    about = About(Texts({"en": "Stevenson"}), licence="said to be free")
    stays = (
        a_stay("Apia", "1889-12-07", "1890-02", kind="house", extra={"weather": "hot", "limit": "none"}),
        a_stay("Levuka", "1890-03", "1890-04", kind="visit, short"),
    )
    places = Gazetteer([*(stay.place for stay in stays), a_place("Paris")])
    journey = a_journey(
        *stays, legs=[a_leg("Apia", "Levuka", mode="ship")], about=about, name="R. L. #2", places=places
    )
    return Service([JourneyPages(journey)])


def _credit() -> Credit:
    return Credit(EVIL, licence=EVIL, url="data:text/html,<script>alert(6)</script>")


@pytest.fixture
def offline(trotsky: Journey, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let places be known from Trotsky's journey alone, whatever index this machine has."""
    monkeypatch.setenv("EXILE_MAP_CACHE", str(tmp_path_factory.getbasetemp() / "no-index"))
    known = [GazetteerGeocoder(trotsky.places, trotsky.name)]
    monkeypatch.setattr("webmap.review_desk.elsewhere", lambda _folder, _index: known)
