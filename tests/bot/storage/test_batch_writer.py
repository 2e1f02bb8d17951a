import asyncio

import pytest

from bot.storage.batch_writer import LARGEST, BatchWriter
from tests.patience import PATIENCE


class Disk:
    """A slow writer of groups; it fails on "full" whatever is beside it, and on "bad" for itself alone."""

    def __init__(self):
        self.groups = []
        self.written = []

    async def write(self, items):
        self.groups.append(list(items))
        await asyncio.sleep(0.005)
        if "full" in items:
            raise OSError("disk full")
        if "bad" in items:
            raise ValueError("bad")
        self.written.extend(items)
        return items


@pytest.fixture
def disk():
    return Disk()


def writer_to(disk, key=lambda item: item):
    return BatchWriter(disk.write, key, own_fault=ValueError)


async def started(coroutine):
    task = asyncio.create_task(coroutine)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return task


async def test_what_comes_during_a_write_is_written_together(disk):
    writer = writer_to(disk)
    first = await started(writer.submit(0))
    rest = await asyncio.gather(*(writer.submit(n) for n in range(1, 6)))

    assert (await first, rest) == (0, [1, 2, 3, 4, 5])
    assert disk.groups == [[0], [1, 2, 3, 4, 5]]


async def test_items_of_one_key_keep_their_order_and_never_share_a_group(disk):
    writer = writer_to(disk, key=lambda item: item[0])
    await asyncio.gather(*(writer.submit(("a", n)) for n in range(5)))

    assert disk.groups == [[("a", n)] for n in range(5)]


async def test_a_group_is_never_larger_than_a_statement_can_hold(disk):
    writer = writer_to(disk)
    await asyncio.gather(*(writer.submit(n) for n in range(LARGEST * 2 + 1)))

    assert [len(group) for group in disk.groups] == [LARGEST, LARGEST, 1]


async def test_a_group_that_fails_is_told_to_each_of_its_callers_and_to_nobody_else(disk):
    writer = writer_to(disk)
    first = await started(writer.submit("first"))
    group = await asyncio.gather(writer.submit("a"), writer.submit("full"), return_exceptions=True)

    assert await first == "first"
    assert [type(result) for result in group] == [OSError, OSError]
    assert await writer.submit("after") == "after"


async def test_an_item_that_is_bad_by_itself_does_not_fail_its_neighbours(disk):
    writer = writer_to(disk)
    first = await started(writer.submit("first"))
    group = await asyncio.gather(writer.submit("a"), writer.submit("bad"), writer.submit("b"), return_exceptions=True)

    assert await first == "first"
    assert [group[0], type(group[1]), group[2]] == ["a", ValueError, "b"]


async def test_a_cancelled_caller_loses_neither_its_write_nor_anybody_elses(disk):
    writer = writer_to(disk)
    leader = await started(writer.submit("leader"))
    waiting = await started(writer.submit("waiting"))
    other = await started(writer.submit("other"))
    leader.cancel()
    waiting.cancel()

    assert await other == "other"
    assert [leader.cancelled(), waiting.cancelled()] == [True, True]
    assert disk.written == ["leader", "waiting", "other"]


async def test_being_idle_means_that_all_is_written(disk):
    writer = writer_to(disk, key=lambda _: 0)
    tasks = [await started(writer.submit(n)) for n in range(3)]
    await writer.idle()

    assert disk.written == [0, 1, 2]
    await asyncio.gather(*tasks)


async def test_a_writer_that_was_torn_down_leaves_nobody_waiting_and_can_be_used_again(disk):
    writer = writer_to(disk)
    writing = await started(writer.submit("writing"))
    waiting = await started(writer.submit("waiting"))
    writer._drain.cancel()
    await asyncio.wait([writing, waiting], timeout=PATIENCE)

    assert [writing.cancelled(), waiting.cancelled()] == [True, True]
    assert await writer.submit("later") == "later"


async def test_a_write_that_is_begun_is_under_way_after_a_turn_of_the_loop(disk):
    writing = writer_to(disk).begin("one")
    await asyncio.sleep(0)
    assert (disk.groups, disk.written) == ([["one"]], [])
    assert await writing == "one"
    assert disk.written == ["one"]
