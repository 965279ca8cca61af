"""A journey's page as a single HTML file that asks for nothing: it opens from a disk, a stick, behind any firewall.

It has a Content-Security-Policy of its own that knows its scripts and its style by their digests.
"""

import base64
import hashlib

from webmap.assets import program, program_style
from webmap.figure import MAP, map_markup, map_script
from webmap.mounting import carried, carrying_script
from webmap.page import JourneyPages

__all__ = ["single_file"]


def single_file(pages: JourneyPages, language: str) -> bytes:
    """Render the page of a journey with everything in it, in all its languages; the same bytes each time.

    Parameters
    ----------
    language : str
        The one it opens in: one of ``pages.languages``.
    """
    languages = list(dict.fromkeys((language, *pages.languages)))
    script = map_script(pages.journey) + carrying_script(MAP, carried(pages.journey, languages))
    leaflet = {kind: _text(f"leaflet/leaflet.{kind}") for kind in ("js", "css")}
    scripts = [leaflet["js"].partition("//# sourceMappingURL")[0], script]
    style = leaflet["css"] + program_style()
    policy = (
        f"default-src 'none'; script-src {' '.join(map(_digest, scripts))}; style-src {_digest(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )
    body = map_markup(pages.stories[language], pages.track)
    return pages.shell(language, body, policy=policy, inline={"style": style, "scripts": scripts})


def _text(name: str) -> str:
    """Read a file of the program with the line ends that a browser makes of any, for they count in the digest."""
    return "\n".join(program().files[name].decode().splitlines())


def _digest(text: str) -> str:
    """Name a text as a source of a Content-Security-Policy."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
