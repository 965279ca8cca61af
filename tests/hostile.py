"""A journey in which every text is hostile: it breaks out of every place into which texts are put without care."""

import math
import re
from pathlib import Path
from types import MappingProxyType
from typing import Any

from places.dates import Span, parse_edtf
from places.place import Period, Place
from places.texts import Texts
from routes.about import About
from routes.annotations import Chapter, Claim, Credit, Source
from routes.journey import Journey
from routes.leg import Leg, Waypoint
from routes.tables import journey_tables
from tests.builders import a_journey, a_place, a_position, a_stay

__all__ = ["AT_ONCE", "LONG", "TRAPS", "a_hostile_folder", "a_hostile_journey"]

LONG = "<b>" * 350_000  # a megabyte
RUN = "window.hostile = (window.hostile || 0) + 1"
TRAPS = {
    "the end of a script": f"</script><script>{RUN}</script>",
    "the end of a style": f"</style></title></textarea><script>{RUN}</script>",
    "an image that fails": f"\"'><img src=x onerror='{RUN}'><svg onload='{RUN}'>",
    "a comment": f"<!--<script>{RUN}</script>--><![CDATA[<script>{RUN}</script>]]>&lt;&#60;",
    "a template": f"`${{{RUN}}}`{{{{ 7*7 }}}}{{% raw %}}${{{{{RUN}}}}}",
    "a link that runs": f"javascript:{RUN}",
    "data that runs": f"data:text/html,<script>{RUN}</script>",
    "ends of lines": f"\u2028\u2029\r\n\u0085\x0b*/{RUN}//\r\nSet-Cookie: hostile=1\r\n\r\n<script>{RUN}</script>",
    "the other direction": "\u202e\u2066txt.exe\u200f\u202d\u2069\u061c\ufeff",
    "no characters": "a\x00b\x08\x1b[31m\x7f\ufffe\uffff",
    "half a pair": "Tomis \ud83d and \udcff",
    "a formula": '=HYPERLINK("http://example.org/?"&A1;"x")',
    "a way out": "../../../../etc/passwd%00%2e%2e%2f\\..\\C:\\con",
}
AT_ONCE = "".join(TRAPS.values())
IN_TABLES = re.sub(r"[;@\n\ud800-\udfff]", " ", AT_ONCE)  # what a list in a cell can hold
ALWAYS = Span(-math.inf, math.inf)


def a_hostile_journey(trap: str, name: str = "hostile") -> Journey:
    """Give a journey whose every text is the trap; ids hold no half of a pair, for no table can give them one."""
    text, mark = Texts({"en": trap, "fa": trap}), trap.encode(errors="replace").decode()
    period, extra = Period(text, ALWAYS, ALWAYS), MappingProxyType({trap: trap})
    said: dict[str, Any] = {
        **dict.fromkeys(("title", "summary", "with_whom", "disagreement"), text),
        **dict.fromkeys(("kind", "image", "image_credit", "arrival_os", "departure_os"), trap),
        "chapter": mark,
        "sources": (mark, trap),
        "extra": extra,
    }
    places = [_a_place(mark, "Tomis", text, period, trap), _a_place(f"2{mark}", "Rome", text, period, trap)]
    stays = (
        a_stay(places[0], "0008", "0009", stay_id=mark, **said),
        a_stay(places[1], "0010", stay_id=f"2{mark}", **said),
    )
    leg: dict[str, Any] = {
        **dict.fromkeys(("vessel", "summary"), text),
        **dict.fromkeys(("mode", "circumstance"), trap),
    }
    via = (Waypoint(trap, a_position("Florence")),)
    return a_journey(
        *stays,
        legs=[Leg(mark, mark, f"2{mark}", via=via, sources=(mark, trap), extra=extra, **leg)],
        name=name,
        about=_an_about(text, trap),
        chapters=(Chapter(mark, text, parse_edtf("0008"), parse_edtf("0012"), text, extra=extra),),
        claims=(Claim(mark, mark, text, mark, locator=trap, place=text, verdict="agrees", accepted=text, note=text),),
        sources={mark: Source(mark, text, url=trap, licence=trap, extra=extra)},
    )


def a_hostile_folder(folder: Path) -> Path:
    """Write the tables of a hostile journey."""
    folder.mkdir()
    for name, body in journey_tables(a_hostile_journey(IN_TABLES)).items():
        (folder / name).write_bytes(body)
    return folder


def _a_place(place_id: str, where: str, text: Texts, period: Period, trap: str) -> Place:
    words = ("precision", "feature_type", "country_today", "geonames_id", "wikidata_id")
    named: dict[str, Any] = {**dict.fromkeys(words, trap), **dict.fromkeys(("names", "names_today", "note"), text)}
    known = named | dict.fromkeys(("period_names", "polities"), (period,))
    return a_place(where, place_id=place_id, **known)


def _an_about(text: Texts, trap: str) -> About:
    words: dict[str, Any] = dict.fromkeys(("licence", "citation", "version"), trap)
    return About(text, text, text, languages=("en", "fa"), credits=(Credit(trap, trap, trap),), **words)
