from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings

from bot.action_codec import ActionError, pack, unpack
from bot.actions import Ask, AskStored
from bot.properties.filters import Filter, Operator
from bot.questions.conversation.notes import Notes
from bot.questions.packing.buttons import LIFETIME, asked_question, question_action
from bot.questions.question import Order, Question, Task
from tests.bot.questions.strategies import QUESTIONS
from tests.fakes import MemoryStore

SHORT = Question(
    Task.LIST,
    filters=(Filter("context_window", Operator.AT_LEAST, amount=Decimal(128_000)),),
    order=Order("price-input"),
)
LONG = Question(
    Task.LIST,
    filters=(
        Filter("licence", Operator.ANY_OF, frozenset({"minimax-m2.7-non-commercial", "tencent-hunyuan-community"})),
        Filter("country", Operator.NONE_OF, frozenset({"CN", "RU"})),
    ),
)


def notes(store, user="u:1", conversation="c:1", now=1_000):
    return Notes(store, lambda: now, user, conversation)


async def test_a_short_question_travels_in_the_button_and_is_not_stored():
    store = MemoryStore()

    action = await question_action(notes(store), SHORT, page=2)

    assert action == Ask(question="l/cwg128K/piu", page=2)
    assert await asked_question(notes(store), unpack(pack(action))) == SHORT
    assert not store.notes


async def test_a_long_question_is_stored_and_named():
    store = MemoryStore()

    action = await question_action(notes(store), LONG, page=3)

    assert isinstance(action, AskStored)
    assert action.page == 3
    assert await asked_question(notes(store), unpack(pack(action))) == LONG


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(QUESTIONS)
async def test_every_question_can_be_asked_by_a_button(question):
    store = MemoryStore()
    for page in (0, 9, 123):
        action = await question_action(notes(store), question, page)
        assert action is not None
        assert await asked_question(notes(store), unpack(pack(action))) == question


async def test_a_question_drawn_again_is_stored_once():
    store = MemoryStore()

    first = await question_action(notes(store), LONG)
    again = await question_action(notes(store, now=2_000), LONG, page=1)

    assert again == first.model_copy(update={"page": 1})
    assert len(store.notes) == 1
    assert await asked_question(notes(store, now=1_500 + LIFETIME), again) == LONG


async def test_people_and_conversations_have_names_of_their_own():
    store = MemoryStore()
    places = [notes(store), notes(store, user="u:2"), notes(store, conversation="c:2")]

    tokens = {(await question_action(place, LONG)).token for place in places}

    assert len(tokens) == 3


async def test_somebody_else_may_press_a_stored_question():
    store = MemoryStore()
    action = await question_action(notes(store), LONG)

    assert await asked_question(notes(store, user="u:2"), action) == LONG


async def test_a_stored_question_ends_after_thirty_days():
    store = MemoryStore()
    action = await question_action(notes(store), LONG)

    assert await asked_question(notes(store, now=1_000 + LIFETIME - 1), action) == LONG
    with pytest.raises(ActionError):
        await asked_question(notes(store, now=1_000 + LIFETIME), action)


async def test_a_forgotten_question_is_gone():
    store = MemoryStore()
    action = await question_action(notes(store), LONG)

    assert await store.forget("u:1") == 1
    with pytest.raises(ActionError):
        await asked_question(notes(store), action)


async def test_a_forged_question_is_refused():
    with pytest.raises(ActionError):
        await asked_question(notes(MemoryStore()), Ask(question="l/zzaY"))


async def test_no_button_asks_for_what_is_out_of_range():
    store = MemoryStore()
    too_much = Filter("context_window", Operator.AT_LEAST, amount=Decimal(10**30))

    assert await question_action(notes(store), Question(Task.LIST, filters=(too_much,))) is None
    assert not store.notes


async def test_no_words_of_the_asker_are_stored():
    store = MemoryStore()

    await question_action(notes(store), Question(Task.LIST, filters=LONG.filters, leftover=("secret",)))

    assert all("secret" not in note.value for note in store.notes.values())
