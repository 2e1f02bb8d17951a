"""The choice of a language."""

from collections.abc import Iterable

from bot.actions import SetLanguage, pack
from bot.reply.blocks import Outcome, PickOne, Reply
from bot.views.message import message_reply
from bot.words import Words


def language_question(words: Words, codes: Iterable[str]) -> Reply:
    """Ask for the language of all later replies."""
    choices = (PickOne(label=words(f"lang-{code}"), action=pack(SetLanguage(lang=code))) for code in codes)
    return message_reply(words, words("lang-question"), Outcome.QUESTION, *choices)


def language_set(words: Words) -> Reply:
    """Say, in the language chosen, that it is set."""
    return message_reply(words, words("lang-set"), Outcome.DONE)
