"""What licences and makers' terms say on training with answers, and on how many users and how much revenue."""

import pytest

from bot.catalogue.limits import BeyondLimit, Period
from bot.catalogue.schema import Permission


@pytest.mark.parametrize(
    ("licence", "answer"),
    [
        ("mit", Permission.YES),
        ("apache-2.0", Permission.YES),
        ("llama-2-community", Permission.NO),
        ("llama-3-community", Permission.NO),
        ("llama-3.1-community", Permission.CONDITIONS),
        ("gemma-terms", Permission.CONDITIONS),
        ("grok-2-community", Permission.NO),
    ],
)
def test_a_licence_answers_whether_its_answers_may_train_other_models(catalogue, licence, answer):
    assert catalogue.licences[licence].train_on_output.value is answer


def test_what_a_licence_says_on_its_answers_is_said_in_both_languages(catalogue):
    told = [licence for licence in catalogue.licences.values() if licence.train_on_output]

    assert [licence.id for licence in told if set(licence.train_on_output_note) != {"en", "ru"}] == []


def test_limits_are_numbers(catalogue):
    llama = catalogue.licences["llama-4-community"]
    mistral = catalogue.licences["mistral-modified-mit"]

    assert (llama.user_limit.users, llama.beyond_limits) == (700_000_000, BeyondLimit.AGREEMENT)
    assert (mistral.revenue_limit.usd, mistral.revenue_limit.per) == (20_000_000, Period.MONTH)


def test_a_limit_that_the_conditions_tell_is_in_the_data(catalogue):
    """A licence that speaks of millions of monthly users has that number as a limit, where one maker set it."""
    several_makers = {"modified-mit"}
    telling = [
        licence for licence in catalogue.licences.values() if "monthly users" in licence.conditions.get("en", "")
    ]

    assert {licence.id for licence in telling if licence.user_limit is None} == several_makers


def test_the_closed_makers_terms_are_known(catalogue):
    answers = {lab: catalogue.labs[lab].train_on_output.value for lab in ("openai", "anthropic", "google", "deepseek")}

    assert answers == {
        "openai": Permission.NO,
        "anthropic": Permission.NO,
        "google": Permission.NO,
        "deepseek": Permission.YES,
    }
