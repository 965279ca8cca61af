"""How an online service is asked: the store first, at most once a second, with patience, and never twice the same."""

import time
from collections.abc import Callable

from geopy.adapters import AdapterHTTPError, get_retry_after
from geopy.exc import (
    GeocoderAuthenticationFailure,
    GeocoderInsufficientPrivileges,
    GeocoderQuotaExceeded,
    GeocoderRateLimited,
    GeocoderServiceError,
    GeocoderTimedOut,
    GeocoderUnavailable,
)

from places.errors import GeocodingError, ServiceRefusedError
from places.geocoding.answers import Answer, Answers
from places.geocoding.candidate import Candidate
from places.geocoding.service import Service

__all__ = ["Asker"]

DELAY_S = 1.0
"""Between two questions, as the terms of Nominatim ask; also of several processes that share a store."""

MOST_TRIES = 4
FIRST_WAIT_S = 5.0
"""Before asking again; then twice as long each time, unless the service says how long."""

LONGEST_WAIT_S = 120.0
"""A service that wants to be left alone for longer is left alone."""

_PASSING = (GeocoderRateLimited, GeocoderTimedOut, GeocoderUnavailable)
_FINAL = (GeocoderAuthenticationFailure, GeocoderInsufficientPrivileges, GeocoderQuotaExceeded)


class Asker:
    """Asks one service, through one store.

    Parameters
    ----------
    service : Service
        Who is asked.
    answers : Answers
        The store.
    day : str
        Of today, ISO 8601, for the evidence.
    sleep : callable
        Waits for so many seconds.
    clock : callable
        Gives the seconds of this machine's clock.

    Attributes
    ----------
    asked : int
        How many requests were sent.
    """

    def __init__(
        self,
        service: Service,
        answers: Answers,
        day: str,
        *,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.service, self.asked = service, 0
        self._answers, self._day, self._sleep, self._clock = answers, day, sleep, clock

    def known(self, query: str, country: str = "") -> Answer | None:
        """Give the answer that is in the store."""
        return self._answers.find(self.service.name, query, country)

    def answer(self, query: str, country: str = "") -> Answer:
        """Give the answer, from the store or, if it was never asked, from the service.

        Raises
        ------
        ServiceRefusedError
            When the service is not to be asked again for now.
        GeocodingError
            When there is no answer that can be read, or the store cannot be used. Nothing is kept then.
        """
        tries = 0
        while True:
            tries += 1
            try:
                return self._answers.answered(
                    *(self.service.name, query, country),
                    lambda: self._once(query, country),
                    day=self._day,
                    licence=self.service.licence,
                )
            except GeocoderServiceError as error:
                wait_s = self._wait_s(error, tries)
            self._sleep(wait_s)

    def _once(self, query: str, country: str) -> tuple[Candidate, ...]:
        wait_s = self._answers.turn(self.service.name, self._clock(), DELAY_S)
        if wait_s > 0:
            self._sleep(wait_s)
        self.asked += 1
        return self.service.ask(query, country)

    def _wait_s(self, error: GeocoderServiceError, tries: int) -> float:
        """Give the seconds to wait before asking again.

        Raises
        ------
        GeocodingError
            When it is no use to ask again.
        """
        name, told = self.service.name, _retry_after(error)
        if isinstance(error, _FINAL) and not isinstance(error, GeocoderRateLimited):
            msg = f"{name} refuses to answer ({type(error).__name__})"
            raise ServiceRefusedError(msg) from error
        if told is not None and told > LONGEST_WAIT_S:
            msg = f"{name} asks to be left alone for {told:.0f} seconds"
            raise ServiceRefusedError(msg) from error
        if tries >= MOST_TRIES or not isinstance(error, _PASSING):
            msg = f"{name} gives no answer ({_said(error)})"
            raise GeocodingError(msg) from error
        return FIRST_WAIT_S * 2 ** (tries - 1) if told is None else told


def _retry_after(error: GeocoderServiceError) -> float | None:
    """Read how long a refusal asks to wait; geopy itself does so for 429 only, not for 503."""
    refusal = error.__cause__
    seconds = get_retry_after(refusal.headers) if isinstance(refusal, AdapterHTTPError) else None
    return None if seconds is None else float(seconds)


def _said(error: GeocoderServiceError) -> str:
    return str(error) or type(error).__name__
