"""What the catalogue has no facts for: that is said, with why, and the nearest that it has is offered."""

from collections.abc import Iterator

from bot.action_codec import pack
from bot.actions import ListFamilies, ShowTerm, StartWizard
from bot.catalogue.catalogue import confirmed_value, is_choosable
from bot.catalogue.precomputed import EntryKind
from bot.catalogue.schema import Model, Tier
from bot.properties.candidate import candidate_of
from bot.properties.reading import Known
from bot.properties.registry import property_named
from bot.questions.answers.benchmarks import answer_benchmark
from bot.questions.answers.parts import model_choice
from bot.questions.finding.capability import SMARTEST
from bot.questions.finding.substitutes import is_living
from bot.questions.question import Question
from bot.questions.setting import Setting
from bot.reply import blocks, formats
from bot.reply.choices import Choice, Navigate, PickOne
from bot.reply.paragraphs import first_line, plain
from bot.reply.reply import Outcome, Reply
from bot.views.citations import Citations
from bot.views.family import newest_families
from bot.views.standing import compared_text
from bot.views.subjects import model_subject
from bot.views.values import word_value

OTHER = "opinion"
"""What a question that cannot be answered is taken for where its kind is not known."""
BENCHMARK = "benchmark"
"""Scores, of which the catalogue has some."""
_TERMS = (("speed", "latency"), ("hallucination", "hallucination"), (SMARTEST, "benchmark"), ("opinion", "agi"))
"""The words of the glossary that explain what is asked about."""
_TIERS = (("speed", Tier.SMALL), ("energy", Tier.SMALL), (SMARTEST, Tier.FLAGSHIP))
"""The models that come nearest to what is asked for, by their place in their maker's range."""
_MOST_NAMED = 3


def answer_decline(setting: Setting, question: Question) -> Reply:
    """Say that the catalogue has no such fact and why, and offer the nearest that it has."""
    words = setting.words
    kind = question.decline if question.decline in setting.concepts.declines else OTHER
    models = tuple(_named(setting, question))[:_MOST_NAMED]
    if kind == BENCHMARK:
        return answer_benchmark(setting, question, models)
    cites = Citations(words)
    nearest = setting.concepts.declines.get(kind or OTHER, ())
    parts: list[blocks.Block] = [
        first_line(words(f"decline-{kind}")),
        plain(words(f"decline-{kind}-why")),
        *_standings(setting, kind, models),
        *_nearest(setting, nearest, models, cites),
    ]
    return Reply(
        blocks=(*parts, *cites.legend(), *cites.listed()),
        choices=(*_choices(setting, kind or OTHER, models),),
        subjects=tuple(map(model_subject, models)),
        outcome=Outcome.INFO,
        lang=words.lang,
    )


def _standings(setting: Setting, kind: str, models: tuple[Model, ...]) -> Iterator[blocks.Block]:
    """Set side by side how capable the named models are."""
    text = compared_text(setting.words, setting.standings, models, None) if kind == SMARTEST and models else ""
    if text:
        yield plain(text)


def _named(setting: Setting, question: Question) -> Iterator[Model]:
    """Yield the models that the question names; the top one stands for a family."""
    for hit in question.names:
        if hit.kind is EntryKind.MODEL:
            yield setting.catalogue.model(hit.id)
        elif hit.kind is EntryKind.FAMILY and (top := setting.catalogue.top_of(hit.id)) is not None:
            yield top


def _nearest(
    setting: Setting, properties: tuple[str, ...], models: tuple[Model, ...], cites: Citations
) -> Iterator[blocks.Block]:
    """Show of the named models what comes nearest, or name the properties that do."""
    words = setting.words
    if not properties:
        return
    labels = tuple(words(property_named(name).label) for name in properties)
    yield plain(words("decline-nearest", facts=formats.listed(words, labels)))
    lines = [line for model in models for name in properties for line in _line(setting, cites, model, name)]
    if lines:
        yield blocks.FactList(items=tuple(lines))


def _line(setting: Setting, cites: Citations, model: Model, name: str) -> Iterator[blocks.FactLine]:
    one = property_named(name)
    reading = one.read(candidate_of(model, setting.catalogue))
    if isinstance(reading, Known):
        label = f"{model.name}, {setting.words(one.label)}"
        yield cites.line(label, word_value(setting.words, setting.catalogue, reading.value), reading.evidence)


def _choices(setting: Setting, kind: str, models: tuple[Model, ...]) -> Iterator[Choice]:
    """Offer the cards of what is named, else of the models that come nearest; then the word and the choice."""
    words, terms = setting.words, setting.catalogue.terms
    tier = dict(_TIERS).get(kind)
    for model in models or (() if tier is None else _newest(setting, tier)):
        yield model_choice(model)
    term = terms.get(dict(_TERMS).get(kind, ""))
    if term is not None:
        yield PickOne(label=words.text(term.names), action=pack(ShowTerm(term=term.id)))
    yield Navigate(label=words("choice-choose"), action=pack(StartWizard()))
    yield Navigate(label=words("choice-families"), action=pack(ListFamilies()))


def _newest(setting: Setting, tier: Tier) -> Iterator[Model]:
    """Yield the newest living model of a tier of each of the newest families."""
    found = 0
    for family in newest_families(setting.catalogue):
        members = setting.catalogue.members(family.id)
        fitting = (
            one for one in members if is_choosable(one) and is_living(one) and confirmed_value(one.facts.tier) is tier
        )
        model = next(fitting, None)
        if model is not None and found < _MOST_NAMED:
            found += 1
            yield model
