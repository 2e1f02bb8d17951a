"""The core as a platform sees it: events in, replies out; queries in, suggestions out."""

import asyncio
import logging
import secrets
import traceback
from datetime import UTC, date, datetime
from typing import assert_never
from weakref import WeakValueDictionary

from bot.actions import ActionError, SetLanguage, ShareFound, ShowModel, StartWizard, unpack
from bot.catalogue.days import next_change
from bot.commands import plain_words
from bot.commands.layout import apply_layout
from bot.commands.presses import press
from bot.commands.registry import COMMANDS
from bot.commands.request import Request, Tools
from bot.commands.spec import Spec
from bot.errors import UserError
from bot.events import Command, Event, Press, Query, Text, Wanted
from bot.reply import blocks
from bot.reply.blocks import Audience, Outcome, Reply, Span, Style, Suggestion, Suggestions
from bot.reply.budget import fit
from bot.suggest import look_up, whole
from bot.views.lookup import echo
from bot.views.notices import with_legal_notices
from bot.words import Words

log = logging.getLogger(__name__)
_MAX_TEXT = 4_000
"""Characters of a text that are read; a name is far shorter, and a message to look through is about so long."""


class App:
    """The core: it answers events and completes queries, and holds no conversation in memory."""

    def __init__(self, tools: Tools) -> None:
        self._present = tools
        self._until = _moment(next_change(tools.catalogue))
        self._commands = {name: spec for spec in COMMANDS for name in self.names_of(spec)}
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @property
    def languages(self) -> tuple[str, ...]:
        """List the codes of the languages, the default one first."""
        return self._tools.lexicon.codes

    @property
    def commands(self) -> tuple[Spec, ...]:
        """List the commands, for menus."""
        return COMMANDS

    def names_of(self, spec: Spec) -> tuple[str, ...]:
        """List the names that a command answers to, its own first."""
        return (spec.name, *self._tools.lexicon.command_names(spec.name))

    def warm_up(self) -> None:
        """Make now what the first questions would wait for: who serves for long has the time at the start."""
        self._tools.finder.warm_up()
        self._tools.wizard.warm_up()
        self._tools.phrases.asked("")

    def words(self, lang: str | None) -> Words:
        """Return the words of a language, or of the default one."""
        return self._tools.lexicon.pick(lang)

    def written_in(self, text: str) -> str | None:
        """Guess the language of a text by its letters."""
        return self._tools.lexicon.written_in(text)

    async def handle(self, event: Event) -> Reply:
        """Answer an event. Never raises: what goes wrong is said in the reply."""
        key = f"{event.conversation.key}\x1f{event.user}"
        lock = self._locks.setdefault(key, asyncio.Lock())
        async with lock:
            words = self._tools.lexicon.pick(event.lang)
            try:
                words = await self._words_of(event)
                reply = await self._answer(event, words)
                reply = with_legal_notices(words, self._tools.catalogue, reply)
                reply = await apply_layout(self._tools.store, words, event, reply)
            except UserError as error:
                reply = _say(words, words(error.key, **error.values), Outcome.ERROR)
            except Exception as error:  # noqa: BLE001  # the one boundary: nothing may escape to a platform
                reply = _failed(words, error)
            return fit(reply)

    def failed(self, error: Exception, lang: str | None) -> Reply:
        """Tell of a fault of a platform's, logged under a code as a fault of the core's own is."""
        return _failed(self._tools.lexicon.pick(lang), error)

    async def suggest(self, query: Query) -> Suggestions:
        """Complete a query from memory."""
        preferences = await self._tools.store.preferences(query.user_key)
        words = self._tools.lexicon.pick(preferences.lang, query.lang)
        if query.wanted is Wanted.COMMAND:
            return self._suggest_commands(query, words)
        return look_up(self._tools, words, query.model_copy(update={"text": query.text[:_MAX_TEXT]}))

    def whole(self, item: Suggestion, lang: str) -> Reply:
        """Show in full what a suggestion of an entry or a comparison stands for."""
        words = self._tools.lexicon.pick(lang)
        return fit(with_legal_notices(words, self._tools.catalogue, whole(self._tools, words, item)))

    @property
    def edition(self) -> object:
        """Name the present state of the catalogue: what was made of another one is out of date."""
        return self._tools.catalogue

    @property
    def _tools(self) -> Tools:
        """Return the tools with today's catalogue; new ones are made only on a day on which something changes."""
        now = self._present.clock()
        if now >= self._until:
            self._present = self._present.on_day(datetime.fromtimestamp(now, UTC).date())
            self._until = _moment(next_change(self._present.catalogue))
        return self._present

    async def _words_of(self, event: Event) -> Words:
        lexicon = self._tools.lexicon
        preferences = await self._tools.store.preferences(event.user_key)
        return lexicon.pick(preferences.lang, event.lang, lexicon.written_in(_written(event)))

    async def _answer(self, event: Event, words: Words) -> Reply:
        seen = event.event_id is not None and not await self._tools.store.first_sight(
            f"{event.conversation.platform}:{event.event_id}", self._tools.clock()
        )
        if seen:
            return Reply(blocks=(), outcome=Outcome.IGNORED, lang=words.lang)
        request = Request(self._tools, words, event.user_key, event.conversation)
        match event:
            case Command(name=name, addressed=False) if name.lower() not in self._commands:
                return Reply(blocks=(), outcome=Outcome.IGNORED, lang=words.lang)
            case Command(name=name, args=args):
                return await self._command(request, name, args)
            case Press(action=packed):
                return await self._press(request, packed)
            case Text(wordless=True, mentioned=True):
                raise UserError("error-no-words")
            case Text(text=text, mentioned=mentioned):
                if not mentioned or not text.strip():
                    return Reply(blocks=(), outcome=Outcome.IGNORED, lang=words.lang)
                return await plain_words.answer(_with(request, text))
            case _:
                assert_never(event)

    async def _command(self, request: Request, name: str, args: str) -> Reply:
        spec = self._commands.get(name.lower())
        if spec is None:
            raise UserError("error-command-unknown", name=echo(name))
        return await spec.run(_with(request, args))

    async def _press(self, request: Request, packed: str) -> Reply:
        try:
            action = unpack(packed)
        except ActionError:
            return _say(request.words, request.words("error-button-old"), Outcome.STALE)
        reply = await press(request, action)
        beside = isinstance(action, _BESIDE) or (isinstance(action, ShowModel) and action.apart == 1)
        catches_up = reply.outcome is Outcome.STALE and reply.replace
        return reply.model_copy(update={"replace": catches_up or (not beside and reply.outcome in _REPLACING)})

    def _suggest_commands(self, query: Query, words: Words) -> Suggestions:
        start = query.text.lstrip("/").lower()
        fitting = [spec for spec in COMMANDS if spec.name.startswith(start)]
        page = fitting[query.offset : query.offset + query.limit]
        items = tuple(
            Suggestion(subject=None, title=f"/{s.name}", subtitle=words(f"command-{s.name}"), text=f"/{s.name}")
            for s in page
        )
        following = query.offset + len(page)
        return Suggestions(items=items, next_offset=following if following < len(fitting) else None, lang=words.lang)


