"""What a page loads and uses, as Chromium itself counts it."""

from typing import Any

from playwright.sync_api import Page

__all__ = ["Network"]


class Network:
    """The requests, the memory and the work of a page, counted from now on.

    Parameters
    ----------
    host : str
        The page's own, with the port; folders below ``/cdn/`` stand for other hosts.
    """

    def __init__(self, page: Page, host: str) -> None:
        self._host = host
        self._addresses: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        self._bytes: dict[str, float] = {}
        self._session = page.context.new_cdp_session(page)
        self._session.on("Network.requestWillBeSent", self._ask)
        self._session.on("Network.loadingFinished", self._finish)
        for domain in ("Network", "Performance", "HeapProfiler"):
            self._session.send(f"{domain}.enable")

    def counted(self) -> dict[str, float]:
        """Give kilobytes as compressed, with headers, and how many requests there were."""
        code = sum(self._bytes.get(each, 0) for each, kind in self._kinds.items() if kind in {"Script", "Stylesheet"})
        return {
            "bytes": sum(self._bytes.values()) / 1000,
            "code": code / 1000,
            "requests": len(self._addresses),
            "elsewhere": sum(map(self._is_elsewhere, self._addresses.values())),
        }

    def heap_mb(self) -> float:
        """Give the memory that scripts hold, without what is no longer needed."""
        self._session.send("HeapProfiler.collectGarbage")
        return self._metric("JSHeapUsedSize") / 1e6

    def worked_ms(self) -> float:
        """Give how long the main thread has worked so far: scripts, styles, layout and painting."""
        return self._metric("TaskDuration") * 1000

    def _metric(self, name: str) -> float:
        metrics = self._session.send("Performance.getMetrics")["metrics"]
        return float(next(metric["value"] for metric in metrics if metric["name"] == name))

    def _ask(self, event: dict[str, Any]) -> None:
        address = event["request"]["url"]
        if address.startswith("http") and not address.endswith("favicon.ico"):
            self._addresses[event["requestId"]] = address
            self._kinds[event["requestId"]] = event.get("type", "")

    def _finish(self, event: dict[str, Any]) -> None:
        if event["requestId"] in self._addresses:
            self._bytes[event["requestId"]] = event["encodedDataLength"]

    def _is_elsewhere(self, address: str) -> bool:
        return f"//{self._host}/" not in address or "/cdn/" in address
