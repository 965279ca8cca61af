"""Markup made from the templates, with every text escaped."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from places.utf8 import utf8

__all__ = ["markup"]


def markup(template: str, **values: Any) -> str:  # noqa: ANN401 # a template takes values of any kind
    """Fill a template of ``templates/``; a value that the template wants and nobody gave is an error.

    The text can be written in UTF-8, whatever the values say.
    """
    return utf8(_environment().get_template(template).render(values)).decode()


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
