"""What a question wants, by what was read of it: rules in order, of which the first that holds decides."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.catalogue.precomputed import EntryKind
from bot.properties.service import HAD_NAMES
from bot.questions.finding.capability import SMARTEST
from bot.questions.finding.substitute_wishes import wishes_of
from bot.questions.question import BOUGHT_AT_A_TIME, Task
from bot.questions.slots.conditions import holds_text
from bot.questions.slots.slots import Slots
from bot.questions.text.concept_ids import AT_HOME
from bot.questions.wishes.places.places_wished import DATA_DEMANDS

_FEW = 2
_PERMISSIONS = frozenset({"sell", "change", "download"})
_PLACES = frozenset(
    {"served_ru", "served_eu", "served_us", "served_cn", "served_other", "data_ru", "data_eu", "assurances", *HAD_NAMES}
)
_LIMITING = frozenset({"at_least", "at_most", "from", "after", "up_to", "along"})
_RANGED = frozenset({"price", "context_window"})
"""Properties of which "how many" asks a value, and not a count of models."""
_REPLACING = frozenset({"alternatives", "only_open"})
_TURNED = frozenset({"differing", "choose", "open", AT_HOME, "free"})
"""Concepts beside which "like" and "as" liken a wanted model to the one named."""
_CONDITIONS = _PERMISSIONS | _PLACES | {"price"}
"""Properties that a better model must have, where they are asked for beside one."""
_ORIGIN = frozenset({"country", "maker", "openness", "licence", "memory"})
"""Properties that are wished to be others than a named model's, and not asked of it, behind "but"."""
_PRICES = frozenset({"price", "price-input", "price-output"})
NEW_PRICES = frozenset({"price_news", "price_drops", "price_rises"})
_DONE_THERE = frozenset({"may", "where_served", "data_kept", "data_stays", "list", "which", "count", "news", "choose"})
"""Concepts beside which a place is not where a maker is."""
_SUMMED = frozenset({"cost", "count", "how_many"})
"""Concepts that ask for a sum, and not for what costs less."""
_NEVER_ANSWERED = frozenset({"errand", "jailbreak", "benchmark"})
"""Declines beside which no condition makes a list."""
_NOT_OF_EACH = frozenset(
    {"compare", "list", "count", "news", "choose", "alternatives", "run"}
    | {"cheaper", "dearer", "bigger", "smaller", "newer", "older", "most", "least"}
)
"""What may be wanted of several entries together, and not of each."""
_NOT_OF_TEXTS = frozenset({"cost", "choose", "list", "which", "per_day", "per_week", "per_month", "per_year"})
"""Concepts beside which so many pages are what is used, or what a model is to hold."""
_USED = frozenset({"requests", "input", "output", "tokens"})
"""Roles of numbers that say how much is used, whatever model is wanted."""
_LISTING = frozenset({"list", "which", "count", "choose", "whose", "either"})
_MANY = frozenset({"list", "count", "news"})
_MILD = frozenset({"cheap", "good_value", "long_context"})
"""Orders that a need may have; any other makes a list."""
_MEASURES = frozenset({"parameters_total", "context_window", "memory"})
"""Properties whose limits bound a list of several families."""


@dataclass(frozen=True)
class _Rule:
    """A task, and when a question wants it."""

    holds: Callable[[Slots], bool]
    task: Task


def task_of(slots: Slots) -> Task | None:
    """Return what a question wants; None where it asks nothing that is understood."""
    return next((rule.task for rule in _RULES if rule.holds(slots)), None)


def asks_of_service(slots: Slots) -> bool:
    """Tell whether it is asked where a service is offered or keeps data, or what it promises."""
    named = bool((set(slots.asked) | _limited(slots)) & _PLACES)
    return named or not slots.topics.isdisjoint({"data_kept", "data_stays", "where_served"})


def asks_home(slots: Slots) -> bool:
    """Tell whether it is asked where a maker is at home: a place is named beside it, and nothing that is done there."""
    makers = bool(slots.names) and all(hit.kind is EntryKind.LAB for hit in slots.names)
    said = {*slots.asked, *_limited(slots)} - {"country"}
    placed = bool(said or _limited(slots) or slots.origins) and all(one.startswith("served_") for one in slots.asked)
    only_placed = said <= set(slots.asked) and slots.order is None and slots.period is None
    return makers and placed and only_placed and slots.asks and slots.topics.isdisjoint(_DONE_THERE)


def _has_models(slots: Slots) -> bool:
    return any(hit.kind is EntryKind.MODEL for hit in slots.names)


