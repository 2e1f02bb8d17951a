import pytest

from adapters.discord.components import MAX_PICK_BUTTONS, action_of, action_rows
from bot.reply.choices import Open, PickOne


@pytest.mark.parametrize(
    ("custom_id", "value", "action"),
    [
        ("z0:1~h", "", "1~h"), ("z12:1~m~abc~0~0", "", "1~m~abc~0~0"), ("s3", "1~h", "1~h"), ("z0:", "", ""),
        ("z123:1~h", "", None), ("turn:1", "", None), ("s", "1~h", None), ("xs3", "1~h", None), ("", "", None),
    ],
)  # fmt: skip
def test_an_id_carries_an_action_only_if_it_is_ours(custom_id, value, action):
    assert action_of(custom_id, value) == action


@pytest.mark.parametrize(
    "choice",
    [
        PickOne(label="x" * 81, action="1~h"),
        PickOne(label="", action="1~h"),
        PickOne(label="x", action="y" * 98),
        Open(label="x", url="https://example.org/" + "y" * 500),
    ],
)
def test_more_than_a_button_takes_is_refused(choice):
    with pytest.raises(ValueError, match="Discord takes"):
        list(action_rows((choice,), "…"))


def test_hint_that_is_too_long_ends_in_an_ellipsis():
    numbers = map(str, range(MAX_PICK_BUTTONS + 1))
    picks = tuple(PickOne(label=number, action=number, hint="word " * 40) for number in numbers)
    ((select,),) = action_rows(picks, "…")
    hints = [option["description"] for option in select["options"]]
    assert all(len(hint) <= 100 and hint.endswith("…") for hint in hints)
