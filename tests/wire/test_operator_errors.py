"""What an operator sees of a program that cannot do its work: run as a process, against local platforms."""

import re
import socket

import pytest

from bot.exits import Exit
from tests.patience import until
from tests.wire.discord_server import DiscordServer
from tests.wire.telegram_process import Process

pytestmark = pytest.mark.usefixtures("warm_database")


async def ended(process):
    await process.start()
    return await process.ended(), process.log().splitlines()


async def test_a_refused_token_of_telegram_ends_the_program_with_one_line(telegram, tmp_path):
    wrong = telegram.token[:-1] + "x"
    status, lines = await ended(Process(telegram, tmp_path, TELEGRAM_BOT_TOKEN=wrong))
    assert status == Exit.TOKEN
    (line,) = lines
    assert line.endswith("telegram: TELEGRAM_BOT_TOKEN: Telegram refuses it; ask BotFather for a new one")


async def test_a_refused_token_of_discord_ends_the_program_with_one_line(telegram, tmp_path):
    async with DiscordServer() as discord:
        process = Process(
            telegram,
            tmp_path,
            platforms=("discord",),
            DISCORD_BOT_TOKEN="wrong",
            DISCORD_API_BASE_URL=discord.api_url,
            DISCORD_GATEWAY_URL=discord.gateway_url,
        )
        status, lines = await ended(process)
    assert status == Exit.TOKEN
    (line,) = lines
    assert line.endswith("discord: DISCORD_BOT_TOKEN: Discord refuses it; copy it anew from the developer portal")


@pytest.mark.parametrize(("port", "told"), [(None, "another program has taken the port"), (70000, "no such port")])
async def test_a_port_that_cannot_be_used_ends_the_program_with_one_line(telegram, tmp_path, port, told):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        process = Process(
            telegram,
            tmp_path,
            TELEGRAM_WEBHOOK_URL="https://zoo.example/hook",
            TELEGRAM_WEBHOOK_SECRET="secret",
            TELEGRAM_WEBHOOK_LISTEN=f"127.0.0.1:{port or taken.getsockname()[1]}",
        )
        status, lines = await ended(process)
    assert status == Exit.PORT
    (line,) = lines
    assert re.search(rf"telegram: TELEGRAM_WEBHOOK_LISTEN: 127\.0\.0\.1:\d+ cannot be used: .*{told}", line)


async def test_without_a_network_it_says_what_to_look_at_and_tries_again_until_it_is_stopped(telegram, tmp_path):
    nowhere = "http://127.0.0.1:9"
    process = Process(
        telegram,
        tmp_path,
        platforms=(),
        TELEGRAM_API_BASE_URL=nowhere,
        DISCORD_BOT_TOKEN="any",
        DISCORD_API_BASE_URL=f"{nowhere}/api/v10",
        ZOO_PORT="tcp://10.0.0.1:80",
        HTTPS_PROXY="http://somebody:secret@10.0.0.1:3128",
        ZOO_SERVICE_HOST="10.0.0.1",
    )
    await process.start()
    wanted = (
        "no settings of this program, and so ignored: ZOO_PORT, ZOO_SERVICE_HOST",
        "HTTPS_PROXY: not read; set TELEGRAM_PROXY for a proxy on the way to Telegram",
        "Telegram cannot be reached (no connection): look at the network",
        "Discord is not connected (ClientConnectorError): look at the network",
    )
    await until(lambda: all(words in process.log() for words in wanted))
    assert process.log().count(wanted[0]) == 1
    assert "10.0.0.1" not in process.log()
    assert await process.stop() == Exit.DONE
