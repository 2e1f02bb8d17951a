"""Completion of a line of the chat: commands, and names in the text."""

from collections.abc import AsyncGenerator, Iterator

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from adapters.cli.parse import PLATFORM
from bot.app import App
from bot.events import Query, Wanted
from bot.reply.reply import Suggestion
from bot.words import Words

_LIMIT = 8
_MAX_WORDS = 6
"""Words of the longest name that is looked for at the end of a line."""


class ChatCompleter(Completer):
    """Completer of commands, and of the name at the end of a line."""

    def __init__(self, app: App, words: Words, user: str) -> None:
        """Complete for `user`, in the language of `words`."""
        self._app = app
        self._words = words
        self._user = user

    def get_completions(self, _document: Document, _event: CompleteEvent) -> list[Completion]:
        """Complete nothing: the completions are made by the asynchronous method."""
        return []

    async def get_completions_async(
        self, document: Document, _event: CompleteEvent
    ) -> AsyncGenerator[Completion, None]:
        """Complete the text before the cursor."""
        line = document.text_before_cursor
        if line.startswith("/") and " " not in line:
            for item in await self._suggestions(line, Wanted.COMMAND):
                yield _completion(item.text, line, item)
            return
        ends = [*_ends(line)]
        for typed in ends:
            items = await self._suggestions(typed, Wanted.ANY)
            named = [item for item in items if item.title.casefold().startswith(typed.casefold())]
            if named:
                for item in named:
                    yield _completion(item.title, typed, item)
                return
        for item in await self._suggestions(ends[0], Wanted.ANY) if ends else ():
            whole = item.subject is None
            yield _completion(item.text if whole else item.title, line if whole else ends[0], item)

    async def _suggestions(self, typed: str, wanted: Wanted) -> tuple[Suggestion, ...]:
        query = Query(
            text=typed, user=self._user, platform=PLATFORM, lang=self._words.lang, limit=_LIMIT, wanted=wanted
        )
        return (await self._app.suggest(query)).items


def _ends(line: str) -> Iterator[str]:
    """Yield what a name at the end of the line may be, the longest first: all, or all behind the command or a comma."""
    rest = line.partition(" ")[2] if line.startswith("/") else line
    rest = rest.rpartition(",")[2].lstrip()
    if not rest:
        return
    yield rest
    words = rest.split(" ")
    for start in range(max(1, len(words) - _MAX_WORDS), len(words)):
        if words[start]:
            yield " ".join(words[start:])


def _completion(text: str, typed: str, item: Suggestion) -> Completion:
    return Completion(text, -len(typed), display=item.title, display_meta=item.subtitle)
