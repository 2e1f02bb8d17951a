"""A folder is all that a new language needs: the bot speaks it with no change of code."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bot.app import App
from bot.commands.registry import COMMANDS
from bot.languages import load_languages
from bot.locales import command_problems, locale_problems
from bot.needed_words import needed_words
from bot.questions.text.phrase_book import load_phrase_book
from bot.questions.text.phrases import Phrases
from bot.reply.reply import Outcome
from bot.words import load_lexicon
from tests.talk import Talker

LOCALES = Path(__file__).parents[2] / "data" / "locales"
LANGUAGE = """
name = "Deutsch"
also_called = ["German", "немецкий"]
letters = "ÄÖÜäöüß"

[commands]
model = ["modell"]
help = ["hilfe"]
"""
SAID = {
    "start-title = LLM Zoo": "start-title = LLM-Tierpark",
    "fact-context_window = Context window": "fact-context_window = Kontextfenster",
    "wizard-goal = What do you need the model for?": "wizard-goal = Wofür brauchst du das Modell?",
    "wizard-goal-code = Code": "wizard-goal-code = Programmieren",
    "openness-title = { $name }: open or closed?": "openness-title = { $name }: offen oder geschlossen?",
    "compare-best-mark = ★": "compare-best-mark = ⭐",
    '"good evening"': '"guten tag"',
    '"help me choose"': '"hilf mir wählen"',
    '"is it open source"': '"ist es quelloffen"',
    '"versus"': '"oder"',
}
"""What the new language says, by what it replaces in the English files."""


@pytest.fixture
def folder(tmp_path):
    folder = shutil.copytree(LOCALES, tmp_path / "locales")
    german = shutil.copytree(folder / "en", folder / "de")
    (german / "language.toml").write_text(LANGUAGE, encoding="utf-8")
    unsaid = {*SAID}
    for file in (*german.glob("*.ftl"), german / "phrases.toml"):
        text = file.read_text(encoding="utf-8")
        for old in [old for old in unsaid if old in text]:
            text = text.replace(old, SAID[old], 1)
            unsaid.remove(old)
        file.write_text(text, encoding="utf-8")
    assert not unsaid
    return folder


@pytest.fixture
def app(tools, folder):
    return App(replace(tools, lexicon=load_lexicon(folder), phrases=Phrases(lambda: load_phrase_book(folder))))


@pytest.fixture
def german(app):
    return Talker(app, lang="de")


def test_nothing_is_missing(folder, catalogue):
    assert list(locale_problems(folder, needed_words(COMMANDS, catalogue.labs.values(), (), None))) == []
    assert list(command_problems(load_languages(folder).values(), (spec.name for spec in COMMANDS))) == []


async def test_it_is_spoken_to_whom_the_platform_says_so(german):
    assert (await german.say("/start")).lang == "de"
    assert "LLM-Tierpark" in german.shown


async def test_a_card_is_worded_in_it_and_takes_its_texts_in_english(german, catalogue):
    await german.whole("/model gpt-4o")
    assert "Kontextfenster" in german.shown
    assert catalogue.models["openai/gpt-4o"].summary["en"] in " ".join(german.shown.split())


@pytest.mark.parametrize("text", ["claude", "/term token", "/models", "/openclosed llama 3", "/compare gpt-4o, gpt-4"])
async def test_what_has_no_text_in_it_is_shown_in_english(german, text):
    reply = await german.say(text)
    assert reply.lang == "de"
    assert reply.outcome in {Outcome.FOUND, Outcome.INFO}


async def test_the_guided_choice_asks_in_it(german):
    await german.say("/choose")
    assert "Wofür brauchst du das Modell?" in german.shown
    reply = await german.press("Programmieren")
    assert (reply.lang, reply.outcome) == ("de", Outcome.QUESTION)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Guten Tag!", "LLM-Tierpark"),
        ("Hilf mir wählen", "Wofür brauchst du das Modell?"),
        ("Ist es quelloffen gpt-4o", "GPT-4o: offen oder geschlossen?"),
        ("gpt-4o oder gpt-4", "⭐"),
    ],
)
async def test_questions_are_known_by_its_phrases(german, text, shown):
    await german.say(text)
    assert shown in german.shown


async def test_its_letters_tell_it_where_the_profile_does_not(app):
    talker = Talker(app, lang=None)
    assert (await talker.say("größer als gpt-4o?")).lang == "de"
    assert (await talker.say("чем хорош gpt-4o?")).lang == "ru"
    assert (await Talker(app, user="another", lang=None).say("gpt-4o")).lang == "en"


@pytest.mark.parametrize("name", ["de", "Deutsch", "german", "НЕМЕЦКИЙ"])
async def test_it_can_be_chosen_by_its_names(app, name):
    talker = Talker(app, lang="ru")
    assert (await talker.say(f"/lang {name}")).lang == "de"
    await talker.say("/lang")
    assert talker.labels == ["English", "Deutsch", "Русский"]
    assert (await talker.say("/start")).lang == "de"


async def test_its_names_of_commands_are_understood(german):
    await german.say("/modell gpt-4o")
    assert german.ids == ["openai/gpt-4o"]
    assert (await german.say("/hilfe")).outcome is Outcome.INFO
