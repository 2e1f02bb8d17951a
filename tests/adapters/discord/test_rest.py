"""What counts for the limit of all calls in the bot's name, which its processes share."""

from contextlib import asynccontextmanager

import pytest

from adapters.discord.form import Content
from adapters.discord.outcome import DiscordRefusalError
from adapters.discord.rest import RestClient

TEXT = Content({"content": "hello"})


class Answer:
    status = 200
    headers = {}  # noqa: RUF012  # nothing changes it

    async def read(self):
        return b'{"id": "7"}'


class Session:
    def __init__(self):
        self.called = []

    @asynccontextmanager
    async def request(self, _method, url, **_):
        self.called.append(url.path)
        yield Answer()


class Turns:
    """A rate that gives so many turns."""

    def __init__(self, left):
        self.left = left

    async def turn(self, _until):
        self.left -= 1
        return self.left >= 0


@pytest.fixture
def session():
    return Session()


async def test_a_message_in_the_bots_name_takes_a_turn_and_what_answers_an_interaction_takes_none(session):
    turns = Turns(2)
    rest = RestClient("http://discord", "token", session, rate=turns)
    await rest.create_followup("1", "token", TEXT)
    await rest.edit_original_response("1", "token", TEXT)
    assert turns.left == 2
    await rest.create_message(await rest.open_direct_channel("5"), TEXT, "nonce")
    assert turns.left == 0


async def test_without_a_turn_in_time_nothing_is_sent(session):
    rest = RestClient("http://discord", "token", session, rate=Turns(0))
    with pytest.raises(DiscordRefusalError, match="out of time"):
        await rest.create_message("7", TEXT, "nonce")
    assert session.called == []
