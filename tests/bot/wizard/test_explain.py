"""The lines of a score are those that the choice was made by."""

import random
from decimal import Decimal

from bot.catalogue.offers import Currency
from bot.properties.filters import Filter, Operator
from bot.properties.values import Money
from bot.wizard.engine import Recommendation, chosen_options, next_step
from bot.wizard.explain import score_lines
from tests.bot.wizard._walk import given_by_chance

HALF = 0.5
CONDITIONS = (
    Filter("memory", Operator.AT_MOST, amount=Decimal(12), where_applicable=True),
    Filter("sell", Operator.ANY_OF, frozenset({"yes", "conditions"})),
    Filter("price-blended", Operator.AT_MOST, months=(Money(Decimal(20), Currency.USD),), where_applicable=True),
)


def test_the_lines_of_a_trace_add_up_to_the_score(wizard):
    dice, count = random.Random(13), 0  # noqa: S311  # no secret
    while count < 40:
        filters = tuple(one for one in CONDITIONS if dice.random() < HALF)
        step = next_step(wizard.table, wizard.questions, given_by_chance(wizard, dice, 0.4), filters, finish=True)
        if not isinstance(step, Recommendation):
            continue
        count += 1
        for place in step.picks.all:
            lines = score_lines(step.ranking, wizard.questions, chosen_options(step.answers), place)
            assert sum(line.earned for line in lines) == step.ranking.score_of(place)
