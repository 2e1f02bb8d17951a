"""The core as a platform sees it: events in, replies out; queries in, suggestions out."""

import asyncio
import logging
import secrets
from datetime import date
from typing import assert_never
from weakref import WeakValueDictionary

from bot.action_codec import ActionError, unpack
from bot.actions import Remove
from bot.catalogue.catalogue import Catalogue
from bot.charts.drawer import DrawingError
from bot.commands import settings, watch
from bot.commands.crowd import Crowd
from bot.commands.digests import Digests
from bot.commands.layout import apply_layout
from bot.commands.place_rules import is_hidden, is_unwanted, shown_to_whom
from bot.commands.presses import answer_press
from bot.commands.registry import COMMANDS, OWNERS_COMMANDS
from bot.commands.removing import offer_removal, remove
from bot.commands.request import DailyTools, Request, Tools
from bot.commands.sharing import offer_sharing
from bot.commands.speaking import Speech, remember_language, speech_of
from bot.commands.spec import Spec
from bot.errors import StorageError, UserError, loggable
from bot.events import Command, Event, Press, Query, Text, Wanted
from bot.reply.picture import Picture
from bot.reply.reply import Outcome, Reply, Suggestion, Suggestions
from bot.service.metrics import Metrics
from bot.service.repeats import ShownMessage
from bot.service.store import Preferences
from bot.suggest import expand, suggest_commands, suggest_entries, suggest_values
from bot.views.bracketed import bracketed_names
from bot.views.charts import undrawn
from bot.views.finish import finish
from bot.views.lookup import echo
from bot.views.message import incident_reply, message_reply, moved_to_private
from bot.wizard_actions import Pick
from bot.words import Words

log = logging.getLogger(__name__)
_MAX_TEXT = 4_000
"""Characters of a text that are read: about the length of a whole message."""
_QUERY = "query"
"""What a query is counted as, beside the types of events."""


