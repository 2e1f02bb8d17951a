"""The choice of a language."""

from bot.action_codec import pack
from bot.reply.choices import PickOne
from bot.reply.reply import Outcome, Reply
from bot.setting_actions import SetLanguage
from bot.views.message import message_reply
from bot.words import Lexicon, Words


def language_question(words: Words, lexicon: Lexicon) -> Reply:
    """Ask for the language of all later replies."""
    choices = (
        PickOne(label=lexicon.pick(code).language.name, action=pack(SetLanguage(lang=code))) for code in lexicon.codes
    )
    return message_reply(words, words("lang-question"), Outcome.QUESTION, *choices)


def language_set(words: Words, *, elsewhere: bool = False) -> Reply:
    """Say, in the language chosen, that it is set; `elsewhere`: only where it is not asked."""
    return message_reply(words, words("lang-set-elsewhere" if elsewhere else "lang-set"), Outcome.DONE)
