"""Responses to interactions that nothing is to be said to."""

from collections import Counter

import pytest

from adapters.discord.responders import InteractionKey, InteractionResponder

EPHEMERAL = 1 << 6
DEFERRED_MESSAGE, DEFERRED_UPDATE = 5, 6


class Rest:
    """The calls that were made."""

    def __init__(self):
        self.responses = []
        self.deleted = []

    async def create_response(self, _interaction, _token, content, _received_at, *, wants_id):
        assert not wants_id
        self.responses.append(content.body)

    async def delete_original_response(self, application, token):
        self.deleted.append((application, token))


@pytest.fixture
def rest():
    return Rest()


def responder(rest, *, is_component):
    return InteractionResponder(rest, InteractionKey("1", "token", "app", is_component), Counter(), private=False)


async def test_ignored_command_leaves_nothing_behind_that_others_see(rest):
    await responder(rest, is_component=False).acknowledge()
    assert rest.responses == [{"type": DEFERRED_MESSAGE, "data": {"flags": EPHEMERAL}}]
    assert rest.deleted == [("app", "token")]


async def test_ignored_press_leaves_its_message_as_it_is(rest):
    await responder(rest, is_component=True).acknowledge()
    assert rest.responses == [{"type": DEFERRED_UPDATE}]
    assert rest.deleted == []
