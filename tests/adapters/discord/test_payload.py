import pytest

from adapters.discord.payload import unread_interaction
from bot.events import ConversationKind

WHO = {"user": {"id": "7"}}


@pytest.mark.parametrize(
    ("payload", "kind", "lang"),
    [
        ({**WHO, "locale": "ru"}, ConversationKind.PRIVATE, "ru"),
        ({"member": WHO, "guild_id": "3", "channel_id": "4"}, ConversationKind.GROUP, None),
        ({**WHO, "locale": True, "guild_id": [], "channel_id": 4}, ConversationKind.PRIVATE, None),
    ],
)
def test_of_what_cannot_be_read_it_is_known_who_asks_whatever_the_rest_is(payload, kind, lang):
    event = unread_interaction(payload)
    assert (event.user, event.conversation.kind, event.lang) == ("7", kind, lang)
