"""PRIVACY.md tells of everything that is stored."""

import re
from pathlib import Path

import pytest

from adapters.telegram import managers
from bot.commands import digests
from bot.commands.wizard.sessions import LIFETIME
from bot.questions import read
from bot.search import finder
from bot.service import inbox, pace, repeats
from bot.service.inbox import MOST_ATTEMPTS
from bot.storage.opening import open_database

TEXT = (Path(__file__).parents[1] / "PRIVACY.md").read_text(encoding="utf-8")
SQLITE = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
POSTGRES = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
ENGLISH, RUSSIAN = re.split(r"^## .+$", TEXT, flags=re.MULTILINE)[1:]


@pytest.mark.parametrize("part", [ENGLISH, RUSSIAN], ids=["en", "ru"])
async def test_it_names_every_table_of_the_database_and_no_other(address, part):
    names = POSTGRES if isinstance(address, str) else SQLITE
    async with open_database(address) as database:
        tables = {row[0] for row in await database.run(names)}
    assert set(re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE)) == tables


def test_it_tells_the_periods_of_the_program():
    day = 24 * 60 * 60
    told = (inbox.LIFETIME, MOST_ATTEMPTS, LIFETIME, digests._MOST_TRIES)
    assert told == (2 * day, 3, 30 * day, 8), "PRIVACY.md tells them in words, in both languages"


def test_it_tells_how_long_what_is_about_people_stays_in_memory():
    told = (pace._MINUTE, repeats._LIFETIME, managers._SECONDS, finder._KEPT + read._MOST_KEPT < 500)
    assert told == (60, 5 * 60, 60, True), "PRIVACY.md tells it in words, in both languages"


def test_the_readme_points_to_it():
    assert "(PRIVACY.md)" in (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
