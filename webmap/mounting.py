"""How a journey comes onto a Leaflet map: the scripts that call ``mount(map, options)`` of the program."""

import base64
import json
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

from jinja2.utils import htmlsafe_json_dumps

from routes.journey import Journey
from webmap.assets import as_json, program, program_script
from webmap.language import find_language
from webmap.names import names
from webmap.story import story
from webmap.track import track
from webmap.weaving import woven

__all__ = ["as_script", "carried", "carrying_script", "loading_script"]


def loading_script(map_name: str, options: Mapping[str, Any]) -> str:
    """Write a script that loads the program, for a page whose scripts are served.

    Parameters
    ----------
    map_name : str
        The variable that holds the map.
    options : mapping
        JSON. Texts that begin with ``./`` or ``../`` are addresses as seen from the file in which the script stands;
        ``program`` is that of the program.
    """
    return f"""(() => {{
    const here = document.currentScript.src;
    const placed = (key, value) => (/^\\.\\.?\\//.test(value) ? new URL(value, here).href : value);
    const options = JSON.parse(JSON.stringify({as_script(options)}), placed);
    const asked = new URLSearchParams(location.search).get("lang"); // which no server read for plain files
    options.language ??= options.languages.includes(asked) ? asked : document.documentElement.lang;
    import(options.program).then(({{mount}}) => mount({map_name}, options));
}})();"""


def carrying_script(map_name: str, options: Mapping[str, Any]) -> str:
    """Write a script that holds the program, for a page that asks for nothing; the options are ``carried``."""
    program_text = program_script().replace("</script", "<\\/script")
    return f"(() => {{\n{program_text}mount({map_name}, {as_script(options)});\n}})();"


def carried(journey: Journey, languages: Sequence[str], *, basemap: bool = True) -> dict[str, Any]:
    """Give the options of a map that holds its data itself, in some languages; it opens in the first of them."""
    return {
        "language": languages[0],
        "languages": languages,
        "track": _deflated(track(journey)),
        "names": _deflated(names(journey)),
        "stories": _deflated(woven({code: story(journey, find_language(code)) for code in languages})),
        "basemap": _basemap() if basemap else None,
    }


def as_script(value: object) -> str:
    """Write a value as a script that is safe inside a page, whatever its texts say."""
    return str(htmlsafe_json_dumps(value, ensure_ascii=False, separators=(",", ":")))


def _deflated(value: object) -> dict[str, str]:
    """Deflate JSON and write it in base64, a third of its size: what ``static/js/load.js`` unpacks."""
    return {"packed": base64.b64encode(zlib.compress(as_json(value), 9)).decode()}


def _basemap() -> dict[str, dict[str, str]]:
    return {name: _deflated(json.loads(program().files[f"basemap/{name}.json"])) for name in ("coarse", "fine")}
