import asyncio

import pytest

from tests.wire.discord_bot import asked, pressed
from tests.wire.discord_interactions import SEND, UPDATE

pytestmark = pytest.mark.usefixtures("discord_bot")

GUARD = 40
"""Presses after which a guided choice must have ended."""


def offered(card, code):
    """List what a card offers with an action of this code: custom ids of buttons, values of selects."""
    buttons = [button.custom_id for button in card.buttons if f"1~{code}~" in f"{button.custom_id}~"]
    return buttons + [one.value for select in card.selects for one in select.options if f"1~{code}~" in f"{one.value}~"]


async def use(server, user, card, name, **how):
    """Press the button, or choose the option of a select, that has this id or value."""
    if any(name == button.custom_id for button in card.buttons):
        return await server.press(user, card, name, **how)
    select = next(each for each in card.selects if any(name == option.value for option in each.options))
    data = {"custom_id": select.custom_id, "component_type": 3, "values": [name]}
    return await server._use(user, card, data)


async def taken(server, user, card, name):
    return await (await use(server, user, card, name)).message()


async def test_the_guided_choice_survives_a_restart_between_every_two_presses(discord_local, discord_bot):
    discord_local.limits.everything = 10**9  # nobody restarts ten times in a second but this test
    anna, place = discord_local.user("ru"), discord_local.channel()
    card = await asked(discord_local, anna, place, "/выбрать")
    assert card.ephemeral
    seen = set()
    for _ in range(GUARD):
        if "Вопрос" not in card.text:
            break
        assert card.text not in seen, "a press changed nothing"
        seen.add(card.text)
        await discord_bot.restart()
        on = offered(card, "wa") or offered(card, "wt")
        after = await taken(discord_local, anna, card, on[len(seen) % len(on)])
        if offered(after, "wt") and after.labels != card.labels:
            await discord_bot.restart()
            card, after = after, await taken(discord_local, anna, after, offered(after, "wg")[0])
        assert after.id == card.id
        card = after
    assert "Вопрос" not in card.text
    assert len(seen) > 3
    assert card.ephemeral
    assert len(discord_bot.clients) > len(seen)


async def test_several_answers_are_picked_in_one_select_that_survives_restarts_too(discord_local, discord_bot):
    anna, place = discord_local.user(), discord_local.channel()
    card = await asked(discord_local, anna, place, "/choose")
    for _ in range(GUARD):
        if any(select.high > 1 for select in card.selects):
            break
        card = await taken(discord_local, anna, card, offered(card, "wa")[0])
    assert not offered(card, "wt")
    (select,) = card.selects
    assert (select.low, select.high) == (0, len(select.options))
    first, second, *_ = [option.label for option in select.options]
    for picked in ((first, second), (second,), ()):
        await discord_bot.restart()
        card = await (await discord_local.select(anna, card, *picked)).message()
        assert tuple(option.label for option in card.selects[0].options if option.default) == picked
        assert ("Go on" in card.labels, "None of these" in card.labels) == (bool(picked), not picked)
    card = await (await discord_local.select(anna, card, second)).message()
    moved = await taken(discord_local, anna, card, offered(card, "wg")[0])
    assert moved.text != card.text


