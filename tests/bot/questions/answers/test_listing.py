"""Lists, superlatives and counts: the answer first, and what was left out."""

from datetime import date
from decimal import Decimal

import pytest

from bot.catalogue.offers import Currency
from bot.catalogue.rate import Rate
from bot.properties.filters import Filter, Operator
from bot.properties.values import Money
from bot.questions.answers.listing import answer_list
from bot.questions.question import Order, Question, Task
from bot.reply.reply import Outcome
from tests.bot.wizard import _make as make

REASONS = Filter("reasoning", Operator.ANY_OF, frozenset({"yes"}))
LONGEST = Order("context_window", descending=True)


@pytest.fixture
def ask(setting):
    def answer(*models, task=Task.LIST, lang="en", page=0, **more):
        return answer_list(setting(make.catalogue(*models), lang), Question(task, **more), page)

    return answer


def several(count, **more):
    return [make.model(f"maker/m{n:02}", released=f"2026-{n:02}", **more) for n in range(1, count + 1)]


def ids(reply):
    return [one.id.rpartition("/")[2] for one in reply.subjects]


def test_a_list_begins_with_its_number_and_shows_five(ask, lines_of):
    reply = ask(*several(7, reasoning=True), filters=(REASONS,))
    assert lines_of(reply)[0] == "7 models fit"
    assert ids(reply) == ["m07", "m06", "m05", "m04", "m03"]


def test_a_page_goes_on_and_one_beyond_the_last_begins_again(ask):
    models = several(7, reasoning=True)
    assert ids(ask(*models, filters=(REASONS,), page=1)) == ["m02", "m01"]
    assert ids(ask(*models, filters=(REASONS,), page=2))[0] == "m07"


def test_as_many_are_shown_as_are_wanted_up_to_ten(ask):
    models = several(12)
    assert len(ask(*models, number=3).subjects) == 3
    assert len(ask(*models, number=40).subjects) == 10


def test_a_superlative_begins_with_the_model(ask, lines_of):
    models = [make.model("maker/short", context_window=8_000), make.model("maker/long", context_window=9_000)]
    lines = lines_of(ask(*models, order=LONGEST))
    assert lines[0] == "Long"
    assert "Understood: longest context first" in lines
    assert lines_of(ask(*models, order=LONGEST, number=2))[0] == "2 models fit"


def test_a_count_begins_with_the_number(ask, lines_of):
    assert lines_of(ask(*several(3), task=Task.COUNT))[0] == "3 models"


def test_how_many_may_fit_is_said(ask, lines_of):
    models = [make.model("maker/yes", reasoning=True), make.model("maker/silent")]
    assert "1 more may fit: a fact is unknown." in lines_of(ask(*models, filters=(REASONS,)))
    assert not any("may fit" in line for line in lines_of(ask(models[0], filters=(REASONS,))))


def test_how_many_cannot_be_sorted_is_said(ask, lines_of):
    models = [make.model("maker/known", context_window=8), make.model("maker/silent")]
    assert "1 more fits, not sorted: Context" in lines_of(ask(*models, order=LONGEST))


def test_where_nothing_fits_a_condition_to_drop_is_named(ask, lines_of):
    reply = ask(make.model("maker/no", reasoning=False), filters=(REASONS,))
    assert reply.outcome is Outcome.NOTHING_FITS
    assert any(line.startswith("Try it without “Reasoning") for line in lines_of(reply))


def test_an_estimate_is_marked_and_a_stated_value_is_not(ask, lines_of):
    models = [
        make.model("maker/guess", context_window=make.fact(9_000, "estimate")),
        make.model("maker/told", context_window=8_000),
    ]
    lines = lines_of(ask(*models, order=LONGEST))
    assert "• Guess — 9,000 tokens ≈" in lines
    assert "• Told — 8,000 tokens" in lines


def test_memory_and_size_are_short(ask, lines_of):
    model = make.model(
        "maker/one",
        openness="free_weights",
        licence="mit",
        parameters_total=30_000_000_000,
        parameters_active=3_000_000_000,
    )
    fits = Filter("memory", Operator.AT_MOST, amount=Decimal(24))
    assert "• One — 30B · ≈ 18 GB" in lines_of(ask(model, filters=(fits,)))


def test_what_was_not_understood_is_said(ask, lines_of):
    assert "Not understood: purple" in lines_of(ask(*several(1), leftover=("purple",)))


def test_a_day_is_a_limit_in_time(ask, lines_of):
    filters = (
        Filter("released", Operator.AT_LEAST, amount=Decimal(20260101)),
        Filter("reasoning", Operator.NONE_OF, frozenset({"yes"})),
    )
    assert any(
        "Released from 1 January" in line for line in lines_of(ask(*several(1, reasoning=False), filters=filters))
    )


def test_a_count_in_roubles_is_of_the_prices_in_dollars_too(setting, lines_of):
    models = [
        make.model("maker/cheap", offers=[make.offer()]),
        make.model("maker/dear", offers=[make.offer(input="9")]),
    ]
    limit = Filter("price-input", Operator.AT_MOST, prices=(Money(Decimal(100), Currency.RUB),))
    rate = Rate(roubles=Decimal(80), day=date(2026, 11, 20))
    known = setting(make.catalogue(*models))._replace(rate=rate)
    assert lines_of(answer_list(known, Question(Task.COUNT, filters=(limit,))))[0] == "1 model"


def test_what_fits_some_memory_with_a_long_context_counts_the_context(ask, lines_of):
    room = Filter("memory", Operator.AT_MOST, amount=Decimal(24))
    reads = Filter("context_window", Operator.AT_LEAST, amount=Decimal(100_000))
    facts = {"openness": "free_weights", "licence": "mit", "parameters_total": 10**10, "context_window": 200_000}
    models = [
        make.model(f"maker/{name}", **facts, **more)
        for name, more in (("lean", {"context_cache": [10_000]}), ("heavy", {"context_cache": [300_000]}), ("none", {}))
    ]
    reply = ask(*models, filters=(room, reads))
    lines = lines_of(reply)
    assert ids(reply) == ["lean"]
    assert any(line.startswith("• Lean") and line.endswith("≈ 7 GB") for line in lines)
    assert "1 more may fit: a fact is unknown." in lines
    assert "100K tokens of context" in " ".join(lines)
