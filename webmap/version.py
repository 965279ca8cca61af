"""The version of the program."""

from places.version import VERSION

__all__ = ["VERSION"]
