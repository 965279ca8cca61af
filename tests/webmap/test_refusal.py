import json

import pytest

from places.errors import DateError, LibraryError, PositionError, QueryError, UnknownNameError
from webmap.refusal import Refusal


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (UnknownNameError("no such journey"), 404),
        (LibraryError(purpose="GeoParquet", library="pyarrow", extra="parquet"), 501),
        (QueryError("no such parameter"), 400),
        (DateError("1917-13", 5, "there is no month 13"), 400),
        (PositionError(30, 91), 400),
        (ZeroDivisionError("division by zero"), 500),
    ],
)
def test_an_error_has_its_status(error: Exception, status: int) -> None:
    assert Refusal.of(error).status == status


def test_what_went_wrong_is_said_as_problem_details() -> None:
    assert json.loads(Refusal.of(QueryError("say which date")).body()) == {
        "type": "about:blank",
        "title": "Bad Request",
        "status": 400,
        "detail": "say which date",
    }


def test_several_faults_are_listed() -> None:
    problem = json.loads(Refusal.of(QueryError("no 'x'", "no 'y'")).body())

    assert problem["detail"] == "no 'x'; no 'y'"
    assert problem["problems"] == [{"detail": "no 'x'"}, {"detail": "no 'y'"}]


def test_a_fault_of_ours_tells_nothing_of_itself() -> None:
    body = Refusal.of(RuntimeError("/secret/path")).body().decode()

    assert "secret" not in body
    assert json.loads(body)["detail"] == "the fault is ours; it has been noted"
