"""The rate at which an operator lets dollars and roubles be converted."""

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
