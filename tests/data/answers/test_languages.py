"""Languages that models know: asked for by name, as a condition, in a comparison and in the guided choice."""

import pytest

from tests.talk import Talker

ASKED = [
    ("en", "which open models speak Kazakh?", "open weights · Languages: Kazakh"),
    ("ru", "модель с поддержкой казахского", "Языки: казахский"),
    ("ru", "какие модели говорят по-узбекски?", "Языки: узбекский"),
    ("en", "models that speak chinese", "Languages: Chinese"),
    ("en", "models in Ukrainian and Polish", "Languages: Polish and Ukrainian"),
    ("ru", "модели на иврите", "Языки: иврит"),
    ("en", "multilingual open models", "Languages at least 10"),
    ("en", "french models", "Country of the maker: France"),
    ("ru", "немецкие модели", "Страна разработчика: Германия"),
    ("en", "models not from chinese labs", "not China"),
    ("en", "does qwen3 32b speak Ukrainian?", "Yes: its maker names Ukrainian among 119 languages."),
    ("ru", "qwen3 32b знает украинский?", "Да, среди 119 языков, которые называет разработчик: украинский."),
    ("en", "does llama 4 scout speak Hebrew?", "Not listed: its maker names 12 languages, without Hebrew."),
    ("ru", "llama 4 scout говорит на иврите?", "Не назван: разработчик называет 12 языков, но среди них нет: иврит."),
    ("en", "does claude opus 5.5 speak Kazakh?", "Unknown: its maker does not name Kazakh"),
    ("en", "does grok 2 speak Kazakh?", "Unknown: I have no list of its languages from its maker."),
    ("ru", "на каких языках говорит gemma 3 27b?", "Языки: 140 языков"),
    ("en", "how many languages does qwen3 32b know?", "Languages: 119, among them English"),
    ("en", "which languages does tiny aya know?", "Malagasy, Shona, Swahili"),
    ("en", "compare qwen3 32b and llama 4 scout by languages", "More languages: Qwen3 32B"),
]
WISHED = [
    ("en", "I need a model for Kazakh", "Languages: Kazakh"),
    ("ru", "нужна модель для казахского", "Языки: казахский"),
    ("en", "German customer support bot", "Task: Customer support · Languages: German"),
    ("en", "I need a model for German, French and Polish", "Languages: German and French and Polish"),
    ("ru", "нужен чат-бот на узбекском и таджикском", "Языки: таджикский и узбекский"),
    ("ru", "лучшая модель для перевода на корейский", "Задача: Перевод · Языки: корейский"),
    ("en", "need a multilingual model for support", "Several languages"),
]


@pytest.mark.parametrize(("lang", "text", "shown"), ASKED)
async def test_a_question_about_languages_is_answered(app, lang, text, shown):
    talker = Talker(app, lang=lang)
    await talker.say(text)
    assert shown in " ".join(talker.shown.split())
    assert "Не понято" not in talker.shown


@pytest.mark.parametrize(("lang", "text", "shown"), WISHED)
async def test_a_language_that_is_wished_for_is_kept(app, lang, text, shown):
    talker = Talker(app, lang=lang)
    await talker.say(text)
    assert shown in " ".join(talker.shown.split())


@pytest.mark.parametrize(("lang", "text"), [("en", "in Kazakh"), ("ru", "на казахском"), ("ru", "казахский")])
async def test_a_language_is_taken_at_any_question_and_after_a_result(app, lang, text):
    talker = Talker(app, lang=lang)
    await talker.say("/choose")
    await talker.say(text)
    word = {"en": "Languages: Kazakh", "ru": "Языки: казахский"}[lang]
    assert word in talker.shown
    await talker.say({"en": "show result", "ru": "результат"}[lang])
    reason = {"en": "its maker lists Kazakh", "ru": "разработчик называет среди её языков: казахский"}[lang]
    assert reason in " ".join(talker.shown.split())


async def test_a_result_for_several_languages_says_how_many_there_are(app):
    talker = Talker(app)
    for text in ("/choose", "multilingual", "show result"):
        await talker.say(text)
    assert "its maker lists" in " ".join(talker.shown.split())


async def test_why_not_tells_what_is_not_listed_from_what_is_unknown(app):
    talker = Talker(app)
    for text in ("/choose", "in Kazakh", "show result", "why not llama 4 scout?"):
        await talker.say(text)
    assert "its maker lists 12 languages, without Kazakh" in " ".join(talker.shown.split())
    await talker.say("why not claude opus 5.5?")
    assert "Kazakh" in talker.shown
    assert "without" not in talker.shown
