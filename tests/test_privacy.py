"""PRIVACY.md tells of everything that is stored."""

import re
import sqlite3
from pathlib import Path

import pytest

from bot.storage.sqlite import open_store

TEXT = (Path(__file__).parents[1] / "PRIVACY.md").read_text(encoding="utf-8")
ENGLISH, RUSSIAN = re.split(r"^## .+$", TEXT, flags=re.MULTILINE)[1:]


@pytest.mark.parametrize("part", [ENGLISH, RUSSIAN], ids=["en", "ru"])
async def test_it_names_every_table_of_the_database_and_no_other(tmp_path, part):
    async with open_store(tmp_path / "zoo.sqlite3"):
        with sqlite3.connect(tmp_path / "zoo.sqlite3") as file:
            tables = file.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
            assert set(re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE)) == {row[0] for row in tables}
        file.close()


def test_the_readme_points_to_it():
    assert "(PRIVACY.md)" in (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
