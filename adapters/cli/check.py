"""`zoobot check`: validate the settings of the platforms, the data and the words."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from adapters.cli.platforms import settings_problems
from bot.commands.registry import COMMANDS
from bot.errors import DataError
from bot.languages import load_languages
from bot.loading.load import load_catalogue
from bot.loading.reference import missing_files
from bot.loading.source_rules import blog_warnings
from bot.locales import command_problems, locale_problems
from bot.needed_words import language_words, needed_words
from bot.paths import data_folder
from bot.questions.text.concepts import load_concepts
from bot.questions.text.phrase_book import load_phrase_book
from bot.settings import unknown_keys
from bot.wizard.loading import load_questions
from bot.words import Words, load_lexicon

T = TypeVar("T")


def check(words: Words, variables: Mapping[str, str]) -> int:
    """Print what is wrong, a line for each problem, or what was read and may be wrong; return the exit status."""
    data = data_folder()
    problems = [*settings_problems(variables), *missing_files(data)]
    catalogue = _read(load_catalogue, data, problems)
    questions = _read(load_questions, data / "wizard.toml", problems)
    concepts = _read(load_concepts, data / "questions.toml", problems)
    _read(load_lexicon, data / "locales", problems)
    _read(load_phrase_book, data / "locales", problems)
    needed = needed_words(
        COMMANDS,
        catalogue.labs.values() if catalogue else (),
        questions.questions if questions else (),
        concepts,
    )
    languages = language_words(catalogue.models.values() if catalogue else ())
    problems.extend(locale_problems(data / "locales", (*needed, *languages)))
    spoken = _read(load_languages, data / "locales", problems) or {}
    problems.extend(command_problems(spoken.values(), (spec.name for spec in COMMANDS)))
    if problems or catalogue is None or questions is None:
        sys.stderr.write("\n".join(problems) + "\n")
        sys.stderr.write(words("check-failed", count=len(problems), folder=data.name) + "\n")
        return 1
    counts = {
        "models": len(catalogue.models),
        "families": len(catalogue.families),
        "labs": len(catalogue.labs),
        "terms": len(catalogue.terms),
        "signposts": len(catalogue.signposts),
        "questions": len(questions.questions),
    }
    ignored = (f"{key}: no setting of this program, and so ignored" for key in unknown_keys(variables))
    warnings = (*ignored, *blog_warnings(catalogue))
    if warnings:
        sys.stdout.write("\n".join(warnings) + "\n" + words("check-warned", count=len(warnings)) + "\n")
    sys.stdout.write(words("check-passed", **counts) + "\n")
    return 0


def _read(load: Callable[[Path], T], place: Path, problems: list[str]) -> T | None:
    """Return what was loaded; None where it is broken, with what is wrong added to `problems`."""
    try:
        return load(place)
    except DataError as error:
        problems.extend(error.problems)
        return None
