"""A few rounds of what the benchmarks do a hundred thousand times."""

import pytest

from tests import fuzzing
from tests.conftest import FROZEN

ROUNDS = 30


@pytest.mark.parametrize("read", [fuzzing.telegram, fuzzing.action, fuzzing.packed_question, fuzzing.question])
async def test_nothing_that_is_said_breaks_what_reads_it(app, read):
    assert sum((await fuzzing.rounds(read, app, ROUNDS)).values()) == ROUNDS


async def test_nothing_that_discord_sends_breaks_its_handler(app):
    handler = fuzzing.discord_handler(app)
    assert sum((await fuzzing.rounds(fuzzing.discord, handler, ROUNDS)).values()) == ROUNDS


@pytest.mark.parametrize("read", [fuzzing.search, fuzzing.choice])
async def test_nothing_breaks_the_search_and_the_choice(tools, read):
    assert await fuzzing.rounds(read, tools, ROUNDS // 3)


async def test_no_file_breaks_the_loader(tmp_path):
    ended = await fuzzing.rounds(fuzzing.Folder(FROZEN, tmp_path).load, None, ROUNDS)
    assert {"refused", "read"} <= set(ended)
