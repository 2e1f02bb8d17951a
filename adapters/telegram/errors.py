"""Classification of failed calls to Telegram: what a failure means, and whether the call may be repeated.

A call that failed on its way may still have been carried out. To repeat a read or an edit does no harm, but a repeated
send would show the same message twice. So a failure is classified together with the effect of the method that failed.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from telegram import error

from bot.errors import SettingsError
from bot.exits import Exit


class NotSentError(Exception):
    """Cause of a failure before the first byte was sent: the call may be repeated."""


class OutcomeUnknownError(Exception):
    """Cause of a failure on the way: the call may have been carried out, or not."""


class Effect(StrEnum):
    """What a method does, as far as it matters for repeating a call."""

    READ = "read"
    EDIT = "edit"  # sets, edits and deletes: the second call finds the work done
    ANSWER = "answer"  # to a query: Telegram takes one and refuses the rest
    SEND = "send"  # every call is another message


class FailureKind(StrEnum):
    """The kinds of failure, each with what follows from it."""

    RETRY = "retry"  # after `after` seconds
    OUTCOME_UNKNOWN = "outcome unknown"  # a send that may have arrived: neither repeat it nor send it in another form
    NOT_MODIFIED = "not modified"  # the message is so already: a success
    QUERY_EXPIRED = "query expired"  # the query is too old or was answered: go on without
    MESSAGE_GONE = "message gone"  # it cannot be edited (any more): send a new one
    THREAD_GONE = "thread gone"  # the topic is closed or gone: say nothing in the others, where nobody has asked
    REPLY_GONE = "reply gone"  # the message replied to is gone: send without a reply
    MARKUP_REFUSED = "markup refused"  # this text's markup or rich form: send this one plainly
    NO_RIGHTS = "no rights"  # the bot may not write there: answer the asker elsewhere
    CHAT_GONE = "chat gone"  # blocked, kicked, deactivated: the chat is no more
    MIGRATED = "migrated"  # send it again, to `chat_id`
    CONFLICT = "conflict"  # another process polls, or a webhook is set: alert
    METHOD_UNKNOWN = "method unknown"  # this server does not know the method
    FATAL = "fatal"  # the token is wrong
    REFUSED = "refused"  # our own mistake: report it, never repeat it


@dataclass(frozen=True, slots=True)
class Failure:
    """A classified failure; `after` is in seconds, `chat_id` a chat's new id."""

    kind: FailureKind
    after: float = 0.0
    chat_id: int | None = None


def effect_of(method: str) -> Effect:
    """Return the effect of a Bot API method, by its name, such as `sendMessage`.

    A chat action fades by itself, and so may be repeated; what is unknown counts as a send.
    """
    name = method.lower()
    if name.startswith("get"):
        return Effect.READ
    if name.startswith("answer"):
        return Effect.ANSWER
    if name.startswith(("edit", "delete", "set", "leave", "close", "logout", "pin", "unpin")) or name == (
        "sendchataction"
    ):
        return Effect.EDIT
    return Effect.SEND


def classify(failure: BaseException, effect: Effect) -> Failure:
    """Classify the failure of a call with this effect.

    The order matters: the library's class of a refusal is derived from that of network errors.
    """
    match failure:
        case error.RetryAfter():
            return Failure(FailureKind.RETRY, after=_seconds(failure.retry_after))
        case error.ChatMigrated():
            return Failure(FailureKind.MIGRATED, chat_id=failure.new_chat_id)
        case error.Forbidden():
            return Failure(FailureKind.NO_RIGHTS if _lacks_rights(failure.message) else FailureKind.CHAT_GONE)
        case error.Conflict():
            return Failure(FailureKind.CONFLICT)
        case error.EndPointNotFound():
            return Failure(FailureKind.METHOD_UNKNOWN)
        case error.InvalidToken():
            return Failure(FailureKind.FATAL)
        case error.BadRequest():
            return Failure(_bad_request(failure.message))
        case error.NetworkError():
            return _network_failure(failure, effect)
        case _:
            return Failure(FailureKind.REFUSED)


