"""What every platform owes a reply: all of its words are shown, and what somebody typed is shown as it was typed."""

import io
import json
import re
from html import unescape

import pytest
from rich.console import Console

from adapters.cli.render import render as draw_in_terminal
from adapters.discord.render import render as draw_on_discord
from adapters.telegram.keyboard import keyboard
from adapters.telegram.render_classic import classic_reply
from adapters.telegram.render_rich import rich_reply
from bot.reply import blocks
from bot.reply.plain import plain
from tests.talk import Talker

ASKED = (
    "/start",
    "/help",
    "/model gpt-4o",
    "/model llama 3",
    "/compare gpt-4o vs claude opus vs llama 3",
    "/choose",
    "/openclosed",
    "/openclosed llama 3",
    "/models",
    "/term token",
    "/about",
    "/model",
    "/nosuch",
)
TYPED = ("5B & <b>more</b>", "a_b*c*~d~ `e`", "[x](y) <@1> @everyone", "#tag > quote")
TAG = re.compile(r"<[^>]*>")


def terminal(reply):
    console = Console(file=io.StringIO(), width=200)
    console.print(draw_in_terminal(reply, 200))
    return console.file.getvalue()


def telegram(reply):
    return unescape(TAG.sub("", classic_reply(reply))) + buttons(reply)


def telegram_rich(reply):
    return unescape(TAG.sub("", rich_reply(reply))) + buttons(reply)


def buttons(reply):
    return json.dumps(keyboard(reply.choices), ensure_ascii=False)


def discord(reply):
    return json.dumps(draw_on_discord(reply, "…"), ensure_ascii=False)


PLATFORMS = {"plain": plain, "terminal": terminal, "telegram": telegram, "rich": telegram_rich, "discord": discord}


def words_of(content):
    """Yield every text that a reader must find."""
    for block in content:
        match block:
            case blocks.Heading():
                yield block.text
            case blocks.Paragraph() | blocks.Note():
                yield from (span.text for span in block.spans)
            case blocks.FactList():
                for fact in block.items:
                    yield from (fact.label, fact.value, fact.note)
            case blocks.Table():
                yield from block.columns
                yield from (row.label for row in block.rows)
            case blocks.Bullets():
                yield from (span.text for item in block.items for span in item)
            case blocks.Details():
                yield block.summary
                yield from words_of(block.blocks)
            case blocks.Sources():
                yield block.title
                yield from (item.title for item in block.items)


def letters(text):
    """Keep what counts: letters, digits and signs of value, without the marks that platforms draw with."""
    return "".join(char for char in text.replace("\\n", "") if char.isalnum())


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_every_word_of_a_reply_is_shown(app, platform, lang):
    talker = Talker(app, lang=lang)
    for asked in ASKED:
        reply = await talker.say(asked)
        shown = letters(PLATFORMS[platform](reply))
        for text in words_of(reply.blocks):
            assert letters(text) in shown, (asked, text)


@pytest.mark.parametrize("platform", PLATFORMS)
async def test_every_choice_is_offered(app, platform):
    talker = Talker(app)
    for asked in ASKED:
        reply = await talker.say(asked)
        shown = letters(PLATFORMS[platform](reply))
        for choice in reply.choices:
            offered = letters(choice.label) in shown or letters(getattr(choice, "text", choice.label)) in shown
            assert offered, (asked, choice)


@pytest.mark.parametrize("platform", ["plain", "terminal", "telegram", "rich"])
@pytest.mark.parametrize("typed", TYPED)
async def test_what_was_typed_is_shown_as_it_was_typed(app, platform, typed):
    reply = await Talker(app).say(f"/model {typed}")
    assert "".join(typed.split()) in "".join(PLATFORMS[platform](reply).split())
