"""The figures in the browser: the numbers of Python, and their drawing."""

from pathlib import Path
from typing import Any, cast

import pytest
from playwright.sync_api import Page

from places.dates import Span, parse_edtf
from routes.journey import Journey
from routes.leg import PATHS
from routes.statistics import statistics
from tests.browser.conftest import Modules
from tests.figures import TABLE, along_the_equator
from webmap.language import find_language
from webmap.story import story
from webmap.track import track

COUNT = "({decodeTrack, figuresOf}, [track, story, window]) => figuresOf(decodeTrack(track), story, window)"
NAMES = {"km_by_year": "kmByYear", "km_by_mode": "kmByMode", "km_by_grade": "kmByGrade"}


def counted(modules: Modules, journey: Journey, window: Span | None) -> Any:
    limits = [window.first, window.last + 1] if window else None
    return modules("track figures", COUNT, [track(journey), story(journey, find_language("en")), limits])


def days(row: Any) -> list[float]:
    return [row[key] for key in ("nominal", "least", "most")]


def by_name(rows: Any) -> dict[str, list[float]]:
    return {row["name"]: days(row) for row in rows}


@pytest.mark.parametrize("row", TABLE["figures"], ids=lambda row: str(row["window"]))
def test_the_page_counts_the_figures_of_the_shared_table(modules: Modules, tmp_path: Path, row: dict[str, Any]) -> None:
    window = Span(*(parse_edtf(day).span.first for day in row["window"])) if row["window"] else None

    found = counted(modules, along_the_equator(tmp_path), window)

    for name in ("countries", "polities"):
        assert [[each["name"], *days(each)] for each in found[name]] == row[name]
    ids = [line.split(",")[0] for line in TABLE["stays"][1:]]
    assert [[ids[each["stay"]], *days(each)] for each in found["longest"]] == row["longest"]
    assert [days(each) for each in (*found["confinement"], found["road"])] == [row["prison"], row["exile"], row["road"]]
    for python, page in NAMES.items():
        assert [list(each.values()) for each in found[page]] == row[python]
    assert (found["days"], found["km"]) == (row["days"], row["km"])


@pytest.mark.parametrize("window", [None, Span(-19_358, -18_994), Span(-26_000, -20_001)])
def test_the_page_and_the_command_count_the_same(modules: Modules, trotsky: Journey, window: Span | None) -> None:
    found, expected = counted(modules, trotsky, window), cast("dict[str, Any]", statistics(trotsky, window))

    for name in ("countries", "polities"):
        assert by_name(found[name]) == {
            row: pytest.approx(known, abs=0.02) for row, known in by_name(expected[name]).items()
        }
    for row, known in zip((*found["confinement"], found["road"]), ("prison", "exile", "road"), strict=True):
        assert days(row) == pytest.approx(days(expected[known]), abs=0.1)
    for python, page in NAMES.items():
        assert [row["km"] for row in found[page]] == pytest.approx([row["km"] for row in expected[python]], abs=0.11)


DRAW = """async ([track, story, limits]) => {
    const load = (name) => import(`/js/${name}.js`);
    const [{decodeTrack}, {createFormat}, {createFigures}] =
        await Promise.all(['track', 'format', 'figures-view'].map(load));
    document.documentElement.dir = story.dir;
    const root = document.createElement('section');
    document.body.replaceChildren(root);
    const text = {story, words: story.words, format: createFormat(story.words)};
    const figures = createFigures(root, decodeTrack(track));
    globalThis.show = (first, last) => figures.show(text, [first, last]);
    show(...limits);
}"""


@pytest.fixture
def blank(page: Page, static_files: str) -> Page:
    """Open a page with nothing but the modules at hand."""
    page.goto(f"{static_files}/js/")
    return page


def draw(page: Page, journey: Journey, first: int = -1_000_000, last: int = 1_000_000, *, language: str = "en") -> None:
    page.evaluate(DRAW, [track(journey), story(journey, find_language(language)), [first, last]])


