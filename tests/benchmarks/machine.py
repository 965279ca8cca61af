"""On what it was measured: processor, versions, and how busy the machine was."""

import os
import platform
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

__all__ = ["memory_mb", "told"]

PACKAGES = ("flask", "waitress", "geopandas", "folium", "movingpandas", "plotly", "edtf")


def told() -> str:
    """Tell it in a line."""
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {_processor()} ({os.cpu_count()} cores, load {load}), "
        f"{platform.system()}, Python {platform.python_version()}, {packages}"
    )


def memory_mb(field: str, process: int | str = "self") -> float:
    """Give the memory of a process as Linux tells it: ``VmRSS`` what it holds now, ``VmHWM`` the most it held."""
    lines = Path(f"/proc/{process}/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{field}:")) * 1024 / 1e6


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    lines = told.read_text("utf-8").splitlines() if told.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor())
