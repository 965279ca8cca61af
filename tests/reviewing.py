"""A journey with open places, and the server on which a person goes through them."""

import json
import re
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from places.geocoding import Candidate
from places.geocoding.answers import Answers
from server import Config, create_app
from tests.builders import a_folder

STAYS = "place,arrival,departure,country_today\nPetrograd,1917-05-17,1918-03,\nQxzq,1918-04,1918-05,IT\nXqzx,1919~,,\n"
"""Petrograd is a place of Trotsky's; the others nobody knows."""

HERE = {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin", "Content-Type": "application/json"}


def a_review(folder: Path, stays: str = STAYS, *answered: Candidate, **tables: str) -> Path:
    """Write a journey folder; ``answered`` is what a service said earlier of Qxzq in Italy."""
    a_folder(folder, stays=stays, **tables)
    with Answers(folder / "geocoding.sqlite") as answers:
        answers.answered("nominatim", "Qxzq", "IT", lambda: answered, day="2026-05-17", licence="ODbL 1.0")
    return folder


def a_client(folder: Path, stays: str = STAYS, *answered: Candidate, **tables: str) -> FlaskClient:
    path = a_review(folder, stays, *answered, **tables)
    return create_app(Config((str(path),), live=True, edit=True)).test_client()


def token_of(client: FlaskClient) -> str:
    (token,) = re.findall(r'data-token="([^"]+)"', client.get("/review").text)
    return str(token)


def write(client: FlaskClient, **chosen: Any) -> TestResponse:
    headers = HERE | {"X-Exile-Map-Token": token_of(client)}
    return client.post("/review/points?lang=en", data=json.dumps(chosen), headers=headers)
