import asyncio
from types import SimpleNamespace

import aiohttp
import pytest

from adapters.cli.monitor import monitored
from adapters.cli.prometheus import PrometheusMetrics
from bot.errors import SettingsError
from bot.service.health import Connection, ConnectionHealth

HOST = "127.0.0.1"


class Values:
    """Values of a store that can be read, and takes what is written or fails."""

    def __init__(self):
        self.fault = None

    async def get(self, _name):
        pass

    async def put(self, _name, _value):
        if self.fault is not None:
            raise self.fault


class Core:
    def __init__(self):
        self.health = ConnectionHealth()
        self.store = SimpleNamespace(key_values=Values())


@pytest.fixture
def core():
    return Core()


@pytest.fixture
async def page(core, unused_tcp_port):
    """Fetch a page of a monitored process: its status and what it says."""
    async with (
        monitored(core, PrometheusMetrics(), f"{HOST}:{unused_tcp_port}"),
        aiohttp.ClientSession(f"http://{HOST}:{unused_tcp_port}") as session,
    ):

        async def fetch(path):
            async with session.get(path) as response:
                is_json = response.content_type == "application/json"
                return response.status, await response.json() if is_json else await response.text()

        yield fetch


async def test_a_process_is_ready_once_the_store_takes_what_is_written_and_every_platform_is_connected(core, page):
    connected = core.health.reporter("telegram")
    assert await page("/readyz") == (503, {"store": True, "telegram": False})
    connected(Connection.MADE)
    assert await page("/readyz") == (200, {"store": True, "telegram": True})


async def test_a_store_that_takes_nothing_makes_it_unready_and_lets_it_live(core, page):
    core.store.key_values.fault = OSError("disk full")
    assert await page("/readyz") == (503, {"store": False})
    assert (await page("/healthz"))[0] == 200


async def test_a_platform_that_has_ended_makes_it_unwell(core, page):
    core.health.fail("telegram")
    assert (await page("/healthz"))[0] == 503


async def test_the_metrics_are_served_as_text(page):
    status, text = await page("/metrics")
    assert status == 200
    assert "process_resident_memory_bytes" in text


async def test_an_address_in_use_is_told(core, page, unused_tcp_port):  # noqa: ARG001  # it is what uses the address
    with pytest.raises(SettingsError, match="ZOO_METRICS_LISTEN"):
        async with monitored(core, PrometheusMetrics(), f"{HOST}:{unused_tcp_port}"):
            await asyncio.sleep(0)


async def test_without_an_address_nothing_is_served(core):
    async with monitored(core, PrometheusMetrics(), ""):
        await asyncio.sleep(0)
