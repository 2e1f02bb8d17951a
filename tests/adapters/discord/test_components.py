import pytest

from adapters.discord.components import action_of


@pytest.mark.parametrize(
    ("custom_id", "value", "action"),
    [
        ("z0:1~h", "", "1~h"), ("z12:1~m~abc~0~0", "", "1~m~abc~0~0"), ("s3", "1~h", "1~h"), ("z0:", "", ""),
        ("z123:1~h", "", None), ("turn:1", "", None), ("s", "1~h", None), ("xs3", "1~h", None), ("", "", None),
    ],
)  # fmt: skip
def test_an_id_carries_an_action_only_if_it_is_ours(custom_id, value, action):
    assert action_of(custom_id, value) == action
