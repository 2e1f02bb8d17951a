"""The rate at which an operator lets dollars and roubles be converted, and the worst ones of recent years."""

from datetime import date
from decimal import Decimal

from pydantic import Field

from bot.catalogue.offers import Currency
from bot.values import Value


class Rate(Value):
    """The roubles of one dollar, on a day."""

    roubles: Decimal = Field(gt=0)
    day: date

    def convert(self, amount: Decimal, currency: Currency, into: Currency) -> Decimal | None:
        """Return an amount in another currency; None for a currency that the rate says nothing of."""
        if currency is into:
            return amount
        match currency, into:
            case Currency.USD, Currency.RUB:
                return amount * self.roubles
            case Currency.RUB, Currency.USD:
                return amount / self.roubles
            case _:
                return None


class WorstRate(Value):
    """The worst rate of a currency of recent years: what is affordable at it is so at nearly every other one."""

    currency: Currency
    per_dollar: Decimal = Field(gt=0)
    """How much of the currency a dollar cost."""
    day: date
    title: str
    url: str
    """The source."""
