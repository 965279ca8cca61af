"""The OpenAPI 3.0 document: what the operations say of themselves, and nothing else."""

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from webmap.api.operation import Operation
from webmap.api.parameters import BBOX, DATETIME, FORM, LIMIT, OFFSET, Parameter, Schema
from webmap.api.schemas import PROBLEM
from webmap.refusal import MEDIA_TYPE as PROBLEM_TYPE

__all__ = ["openapi"]

Json = dict[str, Any]

SHARED = (FORM, LIMIT, OFFSET, BBOX, DATETIME)
"""The parameters that mean the same everywhere; GDAL looks for the greatest ``limit`` behind a reference."""

TEXT: Schema = {"type": "string"}
PROBLEM_REFERENCE: Schema = {"$ref": "#/components/schemas/problem"}
FEATURE_ID: Json = {
    "name": "featureId",
    "in": "path",
    "description": "The id of a feature.",
    "required": True,
    "schema": TEXT,
}
WHY = {
    HTTPStatus.NOT_MODIFIED: "The reader has this answer already.",
    HTTPStatus.BAD_REQUEST: "A parameter is unknown, stands twice, is missing or cannot be read.",
    HTTPStatus.NOT_FOUND: "There is no such feature.",
    HTTPStatus.INTERNAL_SERVER_ERROR: "The fault is the server's.",
}
ABOUT = (
    "Where somebody was, and when: stays, legs and places of journeys, after OGC API - Features (Part 1: Core). Dates "
    "may be uncertain: arrival and departure are EDTF as the sources have them, start and end the earliest and "
    "the latest possible day. Every address answers HEAD as well, carries an ETag and comes compressed; an unknown "
    "parameter is refused."
)


def openapi(operations: Iterable[Operation], root: str, version: str) -> Json:
    """Write the document of operations; ``root`` is the address of the server's root, with a slash at its end."""
    return {
        "openapi": "3.0.3",
        "info": {"title": "Exile Map", "description": ABOUT, "version": version},
        "servers": [{"url": f"{root}api"}],
        "paths": dict(_path(each, root) for each in operations),
        "components": {
            "schemas": {"problem": PROBLEM},
            "parameters": {each.name: _parameter(each) for each in SHARED},
            "responses": {status.name.lower(): _failure(status) for status in WHY},
        },
    }


def _path(operation: Operation, root: str) -> tuple[str, Json]:
    """Write an operation under its address, seen from ``api``; one that lies elsewhere names its server."""
    path = quote(operation.path, safe="/{}")
    if operation.path.split("/")[0] == "api":
        return path.removeprefix("api") or "/", {"get": _operation(operation)}
    return f"/{path}", {"servers": [{"url": root.rstrip("/") or "/"}], "get": _operation(operation)}


def _operation(operation: Operation) -> Json:
    forms = {operation.media_type: operation.described()} | ({"text/html": TEXT} if operation.template else {})
    headers = {name: {"schema": {"type": "string", "enum": [value]}} for name, value in operation.headers.items()}
    answer = {
        "description": operation.title,
        "headers": headers,
        "content": {media_type: {"schema": schema} for media_type, schema in forms.items()},
    }
    statuses = [status for status in WHY if status is not HTTPStatus.NOT_FOUND or operation.of_feature]
    failures = {str(status.value): {"$ref": f"#/components/responses/{status.name.lower()}"} for status in statuses}
    feature = [{**FEATURE_ID, "example": operation.example}] if operation.of_feature else []
    return {
        "operationId": operation.path,
        "summary": operation.title,
        "parameters": [*feature, *map(_parameter_or_reference, operation.parameters)],
        "responses": {"200": answer, **failures},
    }


def _parameter_or_reference(parameter: Parameter) -> Json:
    shared = parameter in SHARED
    return {"$ref": f"#/components/parameters/{parameter.name}"} if shared else _parameter(parameter)


def _parameter(parameter: Parameter) -> Json:
    return {
        "name": parameter.name,
        "in": "query",
        "description": parameter.description,
        "required": bool(parameter.missing),
        "allowEmptyValue": not parameter.missing,
        "schema": parameter.schema,
        "style": "form",
        "explode": False,
    }


def _failure(status: HTTPStatus) -> Json:
    content = {} if status is HTTPStatus.NOT_MODIFIED else {PROBLEM_TYPE: {"schema": PROBLEM_REFERENCE}}
    return {"description": WHY[status], **({"content": content} if content else {})}
