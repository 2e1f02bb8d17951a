"""What models are based on: asked for by name, as a condition, and where countries are kept out, in both languages."""

import re

import pytest

from bot.app import App
from bot.reply.texts import texts_of
from tests.talk import Talker

ANSWERS = (
    ("en", "what is T-pro 2.0 based on?", "Based on Qwen3 32B"),
    ("ru", "на чём основан T-Pro 2.0?", "На основе Qwen3 32B"),
    ("en", "is Vicuna based on Llama?", "Based on LLaMA 1"),
    ("en", "what country is T-pro 2.0 from?", "Country of the maker Russia Based on Qwen3 32B"),
    ("ru", "T-pro 2.0 не китайская?", "Нет: Россия и Китай"),
)
LISTS = (
    ("en", "which models are based on Qwen3 32B?", {"t-bank/t-pro-it-2.0", "msu-rcc-lair/ruadaptqwen3-32b"}),
    ("ru", "модели на основе Qwen3 32B", {"t-bank/t-pro-it-2.0", "msu-rcc-lair/ruadaptqwen3-32b"}),
    ("en", "fine-tunes of Mistral Nemo", {"vikhr/vikhr-nemo-12b", "ilya-gusev/saiga-nemo-12b"}),
)


@pytest.fixture
def person(tools):
    return lambda lang: Talker(App(tools), lang=lang)


def said(reply):
    return re.sub(r"\s+", " ", " ".join(texts_of(reply)))


@pytest.mark.parametrize(("lang", "text", "answer"), ANSWERS, ids=[text for _, text, _ in ANSWERS])
async def test_what_a_model_is_based_on_is_told(person, lang, text, answer):
    assert answer in said(await person(lang).say(text))


@pytest.mark.parametrize(("lang", "text", "ids"), LISTS, ids=[text for _, text, _ in LISTS])
async def test_models_are_listed_by_what_they_are_based_on(person, lang, text, ids):
    one = person(lang)
    await one.say(text)
    assert ids <= set(one.ids)


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "models by T-Bank, no Chinese"), ("ru", "модели Т-Банка без китайских")]
)
async def test_what_is_built_on_a_chinese_model_is_kept_out_with_the_chinese_ones(person, lang, text):
    one = person(lang)
    await one.say(text)
    assert one.ids == []


async def test_what_somebody_built_on_a_model_is_no_condition(person):
    assert "Based on" not in said(await person("en").say("I built an app based on GPT-5 and it is slow"))


@pytest.mark.parametrize(
    ("lang", "wish", "why", "reason"),
    [
        (
            "en",
            "help me choose a model for russian on my own 24 GB card, no Chinese",
            "why not T-pro 2.0?",
            "is built on Qwen3 32B by Alibaba, China",
        ),
        (
            "ru",
            "помоги выбрать модель для русского на видеокарте 24 ГБ, без китайских",
            "почему не T-pro 2.0?",
            "построена на Qwen3 32B (Alibaba, Китай)",
        ),
    ],
)
async def test_the_choice_keeps_out_what_is_built_on_a_chinese_model_and_says_so(person, lang, wish, why, reason):
    one = person(lang)
    await one.say(wish)
    assert reason in said(await one.say(why))
