"""Mentions of commands: what stands in a text as `/model` becomes a command that can be clicked."""

import re
from collections.abc import Mapping

from bot.app import App

_COMMAND = re.compile(
    r"""
    ```.*?```                           # a block of code
    | `/(?P<coded>[a-z]+)\b[ ]*(?P<rest>[^`]*)`
    | `[^`]*`
    | \]\([^)]*\)                       # the address of a link
    | (?<![\w/.:\\])/(?P<plain>[a-z]+)(?![\w/-])
    """,
    re.DOTALL | re.VERBOSE,
)


class CommandMentions:
    """Writer of mentions, which need the ids that Discord gave to the commands."""

    def __init__(self, app: App, ids: Mapping[str, int]) -> None:
        """Take the ids by the names under which the commands are registered; one without an id stays plain text."""
        default = app.words(app.languages[0])
        self._app = app
        self._ids = {spec.name: ids[name] for spec in app.commands if (name := default(f"menu-{spec.name}")) in ids}

    def mentioned(self, text: str, lang: str) -> str:
        """Return markdown with the commands in it as mentions, called as in the menu of a language."""
        if "/" not in text or not self._ids:
            return text
        words = self._app.words(lang)

        def mention(match: re.Match[str]) -> str:
            name = match["coded"] or match["plain"]
            if name not in self._ids:
                return match[0]
            rest = f" `{match['rest']}`" if match["rest"] else ""
            return f"</{words(f'menu-{name}')}:{self._ids[name]}>{rest}"

        return _COMMAND.sub(mention, text)
