"""A refusal: what an answer says instead of what was asked for, as problem details (RFC 9457)."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from places.errors import ExileMapError, LibraryError, QueryError, UnknownNameError
from webmap.assets import as_json

__all__ = ["MEDIA_TYPE", "Refusal"]

MEDIA_TYPE = "application/problem+json"

_STATUSES: dict[type[ExileMapError], HTTPStatus] = {
    UnknownNameError: HTTPStatus.NOT_FOUND,
    LibraryError: HTTPStatus.NOT_IMPLEMENTED,
    ExileMapError: HTTPStatus.BAD_REQUEST,
}
"""The first kind that an error is of counts."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no answer.

    Attributes
    ----------
    status : HTTPStatus
    detail : str
        One sentence for the reader, with nothing in it that only concerns us.
    problems : tuple of str
        Each fault of the question, where there are several.
    """

    status: HTTPStatus
    detail: str
    problems: tuple[str, ...] = ()

    @classmethod
    def of(cls, error: Exception) -> "Refusal":
        """Tell what an error means to the reader; one that this project does not raise on purpose is our fault.

        Examples
        --------
        >>> Refusal.of(UnknownNameError("no such journey")).status.value
        404
        """
        if not isinstance(error, ExileMapError):
            return cls(HTTPStatus.INTERNAL_SERVER_ERROR, "the fault is ours; it has been noted")
        status = next(status for kind, status in _STATUSES.items() if isinstance(error, kind))
        return cls(status, str(error), error.problems if isinstance(error, QueryError) else ())

    def body(self) -> bytes:
        """Write it as JSON; ``problems`` is there only where there are several."""
        members: dict[str, Any] = {
            "type": "about:blank",
            "title": self.status.phrase,
            "status": self.status.value,
            "detail": self.detail,
        }
        if len(self.problems) > 1:
            members["problems"] = [{"detail": problem} for problem in self.problems]
        return as_json(members)
