"""Serving pages on an address that the operator has set."""

import errno
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from bot.errors import SettingsError
from bot.exits import Exit


@asynccontextmanager
async def listening(pages: web.Application, setting: str, address: str) -> AsyncIterator[None]:
    """Serve pages on the address, which is the value of that setting, while the body runs.

    Raises:
        SettingsError: the address cannot be used.
    """
    runner = web.AppRunner(pages, access_log=None)
    await runner.setup()
    host, _, port = address.rpartition(":")
    try:
        try:
            await web.TCPSite(runner, host.strip("[]"), int(port)).start()
        except (OSError, OverflowError) as error:
            raise SettingsError(f"{setting}: {address} cannot be used: {_what_to_do(error)}", Exit.PORT) from error
        yield
    finally:
        await runner.cleanup()


def _what_to_do(error: OSError | OverflowError) -> str:
    match error:
        case OverflowError():
            return "there is no such port, the last one is 65535; set another"
        case OSError(errno=errno.EADDRINUSE):
            return "another program has taken the port; end that program, or set another port"
        case OSError(errno=errno.EACCES | errno.EPERM):
            return "this user may not use the port; set one above 1023"
        case _:
            return "it is no address of this machine; set another, such as 0.0.0.0 with a port"
