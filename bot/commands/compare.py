"""/compare: set two to six models side by side."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.actions import AddToCompare, Compare, ShowModel, pack, short_key
from bot.catalogue.catalogue import Catalogue, lab_id
from bot.catalogue.compare import compare, own_price
from bot.catalogue.facts import Fact, FactStatus
from bot.catalogue.schema import Model, ModelKind
from bot.catalogue.search import Ambiguous, EntryKind, Found, Hit, Unknown
from bot.commands._base import Argument, Request, Spec
from bot.commands._citations import Citations
from bot.commands._family_card import newest_families
from bot.commands._lookup import echo, hit_choice
from bot.commands._notices import noticed
from bot.commands._paging import page_of, page_turns
from bot.commands._subjects import model_subject
from bot.commands._values import provider_name, word_parameters, word_unknown, word_value
from bot.errors import UserError
from bot.reply import blocks, formats
from bot.reply.blocks import Cell, Outcome, Reply, Row, Span, Style
from bot.reply.budget import paged
from bot.words import Words

MOST = 6
_ROWS = (
    "released",
    "lifecycle",
    "openness",
    "licence",
    "parameters_total",
    "context_window",
    "output_limit",
    "modalities_in",
    "modalities_out",
    "reasoning",
    "tool_use",
    "knowledge_cutoff",
    "price-input",
    "price-output",
    "russian",
)
_PAGE = 10
_PLAINLY = frozenset({FactStatus.OFFICIAL, FactStatus.INDEPENDENT})
"""What stands in a cell without a mark: most of a table, which has no room for more."""


class _Named(NamedTuple):
    """Hold one name of the request and the model that it means, or what is unclear about it."""

    text: str
    model: Model | None
    unclear: Ambiguous | Unknown | None = None


async def run(request: Request) -> Reply:
    """Answer `/compare A B [C…]`, however the names are set apart."""
    named = _named(request)
    models = list(dict.fromkeys(name.model.id for name in named if name.model is not None))
    unclear = next((name for name in named if name.model is None), None)
    if unclear is not None:
        return _ask(request, models, unclear)
    match len(models):
        case 0:
            raise UserError("error-compare-missing")
        case 1:
            return _pick_another(request, models, 0)
        case count if count > MOST:
            raise UserError("error-compare-many", most=MOST)
        case _:
            return comparison(request.words, request.tools.catalogue, models)


def press(request: Request, action: Compare | AddToCompare) -> Reply:
    """Answer a button that compares, or that adds a model to compare."""
    found = [request.tools.catalogue.model_by_key(key) for key in action.models.split("-")]
    models = list(dict.fromkeys(model.id for model in found if model is not None))
    if not models:
        raise UserError("error-gone")
    if isinstance(action, AddToCompare) or len(models) == 1:
        return _pick_another(request, models, action.page if isinstance(action, AddToCompare) else 0)
    return comparison(request.words, request.tools.catalogue, models[:MOST], action.page)


def named_models(request: Request) -> list[str]:
    """List the models that a text names for a comparison; none where a name is unclear or there are too many."""
    named = _named(request)
    models = list(dict.fromkeys(name.model.id for name in named if name.model is not None))
    return models if len(models) <= MOST and all(name.model is not None for name in named) else []


def comparison(words: Words, catalogue: Catalogue, ids: Sequence[str], page: int = 0) -> Reply:
    """Set models side by side and say who is ahead in what."""
    models = [catalogue.models[model_id] for model_id in ids]
    best = {result.name: result.best for result in compare(models)}
    rows = tuple(_row(words, catalogue, models, name, best.get(name, frozenset())) for name in _ROWS)
    rows = tuple(row for row in rows if any(cell.text != words("unknown") for cell in row.cells))
    keys = "-".join(short_key(model.id) for model in models)
    more = (blocks.Navigate(label=words("compare-add"), action=pack(AddToCompare(models=keys))),)
    reply = Reply(
        blocks=(
            blocks.Heading(text=words("compare-title", names=" · ".join(model.name for model in models))),
            blocks.Table(
                columns=tuple(model.name for model in models), rows=rows, best_mark=words("compare-best-mark")
            ),
            *(blocks.Paragraph(spans=(Span(text=line),)) for line in _verdict(words, models, best)),
            blocks.Note(kind=blocks.NoteKind.INFO, spans=(Span(text=words("compare-legend")),)),
            *_citations(words, models, _ROWS),
        ),
        choices=(
            *(blocks.PickOne(label=m.name, action=pack(ShowModel(model=short_key(m.id)))) for m in models),
            *(more if len(models) < MOST else ()),
        ),
        subjects=tuple(model_subject(model) for model in models),
        outcome=Outcome.FOUND,
        lang=words.lang,
    )
    shown = paged(words, noticed(words, catalogue, reply), page, lambda turned: Compare(models=keys, page=turned))
    return shown.model_copy(update={"again": pack(Compare(models=keys, page=page))})


def _row(words: Words, catalogue: Catalogue, models: Sequence[Model], name: str, best: frozenset[int]) -> Row:
    cells = tuple(
        Cell(text=_cell(words, catalogue, model, name), best=place in best) for place, model in enumerate(models)
    )
    return Row(label=words(f"fact-{name}"), cells=cells)


def _cell(words: Words, catalogue: Catalogue, model: Model, name: str) -> str:
    if name.startswith("price-"):
        return _price(words, catalogue, model, name.removeprefix("price-"))
    fact = getattr(model.facts, name)
    if name == "parameters_total":
        text = word_parameters(words, model.facts)
        fact = fact or model.facts.parameter_sizes
    else:
        text = word_value(words, model, name, fact.value, catalogue) if fact else None
    if text is None:
        return word_unknown(words, model, name)
    return _marked(words, text, fact.status)


def _marked(words: Words, text: str, status: FactStatus) -> str:
    return text if status in _PLAINLY else f"{text} {words(f'mark-{status}')}"


def _price(words: Words, catalogue: Catalogue, model: Model, part: str) -> str:
    """Word a price, with the seller where that is not the maker."""
    offer = own_price(model)
    amount = None if offer is None else offer.input if part == "input" else offer.output
    if offer is None or amount is None:
        return words("unknown")
    price = formats.price(words, amount, offer.currency)
    if offer.provider != lab_id(model):
        price = words("price-at", price=price, provider=provider_name(catalogue, offer))
    return _marked(words, price, offer.status)


def _citations(words: Words, models: Sequence[Model], names: Sequence[str]) -> Iterator[blocks.Block]:
    """Explain the marks of the cells and list the sources of the rows."""
    marked, every = Citations(words), Citations(words)
    for model in models:
        facts: list[Fact[object]] = [fact for name in names if (fact := getattr(model.facts, name, None)) is not None]
        cited = [(fact.status, fact.source) for fact in facts]
        offer = own_price(model)
        cited += [(offer.status, offer.source)] if offer else []
        for status, source in cited:
            every.cite(model.sources[source])
            if status not in _PLAINLY:
                marked.cite(model.sources[source], status)
    yield from marked.legend(numbered=False)
    yield from every.listed()


def _verdict(words: Words, models: Sequence[Model], best: dict[str, frozenset[int]]) -> Iterator[str]:
    """Say who is ahead in what, and whether anybody is ahead in everything."""
    decided = {name: places for name, places in best.items() if places}
    if not decided:
        yield words("compare-even")
        return
    for place, model in enumerate(models):
        alone = [words(f"ahead-{name}") for name, places in decided.items() if places == {place}]
        if alone:
            yield words("compare-ahead", name=model.name, what=formats.listed(words, tuple(alone)))
    sweep = [model for place, model in enumerate(models) if all(place in places for places in decided.values())]
    if len(sweep) == 1:
        yield words("compare-sweep", name=sweep[0].name)
    else:
        yield words("compare-nobody")


def _named(request: Request) -> list[_Named]:
    """Find the model that each name of the request means."""
    names = request.tools.phrases.names(request.args)
    if len(names) > 1:
        return [_meaning(request, name) for name in names]
    hits = request.tools.finder.mentions(request.args, asked=True)
    models = [model for hit in hits if (model := _model_of(request, hit)) is not None]
    if len(models) > 1:
        return [_Named(model.name, model) for model in models]
    return [_meaning(request, name) for name in names]


def _meaning(request: Request, text: str) -> _Named:
    outcome = request.tools.finder.find(text)
    match outcome:
        case Found(hit=hit):
            model = _model_of(request, hit)
            return _Named(text, model, None if model else Ambiguous(hits=(hit,)))
        case _:
            return _Named(text, None, outcome)


def _model_of(request: Request, hit: Hit) -> Model | None:
    """Return the model to compare for a hit: itself, or the top model of a family or of a lab's newest family."""
    catalogue = request.tools.catalogue
    match hit.kind:
        case EntryKind.MODEL:
            return catalogue.models[hit.id]
        case EntryKind.FAMILY:
            return catalogue.top_of(hit.id)
        case EntryKind.LAB:
            newest = next((family for family in newest_families(catalogue) if family.lab == hit.id), None)
            return catalogue.top_of(newest.id) if newest else None
        case EntryKind.TERM:
            return None


