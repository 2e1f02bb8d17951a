import pytest

from bot.action_codec import pack
from bot.actions import ShowHelp
from bot.events import Ability, Command, Conversation, ConversationKind, Press, Text
from bot.reply.blocks import Bullets, Note
from bot.reply.choices import Navigate, Open
from bot.reply.reply import Audience, Outcome
from bot.service.repeats import ShownMessage
from bot.setting_actions import ChangeSetting

GROUP = Conversation(platform="test", chat="g", kind=ConversationKind.GROUP)
HIDE = frozenset({Ability.HIDE})
FIRST = ShownMessage("5")


def command(name="model", args="gpt-4o", user="anna", place=GROUP, **fields):
    return Command(conversation=place, user=user, lang="en", name=name, args=args, **fields)


def text(written, user="anna", **fields):
    return Text(conversation=GROUP, user=user, lang="en", text=written, **fields)


async def shown(app, event, message=FIRST):
    """Handle an event as an adapter does: report the message where that is asked for."""
    reply = await app.handle(event)
    if app.is_worth_pointing_to(event, reply):
        app.shown(event, reply, message)
    return reply


async def test_the_same_card_asked_again_points_to_the_first_and_can_be_shown_anyway(app):
    card = await shown(app, command())
    again = await shown(app, command(user="boris"))
    assert (again.points_to, again.outcome, again.audience) == ("5", Outcome.INFO, Audience.EVERYONE)
    assert "GPT-4o" in again.blocks[0].spans[0].text
    (choice,) = again.choices
    assert isinstance(choice, Navigate)
    anyway = await app.handle(Press(conversation=GROUP, user="boris", lang="en", action=choice.action))
    assert anyway.blocks == card.blocks
    assert anyway.replace


async def test_where_the_platform_can_the_asker_alone_is_pointed_to_the_address(app):
    await shown(app, command(abilities=HIDE), ShownMessage("5", "https://example.org/5"))
    again = await shown(app, command(user="boris", abilities=HIDE))
    assert again.audience is Audience.ASKER
    assert again.choices[0] == Open(label="Go to the answer", url="https://example.org/5")


async def test_another_language_page_or_conversation_is_another_answer(app):
    await shown(app, command())
    topic = GROUP.model_copy(update={"thread": "7"})
    for event in (
        command(args="gpt-4"),
        command(place=topic),
        command().model_copy(update={"lang": "ru", "user": "boris"}),
    ):
        assert (await shown(app, event)).outcome is Outcome.FOUND


async def test_in_private_and_after_the_message_changed_the_card_is_shown_again(app):
    private = Conversation(platform="test", chat="anna")
    for _ in range(2):
        assert (await shown(app, command(place=private))).outcome is Outcome.FOUND
    await shown(app, command())
    await app.handle(Press(conversation=GROUP, user="anna", lang="en", action=pack(ShowHelp()), message="5"))
    assert (await shown(app, command())).outcome is Outcome.FOUND


async def test_answers_about_several_things_or_for_the_asker_alone_are_not_pointed_to(app):
    for event in (command("compare", "gpt-4o, gpt-4"), command("help", ""), command("model", "qwertyuiop")):
        first, second = await shown(app, event), await shown(app, event)
        assert first.blocks == second.blocks


async def test_one_person_is_told_once_that_it_is_too_much_and_others_are_answered(app):
    outcomes = [(await app.handle(command(pace=4))).outcome for _ in range(4)]
    assert outcomes == [Outcome.FOUND, Outcome.FOUND, Outcome.ERROR, Outcome.IGNORED]
    assert (await app.handle(command(user="boris", pace=4))).outcome is Outcome.FOUND


async def test_who_can_be_told_alone_is_told_each_time(app):
    replies = [await app.handle(command(pace=2, abilities=HIDE)) for _ in range(3)]
    assert [reply.outcome for reply in replies] == [Outcome.FOUND, Outcome.ERROR, Outcome.ERROR]
    assert {reply.audience for reply in replies[1:]} == {Audience.ASKER}


@pytest.fixture
async def looking_up(app):
    press = pack(ChangeSetting(setting="lookups", value="1"))
    await app.handle(Press(conversation=GROUP, user="anna", lang="en", action=press, manages=True))
    return app


async def test_names_in_brackets_are_left_alone_unless_the_place_wants_them_looked_up(app):
    assert (await app.handle(text("[[gpt-4o]] is nice", mentioned=False))).outcome is Outcome.IGNORED


async def test_names_in_brackets_are_answered_in_a_line_each(looking_up, tools):
    written = "I like [[gpt-4o]], [[ gpt-4 ]], [[gpt-4o]] and [[qwertyuiop]], less [[claude]]"
    reply = await looking_up.handle(text(written, mentioned=False))
    lines, unknown = reply.blocks
    assert isinstance(lines, Bullets)
    assert [line[0].text for line in lines.items] == ["GPT-4o", "GPT-4"]
    assert all("$" in line[1].text for line in lines.items)
    assert isinstance(unknown, Note)
    assert unknown.spans[0].text == "Not in the catalogue: qwertyuiop"
    assert [choice.label for choice in reply.choices] == ["GPT-4o", "GPT-4"]
    assert "test:anna" not in tools.store.chosen


async def test_brackets_without_a_known_name_get_one_short_word(looking_up):
    reply = await looking_up.handle(text("[[qwertyuiop]]", mentioned=False))
    assert (reply.outcome, len(reply.blocks)) == (Outcome.UNKNOWN, 1)


@pytest.mark.parametrize("written", ["gpt-4o", "[gpt-4o]", "[[]]", "[[ ]]", "[[a\nb]]", "[[" + "a" * 61 + "]]"])
async def test_other_running_text_is_left_alone(looking_up, written):
    assert (await looking_up.handle(text(written, mentioned=False))).outcome is Outcome.IGNORED


async def test_who_asks_after_too_much_running_text_is_told(looking_up):
    for _ in range(2):
        await looking_up.handle(text("[[gpt-4o]]", mentioned=False, pace=2))
    outcomes = [(await looking_up.handle(command(pace=2))).outcome for _ in range(2)]
    assert outcomes == [Outcome.ERROR, Outcome.IGNORED]


async def test_running_text_is_never_told_that_it_is_too_much(looking_up):
    outcomes = [(await looking_up.handle(text("[[gpt-4o]]", mentioned=False, pace=2))).outcome for _ in range(3)]
    assert outcomes == [Outcome.FOUND, Outcome.IGNORED, Outcome.IGNORED]
