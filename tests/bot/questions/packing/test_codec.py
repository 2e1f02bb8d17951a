import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.action_codec import ActionError
from bot.catalogue.offers import Currency
from bot.catalogue.precomputed import EntryKind, Hit
from bot.properties.filters import Filter, Operator
from bot.properties.registry import PROPERTIES
from bot.properties.values import Money
from bot.questions.packing.codec import PROPERTY_CODES, pack_question, unpack_question
from bot.questions.question import Order, Period, Question, Task, Volume
from tests.bot.questions.strategies import QUESTIONS

NAMES = (Hit(EntryKind.MODEL, "openai/gpt-4o"), Hit(EntryKind.FAMILY, "claude"))
TRAINED = frozenset({"train_on_output"})
YES = frozenset({"yes"})
SIX = (
    Filter("context_window", Operator.AT_LEAST, amount=Decimal(1_000_000)),
    Filter("price-input", Operator.AT_MOST, prices=(Money(Decimal("0.5"), Currency.USD),)),
    Filter("modalities_in", Operator.ALL_OF, frozenset({"image"})),
    Filter("openness", Operator.AT_LEAST, amount=Decimal(2)),
    Filter("sell", Operator.ANY_OF, frozenset({"yes", "conditions"})),
    Filter("country", Operator.NONE_OF, frozenset({"CN"})),
)


def test_every_property_has_two_letters_of_its_own():
    assert set(PROPERTY_CODES) == {one.name for one in PROPERTIES}
    assert len(set(PROPERTY_CODES.values())) == len(PROPERTY_CODES)
    assert all(re.fullmatch("[a-z]{2}", code) for code in PROPERTY_CODES.values())


def test_conditions_of_which_one_is_enough_are_packed_as_one():
    question = Question(Task.LIST, filters=(replace(SIX[1], others=(Filter("free", Operator.ANY_OF, YES),)), SIX[0]))

    assert pack_question(question) == "l/pil0.5U|fraY/cwg1M"
    assert unpack_question(pack_question(question)) == question


@settings(max_examples=200)
@given(QUESTIONS)
def test_a_packed_question_unpacks_to_itself(question):
    packed = pack_question(question)

    assert unpack_question(packed) == question
    assert re.fullmatch(r"[A-Za-z0-9._/-]+", packed)  # `!` sets fields apart inside another action


def test_six_filters_and_an_order_fit_into_45_bytes():
    question = Question(Task.LIST, filters=SIX, order=Order("price-input"), number=5)

    packed = pack_question(question)

    assert len(packed) <= 45
    assert unpack_question(packed) == question


@pytest.mark.parametrize(
    ("packed", "question"),
    [
        ("l", Question(Task.LIST)),
        ("c/cwg1M", Question(Task.COUNT, filters=SIX[:1])),
        ("l3/pil0.5U/piu", Question(Task.LIST, filters=SIX[1:2], order=Order("price-input"), number=3)),
        ("h/seaC_Y/cyncn", Question(Task.CHOOSE, filters=SIX[4:6])),
        (
            "n/maaopenai/piq/.c1tx1-c1tzc",
            Question(
                Task.NEWS,
                filters=(Filter("maker", Operator.ANY_OF, frozenset({"openai"})),),
                asked=("price-input",),
                period=Period(20240821, 20240904),
            ),
        ),
        ("f/cwq/-nmopenaiSgpt-4o/-s", Question(Task.FACT, names=NAMES[:1], asked=("context_window",), sourced=True)),
        ("v/-nmopenaiSgpt-4o_fclaude/-a", Question(Task.COMPARE, names=NAMES, in_full=True)),
        ("d/-dspeed", Question(Task.DECLINE, decline="speed")),
        ("m/-nfclaude/-ttrainUonUoutput/-ujz7ls", Question(Task.MAY, NAMES[1:], topics=TRAINED, users=33_555_520)),
        ("r/-nfclaude/-mrtx-4090", Question(Task.RUN, names=NAMES[1:], machine="rtx-4090")),
        (
            "s/-nmopenaiSgpt-4o/-vqrs_i1jk_e_c0.5_m50U",
            Question(
                Task.COST,
                names=NAMES[:1],
                volume=Volume(
                    requests=1_000,
                    input_tokens=2_000,
                    per_request=True,
                    cached_share=Decimal("0.5"),
                    budget=Money(Decimal(180), Currency.USD),
                ),
            ),
        ),
        (
            "l/lcaapache-2.0_mit/meLc",
            Question(
                Task.LIST,
                filters=(
                    Filter("licence", Operator.ANY_OF, frozenset({"mit", "apache-2.0"})),
                    Filter("memory", Operator.AT_MOST, amount=Decimal(12), where_applicable=True),
                ),
            ),
        ),
    ],
)
def test_what_old_buttons_hold_is_still_understood(packed, question):
    assert unpack_question(packed) == question
    assert pack_question(question) == packed


