"""The small commands: /start, /help, /models, /term, /lang, /forget, /about."""

import pytest

from bot.commands.registry import COMMANDS
from bot.events import Ability
from bot.reply.reply import Audience, Outcome
from bot.reply.screen import PRIVATE_LINES, height
from tests.talk import Talker


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_help_lists_every_command(talker, lang):
    talker.lang = lang
    await talker.say("/help", abilities={Ability.OPEN_CHATS})
    for spec in COMMANDS:
        assert f"/{spec.name}" in talker.shown


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_help_takes_one_screen_and_says_of_all_commands_what_they_do_when_that_is_asked_for(app, lexicon, lang):
    talker, words = Talker(app, lang=lang), lexicon.pick(lang)
    brief = await talker.say("/help")
    assert height(brief.blocks) <= PRIVATE_LINES
    await talker.press(words("choice-in-full"))
    for spec in COMMANDS:
        assert spec.opens_chats or words(f"command-{spec.name}") in " ".join(talker.shown.split())
    assert (await talker.press(words("choice-brief"))).blocks == brief.blocks


async def test_the_command_that_opens_a_chat_is_listed_where_chats_begin_with_it(talker):
    await talker.say("/help")
    assert "/start" not in talker.shown


async def test_plain_words_are_recommended_where_they_are_read(talker):
    for command in ("/start", "/help"):
        await talker.say(command)
        assert "lain words work too" in talker.shown or "Just type a name" in talker.shown
        await talker.say(command, abilities=frozenset())
        assert "In a direct message" in talker.shown or "/compare gpt-4o" in talker.shown
        assert "Just type" not in talker.shown


async def test_start_greets_and_offers_ways_on(talker):
    reply = await talker.say("/start")
    assert reply.outcome is Outcome.INFO
    assert len(reply.choices) >= 2


async def test_every_way_that_start_offers_leads_somewhere(talker):
    labels = [choice.label for choice in (await talker.say("/start")).choices if hasattr(choice, "action")]
    for label in labels:
        await talker.say("/start")
        assert (await talker.press(label)).outcome not in {Outcome.ERROR, Outcome.STALE, Outcome.FAILED}


@pytest.mark.parametrize("said", ["привет", "Hello!", "hi"])
async def test_a_greeting_is_greeted(talker, said):
    assert (await talker.say(said)).outcome is Outcome.INFO


async def test_families_turn_through_all_pages(talker, catalogue):
    await talker.say("/models")
    seen = set(talker.ids)
    while "Next ›" in talker.labels or any("ext" in label for label in talker.labels):
        await talker.press(next(label for label in talker.labels if "ext" in label))
        seen |= set(talker.ids)
    assert seen == set(catalogue.families)


async def test_families_come_newest_first(talker, catalogue):
    await talker.say("/models")
    newest = [catalogue.members(family)[0].facts.released.value for family in talker.ids if catalogue.members(family)]
    assert newest == sorted(newest, reverse=True)


@pytest.mark.parametrize(
    ("said", "term"),
    [("токен", "token"), ("context window", "context-window"), ("RLHF", "rlhf"), ("трансформер", "transformer")],
)
async def test_a_word_is_explained(talker, said, term):
    await talker.say(f"/term {said}")
    assert talker.ids == [term]


async def test_an_unknown_word_is_said_to_be_unknown(talker):
    assert (await talker.say("/term qwertyuiop")).outcome is Outcome.UNKNOWN


async def test_without_a_word_the_glossary_is_listed(talker):
    reply = await talker.say("/term")
    assert reply.outcome is Outcome.INFO
    assert len(reply.subjects) > 5


@pytest.mark.parametrize("said", ["ru", "русский", "Russian", "RU"])
async def test_a_language_is_named_by_code_or_name(talker, said):
    reply = await talker.say(f"/lang {said}")
    assert (reply.outcome, reply.lang) == (Outcome.DONE, "ru")


async def test_an_unknown_language_names_those_spoken(talker):
    reply = await talker.say("/lang klingon")
    assert reply.outcome is Outcome.ERROR
    assert "ru" in talker.shown


async def test_forget_erases_preference_and_session(talker, tools):
    await talker.say("/lang ru")
    await talker.say("/choose")
    reply = await talker.say("/forget")
    assert (reply.outcome, reply.audience) == (Outcome.DONE, Audience.ASKER)
    assert not tools.store.sessions
    assert not tools.store.chosen
    assert (await talker.say("/help")).lang == "en"


async def test_about_tells_date_counts_and_version(talker, catalogue):
    await talker.say("/about")
    for part in (str(len(catalogue.models)), str(len(catalogue.families)), "0.0.0", "2026"):
        assert part in talker.shown


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_about_names_the_article_that_it_began_from(talker, lang):
    talker.lang = lang
    await talker.say("/about")
    assert "Brain John Aboze" in talker.shown
    assert "Lakera" in talker.shown


async def test_a_term_gives_the_english_name_where_its_title_does_not_hold_it(talker):
    talker.lang = "ru"
    await talker.say("/term смесь экспертов")
    assert "Mixture of experts" in talker.shown
    await talker.say("/term внимание")
    assert talker.shown.lower().count("attention)") == 1


async def test_an_english_term_carries_no_foreign_name(talker):
    reply = await talker.say("/term attention")
    assert reply.blocks[0].text == "Attention"
    assert "Внимание" not in talker.shown
