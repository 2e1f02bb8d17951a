"""A gateway that is cut in the middle of what people do: nothing is lost, and nothing is done twice."""

import asyncio

import aiohttp
import pytest

from adapters.discord import client
from tests.patience import PATIENCE, until
from tests.wire.discord_bot import RunningBot, asked
from tests.wire.discord_connection import IDENTIFY, RESUME
from tests.wire.test_discord_bot_direct import DIRECT_MESSAGES, answer_to, written
from tests.wire.test_discord_bot_presses import GUARD, offered, taken, use


@pytest.fixture
async def cut_bot(discord_local, tools, tmp_path, no_pauses):  # noqa: ARG001  # begins sessions at once
    async with RunningBot(discord_local, tools, tmp_path / "zoo.sqlite3") as bot:
        yield bot


@pytest.fixture
def notices_silence(monkeypatch):
    """Let a bot that is started afterwards soon leave a connection that says nothing."""
    monkeypatch.setattr(client, "SILENCE", 1.0)
    closing = aiohttp.ClientWSTimeout(ws_close=0.1)
    monkeypatch.setattr("discord.http.aiohttp.ClientWSTimeout", lambda **_: closing)


async def cut(gateway, how):
    """Cut the connection; where the session ends with it, wait for another one: nobody is told of what was between."""
    begun = gateway.identifies
    match how:
        case "dropped":
            gateway.drop()
        case "silent":
            gateway.fall_silent()
        case "asked":
            await gateway.ask_to_reconnect()
        case "invalid":
            await gateway.invalidate()
        case "refused":
            gateway.forget_sessions()
            gateway.drop()
    if how in {"invalid", "refused"}:
        assert await gateway.until(lambda: gateway.identifies > begun and bool(gateway.sessions))
        await gateway.connected()


async def chosen(server, person, how=None):
    """Go through the guided choice, cut before every press; return the texts shown, and every use."""
    card = await asked(server, person, server.channel(), "/choose")
    shown, uses = [card.text], []
    for number in range(GUARD):
        if "Question" not in card.text:
            break
        if how is not None:
            await cut(server.gateway, how)
        on = offered(card, "wa") or offered(card, "wg")
        uses.append(await use(server, person, card, on[number % len(on)]))
        card = await uses[-1].message()
        shown.append(card.text)
    return shown, uses


@pytest.mark.parametrize("how", ["dropped", "asked", "invalid", "refused"])
async def test_the_guided_choice_goes_on_over_cuts_and_every_press_counts_once(discord_local, cut_bot, how):
    whole, _ = await chosen(discord_local, discord_local.user())
    shown, uses = await chosen(discord_local, discord_local.user(), how)
    assert shown == whole
    assert len(shown) > 3
    assert [len(one.calls) for one in uses] == [1] * len(uses)
    assert not discord_local.refused()
    assert not cut_bot.counts["failed"]
    gateway = discord_local.gateway
    begun = len(uses) if how in {"invalid", "refused"} else 0
    assert (gateway.ops.count(IDENTIFY), gateway.resumes) == (1 + begun, len(uses) - begun)


@pytest.mark.usefixtures("notices_silence")
async def test_what_is_pressed_while_the_gateway_is_silent_is_answered_once_when_it_is_left(discord_local, cut_bot):
    anna, gateway = discord_local.user(), discord_local.gateway
    card = await asked(discord_local, anna, discord_local.channel(), "/choose")
    gateway.fall_silent()
    used = await use(discord_local, anna, card, offered(card, "wa")[0])
    assert "Question 2" in (await used.message()).text
    assert (gateway.ops[-1], len(used.calls)) == (RESUME, 1)
    assert not cut_bot.counts["failed"]


@pytest.mark.usefixtures("notices_silence")
@pytest.mark.parametrize("how", ["dropped", "silent", "asked", "invalid", "refused"])
async def test_an_answer_under_way_is_given_once_though_the_gateway_is_cut(discord_local, cut_bot, monkeypatch, how):
    handle, asked_of, begun, may_go_on = cut_bot.app.handle, [], asyncio.Event(), asyncio.Event()

    async def held_up(event):
        asked_of.append(event)
        begun.set()
        await may_go_on.wait()
        return await handle(event)

    monkeypatch.setattr(cut_bot.app, "handle", held_up)
    gateway = discord_local.gateway
    used = await discord_local.slash(discord_local.user(), discord_local.channel(), "/help")
    await begun.wait()
    connections = len(gateway.ops)
    await cut(gateway, how)
    await until(lambda: len(gateway.ops) > connections)
    may_go_on.set()
    assert "/compare" in (await used.message()).text
    assert len(asked_of) == 1
    assert not cut_bot.counts["failed"]


async def test_a_message_that_is_told_of_twice_is_read_once(discord_local, cut_bot):
    anna, gateway = discord_local.user(), discord_local.gateway
    place = discord_local.dm(anna)
    for text in ("help me choose", "for coding", "/model gpt-4o"):
        seen = await written(discord_local, anna, place, text)
        answer = await answer_to(discord_local, place, seen)
        await cut_bot.client.handler.wait_until_idle(PATIENCE)
        calls, answered = len(discord_local.calls), cut_bot.counts["answered"]
        await gateway.dispatch("MESSAGE_CREATE", seen.stored.as_json(), None, DIRECT_MESSAGES)
        await asked(discord_local, anna, discord_local.channel(), "/help")
        await cut_bot.client.handler.wait_until_idle(PATIENCE)
        assert cut_bot.counts["answered"] == answered + 1, text
        assert answer.now().text == answer.text
        assert not [one for one in discord_local.calls[calls:] if one.route == "channel message"]


async def test_a_press_that_is_told_of_twice_moves_one_question(discord_local, cut_bot):
    anna, gateway = discord_local.user(), discord_local.gateway
    card = await asked(discord_local, anna, discord_local.channel(), "/choose")
    used = await use(discord_local, anna, card, offered(card, "wa")[0])
    shown = (await used.message()).text
    told = used.as_json(discord_local.state.application_id)
    await gateway.dispatch("INTERACTION_CREATE", told, used.place.guild_id)
    await until(lambda: cut_bot.counts["expired"])
    assert "Question 2" in shown == card.now().text
    assert "Question 3" in (await taken(discord_local, anna, card.now(), offered(card.now(), "wa")[0])).text
