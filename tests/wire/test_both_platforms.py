import asyncio
import os
import signal

from adapters.cli.platforms import chosen_platforms
from adapters.cli.serve import serve_platforms
from bot.settings import Settings
from tests.patience import PATIENCE
from tests.wire.discord_server import DiscordServer


async def test_both_platforms_are_served_by_one_process_and_stop_together(telegram, warm_database):
    async with DiscordServer() as discord:
        environment = {
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_API_BASE_URL": telegram.url,
            "DISCORD_BOT_TOKEN": discord.token,
            "DISCORD_API_BASE_URL": discord.api_url,
            "DISCORD_GATEWAY_URL": discord.gateway_url,
        }
        platforms = chosen_platforms(environment, ())
        running = asyncio.create_task(serve_platforms(Settings(database=str(warm_database)), platforms))
        await asyncio.wait_for(discord.gateway.connected(), PATIENCE)
        anna = telegram.user()
        anna.say("/model gpt-4o")
        assert "GPT-4o" in (await anna.private().next()).text

        os.kill(os.getpid(), signal.SIGTERM)
        assert await asyncio.wait_for(running, PATIENCE) == 0
