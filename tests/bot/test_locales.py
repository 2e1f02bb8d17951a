"""Every language says everything that the default one says."""

import shutil
from pathlib import Path

import pytest

from bot.commands.registry import COMMANDS
from bot.languages import Language
from bot.locales import command_problems, locale_problems
from bot.needed_words import needed_words
from bot.wizard.loading import load_questions
from tests.conftest import FROZEN

LOCALES = Path(__file__).parents[2] / "data" / "locales"
QUESTIONS = load_questions(FROZEN / "wizard.toml").questions
LANGS = sorted(part.name for part in LOCALES.iterdir())


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(LOCALES, tmp_path / "locales")


def spoil(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def problems(folder, catalogue):
    return list(locale_problems(folder, needed_words(COMMANDS, catalogue.labs.values(), QUESTIONS, None)))


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


def test_a_new_language_wants_nothing_of_the_others(folder, catalogue):
    shutil.copytree(folder / "ru", folder / "xx")
    assert problems(folder, catalogue) == []


def test_a_message_that_stands_in_two_files_is_told(folder, catalogue):
    for lang in LANGS:
        with (folder / lang / "guide.ftl").open("a", encoding="utf-8") as file:
            file.write("\nunknown = ?\n")
    assert "locales/ru: unknown: stands in two files; remove one" in problems(folder, catalogue)


@pytest.mark.parametrize(
    ("commands", "told"),
    [
        ({"help": ("hilfe", "hilf")}, []),
        ({"hilfe": ("h",)}, ["commands.hilfe: there is no such command; correct the name"]),
        ({"help": ("find",)}, ["commands.help: find is a name of find already; remove it from one"]),
        (
            {"help": ("такое",), "find": ("такое",)},
            ["commands.find: такое is a name of help already; remove it from one"],
        ),
    ],
)
def test_a_languages_name_of_a_command_means_one_command(commands, told):
    language = Language(code="de", name="Deutsch", commands=commands)
    place = "locales/de/language.toml: "
    assert list(command_problems([language], ["help", "find"])) == [place + line for line in told]
