"""Who may edit: a person at this machine, with our own page open; no other machine, and no page of another site.

A browser on this machine runs pages of strangers too. Such a page can send a form here, or give this machine a name of
its own (DNS rebinding). So the address asked must be one of this machine's own, and who wants something written must
come from our page, which alone knows the token.
"""

from hmac import compare_digest
from ipaddress import ip_address
from urllib.parse import urlsplit

from flask import Request
from werkzeug.exceptions import Forbidden, HTTPException, UnsupportedMediaType

__all__ = ["LOOPBACK", "TOKEN", "refuse_forgeries", "refuse_other_pages", "refuse_strangers"]

LOOPBACK = ("127.0.0.1", "::1", "localhost")
"""What this machine calls itself."""

TOKEN = "X-Exile-Map-Token"  # noqa: S105 # the name of a header
"""The header that carries the token of the page."""

_FORWARDED = ("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP")


def refuse_strangers(request: Request) -> None:
    """Refuse who asks from another machine, through a proxy, or for another host's name.

    Raises
    ------
    Forbidden
    """
    is_direct = not any(name in request.headers for name in _FORWARDED)
    _hold(is_direct and _is_here(request.remote_addr or ""), "tables are edited on the machine that they are on")
    is_ours = _hostname(request.headers.get("Host", "")) in LOOPBACK
    _hold(is_ours, "ask for http://127.0.0.1 or http://localhost while tables are edited")


def refuse_other_pages(request: Request) -> None:
    """Refuse what a browser asks for a page of another site.

    Raises
    ------
    Forbidden
    """
    site = request.headers.get("Sec-Fetch-Site", "none")
    _hold(site in {"none", "same-origin"}, "the page of another site cannot ask for this")


def refuse_forgeries(request: Request, token: str) -> None:
    """Refuse to write for anybody but our own page.

    Raises
    ------
    Forbidden
        When the origin is another one, or the token is not that of the page.
    UnsupportedMediaType
        When it is no JSON, which a form of another site could send.
    """
    refuse_other_pages(request)
    is_ours = request.headers.get("Origin") == f"http://{request.headers.get('Host')}"
    _hold(is_ours, "only the page /review of this server can write points")
    _hold(request.mimetype == "application/json", "send application/json", UnsupportedMediaType)
    is_known = compare_digest(request.headers.get(TOKEN, "").encode(), token.encode())
    _hold(is_known, "the server was started again since this page was opened: reload the page")


def _hold(is_so: bool, why: str, refusal: type[HTTPException] = Forbidden) -> None:  # noqa: FBT001 # reads like assert
    if not is_so:
        raise refusal(why)


def _is_here(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


def _hostname(host: str) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None