def _is_within(slots: Slots) -> bool:
    """Tell whether families and makers alone are named: a list stays within them."""
    return bool(slots.names) and not _has_models(slots)


def _limited(slots: Slots) -> set[str]:
    return {one.property for one in slots.filters}


def _declines(slots: Slots) -> bool:
    if _lists_the_best(slots):
        return False
    if slots.declines and slots.declines[0] in _NEVER_ANSWERED:
        return True
    asked = set(slots.asked) - {"price", "price-past"}
    return bool(slots.declines) and not slots.filters and slots.order is None and not asked


def _lists_the_best(slots: Slots) -> bool:
    """Tell whether so many of the most capable models are wanted, and not the one that there is not."""
    return slots.declines == [SMARTEST] and slots.number is not None and not _has_models(slots)


def _needs(slots: Slots) -> bool:
    """Tell whether it is told what a model is needed for, with what may be spent on it, and no sum is asked for."""
    wished = "choose" in slots.topics or any(one.property == "strengths" for one in slots.filters)
    priced = bool(_PRICES & set(slots.asked)) or slots.order is not None
    plain = not slots.names and not priced and slots.topics.isdisjoint(_MANY)
    told = "choose" in slots.topics and bool(slots.volumes) and not (slots.asks and "cost" in slots.topics)
    return wished and plain and (told or slots.budget is not None)


def _measures(slots: Slots) -> bool:
    """Tell whether it is asked how many tokens texts take, or how much text is so many, and nothing of models."""
    used = {role for role, _ in slots.volumes}
    texts = bool(used) and used <= BOUGHT_AT_A_TIME.keys() and not any(number.per for _, number in slots.volumes)
    plain = not slots.names and slots.budget is None and slots.topics.isdisjoint(_NOT_OF_TEXTS) and not slots.asked
    held = not used and [one.property for one in slots.filters] == ["context_window"] and slots.order is None
    turned = held and any(f"how_many_{kind}" in slots.topics for kind in BOUGHT_AT_A_TIME)
    return plain and (("how_many_tokens" in slots.topics and texts) or turned)


def _costs(slots: Slots) -> bool:
    if slots.names:
        cheaper = "cheaper" in slots.topics - slots.measured and slots.topics.isdisjoint(_SUMMED)
        replaced = "alternatives" in slots.topics or cheaper
        return bool(slots.volumes) or (slots.budget is not None and not replaced)
    used = {role for role, _ in slots.volumes}
    asked = slots.order is not None and slots.order.property.startswith("price")
    return bool(used & _USED) or (bool(used) and (asked or "cost" in slots.topics or "price" in slots.asked))


def _asks_past_prices(slots: Slots) -> bool:
    """Tell whether it is asked what something named cost, or when the price of a model changed."""
    turned = bool(slots.topics & NEW_PRICES) and _has_models(slots)
    then = slots.period is not None and bool(_PRICES & set(slots.asked))
    return bool(slots.names) and slots.order is None and (turned or then or "price-past" in slots.asked)


def _trains_on_output(slots: Slots) -> bool:
    return bool(slots.names) and "train_on_output" in slots.topics


def _replaces(slots: Slots) -> bool:
    replaced = bool(slots.topics & _REPLACING) or "successor" in slots.asked or _likens(slots)
    return replaced and _names_one(slots)


def _likens(slots: Slots) -> bool:
    """Tell whether a model is wanted that is like the one named but for something."""
    differs = bool(slots.topics & _TURNED) or bool(wishes_of(slots.topics))
    return ("resembling" in slots.topics and (differs or bool(slots.filters))) or ("as" in slots.topics and differs)


def _names_one(slots: Slots) -> bool:
    """Tell whether one thing is named that can be replaced; makers beside a model are conditions."""
    models = [hit for hit in slots.names if hit.kind is EntryKind.MODEL]
    return len(models) == 1 or (not models and 0 < len(slots.names) <= _FEW)


def _asks_what_was_before(slots: Slots) -> bool:
    return "predecessor" in slots.topics and any(hit.kind is not EntryKind.LAB for hit in slots.names)


def _beats_a_model(slots: Slots) -> bool:
    wishes = wishes_of(slots.topics)
    compared = {wish.value for wish in wishes} & slots.topics
    differs = bool(wishes) or bool(slots.origins) or bool(_limited(slots) & _ORIGIN)
    better = bool(compared - slots.measured) or ("differing" in slots.topics and differs)
    asked = set(slots.asked) - _CONDITIONS
    return better and not asked and len(slots.names) == 1 and (_has_models(slots) or "than" in slots.topics)


