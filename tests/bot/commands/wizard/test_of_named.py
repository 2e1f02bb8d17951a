"""What is asked of a maker or a model by its name: whether data are safe with it, and where its maker is at home."""

import pytest

from tests.talk import Talker


async def told_by(app, text):
    """Return what is shown for a text, in its language."""
    person = Talker(app, lang="ru" if any("а" <= sign <= "я" for sign in text) else "en")
    await person.say(text)
    return " ".join(person.shown.split())


@pytest.mark.parametrize(
    "text",
    [
        "is deepseek safe for my company's data?",
        "is deepseek safe",
        "can we trust deepseek?",
        "how safe is deepseek",
        "is our data safe with deepseek?",
        "можно ли доверять deepseek?",
        "deepseek безопасен для наших данных?",
        "безопасно ли пользоваться deepseek",
    ],
)
async def test_whether_data_are_safe_is_told_by_what_the_terms_say(app, text):
    shown = await told_by(app, text)
    is_russian = any("а" <= sign <= "я" for sign in text)
    assert ("никто" if is_russian else "Nobody can promise") in shown
    assert ("Где могут храниться данные" if is_russian else "Data can be kept in") in shown
    assert ("API DeepSeek" if is_russian else "API of DeepSeek") in shown


@pytest.mark.parametrize("text", ["does mistral keep my data in the EU?", "does claude train on my data?"])
async def test_one_thing_asked_of_data_is_answered_alone(app, text):
    assert "Nobody can promise" not in await told_by(app, text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("is openai in europe?", "Country of the maker: United States"),
        ("is openai a german company?", "Country of the maker: United States"),
        ("is openai from europe?", "No, none of"),
        ("is openai american?", "Yes, all"),
        ("где находится openai?", "Страна разработчика: США"),
        ("openai американская?", "Да, у всех"),
    ],
)
async def test_where_a_maker_is_at_home_is_told_by_its_country(app, text, told):
    assert told in await told_by(app, text)


@pytest.mark.parametrize("text", ["is openai available in europe?", "can I use openai in europe?"])
async def test_where_a_maker_can_be_used_is_no_question_of_its_country(app, text):
    assert "can be used in the EU" in await told_by(app, text)


@pytest.mark.parametrize("text", ["is gpt-5 uncensored?", "is gpt-5 censored"])
async def test_a_claim_that_shares_only_the_name_answers_nothing(app, text):
    shown = await told_by(app, text)
    assert "Claim" not in shown
    assert "uncensored" in shown


async def test_a_maker_is_asked_about_like_its_models(app):
    assert "API of Anthropic" in await told_by(app, "is anthropic safe?")


async def test_a_long_text_is_no_whole_text_about_what_it_names(app):
    assert "Nobody can promise" not in await told_by(app, f"{'and ' * 60}is deepseek safe?")
