"""Answering what one may do with a model: the licence's own answer first."""

from collections.abc import Iterator, Sequence

from bot.catalogue.schema import Licence, Model
from bot.properties.candidate import candidate_of
from bot.properties.model_facts import LICENCE
from bot.properties.reading import Known
from bot.questions.answers.cited import cited_reply
from bot.questions.answers.named import group_name, named_models, single_model
from bot.questions.answers.verdict import verdict
from bot.questions.finding.permissions import Answer, Basis, Ruling, Use, ruling, text_of
from bot.questions.question import Question
from bot.questions.setting import Setting
from bot.reply import blocks, formats
from bot.reply.blocks import Span, Style
from bot.reply.choices import Choice, Open
from bot.reply.reply import Reply
from bot.views.citations import Citations
from bot.views.values import licence_name, word_reading
from bot.words import Words

_ASKED = {
    "sell": Use.SELL,
    "business": Use.SELL,
    "change": Use.CHANGE,
    "tunable": Use.CHANGE,
    "download": Use.DOWNLOAD,
    "weights": Use.DOWNLOAD,
    "served_eu": Use.EU,
}
"""The use that a property stands for."""
_MOST_NAMES = 4
"""Models that are named for an answer; the others are counted."""
_MOST_USES = 2
_WITH_CONDITIONS = frozenset({Use.SELL, Use.CHANGE, Use.DOWNLOAD, Use.USERS})
"""The uses that the main conditions of a licence bear on."""


def answer_may(setting: Setting, question: Question) -> Reply:
    """Say whether what is asked is allowed.

    Raises:
        UserError: the question names no model.
    """
    models, uses = named_models(setting.catalogue, question.names), tuple(_uses(question))
    one, cites = single_model(setting.catalogue, question.names), Citations(setting.words)
    if one is not None:
        parts = _about_model(setting, question, one, uses, cites)
        licence = setting.catalogue.licence_of(one)
    else:
        parts = _about_group(setting, question, models, uses, cites)
        licence = _only_licence(setting, models)
    return cited_reply(setting, question, models, parts, cites, _licence_choice(setting.words, licence))


def _uses(question: Question) -> Iterator[Use]:
    """Yield what is asked about, each once; commercial use where nothing is said."""
    named = (*question.asked, *(one.property for one in question.filters))
    uses = [_ASKED[name] for name in named if name in _ASKED]
    if "train_on_output" in question.topics:
        uses.insert(0, Use.TRAIN_ON_OUTPUT)
    if question.users is not None:
        uses.insert(0, Use.USERS)
    found = tuple(dict.fromkeys(uses))
    if Use.USERS in found:
        found = tuple(use for use in found if use is not Use.SELL)  # the number of users tells more of the same
    yield from found[:_MOST_USES] or (Use.SELL,)


def _about_model(
    setting: Setting, question: Question, model: Model, uses: Sequence[Use], cites: Citations
) -> Iterator[blocks.Block]:
    words, catalogue = setting.words, setting.catalogue
    licence = catalogue.licence_of(model)
    rulings = {use: ruling(model, catalogue, use, question.users) for use in uses}
    for use, one in rulings.items():
        said = words(f"permission-says-{one.answer}", name=model.name, use=_word_use(words, use, question.users))
        yield verdict(f"{said} {_why(setting, model, one)}".rstrip())
    lines = [_licence_line(setting, model, cites)]
    lines += [line for one in rulings.values() if (line := _terms_line(words, one, cites))]
    yield blocks.FactList(items=tuple(lines))
    if licence is not None and any(one.basis is not Basis.TERMS for one in rulings.values()):
        yield from _conditions(words, licence, rulings, cites)


def _word_use(words: Words, use: Use, users: int | None) -> str:
    return words(f"permission-use-{use}", users=formats.number(words, users or 0))


def _why(setting: Setting, model: Model, one: Ruling) -> str:
    """Say what the answer rests on, where the licence's name does not tell."""
    if one.basis is Basis.LICENCE:
        return ""
    words, licence = setting.words, setting.catalogue.licence_of(model)
    limit = licence.user_limit.users if licence is not None and licence.user_limit is not None else 0
    beyond = licence.beyond_limits if licence is not None else None
    return words(
        f"permission-basis-{one.basis}",
        maker=setting.catalogue.lab_of(model).name,
        limit=formats.number(words, limit),
        beyond=words(f"permission-beyond-{beyond}") if beyond is not None else "",
    )


