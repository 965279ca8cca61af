"""The version of the program."""

from importlib.metadata import PackageNotFoundError, version

__all__ = ["VERSION"]

try:
    VERSION = version("exile-map")
except PackageNotFoundError:  # run from a checkout that nobody installed
    VERSION = "0"
