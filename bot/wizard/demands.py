"""What an option demands, as filters over the properties of a candidate.

An unknown fact never meets a demand: what may break a deal-breaker is not recommended, but it is
told apart from what does break one.
"""

from decimal import Decimal
from typing import assert_never

from bot.catalogue.schema import Availability, Region
from bot.properties.candidate import Candidate, Way
from bot.properties.filters import Filter, Operator, Verdict, judge, judge_all
from bot.properties.model_facts import OPENNESS_LADDER, RUSSIAN_LADDER
from bot.properties.values import Money
from bot.wizard.questions import Demand, Needs

SERVED_IN = "served_"
"""What the properties begin with that tell where a service is offered."""
_YES = frozenset({"yes"})


def is_untold(one: Filter, candidate: Candidate) -> bool:
    """Tell whether a host is asked for a country and does not say whether it is there."""
    is_host = candidate.way is Way.HOST and candidate.provider is not None
    if not is_host or one.others or not one.property.startswith(SERVED_IN):
        return False
    return judge(one, candidate) is Verdict.UNKNOWN


def is_elsewhere(one: Filter) -> bool:
    """Tell whether some other country is asked for: hosts say of none whether they are there, and all stay in.

    Of makers too it is only known that they are in most of these countries, and it is told to be unknown.
    """
    return one.property == f"{SERVED_IN}{Region.OTHER}"


def judge_needs(needs: Needs, candidate: Candidate) -> Verdict:
    """Judge all that an option demands: broken if anything is, else unknown if anything is."""
    return judge_all((filter_of(needs, kind) for kind in needs.kinds), candidate)


def filter_of(needs: Needs, kind: Demand) -> Filter:  # noqa: C901, PLR0912  # a case for each kind of demand
    """Return the filter that a kind of demand is."""
    match kind:
        case Demand.INPUTS:
            return Filter("modalities_in", Operator.ALL_OF, frozenset(needs.inputs))
        case Demand.INPUT_ONE_OF:
            return Filter("modalities_in", Operator.ANY_OF, frozenset(needs.input_one_of))
        case Demand.CONTEXT:
            return Filter("context_window", Operator.AT_LEAST, amount=Decimal(needs.context or 0))
        case Demand.COUNTRY:
            return Filter(f"{SERVED_IN}{needs.country}", Operator.NONE_OF, frozenset({Availability.NO}))
        case Demand.DATA_IN:
            return Filter(f"data_{needs.data_in}", Operator.ANY_OF, _YES)
        case Demand.ASSURANCE_ONE_OF:
            promises = frozenset(needs.assurance_one_of)
            return Filter("assurances", Operator.ANY_OF, promises, where_applicable=True)
        case Demand.WAYS:
            return Filter("way", Operator.ANY_OF, frozenset(needs.ways))
        case Demand.MEMORY_GB:
            return Filter("memory", Operator.AT_MOST, amount=Decimal(needs.memory_gb or 0), where_applicable=True)
        case Demand.PRICE:
            limits = tuple(Money(amount, currency) for currency, amount in needs.price.items())
            return Filter("price-blended", Operator.AT_MOST, prices=limits, where_applicable=True)
        case Demand.MONTH:
            months = tuple(Money(amount, currency) for currency, amount in needs.month.items())
            return Filter("price-blended", Operator.AT_MOST, months=months, where_applicable=True)
        case Demand.FREE:
            return Filter("free", Operator.ANY_OF, _YES)
        case Demand.OPENNESS:
            rung = OPENNESS_LADDER.index(needs.openness) if needs.openness is not None else 0
            return Filter("openness", Operator.AT_LEAST, amount=Decimal(rung))
        case Demand.TUNABLE:
            return Filter("tunable", Operator.ANY_OF, _YES)
        case Demand.BUSINESS:
            return Filter("business", Operator.ANY_OF, _YES, where_applicable=True)
        case Demand.RUSSIAN:
            level = RUSSIAN_LADDER.index(needs.russian) if needs.russian is not None else 0
            return Filter("russian", Operator.AT_LEAST, amount=Decimal(level))
        case Demand.LANGUAGES:
            return Filter("languages", Operator.AT_LEAST, amount=Decimal(needs.languages or 0))
        case Demand.TOOL_USE:
            return Filter("tool_use", Operator.ANY_OF, _YES)
        case Demand.HIPAA | Demand.SLA | Demand.WEB_SEARCH:
            return Filter(kind.value, Operator.ANY_OF, _YES, where_applicable=True)
        case _:
            assert_never(kind)
