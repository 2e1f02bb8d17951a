"""Letting something change of what people watch, as a day that passes does."""

import asyncio
from decimal import Decimal

from bot.service.watches import LastState
from bot.watching.state import read_stored, stored

GPT = "openai/gpt-4o"


async def known_state(store):
    """Wait until the bot has noted how everything stands."""
    for _ in range(500):
        state = await store.watches.last_state()
        if state is not None:
            return state
        await asyncio.sleep(0.01)
    raise AssertionError("the bot has not noted how everything stands")


async def dearer_yesterday(store):
    """Let the bot believe that GPT-4o cost more when people were last told, a day ago."""
    last = await known_state(store)
    states = dict(read_stored(last.states))
    price = states[GPT].price.model_copy(update={"input": Decimal(50)})
    states[GPT] = states[GPT].model_copy(update={"price": price})
    await store.watches.publish(last.day, LastState(last.day - 1, stored(states)), (), 0)


def rounds_of(app):
    """Return what is set when the app has sent the digests that were due, however long that takes."""
    send_due, ended = app.digests.send_due, asyncio.Event()

    async def noted(*what):
        await send_due(*what)
        ended.set()

    app.digests.send_due = noted
    return ended


async def emptied(store, platform):
    """Wait until no digest of a platform is left, be it due or not."""
    never = 1 << 40
    for _ in range(500):
        waiting = await store.watches.claim(platform, never, never)
        if waiting is None:
            return
        await store.watches.put_off(waiting, never)
        await asyncio.sleep(0.01)
    raise AssertionError("a digest is left")
