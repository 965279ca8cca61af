"""The name of a journey, as the folder or the file bears it from which it is read."""

from pathlib import Path

__all__ = ["journey_name"]


def journey_name(path: Path) -> str:
    """Give the name of a folder, or of a file without its ending; what we write may have one of two parts.

    Examples
    --------
    >>> journey_name(Path("ovid.csv")), journey_name(Path("ovid.lpf.json"))
    ('ovid', 'ovid')
    """
    if path.is_dir():
        return path.resolve().name
    if "." not in path.stem:
        return path.stem
    from routes.formats import find_format, format_names  # which import what journeys are made of

    endings = (find_format(name).ending for name in format_names())
    ending = next((each for each in endings if path.name.lower().endswith(each)), path.suffix)
    return path.name[: len(path.name) - len(ending)] or path.stem
