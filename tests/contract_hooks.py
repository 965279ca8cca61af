"""What schemathesis has to know to ask about this API."""

from typing import Any

import schemathesis
from hypothesis import strategies as st

from webmap.api.parameters import MOST_FEATURES

DATES = ("1889", "1889-12-07", "1890-02~", "../1889", "1890-0X", "1888/1890")

schemathesis.openapi.format("edtf", st.sampled_from(DATES))


@schemathesis.hook
def filter_case(_context: schemathesis.HookContext, case: schemathesis.Case[Any]) -> bool:
    """Leave out a limit beyond the maximum: OGC API - Features wants both, a maximum, and no refusal beyond it."""
    limit = str((case.query or {}).get("limit", ""))
    return not limit.isdecimal() or int(limit) <= MOST_FEATURES
