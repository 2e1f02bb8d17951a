"""The chat in a terminal: history, completion, numbered choices."""

import asyncio
import shutil
import sys
from collections.abc import AsyncIterator
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.formatted_text import HTML
from prompt_toolkit.history import FileHistory
from rich.console import Console

from adapters.cli.completion import ChatCompleter
from adapters.cli.parse import PLATFORM, Sender, text_event
from adapters.cli.render import render
from bot.app import App
from bot.commands.written import written_command
from bot.events import Command, Conversation, Event, Press
from bot.reply.reply import Outcome, Reply
from bot.words import Words

USER = "me"
_PLACE = Conversation(platform=PLATFORM, chat="terminal")
_FORGET = "forget"


class _Terminal(Console):
    """Console whose reader may go away, as the reader of any other output may."""

    def on_broken_pipe(self) -> None:
        """Leave the end to the program; the library would end it as if it had not met what was asked for."""
        raise BrokenPipeError


async def chat(app: App, words: Words, history: Path) -> None:
    """Answer lines until the input ends."""
    console = _Terminal()
    console.print(words("chat-welcome"), style="dim", highlight=False)
    last: Reply | None = None
    forgetting = {name for spec in app.commands if spec.name == _FORGET for name in app.names_of(spec)}
    async for line in _lines(app, words, history):
        event = _event(line, last, words, app.written_in(line) or _spoken(line, last) or words.lang)
        if isinstance(event, str):
            console.print(event, style="yellow", highlight=False)
            continue
        reply = await app.handle(event)
        if reply.outcome is not Outcome.IGNORED:
            columns = shutil.get_terminal_size().columns  # the console itself takes a simple terminal to have 80
            console.print(render(reply, columns), width=columns)
            last = reply
        if isinstance(event, Command) and event.name.lower() in forgetting:
            await asyncio.to_thread(history.unlink, missing_ok=True)
    console.print(words("chat-bye"), style="dim")


def _event(line: str, last: Reply | None, words: Words, lang: str) -> Event | str:
    """Read a line typed in `lang`; a number presses a choice of the last reply. Returns what is wrong as text."""
    number = line.strip()
    if not (number.isascii() and number.isdigit()):
        return text_event(line, Sender(conversation=_PLACE, user=USER, lang=lang))
    choices = last.choices if last else ()
    if not choices:
        return words("chat-no-choices")
    place = int(number) if len(number) < 4 else 0
    if not 1 <= place <= len(choices):
        return words("chat-no-choice", number=number[:4], most=len(choices))
    chosen = choices[place - 1]
    action = getattr(chosen, "action", None)
    if action is None:
        return str(getattr(chosen, "url", None) or getattr(chosen, "text", None) or getattr(chosen, "query", ""))
    return Press(conversation=_PLACE, user=USER, lang=last.lang if last else None, action=action)


def _spoken(line: str, last: Reply | None) -> str | None:
    """Return the language of the last reply for a command whose letters tell none, such as one without words."""
    return last.lang if last is not None and written_command(line) is not None else None


async def _lines(app: App, words: Words, history: Path) -> AsyncIterator[str]:
    """Yield each line that is typed, or piped in."""
    if not sys.stdin.isatty():
        while line := await asyncio.to_thread(sys.stdin.readline):
            yield line
        return
    history.parent.mkdir(parents=True, exist_ok=True)
    prompt: PromptSession[str] = PromptSession(
        history=FileHistory(str(history)), completer=ChatCompleter(app, words, USER), complete_in_thread=False
    )
    while True:
        try:
            yield await prompt.prompt_async(HTML("<b>{}</b> › ").format(words("chat-prompt")))
        except KeyboardInterrupt:
            continue
        except EOFError:
            return
