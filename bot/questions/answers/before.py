"""What came before a model, and what a family grew out of."""

from collections.abc import Iterator, Sequence

from bot.catalogue.catalogue import Catalogue, release_day
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Family, Model
from bot.properties.candidate import candidate_of
from bot.properties.model_facts import RELEASED
from bot.questions.answers.named import card_choices, subjects_of
from bot.questions.question import Question
from bot.questions.setting import Setting
from bot.questions.understood import not_understood
from bot.reply import formats
from bot.reply.paragraphs import first_line
from bot.reply.reply import Outcome, Reply
from bot.views.values import word_reading


def answer_before(setting: Setting, question: Question) -> Reply:
    """Name what each of the entries followed."""
    catalogue = setting.catalogue
    entries = [entry for hit in question.names for entry in _entries(catalogue, hit)]
    before = [(entry, _before(catalogue, entry)) for entry in entries]
    found = [one for _, several in before for one in several]
    hits = [Hit(EntryKind.FAMILY, one.id) for one in found if isinstance(one, Family)]
    models = [one for one in found if isinstance(one, Model)]
    return Reply(
        blocks=(*(first_line(_said(setting, *one)) for one in before), *not_understood(setting, question)),
        choices=tuple(card_choices(setting.words, catalogue, hits, models)) if found else (),
        subjects=subjects_of(catalogue, (*question.names, *hits), models),
        outcome=Outcome.FOUND,
        lang=setting.words.lang,
    )


def _entries(catalogue: Catalogue, hit: Hit) -> Iterator[Model | Family]:
    """Yield what a name stands for; a family that grew out of no other for its top model, a maker for nothing."""
    match hit.kind:
        case EntryKind.MODEL:
            yield catalogue.model(hit.id)
        case EntryKind.FAMILY:
            family, top = catalogue.families[hit.id], catalogue.top_of(hit.id)
            yield family if family.predecessors or top is None else top
        case EntryKind.LAB | EntryKind.TERM | EntryKind.SIGNPOST:
            return


def _before(catalogue: Catalogue, entry: Model | Family) -> Sequence[Model | Family]:
    """List the models that a model replaced, else the one before it in its line; the families that one grew out of."""
    if isinstance(entry, Family):
        return [catalogue.families[one] for one in entry.predecessors]
    replaced = [model for model in catalogue.models.values() if model.successor == entry.id]
    if replaced or entry.line is None:
        return replaced
    day, members = release_day(entry), catalogue.members(entry.family)
    line = [one for one in members if one.line == entry.line and release_day(one) < day]
    return line[:1]


def _said(setting: Setting, entry: Model | Family, before: Sequence[Model | Family]) -> str:
    words = setting.words
    if not before:
        return words("fact-before-unknown", name=entry.name)
    return words(
        "fact-before", name=entry.name, before=formats.listed(words, tuple(_dated(setting, o) for o in before))
    )


def _dated(setting: Setting, one: Model | Family) -> str:
    """Name what came before, a model with the day when it came out."""
    if isinstance(one, Family):
        return one.name
    reading = RELEASED.read(candidate_of(one, setting.catalogue))
    return f"{one.name} ({word_reading(setting.words, setting.catalogue, RELEASED, reading)})"
