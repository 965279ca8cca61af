"""XML documents of the standard library's elements: no text in them is ever markup, no character refused by XML.

Prefixes stand in the tags as written and namespaces in the attributes of the root: ElementTree's own way of naming
them is a register of the whole process.
"""

from xml.etree import ElementTree as ET

from routes.path import Coordinates
from routes.printable import printable

__all__ = ["Element", "decimal", "document", "element", "filled", "positions"]

Element = ET.Element


def element(tag: str, *content: str | Element, **attributes: str) -> Element:
    """Make an element of a text or of elements."""
    made = ET.Element(tag, {name: printable(value) for name, value in attributes.items()})
    for part in content:
        if isinstance(part, str):
            made.text = printable(part)
        else:
            made.append(part)
    return made


def filled(tag: str, text: str) -> list[Element]:
    """Make an element of a text; none where there is no text."""
    return [element(tag, text)] if text else []


def document(root: Element) -> bytes:
    """Write a document in UTF-8, an element a line."""
    ET.indent(root, space="")
    return b"%b\n" % ET.tostring(root, encoding="utf-8", xml_declaration=True)


def positions(coordinates: Coordinates) -> list[tuple[str, str]]:
    """Write longitudes and latitudes."""
    return [(decimal(lon), decimal(lat)) for lon, lat in coordinates.tolist()]


def decimal(degrees: float) -> str:
    """Write degrees with at most 5 decimals, never as ``1e-05``, which is no xsd:decimal.

    Examples
    --------
    >>> decimal(32.13), decimal(-0.000001), decimal(0.00001)
    ('32.13', '0', '0.00001')
    """
    text = f"{degrees:.5f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
