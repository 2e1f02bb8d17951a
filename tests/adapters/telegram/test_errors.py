"""Each row of what Telegram may answer, and whether the call may be made again."""

import datetime as dt

import pytest
from telegram import error

from adapters.telegram.errors import (
    Effect,
    Failure,
    FailureKind,
    NotSentError,
    OutcomeUnknownError,
    classify,
    effect_of,
)

REPEATABLE = [Effect.READ, Effect.EDIT, Effect.ANSWER]


def caused(failure, cause):
    failure.__cause__ = cause
    return failure


@pytest.mark.parametrize(
    ("method", "effect"),
    [
        ("sendMessage", Effect.SEND),
        ("sendRichMessage", Effect.SEND),
        ("sendPhoto", Effect.SEND),
        ("copyMessage", Effect.SEND),
        ("sendChatAction", Effect.EDIT),
        ("editMessageText", Effect.EDIT),
        ("edit_message_text", Effect.EDIT),
        ("deleteMessage", Effect.EDIT),
        ("setMyCommands", Effect.EDIT),
        ("leaveChat", Effect.EDIT),
        ("getUpdates", Effect.READ),
        ("getMyCommands", Effect.READ),
        ("answerCallbackQuery", Effect.ANSWER),
        ("answerInlineQuery", Effect.ANSWER),
        ("answerGuestQuery", Effect.ANSWER),
    ],
)
def test_a_method_is_known_by_its_effect(method, effect):
    assert effect_of(method) is effect


class TestOfEveryEffect:
    @pytest.fixture(params=list(Effect))
    def effect(self, request):
        return request.param

    def test_a_flood_is_waited_out(self, effect):
        assert classify(error.RetryAfter(7), effect) == Failure(FailureKind.RETRY, after=7.0)
        assert classify(error.RetryAfter(dt.timedelta(seconds=2.5)), effect).kind is FailureKind.RETRY

    def test_a_flood_in_the_librarys_newer_form_is_read_too(self, effect, monkeypatch):
        monkeypatch.setenv("PTB_TIMEDELTA", "1")
        assert classify(error.RetryAfter(7), effect) == Failure(FailureKind.RETRY, after=7.0)

    def test_a_flood_that_names_no_time_is_waited_out_for_a_second(self, effect):
        assert classify(error.NetworkError("Too Many Requests (429)"), effect) == Failure(FailureKind.RETRY, after=1.0)

    def test_what_was_never_sent_is_sent_again(self, effect):
        for failure in (error.TimedOut("Pool timeout: all taken"), error.NetworkError("No connection")):
            assert classify(caused(failure, NotSentError("x")), effect) == Failure(FailureKind.RETRY)

    def test_a_full_pool_of_the_librarys_own_transport_sent_nothing_either(self, effect):
        assert classify(error.TimedOut("Pool timeout: All connections are occupied"), effect).kind is FailureKind.RETRY

    def test_a_person_or_group_that_shut_us_out_is_gone(self, effect):
        for words in ("Forbidden: bot was blocked by the user", "Forbidden: user is deactivated"):
            assert classify(error.Forbidden(words), effect) == Failure(FailureKind.CHAT_GONE)

    def test_a_group_that_moved_is_followed(self, effect):
        assert classify(error.ChatMigrated(-1001234567890), effect) == Failure(
            FailureKind.MIGRATED, chat_id=-1001234567890
        )

    def test_a_second_poller_is_a_conflict(self, effect):
        assert classify(error.Conflict("terminated by other getUpdates request"), effect) == Failure(
            FailureKind.CONFLICT
        )

    def test_a_wrong_token_is_fatal(self, effect):
        assert classify(error.InvalidToken(), effect) == Failure(FailureKind.FATAL)

    def test_a_method_that_the_server_does_not_know_turns_the_feature_off(self, effect):
        assert classify(error.EndPointNotFound("Endpoint 'sendRichMessage' not found"), effect).kind is (
            FailureKind.METHOD_UNKNOWN
        )

    def test_our_own_mistakes_are_not_repeated(self, effect):
        mistakes = [
            error.NetworkError("Unknown error in HTTP implementation: TypeError('no JSON')"),
            error.NetworkError("Request Entity Too Large (413)"),
            error.TelegramError("The parameters cannot be written"),
            ValueError("something else"),
        ]
        assert {classify(mistake, effect).kind for mistake in mistakes} == {FailureKind.REFUSED}


