"""Hostile and odd inputs, on every platform's terms: a valid answer to each, at once, and nothing of it in a log."""

import io
import logging
import re
import time
from itertools import cycle, islice, product

import orjson
import pytest
from rich.console import Console

from adapters.cli.render import render as draw_in_terminal
from adapters.discord.render import render as draw_on_discord
from adapters.telegram.inline import InlineHandler
from adapters.telegram.messages import MessageRenderer
from bot.action_codec import unpack
from bot.events import Ability, Command, Conversation, ConversationKind, Layout, Press, Query, Text, Wanted
from bot.reply.blocks import Note, NoteKind
from bot.reply.plain import plain
from bot.reply.reply import Outcome
from bot.reply.screen import height
from tests.fleet import _hostile as hostile
from tests.wire.discord_rules import V2, message_problems
from tests.wire.discord_tables import MESSAGE
from tests.wire.telegram_content import checked_keyboard, rich_content, text_content

ALONE, AMONG_OTHERS = frozenset({Ability.READ_WORDS}), frozenset({Ability.HIDE, Ability.REMOVE})
PLACES = {
    "private": (ConversationKind.PRIVATE, ALONE),
    "group": (ConversationKind.GROUP, ALONE | {Ability.REMOVE}),
    "server": (ConversationKind.GROUP, AMONG_OTHERS),
}
TURNS = tuple(product(PLACES, ("en", "ru")))
"""The inputs take turns: each is sent in one of them."""
SCREEN, LONGEST = 36, {"private": 20, "group": 20, "server": 20}
ANSWERS = {Outcome.FOUND, Outcome.AMBIGUOUS, Outcome.UNKNOWN, Outcome.ERROR}
"""What is held to a screen; a list of commands, a guide and what is shown by a button may be longer."""
AT_ONCE = 100
"""How much longer than a known piece of work an answer may take the processor at most: a second, as a rule."""
NOBODY = {"parse": []}
CODE = re.compile(r"`[^`]*`")
LIVE = re.compile(r"(?<!\\)<[@#]|@(?:everyone|here)|(?<![\\`])\[[^\]]*\]\((?!https?://)")
"""What Discord would make a mention of, or a link that is not to a source."""
SECRET = "u53r-1d"


def events(lang, kind, abilities):
    """Yield every input as an event, each from somebody who has said nothing before."""
    count = 0

    def who(**more):
        nonlocal count
        count += 1
        place = Conversation(platform="test", chat=f"c{count}", kind=kind)
        return {"conversation": place, "user": f"{SECRET}{count}", "lang": lang, "abilities": abilities, **more}

    for text in hostile.TEXTS:
        yield Text(**who(), text=text)
    for name, args in hostile.commands():
        yield Command(**who(), name=name, args=args)
    for action in hostile.PRESSES:
        yield Press(**who(), action=action, hidden=bool(count % 2), picked=("x", action))
    for about, text in zip(
        hostile.ABOUT, cycle(("", "сколько стоит?", "compare it", "?", "and cheaper")), strict=False
    ):
        yield Text(**who(), text=text, about=about)
    for option, name in zip(hostile.OPTIONS, cycle(("list", "cost", "new"))):
        yield Command(**who(), name=name, options=(option,))
    yield Text(**who(), text="", wordless=True)


def seconds_of_known_work():
    """Return the seconds of the processor that a piece of work takes which is always the same."""
    start = time.process_time()
    assert len({str(number) for number in range(50_000)}) == 50_000
    return time.process_time() - start


def check(reply):
    """Check a reply on the terms of every platform."""
    assert reply.outcome is not Outcome.FAILED
    if reply.outcome is Outcome.IGNORED:
        return
    check_telegram(reply)
    check_telegram(reply.model_copy(update={"layout": Layout.RICH, "cache_key": None}))
    components = orjson.loads(orjson.dumps(draw_on_discord(reply, "…")))
    body = {"components": components, "flags": V2, "allowed_mentions": NOBODY}
    assert not message_problems(MESSAGE, body)
    shown = "\n".join(part.get("content", "") for part in components[0]["components"])
    assert not LIVE.search(CODE.sub("", shown))
    console = Console(file=io.StringIO(), width=80)
    console.print(draw_in_terminal(reply, 80))
    for choice in reply.choices:
        if hasattr(choice, "action"):
            unpack(choice.action)


def check_telegram(reply):
    for form in MessageRenderer().forms(reply):
        content = orjson.loads(orjson.dumps(form.content))
        checked_keyboard(content.get("reply_markup"))
        if "rich_message" in content:
            rich_content(content["rich_message"])
        else:
            found = {one["type"] for one in text_content(content)["entities"]}
            assert not found & {"mention", "text_mention"}


@pytest.mark.parametrize(("place", "lang"), TURNS)
async def test_whatever_is_sent_has_a_valid_answer_at_once(app, caplog, place, lang):
    app.warm_up()
    turn = TURNS.index((place, lang))
    for event in islice(events(lang, *PLACES[place]), turn, None, len(TURNS)):
        start = time.process_time()
        reply = await app.handle(event)
        took = time.process_time() - start
        assert took < 0.5 or took < AT_ONCE * seconds_of_known_work(), event  # a slow machine is slow at both
        check(reply)
        if reply.outcome in ANSWERS and not isinstance(event, Press):
            notices = [one for one in reply.blocks if isinstance(one, Note) and one.kind is NoteKind.LEGAL]
            beside = sum(height((one,)) + 1 for one in notices)
            assert len(plain(reply.with_choices(), SCREEN).splitlines()) <= LONGEST[place] + beside, plain(reply)
    assert SECRET not in caplog.text
    assert not [one for one in caplog.records if one.levelno >= logging.WARNING]


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_whatever_is_typed_is_completed_or_not(app, lang):
    inline = InlineHandler(app, None, None)
    for text, wanted in zip(hostile.TEXTS, cycle(Wanted), strict=False):
        query = Query(text=text, user="u", platform="p", lang=lang, wanted=wanted, beside=(text,), command="list")
        found = await app.suggest(query)
        orjson.dumps([one.model_dump(mode="json") for one in found.items])
        assert all(orjson.loads(part)["title"].strip() for part in map(orjson.dumps, inline._rendered(found)))
