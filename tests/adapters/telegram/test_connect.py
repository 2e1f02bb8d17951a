import asyncio

import pytest

from adapters.telegram import connect
from adapters.telegram.calls import CallResult
from adapters.telegram.connect import set_webhook, watch_webhook
from adapters.telegram.errors import Failure, FailureKind
from bot.errors import SettingsError
from bot.exits import Exit
from bot.service.health import Connection

URL, OTHER = "https://zoo.example/telegram", "https://another.example/"
AWAY, REVOKED = Failure(FailureKind.RETRY), Failure(FailureKind.FATAL)


class Told:
    """Telegram, which answers the calls one after the other, and then never again."""

    def __init__(self, *answers):
        self._answers = iter(answers)

    async def call(self, _method, _data):
        answer = next(self._answers, None)
        if answer is None:
            raise asyncio.CancelledError
        return CallResult(failure=answer) if isinstance(answer, Failure) else CallResult({"url": answer})


@pytest.mark.parametrize(
    ("looks", "reports"),
    [
        ([URL, URL], "made made"),
        ([URL, AWAY, URL], "made lost made"),
        ([AWAY, URL], "lost made"),
        ([URL, "", URL], "made lost made"),
        ([URL, OTHER, OTHER], "made lost lost"),
        ([""], "lost"),
    ],
)
async def test_a_webhook_is_connected_while_telegram_answers_and_sends_updates_where_it_did(
    monkeypatch, caplog, looks, reports
):
    monkeypatch.setattr(connect, "_LOOK_SECONDS", 0.0)
    reported = []
    with pytest.raises(asyncio.CancelledError):
        await watch_webhook(Told(*looks), reported.append)
    assert reported == [Connection(word) for word in reports.split()]
    assert ("not sent here any more" in caplog.text) is ("" in looks or OTHER in looks)


async def test_a_token_that_is_revoked_ends_the_watch_of_a_webhook(monkeypatch):
    monkeypatch.setattr(connect, "_LOOK_SECONDS", 0.0)
    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN: Telegram refuses it") as caught:
        await watch_webhook(Told(URL, REVOKED), lambda _: None)
    assert caught.value.status is Exit.TOKEN


async def test_a_webhook_is_set_however_long_telegram_is_away():
    await set_webhook(Told(AWAY, AWAY, URL), URL, "secret")


@pytest.mark.parametrize(
    ("failure", "told"), [(REVOKED, "TELEGRAM_BOT_TOKEN"), (Failure(FailureKind.REFUSED), "TELEGRAM_WEBHOOK_URL")]
)
async def test_a_webhook_that_cannot_be_set_is_told_by_what_is_wrong(failure, told):
    with pytest.raises(SettingsError, match=f"^{told}: "):
        await set_webhook(Told(failure), URL, "secret")
