"""What a browser may load and run on our pages: only what we serve."""

from webmap.tiles import tile_host

__all__ = ["content_security_policy", "guards"]

_UNUSED = (
    *("accelerometer", "browsing-topics", "camera", "display-capture", "geolocation", "gyroscope", "hid"),
    *("magnetometer", "microphone", "midi", "payment", "publickey-credentials-get", "serial", "usb"),
)
"""What a page can do in a browser and ours never do."""

_GUARDS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _UNUSED),
}
_OVER_TLS = {"Strict-Transport-Security": "max-age=31536000"}


def guards(*, secure: bool) -> dict[str, str]:
    """Give the headers that every answer carries beside its Content-Security-Policy.

    Parameters
    ----------
    secure : bool
        Whether the reader asked over TLS; then the browser is told to do so for a year.
    """
    return _GUARDS | (_OVER_TLS if secure else {})


def content_security_policy(*, frame_ancestors: str = "'none'", tiles: str = "") -> str:
    """Write the Content-Security-Policy of a page: nothing inline, nothing foreign but the tiles an operator wants.

    Parameters
    ----------
    frame_ancestors : str
        Who may frame the page, as a source list; empty for a policy that stands in the page, which cannot say so.
    tiles : str
        A tile layer by its name in xyzservices; empty for none.
    """
    images = " ".join(filter(None, ("'self' data:", tile_host(tiles))))
    framing = f"; frame-ancestors {frame_ancestors}" if frame_ancestors else ""
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        f"img-src {images}; base-uri 'none'; form-action 'self'{framing}"
    )
