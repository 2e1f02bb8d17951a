"""Wording sums: their amounts, their parts, and what they take for granted."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import assert_never

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.offers import Currency, Offer
from bot.properties.price import INPUT_SHARE
from bot.questions.finding.bills import Bill
from bot.questions.finding.costs import REQUEST_TOKENS, Assumption, Cost, Part, Workload, cost
from bot.questions.question import BOUGHT_AT_A_TIME, Volume
from bot.reply import formats
from bot.words import Words

_DIGITS = 3
"""Digits that count of a sum below one."""
_CENT = Decimal("0.01")
_MEASURED = 100
"""Words or characters for which it is said how many tokens they take."""


def word_sum(words: Words, amount: Decimal, currency: Currency) -> str:
    """Write a sum to the cent, one below one to three digits."""
    step = _CENT if amount >= 1 or not amount else Decimal(1).scaleb(amount.adjusted() + 1 - _DIGITS)
    return formats.amount(words, amount.quantize(min(step, _CENT), ROUND_HALF_UP), currency)


def word_count(words: Words, tokens: int) -> str:
    """Write a number of tokens exactly: in millions where that is short."""
    if tokens >= 1_000_000 and tokens % 1_000 == 0:
        return words("number-million", value=formats.decimal(words, Decimal(tokens) / 1_000_000))
    return formats.number(words, tokens)


def word_requests(words: Words, count: int) -> str:
    """Write a number of requests."""
    return words("cost-requests", text=formats.number(words, count), count=count)


def word_texts(words: Words, volume: Volume, count: int) -> str:
    """Write how much text so many requests read, where a budget buys text; nothing where it buys requests."""
    sizes = {"pages": volume.pages, "books": volume.books, "words": volume.words, "characters": volume.characters}
    given = {kind: size for kind, size in sizes.items() if size}
    kind, size = next(iter(given.items()), ("", 0))
    if size != BOUGHT_AT_A_TIME.get(kind) or len(given) > 1 or volume.input_tokens:
        return ""
    return words(f"cost-texts-{kind}", text=formats.number(words, count * size), count=count * size)


def word_amounts(words: Words, texts: Mapping[str, int]) -> str:
    """Write how much text of each kind there is."""
    said = (words(f"cost-texts-{kind}", text=formats.number(words, size), count=size) for kind, size in texts.items())
    return formats.listed(words, tuple(said))


def word_parts(words: Words, one: Cost, currency: Currency) -> str:
    """Write a sum as its parts: tokens by their price."""
    parts = (("cost-part-input", one.input), ("cost-part-cached", one.cached), ("cost-part-output", one.output))
    return " + ".join(_word_part(words, key, part, currency) for key, part in parts if part is not None)


def word_load(words: Words, load: Workload) -> str:
    """Write how many requests there are, and the tokens of all of them."""
    sides = (("cost-load-input", load.input), ("cost-load-output", load.output))
    tokens = " + ".join(words(key, tokens=word_count(words, count)) for key, count in sides if count)
    if load.requests is None:
        return tokens
    return words("cost-load-requests", requests=word_requests(words, load.requests), tokens=tokens)


def word_assumption(words: Words, one: Assumption, catalogue: Catalogue, lang: str, step: int) -> str:
    """Say what a sum takes for granted: `lang` is the texts' language, `step` a length from which prices rise."""
    match one:
        case Assumption.MOSTLY_INPUT:
            return words("cost-assume-mostly-input", parts=str(INPUT_SHARE))
        case Assumption.REQUEST_SIZE:
            return words("cost-assume-request-size", tokens=formats.tokens(words, REQUEST_TOKENS))
        case Assumption.PAGE:
            units = catalogue.text_units
            return words(
                "cost-assume-page",
                characters=formats.number(words, units.page.characters),
                tokens=formats.number(words, units.tokens_of_pages(lang, 1)),
                lang=lang,
                tokenizer=units.measurement.tokenizer,
            )
        case Assumption.WORD | Assumption.CHARACTER:
            units = catalogue.text_units
            measure = units.tokens_of_words if one is Assumption.WORD else units.tokens_of
            return words(
                f"cost-assume-{one}",
                tokens=formats.number(words, measure(lang, _MEASURED)),
                lang=lang,
                tokenizer=units.measurement.tokenizer,
            )
        case Assumption.BOOK:
            return words("cost-assume-book", pages=str(catalogue.text_units.book.pages))
        case Assumption.SHORT_REQUESTS:
            return words("cost-assume-short-requests", tokens=formats.tokens(words, step))
        case (
            Assumption.NO_INPUT
            | Assumption.NO_OUTPUT
            | Assumption.CACHE_UNPRICED
            | Assumption.NO_CACHE
            | Assumption.OFF_PEAK
            | Assumption.SPAN
            | Assumption.ALL_DAY
            | Assumption.TRANSLATED
        ):
            return words(f"cost-assume-{one}")
        case _:
            assert_never(one)


def remarks(  # noqa: PLR0913  # all that a sum is made of
    words: Words, bill: Bill, offer: Offer, load: Workload, topics: frozenset[str], *, at_peak: bool
) -> Iterator[str]:
    """Say what would change a sum, and what stands in its way."""
    if bill.cost is not None and bill.cost.over is not None:
        yield words("cost-step", tokens=formats.tokens(words, bill.cost.over))
    if offer.peak is not None and not at_peak and (dear := cost(offer, load, at_peak=True)) is not None:
        hours, total = ", ".join(offer.peak.hours), word_sum(words, dear.amount, offer.currency)
        yield words("cost-peak", hours=hours, sum=total)
    if "cached" in topics and not load.cached_share and offer.cached_input is not None:
        least = cost(offer, replace(load, cached_share=Decimal(1), assumptions=()))
        if least is not None:
            yield words("cost-all-cached", sum=word_sum(words, least.amount, offer.currency))
    for change in offer.changes[:1]:
        new = {"input": change.input, "output": change.output, "cached_input": change.cached_input}
        later = cost(offer.model_copy(update={**new, "steps": (), "peak": None}), load)
        if later is not None:
            since = formats.date(words, change.since.isoformat())
            yield words("cost-later", date=since, sum=word_sum(words, later.amount, offer.currency))
    window = bill.model.facts.context_window
    if window is not None and load.requests and load.input + load.output > window.value * load.requests:
        yield words("cost-too-long", tokens=formats.tokens(words, window.value))


def _word_part(words: Words, key: str, part: Part, currency: Currency) -> str:
    rate = formats.amount(words, part.rate, currency)
    return words(key, tokens=word_count(words, part.tokens), rate=rate)
