import asyncio

import pytest
from telegram.error import RetryAfter

from adapters.telegram.limiter import QueueTimeoutError, RateLimiter
from bot.service.call_rate import CallRate


class Time:
    """A clock that only sleeping moves."""

    def __init__(self):
        self.now = 1000.0
        self.waits = []

    def __call__(self):
        return self.now

    async def sleep(self, seconds):
        until = self.now + seconds
        self.waits.append(until)
        await asyncio.sleep(0)
        while min(self.waits) < until:  # noqa: ASYNC110  # whoever wakes first goes first
            await asyncio.sleep(0)
        self.now = max(self.now, until)
        self.waits.remove(until)


@pytest.fixture
def time():
    return Time()


@pytest.fixture
def sent(time):
    return Sent(time)


class Sent:
    """The messages sent through a limiter, with the time of each."""

    def __init__(self, time, per_second=1000):
        self.time = time
        self.limiter = RateLimiter(CallRate(per_second, time, time.sleep))
        self.at = []
        self.failures = []

    async def send(self, chat=1, endpoint="sendMessage", **data):
        async def call():
            self.at.append((chat, self.time.now - 1000.0))
            if self.failures:
                raise self.failures.pop(0)

        await self.limiter.process_request(call, (), {}, endpoint, {"chat_id": chat, **data}, None)

    async def many(self, chats, **how):
        await asyncio.gather(*(self.send(chat, **how) for chat in chats))

    def times(self, chat):
        return [at for one, at in self.at if one == chat]


async def test_a_chat_gets_a_burst_and_then_one_a_second(sent):
    await sent.many([1] * 8)
    assert sent.times(1) == [0, 0, 0, 0, 0, 1, 2, 3]


async def test_chats_do_not_wait_for_each_other(sent):
    await sent.many([1] * 8 + [2])
    assert sent.times(2) == [0]


async def test_a_group_gets_twenty_messages_a_minute(sent):
    await sent.many([-5] * 25)
    assert all(late - early >= 60 for early, late in zip(sent.times(-5), sent.times(-5)[20:], strict=False))


async def test_edits_do_not_use_up_a_groups_minute(sent):
    await sent.many([-5] * 30, endpoint="editMessageText")
    assert sent.times(-5)[-1] == 25


async def test_all_chats_together_keep_to_the_bots_pace(time):
    sent = Sent(time, per_second=30)
    await sent.many(range(1, 91))
    assert [sum(at <= second for _, at in sent.at) for second in (0, 1)] == [30, 60]


async def test_answers_to_queries_never_wait(sent):
    await sent.many([1] * 50, endpoint="answerCallbackQuery")
    assert sent.times(1) == [0] * 50


async def test_a_429_pauses_that_chat_alone(sent, time):
    sent.failures = [RetryAfter(10)]
    with pytest.raises(RetryAfter):
        await sent.send(1)
    await sent.many([1, 2, 1, 1])
    assert sent.times(2) == [0]
    assert sent.times(1) == [0, 10, 11, 12]
    assert time.now == 1012


async def test_a_message_that_would_wait_too_long_is_given_back(sent):
    sent.failures = [RetryAfter(700)]
    with pytest.raises(RetryAfter):
        await sent.send(1)
    with pytest.raises(QueueTimeoutError):
        await sent.send(1)


async def test_a_message_that_waits_when_the_pause_comes_waits_for_its_end(sent):
    await sent.many([1] * 5)
    waiting = asyncio.create_task(sent.send(1))
    await asyncio.sleep(0)
    sent.limiter._chats[1].pause(1030.0)
    await waiting
    assert sent.times(1)[-1] >= 30


async def test_what_is_remembered_of_chats_is_bounded(sent):
    for chat in range(1, 10_050):
        await sent.send(chat, endpoint="editMessageText")
    assert len(sent.limiter._chats) == 10_000
