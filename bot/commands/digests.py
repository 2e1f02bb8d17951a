"""The digests of what people watch: made once a day, and sent by each platform to its own people."""

import asyncio
import logging
from collections.abc import Callable
from datetime import date

from bot.catalogue.catalogue import Catalogue
from bot.commands.request import Tools
from bot.errors import loggable
from bot.reply.reply import Reply
from bot.reply.screen import lines_for
from bot.service.backoff import Backoff
from bot.service.sending import Send, Sent
from bot.service.watches import Digest, LastState, News, Subscription
from bot.views.digest import digest_reply
from bot.views.finish import finish
from bot.watching.changes import changes_between
from bot.watching.matching import Comparison
from bot.watching.state import read_stored, states_of, stored, with_last_prices

log = logging.getLogger(__name__)
_HOUR, _DAY = 60 * 60, 24 * 60 * 60
_PAUSE = 60.0
"""Seconds from one look at what is due to the next."""
_AT_ONCE = 4
"""Digests of a platform that are sent at the same time: one chat that is slow to take it holds up few others."""
_LEASE = 20 * 60
"""Seconds after which a digest is sent again whose sending was neither confirmed nor refused; longer than any takes."""
_BACKOFF = Backoff(5 * 60, 6 * _HOUR)
_MOST_TRIES = 8
_GRACE = 5.0
"""Seconds that digests may take to finish at the end."""


class Digests:
    """The making and sending of digests; `tools` returns the tools as of today."""

    def __init__(self, tools: Callable[[], Tools]) -> None:
        self._tools = tools
        self._comparing = asyncio.Lock()

    async def keep_sending(self, platform: str, send: Send, pause: float = _PAUSE) -> None:
        """Make the digests of the day and send the platform's own, for as long as the bot runs."""
        while True:
            try:
                await self.compare()
                await self.send_due(platform, send)
            except Exception as error:  # noqa: BLE001  # the boundary: what failed is tried again
                log.error("digests were not sent: %s", loggable(error))  # noqa: TRY400  # without its message
            await asyncio.sleep(pause)

    async def compare(self) -> None:
        """Make the digests of the day once its hour has come; the first time, only note how everything stands."""
        async with self._comparing:
            tools = self._tools()
            now, watches = tools.clock(), tools.store.watches
            day = (now - tools.digest_hour * _HOUR) // _DAY
            last_day = await watches.last_day()
            if last_day is not None and day <= last_day <= day + 1:  # a later one is of a clock that was ahead
                return
            last = await watches.last_state()
            everybody = await watches.subscriptions()
            states, news = await asyncio.to_thread(_compared, tools.catalogue, last, everybody)
            await watches.publish(last_day, LastState(day, states), news, now)

    async def send_due(self, platform: str, send: Send) -> None:
        """Send the platform's digests that are due, a few at a time."""
        some = (self._send_some(platform, send) for _ in range(_AT_ONCE))
        ended = await asyncio.gather(*some, return_exceptions=True)  # so all have ended, also when this is cancelled
        for error in ended:
            if error is not None:
                raise error

    async def _send_some(self, platform: str, send: Send) -> None:
        """Send one digest after the other; at the end of the program the last one may be finished."""
        is_left = True
        while is_left:
            sending = asyncio.ensure_future(self._send_next(platform, send))
            try:
                is_left = await asyncio.shield(sending)
            except asyncio.CancelledError:
                await asyncio.wait([sending], timeout=_GRACE)
                sending.cancel()
                await asyncio.gather(sending, return_exceptions=True)
                raise

    async def _send_next(self, platform: str, send: Send) -> bool:
        """Send a digest of the platform that is due; tell whether there was one."""
        tools = self._tools()
        now = tools.clock()
        digest = await tools.store.watches.claim(platform, now, now + _LEASE)
        if digest is not None:
            await self._send(digest, send)
        return digest is not None

    async def _send(self, digest: Digest, send: Send) -> None:
        tools = self._tools()
        watches = tools.store.watches
        if digest.tries > _MOST_TRIES:  # the last tries did not even end: the process may have ended in each
            log.warning("a digest is given up, since its sending never ends")
            await watches.done(digest)
            return
        reply = await _reply(tools, digest)
        if reply is None:
            await watches.done(digest)
            return
        try:
            outcome = await send(digest.recipient.place, reply, f"digest-{digest.id}-{digest.version}")
        except Exception as error:  # noqa: BLE001  # one conversation's fault must not stop the others
            log.error("a digest was not sent: %s", loggable(error))  # noqa: TRY400  # without its message
            outcome = Sent.LATER
        match outcome:
            case Sent.SENT:
                await watches.done(digest)
            case Sent.GONE:
                await watches.drop(digest.recipient)
            case Sent.LATER if digest.tries >= _MOST_TRIES:
                log.warning("a digest is given up after %d tries", digest.tries)
                await watches.done(digest)
            case Sent.LATER:
                await watches.put_off(digest, tools.clock() + int(_BACKOFF.pause(digest.tries)))


async def _reply(tools: Tools, digest: Digest) -> Reply | None:
    """Word a digest in the language of who gets it; None where there is nothing left to say."""
    recipient = digest.recipient
    preferences = await tools.store.preferences(recipient.owner)
    words = tools.lexicon.pick(preferences.lang, preferences.known_lang, digest.lang)
    lines = lines_for(recipient.place, compact=preferences.compact)
    reply = digest_reply(words, tools.catalogue, digest.changes, lines)
    return None if reply is None else finish(words, tools.catalogue, reply)


def _compared(
    catalogue: Catalogue, last: LastState | None, everybody: list[Subscription]
) -> tuple[str, tuple[News, ...]]:
    """Return how everything stands, and what each recipient is to be told."""
    after = states_of(catalogue)
    before = read_stored(last.states) if last is not None else None
    if last is None or before is None:
        return stored(after), ()
    after = with_last_prices(before, after)
    since = date.fromordinal(date(1970, 1, 1).toordinal() + last.day)
    comparison = Comparison(catalogue, before, after, changes_between(before, after, since))
    told = ((one, comparison.news_of(one.watches)) for one in everybody)
    return stored(after), tuple(News(one.recipient, one.lang, changes) for one, changes in told if changes)
