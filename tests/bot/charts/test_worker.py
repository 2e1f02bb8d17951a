import asyncio
import os
from contextlib import aclosing

import pytest

from bot.charts.chart import Theme
from bot.charts.drawer import DrawingError
from bot.charts.worker import WorkerDrawer
from tests.bot.charts import _works as works
from tests.bot.charts.test_drawing import BARS
from tests.patience import PATIENCE, until
from tests.wire.pictures import size_of


async def test_a_chart_is_drawn_in_another_process_that_is_started_by_it():
    async with aclosing(WorkerDrawer(PATIENCE)) as drawer:
        assert not drawer.is_running
        assert size_of(await drawer.draw(BARS, Theme.LIGHT))
        assert drawer.is_running


async def test_the_list_of_fonts_is_kept_where_it_is_told_to(tmp_path, monkeypatch):
    monkeypatch.delenv("MPLCONFIGDIR", raising=False)
    async with aclosing(WorkerDrawer(PATIENCE, cache=tmp_path / "fonts")) as drawer:
        await drawer.draw(BARS, Theme.LIGHT)
    assert list((tmp_path / "fonts").glob("fontlist-*.json"))


async def test_the_same_chart_is_drawn_once_and_all_by_one_process():
    async with aclosing(WorkerDrawer(PATIENCE, work=works.named)) as drawer:
        first = await drawer.draw("a", Theme.LIGHT)
        assert await drawer.draw("a", Theme.LIGHT) is first
        other = await drawer.draw("a", Theme.DARK)
    assert first != other
    pids = {picture.rpartition(b"/")[2] for picture in (first, other)}
    assert len(pids) == 1
    assert str(os.getpid()).encode() not in pids


@pytest.mark.parametrize("work", [works.dies, works.fails])
async def test_a_failure_is_told_and_quotes_nothing(work):
    async with aclosing(WorkerDrawer(PATIENCE, work=work)) as drawer:
        with pytest.raises(DrawingError) as told:
            await drawer.draw("a", Theme.LIGHT)
    assert "secret" not in str(told.value)


async def test_what_takes_too_long_is_given_up():
    async with aclosing(WorkerDrawer(seconds=0.05, work=works.named)) as drawer:
        with pytest.raises(DrawingError, match="too long"):
            await drawer.draw("a", Theme.LIGHT)


async def test_a_process_that_is_stuck_ends_and_the_next_chart_has_another():
    async with aclosing(WorkerDrawer(PATIENCE, work=works.sticks)) as drawer:
        first = await drawer.draw("a", Theme.LIGHT)
        drawer._seconds = 0.2
        with pytest.raises(DrawingError, match="too long"):
            await drawer.draw("stuck", Theme.LIGHT)
        drawer._seconds = PATIENCE
        second = await drawer.draw("b", Theme.LIGHT)
    assert first.rpartition(b"/")[2] != second.rpartition(b"/")[2]


async def test_no_more_charts_wait_than_may():
    async with aclosing(WorkerDrawer(PATIENCE, work=works.named)) as drawer:
        results = await asyncio.gather(*(drawer.draw(str(n), Theme.LIGHT) for n in range(40)), return_exceptions=True)
    refused = [one for one in results if isinstance(one, DrawingError)]
    assert 0 < len(refused) < len(results)


async def test_the_process_ends_when_no_chart_is_wanted_and_starts_again():
    async with aclosing(WorkerDrawer(PATIENCE, idle=0.01, work=works.named)) as drawer:
        first = await drawer.draw("a", Theme.LIGHT)
        await until(lambda: not drawer.is_running)
        second = await drawer.draw("b", Theme.LIGHT)
    assert first.rpartition(b"/")[2] != second.rpartition(b"/")[2]
