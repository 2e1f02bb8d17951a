"""A message that no language has is told before somebody asks for it."""

import re
import shutil
from dataclasses import replace

import pytest

from bot.commands.registry import COMMANDS
from bot.locales import locale_problems
from bot.needed_words import code_words, needed_words
from bot.questions.text.concepts import Sorting, load_concepts
from bot.wizard.loading import load_questions
from tests.bot._messages import LOCALES, called_for, messages, options, sources
from tests.conftest import FROZEN

QUESTIONS = load_questions(FROZEN / "wizard.toml").questions
CONCEPTS = load_concepts(LOCALES.parent / "questions.toml")
LANGS = sorted(part.name for part in LOCALES.iterdir())


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(LOCALES, tmp_path / "locales")


def without(folder, key):
    """Remove a message from every language."""
    for file in folder.glob("*/*.ftl"):
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(rf"^{key} =.*\n(?:[ \t}}].*\n)*", "", text, flags=re.MULTILINE), encoding="utf-8")


def missing(folder, needed):
    return {line for line in locale_problems(folder, needed) if line.endswith("is missing; write it")}


@pytest.mark.parametrize(
    "key",
    [
        "alternatives-newer",
        "alternatives-price-input",
        "argument-model_optional",
        "availability-limited",
        "cost-assume-off-peak",
        "country-fr",
        "decline-opinion-why",
        "decline-speed",
        "fact-context_window",
        "fact-sell",
        "fact-verdict-unknown",
        "family-outcome",
        "family-special",
        "guide-closed-against-4-text",
        "guide-open-5",
        "guide-path-choice",
        "guide-rung-open_source",
        "guide-terms-intro",
        "hosting-answer-limited",
        "hosting-data-no",
        "hosting-in-other",
        "hosting-promise-unknown",
        "hosting-served-limited",
        "kind-assistant",
        "lifecycle-retired",
        "mark-estimate",
        "modality-pdf",
        "month-12",
        "month-of-1",
        "news-price",
        "news-retired_on",
        "number-trillion",
        "openness-free_weights",
        "openness-program-api",
        "openness-program-says-open_source",
        "openness-says-internal",
        "order-memory-down",
        "order-released-up",
        "permission-answer-unknown",
        "permission-basis-retired",
        "permission-beyond-attribution",
        "permission-conditions",
        "permission-says-conditions",
        "permission-use-train_on_output",
        "price-eur",
        "region-other",
        "run-fit-tight",
        "run-group-no",
        "run-tight",
        "russian-native",
        "start-example-4",
        "status-outdated",
        "task-vision",
        "tier-workhorse",
        "verdict-opinion",
        "wizard-against-behind",
        "wizard-breaks-month",
        "wizard-cost-budget",
        "wizard-gap-reasoning",
        "wizard-instead-main",
        "wizard-role-another",
        "wizard-start-own",
        "wizard-unknown-task",
        "wizard-way-host",
        "wizard-why-cheaper",
        "wizard-why-no_way",
    ],
)
def test_a_message_that_no_language_has_is_told(folder, catalogue, key):
    without(folder, key)
    told = missing(folder, needed_words(COMMANDS, catalogue.labs.values(), QUESTIONS, CONCEPTS))
    assert told == {f"locales/{lang}: {key}: is missing; write it" for lang in LANGS}


def test_every_message_that_the_code_names_is_there():
    there = {*messages()}
    assert [key for file in sources() for key in called_for(file) if key not in there] == []
    assert [key for key in options() if key not in there] == []


def test_a_makers_country_wants_its_name_in_every_language(catalogue):
    lab = catalogue.labs["amazon"].model_copy(update={"country": "ZZ"})
    assert {*needed_words((), [lab], (), None)} - {*code_words()} == {"country-zz"}


def test_a_command_wants_its_words_in_every_language():
    spec = replace(COMMANDS[0], name="ping", on_message=True)
    wanted = {"command-ping", "menu-ping", "menu-ping-message"}
    assert {*needed_words([spec], (), (), None)} - {*code_words()} == wanted


def test_a_question_wants_its_words_in_every_language():
    option = QUESTIONS[0].options[0].model_copy(update={"id": "red"})
    question = QUESTIONS[0].model_copy(update={"id": "colour", "options": (option,)})
    wanted = {f"wizard-colour{part}" for part in ("", "-name", "-red", "-why")}
    assert {*needed_words((), (), [question], None)} - {*code_words()} == wanted


def test_a_thing_that_cannot_be_answered_wants_its_words_in_every_language():
    concepts = CONCEPTS.model_copy(update={"groups": {}, "declines": {"weather": ()}, "orders": {}})
    wanted = {"decline-weather", "decline-weather-why"}
    assert {*needed_words((), (), (), concepts)} - {*code_words()} == wanted


def test_an_order_wants_words_for_both_its_directions_in_every_language():
    concepts = CONCEPTS.model_copy(
        update={"groups": {}, "declines": {}, "orders": {"wisest": Sorting(property="russian")}}
    )
    assert {*needed_words((), (), (), concepts)} - {*code_words()} == {"order-russian-up", "order-russian-down"}
