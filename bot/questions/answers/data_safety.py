"""Answering whether data are safe with a maker: what its terms say of training, places and agreements."""

from collections.abc import Iterator

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.schema import Assurance
from bot.catalogue.services import Lab
from bot.properties.candidate import has_weights
from bot.properties.reading import Evidence
from bot.questions.answers.cited import cited_reply
from bot.questions.answers.named import labs_of, named_models
from bot.questions.answers.training import training_lines
from bot.questions.answers.verdict import verdict
from bot.questions.question import Question
from bot.questions.setting import Setting
from bot.reply import blocks, formats
from bot.reply.reply import Reply
from bot.views.citations import Citations
from bot.views.values import word_member

DATA_SAFETY = "data_safety"
"""The topic of a question whether data are safe with what is named."""


def answer_data_safety(setting: Setting, question: Question) -> Reply:
    """Say what is known of the terms of each maker that is meant, and that nobody can promise safety.

    Raises:
        UserError: the question names no model.
    """
    models = named_models(setting.catalogue, question.names)
    words, cites = setting.words, Citations(setting.words)
    parts: list[blocks.Block] = []
    for maker in labs_of(setting.catalogue, question.names):
        parts.append(verdict(words("hosting-safety", name=maker.name)))
        parts.append(blocks.FactList(items=tuple(_lines(setting, maker, cites))))
    if models and all(has_weights(model, setting.catalogue.licence_of(model)) for model in models):
        own = blocks.FactLine(label=words("hosting-own"), value=words("hosting-own-data"))
        parts.append(blocks.FactList(items=(own,)))
    return cited_reply(setting, question, models, parts, cites)


def _lines(setting: Setting, maker: Lab, cites: Citations) -> Iterator[blocks.FactLine]:
    words, promised, kept = setting.words, maker.assurances, maker.data_regions
    given = Assurance.NO_TRAINING in (confirmed_value(promised) or ())
    said = words("hosting-training-no" if given else "hosting-safety-unpromised")
    evidence = Evidence(promised.status, maker.sources[promised.source]) if promised is not None and given else None
    yield cites.line(words("hosting-api", maker=maker.name), said, evidence)
    yield from training_lines(words, maker, cites)
    known = confirmed_value(kept)
    places = formats.listed(words, tuple(word_member(words, region) for region in known or ()))
    evidence = Evidence(kept.status, maker.sources[kept.source]) if kept is not None and known else None
    yield cites.line(words("hosting-safety-kept"), places or words("hosting-answer-unknown").lower(), evidence)
