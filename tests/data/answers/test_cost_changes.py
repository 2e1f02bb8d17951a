"""The buttons that change what a sum takes for granted."""

from decimal import Decimal

import pytest

from bot.catalogue.offers import Currency
from bot.catalogue.precomputed import EntryKind, Hit
from bot.properties.values import Money
from bot.questions.answers.cost import answer_cost, asked_of, found_for
from bot.questions.answers.cost_assumed import assumed
from bot.questions.answers.cost_changes import MOST_CHANGES, changed_sums
from bot.questions.finding.costs import Assumption
from bot.questions.packing.buttons import carried_action
from bot.questions.question import Question, Span, Task, Volume

PRO, GROK, NANO, QWEN = (
    Hit(EntryKind.MODEL, model)
    for model in ("deepseek/deepseek-v4-pro", "xai/grok-4.5", "openai/gpt-5-nano", "alibaba/qwen-flash")
)
ASSUMED = {
    Assumption.SPAN: (NANO, Volume(requests=10, span=Span.DAY)),
    Assumption.ALL_DAY: (NANO, Volume(requests=10, span=Span.HOUR)),
    Assumption.MOSTLY_INPUT: (NANO, Volume(total_tokens=10**6)),
    Assumption.REQUEST_SIZE: (NANO, Volume(requests=10)),
    Assumption.NO_INPUT: (NANO, Volume(output_tokens=10**6)),
    Assumption.NO_OUTPUT: (NANO, Volume(pages=10)),
    Assumption.PAGE: (NANO, Volume(pages=10)),
    Assumption.BOOK: (NANO, Volume(books=2)),
    Assumption.WORD: (NANO, Volume(words=1_000)),
    Assumption.CHARACTER: (NANO, Volume(characters=1_000)),
    Assumption.TRANSLATED: (NANO, Volume(pages=10, translated=True)),
    Assumption.NO_CACHE: (NANO, Volume(input_tokens=10**6, output_tokens=1)),
    Assumption.SHORT_REQUESTS: (GROK, Volume(input_tokens=10**6, output_tokens=1)),
    Assumption.CACHE_UNPRICED: (QWEN, Volume(input_tokens=10**6, output_tokens=1, cached_share=Decimal("0.5"))),
    Assumption.OFF_PEAK: (PRO, Volume(input_tokens=10**6, output_tokens=1)),
}


def taken(setting, question):
    return set(assumed(asked_of(setting, question), found_for(setting, question).shown))


@pytest.mark.parametrize("kind", Assumption)
def test_a_press_changes_what_was_assumed(setting, kind):
    name, volume = ASSUMED[kind]
    question = Question(Task.COST, names=(name,), volume=volume)
    changed = [one for label, one in changed_sums(setting, question) if one.names]
    lang = kind in {Assumption.PAGE, Assumption.WORD, Assumption.CHARACTER}
    assert kind in taken(setting, question)
    assert any(kind not in taken(setting, one) or (lang and one.volume.lang == "ru") for one in changed)
    assert len(changed) <= MOST_CHANGES


@pytest.mark.parametrize("kind", Assumption)
def test_a_changed_sum_is_another_one_and_fits_in_a_button(setting, kind):
    name, volume = ASSUMED[kind]
    question = Question(Task.COST, names=(name,), volume=volume)
    before = answer_cost(setting, question).blocks
    for label, changed in changed_sums(setting, question):
        assert answer_cost(setting, changed).blocks != before, label
        assert carried_action(changed) is not None, label


def test_what_is_said_cannot_be_changed(setting):
    said = Volume(requests=10, input_tokens=1_000, output_tokens=1, per_request=True, cached_share=Decimal(0))
    changed = list(changed_sums(setting, Question(Task.COST, names=(NANO,), volume=said)))
    assert [label for label, _ in changed] == ["Cheapest for this"]


def test_the_tokens_of_a_budget_can_be_divided_in_another_way(setting):
    budget = Volume(budget=Money(Decimal(10), Currency.USD))
    labels = [label for label, _ in changed_sums(setting, Question(Task.COST, names=(NANO,), volume=budget))]
    assert "Half is output" in labels


async def test_a_pressed_button_shows_the_other_sum(talker):
    await talker.say("5k daily requests on gpt-4o")
    pressed = await talker.press("For a year")
    assert pressed.replace
    assert "a year for 1,825,000 requests" in talker.shown
