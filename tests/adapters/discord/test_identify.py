from itertools import pairwise

import pytest

from adapters.discord import identify
from adapters.discord.identify import IdentifyTurns


class Leases:
    """Leases by a clock that sleeping moves on."""

    def __init__(self):
        self.now = 0.0
        self.ends = {}

    async def acquire(self, name, holder, seconds):
        if self.ends.get(name, 0.0) > self.now:
            return None
        self.ends[name] = self.now + seconds
        return holder

    async def sleep(self, seconds):
        self.now += seconds


@pytest.fixture
def leases():
    return Leases()


async def test_shards_of_all_processes_begin_at_a_distance(leases):
    one, other = IdentifyTurns(leases, leases.sleep), IdentifyTurns(leases, leases.sleep)
    begun = []
    for shard in range(4):
        await (one, other)[shard % 2].wait(shard, 1)
        begun.append(leases.now)
    assert all(later - earlier >= identify.SECONDS for earlier, later in pairwise(begun))


async def test_shards_of_different_groups_need_not_wait_for_each_other(leases):
    turns = IdentifyTurns(leases, leases.sleep)
    for shard in range(16):
        await turns.wait(shard, 16)
    assert leases.now == 0.0
