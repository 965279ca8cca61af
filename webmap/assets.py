"""Static files under a digest: the address changes when the content does, so a browser may keep them for a year.

Leaflet comes from the XStatic-Leaflet package. Our own modules and styles are joined and stripped of comments and
blanks: one script and one style sheet instead of a hundred requests.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from places.utf8 import utf8
from webmap.bundling import one_script

__all__ = ["Bundle", "as_json", "leaflet_folder", "program", "program_script", "program_style", "sources"]

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Bundle:
    """Files that belong together, by name, with the digest of them all.

    Examples
    --------
    >>> Bundle({"a.txt": b"a"}).path("a.txt")
    '4fbb680928d9/a.txt'
    """

    files: Mapping[str, bytes]

    @cached_property
    def digest(self) -> str:
        """Twelve hexadecimal digits of the SHA-256 of all names and contents."""
        total = hashlib.sha256()
        for name in sorted(self.files):
            total.update(f"{name}\0{len(self.files[name])}\0".encode() + self.files[name])
        return total.hexdigest()[:12]

    def path(self, name: str) -> str:
        """Give the path of a file of this bundle below ``/assets/``."""
        if name not in self.files:
            raise KeyError(name)
        return f"{self.digest}/{name}"


def leaflet_folder() -> Path:
    """Find the files of Leaflet in the installed XStatic package."""
    from xstatic.pkg import leaflet

    return Path(leaflet.BASE_DIR)


def sources(folder: str) -> dict[str, str]:
    """Read our own browser files: the modules (``js``) or the style sheets (``css``), by file name."""
    return {path.name: path.read_text("utf-8") for path in sorted((HERE / "static" / folder).glob(f"*.{folder}"))}


@cache
def program_script(entry: str = "main.js") -> str:
    """Join our modules into one script that declares what the entry exports: ``mount(map, options)``."""
    return _shortened(one_script(sources("js"), entry)) + "\n"


def _shortened(script: str) -> str:
    """Strip a script of comments and blanks; shorten its names too, where the platform has a build of minify."""
    try:
        import minify
    except ImportError:
        import rjsmin

        return str(rjsmin.jsmin(script))
    return str(minify.string("text/javascript", script))


@cache
def program_style(*, of_review: bool = False) -> str:
    """Join our style sheets into one, in the order of their names; or those that only the page ``/review`` needs."""
    import rcssmin

    chosen = (text for name, text in sources("css").items() if name.startswith("review") is of_review)
    return str(rcssmin.cssmin("\n".join(chosen)))


@cache
def program() -> Bundle:
    """Gather all that is the same for every journey: scripts, styles, the basemap, Leaflet."""
    files = {
        "exile-map.js": f"//# allFunctionsCalledOnLoad\n{program_script()}export {{ mount }};\n".encode(),
        "exile-map.css": program_style().encode(),
        "api.css": (HERE / "static" / "api" / "api.css").read_bytes(),
        "review.css": program_style(of_review=True).encode(),
        "review.js": f"{program_script('review.js')}openReview(document.getElementById('review'));\n".encode(),
    }
    for name in ("coarse", "fine"):
        files[f"basemap/{name}.json"] = (HERE / "basemap" / f"{name}.json").read_bytes()
    for name in ("leaflet.js", "leaflet.css"):
        files[f"leaflet/{name}"] = (leaflet_folder() / name).read_bytes()
    return Bundle(files)


def as_json(value: object) -> bytes:
    """Write JSON the same way each time, with no blanks."""
    return utf8(json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False))
