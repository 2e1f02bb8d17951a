"""A running bot takes what is new and answers all the while; what fails is told and tried again."""

import asyncio
import gc
import weakref
from dataclasses import replace
from datetime import timedelta

import orjson
import pytest
from genai_prices.data import providers

from adapters.cli.compose import open_core, refresh_order
from adapters.cli.quiet import without_collections
from adapters.cli.refreshing import Refresher, refreshing
from bot.events import Command, Conversation
from bot.layers.upstreams import Upstream
from bot.loading.renewal import Answer, Renewal
from bot.reply.plain import plain
from bot.reply.reply import Outcome
from bot.service.health import RefreshFault, RefreshState
from bot.settings import Settings
from tests.patience import until
from tests.upstream import FakeUpstream, as_published, serving

SIX_HOURS = timedelta(hours=6)


@pytest.fixture
def settings(tmp_path):
    return Settings(database=str(tmp_path / "zoo.sqlite3"))


class EnoughError(Exception):
    """The test has seen enough."""


async def pauses(settings, outcomes):
    """List the pauses of a refresher whose rounds end so."""
    taken, left = [], list(outcomes)

    async def sleep(seconds):
        taken.append(seconds)
        if not left:
            raise EnoughError

    refresher = Refresher(None, refresh_order(settings), SIX_HOURS, sleep)

    async def refresh():
        return left.pop(0)

    refresher.refresh = refresh
    with pytest.raises(EnoughError):
        await refresher.run()
    return taken


async def test_a_round_follows_soon_after_the_start_then_on_the_interval_and_not_to_the_second(settings):
    first, *others = await pauses(settings, [True] * 20)
    assert first < 60
    assert all(0.89 < pause / SIX_HOURS.total_seconds() < 1.11 for pause in others)
    assert len(set(others)) == len(others)


async def test_a_round_that_fails_is_tried_again_ever_later_and_never_later_than_the_next(settings):
    _, *others = await pauses(settings, [False] * 20)
    assert 60 < others[0] < 300
    assert others[0] < others[2] < others[4]
    assert max(others) <= 1.2 * SIX_HOURS.total_seconds()


async def test_nothing_is_refreshed_unless_that_is_wanted():
    async with refreshing(None, None, None, None) as failures:
        assert len(asyncio.all_tasks()) == 1
        assert failures() == RefreshState()


async def test_it_is_told_how_many_rounds_in_a_row_have_failed(settings):
    refresher, told, ages = Refresher(None, refresh_order(settings), SIX_HOURS, None), [], []
    rounds = iter((False, False, True, False))

    async def refresh():
        return next(rounds)

    async def sleep(_):
        told.append(refresher.state.failures)
        ages.append(bool(refresher.age()))
        if len(told) == 5:
            raise EnoughError

    refresher.refresh, refresher._sleep = refresh, sleep
    with pytest.raises(EnoughError):
        await refresher.run()
    assert told == [0, 1, 2, 0, 1]
    assert ages == [False, False, False, True, True]


async def test_a_bot_that_stops_stops_its_refresher(settings):
    async with open_core(settings) as core:
        before = len(asyncio.all_tasks())
        async with refreshing(core.app, core.store, lambda: refresh_order(settings), SIX_HOURS):
            assert len(asyncio.all_tasks()) > before
        assert len(asyncio.all_tasks()) == before


@pytest.mark.parametrize(
    ("renewal", "why"),
    [
        (Renewal("same", (Answer("a", fault="answers with status 500"),)), ("status 500", RefreshFault.ANSWER)),
        (Renewal("same", fault="the program was changed on the disk"), ("changed on the disk", RefreshFault.FILES)),
        (Renewal("another", (Answer("a", taken=True),)), ("cannot be opened", RefreshFault.OPENING)),
        (None, ("", RefreshFault.ROUND)),
    ],
)
async def test_what_went_wrong_is_told_and_changes_nothing(settings, monkeypatch, caplog, renewal, why):
    told, fault = why

    async def done(_work, _seconds):
        return renewal

    monkeypatch.setattr("adapters.cli.refreshing.done_elsewhere", done)
    refresher = Refresher(None, refresh_order(settings), SIX_HOURS)
    refresher._stamp = "same"

    async def enough(_):
        raise EnoughError

    refresher._sleep = lambda _: asyncio.sleep(0) if refresher.state.failures == 0 else enough(_)
    with pytest.raises(EnoughError):
        await refresher.run()
    assert told in caplog.text
    assert refresher.failed() == {fault: 1}


