"""An answer made once: its bytes plain and compressed, and a tag that changes when they do."""

import gzip
import hashlib
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from functools import cached_property

__all__ = ["Packed"]

LARGE = 2**20
"""Bytes; a larger body is compressed with less effort, so that the first who asks for it need not wait for seconds."""


@dataclass(frozen=True)
class Packed:
    """A body ready to be sent in whichever coding the browser takes, with headers that go with it."""

    body: bytes
    media_type: str
    headers: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def digest(self) -> str:
        """Sixteen hexadecimal digits of the SHA-256 of the body."""
        return hashlib.sha256(self.body).hexdigest()[:16]

    @cached_property
    def _brotli(self) -> bytes:
        import brotli

        return bytes(brotli.compress(self.body, quality=5 if len(self.body) > LARGE else 9))

    @cached_property
    def _gzip(self) -> bytes:
        return gzip.compress(self.body, 6 if len(self.body) > LARGE else 9, mtime=0)

    def coded(self, accepted: Container[str]) -> tuple[bytes, str]:
        """Give the bytes in the best coding of those accepted, and its name; ``""`` for none."""
        if "br" in accepted:
            return self._brotli, "br"
        if "gzip" in accepted:
            return self._gzip, "gzip"
        return self.body, ""
