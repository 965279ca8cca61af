"""The page on which a person goes through the places that have no point."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from places import Position
from server import Config
from tests.browser.conftest import Modules
from tests.browser.serving import served_app
from tests.browser.visits import DESKTOP, PHONE, READY, watch
from tests.geocoders import a_candidate
from tests.reviewing import a_review

EVIL = "<img src=x onerror=alert(1)>"
STAYS = (
    "place,arrival,country_today,lon,lat\nRome,1302,,12.5,41.9\nQxzq,1303,IT,,\nXqzx,1304,,,\nParis,1305,,2.35,48.86\n"
)
NEAR, FAR = (
    a_candidate(label=label, identifier=label, position=Position(lon, lat), source="nominatim", query="Qxzq")
    for label, lon, lat in ((EVIL, 11.25, 43.77), ("Qxzq on the lake", 10.99, 45.44))
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EXILE_MAP_CACHE", str(tmp_path / "no-index"))
    journey = tmp_path / "dante"
    journey.mkdir()
    return a_review(journey, STAYS, NEAR, FAR)


@pytest.fixture
def site(folder: Path) -> Iterator[str]:
    with served_app(Config((str(folder),), live=True, edit=True)) as address:
        yield address


@pytest.fixture
def review(new_context: Callable[..., BrowserContext], site: str, complaints: list[str]) -> Callable[..., Page]:
    def open_page(address: str = "/review?lang=en", **options: Any) -> Page:
        context = new_context(**options)
        watch(context, complaints, {urlsplit(site).hostname})
        page = context.new_page()
        page.goto(f"{site}{address}")
        page.wait_for_selector(READY)
        return page

    return open_page


def points(folder: Path) -> dict[str, tuple[str, str, str]]:
    rows = csv.DictReader((folder / "places.csv").read_text("utf-8").splitlines())
    return {row["place_id"]: (row["lon"], row["lat"], row.get("geocoded_by", "")) for row in rows}


def test_places_are_settled_by_keyboard_alone_and_the_map_follows(review: Callable[..., Page], folder: Path) -> None:
    page = review("/", **DESKTOP)  # which cannot be shown yet, and leads here
    expect(page.get_by_role("heading", level=2)).to_have_text("Qxzq")
    expect(page.locator(".review-mark")).to_have_count(2)

    page.keyboard.press("s")
    expect(page.get_by_role("heading", level=2)).to_have_text("Xqzx")
    page.keyboard.press("s")
    expect(page.get_by_role("heading", level=2)).to_have_text("Qxzq")
    page.keyboard.press("2")
    expect(page.get_by_role("radio", checked=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Written into places.csv: Qxzq")
    expect(page.get_by_role("heading", level=2)).to_have_text("Xqzx")
    page.get_by_label("Longitude, latitude").fill("۲۸٫۶۵، 44.17")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=2)).to_have_text("Every place has a point.")

    assert points(folder) == {"qxzq": ("10.99", "45.44", "nominatim"), "xqzx": ("28.65", "44.17", "person")}
    page.get_by_role("link", name="To the map").click()
    page.wait_for_selector(READY)
    expect(page.locator("#count")).to_have_text("4 stays")


def test_a_click_and_a_dragged_pin_give_a_point(review: Callable[..., Page], folder: Path) -> None:
    page = review(**DESKTOP)
    box = page.locator("#review-map")

    box.click(position={"x": 500, "y": 400})
    pin = page.locator(".review-pin")
    point = page.get_by_label("Longitude, latitude")
    expect(page.get_by_role("radio", name="A point of your own")).to_be_checked()
    clicked = point.input_value()
    pin.drag_to(box, target_position={"x": 600, "y": 500}, force=True)
    expect(point).not_to_have_value(clicked)
    dragged = point.input_value()
    pin.press("ArrowUp")
    expect(point).not_to_have_value(dragged)

    lon, lat = point.input_value().split(", ")
    page.get_by_role("button", name="Take this point").click()
    expect(page.get_by_role("heading", level=2)).to_have_text("Xqzx")
    assert points(folder) == {"qxzq": (lon, lat, "person")}


def test_what_goes_wrong_is_said_and_nothing_is_lost(
    review: Callable[..., Page], folder: Path, complaints: list[str]
) -> None:
    page = review(**DESKTOP)
    take = page.get_by_role("button", name="Take this point")

    take.click()
    expect(page.get_by_role("status")).to_have_text("Choose a place, or click the map.")
    page.get_by_label("Longitude, latitude").fill("somewhere")
    take.click()
    expect(page.get_by_role("status")).to_contain_text("Type longitude and latitude")
    (folder / "places.csv").write_text("place_id,name_en,lon,lat\nqxzq,Qxzq,7.5,8.5\n")
    page.get_by_label("Longitude, latitude").fill("1, 2")
    with page.expect_console_message(lambda message: "409" in message.text):
        take.click()

    expect(page.get_by_role("status")).to_contain_text("Not written: this place has a point already")
    expect(page.get_by_label("Longitude, latitude")).to_have_value("1, 2")
    assert points(folder)["qxzq"][:2] == ("7.5", "8.5")
    complaints.clear()  # the browser itself complains of the refusal


@pytest.mark.parametrize(("language", "scheme", "screen"), [("en", "light", DESKTOP), ("fa", "dark", PHONE)])
def test_the_page_is_accessible_and_fits(
    review: Callable[..., Page], language: str, scheme: str, screen: dict[str, Any]
) -> None:
    page = review(f"/review?lang={language}", **screen, color_scheme=scheme)
    page.locator(".review-choice").first.click()

    expect(page.locator(".review-pin")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("dir", "rtl" if language == "fa" else "ltr")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.get_by_text(EVIL).first).to_be_visible()
    assert [violation["id"] for violation in Axe().run(page).response["violations"]] == []


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("30.74, 46.49", [30.74, 46.49]),
        (" -5.7 −15.95 ", [-5.7, -15.95]),
        ("۲۸٫۶۵، ۴۴٫۱۷", [28.65, 44.17]),
        ("181, 0", None),
        ("46.49", None),
        ("Tomis", None),
        ("", None),
    ],
)
def test_a_point_is_read_as_it_is_typed(modules: Modules, typed: str, read: list[float] | None) -> None:
    found = modules("review-point", "({ readPoint }, text) => readPoint(text)", typed)

    assert (found and [found["lon"], found["lat"]]) == read
    if found:
        written = modules(
            "review-point", "({ writePoint }, point) => writePoint(point)", found | {"lon": found["lon"] + 360}
        )
        assert written == f"{found['lon']}, {found['lat']}"
