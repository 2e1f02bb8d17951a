"""The sums that follow from other assumptions: what a button under a sum changes."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import zip_longest
from typing import assert_never

from bot.catalogue.precomputed import EntryKind
from bot.questions.answers.cost import asked_of, found_for
from bot.questions.answers.cost_asked import Asked
from bot.questions.answers.cost_assumed import assumed
from bot.questions.finding.costs import Assumption
from bot.questions.question import Order, Question, Volume
from bot.questions.setting import Setting
from bot.reply import formats

MOST_CHANGES = 8
_HALF, _TENTH = Decimal("0.5"), Decimal("0.1")
_SHORT_REQUEST, _LONG_REQUEST = 300, 3_000
_LONG_BOOK = 500
"""Pages."""
_WORKING_HOURS = 8
_YEAR = 365
_TIMES = 4
"""How much longer the input is taken to be than the output, where one of them was left out."""


def changed_sums(setting: Setting, question: Question) -> Iterator[tuple[str, Question]]:
    """Yield what can be assumed instead, each with its label and the question that it makes."""
    asked = asked_of(setting, question)
    bills = found_for(setting, question).shown
    plain = _without_reading(question)
    made = [tuple(_changes(asked, kind)) for kind in assumed(asked, bills)]
    kept = [change for rank in zip_longest(*made) for change in rank if change is not None][:MOST_CHANGES]
    for label, volume in (change for changes in made for change in changes if change in kept):
        yield label, replace(plain, volume=volume)
    if question.names and bills:
        yield setting.words("cost-change-model"), replace(plain, names=(), order=Order("price-input"))


def _without_reading(question: Question) -> Question:
    """Return a question without what bears on no sum, so that a button can carry it."""
    bounded = any(hit.kind is not EntryKind.MODEL for hit in question.names) or not question.names
    filters = question.filters if bounded else ()
    return replace(question, filters=filters, asked=(), leftover=(), number=None)


def _changes(asked: Asked, one: Assumption) -> Iterator[tuple[str, Volume]]:  # noqa: C901, PLR0912  # a case for each
    words, volume = asked.setting.words, asked.volume
    match one:
        case Assumption.MOSTLY_INPUT:
            yield words("cost-change-half-output"), replace(volume, output_share=_HALF)
            yield words("cost-change-tenth-output"), replace(volume, output_share=_TENTH)
        case Assumption.REQUEST_SIZE:
            for tokens in (_SHORT_REQUEST, _LONG_REQUEST):
                label = words("cost-change-request-size", tokens=formats.number(words, tokens))
                yield label, replace(volume, total_tokens=tokens, per_request=True)
        case Assumption.NO_OUTPUT if volume.input_tokens:
            written = volume.input_tokens // _TIMES
            yield words("cost-change-some-output"), replace(volume, output_tokens=written)
        case Assumption.NO_OUTPUT:
            yield words("cost-change-as-long"), replace(volume, translated=True)
        case Assumption.TRANSLATED:
            yield words("cost-change-no-output"), replace(volume, translated=False)
        case Assumption.NO_INPUT:
            read = (volume.output_tokens or 0) * _TIMES
            yield words("cost-change-some-input"), replace(volume, input_tokens=read)
        case Assumption.PAGE | Assumption.WORD | Assumption.CHARACTER:
            lang = "en" if asked.lang == "ru" else "ru"
            yield words("cost-change-lang", lang=lang), replace(volume, lang=lang)
        case Assumption.BOOK:
            pages = (volume.books or 0) * _LONG_BOOK + (volume.pages or 0)
            yield words("cost-change-book", pages=str(_LONG_BOOK)), replace(volume, pages=pages, books=None)
        case Assumption.SPAN:
            yield words("cost-change-day"), replace(volume, days=1)
            yield words("cost-change-year"), replace(volume, days=_YEAR)
        case Assumption.ALL_DAY:
            yield words("cost-change-hours", hours=str(_WORKING_HOURS)), replace(volume, hours=_WORKING_HOURS)
        case Assumption.NO_CACHE:
            yield words("cost-change-half-cached"), replace(volume, cached_share=_HALF)
        case Assumption.OFF_PEAK:
            yield words("cost-change-peak"), replace(volume, at_peak=True)
        case Assumption.SHORT_REQUESTS:
            yield words("cost-change-long-requests"), replace(volume, long_requests=True)
        case Assumption.CACHE_UNPRICED:
            yield words("cost-change-no-cache"), replace(volume, cached_share=Decimal(0))
        case _:
            assert_never(one)
