"""Words that mean something else where they stand."""

import pytest


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "gluten free bakery, posts"),
        ("en", "open mic night texts"),
        ("en", "local history museum texts"),
        ("en", "corporate function speeches"),
        ("en", "real estate agent, listings"),
        ("en", "photo studio posts"),
        ("en", "keep my brand voice in posts"),
        ("en", "see if emails are polite"),
        ("en", "a wedding speech"),
        ("en", "thinking of writing a novel"),
        ("en", "art history essays"),
        ("en", "greek yogurt brand posts"),
        ("en", "commercial real estate posts"),
        ("ru", "учу детей дома, нужны стихи"),
        ("ru", "открытая веранда кафе, посты"),
        ("ru", "бесплатная консультация юриста, письма"),
        ("ru", "музыкальные инструменты, описания товаров"),
        ("ru", "поднять продажи, посты"),
        ("ru", "свежая выпечка, посты"),
        ("ru", "голос бренда, посты"),
        ("ru", "японский сад, статья"),
        ("ru", "булочки с маком, рецепт"),
    ],
)
def test_what_describes_something_else_than_a_model_is_no_condition(understood, lang, text):
    answers, filters = understood(text, lang)
    assert not {name for name in filters if name != "strengths"}
    assert set(answers) <= {"goal"}


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "a local model, writing", "way"),
        ("en", "calls tools, writing", "tool_use"),
        ("ru", "локальный помощник, тексты", "way"),
        ("ru", "поставить нейросеть дома, тексты", "way"),
        ("ru", "дома на 3090, тексты", "way"),
    ],
)
def test_what_describes_a_model_is_a_condition(understood, lang, text, name):
    answers, filters = understood(text, lang)
    assert name in filters or answers.get("skill") == ("run",)


@pytest.mark.parametrize("text", ["генерить карточки с картинками", "посты и картинки к ним", "картинки к постам"])
def test_pictures_that_go_with_what_is_made_are_made(understood, text):
    assert understood(text, "ru")[1]["modalities_out"].ids == {"image"}


def test_pictures_come_with_what_is_made_some_words_before(understood):
    answers, filters = understood("делать тесты и карточки с картинками, бесплатно", "ru")
    assert ("inputs" in answers, "modalities_out" in filters) == (False, True)
