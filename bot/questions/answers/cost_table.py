"""The sums of several models side by side."""

from collections.abc import Iterator, Sequence

from bot.catalogue.facts import FactStatus
from bot.catalogue.offers import Currency
from bot.questions.answers.cost_asked import Asked
from bot.questions.answers.cost_assumed import assumed_line
from bot.questions.answers.cost_words import word_load
from bot.questions.finding.bills import Bill
from bot.questions.finding.rates import word_rate
from bot.reply import blocks, formats
from bot.reply.blocks import Span, Style
from bot.reply.paragraphs import plain
from bot.views.citations import Citations

_PLAINLY = frozenset({FactStatus.OFFICIAL, FactStatus.INDEPENDENT})
"""Prices that stand in a table without a mark."""


def side_by_side(asked: Asked, bills: Sequence[Bill], cites: Citations) -> Iterator[blocks.Block]:
    """Set the sums of several models side by side, the cheapest first."""
    words = asked.setting.words
    currencies = {bill.offer.currency for bill in bills if bill.offer is not None and bill.cost is not None}
    alone = len(currencies) == 1 or (asked.setting.rate is not None and currencies <= {Currency.USD, Currency.RUB})
    cells = [_cell(asked, bill) for bill in bills]
    if alone and currencies:
        names = tuple(bill.model.name for bill in bills if _is_least(bill, bills[0]))
        best = asked.bought(bills[0]) or cells[0]
        yield blocks.Paragraph(
            spans=(
                Span(text=formats.listed(words, names), style=Style.BOLD),
                Span(text=f" {words('cost-cheapest', sum=best)}"),
            )
        )
    yield plain(_title(asked))
    yield blocks.Table(
        columns=(words(_column(asked)),),
        rows=tuple(
            blocks.Row(label=bill.model.name, cells=(blocks.Cell(text=text, best=alone and _is_least(bill, bills[0])),))
            for bill, text in zip(bills, cells, strict=True)
        ),
        best_mark=words("compare-best-mark"),
    )
    yield from _enough(asked, bills)
    if not alone and currencies:
        yield plain(words("cost-currencies"))
    elif asked.setting.rate is not None and currencies - {asked.wanted_currency or min(currencies)}:
        yield plain(word_rate(words, asked.setting.rate))
    yield from assumed_line(asked, bills, cites)
    for bill in bills:
        if bill.offer is not None:
            doubtful = bill.offer.status if bill.offer.status not in _PLAINLY else None
            cites.cite(bill.model.sources[bill.offer.source], doubtful)


def _title(asked: Asked) -> str:
    """Say what the sums are for."""
    words = asked.setting.words
    if asked.volume.budget is None:
        return asked.spanned("cost-title", load=word_load(words, asked.load))
    if asked.buys_tokens:
        return asked.spanned("cost-budget-tokens-title", budget=asked.budget_text())
    return asked.spanned("cost-budget-title", budget=asked.budget_text(), load=word_load(words, asked.load))


def _enough(asked: Asked, bills: Sequence[Bill]) -> Iterator[blocks.Block]:
    """Say for how many of the models a budget is enough."""
    if asked.volume.budget is None or asked.buys_requests or asked.buys_tokens or asked.lasts:
        return
    enough = [
        bill.model.name
        for bill in bills
        if bill.offer is not None
        and bill.cost is not None
        and (budget := asked.budget_in(bill.offer)) is not None
        and bill.cost.amount <= budget.amount
    ]
    words = asked.setting.words
    if len(enough) == len(bills):
        yield plain(words("cost-enough-each", budget=asked.budget_text()))
    elif enough:
        yield plain(words("cost-enough-for", budget=asked.budget_text(), names=", ".join(enough)))
    else:
        yield plain(words("cost-not-enough", budget=asked.budget_text()))


def _column(asked: Asked) -> str:
    """Return the key of what the cells of a table are."""
    if asked.lasts:
        return "cost-buys-days"
    if asked.buys_requests:
        return "cost-buys-requests"
    return "cost-buys-tokens" if asked.buys_tokens else "cost-sum"


def _is_least(bill: Bill, first: Bill) -> bool:
    """Tell whether a bill is as low as the first one."""
    return bill.cost is not None and first.cost is not None and bill.rank == first.rank


def _cell(asked: Asked, bill: Bill) -> str:
    words, offer = asked.setting.words, bill.offer
    if offer is None or bill.cost is None:
        return words("price-free") if offer is not None and offer.free else words("unknown")
    buys = asked.buys_requests or asked.buys_tokens or asked.lasts
    if buys and asked.budget_in(offer) is None:
        return words("cost-other-currency")
    text = asked.bought(bill, brief=True) or asked.sum(bill.cost.amount, offer.currency)
    return text if offer.status in _PLAINLY else f"{text} {words(f'mark-{offer.status}')}"
