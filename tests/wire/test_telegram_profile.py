import pytest

from tests.wire.telegram_bot import settled
from tests.wire.telegram_faults import refused


async def test_menus_and_texts_are_set_in_each_language_and_only_once(telegram, telegram_bot):
    await settled(telegram, 0.3)
    menus = {code: telegram.profile.commands(lang=code, scope="all_private_chats") for code in ("", "en", "ru")}
    assert [name for name, _ in menus["ru"]][:2] == ["model", "compare"]
    assert "найти" in menus["ru"][0][1]
    assert menus[""] == menus["en"]
    groups = telegram.profile.commands(lang="ru", scope="all_group_chats")
    assert "start" not in dict(groups)
    assert "источник" in telegram.profile.text("description", "ru")
    assert "source" in telegram.profile.text("short_description", "")

    changes = [call for call in telegram.calls if call.method.startswith("setMy")]
    assert changes
    await telegram_bot.restart()
    await settled(telegram, 0.3)
    assert [call for call in telegram.calls if call.method.startswith("setMy")] == changes


@pytest.mark.usefixtures("telegram_bot")
async def test_a_menu_that_cannot_be_set_stops_nothing(telegram):
    telegram.faults.plan("*My*", *[refused("no")] * 12)
    anna = telegram.user()
    anna.say("/start")
    await anna.private().next()
