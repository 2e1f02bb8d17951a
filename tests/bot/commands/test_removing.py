"""Who may take back an answer that others read, and where that is offered."""

import pytest

from bot.action_codec import pack
from bot.actions import Remove
from bot.events import Ability, ConversationKind
from bot.reply.reply import Audience, Outcome
from tests.talk import READS, Talker

REMOVE = pack(Remove())
OPEN = READS | {Ability.REMOVE}
HIDING = frozenset({Ability.REMOVE, Ability.HIDE})


def member(app, abilities=OPEN, user="anna", lang="en"):
    """Return a person of a group."""
    return Talker(app, user=user, kind=ConversationKind.GROUP, lang=lang, abilities=abilities)


@pytest.mark.parametrize("abilities", [OPEN, HIDING])
@pytest.mark.parametrize(("lang", "label"), [("en", "Remove"), ("ru", "Убрать")])
async def test_it_is_the_last_choice_of_an_answer_that_others_read(app, abilities, lang, label):
    anna = member(app, abilities, lang=lang)
    for said in ("/model gpt-4o", "/compare gpt-4o, llama 3 70b", "/about"):
        await anna.say(said)
        assert (anna.labels[-1], anna.labels.count(label)) == (label, 1)


async def test_a_card_with_the_button_is_one_that_a_platform_may_keep(app):
    with_button = await member(app).say("/model gpt-4o")
    assert with_button.cache_key == (await member(app, READS).say("/model gpt-4o")).cache_key is not None


@pytest.mark.parametrize("said", ["/choose", "/model", "/model nonsense model", "/forget"])
async def test_questions_errors_and_what_is_brief_have_no_such_button(app, said):
    anna = member(app)
    await anna.say(said)
    assert "Remove" not in anna.labels


async def test_what_the_asker_alone_sees_has_no_such_button_until_it_is_shared(app):
    anna = member(app, HIDING)
    await anna.say("/find gpt-4o or llama 3 70b")
    assert "Remove" not in anna.labels
    await anna.press("Show to everyone", hidden=True)
    assert anna.labels[-1] == "Remove"


async def test_it_is_offered_neither_in_private_nor_where_the_platform_cannot(app):
    for person in (Talker(app), member(app, READS), member(app, frozenset({Ability.HIDE}))):
        await person.say("/model gpt-4o")
        assert "Remove" not in person.labels


async def test_an_answer_that_takes_the_place_of_another_keeps_the_button(app):
    anna = member(app)
    await anna.say("/model gpt-4o")
    reply = await anna.press("All facts", asker="anna")
    assert (reply.replace, anna.labels[-1]) == (True, "Remove")
    await anna.say("/model gpt-4o")
    await anna.press("All facts")
    assert "Remove" not in anna.labels


@pytest.mark.parametrize(("asker", "offered"), [("anna", True), ("boris", False), (None, False)])
async def test_a_message_beside_has_the_button_where_it_answers_who_pressed(app, asker, offered):
    anna = member(app)
    await anna.say("/find gpt-4o or llama 3 70b")
    beside = await anna.press("GPT-4o", asker=asker)
    assert (beside.replace, "Remove" in anna.labels) == (False, offered)


@pytest.mark.parametrize("abilities", [OPEN, HIDING])
async def test_only_who_asked_may_remove_it(app, abilities):
    mine = await member(app, abilities).press(REMOVE, asker="anna")
    assert (mine.remove, mine.outcome, mine.replace) == (True, Outcome.DONE, False)
    for asker in ("boris", None):
        other = await member(app, abilities).press(REMOVE, asker=asker)
        assert (other.remove, other.outcome, other.audience) == (False, Outcome.FOREIGN, Audience.ASKER)
        assert other.blocks


async def test_a_forged_removal_does_nothing_where_nothing_can_be_removed(app):
    reply = await Talker(app).press(REMOVE, asker="u1")
    assert (reply.remove, reply.outcome) == (False, Outcome.FOREIGN)
