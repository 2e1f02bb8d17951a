"""What reads from people, platforms and files, tried many times by chance on the real catalogue: counts of how it ends.

`FUZZING=100000` in the environment sets the rounds of each.
"""

import os

import pytest

from tests import fuzzing
from tests.benchmarks._measure import tell
from tests.conftest import FROZEN

ROUNDS = int(os.environ.get("FUZZING", "2000"))


def show(name, ended):
    told = ", ".join(f"{count} {how}" for how, count in ended.most_common())
    tell(f"{name}, {ended.total()} rounds", told)


@pytest.mark.parametrize(
    "read", [fuzzing.telegram, fuzzing.action, fuzzing.packed_question, fuzzing.question], ids=lambda one: one.__name__
)
async def test_what_is_said(app, read):
    show(read.__name__, await fuzzing.rounds(read, app, ROUNDS))


async def test_what_discord_sends(app):
    show("discord", await fuzzing.rounds(fuzzing.discord, fuzzing.discord_handler(app), ROUNDS))


@pytest.mark.parametrize("read", [fuzzing.search, fuzzing.choice], ids=lambda one: one.__name__)
async def test_the_search_and_the_choice(tools, read):
    show(read.__name__, await fuzzing.rounds(read, tools, ROUNDS))


async def test_the_loader(tmp_path):
    show("loader", await fuzzing.rounds(fuzzing.Folder(FROZEN, tmp_path).load, None, ROUNDS))
