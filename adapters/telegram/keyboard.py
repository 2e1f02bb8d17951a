"""Choices as rows of buttons under a message."""

from collections.abc import Sequence
from typing import assert_never

from telegram.constants import InlineKeyboardButtonLimit, InlineKeyboardMarkupLimit

from bot.reply.choices import Choice, Copy, LookUp, Navigate, Open, PickMany, PickOne
from bot.reply.signs import signed_label

Button = dict[str, object]
Keyboard = dict[str, list[list[Button]]]
_ROW_WIDTHS = ((3, 9), (2, 15))
"""How many buttons stand in a row when every label has at most so many characters; a longer one stands alone."""
_MAX_QUERY = 256
"""Characters of an inline query."""


def keyboard(choices: Sequence[Choice]) -> Keyboard | None:
    """Return the keyboard of the choices; None where there are none.

    Raises:
        ValueError: a button carries more than Telegram takes; the core has not kept to its budget.
    """
    rows: list[list[Button]] = []
    place = 0
    while place < len(choices):
        count = _in_row(choices[place:])
        rows.append([_button(choice) for choice in choices[place : place + count]])
        place += count
    if len(choices) > InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER:
        raise ValueError(f"{len(choices)} buttons under one message")
    return {"inline_keyboard": rows} if rows else None


def _in_row(choices: Sequence[Choice]) -> int:
    """Return how many of the next choices, all of one intent, share a row."""
    for count, width in _ROW_WIDTHS:
        part = choices[:count]
        alike = len({type(choice) for choice in part}) == 1
        if len(part) == count and alike and all(len(_label(choice)) <= width for choice in part):
            return count
    return 1


def _label(choice: Choice) -> str:
    if isinstance(choice, PickMany):
        return signed_label(choice)
    return choice.label


def _button(choice: Choice) -> Button:
    text = _label(choice)
    match choice:
        case PickOne() | PickMany() | Navigate():
            most = InlineKeyboardButtonLimit.MAX_CALLBACK_DATA
            return {"text": text, "callback_data": _within(choice.action, most, in_bytes=True)}
        case Open():
            return {"text": text, "url": choice.url}
        case LookUp():
            return {"text": text, "switch_inline_query_current_chat": _within(choice.query, _MAX_QUERY)}
        case Copy():
            most = InlineKeyboardButtonLimit.MAX_COPY_TEXT
            return {"text": text, "copy_text": {"text": _within(choice.text, most)}}
        case _:
            assert_never(choice)


def _within(value: str, most: int, *, in_bytes: bool = False) -> str:
    length = len(value.encode()) if in_bytes else len(value)
    if not 0 < length <= most:
        raise ValueError(f"a button carries {length}, Telegram takes 1 to {most}")
    return value
