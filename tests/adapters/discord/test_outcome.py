"""What became of a call, as its response tells it."""

import pytest

from adapters.discord.outcome import Response, RetryPolicy, message_id, read_refusal


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b'{"id": "7"}', "7"),
        (b'{"resource": {"message": {"id": "7"}}}', "7"),
        (b'{"interaction": {}, "resource": {}}', None),
        (b'{"id": 7}', None),
        (b"null", None),
        (b'{"resource": null}', None),
        (b"[]", None),
        (b"<html>", None),
    ],
)
def test_id_of_a_message_is_read_where_it_is_told(body, expected):
    assert message_id(body) == expected


def test_seconds_to_wait_are_those_of_the_body_before_those_of_the_header():
    assert read_refusal(429, b'{"retry_after": 1.5, "global": true}', "9") == Response(429, 0, 1.5, is_global=True)
    assert read_refusal(429, b"<html>", "9") == Response(429, 0, 9.0)
    assert read_refusal(429, b"<html>", "tomorrow") == Response(429)


def test_refusal_for_another_reason_than_a_limit_asks_for_no_wait():
    assert read_refusal(400, b'{"code": 50035, "retry_after": 3}', "") == Response(400, 50035)


@pytest.mark.parametrize(
    ("response", "expected"),
    [
        (Response(429), True),
        (Response(503), True),
        (Response(400), False),
        (Response(0, failure="TimeoutError"), False),
        (Response(0, failure="ClientConnectorError", is_unsent=True), True),
    ],
)
def test_what_may_have_arrived_is_not_sent_twice(response, expected):
    assert RetryPolicy(60.0, 60.0, is_idempotent=False).allows_retry(response) is expected
