"""Application commands: Discord's rules for them beyond the tables, and the registered ones by scope."""

import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

from tests.wire.discord_schema import Path, Problem, problems_of, units
from tests.wire.discord_tables import COMMANDS, LOCALES
from tests.wire.discord_world import RefusedRequestError

Body = dict[str, Any]
SLASH, USER, MESSAGE = 1, 2, 3
LIMITS = {SLASH: 100, USER: 15, MESSAGE: 15}
SUBCOMMAND, SUBCOMMAND_GROUP, STRING = 1, 2, 3
DAILY_CREATES = 200


def command_problems(body: object) -> list[Problem]:
    """List what is wrong with a full list of commands."""
    problems = problems_of(COMMANDS, body)
    if problems or not isinstance(body, list):
        return problems
    seen: set[tuple[int, str]] = set()
    for place, command in enumerate(body):
        kind = command.get("type") or SLASH
        if (kind, command["name"]) in seen:
            message = f"Application command names must be unique: {command['name']!r}"
            problems.append(Problem((place, "name"), "APPLICATION_COMMANDS_DUPLICATE_NAME", message))
        seen.add((kind, command["name"]))
        problems += _slash(command, (place,)) if kind == SLASH else _context_menu(command, (place,))
    for kind, limit in LIMITS.items():
        count = sum(1 for command in body if (command.get("type") or SLASH) == kind)
        if count > limit:
            problems.append(Problem((), "MAX_COMMANDS", f"At most {limit} commands of type {kind}, are {count}."))
    return problems


def localised(thing: Body, field: str, locale: str) -> str:
    """Return a name or a description as a locale shows it."""
    return str((thing.get(f"{field}_localizations") or {}).get(locale) or thing.get(field) or "")


def well_named(name: str) -> bool:
    """Tell whether a name may be a slash command's or an option's: letters, digits, - _ ', and no capitals."""
    return name == name.lower() and all(letter in "-_'" or _is_letter(letter) for letter in name)


def _is_letter(letter: str) -> bool:
    # Devanagari and Thai write vowels as marks, which the two scripts are allowed by name.
    by_script = unicodedata.name(letter, "").startswith(("DEVANAGARI", "THAI"))
    return unicodedata.category(letter)[0] in "LN" or by_script


def _context_menu(command: Body, path: Path) -> Iterator[Problem]:
    if command.get("description") or command.get("description_localizations"):
        yield Problem((*path, "description"), "CONTEXT_MENU_DESCRIPTION", "Context menu commands have no description")
    if command.get("options"):
        yield Problem((*path, "options"), "CONTEXT_MENU_OPTIONS", "Context menu commands cannot have options")


def _slash(command: Body, path: Path) -> Iterator[Problem]:
    if not (command.get("description") or "").strip():
        yield Problem((*path, "description"), "BASE_TYPE_REQUIRED", "This field is required")
    yield from _names(command, path)
    yield from _options(command.get("options") or [], (*path, "options"))
    length = _length(command)
    if length > 8000:
        message = f"Command exceeds maximum size of 8000 (longest locale of each text counted): {length}."
        yield Problem(path, "APPLICATION_COMMAND_TOO_LARGE", message)


def _names(thing: Body, path: Path) -> Iterator[Problem]:
    if not well_named(thing["name"]):
        message = f"Command or option name is invalid: {thing['name']!r}"
        yield Problem((*path, "name"), "APPLICATION_COMMAND_INVALID_NAME", message)
    for locale, name in (thing.get("name_localizations") or {}).items():
        if not well_named(name):
            where = (*path, "name_localizations", locale)
            yield Problem(where, "APPLICATION_COMMAND_INVALID_NAME", f"Command or option name is invalid: {name!r}")


