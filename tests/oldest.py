"""The oldest versions that ``pyproject.toml`` allows, as constraints for pip: ``python -m tests.oldest > oldest.txt``.

``make oldest`` installs them and runs every test without a browser, so that a lower bound is a promise that was tried.
"""

import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

__all__ = ["constraints"]


def constraints(project: str) -> list[str]:
    """Give the lower bound of each library that the program or an extra of it needs, as ``name==version``."""
    table = tomllib.loads(project)["project"]
    needed = [*table["dependencies"], *(each for extra in table["optional-dependencies"].values() for each in extra)]
    return sorted({_oldest(Requirement(each)) for each in needed})


def _oldest(requirement: Requirement) -> str:
    (bound,) = requirement.specifier  # one lower bound, and nothing else
    if bound.operator != ">=":
        msg = f"{requirement} has no lower bound"
        raise ValueError(msg)
    return f"{requirement.name}=={bound.version}"


if __name__ == "__main__":
    project = Path(__file__).parents[1] / "pyproject.toml"
    sys.stdout.write("".join(f"{each}\n" for each in constraints(project.read_text("utf-8"))))