class App:
    """The core: answers events and completes queries. It keeps no conversation in memory."""

    def __init__(self, tools: Tools) -> None:
        self._daily = DailyTools(tools)
        self._commands = {name: spec for spec in (*COMMANDS, *OWNERS_COMMANDS) for name in self.names_of(spec)}
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._crowd = Crowd()
        self.digests = Digests(lambda: self._tools)
        """What platforms send to people when nobody has just asked."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of the languages, the default one first."""
        return self._tools.lexicon.codes

    @property
    def commands(self) -> tuple[Spec, ...]:
        """The commands, for menus."""
        return COMMANDS

    def names_of(self, spec: Spec) -> tuple[str, ...]:
        """List the names that a command answers to, its own first."""
        return (spec.name, *self._tools.lexicon.command_names(spec.name))

    @property
    def metrics(self) -> Metrics:
        """What is counted while the bot serves."""
        return self._tools.metrics

    @property
    def catalogue_day(self) -> date:
        """The day of the newest fact of the catalogue."""
        return self._tools.catalogue.as_of

    @property
    def edition(self) -> str:
        """The name of the current edition of the catalogue: what was made from another one is out of date."""
        return self._tools.cards.edition

    @property
    def _tools(self) -> Tools:
        return self._daily.today()

    def warm_up(self) -> None:
        """Build every index now, so that the first questions need not wait."""
        self._tools.warm_up()
        from bot.commands import plain_words  # noqa: F401  # loaded late, which a running platform need not wait for

    def prepared(self, catalogue: Catalogue) -> DailyTools:
        """Make all that answers need of another catalogue, which takes long: a thread can do it."""
        return self._daily.with_catalogue(catalogue)

    def replace(self, prepared: DailyTools) -> DailyTools:
        """Answer from another catalogue from now on; what answers under way go on with is returned."""
        replaced, self._daily = self._daily, prepared
        return replaced

    def words(self, lang: str | None) -> Words:
        """Return the words of a language, or of the default one."""
        return self._tools.lexicon.pick(lang)

    def written_in(self, text: str) -> str | None:
        """Guess the language of a text by its letters."""
        return self._tools.lexicon.written_in(text)

    async def handle(self, event: Event) -> Reply:
        """Answer an event; an error is answered too, never raised."""
        reply = await self._handled(event)
        self.metrics.answered(event.conversation.platform, event.type, reply.outcome)
        return reply

    async def _handled(self, event: Event) -> Reply:
        key = f"{event.conversation.key}\x1f{event.user}"
        lock = self._locks.setdefault(key, asyncio.Lock())
        async with lock:
            tools = self._tools
            words = tools.lexicon.pick(event.lang)
            try:
                speech = await speech_of(tools.store, tools.lexicon, event)
                words = speech.words
                request = _request(tools, event, speech)
                reply = await self._answer(request, event)
                await remember_language(tools.store, event, speech, reply)
                reply = finish(words, tools.catalogue, reply)
                reply = await apply_layout(tools.store, words, event, reply)
                reply = shown_to_whom(event, speech.settings, reply)
                if is_hidden(event, speech.settings):
                    return reply
                reply = offer_removal(event, words, reply)
                reply = self._crowd.pointing(event, words, reply, tools.clock())
                pressed = event.action if isinstance(event, Press) else None
                return await offer_sharing(request, reply, pressed)
            except UserError as error:
                return message_reply(words, words(error.key, **error.values), Outcome.ERROR)
            except Exception as error:  # noqa: BLE001  # the one boundary: nothing may escape to a platform
                return _failed(words, error)

    async def draw(self, reply: Reply) -> Reply:
        """Draw the chart of a reply; one that cannot be drawn is told in words. Nothing else waits for it."""
        drawing = reply.drawing
        if drawing is None:
            return reply
        words = self._tools.lexicon.pick(reply.lang)
        try:
            content = await self._tools.drawer.draw(drawing.chart, drawing.theme)
        except DrawingError as error:
            log.warning("a chart was not drawn: %s", error)
            return undrawn(words, reply, drawing)
        except Exception as error:  # noqa: BLE001  # the boundary, as in `handle`
            return _failed(words, error)
        picture = Picture(content=content, file_name=drawing.file_name, alternative=drawing.alternative)
        return reply.model_copy(update={"drawing": None, "picture": picture})

    def is_worth_pointing_to(self, event: Event, reply: Reply) -> bool:
        """Tell whether to report the message of a reply by `shown`: who asks for the same may be pointed to it."""
        return self._crowd.is_worth_pointing_to(event, reply)

    def shown(self, event: Event, reply: Reply, message: ShownMessage) -> None:
        """Take note of the message that shows a reply."""
        self._crowd.shown(event, reply, message, self._tools.clock())

    def moved_to_private(self, event: Event, reply: Reply) -> Reply | None:
        """Return a reply for the asker in private, where the bot may not write; None for who has not asked it."""
        if event.shared or (isinstance(event, Text) and not event.mentioned):
            return None
        return moved_to_private(self._tools.lexicon.pick(reply.lang), reply)

    def failed(self, error: Exception, lang: str | None) -> Reply:
        """Report an error of a platform, logged under a code as an error of the core is."""
        return _failed(self._tools.lexicon.pick(lang), error)

    async def suggest(self, query: Query) -> Suggestions:
        """Complete a query from memory."""
        found = await self._suggested(query)
        self.metrics.answered(query.platform, _QUERY, Outcome.FOUND if found.items else Outcome.UNKNOWN)
        return found

    async def _suggested(self, query: Query) -> Suggestions:
        preferences = await self._known_preferences(query.user_key)
        words = self._tools.lexicon.pick(preferences.lang, query.lang, preferences.known_lang)
        if query.wanted is Wanted.COMMAND:
            return suggest_commands(words, COMMANDS, query)
        if query.wanted is Wanted.OPTION:
            return suggest_values(self._tools, words, COMMANDS, query)
        return suggest_entries(self._tools, words, query.model_copy(update={"text": query.text[:_MAX_TEXT]}))

    async def _known_preferences(self, user: str) -> Preferences:
        """Return a person's preferences; none where the database is away, which completing can do without."""
        try:
            return await self._tools.store.preferences(user)
        except StorageError as error:
            log.warning("what is typed is completed without its writer's settings: %s", error)
            return Preferences()

    def expand(self, suggestion: Suggestion, lang: str) -> Reply:
        """Return the full reply for a suggestion of an entry or a comparison."""
        words = self._tools.lexicon.pick(lang)
        return finish(words, self._tools.catalogue, expand(self._tools, words, suggestion))

    def needs_rights(self, event: Event) -> bool:
        """Tell whether it matters to the answer whether the asker may manage the place."""
        match event:
            case Command(name=name, args=args, options=options):
                spec = self._commands.get(name.lower())
                is_change = bool(args.strip() or options)
                return spec is not None and (spec.for_managers or (spec.changes_place and is_change))
            case Press(action=packed):
                return settings.is_change(packed) or watch.is_change(packed)
            case Text(text=text, mentioned=mentioned):
                return mentioned and watch.asks_for_change(self._tools.phrases, text)
            case _:
                assert_never(event)

    async def _answer(self, request: Request, event: Event) -> Reply:
        tools, words = request.tools, request.words
        seen = event.event_id is not None and not await tools.store.first_sight(
            f"{event.conversation.platform}:{event.event_id}", tools.clock()
        )
        if seen or self._is_unwanted(event, request.settings):
            return _ignored(words)
        match event:
            case Command() | Text() if self._crowd.is_too_much(event, tools.clock()):
                return _ignored(words)
            case Command(name=name, args=args, options=options):
                return await self._command(request._replace(options=options), name, args)
            case Press():
                return await _press(request, event)
            case Text(mentioned=False):
                return bracketed_names(words, tools.catalogue, [tools.finder.read(name) for name in event.bracketed])
            case Text(wordless=True):
                raise UserError("error-no-words")
            case Text(text=text, about=about):
                if not (text.strip() or about.strip()):
                    return _ignored(words)
                request = request.with_args(text[:_MAX_TEXT])._replace(about=about[:_MAX_TEXT])
                from bot.commands import plain_words

                return await plain_words.answer(request)
            case _:
                assert_never(event)

    def _is_meant_for_others(self, event: Event, settings: Preferences) -> bool:
        match event:
            case Command(name=name, addressed=addressed):
                return not addressed and self._spec(name, event.user_key) is None
            case Text(mentioned=mentioned):
                return not mentioned and not (settings.lookups and event.bracketed)
            case Press():
                return False
            case _:
                assert_never(event)

    def _is_unwanted(self, event: Event, settings: Preferences) -> bool:
        """Tell whether the place wants no answer; who manages it can change its settings wherever they are."""
        manages = event.manages is True and self.needs_rights(event)
        return self._is_meant_for_others(event, settings) or (not manages and is_unwanted(event, settings))

    def _spec(self, name: str, user: str) -> Spec | None:
        """Return the command of that name, if it is there for the asker."""
        spec = self._commands.get(name.lower())
        return None if spec is not None and spec.for_owners and user not in self._tools.owners else spec

    async def _command(self, request: Request, name: str, args: str) -> Reply:
        spec = self._spec(name, request.user)
        if spec is None:
            raise UserError("error-command-unknown", name=echo(name))
        return await spec.run(request.with_args(args[:_MAX_TEXT]))


def _request(tools: Tools, event: Event, speech: Speech) -> Request:
    return Request(
        tools,
        speech.words,
        event.user_key,
        event.conversation,
        shared=event.shared,
        abilities=event.abilities,
        settings=speech.settings,
        manages=event.manages,
    )


async def _press(request: Request, event: Press) -> Reply:
    try:
        action = unpack(event.action)
    except ActionError:
        return message_reply(request.words, request.words("error-button-old"), Outcome.STALE)
    if isinstance(action, Pick):
        action = action.model_copy(update={"options": "-".join(event.picked)})
    if isinstance(action, Remove):
        return remove(event, request.words)
    return await answer_press(request, action, hidden=event.hidden)


def _ignored(words: Words) -> Reply:
    return Reply(blocks=(), outcome=Outcome.IGNORED, lang=words.lang)


def _failed(words: Words, error: Exception) -> Reply:
    """Log an error under a code that the asker sees too."""
    incident = secrets.token_hex(4)
    log.error("incident %s: %s", incident, loggable(error))
    return incident_reply(words, incident)
