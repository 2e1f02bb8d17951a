"""The library's bot, called by method name with plain values.

The library's own methods make an object of every answer and of every part of a question; called raw, with a transport
that writes plain values, an inline answer costs a fifth. It also is the way to methods that the library has not got.
"""

from telegram.error import EndPointNotFound, InvalidToken
from telegram.ext import BaseRateLimiter, ExtBot
from telegram.request import BaseRequest

from adapters.telegram.settings import TelegramSettings

Json = dict[str, object]
_UNKNOWN_METHOD = "not found"


class ZooBot(ExtBot[None]):
    """Bot that any method of the Bot API can be called on, by name."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Return a text without the token, which the library's own has."""
        return "ZooBot()"

    async def call(self, method: str, data: Json, *, read_timeout: float | None = None) -> object:
        """Call a method and return its result as plain values.

        Raises:
            EndPointNotFound: the server does not know the method.
            TelegramError: the call failed; see `errors.classify`.
        """
        try:
            result: object = await self._post(method, data, read_timeout=read_timeout or BaseRequest.DEFAULT_NONE)
        except InvalidToken as error:
            if self._bot_initialized and _UNKNOWN_METHOD in error.message.lower():
                raise EndPointNotFound(f"the server does not know {method}") from error
            raise
        return result


def make_bot(
    settings: TelegramSettings, request: BaseRequest, polling: BaseRequest, limiter: BaseRateLimiter[None]
) -> ZooBot:
    """Return the bot, with one pool of connections for calls and one for polling."""
    base = settings.api_base_url
    return ZooBot(
        settings.bot_token.get_secret_value(),
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=request,
        get_updates_request=polling,
        rate_limiter=limiter,
    )