def reason(failure: error.TelegramError) -> str:
    """Return why a call had no answer, in our own words: Telegram's may quote what a person wrote."""
    match failure:
        case error.NetworkError(__cause__=NotSentError()):
            return "no connection"
        case error.TimedOut():
            return "no answer in time"
        case error.RetryAfter():
            return "too many calls"
        case error.NetworkError():
            return "the connection broke, or the server has a fault"
        case _:
            return type(failure).__name__


def token_refused() -> SettingsError:
    """Return the error about a token that is not (or no more) that of a bot."""
    return SettingsError("TELEGRAM_BOT_TOKEN: Telegram refuses it; ask BotFather for a new one", Exit.TOKEN)


def _seconds(period: float | dt.timedelta) -> float:
    """Return a waiting time in seconds, in either form that the library gives it."""
    return period.total_seconds() if isinstance(period, dt.timedelta) else float(period)


# The library takes "Bad Request: " off and capitalises the rest, so prefixes are compared in lower case.
_REFUSALS = (
    ("message is not modified", FailureKind.NOT_MODIFIED),
    ("query is too old", FailureKind.QUERY_EXPIRED),
    ("query id is invalid", FailureKind.QUERY_EXPIRED),
    ("query_id_invalid", FailureKind.QUERY_EXPIRED),
    ("guest_query_id_invalid", FailureKind.QUERY_EXPIRED),
    ("message to edit not found", FailureKind.MESSAGE_GONE),
    ("message can't be edited", FailureKind.MESSAGE_GONE),
    ("message_id_invalid", FailureKind.MESSAGE_GONE),
    ("message to delete not found", FailureKind.MESSAGE_GONE),
    ("message can't be deleted", FailureKind.MESSAGE_GONE),
    ("message thread not found", FailureKind.THREAD_GONE),
    ("topic_closed", FailureKind.THREAD_GONE),
    ("topic_deleted", FailureKind.THREAD_GONE),
    ("message to be replied not found", FailureKind.REPLY_GONE),
    ("message to reply not found", FailureKind.REPLY_GONE),
    ("can't parse entities", FailureKind.MARKUP_REFUSED),
    ("rich_message_", FailureKind.MARKUP_REFUSED),
    ("rich message must be non-empty", FailureKind.MARKUP_REFUSED),
    ("chat not found", FailureKind.CHAT_GONE),
    ("user not found", FailureKind.CHAT_GONE),
    ("peer_id_invalid", FailureKind.CHAT_GONE),
    ("user_is_blocked", FailureKind.CHAT_GONE),
    ("group chat was upgraded to a supergroup", FailureKind.REFUSED),  # told without the new id: nothing to follow
)


_NO_RIGHTS = ("not enough rights", "have no rights", "need administrator rights", "chat_write_forbidden", "chat_send_")
"""What a refusal says where the bot lacks a right to write."""


def _lacks_rights(message: str) -> bool:
    return any(words in message.lower() for words in _NO_RIGHTS)


def _bad_request(message: str) -> FailureKind:
    """Classify a 400 by its text."""
    text = message.lower()
    if _lacks_rights(text):
        return FailureKind.NO_RIGHTS
    return next((kind for prefix, kind in _REFUSALS if text.startswith(prefix)), FailureKind.REFUSED)


# The library's own words, for statuses that it has no class for.
_OTHERS = (
    ("unknown error in http implementation", FailureKind.REFUSED),  # our own mistake, such as a value that is no JSON
    ("request entity too large", FailureKind.REFUSED),
    ("too many requests", FailureKind.RETRY),  # a 429 that does not say for how long
    ("pool timeout", FailureKind.RETRY),
)


def _network_failure(failure: error.NetworkError, effect: Effect) -> Failure:
    """Classify a failure without an answer of Telegram's own, or with a 5xx."""
    if isinstance(failure.__cause__, NotSentError):
        return Failure(FailureKind.RETRY)
    text = failure.message.lower()
    for prefix, kind in _OTHERS:
        if text.startswith(prefix):
            return Failure(kind, after=1.0 if prefix == "too many requests" else 0.0)
    match effect:
        case Effect.READ | Effect.EDIT | Effect.ANSWER:
            return Failure(FailureKind.RETRY)
        case Effect.SEND:
            return Failure(FailureKind.OUTCOME_UNKNOWN)
        case _:
            assert_never(effect)
