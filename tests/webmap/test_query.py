import pytest

from places.errors import QueryError
from webmap.query import listed, read_query


def test_known_parameters_are_read() -> None:
    assert read_query([("lang", "fa"), ("embed", "1")], ["lang", "embed"]) == {"lang": "fa", "embed": "1"}


def test_an_empty_parameter_counts_as_absent() -> None:
    assert read_query([("lang", "")], ["lang"]) == {}


def test_every_parameter_that_is_unknown_or_stands_twice_is_named() -> None:
    with pytest.raises(QueryError) as caught:
        read_query([("lang", "fa"), ("lang", "en"), ("tz", "1"), ("tz", "1")], ["lang", "embed"])

    assert caught.value.problems == (
        "'tz' is not known here; the parameters are lang, embed",
        "'lang' stands 2 times; let it stand once",
    )


def test_where_there_are_no_parameters_the_fault_says_so() -> None:
    with pytest.raises(QueryError, match="'lang' is not known here; there are no parameters"):
        read_query([("lang", "fa")], [])


@pytest.mark.parametrize(("text", "parts"), [("NO", ("NO",)), ("NO, TR,", ("NO", "TR")), ("", ()), (" , ", ())])
def test_a_value_may_hold_several(text: str, parts: tuple[str, ...]) -> None:
    assert listed(text) == parts
