"""The version of the program, and how it names itself to others."""

from importlib.metadata import PackageNotFoundError, metadata, version

__all__ = ["VERSION", "user_agent"]

try:
    VERSION = version("exile-map")
except PackageNotFoundError:  # run from a checkout that nobody installed
    VERSION = "0"


def user_agent() -> str:
    """Name the program as services ask for it: ``exile-map/0.1.0``, with its homepage where the package tells one."""
    try:
        links = metadata("exile-map").get_all("Project-URL") or []
    except PackageNotFoundError:
        links = []
    pages = [link.partition(",")[2].strip() for link in links if link.lower().startswith("homepage")]
    return " ".join([f"exile-map/{VERSION}", *(f"(+{page})" for page in pages)])
