"""A question about costs with what every part of its answer needs."""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from bot.catalogue.offers import Currency, Offer
from bot.properties.values import Money
from bot.questions.answers.cost_words import word_count, word_load, word_requests, word_sum, word_texts
from bot.questions.finding.bills import Bill
from bot.questions.finding.costs import (
    Split,
    Workload,
    affordable_requests,
    affordable_tokens,
    days_of,
    has_tokens,
)
from bot.questions.question import Question, Span, Volume
from bot.questions.setting import Setting
from bot.reply import formats


@dataclass(frozen=True)
class Asked:
    """A question about costs with what every part of its answer needs."""

    setting: Setting
    question: Question
    volume: Volume
    load: Workload
    lang: str
    """The language of the texts whose pages are counted."""

    @property
    def days(self) -> Fraction | None:
        """Return the days that the sum is for; None where no span of time is spoken of."""
        return days_of(self.volume) or (Span.MONTH.days if self.volume.span is not None else None)

    @property
    def buys_requests(self) -> bool:
        """Tell whether the number of requests is wanted."""
        volume = self.volume
        if volume.budget is None or volume.requests is not None or self.lasts:
            return False
        return volume.per_request and has_tokens(volume)

    @property
    def buys_tokens(self) -> bool:
        """Tell whether the number of tokens is wanted."""
        volume = self.volume
        return volume.budget is not None and volume.requests is None and not has_tokens(volume) and not self.lasts

    @property
    def lasts(self) -> bool:
        """Tell whether it is wanted how long a budget lasts."""
        volume = self.volume
        return volume.budget is not None and volume.span is not None and days_of(volume) is None

    @property
    def wanted_currency(self) -> Currency | None:
        """Return the currency that sums are wanted in; None where any will do."""
        if self.volume.budget is not None:
            return self.volume.budget.currency
        return Currency.RUB if "in_roubles" in self.question.topics else None

    def spanned(self, key: str, **values: str) -> str:
        """Word a message that tells the sum of a month from another."""
        days = self.days
        span = next((one.value for one in Span if days is not None and one.days == days), None)
        span = span or ("none" if days is None else "days")
        text = "" if days is None else formats.number(self.setting.words, int(days))
        return self.setting.words(key, span=span, days=text, count=int(days or 0), **values)

    def budget_in(self, offer: Offer) -> Money | None:
        """Return the budget in the currency of an offer; None where it cannot be converted."""
        budget, rate = self.volume.budget, self.setting.rate
        if budget is None or budget.currency is offer.currency:
            return budget
        amount = rate.convert(budget.amount, budget.currency, offer.currency) if rate is not None else None
        return None if amount is None else Money(amount, offer.currency)

    def sum(self, amount: Decimal, currency: Currency) -> str:
        """Write a sum, in the wanted currency too where there is a rate."""
        words, rate, wanted = self.setting.words, self.setting.rate, self.wanted_currency
        text = word_sum(words, amount, currency)
        if rate is None or wanted is None or wanted is currency:
            return text
        other = rate.convert(amount, currency, wanted)
        return text if other is None else f"{text} ≈ {word_sum(words, other, wanted)}"

    def split(self, offer: Offer) -> Split | None:
        """Return the tokens that the budget buys at the prices of an offer."""
        budget = self.budget_in(offer)
        return None if budget is None else affordable_tokens(offer, replace(self.volume, budget=budget))

    def bought(self, bill: Bill, *, brief: bool = False) -> str | None:
        """Say how much a budget buys; None where the sum itself is wanted, or nothing can be said."""
        offer = bill.offer
        budget = self.budget_in(offer) if offer is not None else None
        if budget is None or bill.cost is None or offer is None:
            return None
        if self.lasts and bill.cost.amount:
            days = int(budget.amount * 30 / bill.cost.amount)
            return self.setting.words("cost-days", text=formats.number(self.setting.words, days), count=days)
        if self.buys_requests:
            count = affordable_requests(bill.cost, budget.amount)
            return None if count is None else self._counted(count, brief=brief)
        split = self.split(offer) if self.buys_tokens else None
        if split is None:
            return None
        total = split.input + split.output
        words = self.setting.words
        return formats.scaled(words, total) if brief else words("cost-tokens", text=word_count(words, total))

    def split_text(self, offer: Offer) -> str:
        """Say how the tokens of a budget divide."""
        words, split = self.setting.words, self.split(offer)
        if split is None:
            return ""
        tokens = word_load(words, Workload(split.input, split.output))
        rate = formats.amount(words, split.cost.amount, offer.currency)
        return words("cost-split", tokens=tokens, rate=rate)

    def budget_text(self) -> str:
        """Write the budget."""
        budget = self.volume.budget
        return "" if budget is None else word_sum(self.setting.words, budget.amount, budget.currency)

    def _counted(self, count: int, *, brief: bool) -> str:
        """Write how many requests a budget buys, or how many pages, books or words are read for it."""
        words = self.setting.words
        if brief:
            return formats.number(words, count)
        return word_texts(words, self.volume, count) or word_requests(words, count)
