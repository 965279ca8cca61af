import ast
import importlib
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]
ROOMS = ("places", "routes", "webmap", "server")
SOURCES = sorted(
    [*(path for room in ROOMS[:3] for path in (REPOSITORY / room).rglob("*.py")), REPOSITORY / "server.py"]
)
OFFERING = [path for path in SOURCES if "\n__all__ = " in path.read_text(encoding="utf-8")]
HEAVY = {"geopandas", "pandas", "folium", "shapely", "pyogrio", "pyarrow"}


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(REPOSITORY).with_suffix("").parts).removesuffix(".__init__")


MODULES = pytest.mark.parametrize("path", SOURCES, ids=map(name_of, SOURCES))


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> Iterator[str]:
    """Give the module of every import, also of those inside functions."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def public_names(path: Path) -> set[str]:
    """Give the functions and classes that a module defines under a name without underscore."""
    definitions = (node for node in tree_of(path).body if isinstance(node, ast.FunctionDef | ast.ClassDef))
    return {node.name for node in definitions if not node.name.startswith("_")}


@MODULES
def test_arrows_point_one_way(path: Path) -> None:
    room = ROOMS.index(name_of(path).split(".")[0])

    assert [name for name in imported(path) if name.startswith(".") or name.split(".")[0] in ROOMS[room + 1 :]] == []


@pytest.mark.parametrize("path", OFFERING, ids=map(name_of, OFFERING))
def test_all_that_is_public_is_offered_and_nothing_else(path: Path) -> None:
    module = importlib.import_module(name_of(path))

    assert len(set(module.__all__)) == len(module.__all__)
    assert [name for name in module.__all__ if not hasattr(module, name)] == []
    assert public_names(path) - set(module.__all__) == set()


@MODULES
def test_no_file_is_longer_than_250_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250


@MODULES
def test_no_function_is_longer_than_40_lines(path: Path) -> None:
    lengths = {node.name: length_of(node) for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef)}

    assert {name: length for name, length in lengths.items() if length > 40} == {}


def length_of(function: ast.FunctionDef) -> int:
    """Count the lines from ``def`` to the end, without the docstring."""
    lines = (function.end_lineno or 0) - function.lineno + 1
    first = function.body[0]
    documented = ast.get_docstring(function) is not None
    return lines - ((first.end_lineno or 0) - first.lineno + 1 if documented else 0)


def test_half_of_all_functions_are_shorter_than_8_lines() -> None:
    lengths = sorted(
        length_of(node) for path in SOURCES for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef)
    )

    assert lengths[len(lengths) // 2] < 8


def test_no_module_is_named_after_nothing() -> None:
    assert [path for path in SOURCES if path.stem in {"utils", "helpers", "manager", "base", "core", "common"}] == []


def test_the_version_is_that_of_the_newest_release_in_the_changelog() -> None:
    version = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    headings = re.findall(r"^## (.+)$", (REPOSITORY / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)

    released = [heading.split()[0] for heading in headings if heading != "Unreleased"]
    assert headings
    assert not released or released[0] == version


def loaded_by(code: str) -> set[str]:
    """Run a program in a process of its own, and give the modules that are loaded at its end."""
    command = [sys.executable, "-c", f"import sys; {code}; print(*sys.modules, file=sys.stderr)"]
    return set(subprocess.run(command, cwd=REPOSITORY, capture_output=True, check=True, text=True).stderr.split())


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["at", "1902-09-10"],
        ["find", "Leningrad"],
        ["export", "--to", "geojson", "--output", "-"],
    ],
)
def test_a_command_loads_no_heavy_library(arguments: list[str]) -> None:
    loaded = loaded_by(f"import server; server.main({arguments}, standalone_mode=False)")

    assert sorted(HEAVY & loaded) == []


def test_the_help_waits_for_no_journey_and_no_server() -> None:
    loaded = loaded_by("import server; server.main(['--help'], standalone_mode=False)")

    assert sorted({"routes.journey", "places.dates", "webmap.library", "flask", "jinja2", "numpy"} & loaded) == []


def test_a_day_without_doubt_is_told_without_any_array() -> None:
    loaded = loaded_by("import server; server.main(['at', '1929-06-01'], standalone_mode=False)")

    assert sorted({"numpy", "pyproj", "geopy"} & loaded) == []


def test_the_server_answers_with_a_page_and_an_export_without_heavy_libraries() -> None:
    loaded = loaded_by(
        "from server import create_app; client = create_app().test_client(); "
        "assert client.get('/').status_code == client.get('/export/trotsky.geojson').status_code == 200"
    )

    assert sorted(HEAVY & loaded) == []
