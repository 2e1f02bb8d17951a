"""Charts drawn by a process of their own, so that the bot's own stays small and is never held up.

The process is started by the first chart, and ends when none was wanted for a while, when one takes too long, and with
the bot.
"""

import asyncio
import faulthandler
import logging
import os
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor
from functools import partial
from pathlib import Path

from cachetools import LRUCache

from bot.charts.chart import Chart, Theme
from bot.charts.drawer import DrawingError
from bot.processes import new_process

log = logging.getLogger(__name__)

_SECONDS = 20.0
"""How long a chart may take, with waiting for others and with the start of the process."""
_IDLE = 300.0
"""Seconds without a chart after which the process ends."""
_MOST_WAITING = 16
"""Charts that may wait for the process."""
_CACHED = 64
"""Pictures that are kept; one takes about 50 KB."""


Work = Callable[[Chart, Theme], bytes]


def draw_here(chart: Chart, theme: Theme) -> bytes:
    """Draw a chart in this process."""
    from bot.charts.drawing import png

    return png(chart, theme)


def in_time(work: Work, chart: Chart, theme: Theme, seconds: float) -> bytes:
    """Do the work in this process, which ends if that takes too long: what it is stuck in may not be stopped."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        try:
            return work(chart, theme)
        finally:
            faulthandler.cancel_dump_traceback_later()


class WorkerDrawer:
    """Drawer that keeps one process for drawing, and the last pictures."""

    def __init__(
        self, seconds: float = _SECONDS, idle: float = _IDLE, work: Work = draw_here, *, cache: Path | None = None
    ) -> None:
        """Let a chart take `seconds`; `work` draws it, in the other process, which keeps its list of fonts in `cache`.

        Without one it keeps the list where the library does by itself.
        """
        self._fonts = cache
        self._seconds = seconds
        self._idle = idle
        self._work = work
        self._cache: LRUCache[tuple[Chart, Theme], bytes] = LRUCache(_CACHED)
        self._executor: Executor | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._waiting = 0

    @property
    def is_running(self) -> bool:
        """Tell whether the process is there."""
        return self._executor is not None

    async def draw(self, chart: Chart, theme: Theme) -> bytes:
        """Return a chart as a PNG file.

        Raises:
            DrawingError: it could not be drawn, or not in time.
        """
        key = (chart, theme)
        picture = self._cache.get(key)
        if picture is None:
            picture = self._cache[key] = await self._drawn(chart, theme)
        return picture

    async def aclose(self) -> None:
        """End the process; another chart would start a new one."""
        if self._timer is not None:
            self._timer.cancel()
        self._end()

    def _end(self) -> None:
        executor, self._executor = self._executor, None
        if executor is not None:
            executor.shutdown(wait=False, cancel_futures=True)

    async def _drawn(self, chart: Chart, theme: Theme) -> bytes:
        if self._waiting >= _MOST_WAITING:
            raise DrawingError("too many charts are waiting")
        self._waiting += 1
        try:
            async with asyncio.timeout(self._seconds):
                return await self._sent(chart, theme)
        except TimeoutError as error:
            raise DrawingError("a chart took too long") from error
        except BrokenExecutor as error:
            self._end()
            raise DrawingError("the process that draws has ended") from error
        except Exception as error:  # whatever the library raises over there
            raise DrawingError(f"a chart cannot be drawn: {type(error).__name__}") from error
        finally:
            self._waiting -= 1
            self._end_when_idle()

    async def _sent(self, chart: Chart, theme: Theme) -> bytes:
        """Have the process draw a chart; one that has ended in the meantime is started again."""
        try:
            return await self._submitted(chart, theme)
        except BrokenExecutor:
            self._end()
            return await self._submitted(chart, theme)

    async def _submitted(self, chart: Chart, theme: Theme) -> bytes:
        if self._executor is None:
            self._executor = new_process(partial(_begin, self._fonts))
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._executor, in_time, self._work, chart, theme, self._seconds)

    def _end_when_idle(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(self._idle, self._end_if_idle)

    def _end_if_idle(self) -> None:
        if not self._waiting:
            self._end()


def _begin(cache: Path | None) -> None:
    """Tell the library where to keep its list of fonts."""
    if cache is not None:
        os.environ.setdefault("MPLCONFIGDIR", str(cache))
    logging.getLogger("matplotlib").setLevel(logging.ERROR)  # it warns where it may keep no list of fonts
