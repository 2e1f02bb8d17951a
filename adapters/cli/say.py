"""`zoobot say`: one question, one answer."""

import shutil
import sys
from typing import NamedTuple

from adapters.cli.parse import PLATFORM, Speaker, text_event
from adapters.cli.pipe import reply_json
from bot.app import App
from bot.events import Conversation, Press
from bot.reply.blocks import Outcome, Reply
from bot.reply.plain import plain

_WIDEST = 100


class Saying(NamedTuple):
    """Hold what is said, by whom, and how the answer is wanted."""

    text: str
    press: bool
    user: str
    chat: str
    lang: str | None
    as_json: bool


async def say(app: App, saying: Saying) -> int:
    """Print the answer; return the exit status: 1 if the request could not be met."""
    place = Conversation(platform=PLATFORM, chat=saying.chat)
    if saying.press:
        reply = await app.handle(Press(conversation=place, user=saying.user, lang=saying.lang, action=saying.text))
    else:
        speaker = Speaker(conversation=place, user=saying.user, lang=saying.lang)
        reply = await app.handle(text_event(saying.text, speaker))
    text = _json(reply) if saying.as_json else plain(reply, min(shutil.get_terminal_size().columns, _WIDEST))
    sys.stdout.write(text.encode("utf-8", "replace").decode("utf-8") + "\n")
    return int(reply.outcome in {Outcome.ERROR, Outcome.FAILED})


def _json(reply: Reply) -> str:

    return reply_json(reply)
