"""Whether the first recommendation can be had through an API, beside the way in which it is recommended."""

from bot.properties.candidate import Way
from bot.properties.values import Money
from bot.views.wizard.case import named
from bot.views.wizard.screen import Screen
from bot.views.wizard.words import price_text
from bot.wizard.advice import Pick
from bot.wizard.engine import Recommendation

_BY_TOKENS = frozenset({Way.MAKER, Way.HOST})


def api_text(screen: Screen, step: Recommendation, main: Pick) -> str:
    """Say whether it has an API, and what that costs; whether a plan of an application includes it is not recorded."""
    words, name, candidate, app = screen.words, named(main), main.candidate, main.case.app
    where = candidate.provider_name if app is None else app.name
    if app is not None or any(one.asks_app for one in step.ranking.effects):
        told = words("wizard-api-app", app=where)
    elif candidate.way in _BY_TOKENS:
        return words("wizard-api-already", name=name, where=where)
    else:
        told = words("wizard-api-own", name=name)
    price = _price(step, main)
    if price is None:
        return " ".join((told, words("wizard-api-unknown", name=name)))
    return " ".join((told, words("wizard-api-price", name=name, price=price_text(words, price))))


def _price(step: Recommendation, main: Pick) -> Money | None:
    """Return the lowest price of its tokens, the maker's own before that of others."""
    same = [one for one in step.ranking.table.candidates if one.model is main.case.model and one.way in _BY_TOKENS]
    priced = [(one.way is Way.HOST, one.price.amount, one.price) for one in same if one.price is not None]
    return min(priced, key=lambda one: one[:2], default=(False, 0, None))[2]
