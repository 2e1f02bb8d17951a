"""Buttons and selects that survive a restart: their `custom_id` and values hold all that they do."""

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import groupby
from typing import assert_never

from discord import ButtonStyle, ComponentType

from bot.reply.choices import Choice, Copy, LookUp, Navigate, Open, PickMany, PickOne
from bot.reply.clip import clip
from bot.reply.signs import signed_label

Component = dict[str, object]
MAX_BUTTONS = 5
"""Buttons in a row."""
MAX_PICK_BUTTONS = 5
"""Answers that have a button each; more of them are put in a select."""
MAX_OPTIONS = 25
"""Options of a select."""
_MAX_OPTION = 100
"""Characters of the label, the value and the description of an option, and of an id."""
_MAX_LABEL, _MAX_URL = 80, 512
_ACTION_ID = re.compile(r"[zm]\d{1,2}:(?P<action>.*)")
"""The id of a button, or of a select of any number of answers, with a packed action.

The number before it only makes the ids in a message unique.
"""
_SELECT_ID = re.compile(r"s\d{1,2}")
"""The id of a select with a packed action as the value of each option."""
_BUTTON, _SELECT = ComponentType.button.value, ComponentType.select.value


class _Widget(StrEnum):
    """The components that a choice can be, or be a part of."""

    BUTTON = "button"
    SELECT = "select"
    MANY_SELECT = "many select"


def action_of(custom_id: str, value: str) -> str | None:
    """Return the action of a component with this id, or of a select with this value; None for an id of another form."""
    carried = _ACTION_ID.fullmatch(custom_id)
    if carried is not None:
        return carried["action"]
    return value if _SELECT_ID.fullmatch(custom_id) else None


def action_rows(choices: tuple[Choice, ...], placeholder: str) -> Iterator[list[Component]]:
    """Yield choices in rows, in their order: many answers as selects, everything else as buttons.

    Raises:
        ValueError: a component carries more than Discord takes; the core has not kept to its budget.
    """
    many = sum(isinstance(choice, PickOne) for choice in choices) > MAX_PICK_BUTTONS
    widgets = ((_widget(choice, many=many), number, choice) for number, choice in enumerate(choices))
    for widget, group in groupby(widgets, lambda each: each[0]):
        numbered = [(number, choice) for _, number, choice in group]
        match widget:
            case _Widget.SELECT:
                picks = [(number, choice) for number, choice in numbered if isinstance(choice, PickOne)]
                for start in range(0, len(picks), MAX_OPTIONS):
                    yield [_select(picks[start : start + MAX_OPTIONS], placeholder)]
            case _Widget.MANY_SELECT:
                several = [choice for _, choice in numbered if isinstance(choice, PickMany)]
                yield [_many_select(numbered[0][0], several, placeholder)]
            case _Widget.BUTTON:
                buttons = [button for number, choice in numbered if (button := _button(number, choice)) is not None]
                for start in range(0, len(buttons), MAX_BUTTONS):
                    yield buttons[start : start + MAX_BUTTONS]
            case _:
                assert_never(widget)


def _widget(choice: Choice, *, many: bool) -> _Widget:
    if isinstance(choice, PickMany) and choice.at_once:
        return _Widget.MANY_SELECT
    return _Widget.SELECT if many and isinstance(choice, PickOne) else _Widget.BUTTON


def _select(picks: list[tuple[int, PickOne]], placeholder: str) -> Component:
    options = [_option(pick, pick.action) for _, pick in picks]
    return {"type": _SELECT, "custom_id": f"s{picks[0][0]}", "placeholder": placeholder, "options": options}


def _many_select(number: int, picks: list[PickMany], placeholder: str) -> Component:
    options = [_option(pick, pick.key) | {"default": pick.picked} for pick in picks]
    custom_id, bounds = f"m{number}:{picks[0].at_once}", {"min_values": 0, "max_values": len(options)}
    return {"type": _SELECT, "custom_id": custom_id, "placeholder": placeholder, "options": options, **bounds}


def _option(pick: PickOne | PickMany, value: str) -> Component:
    option: Component = {"label": _within(pick.label, _MAX_OPTION), "value": _within(value, _MAX_OPTION)}
    return option | ({"description": clip(pick.hint, _MAX_OPTION)} if pick.hint else {})


def _button(number: int, choice: Choice) -> Component | None:
    """Return the button of a choice; None for one that is written as text."""
    match choice:
        case PickOne():
            style = ButtonStyle.secondary if choice.evades else ButtonStyle.primary
            return _action_button(number, choice.label, choice.action, style)
        case PickMany():
            style = ButtonStyle.success if choice.picked else ButtonStyle.secondary
            return _action_button(number, signed_label(choice), choice.action, style)
        case Navigate():
            return _action_button(number, choice.label, choice.action, ButtonStyle.secondary)
        case Open():
            label, url = _within(choice.label, _MAX_LABEL), _within(choice.url, _MAX_URL)
            return {"type": _BUTTON, "style": ButtonStyle.link.value, "label": label, "url": url}
        case Copy() | LookUp():
            return None
        case _:
            assert_never(choice)


def _action_button(number: int, label: str, action: str, style: ButtonStyle) -> Component:
    custom_id = _within(f"z{number}:{action}", _MAX_OPTION)
    return {"type": _BUTTON, "style": style.value, "label": _within(label, _MAX_LABEL), "custom_id": custom_id}


def _within(text: str, most: int) -> str:
    if not 0 < len(text) <= most:
        raise ValueError(f"a component carries {len(text)} characters, Discord takes 1 to {most}")
    return text
