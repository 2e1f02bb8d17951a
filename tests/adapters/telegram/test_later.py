from collections import Counter

import pytest

from adapters.telegram.deliver import DeliveryResult
from adapters.telegram.later import LaterDelivery
from bot.errors import StorageError
from bot.service.backoff import Backoff
from bot.service.inbox import Delivery
from bot.storage.opening import open_store

UPDATE = Delivery("s", 1, "u:1", b"{}", 100)
LATER, DONE, FAILED = DeliveryResult.RETRY_LATER, DeliveryResult.DONE, DeliveryResult.FAILED
BACKOFF = Backoff(10.0, 40.0, lambda: 0.5)


@pytest.fixture
async def store(tmp_path):
    async with open_store(tmp_path / "zoo.sqlite3") as opened:
        await opened.inbox.receive(UPDATE)
        yield opened


class Chat:
    """A chat that takes a message after some tries, and a clock that passes while nothing is tried."""

    def __init__(self, *results):
        self.results = list(results)
        self.pauses = []
        self.meanwhile = None

    async def take(self):
        result = self.results.pop(0)
        if isinstance(result, Exception):
            raise result
        return result

    async def sleep(self, seconds):
        self.pauses.append(seconds)
        if self.meanwhile is not None:
            await self.meanwhile()


def delivering(inbox, chat):
    return LaterDelivery(inbox, Counter(), chat.sleep, BACKOFF)


@pytest.mark.parametrize("end", [DONE, FAILED, DeliveryResult.GONE, DeliveryResult.NO_RIGHTS])
async def test_what_is_put_off_is_tried_until_it_has_ended_with_pauses_that_grow_to_a_most(store, end):
    chat = Chat(*[LATER] * 5, end)
    assert await delivering(store.inbox, chat).finish(UPDATE, chat.take) is end
    assert chat.pauses == [10, 20, 40, 40, 40]


async def test_what_the_database_has_refused_on_the_way_is_tried_again_too(store):
    chat = Chat(StorageError("busy"), LATER, StorageError("busy"), DONE)
    assert await delivering(store.inbox, chat).finish(UPDATE, chat.take) is DONE
    assert chat.pauses == [10, 20, 40]


async def test_while_it_waits_no_attempt_is_counted(store):
    chat = Chat(LATER, DONE)

    async def look():
        assert [one.attempts for one in await store.inbox.pending("s")] == [0]

    chat.meanwhile = look
    assert await delivering(store.inbox, chat).finish(UPDATE, chat.take) is DONE


async def test_what_is_forgotten_meanwhile_is_not_sent(store):
    chat = Chat(LATER, DONE)

    async def forget():
        await store.forget("u:1")

    chat.meanwhile = forget
    assert await delivering(store.inbox, chat).finish(UPDATE, chat.take) is FAILED
    assert chat.results == [DONE]


async def test_what_is_not_stored_is_not_tried_again(store):
    chat = Chat(LATER)
    assert await delivering(store.inbox, chat).finish(None, chat.take) is LATER
    assert chat.pauses == []


async def test_a_database_that_is_busy_loses_nothing():
    class Busy:
        async def put_back(self, _source, _numbers):
            raise StorageError("busy")

    chat = Chat(LATER, DONE)
    assert await delivering(Busy(), chat).finish(UPDATE, chat.take) is DONE
