"""`zoobot say`: one question, one answer."""

import shutil
import sys
from typing import NamedTuple

from adapters.cli.parse import PLATFORM, Sender, text_event
from adapters.cli.pipe import reply_json
from bot.app import App
from bot.events import Conversation, Press
from bot.reply.plain import plain
from bot.reply.reply import Outcome

_WIDEST = 100


class SayRequest(NamedTuple):
    """What is said, by whom, and in which form the answer is printed."""

    text: str
    press: bool
    user: str
    chat: str
    lang: str | None
    as_json: bool


async def say(app: App, request: SayRequest) -> int:
    """Print the answer; return the exit status: 1 if the request could not be met."""
    place = Conversation(platform=PLATFORM, chat=request.chat)
    if request.press:
        reply = await app.handle(Press(conversation=place, user=request.user, lang=request.lang, action=request.text))
    else:
        sender = Sender(conversation=place, user=request.user, lang=request.lang)
        reply = await app.handle(text_event(request.text, sender))
    text = reply_json(reply) if request.as_json else plain(reply, min(shutil.get_terminal_size().columns, _WIDEST))
    sys.stdout.write(text.encode("utf-8", "replace").decode("utf-8") + "\n")
    return int(reply.outcome in {Outcome.ERROR, Outcome.FAILED})
