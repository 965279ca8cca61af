"""The exports, as the OpenAPI document tells of them."""

from collections.abc import Iterator

from places.dates import read_date
from routes.box import Box
from routes.journey import Journey
from webmap.api.features import OF_STAYS
from webmap.api.filters import filters_of_stays
from webmap.api.operation import Operation
from webmap.api.parameters import Parameter, Schema, language_of
from webmap.formats import find_format, format_names
from webmap.page import JourneyPages
from webmap.query import SELECTING

__all__ = ["exports"]

DATE: Schema = {"type": "string", "format": "edtf"}
BOX: Schema = {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 4}


def exports(pages: JourneyPages) -> Iterator[Operation]:
    """Give an operation for each format of a journey; another part of the server answers."""
    for each in map(find_format, format_names()):
        yield Operation(
            f"export/{pages.journey.name}{each.ending}",
            f"The journey, or a part of it, as {each.name}",
            lambda: (*_selecting(pages.journey), language_of(pages.languages)),
            {} if each.media_type.endswith("json") else {"type": "string", "format": "binary"},
            media_type=each.media_type,
            pages=pages,
        )


def _selecting(journey: Journey) -> Iterator[Parameter]:
    """Declare the parameters that ask for a part of a journey."""
    known = {
        "from": Parameter("from", "What was possibly present on or after this date, any EDTF.", DATE, read_date),
        "to": Parameter("to", "What was possibly present on or before this date, any EDTF.", DATE, read_date),
        "bbox": Parameter("bbox", "What touches this box: west, south, east, north in degrees.", BOX, Box.read),
    }
    known |= {each.name: each for each in filters_of_stays(journey, OF_STAYS, "Stays")}
    return (known[name] for name in SELECTING)
