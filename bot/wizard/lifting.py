"""What is lifted of a guided choice: conditions that are no matter any more, and what keeps out what may be now."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from types import MappingProxyType

from bot.catalogue.schema import Region
from bot.properties.filters import Filter, Operator
from bot.wizard.session import Session
from bot.wizard.wishes import PRICES, Said

_SERVED, _KEPT = "served_", "data_"
_WHERE_FROM = frozenset({"country", "maker", "family", "model", "origin", "base"})
_LICENCES = frozenset({"licence"})
_OF_SEVERAL = _WHERE_FROM | {"modalities_in", "modalities_out", "strengths", "languages", "licence", "assurances"}
"""Properties of which one value may be lifted, and the others stay."""
_RIGHTS = frozenset({"licence", "sell", "change", "download", "business", "use."})
_MACHINE = frozenset({"memory", "hardware."})
_LANGUAGES = frozenset({"russian", "languages", "language."})
_ABOUT = MappingProxyType(
    {
        "price": frozenset[str](),
        "origin": _WHERE_FROM,
        "country": _WHERE_FROM | {"country.", *(f"served_{region}" for region in Region)},
        "served": frozenset({"country.", *(f"served_{region}" for region in Region)}),
        "data": frozenset({"regions", "assurances", "privacy.", *(f"data_{region}" for region in Region)}),
        "licence": _RIGHTS,
        "use": _RIGHTS,
        "memory": _MACHINE,
        "languages": _LANGUAGES,
        "russian": _LANGUAGES,
        "context_window": frozenset({"context_window", "context."}),
        "modalities_in": frozenset({"modalities_in", "inputs."}),
        "openness": frozenset({"openness", "insight.", "lockin."}),
        "parameters_total": frozenset({"parameters_total", "parameters_active"}),
        "way": frozenset({"way", "skill.", "hardware.", "memory"}),
        "goal": frozenset({"strengths", "goal."}),
    }
)
"""What conditions are about, by what people call them; a question of the choice has a point behind its id."""


def no_matter(session: Session, wanted: Iterable[Filter], subjects: Iterable[str]) -> Said:
    """Return what takes back what is wanted, and all that was said of some subjects."""
    subjects = frozenset(subjects)
    dropped = frozenset().union(*(_ABOUT.get(one, frozenset({one})) for one in subjects))
    if subjects & PRICES:
        return Said(options=(("budget", "any"),), dropped=dropped | {"free"})
    kept_out = [one for one in _held(session) if one.operator is Operator.NONE_OF]
    for one in wanted:
        if not any(one.property == other.property and one.ids & other.ids for other in kept_out):
            dropped |= _values_of(one)
    return Said(dropped=dropped)


def let_in(session: Session, wanted: Iterable[Filter], clash: Callable[[Filter, Filter], bool]) -> Said:
    """Return what takes back what keeps out something that may be now; `clash` tells what nothing meets together."""
    wanted = tuple(made for one in wanted for made in (one, *_made_there(one)))
    dropped, wider = set[str](), dict[Filter, Filter]()
    for one, held in ((one, held) for one in wanted for held in _held(session)):
        earlier = wider.get(held, held)
        if held.property == one.property and held.operator is Operator.NONE_OF:
            dropped |= {f"{one.property}:{id_}" for id_ in one.ids & held.ids}
        elif _is_widened(held, one) and clash(held, one):
            same = held.property == one.property and held.operator is Operator.ANY_OF
            wider[held] = (
                replace(earlier, ids=earlier.ids | one.ids) if same else replace(earlier, others=(*earlier.others, one))
            )
    for held in _held(session):
        limits = [one.amount for one in wanted if _is_laxer(one, held) and one.amount is not None]
        if limits and held.amount is not None:
            wider[held] = replace(held, amount=max(limits) if held.operator is Operator.AT_MOST else min(limits))
    if any((one.property, one.operator) == ("openness", Operator.AT_MOST) for one in wanted):
        dropped |= _ABOUT["openness"]
    return Said(filters=tuple(wider.values()), dropped=frozenset(dropped))


def _is_widened(held: Filter, one: Filter) -> bool:
    """Tell whether what may be now widens a condition: other makers, or other licences."""
    kinds = {held.property, one.property}
    return one.operator is Operator.ANY_OF and (kinds <= _WHERE_FROM or kinds == _LICENCES)


def _is_laxer(one: Filter, held: Filter) -> bool:
    """Tell whether a number that may be now lies beyond a limit; that of a machine is told anew with its share."""
    if (
        held.machine is not None
        or (one.property, one.operator) != (held.property, held.operator)
        or one.amount is None
        or held.amount is None
    ):
        return False
    beyond = {Operator.AT_MOST: one.amount > held.amount, Operator.AT_LEAST: one.amount < held.amount}
    return beyond.get(one.operator, False)


def _made_there(one: Filter) -> Iterator[Filter]:
    """Yield beside a country of use that of makers: "the US is fine" is said of either."""
    if one.property.startswith(_SERVED):
        yield Filter("country", Operator.ANY_OF, frozenset({one.property.removeprefix(_SERVED).upper()}))


def is_of_makers(one: Filter) -> bool:
    """Tell whether a condition says whose a model is, and of which country."""
    return one.property in _WHERE_FROM


def _held(session: Session) -> Iterator[Filter]:
    yield from session.beside.filters
    yield from session.beside.preferred


def _values_of(one: Filter) -> frozenset[str]:
    """Return what takes a condition back, of a property with several values these alone."""
    if one.property in _OF_SEVERAL and one.ids:
        return frozenset(f"{one.property}:{id_}" for id_ in one.ids)
    if one.property.startswith(_SERVED):  # "not necessarily in Russia" may be said of data
        return frozenset({one.property, one.property.replace(_SERVED, _KEPT)})
    return _ABOUT.get(one.property, frozenset({one.property}))