def _licence_line(setting: Setting, model: Model, cites: Citations) -> blocks.FactLine:
    """Name the licence with its text; without one, with who says that the model has it."""
    words, licence = setting.words, setting.catalogue.licence_of(model)
    reading = LICENCE.read(candidate_of(model, setting.catalogue))
    value, source = word_reading(words, setting.catalogue, LICENCE, reading), text_of(licence) if licence else None
    if source is not None:
        return blocks.FactLine(label=words(LICENCE.label), value=value, source=cites.cite(source))
    return cites.line(words(LICENCE.label), value, reading.evidence if isinstance(reading, Known) else None)


def _terms_line(words: Words, one: Ruling, cites: Citations) -> blocks.FactLine | None:
    """Cite the maker's terms where they decide."""
    if one.basis is not Basis.TERMS or one.source is None or one.status is None:
        return None
    return blocks.FactLine(
        label=words("permission-terms"),
        value=words(f"permission-answer-{one.answer}"),
        status=one.status,
        mark=words(f"mark-{one.status}"),
        source=cites.cite(one.source, one.status),
    )


def _conditions(words: Words, licence: Licence, rulings: dict[Use, Ruling], cites: Citations) -> Iterator[blocks.Block]:
    """Tell what the licence says on training, else its main conditions: both are more than a phone shows."""
    training = rulings.get(Use.TRAIN_ON_OUTPUT)
    if training is not None and training.source is not None and licence.train_on_output_note:
        cites.cite(training.source, training.status)
        yield _said(words, words.text(licence.train_on_output_note), cites.numbers(training.source))
        return
    source = text_of(licence)
    excluded = any(one.basis is Basis.EXCLUDED for one in rulings.values())
    if licence.conditions and source is not None and (excluded or not _WITH_CONDITIONS.isdisjoint(rulings)):
        yield _said(words, words.text(licence.conditions), cites.numbers(source))


def _said(words: Words, text: str, *numbers: Span) -> blocks.Paragraph:
    title = Span(text=words("licence-conditions") + " ", style=Style.BOLD)
    return blocks.Paragraph(spans=(title, Span(text=text), *numbers))


def _about_group(
    setting: Setting, question: Question, models: Sequence[Model], uses: Sequence[Use], cites: Citations
) -> Iterator[blocks.Block]:
    for use in uses:
        yield from _use_of_group(setting, question, models, use, cites)
    licence = _only_licence(setting, models)
    told = licence is not None and licence.conditions and not _WITH_CONDITIONS.isdisjoint(uses)
    if licence is not None and told and len(uses) == 1:  # two uses and the conditions would not fit a screen
        yield _said(setting.words, setting.words.text(licence.conditions))


def _use_of_group(
    setting: Setting, question: Question, models: Sequence[Model], use: Use, cites: Citations
) -> Iterator[blocks.Block]:
    """Group the models by the answer; where all have the same, say it at once."""
    words, catalogue = setting.words, setting.catalogue
    grouped: dict[Answer, list[Model]] = {answer: [] for answer in Answer}
    for model in models:
        grouped[ruling(model, catalogue, use, question.users).answer].append(model)
    answers = [answer for answer in Answer if grouped[answer]]
    name, asked = group_name(catalogue, question.names), _word_use(words, use, question.users)
    key = f"permission-says-{answers[0]}" if len(answers) == 1 else "permission-depends"
    yield verdict(words(key, name=name, use=asked))
    yield blocks.Bullets(items=tuple(_group_line(setting, answer, grouped[answer], cites) for answer in answers))


def _group_line(setting: Setting, answer: Answer, models: Sequence[Model], cites: Citations) -> blocks.Spans:
    words = setting.words
    licence = _only_licence(setting, models)
    names = ", ".join(model.name for model in models[:_MOST_NAMES])
    if len(models) > _MOST_NAMES:
        names = words("permission-and-more", names=names, count=len(models) - _MOST_NAMES)
    said = (Span(text=words(f"permission-answer-{answer}"), style=Style.BOLD), Span(text=f": {names}"))
    return said if licence is None else (*said, *_cited_name(words, licence, cites))


def _cited_name(words: Words, licence: Licence, cites: Citations) -> blocks.Spans:
    name, source = licence_name(words, licence), text_of(licence)
    numbers = () if source is None else (cites.numbers(source),)
    return (Span(text=f" ({name}"), *numbers, Span(text=")"))


def _only_licence(setting: Setting, models: Sequence[Model]) -> Licence | None:
    """Return the licence that all the models have, if there is one."""
    licences = {model.facts.licence.value if model.facts.licence is not None else None for model in models}
    return setting.catalogue.licence_of(models[0]) if len(licences) == 1 else None


def _licence_choice(words: Words, licence: Licence | None) -> Iterator[Choice]:
    if licence is not None and licence.url is not None:
        yield Open(label=words("choice-licence"), url=licence.url)