_BESIDE = (SetLanguage, ShareFound, StartWizard)
"""What is pressed on a message that should stay as it is."""
_REPLACING = {Outcome.FOUND, Outcome.INFO, Outcome.QUESTION, Outcome.RESULT, Outcome.NOTHING_FITS, Outcome.DONE}


def _moment(day: date | None) -> float:
    """Return when a day begins, in seconds since 1970; no day never begins."""
    return float("inf") if day is None else datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()


def _written(event: Event) -> str:
    """Return what somebody wrote in their own words: its letters tell their language where the profile tells none."""
    match event:
        case Text(text=written) | Command(args=written):
            return written
        case Press():
            return ""
        case _:
            assert_never(event)


def _with(request: Request, args: str) -> Request:
    return Request(request.tools, request.words, request.user, request.conversation, args[:_MAX_TEXT])


def _say(words: Words, text: str, outcome: Outcome) -> Reply:
    return Reply(
        blocks=(blocks.Paragraph(spans=(Span(text=text),)),), audience=Audience.ASKER, outcome=outcome, lang=words.lang
    )


def _failed(words: Words, error: Exception) -> Reply:
    """Log the fault under a code that the asker sees too.

    The log gets the kind and the place of the error, not its message: that may quote what somebody wrote.
    """
    incident = secrets.token_hex(4)
    place = "".join(traceback.format_tb(error.__traceback__))
    log.error("incident %s: %s\n%s", incident, type(error).__name__, place)
    spans = (Span(text=words("error-incident") + " "), Span(text=incident, style=Style.CODE))
    return Reply(
        blocks=(blocks.Paragraph(spans=spans),), audience=Audience.ASKER, outcome=Outcome.FAILED, lang=words.lang
    )
