import pytest

from tests.wire.telegram_bot import RunningBot
from tests.wire.telegram_server import TelegramServer


@pytest.fixture
async def telegram():
    async with TelegramServer() as server:
        yield server


@pytest.fixture
async def telegram_bot(telegram, tools, tmp_path):
    async with RunningBot(telegram, tools, tmp_path / "zoo.sqlite3") as bot:
        yield bot
