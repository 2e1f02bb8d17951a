"""What is no text model: said what it is, in words and by buttons, and never compared."""

import pytest

from bot.action_codec import pack
from bot.actions import ShowSignpost
from bot.events import ConversationKind
from bot.reply import blocks
from bot.reply.reply import Outcome
from tests.talk import Talker


def facts_of(reply):
    return {
        fact.label: fact.value for block in reply.blocks if isinstance(block, blocks.FactList) for fact in block.items
    }


@pytest.mark.parametrize("said", ["/model voxtral", "voxtral", "what is voxtral?", "is voxtral open?", "вокстраль"])
async def test_a_name_is_answered_by_what_it_is(talker, said):
    reply = await talker.say(said)
    assert (reply.outcome, talker.ids) == (Outcome.FOUND, ["voxtral"])
    assert facts_of(reply)["Maker"] == "Mistral"
    assert facts_of(reply)["Since"] == "July 2025"


async def test_it_leads_to_what_is_related_and_to_its_sources_and_back(talker):
    first = await talker.say("voxtral")
    assert {"Family: Mistral", "Site"} <= {choice.label for choice in first.choices}
    sourced = await talker.press("Sources")
    assert any(isinstance(block, blocks.Sources) for block in sourced.blocks)
    assert (await talker.press("In brief")).blocks == first.blocks


async def test_a_button_to_one_that_is_gone_says_so(talker):
    await talker.say("voxtral")
    reply = await talker.press(pack(ShowSignpost(signpost="gone")))
    assert reply.outcome is Outcome.ERROR


async def test_it_is_not_compared(talker):
    reply = await talker.say("/compare voxtral, gpt-4o")
    assert reply.outcome is Outcome.AMBIGUOUS
    assert "Voxtral" in {choice.label for choice in reply.choices}


async def test_a_question_after_it_is_not_about_the_model_before_it(app):
    talker = Talker(app, kind=ConversationKind.PRIVATE)
    await talker.say("gpt-4o")
    await talker.say("voxtral")
    reply = await talker.say("and the price?")
    assert reply.outcome is not Outcome.FOUND


async def test_a_sentence_that_nothing_else_answers_is_answered_by_what_it_names(talker):
    reply = await talker.say("how do I install voxtral on a phone")
    assert (reply.outcome, talker.ids) == (Outcome.FOUND, ["voxtral"])