def _names_several(slots: Slots) -> bool:
    news = slots.period is not None and bool(slots.topics & {"news", "came_out", *NEW_PRICES})
    return len(slots.names) >= _FEW and not news and "count" not in slots.topics


def _asks_of_several(slots: Slots) -> bool:
    """Tell whether the same is asked of several entries, as in "context of grok 4.7 and kimi k3"."""
    plain = slots.order is None and slots.topics.isdisjoint(_NOT_OF_EACH)
    return plain and len(slots.names) >= _FEW and bool(slots.asked or slots.filters) and not _costs(slots)


def _lists_several(slots: Slots) -> bool:
    """Tell whether several families or makers only bound a list, as in "qwen or llama models under 10b"."""
    entries = [hit for hit in slots.names if hit.kind is not EntryKind.LAB]
    narrowed = bool(slots.filters) or slots.order is not None or slots.period is not None
    measured = any(one.amount is not None and one.property in _MEASURES for one in slots.filters)
    listed = narrowed and ("list" in slots.topics or measured)
    are_set_apart = "compare" in slots.topics and not narrowed and "list" not in slots.topics
    few = len(entries) < _FEW and not are_set_apart
    return _names_several(slots) and not _has_models(slots) and (few or listed)


def _asks_permission(slots: Slots) -> bool:
    permitted = bool(set(slots.asked) & _PERMISSIONS) or "sell" in _limited(slots) or slots.users is not None
    return permitted and bool(slots.names) and ("list" not in slots.topics or _has_models(slots))


def _runs(slots: Slots) -> bool:
    machine = slots.gigabytes is not None or "memory" in slots.asked or _is_only_run(slots)
    return machine and bool(slots.names) and slots.names[0].kind is not EntryKind.LAB and not _lists_what_fits(slots)


def _lists_what_fits(slots: Slots) -> bool:
    """Tell whether the models of a family that fit a machine are wanted, and not only whether some do."""
    listed = (
        bool(slots.topics & {"list", "which"})
        or slots.order is not None
        or bool(_limited(slots) - {"memory", "openness"})
    )
    return slots.gigabytes is not None and _is_within(slots) and listed


def _is_only_run(slots: Slots) -> bool:
    """Tell whether running is all that is asked about, and not what a model handles."""
    is_model = len(slots.names) == 1 and slots.names[0].kind is EntryKind.MODEL
    runs = "run" in slots.topics or (AT_HOME in slots.topics and is_model)
    return runs and _limited(slots) <= {"openness"} and not slots.asked


def _asks_where(slots: Slots) -> bool:
    where = asks_of_service(slots) or bool(slots.origins)
    of_a_service = bool(_limited(slots) & HAD_NAMES) and all(hit.kind is EntryKind.LAB for hit in slots.names)
    listed = "list" in slots.topics and "own_data" not in slots.topics and not (of_a_service and slots.asks)
    return where and bool(slots.names) and slots.order is None and not listed


def _asks_whether_it_is_out(slots: Slots) -> bool:
    """Tell whether it is asked if a family came out in a span of time, and not what of it did."""
    alone = len(slots.names) == 1 and slots.names[0].kind is EntryKind.FAMILY and set(slots.asked) == {"released"}
    told = slots.topics & {"news", "came_out", "list", "which", "count", "every", *NEW_PRICES}
    return alone and slots.period is not None and slots.order is None and not told and not slots.filters


def _asks_news(slots: Slots) -> bool:
    bounded = slots.period is not None or bool(slots.names) or bool(slots.filters)
    told = "news" in slots.topics and bounded
    priced = bool(slots.topics & NEW_PRICES) and not _has_models(slots)
    return (told or priced or _tells_of_a_period(slots)) and slots.order is None


def _tells_of_a_period(slots: Slots) -> bool:
    """Tell whether it is asked what came out or is switched off in a span of time, and not for a list of models."""
    came_out = "came_out" in slots.topics or ("released" in slots.asked and "list" not in slots.topics)
    bounded = slots.period is not None or ("came_out" in slots.topics and bool(slots.names or slots.filters))
    told = (came_out and "count" not in slots.topics) or "retired_on" in slots.asked
    return told and bounded and not _has_models(slots)


