import gzip

import brotli
import pytest

from webmap.packed import Packed

BODY = b"Petrograd " * 100


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [(["gzip", "br"], "br"), (["gzip"], "gzip"), (["identity"], ""), ([], ""), (["zstd"], "")],
)
def test_the_best_coding_of_those_accepted_is_given(accepted: list[str], coding: str) -> None:
    assert Packed(BODY, "text/plain").coded(accepted)[1] == coding


def test_each_coding_holds_the_body() -> None:
    packed = Packed(BODY, "text/plain")

    assert brotli.decompress(packed.coded(["br"])[0]) == BODY
    assert gzip.decompress(packed.coded(["gzip"])[0]) == BODY
    assert packed.coded([])[0] == BODY


def test_the_same_body_is_packed_into_the_same_bytes() -> None:
    for coding in ("br", "gzip"):
        assert Packed(BODY, "text/plain").coded([coding]) == Packed(BODY, "text/plain").coded([coding])


def test_the_digest_tells_bodies_apart() -> None:
    assert Packed(b"1", "text/plain").digest != Packed(b"2", "text/plain").digest
