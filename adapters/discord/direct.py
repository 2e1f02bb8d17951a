"""Answering what a person writes to the bot in a direct message."""

import logging

import aiohttp
import discord

from adapters.discord import parse
from adapters.discord.answer import Answers
from adapters.discord.render import render
from bot.app import App
from bot.reply.blocks import Outcome, Reply

log = logging.getLogger(__name__)


async def answer_directly(app: App, answers: Answers, message: discord.Message) -> None:
    """Answer a direct message with a card. Never raises: what goes wrong is counted, and told where it can be."""
    event = parse.direct_message(message)
    try:
        reply = await app.handle(event)
        if reply.outcome is not Outcome.IGNORED:
            await _send(app, message, reply)
            answers.counts["answered directly"] += 1
    except (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError) as error:
        answers.counts["refused"] += 1
        answers.counts[f"because of {_cause(error)}"] += 1
        log.warning("a direct message could not be answered: %s", _cause(error))
    except Exception as error:  # noqa: BLE001  # the boundary: the library would log what was written
        await _excuse(app, answers, message, error)


async def _excuse(app: App, answers: Answers, message: discord.Message, error: Exception) -> None:
    answers.counts["failed"] += 1
    try:
        await _send(app, message, app.failed(error, None))
    except Exception as another:  # noqa: BLE001  # as above
        answers.fault("telling of an incident", another)


async def _send(app: App, message: discord.Message, reply: Reply) -> None:
    await message.channel.send(view=render(reply, app.words(reply.lang)("menu-pick")))


def _cause(error: BaseException) -> str:
    if isinstance(error, discord.HTTPException):
        return f"status {error.status}, code {error.code}"
    return type(error).__name__
