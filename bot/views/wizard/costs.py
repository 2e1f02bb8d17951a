"""What each of the recommendations costs, and which of them is the cheapest."""

from collections.abc import Iterable, Sequence

from bot.reply.blocks import Bullets, Span
from bot.reply.paragraphs import plain
from bot.reply.reply import Audience, Outcome, Reply
from bot.views.wizard.case import bare_price, named
from bot.views.wizard.screen import Screen
from bot.wizard.advice import Pick
from bot.wizard.alternatives import cost_of
from bot.words import Words


def costs_reply(screen: Screen, picks: Sequence[Pick], tokens: int | None) -> Reply:
    """Name the cheapest of the recommendations, and say what each costs; `tokens` are those of the context."""
    words, costs = screen.words, [cost_of(one.candidate, tokens) for one in picks]
    known = [one for one in costs if one is not None]
    text = words("wizard-costs-apart")
    if len(known) == len(costs) and len({one.unit for one in known}) == 1:
        least = min(one.amount for one in known)
        names = [named(pick) for pick, cost in zip(picks, known, strict=True) if cost.amount == least]
        text = words("wizard-costs-least", names=", ".join(names))
    lines = (words("wizard-currency-line", name=named(one), price=bare_price(screen, one.cost)) for one in picks)
    return listed(words, text, lines)


def listed(words: Words, text: str, lines: Iterable[str]) -> Reply:
    """Say something, and list what there is of it."""
    items = tuple((Span(text=line),) for line in lines)
    return Reply(
        blocks=(plain(text), *((Bullets(items=items),) if items else ())),
        audience=Audience.ASKER,
        outcome=Outcome.INFO,
        lang=words.lang,
    )
