"""Processes that share a rate keep to it together, each to an equal part."""

import asyncio
import bisect

import pytest

from bot.errors import StorageError
from bot.service import call_rate
from bot.service.call_rate import CallRate, SharedCallRate


class Time:
    """A clock that moves on to the next sleeper's hour when nobody else does anything."""

    def __init__(self):
        self.now = 1000.0
        self._sleepers = []
        self._order = 0

    def __call__(self):
        return self.now

    async def sleep(self, seconds):
        woken, self._order = asyncio.get_running_loop().create_future(), self._order + 1
        bisect.insort(self._sleepers, (self.now + seconds, self._order, woken))
        await woken

    async def passes(self, seconds):
        until = self.now + seconds
        while True:
            for _ in range(6):
                await asyncio.sleep(0)
            if not self._sleepers or self._sleepers[0][0] > until:
                break
            self.now, _, woken = self._sleepers.pop(0)
            if not woken.done():
                woken.set_result(None)
        self.now = until


class Parts:
    """Those who take part, by the clock of the test; while `broken` the database does nothing."""

    def __init__(self, time):
        self._time = time
        self.ends = {}
        self.broken = False
        self.asked = 0

    async def take_part(self, _name, holder, seconds):
        self.asked += 1
        if self.broken:
            raise StorageError("it is away")
        self.ends[holder] = self._time.now + seconds
        return sum(end > self._time.now for end in self.ends.values())

    async def leave(self, _name, holder):
        del self.ends[holder]


class Process:
    """A process that calls as often as it may, until it is killed."""

    def __init__(self, time, parts, name, per_second=30):
        self.time = time
        self.rate = CallRate(per_second, time, time.sleep)
        self.shared = SharedCallRate(self.rate, parts, "calls", name, time.sleep)
        self.calls = []
        self._task = asyncio.create_task(self._run())

    async def _run(self):
        async with self.shared.shared():
            while True:
                await self.rate.turn(float("inf"))
                self.calls.append(self.time.now)
                if len(self.calls) > 2000:
                    raise AssertionError("it does not keep to a rate")

    async def stop(self):
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def kill(self, parts):
        """End it without its giving up anything."""
        ends = dict(parts.ends)
        await self.stop()
        parts.ends = ends

    def count(self, start, seconds):
        return sum(start <= at < start + seconds for at in self.calls)


@pytest.fixture
def time():
    return Time()


@pytest.fixture
def parts(time):
    return Parts(time)


async def test_a_process_alone_has_all_of_it_and_asks_for_no_call(time, parts):
    one = Process(time, parts, "one")
    await time.passes(20)
    assert one.count(1010, 10) == 300
    assert parts.asked <= 11
    await one.stop()
    assert parts.ends == {}


async def test_of_several_each_has_an_equal_part_and_together_they_never_exceed_it(time, parts):
    many = [Process(time, parts, "one")]
    await time.passes(10.3)
    many += [Process(time, parts, name) for name in ("two", "three")]
    await time.passes(20)
    assert [one.count(1020, 10) for one in many] == pytest.approx([100] * 3, abs=1)
    for second in range(1003, 1030):  # after the burst at the start
        assert sum(one.count(second, 1) for one in many) <= 30 + len(many)  # each may begin at the second
    for one in many:
        await one.stop()


async def test_what_waits_keeps_to_the_new_part_too(time):
    rate = CallRate(10, time, time.sleep)
    sent = []

    async def send():
        await rate.turn(float("inf"))
        sent.append(time.now)

    waiting = [asyncio.create_task(send()) for _ in range(40)]
    await time.passes(1)
    rate.divide(5)
    before = len(sent)
    await time.passes(5)
    assert len(sent) - before <= 11
    await time.passes(30)
    await asyncio.gather(*waiting)


async def test_the_part_of_one_that_stops_or_is_killed_goes_to_the_others_within_ten_seconds(time, parts):
    one, two, three = (Process(time, parts, name) for name in ("one", "two", "three"))
    await time.passes(10)
    await two.kill(parts)
    await three.stop()
    await time.passes(10)
    start = time.now
    await time.passes(10)
    assert one.count(start, 10) == pytest.approx(300, abs=1)
    await one.stop()


async def test_while_the_database_is_away_the_parts_stay_as_they_are(time, parts):
    one, two = Process(time, parts, "one"), Process(time, parts, "two")
    await time.passes(10)
    parts.broken = True
    await time.passes(20)
    assert one.count(1020, 10) == two.count(1020, 10) == pytest.approx(150, abs=1)
    await one.stop()
    await two.stop()


async def test_a_turn_that_is_too_far_away_is_not_waited_for(time):
    rate = CallRate(1, time, time.sleep)
    assert await rate.turn(time.now)
    assert not await rate.turn(time.now + 0.5)
    assert not await rate.turn(time.now + 10, after=time.now + 11)


def test_a_new_one_waits_until_all_others_have_looked():
    assert call_rate._MARGIN > 0
    assert call_rate._PART + call_rate.PAUSE < 10
