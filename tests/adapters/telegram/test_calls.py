from collections import Counter

import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut

from adapters.telegram.calls import Caller
from adapters.telegram.errors import FailureKind
from adapters.telegram.limiter import QueueTimeoutError


class Api:
    """Fail in the given ways, then succeed."""

    def __init__(self, *failures):
        self.failures = list(failures)
        self.calls = 0

    async def call(self, _method, _data):
        self.calls += 1
        if self.failures:
            raise self.failures.pop(0)
        return {"message_id": 1}


async def called(method, *failures, resend=False):
    api, waits = Api(*failures), []

    async def sleep(seconds):
        waits.append(seconds)

    result = await Caller(api, Counter(), sleep).call(method, {}, resend=resend)
    return result.failure and result.failure.kind, api.calls, waits


BROKEN = NetworkError("Bad Gateway")


async def test_what_may_be_repeated_is_repeated_with_growing_pauses():
    failure, calls, waits = await called("editMessageText", BROKEN, TimedOut(), BROKEN)
    assert (failure, calls) == (None, 4)
    assert waits == sorted(waits)


@pytest.mark.parametrize("resend", [False, True])
async def test_a_message_that_may_have_arrived_is_repeated_only_where_asked_for(resend):
    failure, calls, _ = await called("sendMessage", BROKEN, resend=resend)
    assert (failure, calls) == ((None, 2) if resend else (FailureKind.OUTCOME_UNKNOWN, 1))


async def test_resending_ends():
    assert (await called("sendMessage", *[BROKEN] * 9, resend=True))[:2] == (FailureKind.OUTCOME_UNKNOWN, 4)


async def test_a_message_that_took_too_long_is_never_repeated():
    assert (await called("sendMessage", TimedOut(), resend=True))[:2] == (FailureKind.OUTCOME_UNKNOWN, 1)


@pytest.mark.parametrize("error", [BadRequest("nonsense"), Forbidden("blocked"), BadRequest("Message is not modified")])
async def test_what_is_refused_is_not_repeated(error):
    assert (await called("sendMessage", error, resend=True))[1] == 1


async def test_a_flooded_chats_pause_is_the_limiters_business():
    failure, calls, waits = await called("sendMessage", RetryAfter(30))
    assert (failure, calls, waits) == (None, 2, [0.0])


async def test_an_answer_waits_as_told_but_not_beyond_its_worth():
    failure, calls, waits = await called("answerCallbackQuery", RetryAfter(2))
    assert (failure, calls) == (None, 2)
    assert 1.5 < waits[0] < 3
    assert (await called("answerCallbackQuery", RetryAfter(20)))[:2] == (FailureKind.RETRY, 1)


async def test_a_message_whose_turn_is_too_far_away_may_be_tried_later():
    assert (await called("sendMessage", QueueTimeoutError("full")))[:2] == (FailureKind.RETRY, 1)