def test_every_entry_of_the_catalogue_can_be_asked_for(catalogue):
    groups = {
        "maker": catalogue.labs,
        "family": catalogue.families,
        "licence": catalogue.licences,
        "successor": catalogue.models,
    }
    for name, entries in groups.items():
        for entry in entries:
            question = Question(Task.LIST, filters=(Filter(name, Operator.ANY_OF, frozenset({entry})),))
            assert unpack_question(pack_question(question)) == question


@pytest.mark.parametrize(
    "forged",
    [
        "",
        "x",
        "L",
        "l/",
        "/",
        "l//piu",
        "l05",
        "l-1",
        "l/zzaY",
        "l/pi",
        "l/pix5U",
        "l/pil",
        "l/pil5",
        "l/pil5U-",
        "l/pil5X",
        "l/pil-5U",
        "l/pil5.0U",
        "l/piu5",
        "l/piqq",
        "l/piu/pid",
        "l/piu/cwg1M",
        "l/cwg",
        "l/cwg1000K",
        "l/cwg٣.5",
        "l/cwgzzzzzzzzzzzzz",
        "l/cwaY",
        "l/opg9",
        "l/opg5",
        "l/opg0.5",
        "l/opaY",
        "l/tugY",
        "l/tua",
        "l/tuaY_Y",
        "l/tuaY_N",
        "l/tuaN_L",
        "l/tuayes",
        "l/tua1",
        "l/cyaCN",
        "l/cyacn_",
        "l/maa-x",
        "l/maaOpenai",
        "l/maab_a",
        "l/reg5",
        "l/.",
        "l/.5-",
        "l/.c1tx1-c1tx1-",
        "n/.c1tx1-/piq",
        "l/cwg1M\n",
        "l/-",
        "l/-z",
        "l/-aa",
        "l/-s/-a",
        "l/-s/-s",
        "l/-n",
        "l/-nxgpt",
        "l/-nmGPT",
        "l/-nm",
        "l/-s/cwq",
        "l/-tcheaper",
        "a/-tlist",
        "s/-vq",
        "s/-vz1",
        "s/-ve1",
        "s/-vo1_i1",
        "s/-vc2",
        "s/-vm5",
        "s/-vm5U-5R",
        "l/-dspeed",
        "r/-m",
        "l" + "/piq" * 50,
        "l/maa" + "a" * 3_000,
    ],
)
def test_a_forged_question_is_refused(forged):
    with pytest.raises(ActionError):
        unpack_question(forged)


@settings(max_examples=200)
@given(QUESTIONS, st.data())
def test_a_damaged_question_is_refused_or_another_question(question, data):
    packed = pack_question(question)
    place = data.draw(st.integers(0, len(packed)))
    damaged = packed[:place] + data.draw(st.text("aAuUlgY059./_-!~я", max_size=2)) + packed[place + 1 :]
    try:
        read = unpack_question(damaged)
    except ActionError:
        return
    assert pack_question(read) == damaged


@pytest.mark.parametrize(
    "odd",
    [
        Filter("no_such", Operator.ANY_OF, YES),
        Filter("tool_use", Operator.ANY_OF),
        Filter("tool_use", Operator.AT_LEAST, amount=Decimal(1)),
        Filter("context_window", Operator.AT_LEAST),
        Filter("context_window", Operator.AT_LEAST, amount=Decimal(-1)),
        Filter("context_window", Operator.AT_LEAST, amount=Decimal("1E+18")),
        Filter("context_window", Operator.AT_LEAST, amount=Decimal("1E-12")),
        Filter("context_window", Operator.AT_LEAST, amount=Decimal("NaN")),
        Filter("released", Operator.AT_LEAST, amount=Decimal("Infinity")),
        Filter("released", Operator.AT_LEAST, amount=Decimal(2024)),
        Filter("context_window", Operator.ANY_OF, YES),
        Filter("price-input", Operator.AT_MOST, amount=Decimal(1)),
        Filter("maker", Operator.ANY_OF, frozenset({"Some words"})),
        Filter("strengths", Operator.ANY_OF, frozenset({"dancing"})),
    ],
)
def test_a_filter_that_its_property_cannot_meet_is_not_packed(odd):
    with pytest.raises(ValueError, match=r"no such|no property|decimals"):
        pack_question(Question(Task.LIST, filters=(odd,)))


def test_an_odd_day_or_number_is_not_packed():
    for odd in (Question(Task.NEWS, period=Period(1, None)), Question(Task.LIST, number=-1)):
        with pytest.raises(ValueError, match=r"no day|range"):
            pack_question(odd)


def test_words_that_were_not_understood_and_topics_of_a_list_are_left_out():
    question = Question(Task.LIST, filters=SIX, order=Order("released", descending=True))
    more = replace(question, topics=frozenset({"cheaper"}), leftover=("words", "of", "mine"), decline="speed")

    assert unpack_question(pack_question(more)) == question


def test_topics_that_only_shape_the_reading_are_left_out():
    told = Question(Task.ALTERNATIVES, names=NAMES, topics=frozenset({"cheaper"}))
    asked = replace(told, topics=frozenset({"cheaper", "which", "lab:openai"}))

    assert unpack_question(pack_question(asked)) == told
