import pytest


def test_a_command_a_press_and_a_suggestion(pipe):
    card, page = pipe(
        {"text": "/model клод", "lang": "ru", "user": "u1", "chat": "c1"}, {"suggest": "gpt", "user": "u1"}
    )
    assert card["subjects"][0] == {"kind": "family", "id": "claude", "name": "Claude"}
    assert (card["outcome"], card["lang"]) == ("found", "ru")
    assert page["items"][0]["subject"]["id"] == "gpt"
    (pressed,) = pipe({"press": card["choices"][0]["action"], "user": "u1", "chat": "c1"})
    assert pressed["outcome"] in {"found", "question", "info"}


def test_a_line_may_reply_to_a_message(pipe):
    (card,) = pipe({"text": "is it free?", "about": "gpt-oss-20b just dropped!"})
    assert card["subjects"][0]["id"] == "openai/gpt-oss-20b"


def test_a_place_has_settings_of_its_own(pipe):
    group = {"kind": "group", "place": "g", "manages": True}
    page, card = pipe(
        {"press": "1~st~lang~ru", "chat": "c1", "room": "c1", **group}, {"text": "/model gpt-4o", "chat": "c2", **group}
    )
    assert (page["outcome"], card["lang"]) == ("info", "ru")


def test_every_choice_has_a_label_and_an_action(pipe):
    (card,) = pipe({"text": "/model llama 3 8b"})
    assert all({"label", "action", "intent"} <= choice.keys() for choice in card["choices"])
    assert any(choice["intent"] == "open" and choice["action"] is None for choice in card["choices"])


def test_a_wizard_goes_on_over_restarts(pipe):
    (step,) = pipe({"text": "/choose", "user": "u", "chat": "c"})
    for _ in range(2):
        answer = next(choice for choice in step["choices"] if choice["intent"] == "pick_one")
        (step,) = pipe({"press": answer["action"], "user": "u", "chat": "c"})
        assert step["outcome"] == "question"
    (result,) = pipe({"text": "show the result", "user": "u", "chat": "c"})
    assert result["outcome"] in {"result", "nothing_fits"}


@pytest.mark.parametrize(
    "line",
    [
        "not json",
        "[]",
        "{}",
        '{"text": "a", "press": "b"}',
        '{"text": "a", "wrong": 1}',
        '{"text": 5}',
        '{"suggest": "a", "limit": 0}',
        '{"suggest": "a", "limit": 1e99}',
        '{"text": "a", "kind": "crowd"}',
        "[" * 5_000,
        '{"text": "' + "a" * 70_000 + '"}',
        '"\\ud800"',
    ],
)
def test_a_line_that_does_not_fit_is_refused_and_the_next_is_read(pipe, line):
    refused, answered = pipe(line, {"text": "/help"})
    assert refused["outcome"] == "error"
    assert refused["error"]
    assert answered["outcome"] == "info"


def test_bytes_that_are_no_text_are_refused(zoobot):
    status, out, _ = zoobot("pipe", stdin=b'\xff\xfe\n{"text": "/help"}\n')
    assert status == 0
    assert len(out.splitlines()) == 2


def test_half_characters_are_answered(pipe):
    (reply,) = pipe('{"text": "/model \\ud83e"}')
    assert reply["outcome"] == "unknown"


def test_empty_lines_are_passed_over(pipe):
    assert len(pipe("", "  ", {"text": "/help"})) == 1


def test_an_event_seen_before_is_ignored_after_a_restart_too(pipe):
    event = {"text": "/help", "event_id": "5"}
    (first,) = pipe(event)
    (second,) = pipe(event)
    assert (first["outcome"], second["outcome"]) == ("info", "ignored")


def test_text_of_a_group_not_meant_for_the_bot_is_ignored(pipe):
    (reply,) = pipe({"text": "gpt-4o", "kind": "group", "mentioned": False})
    assert (reply["outcome"], reply["blocks"]) == ("ignored", [])
