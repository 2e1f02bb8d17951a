from pathlib import Path

import pytest
import rtoml

from bot.errors import DataError
from bot.questions.phrase_book import load_phrase_book
from bot.questions.phrases import Intent, Phrases

ROOT = Path(__file__).parents[3]
PARTED = rtoml.loads((ROOT / "tests" / "data" / "lookups.toml").read_text(encoding="utf-8"))["parted"]
PHRASES = Phrases(lambda: load_phrase_book(ROOT / "data" / "phrases.toml"))


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


def test_a_broken_file_is_named(tmp_path):
    file = tmp_path / "phrases.toml"
    file.write_text("[compare]\nlead = 1\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"phrases\.toml"):
        load_phrase_book(file)


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_every_fact_that_can_be_asked_for_stands_on_cards(lexicon, lang):
    book = rtoml.loads((ROOT / "data" / "phrases.toml").read_text(encoding="utf-8"))
    assert [name for name in book["facts"] if not lexicon.pick(lang).has(f"fact-{name}")] == []
