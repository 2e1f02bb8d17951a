"""Every language says everything that the default one says."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bot.commands.registry import COMMANDS
from bot.locales import locale_problems, needed_words
from bot.wizard.questions import load_questions

LOCALES = Path(__file__).parents[2] / "data" / "locales"
QUESTIONS = load_questions(Path(__file__).parents[1] / "catalogue" / "wizard.toml").questions
LANGS = sorted(part.name for part in LOCALES.iterdir())


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(LOCALES, tmp_path / "locales")


def spoil(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def problems(folder, catalogue):
    return list(locale_problems(folder, needed_words(COMMANDS, catalogue.labs.values(), QUESTIONS)))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("unknown = ", "unknwn = ", "locales/ru/cards.ftl: unknown: is missing; translate it"),
        ("unknown = ", "unknwn = ", "locales/ru/cards.ftl: unknwn: is no message of locales/en"),
        ("{ $mark } { $name }", "{ $name }", "locales/ru/cards.ftl: legend-item: should hold $mark, $name"),
    ],
)
def test_a_slip_in_a_translation_names_file_key_and_fix(folder, catalogue, old, new, told):
    spoil(folder / "ru" / "cards.ftl", old, new)
    assert any(line.startswith(told) for line in problems(folder, catalogue))


def test_a_file_that_is_not_translated_is_told(folder, catalogue):
    (folder / "ru" / "guide.ftl").unlink()
    assert "locales/ru/guide.ftl: is missing; translate locales/en/guide.ftl" in problems(folder, catalogue)


def test_a_new_language_wants_its_name_in_every_language(folder, catalogue):
    shutil.copytree(folder / "ru", folder / "xx")
    told = problems(folder, catalogue)
    wanted = {
        f"locales/{lang}: lang{name}-xx: is missing; write it" for lang in (*LANGS, "xx") for name in ("", "-name")
    }
    assert set(told) == wanted


def test_a_makers_country_wants_its_name_in_every_language(folder, catalogue):
    lab = catalogue.labs["amazon"].model_copy(update={"country": "ZZ"})
    told = list(locale_problems(folder, needed_words((), [lab], ())))
    assert told == [f"locales/{lang}: country-zz: is missing; write it" for lang in LANGS]


def test_a_command_wants_its_words_in_every_language(folder):
    spec = replace(COMMANDS[0], name="ping", on_message=True)
    told = list(locale_problems(folder, needed_words([spec], (), ())))
    keys = ("command-ping", "menu-ping", "menu-ping-message")
    assert told == [f"locales/{lang}: {key}: is missing; write it" for lang in LANGS for key in keys]


def test_a_question_wants_its_words_in_every_language(folder):
    option = QUESTIONS[0].options[0].model_copy(update={"id": "red"})
    question = QUESTIONS[0].model_copy(update={"id": "colour", "options": (option,)})
    told = list(locale_problems(folder, needed_words((), (), [question])))
    keys = [f"wizard-colour{part}" for part in ("", "-name", "-red", "-why")]
    assert told == [f"locales/{lang}: {key}: is missing; write it" for lang in LANGS for key in keys]


def test_a_message_that_stands_in_two_files_is_told(folder, catalogue):
    for lang in LANGS:
        with (folder / lang / "guide.ftl").open("a", encoding="utf-8") as file:
            file.write("\nunknown = ?\n")
    assert "locales/ru: unknown: stands in two files; remove one" in problems(folder, catalogue)
