from adapters.discord.handler import EventHandler


async def test_a_message_of_an_odd_form_is_counted_and_breaks_nothing(app):
    handler = EventHandler(app)
    await handler.handle_message({"id": "1", "channel_id": "4", "author": {"id": "7"}, "content": "hi", "type": {}})
    assert handler.counts == {"failed": 1}
