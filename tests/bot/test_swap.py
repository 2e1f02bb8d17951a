"""Another catalogue takes the place of the one that is answered from, between two answers."""

import asyncio
import gc
import weakref
from dataclasses import replace

import pytest

from bot.app import App
from bot.catalogue.facts import Fact, FactStatus
from bot.events import Query, Wanted
from bot.reply.reply import Outcome
from tests.fakes import MemoryStore
from tests.talk import Talker

GONE = "openai/gpt-4o"


class SlowStore(MemoryStore):
    """A store that holds up who asks until it may go on."""

    def __init__(self):
        super().__init__()
        self.asked = asyncio.Event()
        self.may = asyncio.Event()
        self.may.set()

    async def preferences(self, user):
        self.asked.set()
        await self.may.wait()
        return await super().preferences(user)


@pytest.fixture
def store():
    return SlowStore()


@pytest.fixture
def talker(tools, store):
    return Talker(App(replace(tools, store=store)))


def with_window(catalogue, tokens):
    model = catalogue.models[GONE]
    window = Fact[int](value=tokens, status=FactStatus.OFFICIAL, source=model.facts.context_window.source)
    facts = model.facts.model_copy(update={"context_window": window})
    return replace(catalogue, models={**catalogue.models, GONE: model.model_copy(update={"facts": facts})})


def without(catalogue, gone):
    return replace(catalogue, models={key: model for key, model in catalogue.models.items() if key != gone})


async def test_what_is_asked_after_the_swap_is_answered_from_the_new_catalogue(talker, catalogue):
    await talker.say("/model gpt-4o")
    before, edition = talker.reply.cache_key, talker.app.edition
    talker.app.replace(talker.app.prepared(with_window(catalogue, 333_000)))
    await talker.say("/model gpt-4o")
    assert "333" in talker.shown
    assert (talker.reply.cache_key != before, talker.app.edition != edition) == (True, True)


async def test_an_answer_under_way_is_finished_with_the_catalogue_that_it_began_with(talker, catalogue, store):
    store.may.clear()
    asking = asyncio.create_task(talker.say("/model gpt-4o"))
    await store.asked.wait()
    talker.app.replace(talker.app.prepared(with_window(catalogue, 333_000)))
    store.may.set()
    await asking
    assert "333" not in talker.shown
    assert talker.reply.outcome is Outcome.FOUND


async def test_the_lines_of_completion_are_those_of_the_new_catalogue(talker, catalogue):
    query = Query(text="gpt-4o", lang="en", platform="test", user="u1", limit=50, wanted=Wanted.MODEL)
    assert GONE in {item.text for item in (await talker.app.suggest(query)).items}
    talker.app.replace(talker.app.prepared(without(catalogue, GONE)))
    assert GONE not in {item.text for item in (await talker.app.suggest(query)).items}


@pytest.mark.parametrize("asked", ["/model gpt-4o", "/compare gpt-4o vs gpt-4.1", "cheapest models with images"])
@pytest.mark.parametrize(
    "then",
    ["and what does it cost?", "the first one", "compare it with gpt-4.1", "is it open?", "what came before it?"],
)
async def test_what_was_spoken_of_may_be_gone(talker, catalogue, asked, then):
    await talker.say(asked)
    talker.app.replace(talker.app.prepared(without(catalogue, GONE)))
    await talker.say(then)
    assert talker.reply.outcome not in {Outcome.FAILED, Outcome.IGNORED}


@pytest.mark.parametrize("asked", ["/model gpt-4o", "/compare gpt-4o vs gpt-4.1", "gpt-4o context?", "/find gpt-4o"])
async def test_every_button_of_what_is_gone_gets_an_answer(talker, catalogue, asked):
    reply = await talker.say(asked)
    actions = [choice.action for choice in reply.choices if getattr(choice, "action", "")]
    assert actions
    talker.app.replace(talker.app.prepared(without(catalogue, GONE)))
    for action in actions:
        await talker.press(action)
        assert talker.reply.outcome is not Outcome.FAILED


async def test_a_choice_that_was_begun_goes_on_without_what_is_gone(talker, catalogue):
    await talker.say("/choose")
    first = next(choice.action for choice in talker.reply.choices if getattr(choice, "action", ""))
    talker.app.replace(talker.app.prepared(without(catalogue, GONE)))
    await talker.press(first)
    assert talker.reply.outcome in {Outcome.QUESTION, Outcome.RESULT}


async def test_what_is_replaced_is_freed_at_once(talker, catalogue):
    app = talker.app
    app.replace(app.prepared(with_window(catalogue, 333_000)))
    app.warm_up()
    for text in ("/model gpt-4o", "cheapest models with images", "/choose", "why is gpt-4o not open?", "gpt4 omni"):
        await talker.say(text)
    tools = app.prepared(with_window(catalogue, 444_000))
    gc.disable()
    try:
        replaced = app.replace(tools)
        alive = [weakref.ref(part) for part in replaced.parts() if hasattr(part, "__weakref__")]
        ours = {id(part) for part in tools.parts()}
        parts = replaced.parts()
        del replaced
        await talker.say("/model gpt-4o")
        own = [part for part in alive if id(part()) not in ours and type(part()).__module__.startswith("bot.")]
        catalogues = [one for one in own if type(one()).__name__ in {"Catalogue", "Finder", "Wizard", "QuestionReader"}]
        assert len({id(one()) for one in catalogues}) == 4
        parts.clear()
        assert [one() for one in catalogues] == [None] * len(catalogues)
    finally:
        gc.enable()
