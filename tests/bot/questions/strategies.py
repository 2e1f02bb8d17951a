"""Questions, drawn from the registry."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from bot.catalogue.offers import Currency
from bot.catalogue.precomputed import EntryKind, Hit
from bot.properties.filters import Filter, Operator
from bot.properties.model_facts import OPENNESS_LADDER
from bot.properties.registry import PROPERTIES
from bot.properties.values import Money, Unit
from bot.questions.question import Order, Period, Question, Span, Task, Volume

_NAMES = st.sampled_from([one.name for one in PROPERTIES])
_WHOLE = st.one_of(
    st.integers(0, 300),
    st.integers(0, 10**12),
    st.builds(lambda count, power: count * 10**power, st.integers(1, 999), st.integers(0, 12)),
).map(Decimal)
_AMOUNTS = st.one_of(_WHOLE, st.decimals(0, 10**9, places=4))
_PRICES = st.lists(st.builds(Money, _AMOUNTS, st.sampled_from(Currency)), min_size=1, max_size=4).map(tuple)
_DAYS = st.dates().map(lambda day: day.year * 10_000 + day.month * 100 + day.day)
_SLUGS = st.from_regex(r"[a-z0-9]{1,9}([.-][a-z0-9]{1,9}){0,3}", fullmatch=True)
_COUNTRIES = st.sampled_from(["CN", "RU", "US", "FR", "INTL"])
_BY_IDS = st.sampled_from([Operator.ANY_OF, Operator.ALL_OF, Operator.NONE_OF])
_BY_LIMIT = st.sampled_from([Operator.AT_LEAST, Operator.AT_MOST])


def _filters_of(one):
    ids, amount = _values_of(one)
    kinds = []
    if ids is not None:
        some = st.frozensets(ids, min_size=1, max_size=4)
        kinds.append(st.builds(Filter, st.just(one.name), _BY_IDS, ids=some, where_applicable=st.booleans()))
    if amount is not None:
        field = "prices" if one.unit is Unit.MONEY else "amount"
        limit = {field: amount, "where_applicable": st.booleans()}
        kinds.append(st.builds(Filter, st.just(one.name), _BY_LIMIT, **limit))
    return st.one_of(kinds)


def _values_of(one):
    """Return the ids that a property can have, and the limits."""
    match one.unit:
        case Unit.FLAG:
            return st.sampled_from(["yes", "no"]), None
        case Unit.CHOICE | Unit.LIST if one.name in {"country", "origin"}:
            return _COUNTRIES, None
        case Unit.CHOICE:
            rungs = len(OPENNESS_LADDER) if one.name == "openness" else len(one.value_words)
            return _named(one), st.integers(0, rungs - 1).map(Decimal)
        case Unit.LIST:
            return _named(one), None
        case Unit.TEXT:
            return st.one_of(_SLUGS, st.builds("{}/{}".format, _SLUGS, _SLUGS)), None
        case Unit.MONEY:
            return st.just("free"), _PRICES
        case Unit.DAY:
            return None, _DAYS.map(Decimal)
        case _:
            return None, _AMOUNTS


def _named(one):
    return st.sampled_from([word.partition("-")[2] for word in one.value_words])


FILTERS = st.one_of([_filters_of(one) for one in PROPERTIES])
_IDS = st.one_of(_SLUGS, st.builds("{}/{}".format, _SLUGS, _SLUGS))
_COUNTS = st.none() | st.integers(0, 10**12)
_WORDS = st.sampled_from(["cheaper", "train_on_output", "data_kept", "russian", "cached", "only_open"])
_LISTS = [Task.LIST, Task.COUNT, Task.NEWS, Task.CHOOSE]
_SHARES = st.none() | st.decimals(0, 1, places=4)
_SPANS = st.none() | st.sampled_from(Span)
_VOLUMES = st.builds(
    Volume,
    requests=_COUNTS,
    input_tokens=_COUNTS,
    output_tokens=_COUNTS,
    total_tokens=_COUNTS,
    per_request=st.booleans(),
    output_share=_SHARES,
    words=_COUNTS,
    characters=_COUNTS,
    lang=st.sampled_from([None, "en", "ru"]),
    translated=st.booleans(),
    users=_COUNTS,
    budget_span=_SPANS,
    span=_SPANS,
    hours=_COUNTS,
    days=_COUNTS,
    at_peak=st.booleans(),
    long_requests=st.booleans(),
    pages=_COUNTS,
    books=_COUNTS,
    cached_share=_SHARES,
    budget=st.none() | st.builds(Money, _AMOUNTS, st.sampled_from(Currency)),
)
_PLAIN = st.builds(
    Question,
    task=st.sampled_from(sorted(set(Task) - {Task.DECLINE})),
    names=st.lists(st.builds(Hit, st.sampled_from(EntryKind), _IDS), max_size=6).map(tuple),
    volume=st.none() | _VOLUMES,
    machine=st.none() | _SLUGS.map(lambda text: text.replace(".", "-")),
    users=st.none() | st.integers(0, 10**12),
    bits=st.none() | st.integers(1, 32),
    in_full=st.booleans(),
    sourced=st.booleans(),
    filters=st.lists(FILTERS, max_size=8).map(tuple),
    order=st.none() | st.builds(Order, _NAMES, st.booleans()),
    number=st.none() | st.integers(0, 10_000),
    asked=st.lists(_NAMES, max_size=3).map(tuple),
    period=st.none() | st.builds(Period, st.none() | _DAYS, st.none() | _DAYS),
)
QUESTIONS = st.one_of(
    _PLAIN,
    st.builds(
        replace,
        _PLAIN.filter(lambda question: question.task not in [*_LISTS, Task.COST]),
        topics=st.frozensets(_WORDS),
    ),
    st.builds(Question, st.just(Task.DECLINE), decline=st.sampled_from(["speed", "uptime"])),
)