def _counts(slots: Slots) -> bool:
    bounded = bool(slots.filters or slots.origins) or _is_within(slots) or slots.period is not None
    bounded = bounded or slots.topics == {"count", "list"}
    measured = set(slots.asked) & _RANGED - _limited(slots)
    return "count" in slots.topics and bounded and not _has_models(slots) and not measured


def _asks_a_fact(slots: Slots) -> bool:
    asked = len(slots.names) == 1 and bool(slots.asked or slots.filters) and slots.order is None
    if not asked or not _is_within(slots):
        return asked
    of_family = slots.names[0].kind is not EntryKind.LAB
    listing = _LISTING - {"which"} if "every" in slots.topics and slots.asks else _LISTING
    lists = bool(slots.topics & listing)
    return (of_family and not lists) or not slots.filters


def _lists(slots: Slots) -> bool:
    return bool(slots.filters or slots.order is not None or slots.origins) or (not slots.names and holds_text(slots))


def _chooses(slots: Slots) -> bool:
    """Tell whether a need is described, and not the models that are to be listed."""
    advised = "advise" in slots.topics
    aimed = any(one.property == "strengths" for one in slots.filters) or "tunable" in {*slots.asked} - slots.denied
    fitted = aimed and any(one.property.startswith("memory") for one in slots.filters)
    single = advised or (fitted and "could_run" in slots.topics) or _wants_best_for_machine(slots)
    listed = ("list" in slots.topics and not single) or bool(slots.topics & {"count", "news"})
    ordered = slots.order is not None and not slots.topics & _MILD
    if _has_models(slots) or listed or ordered or slots.period is not None or slots.number is not None:
        return False
    if slots.topics & DATA_DEMANDS and not slots.names:
        return True
    if "choose" in slots.topics or advised or _wants_best_for_machine(slots):
        return bool(slots.filters or slots.origins or slots.order is not None or set(slots.asked) & _PLACES)
    return aimed and not slots.names and (fitted or not slots.asks)


def _wants_best_for_machine(slots: Slots) -> bool:
    """Tell whether the best or the strongest is wanted for a machine that is named, and no list of what fits it."""
    asks = "which" in slots.topics or "list" not in slots.topics
    best = "choose" in slots.topics or (SMARTEST in slots.declines and asks)
    return slots.machine is not None and best


def _asks_listed(slots: Slots) -> bool:
    """Tell whether a list bounded by a permission or a place alone is asked for."""
    return not slots.names and bool(set(slots.asked) & (_PERMISSIONS | _PLACES | {"tunable"}))


def _lists_a_period(slots: Slots) -> bool:
    dated = bool(slots.topics & {"list", "which", "newer", "older"}) or bool(
        set(slots.asked) & {"released", "retired_on", "knowledge_cutoff"}
    )
    return dated and slots.period is not None and not _has_models(slots)


def _lists_a_maker(slots: Slots) -> bool:
    whose = bool(slots.topics & {"whose", "family", "which"}) or any(hit.kind is EntryKind.LAB for hit in slots.names)
    return "list" in slots.topics and _is_within(slots) and whose


_RULES = (
    _Rule(_declines, Task.DECLINE),
    _Rule(_measures, Task.TOKENS),
    _Rule(_needs, Task.CHOOSE),
    _Rule(_costs, Task.COST),
    _Rule(_asks_past_prices, Task.FACT),
    _Rule(_trains_on_output, Task.MAY),
    _Rule(_asks_what_was_before, Task.FACT),
    _Rule(_replaces, Task.ALTERNATIVES),
    _Rule(_beats_a_model, Task.ALTERNATIVES),
    _Rule(_chooses, Task.CHOOSE),
    _Rule(_lists_several, Task.LIST),
    _Rule(_asks_of_several, Task.FACT),
    _Rule(_names_several, Task.COMPARE),
    _Rule(_asks_permission, Task.MAY),
    _Rule(_runs, Task.RUN),
    _Rule(asks_home, Task.FACT),
    _Rule(_asks_where, Task.FACT),
    _Rule(_asks_whether_it_is_out, Task.FACT),
    _Rule(_asks_news, Task.NEWS),
    _Rule(_counts, Task.COUNT),
    _Rule(_lists_a_period, Task.LIST),
    _Rule(_asks_a_fact, Task.FACT),
    _Rule(lambda slots: _lists(slots) and _has_models(slots), Task.FACT),
    _Rule(_lists, Task.LIST),
    _Rule(_lists_the_best, Task.LIST),
    _Rule(_asks_listed, Task.LIST),
    _Rule(_lists_a_maker, Task.LIST),
)
