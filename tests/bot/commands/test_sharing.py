"""What the asker alone sees, and how it is shown to everyone."""

import pytest

from bot.action_codec import MAX_BYTES, pack, wrapped
from bot.actions import Share, ShowHelp
from bot.commands import sharing
from bot.events import Ability, ConversationKind
from bot.reply.choices import Open
from bot.reply.reply import Audience, Outcome
from bot.setting_actions import SetLanguage
from tests.talk import Talker

SHARE = "Show to everyone"
HIDES = frozenset({Ability.HIDE})


@pytest.fixture
def anna(app):
    """A person in a group of a platform that can show an answer to one of them."""
    return Talker(app, kind=ConversationKind.GROUP, abilities=HIDES)


async def chosen(person):
    """Go through the guided choice to the result."""
    await person.say("/choose")
    while person.reply.outcome is Outcome.QUESTION:
        await person.press("I don't know", hidden=True)
    return person.reply


async def test_a_press_on_a_message_that_others_read_answers_the_asker_in_a_new_one(anna):
    card = await anna.say("/model gpt-4o")
    assert card.audience is Audience.EVERYONE
    reply = await anna.press("All facts")
    assert (reply.outcome, reply.audience, reply.replace) == (Outcome.FOUND, Audience.ASKER, False)


async def test_a_press_on_a_message_that_the_asker_alone_sees_changes_that_message(anna):
    await anna.say("/model gpt-4o")
    await anna.press("All facts")
    reply = await anna.press("In brief", hidden=True)
    assert (reply.outcome, reply.audience, reply.replace) == (Outcome.FOUND, Audience.ASKER, True)


async def test_a_model_found_privately_opens_privately_beside_the_list(anna):
    await anna.say("/find gpt-4o or llama 3 70b")
    card = await anna.press("GPT-4o", hidden=True)
    assert (card.outcome, card.audience, card.replace) == (Outcome.FOUND, Audience.ASKER, False)
    assert card.choices[-1].label == SHARE


async def test_where_nothing_can_be_hidden_a_press_changes_its_message_for_everyone(app):
    anna = Talker(app, kind=ConversationKind.GROUP)
    await anna.say("/model gpt-4o")
    reply = await anna.press("All facts")
    assert (reply.audience, reply.replace) == (Audience.EVERYONE, True)
    assert SHARE not in anna.labels
    await anna.say("/find gpt-4o or llama 3 70b")
    assert SHARE not in anna.labels


@pytest.mark.parametrize("first", ["/find gpt-4o or llama 3 70b", "/help"])
async def test_what_a_command_answers_to_the_asker_can_be_shown_to_everyone(anna, first):
    private = await anna.say(first)
    assert private.audience is Audience.ASKER
    shared = await anna.press(SHARE, hidden=True)
    assert (shared.audience, shared.replace, shared.blocks) == (Audience.EVERYONE, False, private.blocks)
    assert SHARE not in anna.labels


async def test_what_a_button_shows_to_the_asker_can_be_shown_to_everyone(anna):
    await anna.say("/compare gpt-4o, llama 3 70b")
    for label in ("All rows", "Sources"):
        if label in anna.labels:
            private = await anna.press(label, hidden=True)
    shared = await anna.press(SHARE, hidden=True)
    assert (shared.audience, shared.blocks) == (Audience.EVERYONE, private.blocks)


async def test_the_result_of_the_guided_choice_can_be_shown_to_everyone(anna, app):
    result = await chosen(anna)
    assert (result.outcome, result.audience) == (Outcome.RESULT, Audience.ASKER)
    shared = await anna.press(SHARE, hidden=True)
    assert (shared.audience, shared.replace, shared.blocks) == (Audience.EVERYONE, False, result.blocks)
    assert anna.labels[-1] == "Choose a model"
    assert not {"Back", "Start again", SHARE} & set(anna.labels)
    boris = Talker(app, user="boris", kind=ConversationKind.GROUP, abilities=HIDES)
    for choice in shared.choices:
        if isinstance(choice, Open):
            continue
        reply = await boris.press(choice.action)
        assert reply.outcome in {Outcome.FOUND, Outcome.QUESTION}, choice.label
        assert (reply.audience, reply.replace) == (Audience.ASKER, False)


async def test_a_result_that_was_changed_is_not_shown_to_everyone(anna):
    result = await chosen(anna)
    share = result.choices[-1].action
    await anna.press("Back", hidden=True)
    reply = await anna.press(share, hidden=True)
    assert (reply.outcome, reply.audience, reply.replace) == (Outcome.ERROR, Audience.ASKER, False)


async def test_comparing_the_recommended_models_leaves_the_result_and_leads_back_to_it(anna):
    result = await chosen(anna)
    compared = await anna.press("Compare them", hidden=True)
    assert (compared.audience, compared.replace) == (Audience.ASKER, False)
    assert anna.ids == [subject.id for subject in result.subjects]
    back = await anna.press("To the result", hidden=True)
    assert (back.outcome, back.blocks) == (Outcome.RESULT, result.blocks)


async def test_who_compares_the_models_of_anothers_result_is_not_led_to_it(anna, app):
    result = await chosen(anna)
    compare = next(choice.action for choice in result.choices if choice.label == "Compare them")
    boris = Talker(app, user="boris", kind=ConversationKind.GROUP, abilities=HIDES)
    assert (await boris.press(compare)).outcome is Outcome.FOUND
    assert "To the result" not in boris.labels


async def test_questions_and_errors_offer_nothing_to_share(anna):
    await anna.say("/choose")
    assert SHARE not in anna.labels
    await anna.say("/model")
    assert SHARE not in anna.labels
    await anna.say("/lang")
    assert SHARE not in anna.labels


async def test_only_who_was_shown_an_answer_shares_it(anna):
    share = pack(Share(shown=wrapped(pack(ShowHelp()))))
    assert (await anna.press(share)).outcome is Outcome.ERROR
    assert (await anna.press(share, hidden=True)).audience is Audience.EVERYONE


@pytest.mark.parametrize(
    "shown", [wrapped(pack(SetLanguage(lang="ru"))), "", "nothing", wrapped(pack(Share(shown="1!h")))]
)
async def test_what_changes_something_is_not_shared(anna, shown):
    reply = await anna.press(f"1~sh~{shown}", hidden=True)
    assert reply.outcome in {Outcome.ERROR, Outcome.STALE}
    assert (await anna.press("1~ss~abcdefghijklm", hidden=True)).outcome is Outcome.ERROR


async def test_an_action_that_leaves_no_room_in_a_button_is_stored_to_be_shared(anna, monkeypatch):
    monkeypatch.setattr(sharing, "_OVERHEAD", MAX_BYTES)
    private = await anna.say("/find gpt-4o or llama 3 70b")
    assert private.choices[-1].action.startswith("1~ss~")
    shared = await anna.press(SHARE, hidden=True)
    assert (shared.audience, shared.blocks) == (Audience.EVERYONE, private.blocks)
