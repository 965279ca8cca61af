"""What every answer of the server must keep to."""

import json
from typing import Any

from werkzeug.test import TestResponse


def problem(response: TestResponse, status: int) -> dict[str, Any]:
    """Give the problem details that every refusal carries."""
    details: dict[str, Any] = json.loads(response.data)
    assert response.status_code == status
    assert response.content_type == "application/problem+json"
    assert details["status"] == status
    assert {"type", "title", "status", "detail"} <= details.keys() <= {"type", "title", "status", "detail", "problems"}
    return details
