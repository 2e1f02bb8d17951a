"""The models that a question names, and the buttons of an answer about them."""

from collections.abc import Iterable, Iterator

from bot.action_codec import pack
from bot.actions import ShowFamily, ShowModel, short_key
from bot.catalogue.catalogue import Catalogue, lab_id, release_day
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Family, Model, ModelKind
from bot.catalogue.services import Lab
from bot.errors import UserError
from bot.reply.choices import Choice, Navigate, PickOne
from bot.reply.reply import Subject
from bot.views.subjects import family_subject, lab_subject, model_subject
from bot.words import Words

_MOST_CARDS = 3
_MOST_SUBJECTS = 20


def models_of(catalogue: Catalogue, hits: Iterable[Hit]) -> tuple[Model, ...]:
    """List the language models that are named, each once; a family, a maker and a series stand for their models."""
    found = (model for hit in hits for model in _meant(catalogue, hit))
    return tuple({model.id: model for model in found}.values())


def single_model(catalogue: Catalogue, hits: Iterable[Hit]) -> Model | None:
    """Return the one model that is named by itself, if there is one."""
    hits, models = tuple(hits), models_of(catalogue, hits)
    return models[0] if len(models) == 1 and hits[0].kind is EntryKind.MODEL else None


def named_models(catalogue: Catalogue, hits: Iterable[Hit]) -> tuple[Model, ...]:
    """List the models that are named.

    Raises:
        UserError: there is none.
    """
    models = models_of(catalogue, hits)
    if not models:
        raise UserError("error-question-name")
    return models


def group_name(catalogue: Catalogue, hits: Iterable[Hit]) -> str:
    """Return what to call everything that is named."""
    return ", ".join(name for hit in hits if (name := _name(catalogue, hit)))


def subjects_of(catalogue: Catalogue, hits: Iterable[Hit], models: Iterable[Model]) -> tuple[Subject, ...]:
    """List what an answer is about: the families and makers that are named, then the models."""
    groups = [subject for hit in hits if (subject := _group_subject(catalogue, hit))]
    return (*groups, *(model_subject(model) for model in models))[:_MOST_SUBJECTS]


def card_choices(words: Words, catalogue: Catalogue, hits: Iterable[Hit], models: Iterable[Model]) -> Iterator[Choice]:
    """Offer the cards of the models, and of the families that are named."""
    models = tuple(models)
    if len(models) == 1:
        yield Navigate(label=words("choice-card"), action=pack(ShowModel(model=short_key(models[0].id))))
    else:
        for model in models[:_MOST_CARDS]:
            yield PickOne(label=model.name, action=pack(ShowModel(model=short_key(model.id))))
    for hit in hits:
        if hit.kind is EntryKind.FAMILY:
            label = words("choice-family", name=catalogue.families[hit.id].name)
            yield Navigate(label=label, action=pack(ShowFamily(family=hit.id)))


def labs_of(catalogue: Catalogue, hits: Iterable[Hit]) -> tuple[Lab, ...]:
    """List the makers that are named, or whose models and families are, each once."""
    ids = (lab for hit in hits if (lab := _lab_of(catalogue, hit)) is not None)
    return tuple(catalogue.labs[lab] for lab in dict.fromkeys(ids))


def _meant(catalogue: Catalogue, hit: Hit) -> Iterator[Model]:
    match hit.kind:
        case EntryKind.MODEL:
            model = catalogue.model(hit.id)
            yield from (catalogue.model(one) for one in model.variants) if model.variants else (model,)
        case EntryKind.FAMILY:
            yield from _talking(catalogue.members(hit.id))
        case EntryKind.LAB:
            made = [model for model in catalogue.models.values() if lab_id(model) == hit.id]
            yield from sorted(_talking(made), key=release_day, reverse=True)
        case EntryKind.TERM | EntryKind.SIGNPOST:
            return


def _talking(models: Iterable[Model]) -> Iterator[Model]:
    return (model for model in models if model.kind is ModelKind.LLM)


def _entry(catalogue: Catalogue, hit: Hit) -> Model | Family | Lab | None:
    match hit.kind:
        case EntryKind.MODEL:
            return catalogue.model(hit.id)
        case EntryKind.FAMILY:
            return catalogue.families[hit.id]
        case EntryKind.LAB:
            return catalogue.labs[hit.id]
        case EntryKind.TERM | EntryKind.SIGNPOST:
            return None


def _name(catalogue: Catalogue, hit: Hit) -> str | None:
    entry = _entry(catalogue, hit)
    return entry.name if entry is not None else None


def _group_subject(catalogue: Catalogue, hit: Hit) -> Subject | None:
    match hit.kind:
        case EntryKind.FAMILY:
            return family_subject(catalogue.families[hit.id])
        case EntryKind.LAB:
            return lab_subject(catalogue.labs[hit.id])
        case EntryKind.MODEL | EntryKind.TERM | EntryKind.SIGNPOST:
            return None


def _lab_of(catalogue: Catalogue, hit: Hit) -> str | None:
    match hit.kind:
        case EntryKind.MODEL:
            return lab_id(catalogue.model(hit.id))
        case EntryKind.FAMILY:
            return catalogue.families[hit.id].lab
        case EntryKind.LAB:
            return hit.id
        case EntryKind.TERM | EntryKind.SIGNPOST:
            return None
