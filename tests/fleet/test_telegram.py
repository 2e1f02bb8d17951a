"""Every command, with every entry of the catalogue, in both languages and both renderers: within Telegram's limits."""

import re

import orjson
import pytest

from adapters.telegram.inline import InlineHandler
from adapters.telegram.keyboard import keyboard
from adapters.telegram.render_classic import TABLE_WIDTH, classic_reply, visible_length
from adapters.telegram.render_rich import rich_reply
from bot.events import Query, Wanted
from bot.reply import blocks
from bot.reply.reply import Outcome
from tests.talk import Talker

LANGS = ("en", "ru")
COMPARED = 3
"""One model of so many is compared with others, in each language other ones."""
TAGS = {"b", "i", "code", "pre", "a", "blockquote"}
ENTITIES = 100
TAG = re.compile(r"<(/?)([a-z0-9]+)([^<>]*)>")
ENTITY = re.compile(r"&(?!(?:lt|gt|amp|quot|#x27);)")
EMPTY = re.compile(r"<(h3|h4|p|li|summary|pre|ul|details|blockquote)>\s*</\1>")


def check(reply):
    assert reply.outcome is not Outcome.FAILED
    check_classic(classic_reply(reply))
    check_rich(rich_reply(reply))
    buttons = keyboard(reply.choices)
    for row in (buttons or {"inline_keyboard": []})["inline_keyboard"]:
        assert 1 <= len(row) <= 8
        assert all(button["text"].strip() for button in row)


def check_classic(html):
    assert 0 < visible_length(html) <= 4096
    assert len(html.encode()) <= 32_768
    opened, count = [], 0
    for closing, name, rest in TAG.findall(html):
        assert name in TAGS
        if closing:
            assert opened.pop() == name
            continue
        assert not {"pre", "code"} & set(opened)
        assert not (name == "blockquote" and "blockquote" in opened)
        assert name != "a" or rest.startswith(' href="http')
        opened.append(name)
        count += 1
    assert opened == []
    assert count <= ENTITIES
    assert not ENTITY.search(html)
    assert "<" not in TAG.sub("", html)
    for text in re.findall(r"<pre>(.*?)</pre>", html, re.DOTALL):
        plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        assert max(map(len, plain.splitlines())) <= TABLE_WIDTH


def check_rich(html):
    assert len(TAG.sub("", html)) <= 32_768
    assert not EMPTY.search(html)
    opened = []
    for closing, name, _ in TAG.findall(html):
        if closing:
            assert opened.pop() == name
        elif name != "br":
            opened.append(name)
    assert opened == []


async def turn_through(talker):
    """Check every page that follows."""
    check(talker.reply)
    for _ in range(30):
        following = [one for one in talker.reply.choices if one.label == talker.app.words(talker.lang)("choice-next")]
        if not following:
            return
        check(await talker.press(following[0].label))
    raise AssertionError("the pages do not end")


@pytest.mark.parametrize("lang", LANGS)
async def test_every_model_in_every_command(app, catalogue, lang):
    talker, ids = Talker(app, lang=lang), list(catalogue.models)
    for place, model_id in enumerate(ids):
        if place % len(LANGS) == LANGS.index(lang):
            await talker.say(f"/model {model_id}")
            await turn_through(talker)
            check(await talker.say(f"/openclosed {model_id}"))
        if place % COMPARED != LANGS.index(lang):
            continue
        named = [ids[(place + step * 7) % len(ids)] for step in range(2 + place % 5)]
        await talker.say("/compare " + ", ".join(named))
        await turn_through(talker)
        await talker.press(talker.app.words(lang)("compare-all-rows"))
        assert any(isinstance(block, blocks.Table) for block in talker.reply.blocks)
        await turn_through(talker)


@pytest.mark.parametrize("lang", LANGS)
async def test_every_family_and_word(app, catalogue, lang):
    talker = Talker(app, lang=lang)
    for entry in (*catalogue.families, *catalogue.labs):
        await talker.say(f"/model {entry}")
        await turn_through(talker)
    for term in catalogue.terms:
        check(await talker.say(f"/term {term}"))


@pytest.mark.parametrize("lang", LANGS)
async def test_every_command_with_and_without_words(app, lang):
    talker = Talker(app, lang=lang)
    for spec in app.commands:
        for args in ("", " gpt-4o", " нечто <b>&"):
            await talker.say(f"/{spec.name}{args}")
            await turn_through(talker)


@pytest.mark.parametrize("lang", LANGS)
async def test_the_wizard_from_the_first_question_to_the_result(app, lang):
    talker = Talker(app, lang=lang)
    for choice in range(4):
        await talker.say("/forget")
        check(await talker.say("/choose"))
        for _ in range(30):
            if talker.reply.outcome is not Outcome.QUESTION:
                break
            picks = [one for one in talker.reply.choices if one.intent == "pick_one"]
            check(await talker.press(picks[choice % len(picks)].action))
        assert talker.reply.outcome in {Outcome.RESULT, Outcome.NOTHING_FITS}


@pytest.mark.parametrize("lang", LANGS)
async def test_every_entry_as_an_inline_result(app, lang):
    keys, offset = set(), 0
    inline = InlineHandler(app, None, None)
    for wanted in (Wanted.FAMILY, Wanted.MODEL, Wanted.TERM):
        offset = 0
        while offset is not None:
            query = Query(text="", user="u", platform="p", lang=lang, offset=offset, limit=50, wanted=wanted)
            found = await app.suggest(query)
            for fragment in inline._rendered(found):
                result = orjson.loads(orjson.dumps(fragment))
                assert 0 < len(result["id"].encode()) <= 64
                assert result["title"].strip()
                assert result["description"].strip()
                check_classic(result["input_message_content"]["message_text"])
                keys.add(result["id"])
            offset = found.next_offset
    assert len(keys) > 400
