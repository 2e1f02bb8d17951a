from decimal import Decimal

import pytest

from bot.questions.finding.memory import Room


@pytest.mark.parametrize(
    ("usable", "filled"), [("0.57", "0.5"), ("3.94", "3.9"), ("96.1", "96"), (f"{10**40}.5", str(10**40))]
)
def test_what_models_may_fill_is_rounded_down_however_much_there_is(usable, filled):
    assert Room(usable=Decimal(usable), memory_gb=1).filled == Decimal(filled)