class TestOnTheWay:
    failures = (
        caused(error.TimedOut(), OutcomeUnknownError("no answer in time")),
        caused(error.NetworkError("The connection broke"), OutcomeUnknownError("ServerDisconnectedError")),
        error.NetworkError("Bad Gateway"),
        error.NetworkError("Internal Server Error (500)"),
        error.TimedOut(),
    )

    @pytest.mark.parametrize("failure", failures, ids=str)
    @pytest.mark.parametrize("effect", REPEATABLE)
    def test_reads_edits_and_answers_are_made_again(self, failure, effect):
        assert classify(failure, effect) == Failure(FailureKind.RETRY)

    @pytest.mark.parametrize("failure", failures, ids=str)
    def test_a_send_is_left_alone_since_it_may_have_arrived(self, failure):
        assert classify(failure, Effect.SEND) == Failure(FailureKind.OUTCOME_UNKNOWN)


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("Bad Request: message is not modified: specified new message content…", FailureKind.NOT_MODIFIED),
        (
            "Bad Request: query is too old and response timeout expired or query ID is invalid",
            FailureKind.QUERY_EXPIRED,
        ),
        ("Bad Request: QUERY_ID_INVALID", FailureKind.QUERY_EXPIRED),
        ("Bad Request: message to edit not found", FailureKind.MESSAGE_GONE),
        ("Bad Request: message can't be edited", FailureKind.MESSAGE_GONE),
        ("Bad Request: MESSAGE_ID_INVALID", FailureKind.MESSAGE_GONE),
        ("Bad Request: message to delete not found", FailureKind.MESSAGE_GONE),
        ("Bad Request: message can't be deleted for everyone", FailureKind.MESSAGE_GONE),
        ("Bad Request: message thread not found", FailureKind.THREAD_GONE),
        ("Bad Request: TOPIC_CLOSED", FailureKind.THREAD_GONE),
        ("Bad Request: message to be replied not found", FailureKind.REPLY_GONE),
        ('Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 3', FailureKind.MARKUP_REFUSED),
        ("Bad Request: RICH_MESSAGE_CONTENT_REQUIRED", FailureKind.MARKUP_REFUSED),
        ("Bad Request: RICH_MESSAGE_EMAIL_INVALID", FailureKind.MARKUP_REFUSED),
        ("Bad Request: rich message must be non-empty", FailureKind.MARKUP_REFUSED),
        ("Bad Request: chat not found", FailureKind.CHAT_GONE),
        ("Bad Request: not enough rights to send text messages to the chat", FailureKind.NO_RIGHTS),
        ("Bad Request: have no rights to send a message", FailureKind.NO_RIGHTS),
        ("Bad Request: need administrator rights in the channel chat", FailureKind.NO_RIGHTS),
        ("Bad Request: CHAT_WRITE_FORBIDDEN", FailureKind.NO_RIGHTS),
        ("Bad Request: CHAT_SEND_PLAIN_FORBIDDEN", FailureKind.NO_RIGHTS),
        ("Bad Request: BUTTON_DATA_INVALID", FailureKind.REFUSED),
        ("Bad Request: message is too long", FailureKind.REFUSED),
        ("Bad Request: message text is empty", FailureKind.REFUSED),
        ("Bad Request: there is no query is too old here", FailureKind.REFUSED),
    ],
)
@pytest.mark.parametrize("effect", list(Effect))
def test_a_refusal_is_told_by_how_its_words_begin(words, meaning, effect):
    assert classify(error.BadRequest(words), effect) == Failure(meaning)
