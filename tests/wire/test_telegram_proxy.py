from pydantic import SecretStr

from tests.wire.telegram_bot import RunningBot


async def test_the_bot_reaches_telegram_through_a_proxy(telegram, tools, tmp_path):
    proxy = SecretStr(telegram.url.replace("http://", "http://zoo:password@"))
    elsewhere = "http://telegram.invalid"  # nobody can find it: what arrives came by the proxy
    async with RunningBot(telegram, tools, tmp_path / "zoo.sqlite3", api_base_url=elsewhere, proxy=proxy):
        anna = telegram.user()
        anna.say("/start")
        assert "LLM Zoo" in (await anna.private().next()).text