def test_each_figure_has_a_title_a_picture_and_its_numbers(blank: Page, trotsky: Journey) -> None:
    draw(blank, trotsky)

    figures = blank.locator(".figure")
    assert figures.count() == 7
    for figure in figures.all():
        assert figure.locator("h3").inner_text()
        assert figure.locator("ol[role=list] > li, svg[role=img][aria-label]").count() > 0
        figure.locator("summary").click()
        figure.locator("tbody tr").first.wait_for()
        assert figure.locator("tbody th[scope=row]").count() == figure.locator("tbody tr").count() > 0


def test_a_bar_is_solid_as_far_as_is_sure_and_soft_as_far_as_is_possible(blank: Page, tmp_path: Path) -> None:
    draw(blank, along_the_equator(tmp_path))

    island = blank.locator("[data-figure=longest] li").nth(1)
    widths = [island.locator(f".figure-{part}").get_attribute("width") for part in ("sure", "soft")]
    assert island.inner_text().split("\n")[0] == "Island about 2 months"
    assert widths == ["18.50%", "29.83%"]  # 49 and 79 days of 264.83
    assert island.locator(".figure-notch").get_attribute("x1") == "24.17%"


def test_the_table_has_the_least_and_the_most_beside_the_days(blank: Page, tmp_path: Path) -> None:
    draw(blank, along_the_equator(tmp_path))

    blank.locator("[data-figure=countries] summary").click()

    blank.locator("[data-figure=countries] tbody").wait_for()
    rows = blank.locator("[data-figure=countries] tr").all()
    assert [row.locator("th, td").all_inner_texts() for row in rows] == [
        ["Country", "Days", "At least", "At most"],
        ["XB", "286", "286", "286"],
        ["XC", "64", "49", "79"],
        ["XA", "59", "59", "59"],
    ]


def test_the_figures_follow_the_window_and_an_open_table_stays_open(blank: Page, tmp_path: Path) -> None:
    draw(blank, along_the_equator(tmp_path))
    blank.locator("[data-figure=countries] summary").click()
    blank.locator("[data-figure=countries] tbody").wait_for()

    blank.evaluate("show(-25477, -25202)")  # April to December 1900

    assert blank.locator("h2").inner_text() == "1 April 1900 to 31 December 1900"
    assert blank.locator("[data-figure=countries] tbody").inner_text() == "XB\t265\t265\t265"


def test_the_same_window_is_not_drawn_again(blank: Page, tmp_path: Path) -> None:
    draw(blank, along_the_equator(tmp_path), -26_000, -25_000)
    blank.locator("[data-figure=countries] li").first.evaluate("(row) => (globalThis.row = row)")

    blank.evaluate("show(-26000, -25000)")

    assert blank.evaluate("row.isConnected")


def test_a_window_without_a_day_of_the_journey_says_so(blank: Page, tmp_path: Path) -> None:
    draw(blank, along_the_equator(tmp_path), 0, 10)

    assert blank.locator("section > p:visible").all_inner_texts() == ["The journey has no day in this time."]
    assert blank.locator(".figure:visible").count() == 0


def test_persian_figures_have_persian_digits_and_time_runs_to_the_left(blank: Page, trotsky: Journey) -> None:
    draw(blank, trotsky, language="fa")

    columns = blank.locator(".figure-column")
    first, last = (float((column.get_attribute("x") or "").rstrip("%")) for column in (columns.first, columns.last))
    assert first > last
    assert blank.locator("[data-figure=years] svg").get_attribute("aria-label") == (
        "مسافت هر سال از ۱۸۸۶ تا ۱۹۴۰؛ بیشترین در ۱۹۱۷: ۱۴٬۶۰۹ کیلومتر."
    )


def test_lines_of_each_grade_are_drawn_as_on_the_map(blank: Page, trotsky: Journey) -> None:
    draw(blank, trotsky)

    drawn = [blank.locator(f"[data-figure=grades] .figure-line-{grade}").count() for grade in PATHS]

    assert drawn == [1, 1, 1]


def test_a_long_stay_leads_to_its_place_in_the_journey(blank: Page, trotsky: Journey) -> None:
    draw(blank, trotsky)

    assert blank.locator("[data-figure=longest] a").first.get_attribute("href") == "#stay=yanovka-1879"
