"""What a limit of price leaves out because it is priced in another currency: nothing is converted."""

from dataclasses import dataclass

from bot.catalogue.offers import Currency
from bot.properties.candidate import Candidate
from bot.properties.filters import Filter
from bot.wizard.bits import places_in
from bot.wizard.engine import NoMatch, Recommendation, wishes


@dataclass(frozen=True)
class Uncompared:
    """The models that may keep a limit, but are priced in other currencies than it."""

    models: int
    currencies: tuple[Currency, ...]


def uncompared(step: Recommendation | NoMatch) -> Uncompared | None:
    """Tell what the limit of a price leaves out by its currency alone, where some of it would come first.

    None where there is no such limit or model.
    """
    limited = [one for one in wishes(step.answers, step.filters) if isinstance(one, Filter) and _currency(one)]
    if len(limited) != 1:
        return None
    table, limit = step.ranking.table, _currency(limited[0])
    fitting, own = table.everyone, table.effect(limited[0])
    for wish in wishes(step.answers, step.filters):
        fitting &= table.effect(wish).met if wish != limited[0] else own.unbroken & ~own.met
    shown = {table.models[place] for place in step.ranking.places}
    left = [place for place in places_in(fitting) if table.models[place] not in shown]
    priced = {place: _priced_in(table.candidates[place], limited[0]) for place in left}
    others = {place: one for place, one in priced.items() if one is not None and one is not limit}
    least = step.ranking.score_of(step.picks.main) if isinstance(step, Recommendation) else None
    if limit is None or not any(least is None or step.ranking.score_of(place) > least for place in others):
        return None
    return Uncompared(len({table.models[place] for place in others}), tuple(sorted(set(others.values()))))


def _currency(one: Filter) -> Currency | None:
    """Return the only currency in which a condition limits a price; None where it limits none, or several."""
    limits = {money.currency for money in (*one.prices, *one.months)}
    return next(iter(limits)) if len(limits) == 1 and not one.others else None


def _priced_in(candidate: Candidate, limit: Filter) -> Currency | None:
    """Return the currency of what a limit is held against: a plan by the month, or a price of tokens."""
    price = candidate.month or (candidate.price if limit.prices else None)
    return None if price is None else price.currency
