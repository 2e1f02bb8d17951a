"""The memory of a long context: what is stated of a model, or of what it was trained on from."""

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.properties.candidate import Base
from bot.properties.context_cache import cache_of, memory_with
from bot.properties.filters import Filter, Operator, Verdict, judge, judge_all, with_context
from bot.properties.identity import MEMORY_FULL
from bot.properties.reading import Known, NotApplicable, Unknown
from bot.properties.values import Gigabytes
from tests.bot.wizard import _make as make

BILLION = 10**9
LONG = 100_000
IN_24 = Filter("memory", Operator.AT_MOST, amount=Decimal(24), where_applicable=True)
READS_LONG = Filter("context_window", Operator.AT_LEAST, amount=Decimal(LONG))


def own(**facts):
    return make.candidate("own", **{"parameters_total": 10 * BILLION, "context_window": 200_000, **facts})


def tuned(base, **facts):
    tuned_from = make.model("maker/base", openness="free_weights", licence="mit", **base)
    return replace(own(**facts), bases=(Base(tuned_from, make.lab()),))


def test_a_long_context_takes_its_bytes_for_every_token_beside_the_weights():
    memory = memory_with(own(context_cache=(100_000,)), 10 * BILLION, 4, LONG)
    assert (memory.weights, memory.rest, memory.cache, memory.total) == (5, Decimal("5.25"), 10, 16)


def test_a_short_context_lies_in_the_share_that_every_estimate_has():
    assert memory_with(own(context_cache=(100_000,)), 10 * BILLION, 4, 8_000).total == 6
    assert memory_with(own(), 10 * BILLION, 4, 8_000).total == 6


def test_a_long_context_never_takes_less_than_a_short_one():
    memory = memory_with(own(context_cache=(1_000,)), 10 * BILLION, 4, LONG)
    assert (memory.cache, memory.total) == (Decimal("0.1"), memory_with(own(), 10 * BILLION, 4, 8_000).total)


def test_what_nobody_states_is_unknown():
    assert memory_with(own(), 10 * BILLION, 4, LONG) is None


def test_each_size_has_what_it_takes_itself():
    candidate = make.candidate("own", parameter_sizes=(7 * BILLION, 70 * BILLION), context_cache=(500_000, 300_000))
    assert [cache_of(candidate, size * BILLION).per_token for size in (7, 70)] == [500_000, 300_000]


def test_a_tuned_model_keeps_what_its_base_keeps():
    candidate = tuned({"parameters_total": 10 * BILLION, "context_cache": (50_000,)})
    assert cache_of(candidate, 10 * BILLION).per_token == 50_000


def test_a_model_that_was_cut_down_or_grown_from_its_base_has_other_layers():
    candidate = tuned({"parameters_total": 12 * BILLION, "context_cache": (50_000,)})
    assert cache_of(candidate, 10 * BILLION) is None


def test_a_rumour_of_it_counts_nothing():
    assert cache_of(own(context_cache=make.fact((50_000,), "rumour")), 10 * BILLION) is None


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        ({"context_cache": (100_000,)}, Verdict.MET),
        ({"context_cache": (200_000,)}, Verdict.BROKEN),
        ({}, Verdict.UNKNOWN),
        ({"parameters_total": 60 * BILLION}, Verdict.BROKEN),
    ],
)
def test_a_limit_of_memory_counts_the_context_that_is_asked_for_with_it(facts, verdict):
    limit, _ = with_context((IN_24, READS_LONG))
    assert judge(limit, own(**facts)) is verdict


def test_alone_a_limit_of_memory_counts_a_short_context():
    assert judge_all(with_context((IN_24,)), own(context_cache=(200_000,))) is Verdict.MET


def test_a_service_takes_no_memory_whatever_the_context():
    limit, _ = with_context((IN_24, READS_LONG))
    assert judge(limit, make.candidate("maker")) is Verdict.MET


@pytest.mark.parametrize(
    ("facts", "reading"),
    [
        ({"context_cache": (100_000,)}, Gigabytes((26,))),
        ({}, Unknown()),
        ({"context_window": 4_096}, NotApplicable()),
        ({"openness": "api"}, NotApplicable()),
    ],
)
def test_the_memory_with_the_whole_context_is_told_where_it_is_known(facts, reading):
    candidate = replace(own(), model=make.model(**{**_plain(), **facts}))
    found = MEMORY_FULL.read(candidate)
    assert (found.value if isinstance(found, Known) else found) == reading


def _plain():
    return {
        "openness": "free_weights",
        "licence": "mit",
        "parameters_total": 10 * BILLION,
        "context_window": 200_000,
    }
