"""How a file to keep is called: by its journey, and by what was asked of it."""

import re
import unicodedata
from collections.abc import Mapping
from urllib.parse import quote

from webmap.query import listed

__all__ = ["disposition", "download_name"]

_WORDS = ("kind", "country", "chapter", "certainty")
_LONGEST = 40  # characters of a part; a file system takes 255 bytes in all
_AS_IT_IS = "!#$&+-.^_`|~"  # RFC 5987, attr-char


def download_name(journey: str, ending: str, asked: Mapping[str, str], language: str) -> str:
    """Name a file so that parts of a journey do not fall on each other in a folder of downloads.

    Parameters
    ----------
    journey, ending : str
    asked : mapping
        The parameters of the question: those of ``webmap.query.SELECTING`` and ``lang``.
    language : str
        The journey's default one, which the name needs not say.

    Examples
    --------
    >>> download_name("trotsky", ".geojson", {"from": "1917", "to": "1918", "kind": "prison", "lang": "fa"}, "en")
    'trotsky_1917_1918_prison_fa.geojson'
    """
    start, until = asked.get("from", ""), asked.get("to", "")
    parts = [
        start if until or not start else f"from-{start}",
        until if start or not until else f"until-{until}",
        *("-".join(listed(asked.get(name, ""))) for name in _WORDS),
        "box" if asked.get("bbox") else "",
        asked.get("lang", "") if asked.get("lang") != language else "",
    ]
    return "_".join([journey, *filter(None, map(_plain, parts))]) + ending


def _plain(part: str) -> str:
    """Leave out what a file system may not take, or takes for something else."""
    return re.sub(r"[^\w.~-]+", "-", part)[:_LONGEST].strip("-.")


def disposition(name: str) -> dict[str, str]:
    """Give the parameters of ``Content-Disposition`` (RFC 6266); a name beyond ASCII stands there twice.

    Examples
    --------
    >>> disposition("émigré.csv")
    {'filename': 'emigre.csv', 'filename*': "UTF-8''%C3%A9migr%C3%A9.csv"}
    """
    if name.isascii():
        return {"filename": name}
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    fallback = f"journey{plain}" if plain.startswith((".", "_")) else plain
    return {"filename": fallback, "filename*": f"UTF-8''{quote(name, safe=_AS_IT_IS)}"}
