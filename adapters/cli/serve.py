"""Running platforms side by side in one process, until a signal asks to stop."""

import asyncio
import contextlib
import logging
import signal
import traceback
from collections.abc import Mapping

from adapters.cli.compose import Core, open_core
from adapters.cli.health import beating, sign
from adapters.cli.platforms import Serve
from adapters.cli.settled import settle
from bot.errors import SettingsError
from bot.settings import Settings

log = logging.getLogger(__name__)


async def serve_platforms(settings: Settings, platforms: Mapping[str, Serve]) -> int:
    """Serve until asked to stop, or until every platform has failed; return the exit status: 1 if one failed."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows has no such handlers; there Ctrl-C interrupts
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with open_core(settings) as core:
        core.app.warm_up()
        settle()
        async with beating(core.pulse, sign(settings)):
            ended = await asyncio.gather(*(_serve(name, serve, core, stop) for name, serve in platforms.items()))
    return int(not all(ended))


async def _serve(name: str, serve: Serve, core: Core, stop: asyncio.Event) -> bool:
    """Serve one platform; tell whether it ended well. One that fails leaves the others running."""
    try:
        await serve(core, stop)
    except SettingsError as error:
        log.error("%s: %s", name, error)  # noqa: TRY400  # the words say what to mend; the place does not matter
        core.pulse.fail(name)
        return False
    except Exception as error:  # noqa: BLE001  # the library's fault must not take the other platform down
        place = "".join(traceback.format_tb(error.__traceback__))
        log.error("%s has failed: %s\n%s", name, type(error).__name__, place)  # noqa: TRY400  # a message may quote a token
        core.pulse.fail(name)
        return False
    return True
