"""Coordinates as people type them: ``46,48``, ``46°28′N``, ``N 46 28 12``, ``POINT(30.74 46.48)``."""

import re
from dataclasses import dataclass

__all__ = ["Angle", "read_angle", "read_point"]

_HEMISPHERES = {  # O is none: it is east in German and west in French
    **dict.fromkeys(("N", "NORTH", "С", "С. Ш.", "С.Ш.", "СШ", "شمالی"), ("lat", 1)),
    **dict.fromkeys(("S", "SOUTH", "Ю", "Ю. Ш.", "Ю.Ш.", "ЮШ", "جنوبی"), ("lat", -1)),
    **dict.fromkeys(("E", "EAST", "В", "В. Д.", "В.Д.", "ВД", "شرقی"), ("lon", 1)),
    **dict.fromkeys(("W", "WEST", "З", "З. Д.", "З.Д.", "ЗД", "غربی"), ("lon", -1)),
}
_PLAIN = str.maketrans(
    "۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩٫−–º˚′’‘´ʹ″”“\u00a0",
    "01234567890123456789.--°°'''''\"\"\" ",
    "\u200b\u200c\u200d\u200e\u200f\ufeff",
)
_NAMES = "|".join(re.escape(name) for name in sorted(_HEMISPHERES, key=len, reverse=True))
_NUMBER = r"[0-9]+(?:[.,][0-9]+)?"
_ANGLE = re.compile(
    rf"(?:(?P<before>{_NAMES}) ?)?(?P<sign>[-+])?(?P<degrees>{_NUMBER})(?: ?° ?| |(?=[^0-9.,])|$)"
    rf"(?:(?P<minutes>{_NUMBER})(?: ?' ?| |(?=[^0-9.,\"])|$)(?:(?P<seconds>{_NUMBER}) ?(?:\"|'')? ?)?)?"
    rf"(?P<after>{_NAMES})?",
    re.IGNORECASE,
)
_WELL_KNOWN_TEXT = re.compile(
    rf"(?:SRID=4326; ?)?POINT ?\( ?(?P<lon>-?{_NUMBER}) (?P<lat>-?{_NUMBER}) ?\)", re.IGNORECASE
)
_GEO_URI = re.compile(rf"geo:(?P<lat>-?{_NUMBER}),(?P<lon>-?{_NUMBER})(?:[,;].*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Angle:
    """Degrees, and ``lon`` or ``lat`` where the text says which of them."""

    degrees: float
    axis: str = ""


def read_angle(text: str) -> Angle | None:
    """Read a coordinate in degrees, minutes and seconds, or with a comma; None if it is none.

    Examples
    --------
    >>> read_angle("46°28′12″N"), read_angle("30,7326"), read_angle("71.5 W")
    (Angle(degrees=46.47, axis='lat'), Angle(degrees=30.7326, axis=''), Angle(degrees=-71.5, axis='lon'))
    """
    found = _ANGLE.fullmatch(" ".join(text.translate(_PLAIN).split()))
    if found is None or (found["before"] and found["after"]):
        return None
    degrees, minutes, seconds = (
        float((part or "0").replace(",", ".")) for part in found.group("degrees", "minutes", "seconds")
    )
    if minutes >= 60 or seconds >= 60:
        return None
    axis, direction = _HEMISPHERES.get((found["before"] or found["after"] or "").upper(), ("", 1))
    sign = -direction if found["sign"] == "-" else direction
    return Angle(round(sign * (degrees + minutes / 60 + seconds / 3600), 6), axis)


def read_point(text: str) -> tuple[float, float] | None:
    """Read longitude and latitude from one text that says which is which; None if it does not.

    Examples
    --------
    >>> read_point("46°28′N 30°44′E"), read_point("Point(30.74 46.48)"), read_point("46.48, 30.74")
    ((30.733333, 46.466667), (30.74, 46.48), None)
    """
    plain = text.translate(_PLAIN).strip()
    if named := _WELL_KNOWN_TEXT.fullmatch(plain) or _GEO_URI.fullmatch(plain):
        return float(named["lon"]), float(named["lat"])
    for cut in re.finditer(r"[,;/ ]+", plain):
        angles = {
            each.axis: each.degrees for part in (plain[: cut.start()], plain[cut.end() :]) if (each := read_angle(part))
        }
        if angles.keys() == {"lon", "lat"}:
            return angles["lon"], angles["lat"]
    return None
