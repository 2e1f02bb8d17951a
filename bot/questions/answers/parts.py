"""Parts that answers to questions have in common."""

from collections.abc import Sequence

from bot.action_codec import pack
from bot.actions import Compare, ShowModel, joined_keys, short_key
from bot.catalogue.schema import Model
from bot.questions.setting import Setting
from bot.reply import blocks
from bot.reply.blocks import Span
from bot.reply.choices import Choice, Navigate, PickOne
from bot.reply.paragraphs import plain
from bot.reply.reply import Outcome, Reply
from bot.views.comparison_choice import MOST_COMPARED
from bot.words import Words


def caveat(text: str) -> blocks.Note:
    """Say what an answer leaves open."""
    return blocks.Note(kind=blocks.NoteKind.CAVEAT, spans=(Span(text=text),))


def model_choice(model: Model) -> PickOne:
    """Offer a model's card beside the answer."""
    return PickOne(label=model.name, action=pack(ShowModel(model=short_key(model.id), apart=1)))


def compare_choice(words: Words, models: Sequence[Model]) -> Navigate:
    """Offer to set models side by side."""
    keys = joined_keys(model.id for model in models[:MOST_COMPARED])
    return Navigate(label=words("find-compare"), action=pack(Compare(models=keys)))


def short_reply(setting: Setting, text: str, outcome: Outcome, *choices: Choice) -> Reply:
    """Answer in one paragraph."""
    return Reply(blocks=(plain(text),), choices=choices, outcome=outcome, lang=setting.words.lang)
