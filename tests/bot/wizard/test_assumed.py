"""What is assumed of somebody who does not know an answer."""

from decimal import Decimal

import pytest

from bot.catalogue.offers import Currency
from bot.properties.filters import Filter, Operator
from bot.properties.values import Money
from bot.wizard.assumed import assumptions
from bot.wizard.engine import next_step
from bot.wizard.questions import Questions
from bot.wizard.table import build_table
from bot.wizard.why import Excluded, why_not
from tests.bot.wizard._make import catalogue, model, offer

ASKED = Questions.model_validate(
    {
        "enough": 1,
        "base": {"standing": 3},
        "questions": [
            {
                "id": "way",
                "group": "dealbreaker",
                "options": [{"id": "own", "needs": {"ways": ["own"]}}, {"id": "any"}],
            },
            {
                "id": "card",
                "group": "dealbreaker",
                "only_after": {"way": ["own"]},
                "assumed": "one",
                "options": [
                    {"id": "one", "needs": {"ways": ["own"], "memory_gb": 24}},
                    {"id": "many", "needs": {"ways": ["own"], "memory_gb": 640}},
                ],
            },
        ],
    }
)
GIANT = model("maker/giant", openness="free_weights", licence="mit", parameters_total=600 * 10**9)
SMALL = model("maker/small", openness="free_weights", licence="mit", parameters_total=8 * 10**9)
SERVICE = model("maker/service", offers=[offer()])


def chosen(*models, filters=(), finish=True, **answers):
    given = {question: (option,) if option else () for question, option in answers.items()}
    made = catalogue(*models)
    return made, next_step(build_table(made, ASKED), ASKED, given, filters, finish=finish)


def first(step):
    return step.ranking.table.models[step.picks.main]


@pytest.mark.parametrize("answers", [{"way": "own"}, {"way": "own", "card": ""}])
def test_who_does_not_know_or_was_not_asked_is_recommended_what_meets_the_assumption(answers):
    _, step = chosen(GIANT, SMALL, **answers)
    assert first(step) == "maker/small"
    assert [one.wish for one in step.assumed] == [("card", "one")]


def test_nothing_is_assumed_beside_an_answer_or_a_condition_on_the_same():
    assert first(chosen(GIANT, SMALL, way="own", card="many")[1]) == "maker/giant"
    said = (Filter("memory", Operator.AT_MOST, amount=Decimal(640), where_applicable=True),)
    assert first(chosen(GIANT, SMALL, filters=said, way="own", card="")[1]) == "maker/giant"


def test_an_assumption_gives_way_where_nothing_meets_it_and_is_not_told_then():
    _, step = chosen(GIANT, way="own", card="")
    assert (first(step), step.assumed) == ("maker/giant", ())


def test_a_price_that_is_unknown_of_all_that_fits_rules_nothing_out():
    yuan = (Money(Decimal(1), Currency.CNY),)
    limit = (Filter("price-blended", Operator.AT_MOST, prices=yuan, where_applicable=True),)
    assert first(chosen(SERVICE, filters=limit)[1]) == "maker/service"
    assert first(chosen(SERVICE, GIANT, filters=limit)[1]) == "maker/giant"


def test_a_way_out_names_first_what_meets_the_assumption():
    impossible = (Filter("context_window", Operator.AT_LEAST, amount=Decimal(10**9)),)
    _, step = chosen(GIANT, SMALL, filters=impossible, way="own", card="")
    assert step.ranking.table.models[step.relaxations[0].best] == "maker/small"


def test_which_way_somebody_wants_is_never_assumed():
    _, step = chosen(GIANT, SERVICE, card="")
    assert step.ranking.table.candidates[step.picks.main].model.id == "maker/service"
    assert {one.property for each in assumptions(ASKED, {"card": ()}, (), at_end=True) for one in each.conditions} == {
        "memory"
    }


def test_a_question_that_has_not_been_asked_yet_is_not_answered_by_its_assumption():
    _, step = chosen(GIANT, SMALL, finish=False, way="own")
    assert step.id == "card"
    assert {*step.ranking.table.models} == {"maker/giant", "maker/small"}
    assert len(step.ranking.places) == 2


def test_what_only_the_assumption_keeps_out_is_told_so():
    made, step = chosen(GIANT, SMALL, way="own", card="")
    answer = why_not(step, ASKED, made, GIANT)
    assert isinstance(answer, Excluded)
    assert [(one.condition.property, one.assumed) for one in answer.broken] == [("memory", True)]


def test_an_assumption_on_the_memory_counts_the_context_that_is_asked_for():
    own = {"openness": "free_weights", "licence": "mit", "context_window": 200_000}
    lean = model("maker/lean", parameters_total=8 * 10**9, context_cache=(10_000,), **own)
    heavy = model("maker/heavy", parameters_total=8 * 10**9, context_cache=(500_000,), **own)
    longer = Filter("context_window", Operator.AT_LEAST, amount=Decimal(100_000))
    _, short = chosen(lean, heavy, GIANT, way="own")
    _, long = chosen(lean, heavy, GIANT, way="own", filters=(longer,))
    shown = [{one.ranking.table.models[place] for place in one.ranking.places} for one in (short, long)]
    assert shown == [{"maker/lean", "maker/heavy"}, {"maker/lean"}]
    assert [one.conditions[-1].context for one in long.assumed] == [100_000]


def test_who_did_not_say_the_way_is_recommended_no_giant_either():
    _, step = chosen(GIANT, SMALL)
    assert first(step) == "maker/small"
