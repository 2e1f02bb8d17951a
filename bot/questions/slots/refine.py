"""Words whose meaning depends on what else a question says, read once all of it is known."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from bot.catalogue.precomputed import EntryKind
from bot.properties.filters import Operator
from bot.questions.question import Order
from bot.questions.slots.slots import Slots
from bot.questions.text.concept_ids import NO_TRAINING
from bot.questions.text.concepts import Concepts
from bot.questions.text.tokens import Number, NumberUnit

_SIZED = frozenset({"context_window", "output_limit", "memory", "training_tokens"})
"""Properties that "how big" may be asked of, beside the model itself."""
_BITS = (8, 16)
"""Precisions that have words of their own, such as fp16."""
_SERVED: Mapping[str, str] = {"CN": "served_cn", "RU": "served_ru", "US": "served_us", "CH": "served_eu"}
"""What asks for the use in a country, by the first of the countries that a word means."""
_TRAINING = frozenset({"trains", "train_on_output", "training_data"})
"""Topics that are about training on the asker's own data where such are spoken of."""
_WISHED: Mapping[str, str] = {
    "same_context": "context_window",
    "more_context": "context_window",
    "more_output": "output_limit",
}
"""Wishes that a number makes limits of, with what they limit."""
_ORDERED_BY: Mapping[str, frozenset[str]] = {
    "parameters_total": frozenset({"context_window", "output_limit"}),
    "released": frozenset({"knowledge_cutoff"}),
}
"""What an order by size or age is really by, where that alone is asked for."""
_PRICES = frozenset({"price", "price-input", "price-output", "price-past"})
_TURNS: Mapping[str, str] = {"falls": "price_drops", "rises": "price_rises", "changes": "price_news"}
"""What is asked about new prices by words that say it of a price alone."""
_DATED = frozenset({"knowledge_cutoff", "released"})
"""Properties that "until which day" may be asked of, beside the end of a model."""


def refine(slots: Slots, concepts: Concepts) -> None:
    """Give the words of a question that mean several things the meaning that they have in it."""
    _read_sides(slots)
    _read_order_of_side(slots)
    _read_order_of_window(slots)
    _read_bought_side(slots)
    _read_size(slots)
    _read_last_day(slots)
    _read_age(slots)
    _read_release(slots)
    _read_places_of_use(slots)
    _read_limits(slots)
    _read_bits(slots)
    _read_training(slots, concepts)
    _read_places_of_data(slots)
    _read_sellers(slots)
    _read_active(slots)
    _read_free_use(slots)
    _read_past_price(slots)


def _read_sides(slots: Slots) -> None:
    """Take the words of a side for its price where they stood beside a price, and not for a property asked for."""
    limited = {one.property for one in slots.filters}
    ordered = slots.order.property if slots.order is not None else None
    if limited & {"price-input", "context_window"} and "modalities_in" in slots.asked:
        slots.asked.remove("modalities_in")
    if "price-output" in limited and ordered == "output_limit":
        slots.order = None  # "at most $3 for output" limits a price
    if "output_limit" not in slots.asked or "output_limit" in {*limited, ordered}:
        return
    if ordered == "price-input" and slots.order is not None and not limited & {"price-input", "price-output"}:
        slots.order = Order("price-output", slots.order.descending)
    if "price-output" in limited or ordered == "price-input":
        slots.asked.remove("output_limit")
        slots.ask("price-output")


def _read_order_of_side(slots: Slots) -> None:
    """Take "dearest for output" for the order by the price of output, unless a number is on that side."""
    sides = slots.topics & {"input_side", "output_side"}
    limited = {one.property for one in slots.filters}
    free = not slots.volumes and limited.isdisjoint({"price-input", "price-output", "output_limit"})
    if sides == {"output_side"} and free and slots.order is not None and slots.order.property == "price-input":
        slots.order = replace(slots.order, property="price-output")


def _read_order_of_window(slots: Slots) -> None:
    """Take "the largest window" for the order by what is called large, and "the freshest knowledge" by its date."""
    limited = {one.property for one in slots.filters}
    described = _ORDERED_BY.get(slots.order.property, frozenset()) if slots.order is not None else frozenset()
    if slots.order is not None and len(slots.asked) == 1 and slots.asked[0] in described - limited:
        slots.order = replace(slots.order, property=slots.asked[0])


def _read_bought_side(slots: Slots) -> None:
    """Spend a budget on the one side whose tokens it is asked for."""
    sides = slots.topics & {"input_side", "output_side"}
    if slots.budget is not None and not slots.volumes and "how_many_tokens" in slots.topics and len(sides) == 1:
        slots.output_share = Decimal(sides == {"output_side"})