async def test_every_button_and_select_of_every_command_works_after_a_restart(discord_local, discord_bot):
    anna = discord_local.user()
    commands = [
        ("/model", {"name": "gpt-4o"}), ("/model", {"name": "gpt"}), ("/model", {"name": "claude opus 4.0"}),
        ("/compare", {"first": "gpt-4o", "second": "llama 3 70b"}), ("/compare", {"first": "gpt-4o"}),
        ("/openclosed", {}), ("/openclosed", {"model": "llama 3 70b"}), ("/models", {}), ("/term", {}),
        ("/term", {"word": "MoE"}), ("/find", {"text": "gpt-4o, claude opus 4 or llama 3 70b"}), ("/lang", {}),
        ("/about", {}), ("/help", {}),
    ]  # fmt: skip
    waiting = []
    for command, given in commands:
        shown = await asked(discord_local, anna, discord_local.channel(), command, **given)
        names = [button.custom_id for button in shown.buttons if button.custom_id]
        names += [select.options[at].value for select in shown.selects for at in (0, -1)]
        places = [discord_local.channel() for _ in names]  # twice in one channel the first card is only pointed to
        cards = [await asked(discord_local, anna, place, command, **given) for place in places]
        waiting += zip(names, cards, strict=True)
    await discord_bot.restart()
    for name, card in waiting:
        answer = await taken(discord_local, anna, card, name)
        assert answer.text, name
        assert "older version" not in answer.text, name
    assert {"m", "a", "ca", "f", "c", "og", "sh", "lg", "ws"} <= {name.split("~")[1] for name, _ in waiting}
    assert any(card.selects for _, card in waiting)


async def test_a_press_on_a_card_of_before_the_restart_works(discord_local, discord_bot):
    anna, place = discord_local.user(), discord_local.channel()
    card = await asked(discord_local, anna, place, "/model", name="gpt-4o")
    listed = await asked(discord_local, anna, place, "/models")
    await discord_bot.restart()
    assert "open" in (await pressed(discord_local, anna, card, "All facts")).text.lower()
    option = listed.selects[0].options[3]
    used = await discord_local.select(anna, listed, option.label)
    assert option.label in (await used.message()).text


