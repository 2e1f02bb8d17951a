import pytest

from tests.wire.telegram_bot import RunningBot, settled
from tests.wire.telegram_faults import refused
from tests.wire.telegram_server import TelegramServer

COMPARE = "/compare gpt-4o vs gpt-4"


@pytest.mark.usefixtures("telegram_bot")
class TestRich:
    async def test_a_comparison_is_a_native_table_and_can_be_had_as_text(self, telegram):
        anna = telegram.user()
        anna.say(COMPARE)
        message = await anna.private().next()
        table = next(block for block in message.rich if block["type"] == "table")
        assert len(table["cells"]) > 5

        anna.press(message, "Show as plain text")
        await anna.private().next_edit()
        assert message.rich is None
        assert message.covered("pre")
        anna.say(COMPARE)
        assert (await anna.private().next()).rich is None

        anna.press(message, "Show as tables")
        await anna.private().next_edit()
        assert message.rich is not None

    async def test_the_choice_outlives_a_restart(self, telegram, telegram_bot):
        anna = telegram.user()
        anna.say(COMPARE)
        anna.press(await anna.private().next(), "Show as plain text")
        await anna.private().next_edit()
        await telegram_bot.restart()
        anna.say(COMPARE)
        assert (await anna.private().next()).rich is None

    async def test_a_group_gets_text_until_it_asks_for_tables(self, telegram):
        anna, group = telegram.user(), telegram.group()
        group.say(COMPARE, anna)
        message = await group.next()
        assert message.rich is None
        anna.press(message, "Show as tables")
        await group.next_edit()
        assert message.rich is not None

    async def test_a_rich_message_that_is_refused_comes_as_text_and_the_next_one_is_rich_again(self, telegram):
        anna = telegram.user()
        telegram.faults.plan("sendRichMessage", refused("RICH_MESSAGE_EMAIL_INVALID"))
        anna.say(COMPARE)
        assert (await anna.private().next()).rich is None
        anna.say(COMPARE)
        assert (await anna.private().next()).rich is not None


async def test_an_old_server_is_asked_for_rich_messages_once(tools, tmp_path):
    async with TelegramServer(rich=False) as server, RunningBot(server, tools, tmp_path / "zoo.sqlite3"):
        for _ in range(3):
            anna = server.user()
            anna.say(COMPARE)
            message = await anna.private().next()
            assert message.covered("pre")
        await settled(server)
        assert sum(call.method == "sendRichMessage" for call in server.calls) == 1
