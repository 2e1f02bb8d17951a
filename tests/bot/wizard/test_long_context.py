"""A limit of memory and a long context together: both count, neither alone, and either can be given up."""

from decimal import Decimal

import pytest

from bot.properties.filters import Filter, Operator, Verdict
from bot.wizard.against import Against
from bot.wizard.engine import NoMatch, Recommendation, matters, next_step, rank
from bot.wizard.session import QuestionAnswer, Session
from bot.wizard.wishes import Said
from bot.wizard.wizard import Wizard
from bot.wizard_actions import Relax
from tests.bot.wizard import _make as make
from tests.bot.wizard.test_advice import advised

BILLION = 10**9
ASKED = (
    ("own", {"card": {"needs": {"ways": ["own"], "memory_gb": 24}}, "any": {}}),
    ("text", {"long": {"needs": {"context": 100_000}}, "any": {}}),
)
LONG = {"own": ("card",), "text": ("long",)}
LIMIT = Filter("memory", Operator.AT_MOST, amount=Decimal(24), where_applicable=True)
LONGER = Filter("context_window", Operator.AT_LEAST, amount=Decimal(100_000))


def own(name, per_token=None, size=10 * BILLION, window=200_000):
    facts = {} if per_token is None else {"context_cache": (per_token,)}
    return make.model(
        f"maker/{name}",
        openness="free_weights",
        licence="mit",
        parameters_total=size,
        context_window=window,
        **facts,
    )


def choice(*models):
    return Wizard(make.catalogue(*models), make.questions(*ASKED))


def fitting(wizard, answers, filters=()):
    return {wizard.table.models[place].rpartition("/")[2] for place in rank(wizard.table, answers, filters).places}


def step_of(wizard, answers, filters=()):
    return next_step(wizard.table, wizard.questions, answers, filters, finish=True)


def test_the_memory_counts_the_context_only_where_one_is_asked_for():
    wizard = choice(own("lean", 10_000), own("heavy", 500_000), own("secret"))
    assert fitting(wizard, {"own": ("card",)}) == {"lean", "heavy", "secret"}
    assert fitting(wizard, {"text": ("long",)}) == {"lean", "heavy", "secret"}
    assert fitting(wizard, LONG) == {"lean"}


@pytest.mark.parametrize(
    ("answers", "filters"),
    [({"own": ("card",)}, (LONGER,)), ({"text": ("long",)}, (LIMIT,)), ({}, (LIMIT, LONGER))],
)
def test_what_was_typed_counts_as_an_answer_does(answers, filters):
    wizard = choice(own("lean", 10_000), own("heavy", 500_000), own("secret"))
    assert fitting(wizard, answers, filters) == {"lean"}


def test_the_longest_context_that_is_asked_for_counts():
    wizard = choice(own("lean", 100_000))
    longest = Filter("context_window", Operator.AT_LEAST, amount=Decimal(190_000))
    assert fitting(wizard, LONG) == {"lean"}
    assert fitting(wizard, LONG, (longest,)) == set()


def test_an_option_matters_where_it_takes_something_away_together_with_what_was_said():
    wizard = choice(own("lean", 10_000), own("heavy", 500_000))
    alone, beside = rank(wizard.table, {}), rank(wizard.table, {"own": ("card",)})
    assert not matters(("text", "long"), alone)
    assert matters(("text", "long"), beside)


def test_where_both_are_too_much_either_can_be_given_up_and_a_shorter_context_is_offered():
    wizard = choice(own("heavy", 200_000))
    step = step_of(wizard, LONG)
    assert isinstance(step, NoMatch)
    found = {one.dropped: one.shorter for one in step.relaxations}
    shorter = found.pop((("text", "long"),))
    assert found == {(("own", "card"),): None}
    assert (shorter.condition.amount, shorter.models) == (64_000, 1)


