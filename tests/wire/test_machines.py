"""Several processes with one database: each update is answered once, in order, whichever process it reaches."""

import contextlib
import itertools
import socket

import aiohttp
import pytest
from aiohttp import web

from bot.service import call_rate
from bot.service.call_rate import CallRate
from tests.patience import until
from tests.wire.telegram_bot import RunningBot, settled

SECRET = "s3cret_-" * 4


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    """Look often who else sends, and let nobody be forgotten on a busy machine."""
    monkeypatch.setattr(call_rate, "_PART", 120)
    monkeypatch.setattr(call_rate, "PAUSE", 0.2)
    monkeypatch.setattr(call_rate, "_MARGIN", 0.0)


class Proxy:
    """A balancer that passes requests on to each server in turn, and to the next one where one is down."""

    def __init__(self, ports):
        self.ports = ports
        self.passed = []
        self._turns = itertools.count()

    async def forward(self, request):
        body, first = await request.read(), next(self._turns)
        async with aiohttp.ClientSession() as session:
            for turn in range(len(self.ports)):
                port = self.ports[(first + turn) % len(self.ports)]
                with contextlib.suppress(aiohttp.ClientError):
                    url = f"http://127.0.0.1:{port}{request.path}"
                    async with session.post(url, data=body, headers=request.headers) as response:
                        self.passed.append(port)
                        return web.Response(status=response.status)
        return web.Response(status=502)


@pytest.fixture
async def balanced():
    """A proxy before two workers; its address, itself, and the ports of the workers."""
    ports, port = (free_port(), free_port()), free_port()
    proxy, pages = Proxy(ports), web.Application()
    pages.router.add_post("/hook", proxy.forward)
    runner = web.AppRunner(pages)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    yield f"http://127.0.0.1:{port}/hook", proxy, ports
    await runner.cleanup()


@pytest.fixture
async def workers(telegram, tools, address, balanced):
    """Two workers of one database behind a proxy."""
    url, _, ports = balanced
    bots = [
        RunningBot(
            telegram,
            tools,
            address,
            webhook_url=url,
            webhook_listen=f"127.0.0.1:{port}",
            webhook_secret=SECRET,
        )
        for port in ports
    ]
    async with bots[0], bots[1]:
        for _ in bots:
            await telegram.next_call("setWebhook")
        yield bots


async def test_two_webhook_workers_answer_each_update_once_and_in_the_order_of_its_chat(telegram, workers, balanced):
    people = [telegram.user() for _ in range(3)]
    names = ("gpt-4o", "gpt-4", "bloom", "llama 2")
    for name in names:
        for person in people:
            person.say(f"/model {name}")
    for person in people:
        answers = [(await person.private().next()).text.splitlines()[0] for _ in names]
        assert [answer.split(" ·")[0] for answer in answers] == ["GPT-4o", "GPT-4", "BLOOM", "Llama 2"]
    await settled(telegram)
    assert all(len(person.private().messages.all) == len(names) for person in people)
    while len(set(balanced[1].passed)) < len(workers):  # a busy machine may have let one of them have all so far
        people[0].say("/model gpt-4")
        assert (await people[0].private().next()).text.startswith("GPT-4 ")


@pytest.fixture
def parts(monkeypatch):
    """The part that each process has of Telegram's rate, and how many others have one."""
    parts, divide = {}, CallRate.divide

    def noted(rate, among, rest=0.0):
        parts[id(rate)] = among
        divide(rate, among, rest)

    monkeypatch.setattr(CallRate, "divide", noted)
    return parts


async def test_two_webhook_workers_share_the_rate_and_one_has_all_of_it_when_the_other_stops(parts, workers):
    await until(lambda: sorted(parts.values()) == [2, 2])
    await workers[0].stop()
    await until(lambda: sorted(parts.values()) == [1, 2])  # the one that stopped is told no more


async def test_when_one_worker_stops_the_other_goes_on_and_nothing_is_lost(telegram, workers):
    anna = telegram.user()
    for number in range(3):
        anna.say(f"/model gpt-4o {number}")
        await anna.private().next()
    await workers[0].stop()
    for _ in range(3):
        anna.say("/model gpt-4")
        assert (await anna.private().next()).text.startswith("GPT-4 ")
    await settled(telegram)
    assert len(anna.private().messages.all) == 6


async def test_of_two_that_poll_one_does_and_the_other_goes_on_when_it_stops(telegram, tools, address, caplog):
    anna = telegram.user()
    first, second = RunningBot(telegram, tools, address), RunningBot(telegram, tools, address)
    async with first:
        anna.say("/model gpt-4o")
        await anna.private().next()
        async with second:
            anna.say("/model gpt-4")
            assert (await anna.private().next()).text.startswith("GPT-4 ")
            await first.stop()
            anna.say("/model bloom")
            assert (await anna.private().next()).text.startswith("BLOOM")
            await settled(telegram)
    assert len(anna.private().messages.all) == 3
    assert "409" not in caplog.text  # the server may refuse a call that was given up, but nobody hears of it