async def test_figures_that_jump_are_told(settings, monkeypatch, caplog):
    async def done(_work, _seconds):
        return Renewal("same", (Answer("a", held_back=3),))

    monkeypatch.setattr("adapters.cli.refreshing.done_elsewhere", done)
    refresher = Refresher(None, refresh_order(settings), SIX_HOURS)
    refresher._stamp = "same"
    assert await refresher.refresh()
    assert "3 figures jump" in caplog.text


def test_garbage_is_left_alone_only_for_as_long_as_it_matters():
    with without_collections():
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.unfreeze()


def dearer():
    """Write all prices of the package, each a tenth more."""
    published = as_published(providers)

    def more(value):
        match value:
            case {"input_mtok": int() | float() as amount, **rest}:
                return {**rest, "input_mtok": round(amount * 1.1, 6)}
            case dict():
                return {key: more(part) for key, part in value.items()}
            case list():
                return [more(part) for part in value]
            case _:
                return value

    return orjson.dumps(more(published))


async def test_questions_are_answered_all_the_while_and_after_it_from_what_is_new(settings):
    upstream = FakeUpstream(dearer(), "text/plain")
    async with serving(upstream), open_core(settings) as core:
        app = core.app
        order = replace(refresh_order(settings), upstreams=(Upstream("genai-prices", upstream.url, "text/plain"),))
        refresher = Refresher(app, order, SIX_HOURS)
        catalogue = app._daily.today().catalogue
        asked = next(one.id for one in catalogue.unchecked.values() if one.offers and one.offers[0].input >= 1)
        alive = weakref.ref(catalogue)
        del catalogue
        answers, over = [], asyncio.Event()

        async def ask():
            place = Conversation(platform="test", chat="c")
            while not over.is_set():
                reply = await app.handle(Command(name="model", args=asked, conversation=place, user="u"))
                answers.append((reply.outcome, plain(reply)))
                await asyncio.sleep(0.05)

        asking = asyncio.create_task(ask())
        edition = app.edition
        assert await refresher.refresh()
        assert app.edition != edition
        told = len(answers)
        await until(lambda: len(answers) > told + 1)
        over.set()
        await asking
        assert {outcome for outcome, _ in answers} == {Outcome.FOUND}
        before, after = answers[0][1], answers[-1][1]
        changed = [text for _, text in answers].index(after)
        assert before != after
        assert {text for _, text in answers[:changed]} == {before}
        assert {text for _, text in answers[changed:]} == {after}
        assert alive() is None


async def test_what_another_process_has_taken_is_used_without_asking_for_it_again(settings, monkeypatch):
    orders, naps, news = [], iter(range(4)), iter((False, True, False, True))

    class Shared:
        async def adopt(self):
            return next(news)

    async def done(work, _seconds):
        orders.append(work.args[0])
        return Renewal("same")

    async def sleep(_seconds):
        if next(naps, None) is None:
            raise EnoughError

    monkeypatch.setattr("adapters.cli.refreshing.done_elsewhere", done)
    refresher = Refresher(None, refresh_order(settings), SIX_HOURS, sleep)
    refresher._stamp = "same"
    with pytest.raises(EnoughError):
        await refresher.follow(Shared())
    assert [order.upstreams for order in orders] == [(), ()]


async def test_what_was_taken_is_passed_on_after_each_round(settings, monkeypatch):
    passed = []

    class Shared:
        async def publish(self):
            passed.append(True)

    async def done(_work, _seconds):
        return Renewal("same")

    monkeypatch.setattr("adapters.cli.refreshing.done_elsewhere", done)
    refresher = Refresher(None, refresh_order(settings), SIX_HOURS, shared=Shared())
    refresher._stamp = "same"
    assert await refresher.refresh()
    assert passed == [True]