def test_of_a_context_that_is_asked_for_twice_no_more_is_given_up_than_has_to_be():
    wizard = choice(own("heavy", 200_000), own("short", 100_000, window=32_000))
    lower = Filter("context_window", Operator.AT_LEAST, amount=Decimal(64_000))
    found = {one.dropped for one in step_of(wizard, LONG, (lower,)).relaxations}
    assert found == {(("text", "long"),), (("own", "card"),)}


def test_a_context_that_is_asked_for_twice_is_given_up_as_one_wish():
    wizard = choice(own("heavy", 200_000))
    longest = Filter("context_window", Operator.AT_LEAST, amount=Decimal(150_000))
    both, card = sorted(step_of(wizard, LONG, (longest,)).relaxations, key=lambda one: -len(one.dropped))
    assert (both.dropped, both.told) == ((("text", "long"), longest), (longest,))
    assert (both.shorter.condition.amount, both.shorter.models) == (64_000, 1)
    assert card.dropped == (("own", "card"),)


def test_an_unknown_context_is_given_up_like_a_large_one():
    step = step_of(choice(own("secret")), LONG)
    assert isinstance(step, NoMatch)
    assert [one.dropped for one in step.relaxations] == [(("own", "card"),), (("text", "long"),)]
    assert [one.shorter for one in step.relaxations] == [None, None]


def test_what_misses_more_than_that_is_given_up_with_it():
    wizard = choice(own("heavy", 500_000, window=50_000, size=100 * BILLION))
    (only,) = step_of(wizard, LONG).relaxations
    assert set(only.dropped) == {("own", "card"), ("text", "long")}


def test_the_way_out_asks_for_the_shorter_context_instead():
    wizard = choice(own("heavy", 200_000))
    answers = tuple(QuestionAnswer(question=name, options=options) for name, options in LONG.items())
    session = Session(token="abcdef", user="u", conversation="c", answers=answers, finished=True, updated_at=0)
    (way,) = [one for one in wizard.step(session).relaxations if one.shorter is not None]
    changed = wizard.act(session, Relax(token="abcdef", revision=0, wishes=way.key), 1)
    assert wizard.filters(changed) == (way.shorter.condition,)
    assert isinstance(wizard.step(changed), Recommendation)


def test_a_sentence_after_a_result_counts_the_context_with_the_hardware():
    wizard = choice(own("lean", 10_000), own("heavy", 500_000))
    answers = (QuestionAnswer(question="own", options=("card",)),)
    session = Session(token="abcdef", user="u", conversation="c", answers=answers, finished=True, updated_at=0)
    changed = wizard.tell(session, Said(filters=(LONGER,)), 1)
    step = wizard.step(changed)
    assert [wizard.table.models[place] for place in step.picks.all] == ["maker/lean"]


def test_the_price_of_own_hardware_counts_the_context():
    (pick,) = advised(own("one", 50_000, window=1_000_000), answers={"own": "yes", "text": "long"}).picks
    assert (pick.cost.memory, pick.cost.taken.tokens, pick.cost.taken.memory.cache) == (16, 200_000, 10)


@pytest.mark.parametrize(
    ("per_token", "kind"), [(None, Against.LONG_CONTEXT), (50_000, Against.MUCH_CONTEXT), (10_000, None)]
)
def test_a_context_of_unknown_memory_or_of_much_is_a_drawback_where_no_hardware_was_said(per_token, kind):
    (pick,) = advised(own("one", per_token, window=1_000_000), answers={"text": "long"}).picks
    told = {one.kind for one in pick.drawbacks} & {Against.LONG_CONTEXT, Against.MUCH_CONTEXT}
    assert told == ({kind} - {None})


def test_the_finding_on_the_memory_names_the_context_it_was_judged_with():
    (pick,) = advised(own("one", 50_000, window=1_000_000), answers={"own": "yes", "text": "long"}).picks
    finding = pick.case.on("memory")
    assert (finding.condition.context, finding.verdict) == (200_000, Verdict.MET)