async def test_a_press_on_a_card_of_days_ago_works(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    card = await asked(discord_local, anna, place, "/model", name="gpt-4o")
    question = await asked(discord_local, anna, place, "/choose")
    discord_local.clock.advance(3 * 24 * 3600)
    assert "open" in (await pressed(discord_local, anna, card, "All facts")).text.lower()
    assert "Question 2" in (await taken(discord_local, anna, question, offered(question, "wa")[0])).text
    discord_local.clock.advance(-3 * 24 * 3600)


async def test_a_double_click_moves_one_question(discord_local, discord_bot):
    anna, place = discord_local.user(), discord_local.channel()
    card = await asked(discord_local, anna, place, "/choose")
    option = offered(card, "wa")[0]
    uses = [await use(discord_local, anna, card, option) for _ in range(2)]
    await asyncio.gather(*(each.message() for each in uses))
    shown = card.now()
    assert "Question 2" in shown.text
    once = await asked(discord_local, anna, place, "/choose")
    assert "Question" in once.text
    assert not discord_bot.counts["failed"]


async def test_an_old_question_is_told_apart_and_the_present_one_shown(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    card = await asked(discord_local, anna, place, "/choose")
    option = offered(card, "wa")[0]
    await taken(discord_local, anna, card, option)
    late = await use(discord_local, anna, card, option)
    assert "Question 2" in (await late.message()).text


async def test_a_choice_that_is_forgotten_says_so_and_offers_to_begin(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    card = await asked(discord_local, anna, place, "/choose")
    await asked(discord_local, anna, place, "/forget")
    option = offered(card, "wa")[0]
    answer = await taken(discord_local, anna, card, option)
    assert any("~ws" in (button.custom_id or "") for button in answer.buttons)


async def test_a_stranger_gets_a_copy_and_the_card_stays(discord_local):
    anna, boris, place = discord_local.user(), discord_local.user("ru"), discord_local.channel()
    card = await asked(discord_local, anna, place, "/model", name="gpt-4o")
    copy = await pressed(discord_local, boris, card, "All facts")
    assert copy.id != card.id
    assert copy.ephemeral
    assert "открыт" in copy.text.lower()
    assert card.now().edits == 0
    own = next(button.custom_id for button in copy.buttons if button.custom_id)
    turned = await pressed(discord_local, boris, copy, own)
    assert turned.id == copy.id, "in an own copy one moves about"


async def test_a_foreign_guided_choice_cannot_be_answered(discord_local):
    anna, boris = discord_local.user(), discord_local.user()
    place = discord_local.channel()
    card = await asked(discord_local, anna, place, "/choose")
    option = offered(card, "wa")[0]
    stolen = discord_local.say(boris, place, "", components=[
        {"type": 1, "components": [{"type": 2, "style": 1, "label": "x", "custom_id": f"z0:{option}"}]}
    ])  # fmt: skip
    answer = await pressed(discord_local, boris, stolen, "x")
    assert answer.ephemeral
    assert "Question 2" not in answer.text
    assert "Question 2" in (await taken(discord_local, anna, card, option)).text


async def test_a_panel_of_another_version_is_answered(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    for custom_id in ("turn:7", "z0:0~old", "z0:", "s7", "z999:1~h", "z0:1~m~\u202e~0~0", "z1:" + "x" * 97):
        panel = discord_local.say(anna, place, "", components=[
            {"type": 1, "components": [{"type": 2, "style": 1, "label": "x", "custom_id": custom_id}]}
        ])  # fmt: skip
        answer = await pressed(discord_local, anna, panel, "x")
        assert "/help" in answer.text, custom_id
        assert answer.ephemeral


async def test_a_button_that_is_no_longer_on_its_message_is_answered(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    card = await asked(discord_local, anna, place, "/model", name="gpt-4o")
    gone = {"custom_id": "z7:1~h", "component_type": 2}
    used = await discord_local._start(3, anna, place, {"id": 99, **gone}, card.stored)
    assert "/compare" in (await used.message()).text


async def test_models_named_in_a_message_are_found_and_shown_to_everyone(discord_local):
    anna, boris, place = discord_local.user("ru"), discord_local.user(), discord_local.channel()
    embed = {"title": "Llama 3 70B", "description": "or so", "fields": [{"name": "also", "value": "Mistral 7B"}]}
    posts = [
        (discord_local.say(boris, place, "gpt-4o or claude opus 4?"), ("GPT-4o", "Claude Opus 4")),
        (discord_local.say(boris, place, "", embeds=[embed]), ("Llama 3 70B", "Mistral 7B")),
        (discord_local.say(boris, place, "", forwarded={"content": "try qwen3 32b"}), ("Qwen3 32B",)),
        (await asked(discord_local, boris, place, "/model", name="gpt-4o"), ("GPT-4o",)),
    ]
    for post, expected in posts:
        found = await (await discord_local.context_menu(anna, "Какие это модели?", post)).message()
        assert found.ephemeral
        assert all(name in found.text for name in expected), found.text
        share = next(b.custom_id for b in found.buttons if b.custom_id and "~sh~" in b.custom_id)
        shared = await pressed(discord_local, anna, found, share)
        assert not shared.ephemeral
        assert shared.id != found.id
        assert all(name in shared.text for name in expected)


async def test_a_message_without_models_is_answered_to_the_asker_alone(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    for post in (discord_local.say(anna, place, "good morning"), discord_local.say(anna, place, "")):
        found = await (await discord_local.context_menu(anna, "Which models are these?", post)).message()
        assert found.ephemeral
        assert found.text


async def test_no_card_is_kept_by_the_library(discord_local, discord_bot):
    anna, place = discord_local.user(), discord_local.channel()
    for name in ("gpt-4o", "llama 3 70b", "mistral 7b"):
        card = await asked(discord_local, anna, place, "/model", name=name)
        await pressed(discord_local, anna, card, "All facts")
    await asked(discord_local, anna, place, "/choose")
    store = discord_bot.client._connection._view_store
    assert not any((store._views, store._synced_message_views, store._modals, store._dynamic_items))


async def test_a_card_is_acknowledged_by_its_edit_or_a_new_message(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    used = await discord_local.slash(anna, place, "/model", name="gpt-4o")
    assert (await used.acknowledged()).type == SEND
    card = await used.message()
    used = await discord_local.press(anna, card, "All facts")
    assert (await used.acknowledged()).type == SEND
    own = await used.message()
    assert (await (await discord_local.press(anna, own, "In brief")).acknowledged()).type == UPDATE
