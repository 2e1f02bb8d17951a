"""Typed options of commands: they become the question that plain words ask, and complete what is typed."""

import pytest

from bot.commands.options import Completed, phrases
from bot.commands.registry import COMMANDS
from bot.events import Command, Conversation, Query, Wanted
from bot.reply.plain import plain

PLACE = Conversation(platform="test", chat="c1")
TYPED = {one.name: one for one in COMMANDS if one.options}


async def given(app, name, lang="en", text="", **options):
    """Use a command with typed options, whose names are written with `_` for `-`."""
    pairs = tuple((key.replace("_", "-"), value) for key, value in options.items())
    event = Command(conversation=PLACE, user="u1", lang=lang, name=name, args=text, options=pairs)
    return await app.handle(event)


async def completed(app, command, option, typed="", lang="en"):
    query = Query(
        text=typed, user="u1", platform="test", lang=lang, wanted=Wanted.OPTION, command=command, option=option
    )
    return (await app.suggest(query)).items


def words(reply):
    return " ".join(plain(reply.model_copy(update={"choices": ()}), 10_000).replace("\u00a0", " ").split())


def test_the_commands_with_typed_options():
    assert set(TYPED) == {"list", "cost", "new", "watch"}


@pytest.mark.parametrize(
    ("options", "text", "plainly"),
    [
        ({"maker": "OpenAI"}, "", "models from openai"),
        ({"country": "chinese", "openness": "open"}, "", "open chinese models"),
        ({"price": "1"}, "", "models under $1 a million"),
        ({"price": "100 roubles"}, "", "models under 100 roubles a million"),
        ({"context": "200k"}, "", "models with context at least 200k"),
        ({"context": "200000"}, "", "models with context at least 200k"),
        ({"memory": "24"}, "", "models that run on 24 gb"),
        ({"input": "image", "task": "code"}, "", "models for code that see images"),
        ({"ability": "reasoning"}, "open models", "open reasoning models"),
    ],
)
async def test_a_list_by_options_is_the_list_of_plain_words(app, options, text, plainly):
    by_options, by_words = await given(app, "list", text=text, **options), await given(app, "list", text=plainly)
    assert by_options.subjects == by_words.subjects
    assert by_options.outcome == by_words.outcome


async def test_an_order_and_a_number_are_options_too(app):
    reply = await given(app, "list", sort="cheapest", number="2", maker="OpenAI")
    assert len(reply.subjects) == 2
    assert "cheapest input first" in words(reply)


async def test_what_an_option_does_not_hold_is_told(app):
    assert "frobnication" in words(await given(app, "list", ability="frobnication", openness="open"))


@pytest.mark.parametrize(
    ("options", "text", "begin"),
    [
        ({"model": "gpt-4o", "requests": "1000", "tokens_in": "2k", "tokens_out": "500"}, "", "$10 for 1,000 requests"),
        ({"model": "gpt-4o", "pages": "300"}, "", "$0.311 on GPT-4o"),
        ({"model": "gpt-4o", "budget": "20"}, "", "4,571,428 tokens for $20"),
        ({"requests": "1000", "every": "a day"}, "gpt-4o", "$131.25 a month for 30,000 requests"),
        (
            {"model": "gpt-4o", "requests": "1000", "tokens_in": "2000", "tokens_out": "500", "cached": "50"},
            "",
            "$8.75 for 1,000 requests",
        ),
    ],
)
async def test_a_sum_by_options(app, options, text, begin):
    assert words(await given(app, "cost", text=text, **options)).startswith(begin)


async def test_a_sum_of_nothing_asks_what_to_count(app):
    assert "/cost" in words(await given(app, "cost"))


@pytest.mark.parametrize(
    "options", [{"maker": "OpenAI"}, {"period": "this year"}, {"maker": "OpenAI", "period": "this year"}]
)
async def test_news_by_options(app, options):
    reply = await given(app, "new", **options)
    assert reply.outcome in {"found", "info", "nothing_fits"}


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("command", TYPED)
async def test_what_an_option_offers_is_understood_when_it_is_given(app, command, lang):
    for option in TYPED[command].options:
        if option.completed is Completed.NOTHING:
            continue
        items = await completed(app, command, option.name, lang=lang)
        assert items, option.name
        for item in items[:8]:
            reply = await given(app, command, lang, "gpt-4o" if command == "cost" else "", **{option.name: item.text})
            assert reply.outcome != "error" or command == "cost", (option.name, item.text)


async def test_what_is_typed_narrows_what_is_offered(app):
    assert [item.text for item in await completed(app, "list", "maker", "opena")] == ["OpenAI"]
    assert [item.text for item in await completed(app, "list", "sort", "oldest")] == ["oldest"]
    assert await completed(app, "list", "maker", "zzzz") == ()
    assert await completed(app, "list", "nothing", "") == ()
    assert await completed(app, "model", "maker", "") == ()


def test_a_bare_number_has_its_unit():
    options = TYPED["list"].options
    assert phrases(options, {"price": "1.5", "memory": "12 GB", "number": " "}) == [
        "under $1.5 a million",
        "runs on 12 GB",
    ]
