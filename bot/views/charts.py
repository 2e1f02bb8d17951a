"""Charts of models as replies: the chart, its words, and the buttons that turn to another."""

from collections.abc import Sequence
from datetime import date
from typing import assert_never

from bot.action_codec import pack
from bot.actions import ShowChart
from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Model
from bot.charts.chart import ChartKind, Theme
from bot.properties.candidate import Candidate, candidate_of
from bot.reply import blocks
from bot.reply.blocks import Span, Style
from bot.reply.choices import Choice, Navigate
from bot.reply.clip import clip
from bot.reply.picture import MOST_ALTERNATIVE, Drawing
from bot.reply.reply import Audience, Outcome, Reply
from bot.views.chart_drawings import Drawn, history_chart, memory_chart, price_chart
from bot.views.chart_values import FEWEST, LeftOut, changing, kinds_of, priced, weighty
from bot.views.subjects import model_subject
from bot.words import Words


def chart_reply(
    words: Words, catalogue: Catalogue, models: Sequence[Model], action: ShowChart, today: date
) -> Reply | None:
    """Return a chart of models with its words; None where too little is known."""
    left_out = LeftOut()
    candidates = [candidate_of(model, catalogue) for model in models]
    drawn = _drawn(words, candidates, action.kind, today, left_out)
    if drawn is None:
        return None
    alternative = clip("\n".join(drawn.lines), MOST_ALTERNATIVE)
    return Reply(
        blocks=(
            blocks.Paragraph(spans=(Span(text=drawn.chart.title, style=Style.BOLD),)),
            *_notes(words, drawn, left_out),
        ),
        choices=_choices(words, action, kinds_of(catalogue, models, today)),
        drawing=Drawing(
            chart=drawn.chart,
            theme=action.theme,
            file_name=f"{action.kind.name.lower()}.png",
            alternative=alternative,
            again=pack(action),
        ),
        subjects=tuple(map(model_subject, models)),
        outcome=Outcome.INFO,
        lang=words.lang,
    )


def undrawn(words: Words, reply: Reply, drawing: Drawing) -> Reply:
    """Say that a chart could not be drawn, what it would have shown, and offer to try again."""
    return Reply(
        blocks=(
            blocks.Note(kind=blocks.NoteKind.WARNING, spans=(Span(text=words("error-chart")),)),
            blocks.Paragraph(spans=(Span(text=drawing.alternative),)),
            *reply.blocks[1:],
        ),
        choices=(Navigate(label=words("chart-again"), action=drawing.again),),
        audience=Audience.ASKER,
        outcome=Outcome.ERROR,
        lang=words.lang,
    )


def _drawn(
    words: Words, candidates: Sequence[Candidate], kind: ChartKind, today: date, left_out: LeftOut
) -> Drawn | None:
    match kind:
        case ChartKind.PRICE:
            points = priced(candidates, left_out)
            return price_chart(words, points) if len(points) >= FEWEST else None
        case ChartKind.MEMORY:
            rows = weighty(candidates, left_out)
            return memory_chart(words, rows) if len(rows) >= FEWEST else None
        case ChartKind.HISTORY:
            lines = changing(candidates, today, left_out)
            return history_chart(words, lines) if lines else None
        case _:
            assert_never(kind)


def _choices(words: Words, action: ShowChart, kinds: Sequence[ChartKind]) -> tuple[Choice, ...]:
    """Offer the other charts and the other colours; they take the place of the picture."""
    turned = action.model_copy(update={"turned": 1})
    others = [
        Navigate(label=_kind_name(words, kind), action=pack(turned.model_copy(update={"kind": kind})))
        for kind in kinds
        if kind is not action.kind
    ]
    other = action.theme.other
    label = words("chart-dark") if other is Theme.DARK else words("chart-light")
    return (*others, Navigate(label=label, action=pack(turned.model_copy(update={"theme": other}))))


def _kind_name(words: Words, kind: ChartKind) -> str:
    match kind:
        case ChartKind.PRICE:
            return words("chart-price")
        case ChartKind.MEMORY:
            return words("chart-memory")
        case ChartKind.HISTORY:
            return words("chart-history")
        case _:
            assert_never(kind)


def _notes(words: Words, drawn: Drawn, left_out: LeftOut) -> tuple[blocks.Note, ...]:
    """Say what the chart leaves out, and what its marks mean."""
    reasons = [words(key, names=", ".join(names)) for key, names in left_out.names.items()]
    texts = [words("chart-left-out", what="; ".join(reasons))] if reasons else []
    if drawn.has_estimates:
        texts.append(f"{words('mark-estimate')} — {words('status-estimate')}.")
    return tuple(blocks.Note(kind=blocks.NoteKind.INFO, spans=(Span(text=text),)) for text in texts)