def _options(options: list[Body], path: Path) -> Iterator[Problem]:
    nested = [option["type"] in {SUBCOMMAND, SUBCOMMAND_GROUP} for option in options]
    if any(nested) and not all(nested):
        message = "Sub-command and sub-command group option types are mutually exclusive to all other types"
        yield Problem(path, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message)
    optional_before = False
    for place, option in enumerate(options):
        where = (*path, place)
        yield from _names(option, where)
        if option.get("required") and optional_before:
            message = "Required options must be placed before non-required options"
            yield Problem(where, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message)
        optional_before = optional_before or not option.get("required")
        if option.get("autocomplete") and option.get("choices") is not None:
            message = "Autocomplete and choices cannot both be set"
            yield Problem(where, "APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_CHOICES", message)
        yield from _bounds(option, where)
        yield from _choices(option.get("choices") or [], (*where, "choices"))
        yield from _options(option.get("options") or [], (*where, "options"))
    for locale in sorted({"", *_locales(options)}):
        names = [localised(option, "name", locale) for option in options]
        for name in sorted({name for name in names if names.count(name) > 1}):
            message = f"Option names must be unique, {name!r} is not in locale {locale or 'default'!r}"
            yield Problem(path, "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", message)


def _bounds(option: Body, path: Path) -> Iterator[Problem]:
    for kind in ("length", "value"):
        low, high = option.get(f"min_{kind}"), option.get(f"max_{kind}")
        if low is not None and high is not None and low > high:
            yield Problem((*path, f"min_{kind}"), "OPTION_BOUNDS", f"{low} exceeds the maximum {high}.")


def _choices(choices: list[Body], path: Path) -> Iterator[Problem]:
    for locale in sorted({"", *_locales(choices)}):
        names = [localised(choice, "name", locale) for choice in choices]
        if len(set(names)) != len(names):
            message = f"Choice names must be unique in locale {locale or 'default'!r}: {names}"
            yield Problem(path, "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS", message[:200])


def _locales(things: list[Body]) -> set[str]:
    return {locale for thing in things for locale in thing.get("name_localizations") or ()} & LOCALES


def _length(thing: Body) -> int:
    total = 0
    for field in ("name", "description"):
        texts = [thing.get(field) or "", *(thing.get(f"{field}_localizations") or {}).values()]
        total += max(map(units, texts))
    for choice in thing.get("choices") or ():
        names = [choice["name"], *(choice.get("name_localizations") or {}).values()]
        total += max(map(units, names)) + units(str(choice["value"]))
    return total + sum(_length(option) for option in thing.get("options") or ())


class Registry:
    """The registered commands: global ones under None, a guild's under its id."""

    def __init__(self, application_id: int) -> None:
        self._application_id = application_id
        self._scopes: dict[int | None, list[Body]] = {}
        self.created = 0
        """How many new names were registered; Discord allows 200 a day."""

    def put(self, scope: int | None, commands: list[Body], new_id: Callable[[], int]) -> list[Body]:
        """Replace the commands of a scope; one that keeps its name and type keeps its id."""
        known = {(each["type"], each["name"]): each["id"] for each in self.listed(scope)}
        keys = {(each.get("type") or SLASH, each["name"]) for each in commands}
        if self.created + len(keys - known.keys()) > DAILY_CREATES:
            raise RefusedRequestError(
                400, 30034, "Max number of daily application command creates has been reached (200)"
            )
        self.created += len(keys - known.keys())
        self._scopes[scope] = [self._registered(each, known, new_id) for each in commands]
        return self._scopes[scope]

    def _registered(self, command: Body, known: dict[tuple[int, str], str], new_id: Callable[[], int]) -> Body:
        kind = command.get("type") or SLASH
        return {
            "default_member_permissions": None,
            "contexts": None,
            "integration_types": [0],
            "nsfw": False,
            **command,
            "description": command.get("description") or "",
            "type": kind,
            "id": known.get((kind, command["name"])) or str(new_id()),
            "application_id": str(self._application_id),
            "version": str(new_id()),
        }

    def listed(self, scope: int | None) -> list[Body]:
        """Return the commands of a scope."""
        return self._scopes.get(scope, [])

    def find(self, kind: int, name: str, guild_id: int | None, locale: str) -> Body:
        """Find a command that a person in a guild (or none) can see, by its default or its localised name."""
        offered = [*self.listed(guild_id), *self.listed(None)] if guild_id else self.listed(None)
        for command in offered:
            if command["type"] == kind and name in {command["name"], localised(command, "name", locale)}:
                return command
        known = [command["name"] for command in offered if command["type"] == kind]
        raise AssertionError(f"no command {name!r} is registered, only {known}")
