"""The models that a text names."""

from collections.abc import Sequence

from bot.action_codec import pack
from bot.actions import Compare, ListFamilies, ShowFound, ShowModel, joined_keys, short_key
from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Model
from bot.reply import blocks
from bot.reply.blocks import Span, Style
from bot.reply.choices import Choice, Navigate, PickOne
from bot.reply.reply import Audience, Outcome, Reply
from bot.reply.screen import height
from bot.views.comparison_choice import MOST_COMPARED
from bot.views.lines import model_line
from bot.views.message import message_reply
from bot.views.subjects import model_subject
from bot.words import Words


def mentioned_models(words: Words, catalogue: Catalogue, models: Sequence[Model], lines: int) -> Reply:
    """List the models that a text names, for everyone; without their facts where these take more than so many lines.

    They can be shown again.
    """
    title = blocks.Heading(text=words("find-title", count=len(models)))
    told = blocks.Bullets(
        items=tuple((_bold(one), Span(text=f" — {model_line(words, catalogue, one)}")) for one in models)
    )
    named = blocks.Bullets(items=tuple((_bold(one),) for one in models))
    choices: list[Choice] = [
        PickOne(label=model.name, action=pack(ShowModel(model=short_key(model.id), apart=1))) for model in models
    ]
    if 1 < len(models) <= MOST_COMPARED:
        choices.append(
            Navigate(
                label=words("find-compare"), action=pack(Compare(models=joined_keys(model.id for model in models)))
            )
        )
    return Reply(
        blocks=(title, told if height((title, told)) <= lines else named),
        choices=tuple(choices),
        subjects=tuple(model_subject(model) for model in models),
        outcome=Outcome.FOUND,
        again=pack(ShowFound(models=joined_keys(model.id for model in models))),
        lang=words.lang,
    )


def mentioned_privately(words: Words, catalogue: Catalogue, models: Sequence[Model], lines: int) -> Reply:
    """List the models that a text names for the asker alone."""
    return mentioned_models(words, catalogue, models, lines).model_copy(update={"audience": Audience.ASKER})


def none_mentioned(words: Words) -> Reply:
    """Say that a text names no model."""
    families = Navigate(label=words("choice-families"), action=pack(ListFamilies()))
    return message_reply(words, words("find-nothing"), Outcome.UNKNOWN, families)


def _bold(model: Model) -> Span:
    return Span(text=model.name, style=Style.BOLD)
