import pytest

from places.errors import QueryError
from routes.properties import Property
from webmap.api.columns import Column, columns_of
from webmap.api.operation import Asked
from webmap.api.parameters import DATETIME, FORM, LIMIT, OFFSET, read_parameters, several_of

KINDS = several_of("kind", "Stays of these kinds.", ["exile", "prison"])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("f", "json"),
        ("limit", "1"),
        ("limit", "10001"),
        ("offset", "0"),
        ("datetime", "../1905"),
        ("kind", "prison,exile"),
    ],
)
def test_a_parameter_with_a_value_that_it_takes_is_given_as_written(name: str, value: str) -> None:
    known = (FORM, LIMIT, OFFSET, DATETIME, KINDS)

    assert read_parameters([(name, value)], known) == {name: value}


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("f", "xml", "f: 'xml' is not among json, html"),
        ("limit", "0", "limit: '0' is no whole number from 1"),
        ("limit", "ten", "limit: 'ten' is no whole number from 1"),
        ("limit", "۱۲", "limit: '۱۲' is no whole number from 1"),
        ("offset", "-1", "offset: '-1' is no whole number from 0"),
        ("offset", "9" * 5000, f"offset: '{'9' * 5000}' is no whole number from 0"),
        ("datetime", "1917-13", "datetime: '1917-13' is not a date: a month is 01 to 12"),
        ("kind", "prison,picnic", "kind: 'picnic' is not among exile, prison"),
    ],
)
def test_a_value_that_a_parameter_does_not_take_is_named(name: str, value: str, why: str) -> None:
    with pytest.raises(QueryError) as refused:
        read_parameters([(name, value)], (FORM, LIMIT, OFFSET, DATETIME, KINDS))

    assert str(refused.value).startswith(why)


def test_all_that_is_wrong_with_the_values_is_told_at_once() -> None:
    with pytest.raises(QueryError) as refused:
        read_parameters([("limit", "0"), ("kind", "picnic"), ("offset", "5")], (LIMIT, OFFSET, KINDS))

    assert [each.partition(":")[0] for each in refused.value.problems] == ["limit", "kind"]


def test_the_properties_of_features_tell_their_types_and_words() -> None:
    rows: list[dict[str, Property]] = [
        {"kind": "prison", "order": 1, "km": 2.5, "sources": ["a"], "start": "1898-02-09", "arrival": "1898-02-09"},
        {
            "kind": "",
            "order": 2,
            "km": 1.0,
            "sources": [],
            "start": "1899-01-01",
            "arrival": "1899-01-01",
            "weather": "hot",
        },
    ]

    assert columns_of(rows) == (
        Column("kind", "string", words=("", "prison")),
        Column("order", "integer"),
        Column("km", "number"),
        Column("sources", "array"),
        Column("start", "string", is_date=True),
        Column("arrival", "string"),
        Column("weather", "string", is_everywhere=False),
    )


@pytest.mark.parametrize(
    ("column", "value", "asked", "kept"),
    [
        (Column("title", "string"), "Odessa", "Odessa", True),
        (Column("title", "string"), "Odessa, Kherson", "Odessa", False),
        (Column("title", "string"), "Odessa, Kherson", "Odessa, Kherson", True),
        (Column("mode", "string", words=("ship", "sled")), "ship", "sled,ship", True),
        (Column("names", "array"), ["Leningrad", "Petrograd"], "Petrograd", True),
        (Column("names", "array"), ["Leningrad", "Petrograd"], "Petro", False),
        (Column("order", "integer"), 7, "7", True),
        (Column("order", "integer"), 7, "70", False),
        (Column("km", "number"), 2.5, "2.50", True),
    ],
)
def test_a_property_keeps_what_equals_it(
    *, column: Column, value: str | float | list[str], asked: str, kept: bool
) -> None:
    column.parameter.read(asked)

    assert column.keeps(value, asked) is kept


@pytest.mark.parametrize(
    ("column", "asked"),
    [
        (Column("order", "integer"), "first"),
        (Column("start", "string", is_date=True), "1917"),
        (Column("start", "string", is_date=True), "1917-02-30"),
        (Column("mode", "string", words=("", "ship")), "rocket"),
    ],
)
def test_a_property_refuses_what_it_can_never_be(column: Column, asked: str) -> None:
    with pytest.raises(ValueError, match=asked):
        column.parameter.read(asked)


def test_an_address_keeps_the_language_asked_for_and_nothing_else() -> None:
    asked = Asked("api/collections", {"lang": "fa", "f": "json"}, "fa", "https://example.org/")

    assert asked.address("api/conformance") == "https://example.org/api/conformance?lang=fa"
    assert asked.again(f="html") == "https://example.org/api/collections?lang=fa&f=html"


def test_an_address_is_written_in_the_characters_that_an_address_may_have() -> None:
    asked = Asked("api", {}, "en", "../../")

    assert asked.address("j/Ovid's way #2/", {"datetime": "../1905", "title": "a&b"}) == (
        "../../j/Ovid%27s%20way%20%232/?datetime=../1905&title=a%26b"
    )
