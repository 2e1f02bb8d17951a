"""The messages that there are, and those that the code asks for."""

import ast
from pathlib import Path

from adapters.discord.options import OPTIONS
from bot.locales import messages_of

ROOT = Path(__file__).parents[2]
LOCALES = ROOT / "data" / "locales"


def messages():
    return [key for file in sorted((LOCALES / "en").glob("*.ftl")) for key in messages_of(file)]


def options():
    """Return the names of the options of Discord's commands."""
    return {f"option-{name}{part}" for one in OPTIONS.values() for name in one.names for part in ("", "-about")}


def sources():
    return sorted(file for part in ("bot", "adapters") for file in (ROOT / part).rglob("*.py"))


def strings_of(file):
    return {node.value for node in _nodes_of(file) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def called_for(file):
    """Yield the keys that are written out where a message is asked for: `words("key")`, `UserError("key")`.

    Of `words("key" if condition else "other")` they are both.
    """
    for node in _nodes_of(file):
        if isinstance(node, ast.Call) and node.args:
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in {"words", "_words", "UserError"}:
                key = node.args[0]
                written = (key.body, key.orelse) if isinstance(key, ast.IfExp) else (key,)
                yield from (one.value for one in written if isinstance(getattr(one, "value", None), str))


def _nodes_of(file):
    return ast.walk(ast.parse(file.read_text(encoding="utf-8")))
