import pytest

from adapters.telegram.keyboard import keyboard
from bot.reply.choices import Copy, LookUp, Navigate, Open, PickMany, PickOne


def labels(*choices):
    return [[button["text"] for button in row] for row in keyboard(choices)["inline_keyboard"]]


def pick(label, action="a"):
    return PickOne(label=label, action=action)


def test_there_is_no_keyboard_without_choices():
    assert keyboard(()) is None


def test_short_labels_share_a_row_and_long_ones_stand_alone():
    assert labels(pick("one"), pick("two"), pick("three"), pick("a longer label"), pick("another"), pick("x" * 40)) == [
        ["one", "two", "three"],
        ["a longer label", "another"],
        ["x" * 40],
    ]


def test_different_intents_do_not_share_a_row():
    assert labels(pick("one"), Navigate(label="Back", action="b")) == [["one"], ["Back"]]


def test_every_intent_has_its_button():
    rows = keyboard(
        (
            pick("pick"),
            PickMany(label="many", action="m", picked=True),
            PickMany(label="more", action="m", picked=False),
            Open(label="open", url="https://example.org"),
            LookUp(label="look", query="gpt"),
            Copy(label="copy", text="openai/gpt-4o"),
        )
    )["inline_keyboard"]
    assert [button for row in rows for button in row] == [
        {"text": "pick", "callback_data": "a"},
        {"text": "☑ many", "callback_data": "m"},
        {"text": "☐ more", "callback_data": "m"},
        {"text": "open", "url": "https://example.org"},
        {"text": "look", "switch_inline_query_current_chat": "gpt"},
        {"text": "copy", "copy_text": {"text": "openai/gpt-4o"}},
    ]


@pytest.mark.parametrize("action", ["", "x" * 65, "я" * 33])
def test_data_that_telegram_refuses_is_refused_here(action):
    with pytest.raises(ValueError, match="1 to 64"):
        keyboard((pick("label", action),))


def test_bytes_count_and_not_letters():
    assert keyboard((pick("label", "я" * 32),))


@pytest.mark.parametrize("choice", [Copy(label="c", text="x" * 257), LookUp(label="l", query="x" * 257)])
def test_texts_that_telegram_refuses_are_refused_here(choice):
    with pytest.raises(ValueError, match="1 to 256"):
        keyboard((choice,))
