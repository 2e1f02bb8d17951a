"""Reading Fluent files: every message as the parts that it is written of."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from babel import Locale, UnknownLocaleError
from fluent.syntax import FluentParser, ast

from bot.errors import DataError
from bot.messages.message import Choice, Message, Part

_Entry = ast.Message | ast.Term


def read_messages(files: Iterable[Path]) -> dict[str, Message]:
    """Read the messages of one language, by key.

    Raises:
        DataError: a line for each place that cannot be read, naming file, line and fix.
    """
    problems: list[str] = []
    entries: dict[str, tuple[_Entry, _File]] = {}
    for path in files:
        file = _File(path, problems)
        entries.update((key, (entry, file)) for key, entry in file.entries())
    reader = _Reader(entries)
    messages = {
        key: reader.message(key)
        for key, (entry, _) in entries.items()
        if entry.value is not None and isinstance(entry, ast.Message)
    }
    if problems:
        raise DataError([*dict.fromkeys(problems)])
    return messages


def plural_rules(code: str) -> dict[str, str]:
    """Return which numbers take which plural form in a language, as Unicode's CLDR says; none where it says nothing."""
    try:
        return dict(Locale.parse(code).plural_form.rules)
    except UnknownLocaleError:
        return {}


class _File:
    """A Fluent file, and where in it something is wrong."""

    def __init__(self, path: Path, problems: list[str]) -> None:
        self._place = f"locales/{path.parent.name}/{path.name}"
        self._problems = problems
        self._text = ""
        try:
            self._text = path.read_text(encoding="utf-8")
        except OSError as error:
            problems.append(f"{self._place}: cannot be read ({error.strerror}); put the file back")
        except UnicodeDecodeError:
            problems.append(f"{self._place}: is not in UTF-8; save it in that encoding")

    def entries(self) -> Iterator[tuple[str, _Entry]]:
        """Yield messages and terms under the names by which others refer to them."""
        for entry in FluentParser().parse(self._text).body:
            match entry:
                case ast.Message():
                    yield entry.id.name, entry
                case ast.Term():
                    yield f"-{entry.id.name}", entry
                case ast.Junk():
                    for note in entry.annotations:
                        self.wrong(note, f"{note.message}; mend the Fluent syntax")
                case _:
                    pass

    def wrong(self, node: ast.SyntaxNode, problem: str) -> None:
        """Note what is wrong at a place of the file."""
        line = self._text.count("\n", 0, node.span.start if node.span else 0) + 1
        self._problems.append(f"{self._place}:{line}: {problem}")


class _Reader:
    """Reader that takes patterns apart; a message or term that one refers to is written in its place."""

    def __init__(self, entries: dict[str, tuple[_Entry, _File]]) -> None:
        self._entries = entries

    def message(self, key: str) -> Message:
        """Return a message; not in place, since Python 3.13.0 crashes if a comprehension is the first to make one."""
        entry, file = self._entries[key]
        return Message(parts=self._parts_of(entry.value, file, (key,)))

    def _parts_of(self, pattern: ast.Pattern | None, file: _File, within: tuple[str, ...]) -> tuple[Part, ...]:
        """Return the parts of a pattern; `within` are the entries that are being read, the outermost first."""
        parts: list[Part] = []
        for element in pattern.elements if pattern else ():
            for part in self._taken(element, file, within):
                if isinstance(part, str) and parts and isinstance(parts[-1], str):
                    parts[-1] += part
                else:
                    parts.append(part)
        return tuple(parts)

    def _taken(self, node: ast.SyntaxNode, file: _File, within: tuple[str, ...]) -> tuple[Part, ...]:
        match node:
            case ast.TextElement(value=text):
                return (_escaped(text),)
            case ast.Placeable(expression=inner):
                return self._taken(inner, file, within)
            case ast.StringLiteral() as literal:
                return (_escaped(literal.parse()["value"]),)
            case ast.NumberLiteral(value=value):
                return (value,)
            case ast.VariableReference(id=name):
                return (f"{{{name.name}}}",)
            case ast.SelectExpression(selector=ast.VariableReference(id=name), variants=variants):
                return (self._choice(name.name, variants, file, within),)
            case ast.MessageReference(id=name, attribute=None) as reference:
                return self._referred(name.name, reference, file, within)
            case ast.TermReference(id=name, attribute=None, arguments=None) as reference:
                return self._referred(f"-{name.name}", reference, file, within)
            case other:
                file.wrong(other, "functions, attributes and arguments are not supported; write it without them")
                return ()

    def _choice(self, by: str, variants: list[ast.Variant], file: _File, within: tuple[str, ...]) -> Choice:
        numbers: dict[int, tuple[Part, ...]] = {}
        names: dict[str, tuple[Part, ...]] = {}
        other: tuple[Part, ...] = ()
        for variant in variants:
            parts = self._parts_of(variant.value, file, within)
            match variant.key:
                case _ if variant.default:
                    other = parts
                case ast.Identifier(name=name):
                    names[name] = parts
                case ast.NumberLiteral(value=value) if value.isdecimal():
                    numbers[int(value)] = parts
                case key:
                    file.wrong(key, f"no whole number is {key.value}; remove the variant")
        return Choice(by=by, numbers=numbers, names=names, other=other)

    def _referred(self, key: str, node: ast.SyntaxNode, file: _File, within: tuple[str, ...]) -> tuple[Part, ...]:
        entry, its_file = self._entries.get(key, (None, file))
        if entry is None or entry.value is None:
            file.wrong(node, f"there is no {key}; write it or correct the name")
        elif key in within:
            file.wrong(node, f"{key} refers to itself; write it out")
        else:
            return self._parts_of(entry.value, its_file, (*within, key))
        return ()


def _escaped(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
