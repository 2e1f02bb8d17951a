"""What holds for an answer: its language, and the settings of the place or the asker."""

from typing import NamedTuple, assert_never

from bot.events import Command, ConversationKind, Event, Press, Text
from bot.reply.reply import Outcome, Reply
from bot.service.store import Preferences, Store
from bot.words import Lexicon, Words

_LEAVING_NOTHING = frozenset({Outcome.DONE, Outcome.IGNORED})
"""The outcomes after which nothing new is stored about the asker, who may have asked to be forgotten."""


class Speech(NamedTuple):
    """The words to answer in, the settings that hold, and the language to remember of the asker, if it is new."""

    words: Words
    settings: Preferences
    learned: str | None


async def speech_of(store: Store, lexicon: Lexicon, event: Event) -> Speech:
    """Choose the language of the answer to an event: the place's own, if it has one, then the asker's.

    Of the asker that is the one that they chose, else that the platform tells, or that they used last.
    """
    preferences = settings = await store.preferences(event.user_key)
    if event.conversation.kind is ConversationKind.GROUP:
        settings = await store.preferences(event.conversation.place_key)
    told = (event.lang, lexicon.written_in(_written(event)))
    words = lexicon.pick(preferences.lang, *told, preferences.known_lang)
    overheard = isinstance(event, Text) and not event.mentioned
    is_known = preferences.lang is not None or words is lexicon.pick(preferences.known_lang)
    learned = None if is_known or event.shared or overheard else words.lang
    return Speech(words if settings.lang is None else lexicon.pick(settings.lang), settings, learned)


async def remember_language(store: Store, event: Event, speech: Speech, reply: Reply) -> None:
    """Remember the language of who has chosen none: not every message of a platform tells it."""
    if speech.learned is None or reply.outcome in _LEAVING_NOTHING:
        return
    preferences = await store.preferences(event.user_key)
    if preferences.lang is None:
        changed = preferences.model_copy(update={"known_lang": speech.learned})
        await store.save_preferences(event.user_key, changed)


def _written(event: Event) -> str:
    """Return what somebody wrote in their own words: its letters tell their language where the profile tells none."""
    match event:
        case Text(text=written) | Command(args=written):
            return written
        case Press():
            return ""
        case _:
            assert_never(event)
