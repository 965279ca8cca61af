"""Journeys that nobody thought of, for laws that hold for all that tables can hold."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from places.dates import Edtf, parse_edtf
from places.gazetteer import Gazetteer
from places.place import Period, Place
from places.position import Position
from places.tables.cells import Cells
from places.tables.findings import Findings
from places.tables.grid import BLANKS
from places.tables.table import Row
from places.texts import Texts
from routes.about import About, OldStyle
from routes.annotations import GRADES, VERDICTS, Chapter, Claim, Credit, Source
from routes.journey import Journey, connectors
from routes.leg import PATHS, Leg, Waypoint
from routes.schedule import schedule
from routes.stay import CERTAINTIES, Stay

__all__ = ["journeys"]

LANGUAGES = ("en", "fa", "pt-br")
LETTERS = st.characters(exclude_categories=["Cs"]) | st.sampled_from("=+-@'\",;\n")
CELLS = st.text(LETTERS, max_size=9).map(lambda text: text.strip(BLANKS))
FILLED = CELLS.map(lambda text: text or "=1")
WORDS = (
    st.text("abcdßایژ=-@+7' ", min_size=1, max_size=6).map(lambda text: text.strip(BLANKS)).filter(bool)
)  # may stand in a list
IDS = st.lists(WORDS, max_size=3, unique=True)
POSITIONS = st.builds(Position, st.floats(-180, 180), st.floats(-90, 90))
UNKNOWN = st.dictionaries(st.sampled_from(["weather", "=sum"]), FILLED, max_size=1).map(MappingProxyType)
WAYPOINTS = st.builds(Waypoint, st.sampled_from(["", "Nikolayev", "km 7", "باکو"]), POSITIONS)
BOUNDS = st.sampled_from(["../1914~", "1914~/1917-03", "[..1917]/1918-02-14", "-0042/.."])


def each(names: str, strategy: st.SearchStrategy[Any]) -> dict[str, st.SearchStrategy[Any]]:
    return dict.fromkeys(names.split(), strategy)


def texts(*certain: str) -> st.SearchStrategy[Texts]:
    """Give texts that are said in these languages, and perhaps in others."""
    said = {code: FILLED if code in certain else CELLS for code in LANGUAGES}
    return st.fixed_dictionaries(said).map(Texts)


def listed(strategy: st.SearchStrategy[Any], **bounds: Any) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=2, **bounds).map(tuple)


def dates(year: int) -> st.SearchStrategy[Edtf]:
    forms = ("{0}", "{0}?", "{0}-07-05", "{0}-03/{0}-04", "[{0}-01,{0}-05]")
    return st.sampled_from([parse_edtf(form.format(year)) for form in forms])


@st.composite
def periods(draw: st.DrawFn) -> tuple[Period, ...]:
    bounds, said = draw(listed(BOUNDS)), draw(st.lists(st.sampled_from(LANGUAGES), unique=True))
    cells = {f"name_{code}": ";".join(f"{draw(WORDS)}@{bound}" for bound in bounds) for code in said}
    return Cells(Row("places.csv", 2, cells), Findings()).periods("name")


def places(place_id: str, language: str) -> st.SearchStrategy[Place]:
    """Give a place that is nothing but its name and a point, or one of which more is known."""
    more = each("precision feature_type country_today geonames_id wikidata_id", CELLS)
    more |= {"names_today": texts(), "note": texts(), "extra": UNKNOWN} | each("period_names polities", periods())
    bare = st.builds(Place, st.just(place_id), st.just(Texts({language: place_id})), POSITIONS)
    return bare | st.builds(Place, st.just(place_id), texts("fa"), POSITIONS, **more)


def stays(number: int, found: Sequence[Place], known: dict[str, Any]) -> st.SearchStrategy[Stay]:
    more = each("arrival_os departure_os kind image image_credit", CELLS)
    more |= each("title summary with_whom disagreement", texts())
    return st.builds(
        *(Stay, st.just(f"stay {number}"), st.sampled_from(found), dates(1900 + 2 * number)),
        departure=st.none() | dates(1901 + 2 * number),
        row=st.integers(0, 9),
        **more | known,
    )


def legs(number: int, known: dict[str, Any]) -> st.SearchStrategy[Leg]:
    ids = st.sampled_from([f"leg-{number + 1:03}", f"from {number}"])
    more = each("mode circumstance", CELLS) | each("vessel summary", texts()) | {"path": st.sampled_from(PATHS)}
    return st.builds(
        *(Leg, ids, st.just(f"stay {number}"), st.just(f"stay {number + 1}")),
        depart=st.none() | dates(1901 + 2 * number),
        via=listed(WAYPOINTS),
        **more | known,
    )


def abouts(language: str) -> st.SearchStrategy[About]:
    return st.builds(
        *(About, texts("fa"), texts(), texts(), st.none() | dates(1879), st.none() | dates(1940)),
        languages=listed(st.sampled_from(LANGUAGES), unique=True),
        default_language=st.just(language),
        credits=listed(st.builds(Credit, CELLS, CELLS, CELLS)),
        old_style=st.none() | st.builds(OldStyle, dates(1918), listed(CELLS)),
        **each("licence citation version", CELLS),
    )


def sources(source_id: str, language: str) -> st.SearchStrategy[Source]:
    return st.builds(Source, st.just(source_id), texts(language), CELLS, st.sampled_from(GRADES), CELLS, UNKNOWN)


def chapters(chapter_id: str) -> st.SearchStrategy[Chapter]:
    colours = st.sampled_from(["", "#bb6b1b"])
    return st.builds(Chapter, st.just(chapter_id), texts("fa"), dates(1900), dates(1910), texts(), colours, UNKNOWN)


def claims(claim_id: str, cited: st.SearchStrategy[str]) -> st.SearchStrategy[Claim]:
    return st.builds(
        *(Claim, st.just(claim_id), cited, texts("fa"), st.sampled_from(["", "stay 0"]), CELLS),
        date=st.none() | dates(1917),
        verdict=st.sampled_from(["", *VERDICTS]),
        extra=UNKNOWN,
        **each("place accepted note", texts()),
    )


@st.composite
def journeys(draw: st.DrawFn) -> Journey:
    """Give a journey that a folder of tables can hold."""
    language = draw(st.sampled_from(["en", "fa"]))
    bibliography = [draw(sources(name, language)) for name in draw(IDS)]
    told = [draw(chapters(name)) for name in draw(IDS)]
    found = [draw(places(name, language)) for name in draw(IDS.filter(bool))]
    cited = st.sampled_from([source.source_id for source in bibliography]) if bibliography else WORDS
    known = {"certainty": st.sampled_from(CERTAINTIES), "sources": listed(cited), "extra": UNKNOWN}
    chapter = {"chapter": st.sampled_from(["", *(chapter.chapter_id for chapter in told)])}
    staying = [draw(stays(number, found, known | chapter)) for number in range(draw(st.integers(1, 4)))]
    going = [draw(legs(number, known)) for number in range(len(staying) - 1) if draw(st.booleans())]
    assume(not schedule(staying, connectors(staying, going))[1])
    return Journey(
        "ovid",
        draw(abouts(language)),
        tuple(staying),
        connectors(staying, going),
        Gazetteer(found),
        tuple(told),
        tuple(draw(claims(name, cited)) for name in draw(IDS)),
        {source.source_id: source for source in bibliography},
    )
