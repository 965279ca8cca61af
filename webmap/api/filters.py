"""The filters that look at stays; they mean the same in the exports and in the collections."""

from collections.abc import Iterator, Sequence

from routes.journey import Journey
from routes.stay import CERTAINTIES
from webmap.api.parameters import Parameter, several_of

__all__ = ["filters_of_stays"]

ASKED = {
    "kind": "of these kinds",
    "country": "in these countries of today",
    "chapter": "of these chapters",
    "certainty": "of these certainties",
}


def filters_of_stays(journey: Journey, names: Sequence[str], seen: str) -> Iterator[Parameter]:
    """Declare filters by name, with the words that they take; ``seen`` says what they keep: "Legs between stays"."""
    stays = journey.stays
    words = {
        "kind": {stay.kind for stay in stays},
        "country": {stay.place.country_today for stay in stays},
        "chapter": {stay.chapter for stay in stays},
        "certainty": CERTAINTIES,
    }
    for name in names:
        yield several_of(name, f"{seen} {ASKED[name]}.", sorted(filter(None, words[name])))
