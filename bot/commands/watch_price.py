"""Watching the price of a model: the limit that a text or a button sets, and what the model costs now."""

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from bot.action_codec import pack
from bot.actions import short_key
from bot.catalogue.catalogue import Catalogue
from bot.catalogue.offers import Currency
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Model
from bot.commands.request import Request
from bot.commands.watching import add, said
from bot.errors import UserError
from bot.properties.values import Money
from bot.reply.choices import PickOne
from bot.reply.reply import Outcome, Reply
from bot.search.finder import Ambiguous, Reading
from bot.views.message import message_reply
from bot.views.watches import word_price
from bot.watch_actions import WatchPrice
from bot.watching.state import PriceState, state_of
from bot.watching.watch import PriceLimit, PricePart, Watch, WatchKind

if TYPE_CHECKING:
    from bot.questions.question import Question

_MOST = Decimal(999_999_999)
_SMALLEST = Decimal("0.000001")
"""The bounds of an amount that makes sense and fits in a button."""
_MOST_MEANT = 6
"""Models of a family among which the one with the price is picked."""
_PARTS = {part.value: part for part in PricePart}
_LIMITING = frozenset({"at_most", "up_to", "cheaper", "will_fall"})
"""Concepts that make a limit of the number behind them."""


class Limit(NamedTuple):
    """The most that a part of a price may be."""

    part: PricePart
    amounts: tuple[Money, ...]
    """The amount, and the same in other currencies where there is a rate; the same number in each if none was said."""

    def in_currency_of(self, price: PriceState | None) -> Money | None:
        """Return the amount in the currency of a price; of what costs nothing, or nobody knows what, the first one."""
        if price is None or price.free:
            return self.amounts[0]
        return next((one for one in self.amounts if one.currency is price.currency), None)


class Wish(NamedTuple):
    """What a text names, and the limit that it sets to a price, if any."""

    named: tuple[Hit, ...]
    limit: Limit | None


def read_wish(request: Request, reading: Reading) -> Wish:
    """Read what a text names and the limit that it sets."""
    from bot.questions.finding.rates import at_rate

    question = request.tools.questions.read(reading, request.today)
    meant = reading.result.hits if isinstance(reading.result, Ambiguous) else ()
    named = meant or (question.names if question is not None else ())
    limit = None if question is None else _limit_of(at_rate(question, request.tools.rate))
    return Wish(named, limit or _bare_limit(request, reading))


def _bare_limit(request: Request, reading: Reading) -> Limit | None:
    """Read a limit that is said without a currency."""
    from bot.questions.text.tokens import Concept, Number, NumberUnit

    questions = request.tools.questions
    tokens = questions.parse(reading, request.today).tokens
    bare = [one for one in tokens if isinstance(one, Number) and one.unit is NumberUnit.NOTHING and not one.scaled]
    if not bare or not any(isinstance(one, Concept) and one.id in _LIMITING for one in tokens):
        return None
    priced = [replace(one, unit=NumberUnit.MONEY, currency=Currency.USD) if one in bare else one for one in tokens]
    question = questions.decided(priced, request.today)
    limit = None if question is None else _limit_of(question)
    if limit is None:
        return None
    return limit._replace(amounts=tuple(replace(limit.amounts[0], currency=one) for one in Currency))


def _limit_of(question: "Question") -> Limit | None:
    """Return the limit that a question sets to a price or a budget, if any."""
    limits = [_limit(_PARTS[one.property], one.prices) for one in question.filters if one.property in _PARTS]
    budget = question.volume.budget if question.volume is not None else None
    if budget is not None:
        limits.append(_limit(PricePart.INPUT, (budget,)))
    return next((one for one in limits if one.amounts), None)


async def watch_limit(request: Request, named: tuple[Hit, ...], limit: Limit) -> Reply | None:
    """Watch the price of the model that is named, or ask which one is meant; None where none is named."""
    catalogue = request.tools.catalogue
    models = [catalogue.model(hit.id) for hit in named if hit.kind is EntryKind.MODEL]
    if not models:
        families = [hit.id for hit in named if hit.kind is EntryKind.FAMILY]
        models = [model for family in families for model in catalogue.members(family)]
    match models:
        case []:
            return None
        case [model]:
            return await _watch(request, model, limit)
        case _:
            choices = [_choice(catalogue, model, limit) for model in models[:_MOST_MEANT]]
            return message_reply(request.words, request.words("watch-which-price"), Outcome.AMBIGUOUS, *choices)


async def watch_packed(request: Request, model: Model, action: WatchPrice) -> Reply:
    """Watch the price of a model up to the limit that a button carries.

    Raises:
        UserError: the button is forged.
    """
    if action.currency not in {*Currency}:
        raise UserError("error-button-old")
    money = Money(Decimal(action.amount), Currency(action.currency))
    return await _watch(request, model, Limit(PricePart(action.part), (money,)))


async def _watch(request: Request, model: Model, limit: Limit) -> Reply:
    """Watch a price in the currency that it is asked in, and say what it is now."""
    words, catalogue = request.words, request.tools.catalogue
    price = state_of(catalogue, model).price
    money = limit.in_currency_of(price)
    shown = "" if price is None else word_price(words, catalogue, price)
    if money is None:
        return said(request, words("watch-other-currency", name=model.name, price=shown))
    own = PriceLimit(part=limit.part, amount=money.amount, currency=money.currency)
    watch = Watch(kind=WatchKind.PRICE, subject=model.id, limit=own)
    if price is None:
        return await add(request, watch, words("watch-price-unknown"))
    return await add(request, watch, words("watch-price-met" if price.meets(own) else "watch-price-now", price=shown))


def _limit(part: PricePart, amounts: tuple[Money, ...]) -> Limit:
    """Return a limit with its amounts rounded, as one that was converted must be.

    Raises:
        UserError: an amount is too large to be meant.
    """
    if any(one.amount > _MOST for one in amounts):
        raise UserError("error-watch-limit")
    return Limit(part, tuple(replace(one, amount=one.amount.quantize(_SMALLEST).normalize()) for one in amounts))


def _choice(catalogue: Catalogue, model: Model, limit: Limit) -> PickOne:
    money = limit.in_currency_of(state_of(catalogue, model).price) or limit.amounts[0]
    action = WatchPrice(
        model=short_key(model.id),
        part=limit.part.value,
        amount=format(money.amount, "f"),
        currency=money.currency.value,
    )
    return PickOne(label=model.name, action=pack(action))
