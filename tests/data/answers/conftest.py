from datetime import date

import pytest

from bot.questions.setting import Setting
from bot.reply.blocks import Note, NoteKind, Sources
from bot.reply.plain import plain
from tests.conftest import PHONE

TODAY = date(2026, 11, 29)


@pytest.fixture(scope="session")
def setting_in(catalogue, lexicon, concepts):
    """Return what makes the setting of a language."""
    return lambda lang="en": Setting(lexicon.pick(lang), catalogue, concepts, TODAY)


@pytest.fixture(scope="session")
def setting(setting_in):
    return setting_in()


@pytest.fixture(scope="session")
def lines_of():
    """Return what counts the lines of a reply on a phone: without its sources and notices, which are folded."""

    def count(reply):
        kept = [
            block
            for block in reply.blocks
            if not isinstance(block, Sources) and not (isinstance(block, Note) and block.kind is NoteKind.LEGAL)
        ]
        text = plain(reply.model_copy(update={"blocks": tuple(kept), "choices": ()}), PHONE)
        return len([line for line in text.splitlines() if line.strip()])

    return count
