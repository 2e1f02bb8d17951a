"""Models side by side: a table, and who is ahead in what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.actions import AddToCompare, Compare, ShowModel, pack, short_key
from bot.catalogue.catalogue import Catalogue, lab_id
from bot.catalogue.facts import FactStatus
from bot.catalogue.schema import Model
from bot.properties.candidate import candidate_of
from bot.properties.comparison import best_positions
from bot.properties.property import Property, Surface
from bot.properties.reading import Known, Reading, Unknown
from bot.properties.registry import shown_in
from bot.reply import blocks, formats
from bot.reply.blocks import Cell, Outcome, Reply, Row, Span
from bot.views.citations import Citations
from bot.views.subjects import model_subject
from bot.views.values import provider_name, word_reading
from bot.words import Words

MOST_COMPARED = 6
_PLAINLY = frozenset({FactStatus.OFFICIAL, FactStatus.INDEPENDENT})
"""What stands in a cell without a mark: most of a table, which has no room for more."""


@dataclass(frozen=True)
class _ComparisonRow:
    """A row of the comparison: a property, and its reading for each model."""

    of: Property
    readings: tuple[Reading, ...]

    @cached_property
    def best(self) -> frozenset[int]:
        """Return the positions of the best values."""
        return best_positions(self.of, self.readings)

    @property
    def tells_something(self) -> bool:
        """Tell whether something is known, or at least why it is not."""
        return any(isinstance(reading, Known) or reading == Unknown(undisclosed=True) for reading in self.readings)


def comparison(words: Words, catalogue: Catalogue, ids: Sequence[str], page: int = 0) -> Reply:
    """Return a table of models side by side, and the models that are ahead in something."""
    models = [catalogue.models[model_id] for model_id in ids]
    columns = [candidate_of(model, catalogue) for model in models]
    compared = [_ComparisonRow(one, tuple(one.read(column) for column in columns)) for one in shown_in(Surface.TABLE)]
    compared = [one for one in compared if one.tells_something]
    rows = tuple(_row(words, catalogue, models, one) for one in compared)
    keys = "-".join(short_key(model.id) for model in models)
    more = (blocks.Navigate(label=words("compare-add"), action=pack(AddToCompare(models=keys))),)
    return Reply(
        blocks=(
            blocks.Heading(text=words("compare-title", names=" · ".join(model.name for model in models))),
            blocks.Table(
                columns=tuple(model.name for model in models), rows=rows, best_mark=words("compare-best-mark")
            ),
            *(blocks.Paragraph(spans=(Span(text=line),)) for line in _verdict(words, models, compared)),
            blocks.Note(kind=blocks.NoteKind.INFO, spans=(Span(text=words("compare-legend")),)),
            *_citations(words, len(models), compared),
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


def _row(words: Words, catalogue: Catalogue, models: Sequence[Model], one: _ComparisonRow) -> Row:
    cells = tuple(
        Cell(text=_cell(words, catalogue, model, one.of, reading), best=place in one.best)
        for place, (model, reading) in enumerate(zip(models, one.readings, strict=True))
    )
    return Row(label=words(one.of.label), cells=cells)


def _cell(words: Words, catalogue: Catalogue, model: Model, one: Property, reading: Reading) -> str:
    """Word a value, with the seller of a price where that is not the maker, and the mark of a doubtful one."""
    text = word_reading(words, catalogue, one, reading)
    if not isinstance(reading, Known) or reading.evidence is None:
        return text
    evidence = reading.evidence
    if evidence.seller is not None and evidence.seller != lab_id(model):
        text = words("price-at", price=text, provider=provider_name(catalogue, evidence.seller))
    return text if evidence.status in _PLAINLY else f"{text} {words(f'mark-{evidence.status}')}"


def _citations(words: Words, columns: int, compared: Sequence[_ComparisonRow]) -> Iterator[blocks.Block]:
    """Explain the marks of the cells and list the sources of the rows, model by model."""
    marked, every = Citations(words), Citations(words)
    for column in range(columns):
        for one in compared:
            reading = one.readings[column]
            if isinstance(reading, Known) and reading.evidence is not None:
                every.cite(reading.evidence.source)
                if reading.evidence.status not in _PLAINLY:
                    marked.cite(reading.evidence.source, reading.evidence.status)
    yield from marked.legend(numbered=False)
    yield from every.listed()


def _verdict(words: Words, models: Sequence[Model], compared: Sequence[_ComparisonRow]) -> Iterator[str]:
    """Yield the models that are ahead in something, and whether one is ahead in everything."""
    decided = {one.of.name: one.best for one in compared if one.best}
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
