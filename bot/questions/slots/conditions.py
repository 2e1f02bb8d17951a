"""What the models of a list must meet, by what was read of a question."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import islice

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.text_units import rounded_estimate
from bot.properties.filters import Filter, Operator
from bot.properties.identity import HOST, MEMORY_AT
from bot.properties.registry import property_named
from bot.properties.values import Unit
from bot.questions.question import Period, Task
from bot.questions.slots.either import either
from bot.questions.slots.slots import Slots, inverted

_ANY = ""
"""No language: as many tokens are counted as the one takes that takes the most."""
_ENOUGH = 4
"""Models that a service must be known to sell, so that a list of them tells something."""
_YES = frozenset({"yes"})
_ALLOWED = frozenset({"yes", "conditions"})
_SERVED = frozenset({"yes", "limited"})
_ASKED_AS_CONDITIONS = {
    "sell": _ALLOWED,
    "change": _ALLOWED,
    "tunable": _YES,
    "served_ru": _SERVED,
    "served_eu": _SERVED,
    "served_us": _SERVED,
    "served_cn": _SERVED,
    "served_other": _SERVED,
    "data_ru": _YES,
    "data_eu": _YES,
    "data_us": _YES,
    "data_cn": _YES,
}
"""What models must be that are listed by a property that a named model is asked for."""
_PLACES = frozenset(name for name in _ASKED_AS_CONDITIONS if name.startswith(("served_", "data_")))


def conditions(slots: Slots, task: Task, catalogue: Catalogue) -> list[Filter]:
    """Return what the models of a list must meet."""
    if task is Task.TOKENS:  # so many tokens are to be how much text
        return [one for one in slots.filters if one.property == "context_window"]
    found = [*_at_precision(slots), *(made for made, _ in slots.origins), *asked_conditions(slots)]
    found += _within(slots, catalogue)
    found += _not_named(slots.excluded)
    found += _holding_text(slots, catalogue) if task is not Task.CHOOSE else list(_of_hosts(slots, catalogue))
    if task is Task.NEWS:
        return found
    dated = _dated_property(slots)
    if slots.period is not None and dated == "retired_on":  # whatever ends in the period, whether it has or will
        found = [one for one in found if one.property != "lifecycle"]
    return [*found, *in_period(slots.period, dated)]


def is_met(name: str, slots: Slots) -> bool:
    """Tell whether every model of the list has what is asked, so that it need not be shown."""
    licensed = name == "licence" and any(one.property == "licence" for one in slots.filters)
    return licensed or name in _ASKED_AS_CONDITIONS or name == "download"


def bits_left(slots: Slots) -> tuple[str, ...]:
    """Return a precision that a list cannot keep: one that is not counted, or without an amount of memory."""
    if slots.bits is None or _precise(slots) is not None:
        return ()
    return (slots.bits.text,)


def is_about_the_end(slots: Slots) -> bool:
    """Tell whether the end of a model's service is meant."""
    return "retired_on" in slots.asked or bool(slots.topics & {"is_retired", "is_leaving"})


def _precise(slots: Slots) -> str | None:
    """Return the property of memory at the precision that is named."""
    limited = any(one.property == "memory" for one in slots.demands)
    named = MEMORY_AT.get(int(slots.bits.value)) if slots.bits is not None and limited else None
    return None if named is None else named.name


def _at_precision(slots: Slots) -> Iterator[Filter]:
    """Yield the conditions that were said, memory counted at the precision that was."""
    memory = _precise(slots)
    for one in slots.demands:
        yield replace(one, property=memory) if memory is not None and one.property == "memory" else one


def _dated_property(slots: Slots) -> str:
    """Return the date that the period of a list limits."""
    if is_about_the_end(slots):
        return "retired_on"
    return "knowledge_cutoff" if "knowledge_cutoff" in slots.asked else "released"


def asked_conditions(slots: Slots) -> list[Filter]:
    """Turn properties that are asked for into what the models of a list must be."""
    found = []
    for name in slots.asked:
        if name in _ASKED_AS_CONDITIONS:
            one = Filter(name, Operator.ANY_OF, _ASKED_AS_CONDITIONS[name])
            found.append(inverted(one) if name in slots.denied else one)
        elif name == "download":
            found.append(Filter("openness", Operator.AT_LEAST, amount=Decimal(2)))
    return found


def _within(slots: Slots, catalogue: Catalogue) -> list[Filter]:
    """Return the condition that a list stays within the families and makers named.

    A family that is called as its maker means the maker, unless it is said to be a family. A maker beside a family of
    its own says whose family it is; any other adds its models.
    """
    named = frozenset(hit.id for hit in slots.names if hit.kind is EntryKind.FAMILY)
    alike = {one for one in named if catalogue.families[one].lab == one and "family" not in slots.topics}
    families = named - alike
    owners = {catalogue.families[one].lab for one in families}
    makers = {hit.id for hit in slots.names if hit.kind is EntryKind.LAB and hit.id not in owners} | alike
    found = [Filter(name, Operator.ANY_OF, frozenset(ids)) for name, ids in (("maker", makers), ("family", families))]
    asked = [one for one in found if one.ids]
    return [either(*asked)] if len(asked) > 1 else asked


