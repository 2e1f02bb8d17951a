"""Reading the questions of the guided choice, and what is wrong with them where something is."""

from collections.abc import Iterator
from pathlib import Path

import rtoml
from pydantic import ValidationError

from bot.errors import DataError
from bot.wizard.questions import RESERVED, GivenAnswers, Group, Question, Questions


def load_questions(file: Path) -> Questions:
    """Read the questions.

    Raises:
        DataError: with a line for every problem, naming file, key and fix.
    """
    try:
        questions = Questions.model_validate(rtoml.loads(file.read_text(encoding="utf-8")))
    except OSError as error:
        raise DataError([f"{file.name}: cannot be read; add the file"]) from error
    except rtoml.TomlParsingError as error:
        raise DataError([f"{file.name}: {error}; mend the TOML syntax"]) from error
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=False, include_input=False)
        raise DataError(
            [f"{file.name}: {_place(detail['loc'])}: {detail['msg']}; {_fix(detail['type'])}" for detail in details]
        ) from error
    problems = [f"{file.name}: {problem}" for question in questions.questions for problem in _problems(question)]
    problems += [f"{file.name}: {problem}" for problem in _order_problems(questions)]
    if problems:
        raise DataError(problems)
    return questions


def _place(location: tuple[int | str, ...]) -> str:
    return ".".join(str(part) for part in location)


def _fix(kind: str) -> str:
    return "remove the key or correct its name" if kind == "extra_forbidden" else "correct the value"


def _problems(question: Question) -> list[str]:
    problems = []
    ids = [option.id for option in question.options]
    problems += [f"{question.id}: option {twin} stands twice; rename one" for twin in sorted(_twins(ids))]
    problems += [f"{question.id}: option id {name!r} is taken; rename it" for name in ids if name in RESERVED]
    demands = any(option.needs.kinds for option in question.options)
    if demands != (question.group is Group.DEALBREAKER):
        problems.append(f"{question.id}.group: is dealbreaker where some option demands, and only there; correct it")
    if question.assumed is not None and question.option(question.assumed) is None:
        problems.append(f"{question.id}.assumed: there is no option {question.assumed}; correct it")
    if question.taken_as is not None and question.option(question.taken_as) is None:
        problems.append(f"{question.id}.taken_as: there is no option {question.taken_as}; correct it")
    missing = {one for option in question.options for one in option.before} - set(ids)
    problems += [f"{question.id}: before names {one}, which is no option; correct it" for one in sorted(missing)]
    if question.several and any(option.likes for option in question.options):
        problems.append(f"{question.id}: takes several options, so they may only demand; remove the likes")
    return problems


def _order_problems(questions: Questions) -> list[str]:
    problems = [
        f"question {twin} stands twice; rename one" for twin in sorted(_twins([q.id for q in questions.questions]))
    ]
    problems += [
        f"{place}: there is no {other}.{option}; correct it"
        for place, given in _conditions(questions)
        for other, options in given.items()
        for option in options
        if (asked := questions.question(other)) is None or asked.option(option) is None
    ]
    ticks = [option.id for question in questions.questions if question.ticks for option in question.options]
    problems += [f"option {twin} stands twice on the page of ticks; rename one" for twin in sorted(_twins(ticks))]
    groups = [question.group for question in questions.questions]
    if groups != sorted(groups):
        problems.append("questions: deal-breakers come first; move the preferences behind them")
    return problems


def _conditions(questions: Questions) -> Iterator[tuple[str, GivenAnswers]]:
    """Yield all that depends on answers to other questions, with its place in the file."""
    for question in questions.questions:
        yield f"{question.id}.skip_after", question.skip_after
        yield f"{question.id}.only_after", question.only_after
        yield f"{question.id}.taken_unless", question.taken_unless
        for option in question.options:
            yield f"{question.id}.{option.id}.skip_after", option.skip_after
            yield f"{question.id}.{option.id}.only_after", option.only_after
            yield f"{question.id}.{option.id}.ticked_after", option.ticked_after
            yield f"{question.id}.{option.id}.ticked_unless", option.ticked_unless


def _twins(ids: list[str]) -> set[str]:
    return {name for name in ids if ids.count(name) > 1}
