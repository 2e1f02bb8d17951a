from datetime import date
from decimal import Decimal

import pytest

from bot.catalogue.precomputed import EntryKind, Hit
from bot.properties.filters import Filter, Operator
from bot.questions.conversation.changes import changed_list, changed_volume, order_by_comparison, with_other_names
from bot.questions.question import Order, Period, Question, Task, Volume
from bot.questions.slots.slots import Slots

TODAY = date(2026, 11, 29)
OPEN = Filter("openness", Operator.AT_LEAST, amount=Decimal(2))
CLOSED = Filter("openness", Operator.AT_MOST, amount=Decimal(1))
CHINESE = Filter("country", Operator.ANY_OF, frozenset({"CN"}))
NOT_CHINESE = Filter("country", Operator.NONE_OF, frozenset({"CN"}))
RUSSIAN = Filter("country", Operator.ANY_OF, frozenset({"RU"}))
OPENAI = Filter("maker", Operator.ANY_OF, frozenset({"openai"}))
IMAGES = Filter("modalities_in", Operator.ALL_OF, frozenset({"image"}))
AUDIO = Filter("modalities_in", Operator.ALL_OF, frozenset({"audio"}))


def limit(name, operator, amount):
    return Filter(name, operator, amount=Decimal(amount))


def changed(last, *, takes_off=False, **said):
    slots = Slots(**said)
    slots.demands = list(slots.filters)
    return changed_list(last, slots, TODAY, takes_off=takes_off)


@pytest.mark.parametrize(
    ("last", "said", "left"),
    [
        ((IMAGES,), OPEN, (IMAGES, OPEN)),
        ((OPEN,), CLOSED, (CLOSED,)),
        ((CHINESE,), RUSSIAN, (RUSSIAN,)),
        ((CHINESE,), NOT_CHINESE, (NOT_CHINESE,)),
        ((CHINESE,), OPENAI, (OPENAI,)),
        ((NOT_CHINESE,), OPENAI, (NOT_CHINESE, OPENAI)),
        (
            (limit("memory", Operator.AT_MOST, 24),),
            limit("memory", Operator.AT_MOST, 12),
            (limit("memory", Operator.AT_MOST, 12),),
        ),
        (
            (limit("context_window", Operator.AT_LEAST, 100),),
            limit("context_window", Operator.AT_MOST, 200),
            (limit("context_window", Operator.AT_LEAST, 100), limit("context_window", Operator.AT_MOST, 200)),
        ),
        (
            (limit("context_window", Operator.AT_LEAST, 300),),
            limit("context_window", Operator.AT_MOST, 200),
            (limit("context_window", Operator.AT_MOST, 200),),
        ),
    ],
)
def test_a_condition_joins_the_others_or_replaces_what_it_cannot_stand_beside(last, said, left):
    assert changed(Question(Task.LIST, filters=last), filters=[said]).filters == left


def test_a_model_may_be_wanted_to_take_one_thing_more():
    question = changed(Question(Task.LIST, filters=(IMAGES,)), filters=[AUDIO])

    assert question.filters == (Filter("modalities_in", Operator.ALL_OF, frozenset({"image", "audio"})),)


def test_what_changes_nothing_is_no_change():
    assert changed(Question(Task.LIST, filters=(OPEN,))) is None
    assert changed(Question(Task.LIST, filters=(OPEN,)), filters=[OPEN]) is None


def test_the_properties_that_are_named_are_no_longer_limited():
    last = Question(Task.LIST, filters=(OPEN, IMAGES))

    assert changed(last, filters=[OPEN], takes_off=True).filters == (IMAGES,)


def test_a_span_of_time_replaces_that_of_the_list():
    first, last = limit("released", Operator.AT_LEAST, 20261101), limit("released", Operator.AT_MOST, 20261130)
    question = changed(
        Question(Task.LIST, filters=(OPEN, first, last)), period=Period(20261001, 20261031), year_said=True
    )

    assert question.filters == (
        OPEN,
        limit("released", Operator.AT_LEAST, 20261001),
        limit("released", Operator.AT_MOST, 20261031),
    )


def test_a_month_in_which_models_will_end_is_not_over():
    last = Question(Task.LIST, filters=(limit("retired_on", Operator.AT_LEAST, 20261201),))
    question = changed(last, period=Period(20260101, 20260131))

    assert question.filters[0].amount == 20270101


def test_a_comparison_sorts():
    assert order_by_comparison({"cheaper"}) == Order("price-input")
    assert order_by_comparison({"bigger"}) == Order("parameters_total", descending=True)
    assert order_by_comparison({"list"}) is None


def test_a_maker_bounds_the_list_and_a_model_is_asked_what_the_list_asks():
    last = Question(Task.LIST, filters=(OPENAI, IMAGES), order=Order("price-input"))
    google, model = Hit(EntryKind.LAB, "google"), Hit(EntryKind.MODEL, "openai/o3")

    assert Filter("maker", Operator.ANY_OF, frozenset({"google"})) in with_other_names(last, (google,)).filters
    assert with_other_names(last, (model,)) == Question(
        Task.FACT, names=(model,), filters=(IMAGES,), asked=("price-input",)
    )


@pytest.mark.parametrize(
    ("said", "result"),
    [
        (Volume(requests=5000), Volume(requests=5000, input_tokens=2000, output_tokens=1000, per_request=True)),
        (
            Volume(input_tokens=9000, per_request=True),
            Volume(requests=100, input_tokens=9000, output_tokens=1000, per_request=True),
        ),
        (Volume(total_tokens=500), Volume(requests=100, total_tokens=500, per_request=True)),
    ],
)
def test_the_part_of_a_volume_that_is_said_anew_is_changed(said, result):
    last = Volume(requests=100, input_tokens=2000, output_tokens=1000, per_request=True)

    assert changed_volume(last, said) == result