def _not_named(excluded: list[Hit]) -> list[Filter]:
    kinds = ((EntryKind.FAMILY, "family"), (EntryKind.MODEL, "model"))
    named = [(name, frozenset(hit.id for hit in excluded if hit.kind is kind)) for kind, name in kinds]
    return [Filter(name, Operator.NONE_OF, ids) for name, ids in named if ids]


def in_period(period: Period | None, name: str) -> list[Filter]:
    """Return the conditions that a date lies in a span of days."""
    if period is None:
        return []
    limits = ((Operator.AT_LEAST, period.first), (Operator.AT_MOST, period.last))
    return [Filter(name, operator, amount=Decimal(day)) for operator, day in limits if day is not None]


def holds_text(slots: Slots) -> bool:
    """Tell whether pages or books are to be read at once: no number says how often, or what is paid."""
    roles = {role for role, _ in slots.volumes}
    often = slots.budget is not None or any(number.per for _, number in slots.volumes)
    return bool(roles) and roles <= {"pages", "books"} and not often


def _of_hosts(slots: Slots, catalogue: Catalogue) -> Iterator[Filter]:
    """Yield the conditions on who sells a model that the guided choice recommends with one way to use it."""
    for operator, named in ((Operator.ANY_OF, slots.hosts), (Operator.NONE_OF, slots.hosts_out)):
        ids = frozenset(id_ for id_ in named if _is_known_to_sell(id_, catalogue))
        if ids:
            yield Filter(HOST.name, operator, ids, where_applicable=operator is Operator.NONE_OF)


def _is_known_to_sell(host: str, catalogue: Catalogue) -> bool:
    """Tell whether enough is known of what a service sells that nothing else can be said to be missing there."""
    sold = (one for one in catalogue.models.values() if any(offer.provider == host for offer in one.offers))
    return sum(1 for _ in islice(sold, _ENOUGH)) == _ENOUGH


def _holding_text(slots: Slots, catalogue: Catalogue) -> list[Filter]:
    """Return the condition that pages or books that are read at once fit into the context, in whatever language.

    What is translated need not be read at once.
    """
    if not holds_text(slots) or "for_translation" in slots.topics:
        return []
    pages, books = (
        sum(int(number.value) for role, number in slots.volumes if role == unit) for unit in ("pages", "books")
    )
    units = catalogue.text_units
    tokens = units.tokens_of_pages(_ANY, pages) + units.tokens_of_books(_ANY, books)
    return [Filter("context_window", Operator.AT_LEAST, amount=Decimal(rounded_estimate(tokens)))]


def limits_of_names(slots: Slots, task: Task) -> list[Filter]:
    """Return the conditions on what is named, or on what is to take its place."""
    if task is not Task.ALTERNATIVES:
        return _asked_of_names(slots, task)
    slots.denied.difference_update(_PLACES)  # it is what is replaced that cannot be used there
    met = [_wanted_there(one) for one in slots.filters if one.property != "lifecycle"]
    found = [*met, *(made for made, _ in slots.origins), *asked_conditions(slots), *_not_named(slots.excluded)]
    return found + (in_period(slots.period, "released") if "released" in slots.asked else [])


def _wanted_there(one: Filter) -> Filter:
    """Ask a substitute for what the model that it replaces is said to lack: that it may be used in a place."""
    return inverted(one) if one.property in _PLACES and one.operator is Operator.NONE_OF else one


def _asked_of_names(slots: Slots, task: Task) -> list[Filter]:
    """Turn what is asked of something named into properties: a place of use, and what may be done."""
    for _, served in slots.origins:
        slots.ask(served)
    if task is not Task.MAY:
        return [*slots.filters, *_dated_fact(slots, task), *_flags(slots, task)]
    if slots.users is not None or any(one.property == "sell" for one in slots.filters):
        slots.ask("sell")
    if "train_on_output" in slots.topics and "output_limit" in slots.asked:
        slots.asked.remove("output_limit")
    return [one for one in slots.filters if one.property != "sell"]


def _flags(slots: Slots, task: Task) -> list[Filter]:
    """Return what is asked for and can only be answered with yes or no."""
    flags = [name for name in slots.asked if property_named(name).unit is Unit.FLAG and not name.startswith("data_")]
    return [Filter(name, Operator.ANY_OF, _YES) for name in flags] if task is Task.FACT else []


def _dated_fact(slots: Slots, task: Task) -> list[Filter]:
    """Return whether a date that is asked for lies in a period; knowledge must only reach it."""
    name = _dated_property(slots)
    if task is not Task.FACT or slots.period is None or name not in slots.asked:
        return []
    if name == "knowledge_cutoff" and slots.period.first is not None:
        return in_period(Period(slots.period.first, None), name)
    return in_period(slots.period, name)
