"""Questions that were once misread: what each is understood as, in both languages."""

import pytest

from tests.talk import Talker

UNDERSTOOD = [
    ("en", ["models that are neither chinese nor closed"], "not China · open weights"),
    ("ru", ["модели ни китайские, ни закрытые"], "не Китай · открытые веса"),
    ("en", ["neither openai nor anthropic"], "Maker: not Anthropic, OpenAI"),
    ("ru", ["ни openai, ни anthropic"], "Разработчик: не Anthropic, OpenAI"),
    ("en", ["must speak German"], "Languages: German"),
    ("ru", ["должна говорить по-немецки"], "Языки: немецкий"),
    ("en", ["an open model that must speak German"], "Languages: German"),
    ("ru", ["открытая модель, которая знает немецкий язык"], "Языки: немецкий"),
    ("en", ["german models"], "Country of the maker: Germany"),
    ("en", ["needs RAG over our documents"], "With instructions and documents"),
    ("ru", ["нужен RAG по нашим документам"], "Инструкциями и документами"),
    ("en", ["bloom was trained by volunteers"], "volunteers or worked on it by agreement"),
    ("ru", ["bloom обучали добровольцы"], "делали её волонтёры"),
    ("en", ["who trained bloom?"], "Maker: BigScience"),
    ("en", ["gpt-4o vs veo"], "Veo is no text model"),
    ("ru", ["gpt-4o или veo"], "Veo — не текстовая модель"),
    ("en", ["llama 3.1 8b", "can I sell what I build?"], "Llama 3.1 8B may be used commercially"),
    ("ru", ["llama 3.1 8b", "могу я продавать то, что сделаю?"], "Llama 3.1 8B можно использовать коммерчески"),
    ("en", ["gpt-4o vs llama 3.1 8b", "which of them is open?"], "Yes for 1 of 2"),
    ("ru", ["gpt-4o vs llama 3.1 8b", "какая из них дешевле?"], "Дешевле: Llama 3.1 8B"),
    ("en", ["why are output tokens dearer"], "slower and more expensive"),
    ("ru", ["почему выходные токены дороже"], "медленнее и дороже"),
    ("ru", ["Сколко стоит gpt-4o"], "Цена за 1 млн токенов"),
    ("ru", ["Сколько стоет gpt-4o"], "Цена за 1 млн токенов"),
]


@pytest.mark.parametrize(("lang", "texts", "shown"), UNDERSTOOD)
async def test_it_is_understood(app, lang, texts, shown):
    talker = Talker(app, lang=lang)
    for text in texts:
        await talker.say(text)
    assert shown in " ".join(talker.shown.split())
    assert "Не понято" not in talker.shown


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("price of mistral large vs medium", {"mistral/mistral-large-4", "mistral/mistral-medium-3.5"}),
        ("цена mistral large или medium", {"mistral/mistral-large-4", "mistral/mistral-medium-3.5"}),
        ("gpt-5 mini vs nano", {"openai/gpt-5-mini", "openai/gpt-5-nano"}),
        ("gpt-4o/o3 price", {"openai/gpt-4o", "openai/o3"}),
        ("gpt-4o/o3", {"openai/gpt-4o", "openai/o3"}),
        ("openai/gpt-4o price", {"openai/gpt-4o"}),
    ],
)
async def test_these_models_are_meant(app, text, models):
    talker = Talker(app)
    await talker.say(text)
    assert set(talker.ids) == models


@pytest.mark.parametrize(("lang", "text"), [("ru", "хайку или флеш 3.8"), ("en", "haiku or flash 3.8")])
async def test_a_version_that_several_have_is_asked_about(app, lang, text):
    talker = Talker(app, lang=lang)
    await talker.say(text)
    assert {"Qwen3.8 Flash", "Gemini 3.8 Flash"} <= set(talker.labels)


@pytest.mark.parametrize("text", ["you must be kidding", "i need to go", "ты должна извиниться", "he must go home"])
async def test_everyday_talk_starts_no_guided_choice(app, text):
    talker = Talker(app)
    await talker.say(text)
    assert talker.reply.outcome == "unknown"


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_what_is_taken_off_a_list_fits_its_button(app, lang):
    talker = Talker(app, lang=lang)
    await talker.say(
        {"en": "open models with at least 200k context", "ru": "открытые модели с контекстом от 200к"}[lang]
    )
    label = next(label for label in talker.labels if {"en": "Context", "ru": "онтекст"}[lang] in label)
    assert not label.endswith("…")
