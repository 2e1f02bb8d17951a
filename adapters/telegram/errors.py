"""What a failed call to Telegram means, and whether it may be made again.

A call that failed on its way may still have been carried out. Made again, a question or an edit does no harm, but a
send would show the same message twice. So every failure is judged together with the method that failed.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from telegram import error


class NothingWasSentError(Exception):
    """Be the cause of a failure that came before the first byte was sent: the call may be made again."""


class MayHaveBeenDoneError(Exception):
    """Be the cause of a failure on the way: the call may have been carried out, or not."""


class Effect(StrEnum):
    """What a method does, as far as repeating it goes."""

    READ = "read"
    EDIT = "edit"  # sets, edits and deletes: the second call finds the work done
    ANSWER = "answer"  # to a query: Telegram takes one and refuses the rest
    SEND = "send"  # every call is another message


class Meaning(StrEnum):
    """What to make of a failure; `Verdict` holds the details."""

    RETRY = "retry"  # after `after` seconds
    UNSURE = "unsure"  # a send that may have arrived: neither repeat it nor send it in another form
    UNCHANGED = "unchanged"  # the message is so already: a success
    LATE = "late"  # the query is too old or was answered: go on without
    MESSAGE_GONE = "message gone"  # it cannot be edited (any more): send a new one
    THREAD_GONE = "thread gone"  # the topic is closed to us: send without it
    REPLY_GONE = "reply gone"  # the message replied to is gone: send without a reply
    MARKUP_REFUSED = "markup refused"  # this text's markup or rich form: send this one plainly
    GONE = "gone"  # blocked, kicked, deactivated: the chat is no more
    MIGRATED = "migrated"  # once more, to `chat_id`
    CONFLICT = "conflict"  # another process polls, or a webhook is set: raise the alarm
    FEATURE_OFF = "feature off"  # this server does not know the method
    FATAL = "fatal"  # the token is wrong
    REFUSED = "refused"  # our own fault, for ever: report it


@dataclass(frozen=True, slots=True)
class Verdict:
    """Say what a failure means; `after` is in seconds, `chat_id` a chat's new id."""

    meaning: Meaning
    after: float = 0.0
    chat_id: int | None = None


def effect_of(method: str) -> Effect:
    """Tell what a Bot API method does by its name, such as `sendMessage`.

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


def judge(failure: BaseException, effect: Effect) -> Verdict:
    """Return what to do about the failure of a call with this effect.

    The order matters: a refusal is, for the library, a kind of network error.
    """
    match failure:
        case error.RetryAfter():
            return Verdict(Meaning.RETRY, after=_seconds(failure.retry_after))
        case error.ChatMigrated():
            return Verdict(Meaning.MIGRATED, chat_id=failure.new_chat_id)
        case error.Forbidden():
            return Verdict(Meaning.GONE)
        case error.Conflict():
            return Verdict(Meaning.CONFLICT)
        case error.EndPointNotFound():
            return Verdict(Meaning.FEATURE_OFF)
        case error.InvalidToken():
            return Verdict(Meaning.FATAL)
        case error.BadRequest():
            return Verdict(_refusal(failure.message))
        case error.NetworkError():
            return _on_the_way(failure, effect)
        case _:
            return Verdict(Meaning.REFUSED)


def _seconds(period: float | dt.timedelta) -> float:
    """Return a waiting time in seconds, in whichever form the library gives it."""
    return period.total_seconds() if isinstance(period, dt.timedelta) else float(period)


# The library takes "Bad Request: " off and capitalises the rest, so prefixes are compared in lower case.
_REFUSALS = (
    ("message is not modified", Meaning.UNCHANGED),
    ("query is too old", Meaning.LATE),
    ("query id is invalid", Meaning.LATE),
    ("query_id_invalid", Meaning.LATE),
    ("guest_query_id_invalid", Meaning.LATE),
    ("message to edit not found", Meaning.MESSAGE_GONE),
    ("message can't be edited", Meaning.MESSAGE_GONE),
    ("message_id_invalid", Meaning.MESSAGE_GONE),
    ("message to delete not found", Meaning.MESSAGE_GONE),
    ("message can't be deleted", Meaning.MESSAGE_GONE),
    ("message thread not found", Meaning.THREAD_GONE),
    ("topic_closed", Meaning.THREAD_GONE),
    ("topic_deleted", Meaning.THREAD_GONE),
    ("message to be replied not found", Meaning.REPLY_GONE),
    ("message to reply not found", Meaning.REPLY_GONE),
    ("can't parse entities", Meaning.MARKUP_REFUSED),
    ("rich_message_", Meaning.MARKUP_REFUSED),
    ("rich message must be non-empty", Meaning.MARKUP_REFUSED),
    ("chat not found", Meaning.GONE),
    ("user not found", Meaning.GONE),
    ("peer_id_invalid", Meaning.GONE),
    ("user_is_blocked", Meaning.GONE),
    ("group chat was upgraded to a supergroup", Meaning.REFUSED),  # told without the new id: nothing to follow
)


def _refusal(message: str) -> Meaning:
    """Classify a 400 by its text."""
    text = message.lower()
    return next((meaning for prefix, meaning in _REFUSALS if text.startswith(prefix)), Meaning.REFUSED)


# What the library words itself, for statuses that it has no class for.
_OTHERS = (
    ("unknown error in http implementation", Meaning.REFUSED),  # our own mistake, such as a value that is no JSON
    ("request entity too large", Meaning.REFUSED),
    ("too many requests", Meaning.RETRY),  # a 429 that does not say for how long
    ("pool timeout", Meaning.RETRY),
)


def _on_the_way(failure: error.NetworkError, effect: Effect) -> Verdict:
    """Classify what got no answer of Telegram's own, or a 5xx."""
    if isinstance(failure.__cause__, NothingWasSentError):
        return Verdict(Meaning.RETRY)
    text = failure.message.lower()
    for prefix, meaning in _OTHERS:
        if text.startswith(prefix):
            return Verdict(meaning, after=1.0 if prefix == "too many requests" else 0.0)
    match effect:
        case Effect.READ | Effect.EDIT | Effect.ANSWER:
            return Verdict(Meaning.RETRY)
        case Effect.SEND:
            return Verdict(Meaning.UNSURE)
        case _:
            assert_never(effect)