def _read_size(slots: Slots) -> None:
    """Take "how big" for the number of weights, unless it is said of something else."""
    limited = {one.property for one in slots.filters}
    if "how_big" in slots.topics and _SIZED.isdisjoint({*slots.asked, *limited}):
        slots.ask("parameters_total")


def _read_last_day(slots: Slots) -> None:
    """Take "until which day" for the end of the model, unless it is said of something else."""
    if "until_when" in slots.topics and _DATED.isdisjoint(slots.asked):
        slots.ask("retired_on")


def _read_age(slots: Slots) -> None:
    """Take "newer than 2024" beside a name for a question about the day it came out."""
    models = any(hit.kind is EntryKind.MODEL for hit in slots.names)
    if models and slots.period is not None and slots.measured & {"newer", "older"}:
        slots.ask("released")


def _read_release(slots: Slots) -> None:
    """Take news of a model for the day when it came out, where no period is named."""
    models = any(hit.kind is EntryKind.MODEL for hit in slots.names)
    if models and "news" in slots.topics and slots.period is None and set(slots.asked) <= {"released"}:
        slots.topics.discard("news")
        slots.ask("released")


def _read_places_of_use(slots: Slots) -> None:
    """Take a country behind "usable in" for the place of use of what is named, and not for where it is made."""
    if not slots.names or "where_served" not in slots.topics:
        return
    for one in tuple(slots.filters):
        served = _SERVED.get(next(iter(sorted(one.ids)), "")) if one.property == "country" else None
        if served is not None and one.operator is Operator.ANY_OF:
            slots.filters.remove(one)
            slots.ask(served)


def _read_limits(slots: Slots) -> None:
    """Take "no less context than" for a limit, and not for a wish, where a number stands behind."""
    limited = {one.property for one in slots.filters if one.amount is not None}
    slots.measured |= {wish for wish, name in _WISHED.items() if wish in slots.topics and name in limited}


def _read_bits(slots: Slots) -> None:
    for bits in _BITS:
        if f"bits_{bits}" in slots.topics and slots.bits is None:
            slots.bits = Number(Decimal(bits), NumberUnit.BITS, str(bits), 0)


def _read_training(slots: Slots, concepts: Concepts) -> None:
    """Tell training on the asker's own data from training on what a model answers."""
    if "own_data" not in slots.topics:
        return
    if slots.topics & _TRAINING:
        slots.topics -= _TRAINING - {"trains"}
        slots.filters.append(concepts.filters[NO_TRAINING].as_filter())
    elif not slots.asked and not slots.filters:
        slots.topics.add("data_kept")


def _read_places_of_data(slots: Slots) -> None:
    """Take a place for that of data, and not of use, where it is asked where data are kept."""
    if slots.topics & {"data_kept", "data_stays"}:
        slots.asked = [name.replace("served_", "data_") for name in slots.asked]


def _read_sellers(slots: Slots) -> None:
    """Take "who besides its maker sells it" for a question about its sellers, and not about a permission."""
    if slots.hosts and slots.names:
        slots.ask("sellers")
    others = [one for one in slots.filters if one.property == "maker" and one.operator is Operator.NONE_OF]
    if slots.names and (("sell" in slots.asked and others) or "sellers" in slots.asked):
        slots.filters = [one for one in slots.filters if one not in others]
        slots.asked = ["sellers", *(name for name in slots.asked if name not in {"sell", "sellers"})]


def _read_active(slots: Slots) -> None:
    """Tell of a named model all its parameters too, of which the active ones are a part."""
    if slots.names and "parameters_active" in slots.asked:
        slots.asked = list(dict.fromkeys(name.replace("_active", "_total") for name in slots.asked))


def _read_free_use(slots: Slots) -> None:
    """Take "free to use in a business" for a question about the permission, and not about the price."""
    if slots.names and "sell" in slots.asked:
        slots.filters = [one for one in slots.filters if one.property != "free"]


def _read_past_price(slots: Slots) -> None:
    """Take a price for that of the past beside a word for before, and for its changes beside one for rising."""
    if _PRICES.isdisjoint(slots.asked):
        return
    turns = {turn for word, turn in _TURNS.items() if word in slots.topics}
    if turns:
        slots.topics |= turns
    elif "formerly" in slots.topics:
        slots.ask("price-past")
    if turns or "price-past" in slots.asked:
        slots.asked = [name for name in slots.asked if name not in _PRICES or name == "price-past"]
    if slots.names and "came_out" in slots.topics:  # "what did" asks for the price here
        slots.topics.discard("came_out")
        slots.asked = [name for name in slots.asked if name != "released"]
