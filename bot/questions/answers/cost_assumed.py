"""What sums take for granted, in one line."""

from collections.abc import Iterator, Sequence

from bot.questions.answers.cost_asked import Asked
from bot.questions.answers.cost_words import word_assumption
from bot.questions.finding.bills import Bill
from bot.questions.finding.costs import Assumption
from bot.reply import blocks
from bot.reply.paragraphs import remark
from bot.views.citations import Citations


def assumed_line(asked: Asked, bills: Sequence[Bill], cites: Citations) -> Iterator[blocks.Block]:
    """Say in one line what the sums take for granted, and cite what says how long a page is."""
    words, catalogue = asked.setting.words, asked.setting.catalogue
    taken = assumed(asked, bills)
    said = [word_assumption(words, one, catalogue, asked.lang, _least_step(bills)) for one in taken]
    for one in taken:
        if one in {Assumption.PAGE, Assumption.BOOK}:
            units = catalogue.text_units
            size = units.page if one is Assumption.PAGE else units.book
            cites.cite(units.sources[size.source])
    if said:
        yield remark(words("cost-assumed", what="; ".join(said)))


def assumed(asked: Asked, bills: Sequence[Bill]) -> tuple[Assumption, ...]:
    """Return what the sums take for granted, each once."""
    return tuple(dict.fromkeys(one for bill in bills for one in _taken_for_granted(asked, bill)))


def _least_step(bills: Sequence[Bill]) -> int:
    return min((step.over for bill in bills if bill.offer for step in bill.offer.steps), default=0)


def _taken_for_granted(asked: Asked, bill: Bill) -> tuple[Assumption, ...]:
    if bill.cost is None or bill.offer is None:
        return ()
    if not asked.buys_tokens:
        return bill.cost.assumptions
    split = asked.split(bill.offer)
    return split.cost.assumptions if split is not None else ()
