"""The data that a reader takes along: the whole journey, or what is shown of it."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from routes.journey import Journey
from routes.selection import Selection
from tests.browser.visits import Visit

WINDOW = "/?lang=en#at=1917-05-17&from=1917-01-01&until=1918-08-07"


def opened(page: Page) -> Page:
    page.locator("#open-share").click()
    expect(page.locator("#share")).to_be_visible()
    return page


def test_the_data_can_be_had_whole_or_as_shown(visit: Visit) -> None:
    page = opened(visit(f"{WINDOW}&kind=prison"))
    whole, shown = (page.locator(f"#share [data-part={part}]") for part in ("whole", "shown"))

    addresses = [link.get_attribute("href") or "" for link in (whole, shown)]
    everything, some = (page.request.get(address).json()["features"] for address in addresses)

    assert addresses[1].endswith("/export/trotsky.geojson?lang=en&from=1917-01-01&to=1918-08-07&kind=prison")
    assert len(everything) == 577
    assert {feature["properties"].get("kind", "prison") for feature in some} == {"prison"}
    expect(page.locator("[data-part=shown-note]")).to_be_hidden()


def test_the_file_can_keep_to_what_the_map_has_in_view(visit: Visit, trotsky: Journey) -> None:
    page = opened(visit("/?lang=en#stay=petrograd-1917"))

    page.locator("#share-in-view").check()

    address = page.locator("#share [data-part=shown]").get_attribute("href") or ""
    (box,) = parse_qs(urlsplit(address).query)["bbox"]
    features = page.request.get(address).json()["features"]
    chosen = Selection.asked(trotsky, box=box)
    stays = [stay.stay_id for _, stay in chosen.stays(trotsky)]
    assert [each["id"] for each in features] == [*stays, *(leg.leg_id for _, leg in chosen.legs(trotsky))]
    assert "petrograd-1917" in stays
    assert "death-1940" not in stays


def test_the_link_to_the_data_beside_the_map_follows_the_page(visit: Visit) -> None:
    page = visit(f"{WINDOW}&kind=prison&chapter=october&certainty=certain&mode=train")
    link = page.locator(".colophon a[data-export=geojson]")

    expect(link).to_have_attribute(
        "href",
        re.compile(
            r"/export/trotsky\.geojson\?lang=en&from=1917-01-01&to=1918-08-07"
            r"&kind=prison&chapter=october&certainty=certain$"
        ),
    )
    page.evaluate("exileMap.setLanguage('fa')")
    expect(link).to_have_attribute("href", re.compile(r"\?lang=fa&"))


def test_a_filter_that_the_files_do_not_know_is_owned_up_to(visit: Visit) -> None:
    page = opened(visit("/?lang=en#mode=train"))

    expect(page.locator("[data-part=shown-note]")).to_contain_text("not the other filters")
    expect(page.locator("#share [data-part=shown]")).to_be_hidden()
