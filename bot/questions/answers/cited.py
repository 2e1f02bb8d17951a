"""The reply about the models that a question names: its answer, what that rests on, and the way to their cards."""

from collections.abc import Iterable, Sequence

from bot.catalogue.schema import Model
from bot.questions.answers.named import card_choices, subjects_of
from bot.questions.question import Question
from bot.questions.setting import Setting
from bot.reply.blocks import Block
from bot.reply.choices import Choice
from bot.reply.reply import Outcome, Reply
from bot.views.citations import Citations


def cited_reply(  # noqa: PLR0913, PLR0917  # what an answer is made of
    setting: Setting,
    question: Question,
    models: Sequence[Model],
    parts: Iterable[Block],
    cites: Citations,
    choices: Iterable[Choice] = (),
) -> Reply:
    """Return an answer with its sources behind it; `choices` stand behind those of the models' cards."""
    shown = tuple(parts)  # what they cite is known when they are made
    return Reply(
        blocks=(*shown, *cites.legend(numbered=False), *cites.listed()),
        choices=(*card_choices(setting.words, setting.catalogue, question.names, models), *choices),
        subjects=subjects_of(setting.catalogue, question.names, models),
        outcome=Outcome.FOUND,
        lang=setting.words.lang,
    )
