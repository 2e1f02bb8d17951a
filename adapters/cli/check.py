"""`zoobot check`: validate the data; the settings were read before."""

import sys
from pathlib import Path

from bot.catalogue.load import load_catalogue
from bot.commands._phrases import load_phrases
from bot.errors import DataError
from bot.places import data_folder
from bot.wizard.questions import load_questions
from bot.words import Words


def check(words: Words) -> int:
    """Print what is wrong, a line for each problem, or what was read; return the exit status."""
    data = data_folder()
    problems: list[str] = []
    counts: dict[str, str | int] = {}
    for part in (_catalogue, _questions, _phrases):
        try:
            counts |= part(data)
        except DataError as error:
            problems.extend(error.problems)
    if problems:
        sys.stderr.write("\n".join(problems) + "\n")
        sys.stderr.write(words("check-failed", count=len(problems), folder=data.name) + "\n")
        return 1
    sys.stdout.write(words("check-passed", **counts) + "\n")
    return 0


def _catalogue(data: Path) -> dict[str, str | int]:
    catalogue = load_catalogue(data)
    return {
        "models": len(catalogue.models),
        "families": len(catalogue.families),
        "labs": len(catalogue.labs),
        "terms": len(catalogue.terms),
    }


def _questions(data: Path) -> dict[str, str | int]:
    return {"questions": len(load_questions(data / "wizard.toml").questions)}


def _phrases(data: Path) -> dict[str, str | int]:
    load_phrases(data / "phrases.toml")
    return {}
