import pytest

from places.errors import QueryError
from routes.selection import Selection
from tests.builders import a_journey, a_stay
from webmap.query import SELECTING, listed, read_query, selection_of


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


def test_the_parameters_of_a_part_make_a_selection() -> None:
    prison = a_stay("Rome", "-0042", "0008-12", kind="prison", chapter="youth")
    ovid = a_journey(prison, a_stay("Tomis", "0009", "0017", kind="exile"))
    asked = {"from": "-0001", "kind": "prison,exile", "chapter": "youth", "certainty": "certain", "bbox": "10,40,30,50"}

    selection = selection_of({**asked, "lang": "en"}, ovid)

    assert set(asked) < set(SELECTING)
    assert selection == Selection.asked(
        ovid, start="-0001", kinds=["prison", "exile"], chapters=["youth"], certainties=["certain"], box="10,40,30,50"
    )


def test_no_parameters_keep_all() -> None:
    assert selection_of({}, a_journey()) == Selection()


def test_an_unknown_word_in_a_parameter_is_a_fault_of_the_query() -> None:
    with pytest.raises(QueryError, match="no stay is of the kind 'picnic'"):
        selection_of({"kind": "picnic"}, a_journey())