def _ask(request: Request, models: list[str], unclear: _Named) -> Reply:
    """Ask which model is meant, keeping those already clear; or say that the name is unknown."""
    words, catalogue = request.words, request.tools.catalogue
    hits = unclear.unclear.hits if isinstance(unclear.unclear, Ambiguous) else ()
    near = unclear.unclear.near if isinstance(unclear.unclear, Unknown) else ()
    choices: list[blocks.Choice] = []
    for hit in hits or near:
        model = _model_of(request, hit)
        if model is None or not models or len(models) >= MOST:
            choice = hit_choice(request, hit)
            choices += [choice] if choice else []
            continue
        keys = "-".join(short_key(model_id) for model_id in (*models, model.id))
        choices.append(blocks.PickOne(label=model.name, action=pack(Compare(models=keys))))
    are_words = bool(hits) and all(hit.kind is EntryKind.TERM for hit in hits)
    question = words("compare-word" if are_words else "lookup-which" if hits else "lookup-unknown")
    advice = () if hits else (words("lookup-near") if near else words("compare-advice"),)
    subjects = (*models, *(hit.id for hit in hits if hit.kind is EntryKind.MODEL))
    return Reply(
        blocks=(
            blocks.Paragraph(spans=(Span(text=question + " "), Span(text=echo(unclear.text), style=Style.CODE))),
            *(blocks.Paragraph(spans=(Span(text=line),)) for line in advice),
        ),
        choices=tuple(choices),
        subjects=tuple(model_subject(catalogue.models[model_id]) for model_id in dict.fromkeys(subjects))
        if hits and not are_words
        else (),
        outcome=Outcome.AMBIGUOUS if hits else Outcome.UNKNOWN,
        audience=blocks.Audience.ASKER,
        lang=words.lang,
    )


def _pick_another(request: Request, models: list[str], page: int) -> Reply:
    """Offer models to set beside those already picked: the newest of each family."""
    words, catalogue = request.words, request.tools.catalogue
    keys = [short_key(model_id) for model_id in models]
    others = [model for model in _well_known(catalogue) if model.id not in models]
    part = page_of(others, page, _PAGE)
    names = formats.listed(words, tuple(catalogue.models[model_id].name for model_id in models))
    picks = [
        blocks.PickOne(label=m.name, action=pack(Compare(models="-".join([*keys, short_key(m.id)]))))
        for m in part.items
    ]
    return Reply(
        blocks=(blocks.Paragraph(spans=(Span(text=words("compare-with-what", names=names)),)),),
        choices=(*picks, *page_turns(words, part, lambda turned: AddToCompare(models="-".join(keys), page=turned))),
        subjects=tuple(model_subject(catalogue.models[model_id]) for model_id in models),
        outcome=Outcome.QUESTION,
        audience=blocks.Audience.ASKER,
        lang=words.lang,
    )


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


SPEC = Spec(name="compare", argument=Argument.MODELS, run=run, aliases=("vs", "сравни", "сравнить"))
