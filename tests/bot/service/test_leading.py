import asyncio
import subprocess
import sys

import pytest

from bot.errors import StorageError
from bot.service import leading
from bot.service.leading import Leading
from bot.service.leases import Lease


class Leases:
    """Leases by a clock of the test; while `broken` the database does nothing."""

    def __init__(self):
        self.now = 0.0
        self.turns = {}
        self.broken = False

    async def acquire(self, name, holder, seconds):
        self._check()
        lease, ends = self.turns.get(name, (Lease(name, "", 0), 0.0))
        if ends > self.now:
            return None
        lease = Lease(name, holder, lease.fence + 1)
        self.turns[name] = lease, self.now + seconds
        return lease

    async def renew(self, lease, seconds):
        self._check()
        if self.turns[lease.name][0] != lease:
            return False
        self.turns[lease.name] = lease, self.now + seconds
        return True

    async def release(self, lease):
        self._check()
        if self.turns[lease.name][0] == lease:
            self.turns[lease.name] = lease, 0.0

    async def holder(self, name):
        lease, ends = self.turns[name]
        return lease.holder if ends > self.now else None

    async def evict(self, name, holder):
        lease, ends = self.turns[name]
        self.turns[name] = lease, 0.0 if lease.holder == holder else ends

    def _check(self):
        if self.broken:
            raise StorageError("it is away")

    async def sleep(self, seconds):
        for _ in range(5):
            await asyncio.sleep(0)
        self.now += seconds


class Work:
    """Work that notes who does it, until it may end."""

    def __init__(self):
        self.done_by = []
        self.now_by = set()

    def of(self, name):
        async def work():
            self.done_by.append(name)
            self.now_by.add(name)
            try:
                await asyncio.Event().wait()
            finally:
                self.now_by.discard(name)

        return work


@pytest.fixture
def leases():
    return Leases()


@pytest.fixture
def work():
    return Work()


def begin(leases, work, name):
    part = Leading(leases, name, lambda: leases.now, leases.sleep)
    return asyncio.create_task(part.run("polling", work.of(name)))


async def passed(leases, seconds):
    until = leases.now + seconds
    while leases.now < until:  # noqa: ASYNC110  # a clock of the test moves on
        await asyncio.sleep(0)


async def ended(*tasks):
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def test_of_two_processes_one_works_for_as_long_as_it_lives(leases, work):
    tasks = begin(leases, work, "a"), begin(leases, work, "b")
    await passed(leases, 100)
    assert work.done_by == ["a"]
    await ended(*tasks)


async def test_after_an_orderly_end_the_other_goes_on_at_once(leases, work):
    one, other = begin(leases, work, "a"), begin(leases, work, "b")
    await passed(leases, 20)
    await ended(one)
    await passed(leases, 2 * leading._PAUSE)
    assert work.now_by == {"b"}
    await ended(other)


async def test_after_a_kill_the_other_goes_on_within_ten_seconds(leases, work):
    leases.turns["polling"] = Lease("polling", "killed", 7), leases.now + leading.LEASE
    other = begin(leases, work, "b")
    await passed(leases, 9)
    assert work.now_by == {"b"}
    await ended(other)


async def test_who_cannot_renew_its_lease_stops_before_another_can_begin(leases, work):
    one = begin(leases, work, "a")
    await passed(leases, 20)
    leases.broken = True
    ends = leases.turns["polling"][1]
    while work.now_by:  # noqa: ASYNC110  # as above
        await asyncio.sleep(0)
    assert leases.now < ends
    leases.broken = False
    await passed(leases, 20)
    assert work.done_by == ["a", "a"]
    await ended(one)


async def test_who_has_lost_its_lease_stops(leases, work):
    one = begin(leases, work, "a")
    await passed(leases, 20)
    leases.turns["polling"] = Lease("polling", "b", 99), leases.now + 1000
    await passed(leases, 20)
    assert work.now_by == set()
    await ended(one)


@pytest.mark.parametrize("steps", range(40))
async def test_it_ends_when_asked_to_at_whatever_moment(leases, work, steps):
    one = begin(leases, work, "a")
    for _ in range(steps):
        await asyncio.sleep(0)
    one.cancel()
    for _ in range(100):
        await asyncio.sleep(0)
    assert one.cancelled()


async def test_what_the_work_raises_is_raised_and_the_lease_is_given_up(leases):
    async def fails():
        raise ValueError("wrong")

    with pytest.raises(ValueError, match="wrong"):
        await Leading(leases, "a", lambda: leases.now, leases.sleep).run("polling", fails)
    assert leases.turns["polling"][1] == 0.0


async def test_what_a_process_of_this_machine_has_left_is_taken_at_once(leases, work):
    gone = subprocess.run(  # noqa: ASYNC221  # our own
        [sys.executable, "-c", "from bot.service.process_names import process_name; print(process_name())"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    leases.turns["polling"] = Lease("polling", gone, 7), leases.now + 1000
    other = begin(leases, work, "b")
    await passed(leases, 1)
    assert work.now_by == {"b"}
    await ended(other)


async def test_who_is_told_twice_to_stop_keeps_no_lease_for_ever(leases):
    async def slow_to_end():
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0.01)

    part = Leading(leases, "a", lambda: leases.now, leases.sleep)
    task = asyncio.create_task(part.run("polling", slow_to_end))
    await passed(leases, 5)
    task.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await passed(leases, 0)
    assert leases.turns["polling"][1] == 0.0
    assert asyncio.all_tasks() == {asyncio.current_task()}
