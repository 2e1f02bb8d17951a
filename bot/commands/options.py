"""The typed options of commands: the words of the short form that each stands for, and its completions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import assert_never

from bot.commands.request import Request
from bot.reply.reply import Suggestion
from bot.search.finder import EntryKind


class Completed(StrEnum):
    """What an option is completed with."""

    NOTHING = "nothing"
    MODEL = "model"
    ENTRY = "entry"
    """Any entry that can be named."""
    MAKER = "maker"
    MACHINE = "machine"
    CONDITION = "condition"
    """The words of the conditions on the option's properties."""
    ORDER = "order"
    WORDS = "words"
    """The option's own words."""


_MOST = 25
"""Names of models that are looked up at once."""


@dataclass(frozen=True)
class Option:
    """An option of a command; `option-<name>` in the locale files names it, `option-<name>-about` describes it."""

    name: str
    phrase: str = "{}"
    """The words of the short form that it stands for, with its value."""
    bare: str = "{}"
    """What a number without a unit means."""
    completed: Completed = Completed.NOTHING
    properties: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    """The values that it offers, worded by `value-<option>-<number>` from 1 on."""


def phrases(options: Sequence[Option], given: Mapping[str, str]) -> list[str]:
    """Return the short form of the options given, in their order."""
    return [_phrase(one, given[one.name].strip()) for one in options if given.get(one.name, "").strip()]


def completions(request: Request, option: Option, limit: int) -> tuple[Suggestion, ...]:
    """Complete what is being typed into an option."""
    found = (one for one in _values(request, option) if _fits(one, request.args))
    return tuple(islice(found, limit))


def _phrase(option: Option, value: str) -> str:
    bare = value.replace(".", "", 1).replace(",", "").isdecimal()
    return option.phrase.format(option.bare.format(value) if bare else value)


def _values(request: Request, option: Option) -> Iterator[Suggestion]:  # noqa: C901, PLR0912  # a case for each
    """Yield the values that an option offers."""
    from bot.questions.answers.list_choices import concepts_of, orders_known

    words, tools = request.words, request.tools
    match option.completed:
        case Completed.NOTHING:
            return
        case Completed.MODEL | Completed.ENTRY:
            kind = EntryKind.MODEL if option.completed is Completed.MODEL else None
            page = tools.finder.complete(request.args, kind, 0, _MOST)
            yield from (tools.suggestions.get(words, tools.catalogue, hit) for hit in page.hits)
        case Completed.MAKER:
            for lab in sorted(tools.catalogue.labs.values(), key=lambda one: one.name):
                yield _plain(lab.name, words(f"country-{lab.country.lower()}"), lab.name)
        case Completed.MACHINE:
            for machine in tools.catalogue.machines.machines.values():
                memory = words("gigabytes", text=str(max(machine.memory_gb)))
                yield _plain(machine.name, memory, machine.name)
        case Completed.CONDITION:
            for title, text in concepts_of(request.setting, tools.questions, option.properties):
                yield _plain(title, "", text)
        case Completed.ORDER:
            for title, text in orders_known(request.setting, tools.questions):
                yield _plain(title, "", text)
        case Completed.WORDS:
            for number, text in enumerate(option.words, 1):
                yield _plain(words(f"value-{option.name}-{number}"), "", text)
        case _:
            assert_never(option.completed)


def _plain(title: str, subtitle: str, text: str) -> Suggestion:
    return Suggestion(subject=None, title=title, subtitle=subtitle, text=text)


def _fits(one: Suggestion, typed: str) -> bool:
    """Tell whether a value is one that what is typed may become; names of models were looked up before."""
    wanted = typed.casefold().strip()
    return one.subject is not None or wanted in one.title.casefold() or wanted in one.text.casefold()
