import shutil
from pathlib import Path

import pytest
import rtoml

from bot.errors import DataError
from bot.questions.text.phrase_book import load_phrase_book
from bot.questions.text.phrases import Intent, Phrases

ROOT = Path(__file__).parents[4]
LOCALES = ROOT / "data" / "locales"
PARTED = rtoml.loads((ROOT / "tests" / "data" / "lookups.toml").read_text(encoding="utf-8"))["parted"]
PHRASES = Phrases(lambda: load_phrase_book(LOCALES))


@pytest.mark.parametrize(("text", "names"), list(PARTED.items()))
def test_the_names_of_a_comparison_are_set_apart(text, names):
    assert list(PHRASES.names(text)) == names


@pytest.mark.parametrize("text", PARTED)
def test_case_makes_no_difference(text):
    assert [name.casefold() for name in PHRASES.names(text.upper())] == [name.casefold() for name in PARTED[text]]


@pytest.mark.parametrize(
    "name", ["gpt-4", "command r+", "openai/gpt-4o", "gpt 4,5", "llama 3.1 70b", "ор", "android", "исландия"]
)
def test_one_name_stays_whole(name):
    assert PHRASES.names(name) == (name,)


@pytest.mark.parametrize("text", ["", " ", "?", ", ,", "или", "vs", "сравни"])
def test_no_name_is_no_name(text):
    assert PHRASES.names(text) == ()


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("gpt-4", Intent.LOOK_UP),
        ("gpt-4 vs claude", Intent.COMPARE),
        ("сравни gpt-4 и claude", Intent.COMPARE),
        ("Привет!", Intent.GREETING),
        ("помоги выбрать модель для кода", Intent.CHOOSE),
        ("почему не gpt-4?", Intent.WHY_NOT),
        ("gpt-4 опенсорс?", Intent.OPENNESS),
        ("is llama 3 open source?", Intent.OPENNESS),
    ],
)
def test_a_question_is_known_by_its_phrases(text, intent):
    assert PHRASES.asked(text).intent is intent


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(LOCALES, tmp_path / "locales", ignore=shutil.ignore_patterns("*.ftl"))


def told(folder):
    with pytest.raises(DataError) as caught:
        load_phrase_book(folder)
    return "\n".join(caught.value.problems)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("lead = [", "lead = 1 #", "mend the file"),
        ("[why_not]", "[whynot]", "locales/ru/phrases.toml: why_not: is missing; write it"),
        (
            "[why_not]",
            "[whynot]",
            "ru/phrases.toml: whynot: there is no such key; remove it or correct its name",
        ),
        ('"почему не"', '""', "locales/ru/phrases.toml: why_not.phrases.0: string should have at least 1 character"),
    ],
)
def test_a_mistake_names_file_key_and_fix(folder, old, new, problem):
    file = folder / "ru" / "phrases.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert problem in told(folder)


def test_a_language_without_phrases_is_told(folder):
    (folder / "ru" / "phrases.toml").unlink()
    assert told(folder).startswith("locales/ru/phrases.toml: ")


def test_the_phrases_of_all_languages_are_taken_together(folder):
    book = load_phrase_book(folder)
    assert {"from", "от"} <= {*book.compare.facing}


@pytest.mark.parametrize(
    ("text", "intent", "names"),
    [
        ("watch gpt-4o", Intent.WATCH, "gpt-4o"),
        ("Keep an eye on Claude!", Intent.WATCH, "Claude"),
        ("tell me when gpt-4o gets cheaper than $3", Intent.WATCH, "gpt-4o gets cheaper than $3"),
        ("сообщи, когда gpt-4o станет дешевле 0,5 доллара", Intent.WATCH, "gpt-4o станет дешевле 0,5 доллара"),
        ("следи за gpt-4o", Intent.WATCH, "gpt-4o"),
        ("сообщи, когда gpt-4o подешевеет", Intent.WATCH, "gpt-4o подешевеет"),
        ("unwatch gpt-4o", Intent.UNWATCH, "gpt-4o"),
        ("не следи за gpt-4o", Intent.UNWATCH, "gpt-4o"),
        ("stop watching", Intent.UNWATCH, ""),
        ("What do I watch?", Intent.WATCHES, ""),
        ("за чем я слежу", Intent.WATCHES, ""),
    ],
)
def test_what_is_watched_is_told_from_how_that_is_asked(phrases, text, intent, names):
    assert phrases.watching(text) == (intent, names)


@pytest.mark.parametrize(
    "text",
    [
        "tell me when gpt-4o came out",
        "сообщи, когда вышла gpt-4o",
        "which models can watch videos",
        "tell me if gpt-4o is open",
        "gpt-4o, watch",
        "watchmaker",
        "скажи, когда появилась gpt-4o",
        "",
    ],
)
def test_a_question_about_the_past_or_with_such_a_word_inside_is_none_about_watching(phrases, text):
    assert phrases.watching(text) is None


@pytest.mark.parametrize("text", ["new models", "a new model comes out", "новыми моделями", "Выйдет новая модель."])
def test_all_models_that_come_out_are_meant(phrases, text):
    assert phrases.means_all_new(text)
