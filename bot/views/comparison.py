"""Models side by side: a table, and who is ahead in what."""

from collections.abc import Iterator, Sequence

from bot.actions import AddToCompare, Compare, ShowModel, pack, short_key
from bot.catalogue.catalogue import Catalogue, lab_id
from bot.catalogue.facts import Fact, FactStatus
from bot.catalogue.schema import Model
from bot.properties.comparison import compare, own_price
from bot.reply import blocks, formats
from bot.reply.blocks import Cell, Outcome, Reply, Row, Span
from bot.views.citations import Citations
from bot.views.subjects import model_subject
from bot.views.values import provider_name, word_parameters, word_unknown, word_value
from bot.words import Words

MOST_COMPARED = 6
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
_PLAINLY = frozenset({FactStatus.OFFICIAL, FactStatus.INDEPENDENT})
"""What stands in a cell without a mark: most of a table, which has no room for more."""


def comparison(words: Words, catalogue: Catalogue, ids: Sequence[str], page: int = 0) -> Reply:
    """Set models side by side and say who is ahead in what."""
    models = [catalogue.models[model_id] for model_id in ids]
    best = {result.name: result.best for result in compare(models)}
    rows = tuple(_row(words, catalogue, models, name, best.get(name, frozenset())) for name in _ROWS)
    rows = tuple(row for row in rows if any(cell.text != words("unknown") for cell in row.cells))
    keys = "-".join(short_key(model.id) for model in models)
    more = (blocks.Navigate(label=words("compare-add"), action=pack(AddToCompare(models=keys))),)
    return Reply(
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
            *(more if len(models) < MOST_COMPARED else ()),
        ),
        subjects=tuple(model_subject(model) for model in models),
        outcome=Outcome.FOUND,
        paging=Compare(models=keys, page=page),
        lang=words.lang,
    )


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
