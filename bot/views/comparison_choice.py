"""Choosing what to compare: which model a name means, and what to set beside it."""

from typing import NamedTuple

from bot.action_codec import pack
from bot.actions import AddToCompare, Compare, ShowModel, joined_keys, short_key
from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Model, ModelKind, Signpost
from bot.reply import blocks, formats
from bot.reply.blocks import Span, Style
from bot.reply.choices import Choice, Navigate, PickOne
from bot.reply.reply import Audience, Outcome, Reply
from bot.search.finder import Ambiguous, EntryKind, Hit, Unknown
from bot.views.family import newest_families
from bot.views.lookup import echo, hit_choice
from bot.views.paging import page_of, page_turns
from bot.views.subjects import model_subject, signpost_name, signpost_subject
from bot.words import Words

MOST_COMPARED = 6
_PAGE = 10


class Unclear(NamedTuple):
    """A name of the request that means no one model."""

    text: str
    outcome: Ambiguous | Unknown


def model_to_compare(catalogue: Catalogue, hit: Hit) -> Model | None:
    """Return the model to compare for a hit: itself, or the top model of a family or of a lab's newest family."""
    match hit.kind:
        case EntryKind.MODEL:
            return catalogue.model(hit.id)
        case EntryKind.FAMILY:
            return catalogue.top_of(hit.id)
        case EntryKind.LAB:
            newest = next((family for family in newest_families(catalogue) if family.lab == hit.id), None)
            return catalogue.top_of(newest.id) if newest else None
        case EntryKind.TERM | EntryKind.SIGNPOST:
            return None


def ask_which(words: Words, catalogue: Catalogue, models: list[str], unclear: Unclear) -> Reply:
    """Ask which model is meant, keeping those already clear; or say that the name is unknown, and offer others."""
    hits = unclear.outcome.hits if isinstance(unclear.outcome, Ambiguous) else ()
    near = unclear.outcome.near if isinstance(unclear.outcome, Unknown) else ()
    choices: list[Choice] = []
    for hit in hits or near:
        model = model_to_compare(catalogue, hit)
        if model is None or not models or len(models) >= MOST_COMPARED:
            choices.append(hit_choice(words, catalogue, hit))
            continue
        keys = joined_keys((*models, model.id))
        choices.append(PickOne(label=model.name, action=pack(Compare(models=keys))))
    if not (hits or near) and models:
        choices += pick_another(words, catalogue, models, 0).choices
    signposts = [catalogue.signposts[hit.id] for hit in hits if hit.kind is EntryKind.SIGNPOST]
    if len(signposts) == len(hits) == 1:
        return _no_text_model(words, catalogue, signposts[0], models)
    are_words = bool(hits) and all(hit.kind in {EntryKind.TERM, EntryKind.SIGNPOST} for hit in hits)
    question = words("compare-word" if are_words else "lookup-which" if hits else "lookup-unknown")
    advice = () if hits else (words("lookup-near") if near else _advice(words, catalogue, models),)
    subjects = (*models, *(hit.id for hit in hits if hit.kind is EntryKind.MODEL))
    return Reply(
        blocks=(
            blocks.Paragraph(spans=(Span(text=question + " "), Span(text=echo(unclear.text), style=Style.CODE))),
            *(blocks.Paragraph(spans=(Span(text=line),)) for line in advice),
        ),
        choices=tuple(choices),
        subjects=tuple(model_subject(catalogue.model(model_id)) for model_id in dict.fromkeys(subjects))
        if hits and not are_words
        else (),
        outcome=Outcome.AMBIGUOUS if hits else Outcome.UNKNOWN,
        audience=Audience.ASKER,
        lang=words.lang,
    )


def _no_text_model(words: Words, catalogue: Catalogue, signpost: Signpost, models: list[str]) -> Reply:
    """Say what something is that cannot be compared, since it is no text model, and offer its card and the models'."""
    name = signpost_name(words, signpost)
    cards = [
        PickOne(label=catalogue.model(one).name, action=pack(ShowModel(model=short_key(one), apart=1)))
        for one in models
    ]
    return Reply(
        blocks=(
            blocks.Paragraph(spans=(Span(text=words("compare-signpost", name=name)),)),
            blocks.Paragraph(spans=(Span(text=words.text(signpost.what)),)),
        ),
        choices=(hit_choice(words, catalogue, Hit(EntryKind.SIGNPOST, signpost.id)), *cards),
        subjects=(signpost_subject(words, signpost),),
        outcome=Outcome.AMBIGUOUS,
        audience=Audience.ASKER,
        lang=words.lang,
    )


def _advice(words: Words, catalogue: Catalogue, models: list[str]) -> str:
    """Ask what to compare the clear models with; without any, to check the spelling."""
    if not models:
        return words("compare-advice")
    return words("compare-with-what", names=formats.listed(words, tuple(catalogue.model(one).name for one in models)))


def pick_another(words: Words, catalogue: Catalogue, models: list[str], page: int) -> Reply:
    """Offer models to set beside those already picked: the newest of each family."""
    keys = [short_key(model_id) for model_id in models]
    others = [model for model in _well_known(catalogue) if model.id not in models]
    part = page_of(others, page, _PAGE)
    names = formats.listed(words, tuple(catalogue.model(model_id).name for model_id in models))
    picks = [PickOne(label=m.name, action=pack(Compare(models="-".join([*keys, short_key(m.id)])))) for m in part.items]
    return Reply(
        blocks=(blocks.Paragraph(spans=(Span(text=words("compare-with-what", names=names)),)),),
        choices=(
            *picks,
            *page_turns(words, part, lambda turned: AddToCompare(models="-".join(keys), page=turned)),
            _way_back(words, catalogue.model(models[0]).name, keys),
        ),
        subjects=tuple(model_subject(catalogue.model(model_id)) for model_id in models),
        outcome=Outcome.QUESTION,
        audience=Audience.ASKER,
        lang=words.lang,
    )


def _way_back(words: Words, name: str, keys: list[str]) -> Navigate:
    """Lead back to the card or the comparison that the models are from."""
    if len(keys) == 1:
        return Navigate(label=words("choice-back-to", name=name), action=pack(ShowModel(model=keys[0])))
    return Navigate(label=words("choice-back-to-table"), action=pack(Compare(models="-".join(keys))))


def _well_known(catalogue: Catalogue) -> list[Model]:
    """List each family's top model, then its newest, the newest family first."""
    chosen: dict[str, Model] = {}
    for model in sorted(
        catalogue.models.values(), key=lambda m: m.facts.released.value if m.facts.released else "", reverse=True
    ):
        family = catalogue.family_of(model)
        if model.kind is ModelKind.LLM and (model.id == family.flagship or family.flagship is None):
            chosen[model.id] = model
    return list(chosen.values())
