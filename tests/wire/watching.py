"""Letting something change of what people watch, as a day that passes does."""

import asyncio
from decimal import Decimal

from bot.service.watches import LastState
from bot.watching.state import read_stored, stored
from tests.patience import until

GPT = "openai/gpt-4o"


async def known_state(store):
    """Wait until the bot has noted how everything stands."""
    await until(store.watches.last_state)
    return await store.watches.last_state()


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

    async def none_is_left():
        waiting = await store.watches.claim(platform, never, never)
        if waiting is not None:
            await store.watches.put_off(waiting, never)
        return waiting is None

    await until(none_is_left)
