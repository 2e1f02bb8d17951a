from types import SimpleNamespace

import pytest

from adapters.telegram.calls import CallResult
from adapters.telegram.errors import Failure, FailureKind
from adapters.telegram.managers import Managers
from bot.events import Command, Conversation, ConversationKind

GROUP = Conversation(platform="telegram", chat="-100", kind=ConversationKind.GROUP)
ADMINS = [{"user": {"id": 7}, "status": "creator"}, {"user": {"id": 8}, "status": "administrator"}]


class Caller:
    def __init__(self, *answers):
        self.answers = list(answers)
        self.calls = []

    async def call(self, method, data):
        self.calls.append((method, data))
        return self.answers.pop(0)


def managers(caller, clock=lambda: 0.0):
    app = SimpleNamespace(needs_rights=lambda event: event.name == "settings")
    return Managers(app, caller, clock)


def command(user="7", name="settings", place=GROUP, **fields):
    return Command(conversation=place, user=user, name=name, **fields)


async def test_the_administrators_are_asked_for_once_a_minute():
    now = [0.0]
    caller = Caller(CallResult(ADMINS), CallResult(ADMINS[:1]))
    asked = managers(caller, lambda: now[0])
    assert [(await asked.told(command(user))).manages for user in ("7", "8", "9")] == [True, True, False]
    now[0] = 61.0
    assert (await asked.told(command("8"))).manages is False
    assert caller.calls == [("getChatAdministrators", {"chat_id": -100})] * 2


async def test_who_writes_in_the_name_of_the_group_manages_it_and_a_channel_does_not():
    asked = managers(Caller())
    assert (await asked.told(command("-100", shared=True))).manages is True
    assert (await asked.told(command("-200", shared=True))).manages is False


async def test_nobody_is_asked_where_it_does_not_matter():
    asked = managers(Caller())
    private = Conversation(platform="telegram", chat="7")
    for event in (command(name="model"), command(place=private)):
        assert await asked.told(event) is event


@pytest.mark.parametrize("answer", [CallResult(failure=Failure(FailureKind.RETRY)), CallResult({"ok": True})])
async def test_without_an_answer_it_is_not_known_who_manages_the_group(answer):
    assert (await managers(Caller(answer)).told(command())).manages is None
