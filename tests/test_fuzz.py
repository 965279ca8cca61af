"""What the fuzzer found, and what it begins with, asked again for ever; ``python -m tests.fuzz`` looks for more."""

import pytest

from tests.fuzz import FINDS, SEEDS, TARGETS


@pytest.mark.parametrize("target", TARGETS)
def test_what_once_failed_and_what_is_known_is_read_or_refused_as_it_should_be(target: str) -> None:
    finds = [path.read_bytes() for path in sorted((FINDS / target).glob("*"))]
    assert len(SEEDS[target]) >= 4

    for data in (*SEEDS[target], *finds):
        TARGETS[target](data)
