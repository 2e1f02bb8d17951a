"""The pages for those who watch a serving process: metrics, whether it lives, and whether it can answer."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus

from aiohttp import web

from adapters.cli.compose import Core
from adapters.cli.prometheus import CONTENT_TYPE, PrometheusMetrics
from adapters.listening import listening

_STORE_SECONDS = 2.0
"""Seconds in which the store has to take a value for the process to count as ready."""
_PROBE = "readiness"
"""The name of an empty value that is written to see whether the store takes anything: a full disk can be read too."""


class Monitor:
    """Handler of the pages. None of them tells anything about a person."""

    def __init__(self, core: Core, metrics: PrometheusMetrics) -> None:
        self._core = core
        self._metrics = metrics

    async def metrics(self, _request: web.Request) -> web.Response:
        """Write the metrics for Prometheus."""
        return web.Response(body=self._metrics.text(), headers={"Content-Type": CONTENT_TYPE})

    async def alive(self, _request: web.Request) -> web.Response:
        """Tell whether the process does well; one that does not should be started anew."""
        return _told({"platforms": self._core.health.is_healthy})

    async def ready(self, _request: web.Request) -> web.Response:
        """Tell whether the process can answer now: the store takes what is written, and every platform is connected."""
        return _told({"store": await self._store_takes(), **self._core.health.connections})

    async def _store_takes(self) -> bool:
        try:
            async with asyncio.timeout(_STORE_SECONDS):
                await self._core.store.key_values.put(_PROBE, "")
        except Exception:  # noqa: BLE001  # whatever is wrong with it, it takes nothing
            return False
        return True


def _told(checks: dict[str, bool]) -> web.Response:
    status = HTTPStatus.OK if all(checks.values()) else HTTPStatus.SERVICE_UNAVAILABLE
    return web.json_response(checks, status=status)


@asynccontextmanager
async def monitored(core: Core, metrics: PrometheusMetrics, listen: str) -> AsyncIterator[None]:
    """Serve the pages while the body runs, if there is an address to listen on.

    Raises:
        SettingsError: the address cannot be used.
    """
    if not listen:
        yield
        return
    monitor, pages = Monitor(core, metrics), web.Application()
    pages.router.add_get("/metrics", monitor.metrics)
    pages.router.add_get("/healthz", monitor.alive)
    pages.router.add_get("/readyz", monitor.ready)
    async with listening(pages, "ZOO_METRICS_LISTEN", listen):
        yield
