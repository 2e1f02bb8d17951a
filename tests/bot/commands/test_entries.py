"""The two depths of what is said of an entry."""

from dataclasses import replace

import pytest

from bot.action_codec import pack
from bot.actions import ShowModel, short_key
from bot.app import App
from bot.events import ConversationKind
from bot.reply import blocks
from bot.reply.plain import plain
from bot.reply.reply import Outcome
from bot.reply.screen import WIDTH, height
from bot.setting_actions import ChangeSetting
from bot.views.links import Links
from tests.talk import Talker


def lines(reply):
    return plain(reply.with_choices(), WIDTH).splitlines()


def facts_of(reply):
    return [fact for block in reply.blocks if isinstance(block, blocks.FactList) for fact in block.items]


@pytest.mark.parametrize(("kind", "most"), [(ConversationKind.PRIVATE, 20), (ConversationKind.GROUP, 12)])
@pytest.mark.parametrize(
    "said", ["/model gpt-4o", "/model claude", "/model openai", "/term token", "/openclosed llama 3"]
)
async def test_the_first_message_is_short(app, said, kind, most):
    reply = await Talker(app, kind=kind).say(said)
    assert len(lines(reply)) <= most
    assert not any(isinstance(block, blocks.Sources) for block in reply.blocks)


async def test_a_heading_tells_that_a_model_leaves(talker):
    reply = await talker.say("/model gpt-4o")
    assert reply.blocks[0].text == "GPT-4o · leaves on 14 January 2027 ◇"


async def test_of_a_model_on_offer_the_heading_is_the_name(talker):
    reply = await talker.say("/model claude opus 5.5")
    assert reply.blocks[0].text == "Claude Opus 5.5"


async def test_a_first_message_marks_its_facts_and_numbers_none(talker):
    facts = facts_of(await talker.say("/model gpt-4o"))
    assert any(fact.mark for fact in facts)
    assert {fact.source for fact in facts} == {None}


async def test_a_rumour_is_no_part_of_a_first_message(talker):
    first = {fact.label for fact in facts_of(await talker.say("/model gpt-4"))}
    whole = {fact.label for fact in facts_of(await talker.whole("/model gpt-4"))}
    assert "Parameters" in whole - first


async def test_all_facts_are_a_press_away_and_lead_back(talker):
    first = await talker.say("/model gpt-4o")
    whole = await talker.press("All facts")
    assert len(facts_of(whole)) > len(facts_of(first))
    assert not any(isinstance(block, blocks.Sources) for block in whole.blocks)
    sourced = await talker.press("Sources")
    assert any(isinstance(block, blocks.Sources) for block in sourced.blocks)
    await talker.press("Hide sources")
    assert (await talker.press("In brief")).blocks == first.blocks


@pytest.mark.parametrize("said", ["/model claude", "/model openai", "/term moe", "/openclosed llama 3 8b"])
async def test_every_kind_of_entry_leads_to_all_that_is_known_and_back(talker, said):
    first = await talker.say(said)
    whole = await talker.open_all()
    assert any(isinstance(block, blocks.Sources) for block in whole.blocks)
    assert (await talker.press("In brief")).blocks == first.blocks


async def test_among_several_people_all_facts_are_folded_away(app):
    reply = await Talker(app, kind=ConversationKind.GROUP).whole("/model gpt-4o")
    assert facts_of(reply) == []
    (details,) = [block for block in reply.blocks if isinstance(block, blocks.Details)]
    assert not any(isinstance(block, blocks.Details | blocks.Sources) for block in details.blocks)


async def test_a_page_of_a_card_of_before_shows_the_sources_of_the_card_of_today(talker):
    reply = await talker.press(pack(ShowModel(model=short_key("openai/gpt-4o"), page=1)))
    assert talker.ids == ["openai/gpt-4o"]
    assert any(isinstance(block, blocks.Sources) for block in reply.blocks)


@pytest.mark.parametrize("action", ["1~a~model~zzzzzz~0~0", "1~a~family~none~0~0", "1~lb~none", "1~a~lab~none~0~0"])
async def test_what_is_gone_is_said_to_be_gone(talker, action):
    reply = await talker.press(action)
    assert reply.outcome is Outcome.ERROR


@pytest.mark.parametrize("said", ["/help", "/about", "/models", "/new", "/list open"])
@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_what_a_command_says_among_several_people_is_short(app, said, lang):
    reply = await Talker(app, lang=lang, kind=ConversationKind.GROUP).say(said)
    notices = [one for one in reply.blocks if isinstance(one, blocks.Note) and one.kind is blocks.NoteKind.LEGAL]
    beside = sum(height((one,)) + 1 for one in notices)
    assert len(lines(reply)) <= 12 + beside, plain(reply, WIDTH)


async def test_help_among_several_people_names_every_command(app):
    group = await Talker(app, kind=ConversationKind.GROUP).say("/help")
    alone = await Talker(app).say("/help")
    names = {name for name in plain(alone).split() if name.startswith("/") and name.isascii()}
    assert {name for name in names if name.strip("/").isalpha()} <= set(plain(group).split()) | {"/list", "/cost"}


async def test_who_wants_short_answers_everywhere_gets_them_alone_too(app):
    anna = Talker(app)
    assert len(lines(await anna.say("/model gpt-4o"))) > 12
    await anna.press(pack(ChangeSetting(setting="compact", value="1")))
    assert len(lines(await anna.say("/model gpt-4o"))) <= 12


async def test_all_facts_lead_to_the_file_that_they_are_written_in(tools):
    linked = replace(tools, links=Links(source="https://example.org/data"))
    talker = Talker(App(linked))
    for said, file in (("/model gpt-4o", "models/openai/gpt-4o"), ("/model claude", "families/claude")):
        await talker.whole(said)
        assert f"https://example.org/data/{file}.toml" in [getattr(one, "url", "") for one in talker.reply.choices]
