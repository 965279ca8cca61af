"""Texts as bytes in UTF-8, whatever stands in them."""

__all__ = ["utf8"]


def utf8(text: str) -> bytes:
    r"""Write a text in UTF-8; half a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD.

    Python makes such halves of file names that are no UTF-8, and of JSON such as ``"\ud800"``.

    Examples
    --------
    >>> utf8("Tomis \udcff").decode()
    'Tomis �'
    """
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
